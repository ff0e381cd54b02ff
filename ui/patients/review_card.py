"""Shows what was answered in both review windows of a session, and the events it opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from models.course import PatientCourse
from models.record import KeptRecord
from models.records import Administration, AdverseEvent
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    ReviewWindow,
)
from models.wording import Translate
from ui.forms.form_words import field_words
from ui.patients.banner_facts import event_words, label_of
from ui.patients.former_words import former_told, former_value_words
from ui.patients.history_page import record_words
from ui.patients.record_cards import Former
from ui.patients.value_words import NOTHING, words_of
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, TIGHT
from ui.theme.tones import Tone
from ui.typed_dates import shown_date
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fact import strike
from ui.widgets.text import TextRole, text_label


def review_card(
    session: Administration,
    course: PatientCourse,
    translate: Translate,
    *,
    former: Mapping[str, Former],
    open_event: Callable[[str], object] | None = None,
) -> Card:
    """One row a complication, one column a window; the events below, each with the button that opens it.

    What was answered before it was corrected stands last, crossed out.
    """
    card = Card(QCoreApplication.translate("ReviewCard", "Complications"))
    grid = QGridLayout()
    space(grid, gap=TIGHT, column_gap=2 * BETWEEN_CARDS)
    for column, window in enumerate(ReviewWindow, start=1):
        title = label_of(window, translate)
        grid.addWidget(text_label(title[:1].upper() + title[1:], TextRole.LABEL), 0, column)
    for row, complication in enumerate(REVIEWED_COMPLICATIONS, start=1):
        grid.addWidget(text_label(label_of(complication, translate)), row, 0)
        for column, window in enumerate(ReviewWindow, start=1):
            grid.addWidget(_answer(session, course, window, complication, translate), row, column)
    grid.setColumnStretch(3, 1)
    card.add(grid)
    for event in course.events_of(session.id or ""):
        card.add(_event_row(event, open_event, translate))
    answers = [each for window in ReviewWindow for each in course.reviews_of(session.id or "", window)]
    for row in (*answers, *course.events_of(session.id or "")):
        for line in _former_lines(row, former.get(row.id or "", {}), translate):
            card.add(line)
    return card


def _former_lines(row: KeptRecord, former: Former, translate: Translate) -> Iterator[QHBoxLayout]:
    """What a field of an answer or an event said before it was corrected, by whom, when and why."""
    for name, values in former.items():
        label = field_words(type(row), row.fields[name], translate)
        for value in values:
            line = QHBoxLayout()
            space(line, gap=TIGHT)
            words = text_label(former_value_words(type(row), name, value, translate), tone=Tone.NEUTRAL)
            strike(words)
            line.addWidget(text_label(f"{record_words(row, translate)}, {label}:", TextRole.CAPTION))
            line.addWidget(words)
            line.addWidget(text_label(former_told(value, translate), TextRole.CAPTION, wrap=True), 1)
            yield line


def _answer(
    session: Administration,
    course: PatientCourse,
    window: ReviewWindow,
    complication: Complication,
    translate: Translate,
) -> QLabel:
    answers = course.reviews_of(session.id or "", window)
    answer = next((each for each in answers if each.complication is complication), None)
    if answer is None:
        pending = course.is_pending(session, window)
        words = QCoreApplication.translate("ReviewCard", "pending") if pending else NOTHING
        return text_label(words, tone=Tone.WARNING if pending else Tone.NEUTRAL)
    words = label_of(answer.status, translate)
    if answer.nrs is not None:
        words = f"{words}, NRS {answer.nrs}"
    tone = {
        ComplicationStatus.PRESENT: Tone.WARNING,
        ComplicationStatus.ABSENT: None,
        ComplicationStatus.NOT_ASSESSED: Tone.NEUTRAL,
    }[answer.status]
    return text_label(words, tone=tone)


def _event_row(
    event: AdverseEvent, open_event: Callable[[str], object] | None, translate: Translate
) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    space(row, gap=GROUP)
    row.addWidget(text_label(_event_line(event, translate), TextRole.BODY, wrap=True), 1)
    if open_event is not None:
        button = Button(QCoreApplication.translate("ReviewCard", "Open"), quiet=True)
        name = QCoreApplication.translate("ReviewCard", "Open: {event}")
        button.setAccessibleName(name.format(event=event_words(event, translate)))
        button.clicked.connect(lambda: open_event(event.id or ""))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _event_line(event: AdverseEvent, translate: Translate) -> str:
    tell = QCoreApplication.translate
    parts = [event_words(event, translate)]
    if event.ctcae_term:
        parts.append(f"CTCAE {event.ctcae_version}: {event.ctcae_term}")
    if event.onset_date:
        parts.append(tell("ReviewCard", "since {day}").format(day=shown_date(event.onset_date, translate)))
    if event.resolved_date:
        resolved = shown_date(event.resolved_date, translate)
        parts.append(tell("ReviewCard", "resolved {day}").format(day=resolved))
    else:
        parts.append(tell("ReviewCard", "not resolved"))
    parts += [
        words_of(event.values[name], translate) for name in ("treatment", "narrative") if name in event.values
    ]
    return " · ".join(parts)
