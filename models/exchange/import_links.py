"""Finds the patient, session and event that each imported row belongs to, among the files and in the register."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from models.exchange.csv_rows import ImportedRow
from models.exchange.refusals import place_of, refused
from models.exchange.table_columns import EVENT, PATIENT, PERFORMED_AT, SESSION, STUDY_CODE
from models.findings import Code, Finding
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, ComplicationReview, Patient
from models.situations import FileSituation, Situation
from models.storage.keyed_rows import rows_by
from models.storage.register import Register
from models.wording import QT_TRANSLATE_NOOP

Tables = dict[type[KeptRecord], list[ImportedRow]]


def link_rows(register: Register, tables: Tables, new_key: Callable[[], str]) -> list[Situation]:
    """Give every row its key and the keys of what it belongs to; return what stands against that.

    Files that are read together may name each other's rows in any order.
    """
    refusals = _key_refusals(register, tables)
    for rows in tables.values():
        for row in rows:
            if not row.key:
                row.record = row.record.replace(id=new_key())
    patients = _PatientKeys(register, tables)
    for kind, rows in tables.items():
        if PATIENT in kind.fields:
            refusals += _each(rows, patients.link)
    sessions = _SessionKeys(register, tables, patients)
    for kind, rows in tables.items():
        if SESSION in kind.fields:
            refusals += _each(rows, sessions.link)
    events = _EventKeys(register, tables)
    refusals += _each(tables.get(ComplicationReview, []), events.link)
    return refusals + _each(tables.get(AdverseEvent, []), _patient_known)


def _each(rows: Iterable[ImportedRow], link: Callable[[ImportedRow], Situation | None]) -> list[Situation]:
    """What stands against linking; a key that could not even be read is refused already."""
    found = ((row, link(row)) for row in rows)
    return [
        refusal
        for row, refusal in found
        if refusal is not None and not (row.is_broken and refusal.code == Code.REQUIRED_MISSING)
    ]


def _key_refusals(register: Register, tables: Tables) -> list[Situation]:
    """Rows whose key is taken: in the files, or in the register, whose rows an import never changes."""
    refusals: list[Situation] = []
    for kind, rows in tables.items():
        named = {row.key for row in rows if row.key}
        stored = {record.id for record in rows_by(register, kind, "id", named)}
        seen: set[str] = set()
        for row in rows:
            if row.key in stored:
                refusals.append(
                    FileSituation(
                        QT_TRANSLATE_NOOP(
                            "Situation", "the register has this row already; an import changes none"
                        ),
                        place=row.place("id"),
                    )
                )
            elif row.key and row.key in seen:
                refusals.append(
                    FileSituation(
                        QT_TRANSLATE_NOOP("Situation", "another row has this key"), place=row.place("id")
                    )
                )
            seen.add(row.key)
    return refusals


class _PatientKeys:
    """Patients by study code and by key: those of the files, and those of the register that the files name."""

    def __init__(self, register: Register, tables: Tables) -> None:
        others = [row for kind, rows in tables.items() if kind is not Patient for row in rows]
        codes = {row.study_code for row in others if row.study_code}
        keys = {row.record.values[PATIENT] for row in others if PATIENT in row.record.values}
        imported = [row.record for row in tables.get(Patient, [])]
        stored = [
            patient for patient in rows_by(register, Patient, STUDY_CODE, codes) if not patient.is_voided
        ]
        self._code_of = {
            patient.id: patient.values.get(STUDY_CODE)
            for patient in (*rows_by(register, Patient, "id", keys), *stored, *imported)
        }
        # A row of a patient entered in error has the code of one who stands only where no such patient stands.
        in_rising_rank = (*(p for p in imported if p.is_voided), *stored)
        standing = (patient for patient in imported if not patient.is_voided)
        self._key_of = {
            patient.values.get(STUDY_CODE): patient.id for patient in (*in_rising_rank, *standing)
        }

    def code_of(self, key: str | None) -> str | None:
        """The study code of a patient."""
        return self._code_of.get(key)

    def key_of(self, study_code: str) -> str | None:
        """The key of the patient with a study code."""
        return self._key_of.get(study_code)

    def learn(self, patients: Iterable[Patient]) -> None:
        """Take in further patients of the register."""
        self._code_of |= {patient.id: patient.study_code for patient in patients}

    def link(self, row: ImportedRow) -> Situation | None:
        """Give the row its patient."""
        named = row.record.values.get(PATIENT)
        if row.study_code and self.key_of(row.study_code) is None:
            return _no_such_patient(row)
        if named is not None:
            if self.code_of(named) is None:
                return _unknown_key(row, PATIENT)
            return _disagreement(row) if row.study_code and self.code_of(named) != row.study_code else None
        if row.study_code:
            row.record = row.record.replace(**{PATIENT: self.key_of(row.study_code)})
            return None
        return None if SESSION in row.record.fields else _study_code_missing(row)


class _SessionKeys:
    """Sessions by key, and by patient and time: those of the files, and those of the register they may name."""

    def __init__(self, register: Register, tables: Tables, patients: _PatientKeys) -> None:
        children = [row for kind, rows in tables.items() if SESSION in kind.fields for row in rows]
        imported = [row.record for row in tables.get(Administration, [])]
        keys = {row.record.values[SESSION] for row in children if SESSION in row.record.values}
        keys -= {session.id for session in imported}
        by_time = {patients.key_of(row.study_code) for row in children if row.study_code and row.performed_at}
        wanted = {key for key in by_time if key is not None}
        found = {
            session.id: session
            for session in (
                *rows_by(register, Administration, "id", keys),
                *rows_by(register, Administration, PATIENT, wanted),
            )
        }
        found_patients = {session.patient_id or "" for session in found.values()}
        patients.learn(rows_by(register, Patient, "id", found_patients))
        self._patients = patients
        self._by_key: dict[str | None, KeptRecord] = {
            **found,
            **{session.id: session for session in imported},
        }
        self._by_time: dict[tuple[str | None, datetime], list[str]] = {}
        for session in self._by_key.values():
            if not session.is_voided and PERFORMED_AT in session.values:
                when = session.values[PERFORMED_AT].astimezone(UTC)
                self._by_time.setdefault((session.values.get(PATIENT), when), []).append(session.id or "")

    def link(self, row: ImportedRow) -> Situation | None:
        """Give the row its session, and an event of a session its patient."""
        if row.study_code and self._patients.key_of(row.study_code) is None:
            return None if PATIENT in row.record.fields else _no_such_patient(row)
        if SESSION not in row.record.values and row.performed_at is not None:
            refusal = self._link_by_time(row)
            if refusal is not None:
                return refusal
        key = row.record.values.get(SESSION)
        if key is None:
            is_needed = row.record.fields[SESSION].required
            return _missing(row, SESSION) if is_needed else None
        session = self._by_key.get(key)
        if session is None:
            return _unknown_key(row, SESSION)
        return self._agreement(row, session)

    def _link_by_time(self, row: ImportedRow) -> Situation | None:
        if not row.study_code or row.performed_at is None:
            return _study_code_missing(row)
        keys = self._by_time.get(
            (self._patients.key_of(row.study_code), row.performed_at.astimezone(UTC)), []
        )
        place = place_of(row.file, row.line, PERFORMED_AT, row.performed_at.isoformat())
        if not keys:
            return FileSituation(
                QT_TRANSLATE_NOOP("Situation", "{study_code} has no session at this time"),
                place=place,
                study_code=row.study_code,
            )
        if len(keys) > 1:
            return FileSituation(
                QT_TRANSLATE_NOOP(
                    "Situation",
                    "{study_code} has several sessions at this time; name one by administration_id",
                ),
                place=place,
                study_code=row.study_code,
            )
        row.record = row.record.replace(**{SESSION: keys[0]})
        return None

    def _agreement(self, row: ImportedRow, session: KeptRecord) -> Situation | None:
        """Study code, patient and time that stand beside the session's key are those of the session."""
        patient = session.values.get(PATIENT)
        code = self._patients.code_of(patient)
        other_time = row.performed_at is not None and row.performed_at != session.values.get(PERFORMED_AT)
        other_patient = row.record.values.get(PATIENT, patient) != patient
        if (row.study_code and code is not None and code != row.study_code) or other_time or other_patient:
            return _disagreement(row)
        if PATIENT in row.record.fields and PATIENT not in row.record.values and patient is not None:
            row.record = row.record.replace(**{PATIENT: patient})
        return None


