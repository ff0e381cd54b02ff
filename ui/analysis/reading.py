"""What a page of the Analysis place shows for one set of filters, every word and number of it made already. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analysis.wording.result_table import ResultTable
from models.wording import Translate
from ui.analysis.notice import Notice

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.figures.figure_style import FigureStyle

Step = Callable[[int, int], None]


@dataclass(frozen=True)
class ReadingContext:
    """What a reading is made with: today, whether people and dates are invented, the reader's language.

    ``step(done, total)`` tells how far it is, and ends it early where nobody waits for it any more.
    """

    today: date
    demonstration: bool
    translate: Translate
    step: Step


@dataclass(frozen=True, eq=False)
class ReadFigure:
    """A figure that can be drawn for any room and colours.

    ``code`` names its file, ``title`` stands on its card, ``description`` says in words what it shows, and
    ``caption`` stands below it on paper: n, events, method, filters, date. ``draw`` is called beside the window, each
    time with a figure of ``style.width`` inches as its answer.
    """

    code: str
    title: str
    description: str
    caption: str
    draw: Callable[[FigureStyle], Figure]


@dataclass(frozen=True, eq=False)
class Reading:
    """Title and caption, then what is to be said of the groups, the figures, what is to be said of the numbers, and
    the tables, in this order."""

    title: str
    caption: str
    figures: tuple[ReadFigure, ...] = ()
    tables: tuple[ResultTable, ...] = ()
    on_groups: tuple[Notice, ...] = ()
    on_numbers: tuple[Notice, ...] = ()
