"""Chooses the language of the window, and looks up its words."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

TRANSLATIONS = Path(__file__).parent / "translations"
_TRANSLATORS = "translators_in_use"
_LANGUAGE = "language_in_use"


class Language(StrEnum):
    """A language of the window by its ISO 639-1 code; ``own_name`` is what a menu calls it, whatever the language."""

    own_name: str

    def __new__(cls, code: str, own_name: str) -> Language:
        """Make the member ``code`` called ``own_name`` by those who speak it."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.own_name = own_name
        return member

    ENGLISH = "en", "English"
    ROMANIAN = "ro", "Română"


def qt_translate(context: str, text: str) -> str:
    """The text in the language of the window: the ``Translate`` that the other layers are given."""
    return QCoreApplication.translate(context, text)


def available_languages(folder: Path = TRANSLATIONS) -> tuple[Language, ...]:
    """English, which stands in the code, and every language that has its file of words."""
    return tuple(
        language
        for language in Language
        if language is Language.ENGLISH or _words_file(folder, language).is_file()
    )


def install_language(application: QCoreApplication, code: str, folder: Path = TRANSLATIONS) -> bool:
    """Show the program in the language ``code`` ("en", "ro"); give whether its words were found.

    English stands in the code and needs no file. Open widgets get a LanguageChange event from Qt.
    """
    for old in application.property(_TRANSLATORS) or []:
        application.removeTranslator(old)
        old.deleteLater()
    found = [_translator(application, _words_file(folder, code)), _qt_translator(application, code)]
    kept = [translator for translator in found if translator is not None]
    for translator in kept:
        application.installTranslator(translator)
    application.setProperty(_TRANSLATORS, kept)
    application.setProperty(_LANGUAGE, code)
    QLocale.setDefault(QLocale(code))
    return found[0] is not None or code == "en"


def language_in_use(application: QCoreApplication) -> Language:
    """The language installed last; English before any was."""
    return Language(application.property(_LANGUAGE) or Language.ENGLISH)  # type: ignore[call-arg]


def spoken_language() -> Language:
    """The computer's own language where it is spoken here, else English."""
    code = QLocale.system().name()[:2]
    return Language(code) if code in set(Language) else Language.ENGLISH  # type: ignore[call-arg]


def _words_file(folder: Path, code: str) -> Path:
    return folder / f"thecalog_{code}.qm"


def _translator(application: QCoreApplication, file: Path) -> QTranslator | None:
    translator = QTranslator(application)
    return translator if file.is_file() and translator.load(str(file)) else None


def _qt_translator(application: QCoreApplication, code: str) -> QTranslator | None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return None if code == "en" else _translator(application, folder / f"qtbase_{code}.qm")
