"""Says below every figure of a demonstration register that its data are invented. No Qt."""

from __future__ import annotations

from dataclasses import replace

from models.wording import Translate
from ui.analysis.reading import Reading


def marked_as_invented(reading: Reading, translate: Translate) -> Reading:
    """The same reading, the mark of the printed pages before each caption: a saved figure leaves its page behind."""
    mark = translate("Report", "Demonstration register: invented data")
    figures = tuple(replace(each, caption=f"{mark}. {each.caption}") for each in reading.figures)
    return replace(reading, figures=figures)
