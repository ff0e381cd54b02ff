"""The user's situations: what went wrong that a person can mend, in one sentence that names the place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP, Translate, untranslated


class Situation(Exception):
    """Something a person can mend: a file that is missing, a password that is wrong, a row that breaks a rule.

    ``template`` is a translatable sentence with named gaps for ``values``; ``place`` names file, line, field or value
    and may be empty; ``code`` is a rule's code or ``error``. Anything that is no ``Situation`` is a fault of the
    program.
    """

    def __init__(self, template: str, *, place: str = "", code: str = "error", **values: Any) -> None:
        super().__init__(_filled(template, values, untranslated))
        self.template = template
        self.values = values
        self.place = place
        self.code = code

    def sentence(self, translate: Translate = untranslated) -> str:
        """What is so, in the reader's language."""
        return _filled(translate("Situation", self.template), self.values, translate)

    def line(self, translate: Translate = untranslated) -> str:
        """The line a command prints: code, colon, place and sentence."""
        parts = (self.code, self.place, self.sentence(translate))
        return ": ".join(part for part in parts if part)

    def lines(self, translate: Translate = untranslated) -> list[str]:
        """A line for each finding."""
        return [self.line(translate)]


def _filled(template: str, values: Mapping[str, Any], translate: Translate) -> str:
    # A sentence without gaps may quote what somebody typed, braces included.
    return (
        template.format(**{name: _shown(value, translate) for name, value in values.items()})
        if values
        else template
    )


def _shown(value: Any, translate: Translate) -> Any:
    return translate(type(value).__name__, value.label) if isinstance(value, Vocabulary) else value


class FileSituation(Situation):
    """A file that is missing, unreadable, in the way, or not what its name says."""


class LoginRefused(Situation):
    """A wrong password, an unknown account, or too many attempts in a row."""


class NewerRegister(Situation):
    """A register that a newer program has written."""


class NotAllowed(Situation):
    """An action that none of the account's roles may take."""


class ChangedMeanwhile(Situation):
    """Somebody else saved the record after it was read here; ``current`` is the record as it stands now."""

    def __init__(self, template: str, *, current: Any, **values: Any) -> None:
        super().__init__(template, **values)
        self.current = current


class Refused(Situation):
    """Findings that block a save, each with its place; nothing was written.

    ``findings`` are pairs of place and ``models.findings.Finding``.
    """

    def __init__(self, findings: list[tuple[str, Any]]) -> None:
        place, first = findings[0]
        super().__init__(
            QT_TRANSLATE_NOOP("Situation", "nothing was saved; findings: {count}"),
            place=place,
            code=first.code,
            count=len(findings),
        )
        self.findings = findings

    def lines(self, translate: Translate = untranslated) -> list[str]:
        """A line for each finding."""
        from models.finding_sentences import sentence

        return [
            ": ".join(part for part in (finding.code, place, sentence(finding, translate)) if part)
            for place, finding in self.findings
        ]
