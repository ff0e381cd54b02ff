"""The patients' courses that every page of the Analysis place computes from: read once, kept until they change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ui.tasks import Progress

if TYPE_CHECKING:
    from models.course import PatientCourse

LoadCourses = Callable[[Progress], "Sequence[PatientCourse]"]


class KeptCourses:
    """``load`` runs beside the window, over a connection of its own; ``keep`` takes what it gave, on the window's
    thread. ``edition`` is another number after each ``forget``."""

    def __init__(self, load: LoadCourses) -> None:
        self._load = load
        self._kept: tuple[PatientCourse, ...] | None = None
        self.edition = 0

    @property
    def are_read(self) -> bool:
        """Whether they are kept already."""
        return self._kept is not None

    def loader(self) -> LoadCourses:
        """What gives the courses to work beside the window: those kept, or the reading of them."""
        kept = self._kept
        return self._load if kept is None else lambda _progress: kept

    def keep(self, courses: Sequence[PatientCourse], *, edition: int) -> None:
        """Keep what was read, unless records have changed since the reading began."""
        if edition == self.edition:
            self._kept = tuple(courses)

    def forget(self) -> None:
        """Read them anew for the next work: records have changed."""
        self._kept = None
        self.edition += 1
