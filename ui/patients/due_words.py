"""Says when the next session is due in as few words as a list has room for. No Qt."""

from __future__ import annotations

from datetime import date

from models.wording import Translate


def due_words(due: date, *, today: date, is_overdue: bool, translate: Translate) -> str:
    """ "due today", "in 6 days", "overdue 9 days"; a day that is past by less than its tolerance is "due since"."""
    days = (due - today).days
    if days == 0:
        return translate("DueWords", "due today")
    if days == 1:
        return translate("DueWords", "due tomorrow")
    if days > 0:
        return translate("DueWords", "in {days} days").format(days=days)
    if is_overdue:
        pattern = (
            translate("DueWords", "overdue 1 day")
            if days == -1
            else translate("DueWords", "overdue {days} days")
        )
        return pattern.format(days=-days)
    if days == -1:
        return translate("DueWords", "due yesterday")
    return translate("DueWords", "due {days} days ago").format(days=-days)
