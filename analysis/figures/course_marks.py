"""What a patient's course is drawn from: marks in lanes, each at its month since LM diagnosis, with its record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import TypeVar

from models.vocabularies import CsfCytology, Response, SessionStatus, Vocabulary
from models.wording import QT_TRANSLATE_NOOP


class Lane(Vocabulary):
    """The lanes of the figure, from top to bottom."""

    DOSE = "dose", QT_TRANSLATE_NOOP("Lane", "Dose (mg)")
    DEXAMETHASONE = "dexamethasone", QT_TRANSLATE_NOOP("Lane", "Dexamethasone (mg)")
    COMPLICATIONS = "complications", QT_TRANSLATE_NOOP("Lane", "Complications")
    KPS = "kps", QT_TRANSLATE_NOOP("Lane", "KPS")
    CSF_CELLS = "csf_cells", QT_TRANSLATE_NOOP("Lane", "CSF cells (/µl)")
    CSF_PROTEIN = "csf_protein", QT_TRANSLATE_NOOP("Lane", "CSF protein (mg/dl)")
    CYTOLOGY = "cytology", QT_TRANSLATE_NOOP("Lane", "CSF cytology")
    RESPONSE = "response", QT_TRANSLATE_NOOP("Lane", "Response")
    RADIOTHERAPY = "radiotherapy", QT_TRANSLATE_NOOP("Lane", "Radiotherapy")
    SURGERY = "surgery", QT_TRANSLATE_NOOP("Lane", "Surgery")
    SYSTEMIC = "systemic", QT_TRANSLATE_NOOP("Lane", "Systemic therapy")
    HOLDS = "holds", QT_TRANSLATE_NOOP("Lane", "Holds")
    OUTCOME = "outcome", QT_TRANSLATE_NOOP("Lane", "Outcome")


@dataclass(frozen=True)
class CourseMark:
    """One thing in the figure and the row it comes from: what hovering says and clicking opens.

    ``month`` (to ``until``, where it lasts) counts from LM diagnosis; None where the row has no date. ``day`` is the
    date that ``text`` leaves out, so that whoever shows it writes it in the reader's language.
    """

    lane: Vocabulary
    month: float | None
    table: str
    record_id: str
    text: str
    day: date | None = None
    until: float | None = None


@dataclass(frozen=True)
class SessionMark:
    """A session: its cycle number where drug was given, doses in mg."""

    month: float
    status: SessionStatus
    cycle: int | None
    dose_mg: float | None
    dexamethasone_mg: float | None
    mark: CourseMark


class AnswerState(IntEnum):
    """What is known of one kind of complication after one session; of several, the highest is shown."""

    ABSENT = 0
    NOT_ASSESSED = 1
    PENDING = 2
    PRESENT = 3


@dataclass(frozen=True)
class AnswerMark:
    """The answer about one kind at one session, or an event between sessions; ``pending``: a window is still open."""

    month: float
    state: AnswerState
    grade: int | None
    pending: bool
    mark: CourseMark


@dataclass(frozen=True)
class Stretch:
    """Something that lasts, from ``start`` to ``end`` in months since LM diagnosis.

    ``start`` is None where no date is known; ``end`` is where it is drawn to, and ``goes_on`` says that it had not
    ended then. ``approximate``: a date is known only to the month or year.
    """

    start: float | None
    end: float | None
    label: str
    mark: CourseMark
    goes_on: bool = False
    approximate: bool = False
    grade: int | None = None


@dataclass(frozen=True)
class ComplicationRow:
    """One kind of complication (or all that never occurred): the answers of every session, and events in days."""

    label: str
    answers: tuple[AnswerMark, ...]
    events: tuple[Stretch, ...] = ()


@dataclass(frozen=True)
class KpsMark:
    """A Karnofsky score."""

    month: float
    kps: int
    mark: CourseMark


@dataclass(frozen=True)
class FluidMark:
    """What was counted or measured in the fluid of one session; ``value`` is None where no result is recorded."""

    month: float
    value: float | None
    mark: CourseMark


@dataclass(frozen=True)
class CytologyMark:
    """The cytology of one sample; ``not_done`` is no mark."""

    month: float
    result: CsfCytology
    mark: CourseMark


@dataclass(frozen=True)
class ResponseMark:
    """An overall response."""

    month: float
    response: Response
    mark: CourseMark


class OutcomeKind(StrEnum):
    """What a line through all lanes stands for."""

    PROGRESSION = "progression"
    DEATH = "death"
    LAST_SEEN = "last_seen"


@dataclass(frozen=True)
class OutcomeLine:
    """A line through all lanes, with what is written at its top."""

    month: float
    label: str
    kind: OutcomeKind
    mark: CourseMark


Dated = TypeVar("Dated", SessionMark, AnswerMark, KpsMark, FluidMark, CytologyMark, ResponseMark)


@dataclass(frozen=True)
class CourseLanes:
    """Everything the figure shows.

    ``origin`` is the day of LM diagnosis, ``end_month`` the last day known; ``not_drawn`` counts the points in time
    that lie too far before LM diagnosis.
    """

    sessions: tuple[SessionMark, ...]
    complications: tuple[ComplicationRow, ...]
    kps: tuple[KpsMark, ...]
    csf_cells: tuple[FluidMark, ...]
    csf_protein: tuple[FluidMark, ...]
    cytology: tuple[CytologyMark, ...]
    responses: tuple[ResponseMark, ...]
    therapies: dict[Lane, tuple[Stretch, ...]]
    outcomes: tuple[OutcomeLine, ...]
    origin: date
    end_month: float
    not_drawn: int
    demonstration: bool

    @property
    def months(self) -> tuple[float, ...]:
        """The months of everything that is a point in time."""
        return (
            *(each.month for each in self.sessions),
            *(each.month for each in self.kps),
            *(each.month for each in self.fluid),
            *(each.month for each in self.cytology),
            *(each.month for each in self.responses),
            *(answer.month for row in self.complications for answer in row.answers),
        )

    @property
    def fluid(self) -> tuple[FluidMark, ...]:
        """The values found in the fluid."""
        return tuple(each for each in (*self.csf_cells, *self.csf_protein) if each.value is not None)

    @property
    def marks(self) -> tuple[CourseMark, ...]:
        """Every mark, lane by lane."""
        rows = self.complications
        return (
            *(each.mark for each in self.sessions),
            *(answer.mark for row in rows for answer in row.answers),
            *(event.mark for row in rows for event in row.events),
            *(each.mark for each in self.kps),
            *(each.mark for each in self.fluid),
            *(each.mark for each in self.cytology),
            *(each.mark for each in self.responses),
            *(each.mark for stretches in self.therapies.values() for each in stretches),
            *(each.mark for each in self.outcomes),
        )

    def drawn_from(self, first: float) -> CourseLanes:
        """The same without the points in time before month ``first``, which are counted instead."""

        def later(marks: tuple[Dated, ...]) -> tuple[Dated, ...]:
            return tuple(each for each in marks if each.month >= first)

        return replace(
            self,
            sessions=later(self.sessions),
            complications=tuple(replace(row, answers=later(row.answers)) for row in self.complications),
            kps=later(self.kps),
            csf_cells=later(self.csf_cells),
            csf_protein=later(self.csf_protein),
            cytology=later(self.cytology),
            responses=later(self.responses),
            not_drawn=sum(month < first for month in self.months),
        )
