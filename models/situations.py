"""The user's situations: what went wrong that a person can mend, said in one sentence that names the place."""

from __future__ import annotations


class Situation(Exception):
    """Something a person can mend: a file that is missing, a password that is wrong, a row that breaks a rule.

    ``code`` is a rule's code or ``error``; ``place`` names file, line, field or value and may be empty;
    ``sentence`` says what is so. Anything that is no ``Situation`` is a fault of the program.
    """

    def __init__(self, sentence: str, *, place: str = "", code: str = "error") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.place = place
        self.code = code

    def __str__(self) -> str:
        """The line a command prints: code, colon, place and sentence."""
        return (
            f"{self.code}: {self.place}: {self.sentence}" if self.place else f"{self.code}: {self.sentence}"
        )


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

    def __init__(self, sentence: str, *, place: str, current: object) -> None:
        super().__init__(sentence, place=place)
        self.current = current


class Refused(Situation):
    """Several findings at once, each a situation of its own; nothing was written."""

    def __init__(self, situations: list[Situation]) -> None:
        first = situations[0]
        super().__init__(first.sentence, place=first.place, code=first.code)
        self.situations = situations
