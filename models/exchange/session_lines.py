"""Logs sessions from a file of JSON lines: each line is saved whole or refused by itself, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from models.actions.save_session import save_session
from models.course import PatientCourse
from models.exchange.refusals import place_of, refused
from models.exchange.session_object import COMPLICATIONS, SessionObject, read_session
from models.exchange.table_columns import STUDY_CODE
from models.findings import Code, Finding
from models.permissions import Action
from models.records import Administration, Patient
from models.situations import FileSituation, NotAllowed, Refused, Situation
from models.storage.patient_queries import read_course
from models.storage.register import Register
from models.storage.site_settings import thresholds_of
from models.vocabularies import ReviewWindow
from models.wording import QT_TRANSLATE_NOOP

_LONGEST_WHOLE_NUMBER = 15
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class LineOutcome:
    """What became of one line: the key of the saved session, or everything that stands against the line."""

    line: int
    saved_id: str | None = None
    refusals: tuple[Situation, ...] = ()


def log_file(register: Register, path: Path, *, now: datetime) -> Iterator[LineOutcome]:
    """Log the sessions of a file, line by line. Raise ``FileSituation`` where it cannot be read."""
    try:
        lines = path.open("rb")
        lines.peek(1)
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None
    with lines:
        yield from log_lines(register, lines, file=str(path), now=now)


def log_lines(
    register: Register, lines: Iterable[bytes], *, file: str, now: datetime
) -> Iterator[LineOutcome]:
    """Save the session of each line; the outcome comes after its commit. Empty lines are passed over.

    A line is refused with every finding: what is not JSON (``not_json``), names and types that no field has, errors of
    the rules, and warnings without their entry in ``reasons``. Raise ``NotAllowed`` where the account may log nothing.
    """
    register.identity.require(Action.INSERT, Administration.table)
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line
        if content.strip():
            yield _Line(register, file, number, now).logged(content)


@dataclass(frozen=True)
class _Line:
    """One line on its way into the register."""

    register: Register
    file: str
    number: int
    now: datetime

    def logged(self, line: bytes) -> LineOutcome:
        content = _parsed(line)
        if content is None:
            return self._refused(refused(Finding.of(Code.NOT_JSON), self._place()))
        typed = read_session(content, file=self.file, line=self.number)
        patient = self._patient(typed.study_code)
        if typed.study_code is not None and patient is None:
            unknown = Finding.of(Code.NO_SUCH_PATIENT, STUDY_CODE, value=typed.study_code)
            typed.refusals.append(refused(unknown, self._place(STUDY_CODE, typed.study_code)))
        if patient is None or typed.refusals:
            return self._refused(*typed.refusals)
        try:
            saved = self._saved(typed, read_course(self.register, patient))
        except Refused as refusal:
            return self._refused(*(self._located(finding, content) for _, finding in refusal.findings))
        except NotAllowed as denied:
            place = self._place(denied.values.get("field", ""))
            return self._refused(NotAllowed(denied.template, place=place, **denied.values))
        except Situation as situation:
            return self._refused(situation)
        return LineOutcome(self.number, saved_id=saved.id)

    def _saved(self, typed: SessionObject, course: PatientCourse) -> Administration:
        session = typed.entry.administration.replace(patient_id=course.patient.id)
        return save_session(
            self.register,
            replace(typed.entry, administration=session),
            course,
            thresholds=thresholds_of(self.register),
            now=self.now,
        )

    def _patient(self, study_code: str | None) -> Patient | None:
        if study_code is None:
            return None
        return next(iter(self.register.select(Patient, "study_code = ?", [study_code])), None)

    def _located(self, finding: Finding, content: Mapping[str, Any]) -> Refused:
        path = _path_of(finding)
        value = content
        for name in path:
            value = value.get(name, {}) if isinstance(value, Mapping) else {}
        known = "" if isinstance(value, Mapping | list) else value
        return Refused([(self._place(".".join(path), known), finding)])

    def _place(self, field: str = "", value: object = None) -> str:
        return place_of(self.file, self.number, field, value)

    def _refused(self, *refusals: Situation) -> LineOutcome:
        return LineOutcome(self.number, refusals=refusals)


def _path_of(finding: Finding) -> list[str]:
    """The names that lead to what a finding of the rules is about."""
    window, complication = finding.parameters.get("window"), finding.parameters.get("complication")
    is_in_window = isinstance(window, ReviewWindow)
    parts = [COMPLICATIONS, window, complication] if is_in_window else []
    if finding.code is not Code.REVIEW_INCOMPLETE:
        parts.append(finding.field)
    return [str(part) for part in parts if part]


def _parsed(line: bytes) -> Mapping[str, Any] | None:
    """The object of a line; None for anything that is not one object of strict JSON with every name once."""
    try:
        content = json.loads(
            line.decode("utf-8"),
            object_pairs_hook=_named_once,
            parse_constant=_refuse_constant,
            parse_int=_whole_number,
        )
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    named = dict(pairs)
    if len(named) < len(pairs):
        raise ValueError("a name stands twice")
    return named


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _whole_number(digits: str) -> int | float:
    """A number of more digits than any field has is left to the fields to refuse."""
    return int(digits) if len(digits) <= _LONGEST_WHOLE_NUMBER else float(digits)
