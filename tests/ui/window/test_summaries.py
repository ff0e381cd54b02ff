"""The summaries of many patients, asked for in the File menu and written beside the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from models.patient_selection import PatientSelection
from models.permissions import Action
from models.records import Patient
from models.vocabularies import Role
from tests.ui.window.printed_papers import text_of
from ui.summaries.summaries_dialog import SummariesDialog

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder with which the system's dialog is answered."""
    path = tmp_path / "summaries"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))
    return path


@pytest.fixture
def page(ward, folder):
    return ward.log_in()


def ask(ward) -> SummariesDialog:
    """Open the dialog with the keys of the menu, and wait until it knows how many patients there are."""
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_V)
    dialog = ward.dialog()
    assert isinstance(dialog, SummariesDialog)
    ward.wait(lambda: "Reading" not in dialog.count.text())
    return dialog


def start(ward, dialog: SummariesDialog, selection: PatientSelection) -> None:
    dialog.selection.set_value(selection.value)
    ward.click(dialog.folder)
    ward.click(dialog.start)


def prints(ward) -> list[dict]:
    entries = ward.page.desk.register.audit.entries()
    return [json.loads(each["after"]) for each in entries if each["action"] == Action.PRINT]


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def withdraw(ward, patient_id: str) -> None:
    register = ward.page.desk.register
    stored = register.get(Patient, patient_id)
    register.change(stored.replace(research_consent_withdrawn_date=ward.page.desk.today()), reason="asked")
    ward.rest()


def test_keys_save_the_summaries_of_those_who_were_found(ward, page, folder) -> None:
    ward.search("th-009")
    dialog = ask(ward)
    assert QApplication.focusWidget() is dialog.selection
    ward.press(Qt.Key.Key_End)
    assert dialog.selection.currentText() == "Found by the search for “th-009”"
    assert dialog.count.text() == "1 patient"
    ward.press(Qt.Key.Key_I, ALT)
    ward.press(Qt.Key.Key_Right)
    assert dialog.is_deidentified
    ward.press(Qt.Key.Key_C, ALT)
    ward.wait(lambda: QApplication.focusWidget() is dialog.start)
    assert dialog.folder_line.message.toolTip() == str(folder)
    ward.press(Qt.Key.Key_Return)
    ward.wait(page.notice.isVisible)
    assert page.notice.words.text() == f"Written: 1 file in {folder} (de-identified)"
    assert files(folder) == ["TH-009-deidentified.pdf"]
    assert "de-identified" in text_of(folder / "TH-009-deidentified.pdf")
    report = "patient summaries, de-identified"
    assert prints(ward) == [
        {"report": report, "selection": "found", "patients": "1", "study_codes": "TH-009"},
        {"report": report, "written": "1", "of": "1"},
    ]


def test_the_number_follows_the_selection(ward, page) -> None:
    dialog = ask(ward)
    counts = {}
    for code in ("all", "it", "soc", "on_treatment"):
        dialog.selection.set_value(code)
        counts[code] = dialog.count.text()
    assert (counts["all"], counts["it"], counts["soc"]) == ("14 patients", "7 patients", "7 patients")
    assert counts["on_treatment"] != counts["it"]
    ward.press(Qt.Key.Key_Escape)


def test_without_a_search_nobody_is_offered_as_found(ward, page) -> None:
    dialog = ask(ward)
    assert dialog.selection.findData("found") == -1
    ward.press(Qt.Key.Key_Escape)


def test_a_folder_has_to_be_chosen_first(ward, page) -> None:
    dialog = ask(ward)
    ward.click(dialog.start)
    assert dialog.isVisible()
    assert dialog.folder_line.message.text() == "Choose a folder first."
    assert QApplication.focusWidget() is dialog.folder
    ward.press(Qt.Key.Key_Escape)
    assert prints(ward) == []


def test_cancelling_keeps_what_is_written_and_says_how_much_that_is(ward, page, folder) -> None:
    start(ward, ask(ward), PatientSelection.SOC)
    panel = page.summaries.panel
    ward.wait(lambda: panel.isVisible() and panel.bar.value() >= 1)
    ward.click(panel.button)
    ward.wait(page.notice.isVisible)
    written = files(folder)
    assert 1 <= len(written) < 7
    assert page.notice.words.text() == f"Cancelled after {len(written)} of 7 files in {folder} (with names)"
    assert not panel.isVisible()
    assert prints(ward)[1:] == [{"report": "patient summaries", "written": str(len(written)), "of": "7"}]


def test_who_withdrew_her_consent_is_left_out_of_those_without_names_and_counted(ward, page, folder) -> None:
    ward.search("th-009")
    courses = page._read_courses(lambda *_: None)
    patient = next(each.patient for each in courses if each.patient.study_code == "TH-009")
    withdraw(ward, patient.id)
    dialog = ask(ward)
    dialog.selection.set_value("found")
    assert dialog.count.text() == "1 patient"
    dialog.kind.set_value("deidentified")
    left_out = "left out, since they withdrew their consent to research: 1"
    assert dialog.count.text() == f"0 patients; {left_out}"
    assert not dialog.start.isEnabled()
    dialog.selection.set_value("all")
    assert dialog.count.text() == f"13 patients; {left_out}"
    ward.press(Qt.Key.Key_Escape)


