from models.permissions import Action
from models.print_names import PrintName
from models.storage.printed_cycles import printed_cycles


def test_the_numbers_a_session_was_printed_under_come_oldest_first_and_once(register):
    for cycle in ("3", "4", "3"):
        register.note(
            Action.PRINT, record_id="session", after={"report": PrintName.SESSION_RECORD, "cycle": cycle}
        )
    assert printed_cycles(register, "session") == (3, 4)


def test_other_prints_and_a_session_without_number_count_for_nothing(register):
    register.note(Action.PRINT, record_id="session", after={"report": PrintName.SESSION_RECORD, "cycle": ""})
    register.note(Action.PRINT, record_id="session", after={"report": "patient", "cycle": "9"})
    register.note(Action.PRINT, record_id="other", after={"report": PrintName.SESSION_RECORD, "cycle": "8"})
    assert printed_cycles(register, "session") == ()
