"""Writes several figures into one file: a page each in PDF, one below the other in SVG and PNG."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence

import matplotlib as mpl
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from analysis.figures.figure_file import SAME_BYTES, FigureFormat, figure_bytes

_SVG_ROOT = re.compile(rb'<svg [^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')


def stacked_bytes(
    figures: Sequence[Figure],
    file_format: FigureFormat,
    *,
    dpi: float = 200.0,
    area_of: Callable[[Figure], Bbox | None] = lambda _figure: None,
) -> bytes:
    """The file as bytes, without a date in it; a single figure is the file that ``figure_bytes`` makes.

    ``area_of`` gives in inches what takes the place of a figure's own edges.
    """
    if file_format is FigureFormat.PDF and len(figures) > 1:
        return _pages(figures, area_of)
    files = [figure_bytes(figure, file_format, dpi=dpi, area=area_of(figure)) for figure in figures]
    if len(files) == 1:
        return files[0]
    return _stacked_svg(files) if file_format is FigureFormat.SVG else _stacked_png(files, dpi)


def _pages(figures: Sequence[Figure], area_of: Callable[[Figure], Bbox | None]) -> bytes:
    stream = io.BytesIO()
    with mpl.rc_context(SAME_BYTES), PdfPages(stream, metadata={"CreationDate": None}) as pages:
        for figure in figures:
            pages.savefig(figure, facecolor=figure.get_facecolor(), bbox_inches=area_of(figure), pad_inches=0)
    return stream.getvalue()


def _stacked_png(files: Sequence[bytes], dpi: float) -> bytes:
    from PIL import Image

    pictures = [Image.open(io.BytesIO(file)).convert("RGB") for file in files]
    size = (max(each.width for each in pictures), sum(each.height for each in pictures))
    sheet = Image.new("RGB", size, pictures[0].getpixel((0, 0)))
    top = 0
    for picture in pictures:
        sheet.paste(picture, (0, top))
        top += picture.height
    stream = io.BytesIO()
    sheet.save(stream, "PNG", dpi=(dpi, dpi))
    return stream.getvalue()


def _stacked_svg(files: Sequence[bytes]) -> bytes:
    parts: list[bytes] = []
    width = top = 0.0
    for number, file in enumerate(files):
        root = _SVG_ROOT.search(file)
        if root is None:
            raise ValueError("a figure's file has no drawing of known size")
        own_width, own_height = (float(each) for each in root.groups())
        drawing = _own_names(file[root.end() : file.rindex(b"</svg>")], f"f{number}-".encode())
        place = f'<svg y="{top:g}" width="{own_width:g}" height="{own_height:g}">'
        parts.append(place.encode() + drawing + b"</svg>")
        width, top = max(width, own_width), top + own_height
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" '
        f'width="{width:g}pt" height="{top:g}pt" viewBox="0 0 {width:g} {top:g}">\n'
    )
    return head.encode() + b"\n".join(parts) + b"\n</svg>\n"


def _own_names(drawing: bytes, prefix: bytes) -> bytes:
    """The same drawing with names that no other drawing in the file has."""
    drawing = re.sub(rb'(\bid=")', rb"\1" + prefix, drawing)
    return re.sub(rb'(href="#|url\(#)', rb"\1" + prefix, drawing)
