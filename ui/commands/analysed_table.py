"""Reads a CSV file for ``analyse``, and names file, line and column where it cannot be read."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.situations import FileSituation, Situation
from models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import pandas as pd

    from analysis.survival_analysis import SurvivalAnalysis

_MISSING = ["", "NA", "N/A", "NaN", "nan"]
"""R writes NA. The word "None" may be a level."""


def analyse_table(path: Path, **options: Any) -> SurvivalAnalysis:
    """Analyse the table in a UTF-8 CSV file; ``options`` are those of ``analyse_survival``.

    Raise ``FileSituation`` for a file that cannot be read, ``Situation`` for a line with too few or too many cells,
    ``AnalysisRefused`` for what cannot be analysed; each names the file.
    """
    from analysis.refusal import AnalysisRefused
    from analysis.survival_analysis import analyse_survival

    table, lines = read_table(path)
    try:
        return analyse_survival(table, **options)
    except AnalysisRefused as refused:
        raise refused.in_file(path, lines) from None


def read_table(path: Path) -> tuple[pd.DataFrame, list[int]]:
    """The table with its header, numbers, truth values and text as they read; and the line each row begins on."""
    import pandas as pd

    text = _text(path)
    header, lines = _checked_header(text, path)
    table = pd.read_csv(
        io.StringIO(text),
        header=None,
        skiprows=1,
        names=range(len(header)),
        keep_default_na=False,
        na_values=_MISSING,
        float_precision="round_trip",
        low_memory=False,
    )
    table.columns = pd.Index(header)
    return table, lines


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file is not UTF-8"), place=f"{path}, line {line}"
        ) from None
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None


def _checked_header(text: str, path: Path) -> tuple[list[str], list[int]]:
    lines = csv.reader(io.StringIO(text), strict=True)
    begun: list[int] = []
    try:
        header = next(lines, [])
        if not header:
            raise FileSituation(QT_TRANSLATE_NOOP("Situation", "the file has no header"), place=str(path))
        begins = lines.line_num + 1
        for cells in lines:
            if cells:
                begun.append(begins)
            begins = lines.line_num + 1
            if cells and len(cells) != len(header):
                raise Situation(
                    QT_TRANSLATE_NOOP("Situation", "the line has {found} cells, the header {expected}"),
                    place=f"{path}, line {lines.line_num}",
                    code="cell_count",
                    found=len(cells),
                    expected=len(header),
                )
    except csv.Error as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the line cannot be read ({why})"),
            place=f"{path}, line {lines.line_num}",
            why=error,
        ) from None
    return header, begun
