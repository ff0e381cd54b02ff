"""Draws what ``analyse`` found into one file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from analysis.endpoint_survival import SurvivalEndpoint
from analysis.figures.endpoint_wording import endpoint_wording
from analysis.figures.figure_caption import with_caption
from analysis.figures.figure_file import FigureFormat
from analysis.figures.figure_style import FigureStyle
from analysis.figures.stacked_figures import stacked_bytes
from analysis.figures.survival_figure import survival_figure
from analysis.palette import LIGHT
from analysis.survival_analysis import SurvivalAnalysis
from models.storage.written_file import write_whole
from models.wording import Translate


def write_survival_figure(
    path: Path, results: Mapping[str, SurvivalAnalysis], translate: Translate, *, invented: bool
) -> None:
    """Write one figure a result: a page each in PDF, one below the other in SVG and PNG.

    Below each stands that its data are ``invented``, where they are.
    """
    style = FigureStyle(palette=LIGHT, ground=LIGHT.surface)
    figures = []
    for name, result in results.items():
        wording = endpoint_wording(SurvivalEndpoint(name), translate) if name else None  # type: ignore[call-arg]
        figures.append(survival_figure(result, style=style, translate=translate, wording=wording))
    mark = translate("Report", "Demonstration register: invented data")

    def area_of(figure: Figure) -> Bbox | None:
        return with_caption(figure, mark, style) if invented else None

    file_format = FigureFormat(path.suffix.lower().removeprefix("."))
    write_whole(path, stacked_bytes(figures, file_format, area_of=area_of))
