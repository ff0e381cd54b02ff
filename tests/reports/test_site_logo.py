"""A logo that is no picture, or half of one, is left out; the page is printed all the same."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image

from models.wording import untranslated
from reports.patient_report import patient_report
from reports.session_report import session_report
from reports.site_logo import readable_picture
from reports.worksheet import worksheet


def picture(kind: str, mode: str = "RGB") -> bytes:
    drawn = Image.linear_gradient("L").resize((90, 30)).convert(mode)
    file = BytesIO()
    drawn.save(file, kind)
    return file.getvalue()


PNG, JPEG = picture("PNG"), picture("JPEG")
BROKEN = {
    "nothing": b"",
    "words": b"no picture",
    "a beginning alone": PNG[:8],
    "half a PNG": PNG[: len(PNG) // 2],
    "half a JPEG": JPEG[:40],
    "a PNG with other bytes within": PNG[:60] + bytes(40) + PNG[100:],
    "a JPEG of noise": JPEG[:4] + bytes(range(256)) * 4,
    "a PNG of no size": PNG[:16] + bytes(8) + PNG[24:],
    "a vector picture": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}


def pictures_on(content: bytes) -> int:
    document = pdfium.PdfDocument(content)
    found = len(list(document[0].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])))
    document.close()
    return found


@pytest.mark.parametrize("kind", BROKEN)
def test_a_logo_that_is_no_picture_leaves_every_page_as_without_one(print_facts, paper_courses, kind) -> None:
    session = paper_courses.session(3)
    course = paper_courses.course(administrations=[session])
    without, broken = (replace(print_facts, site_logo=logo) for logo in (None, BROKEN[kind]))
    for printed in (
        lambda facts: session_report(session, course, facts, translate=untranslated),
        lambda facts: patient_report(course, facts, translate=untranslated),
        lambda facts: worksheet(course, facts, translate=untranslated),
    ):
        assert printed(broken) == printed(without)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_every_kind_is_drawn(print_facts, paper_courses, mode) -> None:
    facts = replace(print_facts, site_logo=picture("PNG", mode))
    assert pictures_on(worksheet(paper_courses.course(), facts, translate=untranslated)) == 1


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_jpeg_of_every_kind_is_drawn(print_facts, paper_courses, mode) -> None:
    facts = replace(print_facts, site_logo=picture("JPEG", mode))
    assert pictures_on(worksheet(paper_courses.course(), facts, translate=untranslated)) == 1


def test_a_whole_picture_is_read() -> None:
    assert readable_picture(PNG).getSize() == (90, 30)
    assert readable_picture(None) is None
