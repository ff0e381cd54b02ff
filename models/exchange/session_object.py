"""Reads one JSON object of a session file into what a nurse would have typed: types, names, both review windows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.corrections import SIGNATURE_FIELDS
from models.exchange.csv_rows import refuse_forbidden_agent
from models.exchange.refusals import place_of, refused, shown
from models.exchange.table_columns import PATIENT, SESSION, STUDY_CODE
from models.fields import Field, Text, ValueRefused
from models.findings import Code, Finding
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, ComplicationReview, ItAgent, Patient
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.situations import FileSituation, Situation
from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, ComplicationStatus, ReviewWindow
from models.wording import QT_TRANSLATE_NOOP

Fields = Mapping[str, Field[Any]]
COMPLICATIONS, AGENTS, REASONS, DEATH = "complications", "it_agents", "reasons", "death_date"
_OTHER = "other"
_REASON = Text("", longest=1000)
_OBJECT = "JSON object"
_LIST = "JSON list"


def _clinical(kind: type[KeptRecord], *, without: Collection[str]) -> Fields:
    return {field.name: field for field in kind.clinical_fields() if field.name not in without}


def _session_fields() -> Fields:
    return {
        STUDY_CODE: Patient.fields[STUDY_CODE],
        # A signature is given by somebody who has typed her password again, never by a line of a file.
        **_clinical(Administration, without=(PATIENT, *SIGNATURE_FIELDS)),
        "entry_mode": Administration.fields["entry_mode"],
        DEATH: Patient.fields[DEATH],
    }


def _window_fields() -> Fields:
    names = ("reviewed_at", "reviewed_by")
    return {**{name: ComplicationReview.fields[name] for name in names}, DEATH: Patient.fields[DEATH]}


def _event_fields() -> Fields:
    own = _clinical(AdverseEvent, without=(PATIENT, SESSION, "window", "complication"))
    return {**own, DEATH: Patient.fields[DEATH]}


def _answer_fields() -> Fields:
    return {name: ComplicationReview.fields[name] for name in ("status", "nrs")}


def _agent_fields() -> Fields:
    return _clinical(ItAgent, without=(SESSION,))


def _table_of(field: Field[Any]) -> str:
    """The table that declares the field; empty for a reason, which is part of none."""
    kinds = (Administration, AdverseEvent, ComplicationReview, ItAgent, Patient)
    return next((kind.table for kind in kinds if kind.fields.get(field.name) is field), "")


@dataclass
class SessionObject:
    """What one line says: whose session, what was typed, and what stands against the line."""

    study_code: str | None = None
    entry: SessionEntry = field(default_factory=lambda: SessionEntry(Administration()))
    refusals: list[Situation] = field(default_factory=list)


def read_session(content: Mapping[str, Any], *, file: str, line: int) -> SessionObject:
    """Read the object of a line; everything that stands against its names and types is gathered."""
    return _SessionReader(file, line).session(content)


class _SessionReader:
    def __init__(self, file: str, line: int) -> None:
        self._file = file
        self._line = line
        self._refusals: list[Situation] = []
        self._deaths: set[date] = set()

    def session(self, content: Mapping[str, Any]) -> SessionObject:
        parts = (COMPLICATIONS, AGENTS, REASONS)
        values = self._values(content, _session_fields(), "", besides=parts)
        study_code = values.pop(STUDY_CODE, None)
        if content.get(STUDY_CODE) is None or content[STUDY_CODE] == "":
            self._refuse(Finding.of(Code.REQUIRED_MISSING, STUDY_CODE, table=Patient.table), STUDY_CODE)
        entry = SessionEntry(
            administration=self._administration(values),
            agents=self._agents(content.get(AGENTS)),
            reviews=self._windows(content.get(COMPLICATIONS)),
            reasons=self._reasons(content.get(REASONS)),
            death_date=min(self._deaths, default=None),
        )
        if len(self._deaths) > 1:
            self._refusals.append(
                FileSituation(
                    QT_TRANSLATE_NOOP("Situation", "the line gives different dates of death"),
                    place=place_of(self._file, self._line, DEATH),
                )
            )
        return SessionObject(study_code, entry, self._refusals)

    def _administration(self, values: dict[str, Any]) -> Administration:
        self._learn_death(values)
        session = Administration(values)
        if not session.drug_given:
            return session
        if session.puncture_attempted is False:
            self._refusals.append(
                FileSituation(
                    QT_TRANSLATE_NOOP("Situation", "drug was given, so a puncture was attempted"),
                    place=place_of(self._file, self._line, "puncture_attempted", "false"),
                )
            )
        return session.replace(puncture_attempted=True)

    def _agents(self, content: Any) -> tuple[ItAgent, ...]:
        agents = []
        for number, each in enumerate(self._list(content, AGENTS), start=1):
            path = f"{AGENTS}.{number}"
            values = self._values(self._object(each, path), _agent_fields(), path)
            agents.append(ItAgent(values))
        return tuple(agents)

    def _reasons(self, content: Any) -> dict[Code, str]:
        known = {code.value: code for code in Code}
        reasons: dict[Code, str] = {}
        for name, typed in self._object(content, REASONS).items():
            path = f"{REASONS}.{name}"
            if name not in known:
                self._refuse_name(name, path)
                continue
            text = self._value(_REASON, typed, path)
            if text:
                reasons[known[name]] = text
        return reasons

    def _windows(self, content: Any) -> dict[ReviewWindow, ReviewEntry]:
        windows = self._object(content, COMPLICATIONS)
        self._refuse_unknown(windows, {window.value for window in ReviewWindow}, COMPLICATIONS)
        return {
            window: self._window(windows[window.value], f"{COMPLICATIONS}.{window.value}")
            for window in ReviewWindow
            if windows.get(window.value) is not None
        }

    def _window(self, content: Any, path: str) -> ReviewEntry:
        answers = self._object(content, path)
        asked = {complication.value for complication in REVIEWED_COMPLICATIONS}
        values = self._values(answers, _window_fields(), path, besides={*asked, _OTHER})
        self._learn_death(values)
        read: dict[Complication, ReviewAnswer] = {}
        for complication in REVIEWED_COMPLICATIONS:
            if answers.get(complication.value) is not None:
                answer = self._answer(answers[complication.value], f"{path}.{complication.value}")
                if answer is not None:
                    read[complication] = answer
        return ReviewEntry(
            answers=read, others=self._others(answers.get(_OTHER), f"{path}.{_OTHER}"), **values
        )

    def _answer(self, content: Any, path: str) -> ReviewAnswer | None:
        given = self._object(content, path)
        is_present = given.get("status") == ComplicationStatus.PRESENT
        known = {**_answer_fields(), **(_event_fields() if is_present else {})}
        values = self._values(given, known, path)
        status = values.pop("status", None)
        nrs = values.pop("nrs", None)
        if given.get("status") is None and isinstance(content, Mapping):
            table = ComplicationReview.table
            self._refuse(Finding.of(Code.REQUIRED_MISSING, "status", table=table), f"{path}.status")
        self._learn_death(values)
        event = AdverseEvent(values) if values else None
        return ReviewAnswer(status, nrs=nrs, event=event) if status is not None else None

    def _others(self, content: Any, path: str) -> tuple[AdverseEvent, ...]:
        events = []
        for number, each in enumerate(self._list(content, path), start=1):
            place = f"{path}.{number}"
            values = self._values(self._object(each, place), _event_fields(), place)
            self._learn_death(values)
            events.append(AdverseEvent(values))
        return tuple(events)

    def _learn_death(self, values: dict[str, Any]) -> None:
        death = values.pop(DEATH, None)
        if death is not None:
            self._deaths.add(death)

    def _values(
        self, content: Mapping[str, Any], fields: Fields, path: str, *, besides: Collection[str] = ()
    ) -> dict[str, Any]:
        """The typed values of an object; null and empty text are nothing entered."""
        self._refuse_unknown(content, {*fields, *besides}, path)
        values = {
            name: self._value(field, content[name], f"{path}.{name}" if path else name)
            for name, field in fields.items()
            if content.get(name) is not None
        }
        return {name: value for name, value in values.items() if value is not None and value != ""}

    def _value(self, field: Field[Any], given: Any, path: str) -> Any:
        if isinstance(given, str) and not given.strip():
            return None
        try:
            if field is ItAgent.agent:
                refuse_forbidden_agent(given)
            if isinstance(given, str) and isinstance(field, Text):
                given = given.replace("\r\n", "\n")
            value = field.from_json(given)
            field.check(value)
        except ValueRefused as refusal:
            parameters: dict[str, Any] = {"value": given, **refusal.parameters}
            parameters["value"] = shown(parameters["value"])
            if _table_of(field):
                parameters["table"] = _table_of(field)
            self._refuse(Finding.of(refusal.code, field.name or path, **parameters), path, given)
            return None
        return value

    def _refuse_unknown(self, content: Mapping[str, Any], known: Collection[str], path: str) -> None:
        for name in content:
            if name not in known:
                self._refuse_name(name, f"{path}.{name}" if path else name)

    def _refuse_name(self, name: str, path: str) -> None:
        self._refuse(Finding.of(Code.UNKNOWN_FIELD, value=name), path)

    def _object(self, content: Any, path: str) -> Mapping[str, Any]:
        if content is None or isinstance(content, Mapping):
            return content or {}
        self._refuse_shape(content, path, _OBJECT)
        return {}

    def _list(self, content: Any, path: str) -> list[Any]:
        if content is None or isinstance(content, list):
            return content or []
        self._refuse_shape(content, path, _LIST)
        return []

    def _refuse_shape(self, content: Any, path: str, expected: str) -> None:
        finding = Finding.of(Code.WRONG_TYPE, path, value=shown(content), expected=expected)
        self._refuse(finding, path, content)

    def _refuse(self, finding: Finding, path: str, value: object = None) -> None:
        self._refusals.append(refused(finding, place_of(self._file, self._line, path, value)))