def test_a_folder_that_cannot_be_written_to_is_one_sentence(ward, page, folder) -> None:
    folder.write_text("")
    ward.search("th-009")
    start(ward, ask(ward), PatientSelection.FOUND)
    ward.wait(page.notice.isVisible)
    assert page.notice.words.text().startswith("TH-009.pdf: A file or folder of that name is in the way")
    assert prints(ward)[-1] == {"report": "patient summaries", "written": "0", "of": "1"}


def test_a_file_that_cannot_be_written_is_named_beside_the_number_of_those_that_were(
    ward, page, folder
) -> None:
    (folder / "TH-010.pdf").mkdir(parents=True)
    start(ward, ask(ward), PatientSelection.SOC)
    ward.wait(page.notice.isVisible)
    assert page.notice.words.text() == (
        "TH-010.pdf: A file or folder of that name is in the way; the file was not written. "
        "Files written before it: 2."
    )


def test_the_dialog_says_what_each_kind_of_file_holds(ward, page) -> None:
    dialog = ask(ward)
    assert not dialog.is_deidentified
    assert dialog.holds.text() == "Each holds name, hospital number and birth date."
    dialog.kind.set_value("deidentified")
    assert "look at the files before you pass them on" in dialog.holds.text()
    ward.press(Qt.Key.Key_Escape)


def test_it_is_said_how_many_files_will_be_replaced(ward, page, folder) -> None:
    folder.mkdir()
    for code in ("TH-008", "TH-009", "TH-001-deidentified"):
        (folder / f"{code}.pdf").touch()
    dialog = ask(ward)
    ward.click(dialog.folder)
    assert dialog.count.text() == "14 patients; files there that will be replaced: 2"
    dialog.kind.set_value("deidentified")
    assert dialog.count.text() == "14 patients; files there that will be replaced: 1"
    ward.press(Qt.Key.Key_Escape)


def test_a_long_folder_is_shown_by_its_two_ends_and_told_whole(ward, page, monkeypatch, tmp_path) -> None:
    deep = tmp_path.joinpath(*["a rather long name of a folder"] * 6)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(deep))
    dialog = ask(ward)
    ward.click(dialog.folder)
    shown = dialog.folder_line.message
    assert "…" in shown.text()
    assert shown.text().endswith(str(deep)[-10:])
    assert shown.height() < 2 * shown.fontMetrics().height()
    assert dialog.folder.accessibleDescription() == str(deep)
    ward.press(Qt.Key.Key_Escape)


def test_a_folder_of_the_other_kind_is_refused_and_the_next_batch_begins_without_its_error(
    ward, page, folder
) -> None:
    folder.mkdir()
    (folder / "TH-009-deidentified.pdf").touch()
    ward.search("th-009")
    start(ward, ask(ward), PatientSelection.FOUND)
    ward.wait(page.notice.isVisible)
    assert page.notice.words.text() == (
        "TH-009-deidentified.pdf: The folder holds de-identified summaries; choose another."
    )
    assert files(folder) == ["TH-009-deidentified.pdf"]
    assert prints(ward) == []
    (folder / "TH-009-deidentified.pdf").unlink()
    begun = []
    ward.come_back()
    page.summaries.begun.connect(lambda: begun.append(page.notice.isVisible()))
    start(ward, ask(ward), PatientSelection.FOUND)
    ward.wait(page.notice.isVisible)
    assert begun == [False]
    assert files(folder) == ["TH-009.pdf"]


def test_a_second_batch_waits_for_the_first(ward, page, folder) -> None:
    start(ward, ask(ward), PatientSelection.SOC)
    page.save_summaries()
    assert page.notice.words.text() == "Summaries are being written already."
    page.summaries.cancel()
    ward.rest()


def test_logging_out_ends_the_writing(ward, page, folder) -> None:
    start(ward, ask(ward), PatientSelection.IT)
    ward.session.log_out()
    ward.wait(lambda: not ward.session.runner.busy)
    assert not folder.exists() or len(files(folder)) < 7


def test_who_may_not_print_is_told_so_at_once(seat, database, open_accounts, folder) -> None:
    open_accounts(ion=[Role.ADMINISTRATOR])
    ward = seat(database)
    ward.log_in("ion", "ion-password")
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_V)
    assert "may not" in ward.page.notice.words.text()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, SummariesDialog)]


def test_every_part_of_the_dialog_has_a_name_that_can_be_read_out(ward, page) -> None:
    dialog = ask(ward)
    parts = (dialog.selection, dialog.kind, dialog.folder, dialog.start, dialog.cancel)
    names = [part.accessibleName() or part.text() for part in parts]
    assert names == ["Patients", "Identity", "Choose folder…", "Start", "Cancel"]
    ward.press(Qt.Key.Key_Escape)
