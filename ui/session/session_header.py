"""The line above a session: what it is, whose it is, and the button that takes over from last time."""

from __future__ import annotations

from models.course import PatientCourse
from models.records import ProtocolPhase
from models.wording import Translate
from ui.forms.form_heading import FormHeading
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.showing import show_only_if

AS_LAST_TIME = "Ctrl+T"


class SessionHeader(FormHeading):
    """The heading of a form with the cycle, and the button for the fields of the procedure.

    ``title`` stands over a session that is saved already, which takes nothing over.
    """

    def __init__(self, course: PatientCourse, translate: Translate, *, title: str = "") -> None:
        super().__init__(title or translate("SessionHeader", "New session"), course.patient, translate)
        self.cycle = Chip(self.tr("Cycle {number}").format(number=course.next_cycle_number), Tone.ACCENT)
        has_last = bool(course.sessions_with_drug)
        self.take_over_button = Button(
            self.tr("As last time") if has_last else self.tr("From the protocol"), shortcut=AS_LAST_TIME
        )
        self.protocol = Chip("", Tone.NEUTRAL)
        self.put_behind_title(self.cycle)
        self.put_behind_title(self.protocol)
        self.put_right(self.take_over_button)
        show_only_if(not title and (has_last or bool(course.phases)), self.take_over_button)

    def show_protocol(self, phase: ProtocolPhase | None, *, translate: Translate) -> None:
        """Say what is planned for the session, or that nothing is."""
        self.protocol.set_state(protocol_words(phase, translate), Tone.NEUTRAL)

    def show_cycle(self, text: str) -> None:
        """Say the number of the cycle, or that the session is none."""
        self.cycle.set_state(text, Tone.ACCENT if text else Tone.NEUTRAL)
        show_only_if(bool(text), self.cycle)


def protocol_words(phase: ProtocolPhase | None, translate: Translate) -> str:
    """ "150 mg every 21 days, ± 3": dose, rhythm and tolerance of the phase a session belongs to."""
    if phase is None or phase.dose_mg is None:
        return translate("SessionHeader", "No protocol")
    dose = f"{phase.dose_mg:g}"
    if phase.interval_days is None:
        return translate("SessionHeader", "Protocol: {dose} mg").format(dose=dose)
    days = f"{phase.interval_days:g}"
    if not phase.tolerance_days:
        return translate("SessionHeader", "Protocol: {dose} mg every {days} days").format(
            dose=dose, days=days
        )
    words = translate("SessionHeader", "Protocol: {dose} mg every {days} days, ± {tolerance}")
    return words.format(dose=dose, days=days, tolerance=f"{phase.tolerance_days:g}")
