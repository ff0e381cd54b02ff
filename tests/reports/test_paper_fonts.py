from __future__ import annotations

import subprocess
import sys

import pytest
from reportlab.pdfbase import pdfmetrics

from reports.paper_fonts import Face, face_for, missing_characters, register_fonts

OWN_FACES = [Face.REGULAR, Face.ITALIC, Face.SEMIBOLD, Face.BOLD, Face.BOLD_ITALIC]


@pytest.mark.parametrize("face", OWN_FACES)
@pytest.mark.parametrize("character", "șțăîâȘȚĂÎÂ≤≥±×→·–…„”")
def test_every_face_has_the_letters_and_signs_of_the_reports(face: Face, character: str) -> None:
    register_fonts()
    assert ord(character) in pdfmetrics.getFont(face.value).face.charToGlyph


@pytest.mark.parametrize("face", OWN_FACES)
def test_digits_are_tabular_in_every_face(face: Face) -> None:
    register_fonts()
    assert len({round(pdfmetrics.stringWidth(digit, face.value, 100), 3) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("character", "שמمحЯ")
def test_other_scripts_have_an_embedded_face(character: str) -> None:
    assert face_for(character) is not None


def test_a_character_that_no_font_has_is_told_once() -> None:
    assert missing_characters("王小明 王 Ana") == "王小明"


def test_the_fonts_are_found_without_importing_their_packages() -> None:
    program = (
        "import sys; from reports.paper_fonts import register_fonts, face_for; register_fonts(); face_for('ש');"
        "raise SystemExit('matplotlib' in sys.modules or 'font_source_sans_pro' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
