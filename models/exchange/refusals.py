"""What stands against a file: every refusal with its place, told together, and nothing written."""

from __future__ import annotations

from collections.abc import Sequence

from models.findings import Finding
from models.situations import Refused, Situation
from models.wording import QT_TRANSLATE_NOOP, Translate, untranslated

LONGEST_SHOWN = 60


class FileRefused(Situation):
    """Everything that stands against the files, a line each; nothing was written."""

    def __init__(self, refusals: Sequence[Situation]) -> None:
        first = refusals[0]
        super().__init__(
            QT_TRANSLATE_NOOP("Situation", "nothing was imported; findings: {count}"),
            place=first.place,
            code=first.code,
            count=len(refusals),
        )
        self.refusals = list(refusals)

    def lines(self, translate: Translate = untranslated) -> list[str]:
        """A line for each refusal."""
        return [line for refusal in self.refusals for line in refusal.lines(translate)]


def place_of(file: str, line: int | None = None, field: str = "", value: object = "") -> str:
    """Where something stands: file, line, field, value, as far as they are known."""
    parts = [file, "" if line is None else f"line {line}", field, shown(value)]
    return ", ".join(part for part in parts if part)


def shown(value: object) -> str:
    """A value on one line, shortened, without characters that would speak to the terminal."""
    words = " ".join(str("" if value is None else value).split())
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def refused(finding: Finding, place: str) -> Refused:
    """The refusal of one finding; a text value is shown on one line."""
    parameters = {
        name: shown(value) if type(value) is str and name == "value" else value
        for name, value in finding.parameters.items()
    }
    return Refused([(place, Finding.of(finding.code, finding.field, **parameters))])
