"""A rim of the ground's colour around a word, which lifts it off the lines behind it."""

from __future__ import annotations

from matplotlib.patheffects import withStroke

from analysis.figures.figure_style import FigureStyle


class Halo(withStroke):
    """The rim as matplotlib draws it; it also says what it looks like, for paper, where words stay words.

    ``width`` is the pen's in points, half of it outside the letters.
    """

    def __init__(self, *, width: float, colour: str, alpha: float = 1.0) -> None:
        super().__init__(linewidth=width, foreground=colour, alpha=alpha)
        self.width = width
        self.colour = colour
        self.alpha = alpha


def halo(style: FigureStyle, *, width: float = 2.5, alpha: float = 1.0) -> Halo:
    """The rim on this ground; ``width`` in points times the style's scale."""
    return Halo(width=width * style.scale, colour=style.ground, alpha=alpha)
