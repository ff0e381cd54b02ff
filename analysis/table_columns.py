"""Reads one column of a table as numbers, events or text, and names the cell that cannot be read so."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from analysis.refusal import AnalysisRefused
from models.wording import QT_TRANSLATE_NOOP

_EVENTS = {"0": False, "1": True, "0.0": False, "1.0": True, "false": False, "true": True}


def column_of(frame: pd.DataFrame, name: str) -> pd.Series:
    """The column called ``name``; refused when there is none or more than one."""
    found = [position for position, column in enumerate(frame.columns) if column == name]
    if not found:
        raise AnalysisRefused(QT_TRANSLATE_NOOP("Situation", "there is no such column"), place=name)
    if len(found) > 1:
        raise AnalysisRefused(
            QT_TRANSLATE_NOOP("Situation", "more than one column has this name"), place=name
        )
    return frame.iloc[:, found[0]]


def missing_in(values: pd.Series) -> npt.NDArray[np.bool_]:
    """True where a cell is empty, blank or not a number that should be one (NaN)."""
    missing = values.isna().to_numpy(dtype=np.bool_)
    if is_numeric_dtype(values) or is_bool_dtype(values):
        return missing
    blank = values.astype(str).str.strip().eq("").to_numpy(dtype=np.bool_)
    return np.asarray(missing | blank, dtype=np.bool_)


def is_number_column(values: pd.Series) -> bool:
    """True when every cell that is not missing holds a number (true and false are text)."""
    if is_bool_dtype(values):
        return False
    present = values[~missing_in(values)]
    if any(isinstance(value, bool) for value in present.unique()):
        return False
    return bool(pd.to_numeric(present, errors="coerce").notna().all())


def as_numbers(values: pd.Series, name: str) -> npt.NDArray[np.float64]:
    """The cells as numbers, NaN where missing; refused at the first cell that is no finite number."""
    numbers = np.asarray(pd.to_numeric(values, errors="coerce"), dtype=np.float64)
    wrong = ~np.isfinite(numbers) & ~missing_in(values)
    if is_bool_dtype(values) and len(values):
        wrong = np.ones(len(values), dtype=np.bool_)
    _refuse_first(values, name, wrong, QT_TRANSLATE_NOOP("Situation", "{value} is not a number"))
    return numbers


def as_event(values: pd.Series, name: str) -> npt.NDArray[np.bool_]:
    """The cells as events (0 or 1, true or false in any case), false where missing; refused at any other value."""
    missing = missing_in(values)
    words = values.astype(str).str.strip().str.lower()
    known = words.map(_EVENTS)
    wrong = known.isna().to_numpy(dtype=np.bool_) & ~missing
    _refuse_first(
        values, name, wrong, QT_TRANSLATE_NOOP("Situation", "{value} is neither 0 or 1 nor true or false")
    )
    return np.asarray(known.eq(True).to_numpy(dtype=np.bool_) & ~missing, dtype=np.bool_)


def as_text(values: pd.Series) -> npt.NDArray[np.object_]:
    """The cells as the text of a level: whole numbers without a point, truth as ``true`` and ``false``."""
    words = {value: _level_text(value) for value in values.dropna().unique()}
    return np.array([words.get(value, "") for value in values], dtype=np.object_)


def _level_text(value: object) -> str:
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    if isinstance(value, float | np.floating) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def _refuse_first(values: pd.Series, name: str, wrong: npt.NDArray[np.bool_], template: str) -> None:
    for position in np.flatnonzero(wrong)[:1].tolist():
        value = values.iloc[position]
        raise AnalysisRefused(template, place=f"{name}, {value}", row=position + 1, value=value)
