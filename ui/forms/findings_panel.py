"""Says findings beside their fields and asks for the reasons of warnings.

The one mechanism for every form: it knows places and findings, not what the form is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from models.findings import Code, Finding, Severity
from ui.forms.finding_chips import Count, FindingChips, Open, Target, open_kind
from ui.forms.finding_place import ABOUT_EMPTINESS, FindingPlace, Said
from ui.forms.finding_words import finding_words
from ui.forms.form_context import FormContext
from ui.forms.general_findings import GeneralFindings
from ui.forms.reason_line import ReasonLine

_Placed = tuple[Said, FindingPlace]


class FindingsPanel(QObject):
    """Put ``chips`` below a form and ``general`` above it.

    ``find_place`` tells where a finding stands, None for one that no field shows. ``reason_typed`` comes with
    every change of a reason.
    """

    reason_typed = Signal()

    def __init__(self, context: FormContext, find_place: Callable[[Finding], FindingPlace | None]) -> None:
        super().__init__()
        self.chips = FindingChips()
        self.general = GeneralFindings()
        self._context = context
        self._find_place = find_place
        self._lines: dict[Code, ReasonLine] = {}
        self._hosts: dict[Code, FindingPlace] = {}
        self._speaking: list[FindingPlace] = []
        self._findings: list[Finding] = []
        self._left_open: Sequence[FindingPlace] = ()
        self._says_everything = False

    def show_findings(self, findings: Iterable[Finding], *, left_open: Sequence[FindingPlace] = ()) -> None:
        """Say what was found and count it; ``left_open`` are expected fields that may stay empty."""
        self._findings, self._left_open = list(findings), left_open
        placed = [self._placed(finding) for finding in self._findings]
        self._show_reasons(placed)
        self._show_at_places(placed)
        self.chips.show_counts(self._counts(placed))

    def say_everything(self) -> None:
        """Say from now on what is missing as well, since somebody tried to save."""
        self._says_everything = True
        self.show_findings(self._findings, left_open=self._left_open)

    def reasons(self) -> dict[Code, str]:
        """The reasons typed, by code, also for warnings that are gone meanwhile."""
        return {code: line.reason() for code, line in self._lines.items() if line.reason()}

    def set_reasons(self, reasons: Mapping[Code, str]) -> None:
        """Show reasons that were typed before."""
        for code, reason in reasons.items():
            self._line(code).field.set_value(reason)

    def reason_line(self, code: Code) -> ReasonLine | None:
        """The line for the reason of ``code``, where its warning is shown."""
        return self._lines[code] if code in self._hosts else None

    def is_blocked(self) -> bool:
        """Whether something found keeps the record from being saved."""
        return any(self._placed(finding)[0].stands_in_the_way for finding in self._findings)

    def _placed(self, finding: Finding) -> _Placed:
        place = self._find_place(finding) or self.general
        words = finding_words(finding, getattr(place, "field", None), self._context.translate)
        line = self._lines.get(finding.code)
        return Said(finding, words, bool(finding.reason or (line is not None and line.reason()))), place

    def _is_said(self, said: Said, place: FindingPlace) -> bool:
        if self._says_everything:
            return True
        if place.is_being_typed() and not place.visited:
            return False
        return place.visited or said.finding.code not in ABOUT_EMPTINESS

    def _show_at_places(self, placed: Sequence[_Placed]) -> None:
        at: dict[FindingPlace, list[Said]] = {place: [] for place in self._speaking}
        for said, place in placed:
            if self._is_said(said, place):
                at.setdefault(place, []).append(said)
        for place, each in at.items():
            place.show_findings(each)
        self._speaking = [place for place, each in at.items() if each]

    def _show_reasons(self, placed: Sequence[_Placed]) -> None:
        """Show a line for each warning that is said, beside the first field it is about."""
        wanted: dict[Code, tuple[FindingPlace, list[str]]] = {}
        for said, place in placed:
            if said.finding.severity is Severity.WARNING and self._is_said(said, place):
                wanted.setdefault(said.finding.code, (place, []))[1].append(said.sentence)
        moved = [code for code, host in self._hosts.items() if wanted.get(code, (None,))[0] is not host]
        arriving = [code for code in wanted if code in moved or code not in self._hosts]
        for code in moved:
            self._lines[code].pass_focus_on()
            self._lines[code].hide()
            self._hosts.pop(code).release(self._lines[code])
        for code, (place, sentences) in wanted.items():
            self._line(code).say("; ".join(dict.fromkeys(sentences)))
            if code in arriving:
                self._hosts[code] = place
                place.host(self._lines[code])

    def _line(self, code: Code) -> ReasonLine:
        if code not in self._lines:
            line = ReasonLine(code)
            line.setParent(self.general)
            line.hide()
            line.typed.connect(self._tell_reason)
            self._lines[code] = line
        return self._lines[code]

    def _tell_reason(self) -> None:
        self.show_findings(self._findings, left_open=self._left_open)
        self.reason_typed.emit()

    def _counts(self, placed: Sequence[_Placed]) -> dict[Open, Count]:
        """Answers are counted one by one, reasons once for each code."""
        counts: dict[Open, Count] = {}
        asked: set[Code] = set()
        for said, place in placed:
            if not said.stands_in_the_way:
                continue
            code, kind = said.finding.code, open_kind(said.finding)
            if kind is Open.REASONS and code in asked:
                continue
            asked.add(code)
            count = counts.setdefault(kind, Count())
            count.number += int(said.finding.parameters.get("count", 1)) if kind is Open.ANSWERS else 1
            count.targets.append(self._target(code, place))
        if self._left_open:
            targets = [Target(place.focus_widget, place.go) for place in self._left_open]
            counts[Open.EXPECTED] = Count(len(targets), targets)
        return counts

    def _target(self, code: Code, place: FindingPlace) -> Target:
        """The reason where its line is shown, else the field."""
        line = self.reason_line(code)
        if line is not None:
            return Target(lambda: line.field, line.field.setFocus)
        return Target(place.focus_widget, place.go)
