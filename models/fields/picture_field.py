"""A field that holds a small picture."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import Any

from models.fields.field import Field, ValueRefused
from models.findings import Code

_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(eq=False)
class Picture(Field[bytes]):
    """A PNG or JPEG file of at most ``largest`` bytes; as text it is Base64."""

    largest: int = field(default=1_000_000, kw_only=True)

    def parse(self, text: str) -> bytes:
        """The file that the text holds."""
        try:
            content = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise ValueRefused(Code.WRONG_TYPE, value="", expected=self.type_name) from None
        self.check(content)
        return content

    def text(self, value: bytes) -> str:
        """Base64."""
        return base64.b64encode(value).decode()

    def from_storage(self, stored: Any) -> bytes:
        """The file."""
        return base64.b64decode(stored)

    def check(self, value: bytes) -> None:
        """Refuse what is no picture, or too large a one."""
        if not value.startswith(_BEGINNINGS):
            raise ValueRefused(Code.WRONG_TYPE, value="", expected=self.type_name)
        if len(value) > self.largest:
            raise ValueRefused(Code.OUT_OF_RANGE, value=f"{len(value)} bytes", maximum=self.largest)

    @property
    def type_name(self) -> str:
        """The two kinds of file."""
        return "PNG or JPEG picture"
