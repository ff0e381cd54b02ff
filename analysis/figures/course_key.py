"""The line under a course that says in words what its signs stand for, as far as they occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.figures.course_canvas import CourseScale
from analysis.figures.course_complication_lane import NOT_GRADED
from analysis.figures.course_marks import AnswerState, CourseLanes
from analysis.figures.course_state_lanes import CYTOLOGY_SIGNS
from analysis.figures.course_stretch_lane import APPROXIMATE
from models.vocabularies import SessionStatus
from models.wording import Translate

_BETWEEN = "    "


def key_entries(lanes: CourseLanes, *, merges: bool, translate: Translate) -> tuple[str, ...]:
    """One entry a sign that occurs; what is invented or not drawn is said too."""
    return (
        *_demonstration(lanes, translate),
        *_session_entries(lanes, translate),
        *_complication_entries(lanes, merges=merges, translate=translate),
        *_cytology_entries(lanes, translate),
        *_date_entries(lanes, translate),
    )


def _demonstration(lanes: CourseLanes, translate: Translate) -> Iterator[str]:
    if lanes.demonstration:
        yield translate("CourseFigure", "Demonstration: dates and events are invented.")


def _session_entries(lanes: CourseLanes, translate: Translate) -> Iterator[str]:
    seen = {session.status for session in lanes.sessions}
    if SessionStatus.PARTLY_GIVEN in seen:
        yield translate("CourseFigure", "hollow bar: partly given")
    if SessionStatus.NOT_GIVEN in seen:
        yield translate("CourseFigure", "× not given")


def _complication_entries(lanes: CourseLanes, *, merges: bool, translate: Translate) -> Iterator[str]:
    answers = [answer for row in lanes.complications for answer in row.answers]
    states = {answer.state for answer in answers}
    present = [answer for answer in answers if answer.state is AnswerState.PRESENT]
    if any(answer.grade is not None for answer in present):
        yield translate("CourseFigure", "1–5: CTCAE grade")
    if any(answer.grade is None for answer in present):
        yield translate("CourseFigure", "{sign} present, no grade of its own").format(sign=NOT_GRADED)
    if AnswerState.ABSENT in states:
        yield translate("CourseFigure", "– absent")
    if AnswerState.NOT_ASSESSED in states:
        yield translate("CourseFigure", "? not assessed")
    if any(answer.pending or answer.state is AnswerState.PENDING for answer in answers):
        yield translate("CourseFigure", "dashed box: review pending")
    if merges:
        yield translate("CourseFigure", "where sessions are close, one box shows the worst")


def _cytology_entries(lanes: CourseLanes, translate: Translate) -> Iterator[str]:
    seen = {sample.result for sample in lanes.cytology}
    words = ", ".join(
        f"{sign} {translate('CsfCytology', result.label)}"
        for result, sign in CYTOLOGY_SIGNS.items()
        if result in seen
    )
    if words:
        yield translate("CourseFigure", "cytology: {words}").format(words=words)


def _date_entries(lanes: CourseLanes, translate: Translate) -> Iterator[str]:
    if any(stretch.approximate for stretches in lanes.therapies.values() for stretch in stretches):
        yield translate("CourseFigure", "{sign} date known to the month or year").format(sign=APPROXIMATE)
    if lanes.not_drawn:
        text = translate("CourseFigure", "{count} entries long before LM diagnosis are not drawn")
        yield text.format(count=lanes.not_drawn)


def wrapped(entries: Iterable[str], *, room: float, scale: CourseScale) -> tuple[str, ...]:
    """The entries in lines of at most ``room`` points; an entry is broken only where it alone is longer."""
    lines: list[str] = []
    for entry in entries:
        longer = f"{lines[-1]}{_BETWEEN}{entry}" if lines else entry
        if lines and scale.text_points(longer) <= room:
            lines[-1] = longer
        else:
            lines += _broken(entry.split(" "), room=room, scale=scale)
    return tuple(lines)


def _broken(words: Sequence[str], *, room: float, scale: CourseScale) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and scale.text_points(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
