"""Keeps the advice that numeric libraries give as warnings off the console; every result is checked instead."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

_ONE_AT_A_TIME = RLock()


@contextmanager
def without_advice() -> Iterator[None]:
    """Ignore warnings inside; one thread at a time, since the filters are those of the whole program."""
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
