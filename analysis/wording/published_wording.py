"""What stands beside a published statistic: why the register gives another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.wording import Translate

if TYPE_CHECKING:
    from analysis.published_comparison import ComparedStatistic


def reason_text(one: ComparedStatistic, translate: Translate) -> str:
    """The reason for a difference, or the number before the register was changed."""
    if not one.as_built:
        return one.note
    return translate("Published", "The register has been changed; as published it gives {text}.").format(
        text=one.as_built
    )
