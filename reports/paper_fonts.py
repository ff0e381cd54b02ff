"""Gives every PDF its embedded fonts, so that paper shows each letter of a name the same on every machine.

Source Sans Pro is the program's font; DejaVu Sans, which comes with matplotlib, stands in for scripts it lacks
(Hebrew, Arabic); a character neither has is printed as an open square.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """The registered faces, by the names reportlab knows them under."""

    REGULAR = "SourceSansPro"
    ITALIC = "SourceSansPro-It"
    SEMIBOLD = "SourceSansPro-Semibold"
    BOLD = "SourceSansPro-Bold"
    BOLD_ITALIC = "SourceSansPro-BoldIt"
    FALLBACK = "DejaVuSans"
    FALLBACK_BOLD = "DejaVuSans-Bold"


REPLACEMENT = "\N{WHITE SQUARE}"
"""Printed for a character that no embedded font has, so that a gap is seen and not guessed over."""

_OWN = {
    Face.REGULAR: "SourceSansPro-Regular.ttf",
    Face.ITALIC: "SourceSansPro-It.ttf",
    Face.SEMIBOLD: "SourceSansPro-Semibold.ttf",
    Face.BOLD: "SourceSansPro-Bold.ttf",
    Face.BOLD_ITALIC: "SourceSansPro-BoldIt.ttf",
}
_BOLD = frozenset({Face.SEMIBOLD, Face.BOLD, Face.BOLD_ITALIC})
_FALLBACK = {Face.FALLBACK: "DejaVuSans.ttf", Face.FALLBACK_BOLD: "DejaVuSans-Bold.ttf"}


def register_fonts() -> None:
    """Make the faces of Source Sans Pro known to reportlab; a second call does nothing.

    ``<b>`` and ``<i>`` inside a paragraph find their faces, in semibold text too.
    """
    registered = pdfmetrics.getRegisteredFontNames()
    if Face.REGULAR in registered:
        return
    for face, file_name in _OWN.items():
        pdfmetrics.registerFont(TTFont(face.value, _file("font_source_sans_pro", "files", file_name)))
    _map_family(Face.REGULAR, bold=Face.BOLD, italic=Face.ITALIC, bold_italic=Face.BOLD_ITALIC)
    _map_family(Face.SEMIBOLD, bold=Face.BOLD, italic=Face.BOLD_ITALIC, bold_italic=Face.BOLD_ITALIC)


def face_for(character: str) -> Face | None:
    """The face that prints ``character``: the family's own, the fallback, or None where no font has it."""
    if ord(character) in _own_characters():
        return Face.REGULAR
    return Face.FALLBACK if ord(character) in _fallback_characters() else None


def stand_in_for(font: str) -> Face:
    """The fallback's face that is as bold as ``font``."""
    return Face.FALLBACK_BOLD if font in _BOLD else Face.FALLBACK


def missing_characters(text: str) -> str:
    """The characters of ``text`` that print as ``REPLACEMENT``, each once, in the order they appear."""
    return "".join(dict.fromkeys(character for character in text if face_for(character) is None))


@cache
def _own_characters() -> frozenset[int]:
    """What every face of the family has: bold and italic have fewer characters than regular."""
    register_fonts()
    return frozenset.intersection(*(frozenset(_glyphs(face)) for face in _OWN))


@cache
def _fallback_characters() -> frozenset[int]:
    """What both faces have: bold lacks no letters, but the letters of formulas."""
    for face, file_name in _FALLBACK.items():
        pdfmetrics.registerFont(
            TTFont(face.value, _file("matplotlib", "mpl-data", "fonts", "ttf", file_name))
        )
    _map_family(Face.FALLBACK, bold=Face.FALLBACK_BOLD, italic=Face.FALLBACK, bold_italic=Face.FALLBACK_BOLD)
    return frozenset.intersection(*(frozenset(_glyphs(face)) for face in _FALLBACK))


def _glyphs(face: Face) -> dict[int, int]:
    glyphs: dict[int, int] = pdfmetrics.getFont(face.value).face.charToGlyph
    return glyphs


def _map_family(face: Face, *, bold: Face, italic: Face, bold_italic: Face) -> None:
    addMapping(face.value, 0, 0, face.value)
    addMapping(face.value, 1, 0, bold.value)
    addMapping(face.value, 0, 1, italic.value)
    addMapping(face.value, 1, 1, bold_italic.value)


def _file(package: str, *parts: str) -> str:
    """The path of a file inside an installed package, found without importing the package."""
    specification = find_spec(package)
    if specification is None or not specification.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {package} with the fonts is not installed")
    return str(Path(specification.submodule_search_locations[0]).joinpath(*parts))
