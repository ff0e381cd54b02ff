"""Keeps what is typed in a form as a draft, so that a crash, a power cut or a wrong click loses none of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, QTimer

from models.form_address import FormAddress
from models.permissions import Action
from models.situations import Situation
from models.storage.drafts import TABLE, Draft, forget_draft, keep_draft
from models.storage.register import Register
from ui.forms.entry_page import EntryPage

KEPT_AFTER_MS = 1000
"""From the first key that is not kept yet: typing on does not put it off, so that no draft is older than 2 s."""


class DraftKeeping(QObject):
    """Belongs to one form. A ``draft`` from before is shown in the form and goes on under its own id.

    The draft is forgotten in the transaction that saves the form: after a crash there is the one or the other.
    """

    def __init__(
        self, page: EntryPage, address: FormAddress, register: Register, *, draft: Draft | None = None
    ) -> None:
        super().__init__(page)
        self.page, self.address = page, address
        self._register = register
        self._draft = draft
        self._draft_id = draft.id if draft else ""
        self._kept: Any = draft.typed if draft else None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(KEPT_AFTER_MS)
        self._waiting.timeout.connect(self.keep_now)
        if draft is not None:
            page.resume(draft.typed, draft.version)
            page.show_draft_saved(draft.kept_at)
        page.changed.connect(self._keep_soon)
        page.discarded.connect(self.forget)
        page.storing = self._storing

    @property
    def holds_something(self) -> bool:
        """Whether there is a draft of this form in the register."""
        return bool(self._draft_id)

    @property
    def draft_id(self) -> str:
        """The id of the draft, empty where nothing is kept."""
        return self._draft_id

    def keep_now(self) -> bool:
        """Keep what is typed, or forget what is typed no more; give whether all of it is kept.

        Where it cannot be written the form says so, and what is typed stays in the form alone.
        """
        self._waiting.stop()
        try:
            if self.page.is_changed():
                self._keep()
            else:
                self.forget()
        except Situation as situation:
            self.page.show_draft_refused(situation)
            return False
        return True

    def forget(self) -> None:
        """Delete the draft."""
        self._waiting.stop()
        if self._draft_id:
            forget_draft(self._register, self._draft_id)
            self._draft_id, self._kept = "", None
            self.page.show_draft_saved(None)

    def _keep(self) -> None:
        typed = self.page.typed()
        if typed == self._kept and self._draft_id:
            return
        self._draft_id = keep_draft(
            self._register,
            self.address,
            typed,
            draft_id=self._draft_id,
            version=self.page.version(),
        )
        self._kept = typed
        self.page.show_draft_saved(self._register.clock())

    def _keep_soon(self) -> None:
        if not self._waiting.isActive():
            self._waiting.start()

    @contextmanager
    def _storing(self) -> Iterator[None]:
        """Save the form and forget its draft, both or neither."""
        with self._register.transaction():
            yield
            if self._draft_id:
                self._note_who_typed()
                forget_draft(self._register, self._draft_id)
        self._waiting.stop()
        self._draft_id = ""

    def _note_who_typed(self) -> None:
        """Tell the audit trail where another account typed what this one saves."""
        draft, account = self._draft, self._register.identity.account
        if draft is not None and draft.account != account:
            self._register.audit.append(
                Action.UPDATE,
                TABLE,
                record_id=draft.id,
                after={"typed_by": draft.account, "saved_by": account},
            )
