from __future__ import annotations

from datetime import date

from models.records import ProtocolPhase
from models.wording import untranslated
from reports.protocol_text import phase_text

PHASE = ProtocolPhase(phase=1, dose_mg=80.0, interval_days=3.5, tolerance_days=1.0)


def test_a_phase_tells_dose_rhythm_and_tolerance() -> None:
    assert phase_text(PHASE, untranslated) == "80 mg every 3.5 days (± 1)"


def test_a_phase_that_ends_says_after_how_many_sessions_or_on_which_day() -> None:
    ending = PHASE.replace(count=8, until_date=date(2026, 3, 1))
    assert phase_text(ending, untranslated) == "80 mg every 3.5 days (± 1), 8 sessions, until 1 Mar 2026"
    assert phase_text(PHASE.replace(count=1), untranslated).endswith(", 1 session")
