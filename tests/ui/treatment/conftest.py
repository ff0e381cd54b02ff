"""The forms of these tests are handed what every form is handed."""

from __future__ import annotations

import pytest

from tests.ui.forms.conftest import context, one_theme, show_form

__all__ = ["context", "one_theme", "show_form"]


class Saved(list):
    """Keeps what it is handed."""

    def __call__(self, entry):
        self.append(entry)
        return entry.record.replace(id="new", version=1)


@pytest.fixture
def saved() -> Saved:
    return Saved()
