"""How a draft is called where it is offered again. No Qt."""

from __future__ import annotations

from models.form_address import FormKind
from models.records import RECORD_OF_TABLE
from models.storage.drafts import Draft
from models.vocabularies import ReviewWindow
from models.wording import Translate
from ui.forms.form_words import choice_words, title_words
from ui.typed_dates import shown_moment


def draft_title(draft: Draft, translate: Translate) -> str:
    """What was being typed: "Session", "Assessment", "Complication review, late"."""
    address = draft.address
    if address.kind is FormKind.RECORD and address.table in RECORD_OF_TABLE:
        return title_words(RECORD_OF_TABLE[address.table], translate)
    words = choice_words(address.kind, translate)
    if address.kind is FormKind.REVIEW and address.part:
        window = ReviewWindow(address.part)  # type: ignore[call-arg]
        return f"{words}, {translate(ReviewWindow.__name__, window.label)}"
    return words


def draft_words(draft: Draft, translate: Translate) -> str:
    """When it was kept, and whose it is: "kept 23 Nov 2026, 14:05, typed by ana"."""
    words = translate("Drafts", "kept {time}, typed by {account}")
    return words.format(time=shown_moment(draft.kept_at, translate), account=draft.account)
