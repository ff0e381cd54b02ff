"""Says how the late complication review of a session stands: to come, open until when, or how late. No Qt."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from models.late_window import LateWindow
from models.wording import Translate
from ui.typed_dates import shown_date

_IN_HOURS_UP_TO = 48
_HOUR = timedelta(hours=1)


def late_review_words(performed_at: datetime, now: datetime, translate: Translate) -> str:
    """ "24–72 h window ends today 14:05", "12 h late", "3 days late", each with the day of the session."""
    window = LateWindow(performed_at)
    session = translate("Today", "session of {day}").format(day=shown_date(performed_at.date(), translate))
    return f"{_state(window, now, translate)} · {session}"


def _state(window: LateWindow, now: datetime, translate: Translate) -> str:
    if now < window.opens_at:
        return translate("Today", "24–72 h window opens {time}").format(
            time=_moment(window.opens_at, now, translate)
        )
    if now <= window.closes_at:
        return translate("Today", "24–72 h window ends {time}").format(
            time=_moment(window.closes_at, now, translate)
        )
    hours = ceil((now - window.closes_at) / _HOUR)
    if hours <= _IN_HOURS_UP_TO:
        return translate("Today", "{n} h late").format(n=hours)
    return translate("Today", "{n} days late").format(n=hours // 24)


def _moment(moment: datetime, now: datetime, translate: Translate) -> str:
    """ "today 14:05", "tomorrow 14:05", "25 Nov 2026 14:05", by the clock of ``now``."""
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    if days == 0:
        return translate("Today", "today {time}").format(time=f"{local:%H:%M}")
    if days == 1:
        return translate("Today", "tomorrow {time}").format(time=f"{local:%H:%M}")
    return f"{shown_date(local.date(), translate)} {local:%H:%M}"