class _EventKeys:
    """Adverse events by key."""

    def __init__(self, register: Register, tables: Tables) -> None:
        reviews = [row.record for row in tables.get(ComplicationReview, [])]
        imported = [row.record for row in tables.get(AdverseEvent, [])]
        keys = {review.values[EVENT] for review in reviews if EVENT in review.values}
        keys -= {event.id for event in imported}
        self._session_of = {
            event.id: event.values.get(SESSION)
            for event in (*imported, *rows_by(register, AdverseEvent, "id", keys))
        }

    def link(self, row: ImportedRow) -> Situation | None:
        """Say what stands against the event that a review names."""
        key = row.record.values.get(EVENT)
        if key is None:
            return None
        if key not in self._session_of:
            return _unknown_key(row, EVENT)
        session = row.record.values.get(SESSION)
        if session is not None and self._session_of[key] not in (None, session):
            return FileSituation(
                QT_TRANSLATE_NOOP("Situation", "the event belongs to another session"), place=row.place(EVENT)
            )
        return None


def _patient_known(row: ImportedRow) -> Situation | None:
    """An event that names neither patient nor session belongs to nobody."""
    names_one = row.study_code or PATIENT in row.record.values or SESSION in row.record.values
    return None if names_one or row.performed_at else _study_code_missing(row)


def _no_such_patient(row: ImportedRow) -> Situation:
    """No patient has the row's study code."""
    finding = Finding.of(Code.NO_SUCH_PATIENT, STUDY_CODE, value=row.study_code)
    return refused(finding, place_of(row.file, row.line, STUDY_CODE, row.study_code))


def _study_code_missing(row: ImportedRow) -> Situation:
    finding = Finding.of(Code.REQUIRED_MISSING, STUDY_CODE, table=Patient.table)
    return refused(finding, place_of(row.file, row.line, STUDY_CODE))


def _missing(row: ImportedRow, name: str) -> Situation:
    return refused(Finding.of(Code.REQUIRED_MISSING, name, table=row.record.table), row.place(name))


def _unknown_key(row: ImportedRow, name: str) -> Situation:
    return FileSituation(
        QT_TRANSLATE_NOOP("Situation", "no row of {table} has this key"),
        place=row.place(name),
        table=_linked_table(row, name),
    )


def _linked_table(row: ImportedRow, name: str) -> str:
    return str(getattr(row.record.fields[name], "to", ""))


def _disagreement(row: ImportedRow) -> Situation:
    return FileSituation(
        QT_TRANSLATE_NOOP("Situation", "the keys of the row belong to different patients or sessions"),
        place=place_of(row.file, row.line),
    )
