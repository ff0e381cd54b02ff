"""Fields that hold numbers, with their ranges."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any, ClassVar

from models.fields.field import Field, ValueRefused
from models.findings import Code

_TOO_LARGE = 10**15
_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,15}")  # what a 64-bit column and a float hold alike
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


@dataclass(eq=False)
class Number(Field[float]):
    """A decimal number with its range, shown with ``decimals`` places at most."""

    minimum: float | None = field(default=None, kw_only=True)
    maximum: float | None = field(default=None, kw_only=True)
    decimals: int = field(default=1, kw_only=True)

    sql_type: ClassVar[str] = "REAL"

    def parse(self, text: str) -> float:
        """Read a decimal number with a point."""
        cleaned = text.strip()
        if not _NUMBER.fullmatch(cleaned):
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name)
        number = float(cleaned)
        self.check(number)
        return number

    def text(self, value: float) -> str:
        """The shortest text that reads back as the same number."""
        return str(int(value)) if float(value).is_integer() else repr(float(value))

    def stored(self, value: float) -> float:
        """The number."""
        return float(value)

    def from_storage(self, stored: Any) -> float:
        """The number."""
        return float(stored)

    def from_json(self, value: object) -> float:
        """A JSON number; truth values are none."""
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) >= _TOO_LARGE:
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)
        self.check(float(value))
        return float(value)

    def check(self, value: float) -> None:
        """Refuse infinities, not-a-number, and what lies outside the declared range."""
        if not math.isfinite(value):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)
        too_low = self.minimum is not None and value < self.minimum
        too_high = self.maximum is not None and value > self.maximum
        if too_low or too_high:
            raise ValueRefused(
                Code.OUT_OF_RANGE, value=self.text(value), minimum=self.minimum, maximum=self.maximum
            )

    @property
    def type_name(self) -> str:
        """A number."""
        return "number"


@dataclass(eq=False)
class WholeNumber(Field[int]):
    """A whole number with its range."""

    minimum: int | None = field(default=None, kw_only=True)
    maximum: int | None = field(default=None, kw_only=True)

    sql_type: ClassVar[str] = "INTEGER"

    def parse(self, text: str) -> int:
        """Read a whole number."""
        cleaned = text.strip()
        if not _WHOLE_NUMBER.fullmatch(cleaned):
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name)
        number = int(cleaned)
        self.check(number)
        return number

    def stored(self, value: int) -> int:
        """The number."""
        return value

    def from_storage(self, stored: Any) -> int:
        """The number."""
        return int(stored)

    def from_json(self, value: object) -> int:
        """A JSON number without a fraction."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not _is_whole(value):
            raise ValueRefused(Code.WRONG_TYPE, value=value, expected=self.type_name)
        self.check(int(value))
        return int(value)

    def check(self, value: int) -> None:
        """Refuse what lies outside the declared range."""
        too_low = self.minimum is not None and value < self.minimum
        too_high = self.maximum is not None and value > self.maximum
        if too_low or too_high:
            raise ValueRefused(Code.OUT_OF_RANGE, value=value, minimum=self.minimum, maximum=self.maximum)

    @property
    def type_name(self) -> str:
        """A whole number."""
        return "whole number"


def _is_whole(value: float) -> bool:
    return abs(value) < _TOO_LARGE and float(value).is_integer()
