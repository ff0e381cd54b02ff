"""Connects the menu's entries with what the window does for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_page import MainPage
    from ui.window_menu import WindowMenu
    from ui.window_session import WindowSession


def wire_menu(menu: WindowMenu, session: WindowSession) -> None:
    """Let each entry act on the page of whoever is logged in, or on the session itself."""

    def on_page(action: Callable[[MainPage], None]) -> Callable[[], None]:
        return lambda: action(session.page) if session.page is not None else None

    menu.file_opening.connect(on_page(lambda page: menu.set_session_read(page.reads_session)))
    menu.session_asked.connect(on_page(lambda page: page.begin_session()))
    menu.patient_asked.connect(on_page(lambda page: page.add_patient()))
    menu.summary_asked.connect(on_page(lambda page: page.print_summary()))
    menu.deidentified_summary_asked.connect(on_page(lambda page: page.print_deidentified_summary()))
    menu.record_asked.connect(on_page(lambda page: page.patients.page.print_record()))
    menu.worksheet_asked.connect(on_page(lambda page: page.print_worksheet()))
    menu.blank_worksheet_asked.connect(on_page(lambda page: page.print_blank_worksheet()))
    menu.today_list_asked.connect(on_page(lambda page: page.print_today_list()))
    menu.cohort_report_asked.connect(on_page(lambda page: page.print_cohort_report()))
    menu.deidentified_cohort_asked.connect(on_page(lambda page: page.print_deidentified_cohort()))
    menu.summaries_asked.connect(on_page(lambda page: page.save_summaries()))
    menu.password_asked.connect(on_page(lambda page: page.change_password()))
    menu.administration_asked.connect(
        lambda code: session.page.show_administration(code) if session.page is not None else None
    )
    menu.lock_asked.connect(session.lock)
    menu.switch_asked.connect(session.switch_user)
    menu.log_out_asked.connect(session.log_out)
    menu.quit_asked.connect(session.window.close)
    menu.view_chosen.connect(session.show_view)
    menu.about_asked.connect(lambda: _show_about(session))


def _show_about(session: WindowSession) -> None:
    from ui.about_dialog import AboutDialog

    dialog = AboutDialog(session.window)
    dialog.exec()
    dialog.deleteLater()
