from __future__ import annotations

import gc

import pytest

from ui.icons import Meaning, icon

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.mark.parametrize("meaning", list(Meaning))
def test_every_meaning_has_its_picture(meaning: Meaning) -> None:
    image = icon(meaning, "#B3261E").pixmap(18, 18).toImage()
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(18) for y in range(18))


def test_icons_outlive_whoever_asked_first() -> None:
    icon(Meaning.ADD, "#000000")
    gc.collect()
    assert not icon(Meaning.EDIT, "#000000").isNull()
