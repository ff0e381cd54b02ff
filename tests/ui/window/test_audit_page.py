from __future__ import annotations

import re

from PySide6.QtCore import Qt

from models.demonstration.demonstration_register import ACCOUNT
from models.storage.audit_queries import AT_ONCE
from ui.administration.audit_page import AuditPage


def open_page(ward) -> AuditPage:
    ward.choose_entry(Qt.Key.Key_A, Qt.Key.Key_T)
    return ward.page.administration.pages["audit"]


def cells(page: AuditPage, column: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def settle(ward) -> None:
    ward.qtbot.wait(350)
    ward.rest()


def test_the_newest_entries_stand_on_top_and_older_ones_come_when_asked_for(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    assert cells(page, 2)[0] == "log in"
    assert len(cells(page, 0)) == AT_ONCE
    ward.click(page.older)
    ward.rest()
    assert len(cells(page, 0)) == 2 * AT_ONCE
    assert f"{2 * AT_ONCE} entries" in ward.shown_words()


def test_account_action_and_patient_pick_entries_out(ward) -> None:
    ward.try_password("wrong")
    ward.log_in()
    page = open_page(ward)
    page.action.setFocus()
    ward.qtbot.keyClicks(page.action, "Fail")
    settle(ward)
    assert cells(page, 2) == ["fail to log in"]
    assert cells(page, 1) == [ACCOUNT]
    page.action.setFocus()
    ward.press(Qt.Key.Key_Delete, on=page.action)
    ward.type_into(page.patient, "popa")
    settle(ward)
    assert {"Patient", "Session"} <= set(cells(page, 3))
    assert "log in" not in cells(page, 2)


def test_verifying_tells_that_trail_and_rows_agree(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    ward.press(Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    ward.wait(page.notice.isVisible)
    assert re.search(r"\d+ entries and \d+ rows agree", page.notice.words.text())
    assert page.verify.isEnabled()


def test_verifying_tells_what_was_changed_outside_the_program(ward) -> None:
    page = ward.log_in()
    page.desk.register.database.execute(
        "UPDATE patients SET family_name = 'Other' WHERE study_code = 'TH-001'"
    )
    page.desk.register.database.conn.commit()
    page = open_page(ward)
    ward.click(page.verify)
    ward.wait(page.notice.isVisible)
    assert "family_name was changed outside the program" in page.notice.words.text()


def test_an_entry_says_which_record_and_what_changed_in_words(ward) -> None:
    page = ward.log_in()
    page.desk.register.change_setting("thresholds", {"inr_maximum": 1.4, "labs_age_days": 7})
    page.desk.register.change_setting("thresholds", {"inr_maximum": 1.5, "labs_age_days": 7})
    page.desk.register.change_setting("site_logo", "aGk=")
    audit = open_page(ward)
    assert [cells(audit, column)[0] for column in (3, 5)] == ["Setting Logo", "a picture"]
    assert [cells(audit, column)[1] for column in (4, 5)] == ["INR at most: 1.4", "INR at most: 1.5"]
    assert cells(audit, 3)[3] == f"Account {ACCOUNT}"
