"""Chooses the language of the window and looks up its words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

TRANSLATIONS = Path(__file__).parent / "translations"
_TRANSLATORS = "translators_in_use"


def qt_translate(context: str, text: str) -> str:
    """The text in the language of the window: the ``Translate`` that the other layers are given."""
    return QCoreApplication.translate(context, text)


def install_language(application: QCoreApplication, code: str, folder: Path = TRANSLATIONS) -> bool:
    """Show the program in the language ``code`` ("en", "ro"); give whether its words were found.

    English stands in the code and needs no file. Open widgets get a LanguageChange event from Qt.
    """
    for old in application.property(_TRANSLATORS) or []:
        application.removeTranslator(old)
        old.deleteLater()
    found = [_translator(application, folder / f"thecalog_{code}.qm"), _qt_translator(application, code)]
    kept = [translator for translator in found if translator is not None]
    for translator in kept:
        application.installTranslator(translator)
    application.setProperty(_TRANSLATORS, kept)
    QLocale.setDefault(QLocale(code))
    return found[0] is not None or code == "en"


def _translator(application: QCoreApplication, file: Path) -> QTranslator | None:
    translator = QTranslator(application)
    return translator if file.is_file() and translator.load(str(file)) else None


def _qt_translator(application: QCoreApplication, code: str) -> QTranslator | None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return None if code == "en" else _translator(application, folder / f"qtbase_{code}.qm")
