"""Says of a value that was corrected until when it stood, who changed it, and why. No Qt."""

from __future__ import annotations

from models.record import KeptRecord
from models.storage.history import FormerValue
from models.wording import Translate
from ui.patients.value_words import value_words
from ui.typed_dates import shown_moment


def former_value_words(kind: type[KeptRecord], name: str, former: FormerValue, translate: Translate) -> str:
    """The value as it was shown."""
    return value_words(kind({name: former.value}), name, translate)


def former_told(former: FormerValue, translate: Translate) -> str:
    """ "until 12 Mar 2026 14:05, ana: wrong line read"."""
    words = translate("FormerValue", "until {time}, {account}").format(
        time=shown_moment(former.at, translate), account=former.account
    )
    return f"{words}: {former.reason}" if former.reason else words
