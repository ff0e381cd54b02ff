"""The words of a baseline table: what groups and characteristics are called, how numbers are written. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.characteristic_variables import NumberVariable
from analysis.survival_data import ALL
from analysis.wording.result_table import UNDEFINED
from analysis.wording.survival_columns import survival_columns
from models.fields import unit_words
from models.wording import Translate

if TYPE_CHECKING:
    from analysis.baseline_table import BaselineTable, BaselineVariable


def level_name(code: str, table: BaselineTable, translate: Translate) -> str:
    """What a group is called; "All" for all of them together."""
    if code == ALL or table.group is None:
        return translate("Groups", "All")
    name = survival_columns()[table.group].level(code, translate)
    return name[:1].upper() + name[1:]


def group_names(table: BaselineTable, translate: Translate) -> dict[str, str]:
    """The names of the groups by code; of all together where nothing is divided."""
    return {code: level_name(code, table, translate) for code in table.levels or (ALL,)}


def row_label(each: BaselineVariable, translate: Translate) -> str:
    """A characteristic as it begins a row: its short name where it has one."""
    short = each.variable.short if isinstance(each.variable, NumberVariable) else None
    label = (short or each.described.label).said(translate)
    return label[:1].upper() + label[1:]


def row_title(each: BaselineVariable, translate: Translate) -> str:
    """The same with the unit."""
    return _with_unit(row_label(each, translate), each, translate)


def panel_title(each: BaselineVariable, translate: Translate) -> str:
    """The whole label with the unit."""
    return _with_unit(each.described.label.said(translate), each, translate)


def _with_unit(label: str, each: BaselineVariable, translate: Translate) -> str:
    unit = each.described.unit
    return f"{label}, {unit_words(unit, translate)}" if unit else label


def short_name(number: NumberVariable, translate: Translate) -> str:
    """A number's short name, where it has one."""
    return (number.short or number.label).said(translate)


def times_note(translate: Translate) -> str:
    """What the short names of times leave open."""
    return translate("Groups", "Times count from the diagnosis of breast cancer.")


def counts(table: BaselineTable, translate: Translate) -> str:
    """How many patients, and how many of them in each group."""
    if not table.levels:
        return translate("Groups", "n {n}").format(n=table.n[ALL])
    parts = ", ".join(f"{level_name(code, table, translate)} {table.n[code]}" for code in table.levels)
    return translate("Groups", "n {n}: {groups}").format(n=table.n[ALL], groups=parts)


def number_text(value: float | None, decimals: int = 1) -> str:
    """A number of patients' years, months or points, with a minus that is one; ``–`` where it is not defined."""
    if value is None:
        return UNDEFINED
    text = f"{value:.{decimals}f}"
    if float(text) == 0:
        text = text.removeprefix("-")
    if decimals == 1:
        text = text.removesuffix(".0")
    return text.replace("-", "−")


def interval_text(interval: tuple[float | None, float | None], decimals: int = 1) -> str:
    """``(−3 – 13)``; ``–`` where there is none."""
    low, high = interval
    if low is None or high is None:
        return UNDEFINED
    return f"({number_text(low, decimals)} – {number_text(high, decimals)})"
