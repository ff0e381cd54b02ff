"""Says each finding in one short sentence, in the language of whoever reads it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

from models.findings import Code, Finding
from models.partial_date import PartialDate
from models.record import Record
from models.records import RECORD_OF_TABLE, RECORDS
from models.site import SiteSettings
from models.vocabularies import (
    Anticoagulant,
    ChecklistAnswer,
    Complication,
    HoldReason,
    Response,
    ReviewWindow,
    Vocabulary,
)
from models.wording import QT_TRANSLATE_NOOP, Translate

_DECLARED: dict[str, type[Record]] = {**RECORD_OF_TABLE, SiteSettings.table: SiteSettings}

UNKNOWN = "–"
"""Stands for a value that a finding does not carry."""

SENTENCES: dict[Code, str] = {
    Code.DATE_IN_FUTURE: QT_TRANSLATE_NOOP("Finding", "{label}: {value} is in the future"),
    Code.BEFORE_LM_DIAGNOSIS: QT_TRANSLATE_NOOP(
        "Finding", "The session on {value} is before LM diagnosis on {limit}"
    ),
    Code.AFTER_DEATH: QT_TRANSLATE_NOOP("Finding", "{label}: {value} is after death on {limit}"),
    Code.DOSE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Finding", "{value} mg cannot be a dose: above 0 and up to {limit} mg"
    ),
    Code.REVIEW_INCOMPLETE: QT_TRANSLATE_NOOP("Finding", "Review {window}: answers open: {missing}"),
    Code.GRADE_NOT_IN_TERM: QT_TRANSLATE_NOOP("Finding", "{term} has no grade {value}; it has {grades}"),
    Code.GRADE5_WITHOUT_DEATH: QT_TRANSLATE_NOOP("Finding", "{term}: grade 5 needs the date of death"),
    Code.RESOLVED_BEFORE_ONSET: QT_TRANSLATE_NOOP("Finding", "Resolved on {value}, before onset on {limit}"),
    Code.KPS_NOT_DECADE: QT_TRANSLATE_NOOP("Finding", "{label} is {value}; it goes in tens"),
    Code.PROGRESSION_AFTER_DEATH: QT_TRANSLATE_NOOP(
        "Finding", "Progression on {value} is after death on {limit}"
    ),
    Code.DEATH_BEFORE_EVENT: QT_TRANSLATE_NOOP("Finding", "{label}: {value} is after death on {limit}"),
    Code.PFS_EXCEEDS_OS: QT_TRANSLATE_NOOP("Finding", "PFS {value} months is longer than OS {limit} months"),
    Code.DUPLICATE_STUDY_CODE: QT_TRANSLATE_NOOP("Finding", "Study code {value} belongs to another patient"),
    Code.DUPLICATE_HOSPITAL_NUMBER: QT_TRANSLATE_NOOP(
        "Finding", "Hospital number {value} belongs to another patient"
    ),
    Code.FORBIDDEN_AGENT: QT_TRANSLATE_NOOP(
        "Finding", "{value} is fatal by the intrathecal route and cannot be entered"
    ),
    Code.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("Finding", "{value} is not a field here"),
    Code.WRONG_TYPE: QT_TRANSLATE_NOOP("Finding", "{label}: “{value}” is not {expected}"),
    Code.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Finding", "{label}: {value} is outside {minimum} to {maximum}"),
    Code.NOT_IN_VOCABULARY: QT_TRANSLATE_NOOP("Finding", "{label}: “{value}” is none of {codes}"),
    Code.REQUIRED_MISSING: QT_TRANSLATE_NOOP("Finding", "{label} is missing"),
    Code.NO_SUCH_PATIENT: QT_TRANSLATE_NOOP("Finding", "No patient has the study code {value}"),
    Code.CELL_COUNT: QT_TRANSLATE_NOOP("Finding", "The row has {value} cells, the header {limit}"),
    Code.NOT_JSON: QT_TRANSLATE_NOOP("Finding", "The line is not a JSON object"),
    Code.DATES_OUT_OF_ORDER: QT_TRANSLATE_NOOP(
        "Finding", "{label} {value} is before {other_label} {other_value}"
    ),
    Code.SCORECARD_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Finding", "Scorecard: open: {missing_fields}; answer them, or say why it is not evaluable"
    ),
    Code.DOSE_OFF_PROTOCOL: QT_TRANSLATE_NOOP("Finding", "{value} mg; the protocol says {limit} mg"),
    Code.DOSE_OUT_OF_RANGE: QT_TRANSLATE_NOOP("Finding", "{value} mg is outside {minimum} to {maximum} mg"),
    Code.MEDICATION_INCIDENT: QT_TRANSLATE_NOOP("Finding", "Medication incident: {label} {value}"),
    Code.DOSE_JUMP: QT_TRANSLATE_NOOP(
        "Finding", "{value} mg is more than {factor} times the last full dose, {limit} mg"
    ),
    Code.INTERVAL_SHORT: QT_TRANSLATE_NOOP(
        "Finding", "{value} days since the last session; planned {limit}, tolerance {tolerance}"
    ),
    Code.DEXAMETHASONE_HIGH: QT_TRANSLATE_NOOP("Finding", "Dexamethasone {value} mg is above {limit} mg"),
    Code.PLATELETS_LOW: QT_TRANSLATE_NOOP("Finding", "Platelets {value} ×10⁹/L are below {limit}"),
    Code.PLATELETS_MISSING: QT_TRANSLATE_NOOP("Finding", "Platelets are not known"),
    Code.INR_HIGH: QT_TRANSLATE_NOOP("Finding", "INR {value} is above {limit}"),
    Code.INR_MISSING: QT_TRANSLATE_NOOP("Finding", "INR is not known"),
    Code.LABS_OLD: QT_TRANSLATE_NOOP("Finding", "Blood was drawn {value} days before; limit {limit} days"),
    Code.ANTICOAGULANT_NOT_HELD: QT_TRANSLATE_NOOP("Finding", "Anticoagulant not held: {drug}"),
    Code.DILUENT_UNCONFIRMED: QT_TRANSLATE_NOOP("Finding", "Diluent is not confirmed free of preservatives"),
    Code.RAISED_PRESSURE: QT_TRANSLATE_NOOP("Finding", "Pressure may be raised"),
    Code.CHECKLIST_UNSAFE: QT_TRANSLATE_NOOP("Finding", "Checklist: {label}: {value}"),
    Code.ON_HOLD: QT_TRANSLATE_NOOP("Finding", "On hold since {since}: {value}"),
    Code.UNRESOLVED_COMPLICATION: QT_TRANSLATE_NOOP(
        "Finding", "Not resolved: {value}, grade {grade}, since {since}"
    ),
    Code.CSF_WITHDRAWN_LOW: QT_TRANSLATE_NOOP(
        "Finding", "CSF withdrawn {value} ml is less than {limit} ml injected"
    ),
    Code.SAME_PERSON_WITNESS: QT_TRANSLATE_NOOP("Finding", "{value} performed and witnessed the session"),
    Code.POSSIBLE_DUPLICATE: QT_TRANSLATE_NOOP("Finding", "Another session is recorded on {value}"),
    Code.NAME_ALIKE: QT_TRANSLATE_NOOP("Finding", "Similar name or birth date: {others}"),
    Code.LM_TYPE_UNUSUAL: QT_TRANSLATE_NOOP(
        "Finding", "Type IID: neither cells in the fluid nor a lesion on MRI"
    ),
    Code.KPS_LOW_AT_LM: QT_TRANSLATE_NOOP("Finding", "KPS {value} at LM diagnosis is below {limit}"),
    Code.RESPONSE_PROGRESSION_DISAGREE: QT_TRANSLATE_NOOP(
        "Finding", "Response {value} and LM progression disagree"
    ),
    Code.DEATHS_NEWER_THAN_CONTACT: QT_TRANSLATE_NOOP(
        "Finding", "Last contact of {count} survivors is older than the newest death, {value}: {others}"
    ),
    Code.APPROXIMATE_DATE: QT_TRANSLATE_NOOP("Finding", "{label} {value} is approximate"),
    Code.DATE_INVENTED: QT_TRANSLATE_NOOP("Finding", "Demonstration: dates are invented"),
}

BY_CAUSE: dict[tuple[Code, str], str] = {
    (Code.DOSE_IMPOSSIBLE, "not_given"): QT_TRANSLATE_NOOP(
        "Finding", "{value} mg in a session that was not given: leave the dose out, or say that it was given"
    ),
    (Code.MEDICATION_INCIDENT, "dose"): QT_TRANSLATE_NOOP(
        "Finding", "Medication incident: {value} mg is above {limit} mg"
    ),
    (Code.MEDICATION_INCIDENT, "expired_lot"): QT_TRANSLATE_NOOP(
        "Finding", "Medication incident: the lot expired on {value}"
    ),
    (Code.MEDICATION_INCIDENT, "route"): QT_TRANSLATE_NOOP(
        "Finding", "Medication incident: no Ommaya reservoir is recorded for that day"
    ),
    (Code.ANTICOAGULANT_NOT_HELD, "computed"): QT_TRANSLATE_NOOP(
        "Finding", "{drug}: last dose {value} h before; hold {limit} h"
    ),
    (Code.ANTICOAGULANT_NOT_HELD, "avoid"): QT_TRANSLATE_NOOP(
        "Finding", "{drug} at treatment dose: no time without it is known to be safe"
    ),
    (Code.DILUENT_UNCONFIRMED, "bacteriostatic"): QT_TRANSLATE_NOOP(
        "Finding", "Bacteriostatic water holds a preservative"
    ),
    (Code.RAISED_PRESSURE, "signs"): QT_TRANSLATE_NOOP("Finding", "Signs of raised pressure"),
    (Code.RAISED_PRESSURE, "hydrocephalus"): QT_TRANSLATE_NOOP(
        "Finding", "Hydrocephalus: pressure may be raised"
    ),
    (Code.RAISED_PRESSURE, "pressure"): QT_TRANSLATE_NOOP(
        "Finding", "Opening pressure {value} cmH₂O; limit {limit}"
    ),
    (Code.RESPONSE_PROGRESSION_DISAGREE, "progression"): QT_TRANSLATE_NOOP(
        "Finding", "LM progression is yes, and the response {value}"
    ),
    (Code.RESPONSE_PROGRESSION_DISAGREE, "no_progression"): QT_TRANSLATE_NOOP(
        "Finding", "Response {value}, and LM progression is no"
    ),
    (Code.POSSIBLE_DUPLICATE, "protocol"): QT_TRANSLATE_NOOP(
        "Finding",
        "Another version is valid from {value}; it will be marked as entered in error",
    ),
    (Code.REQUIRED_MISSING, "not_last"): QT_TRANSLATE_NOOP(
        "Finding", "A later phase follows: how many sessions, or until when"
    ),
    (Code.REQUIRED_MISSING, "no_phase"): QT_TRANSLATE_NOOP("Finding", "The protocol has no phase"),
    (Code.WRONG_TYPE, "one_of_a_kind"): QT_TRANSLATE_NOOP(
        "Finding", "{label}: “{value}” is not a {expected}"
    ),
    (Code.OUT_OF_RANGE, "minimum"): QT_TRANSLATE_NOOP("Finding", "{label}: {value} is below {minimum}"),
    (Code.OUT_OF_RANGE, "maximum"): QT_TRANSLATE_NOOP("Finding", "{label}: {value} is above {maximum}"),
    (Code.DEATH_BEFORE_EVENT, "death"): QT_TRANSLATE_NOOP(
        "Finding", "Death on {value} is before an entry of {limit}"
    ),
    (Code.DATES_OUT_OF_ORDER, "recorded_death"): QT_TRANSLATE_NOOP(
        "Finding", "Death on {value}: it is recorded on {other_value}"
    ),
    (Code.ANTICOAGULANT_NOT_HELD, "unnamed"): QT_TRANSLATE_NOOP("Finding", "Anticoagulant not held"),
    (Code.UNRESOLVED_COMPLICATION, "ungraded"): QT_TRANSLATE_NOOP("Finding", "Not resolved: {value}"),
}
"""Other sentences of a code, by what caused the finding."""

_MOST_NAMED = 12
"""So many are named in a sentence, and more are a row of dots: hundreds can be neither read nor laid out in time."""
_CODED: dict[tuple[Code, str], type[Vocabulary]] = {
    (Code.CHECKLIST_UNSAFE, "value"): ChecklistAnswer,
    (Code.ON_HOLD, "value"): HoldReason,
    (Code.RESPONSE_PROGRESSION_DISAGREE, "value"): Response,
}
_CODED_EVERYWHERE: dict[str, type[Vocabulary]] = {
    "window": ReviewWindow,
    "complication": Complication,
    "missing": Complication,
    "drug": Anticoagulant,
}
_WITHOUT_ARTICLE = (None, "text", "true or false", "JSON")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def sentence(
    finding: Finding, translate: Translate, *, show_date: Callable[[date], str] = date.isoformat
) -> str:
    """The finding in one sentence; what it does not carry is shown as a dash. ``show_date`` words whole dates."""
    shown: defaultdict[str, str] = defaultdict(lambda: UNKNOWN)
    for name, value in finding.parameters.items():
        known = _as_code(finding.code, name, value)
        shown[name] = _shown(known, translate, show_date)
    if _tells_a_complication(finding):
        shown["value"] = shown["complication"]
    open_fields = finding.parameters.get("missing_fields")
    if isinstance(open_fields, list):
        labels = [field_label(finding, name, translate) for name in open_fields]
        shown["missing_fields"] = ", ".join(labels)
    shown["label"] = field_label(finding, finding.field, translate)
    shown["other_label"] = field_label(
        finding, str(finding.parameters.get("other_field", "")), translate, key="other_table"
    )
    return translate("Finding", _template(finding)).format_map(shown)


def _tells_a_complication(finding: Finding) -> bool:
    """Whether an open event is called by the name of its complication, as elsewhere, and not by its CTCAE term."""
    named = finding.parameters.get("complication") not in (None, "", Complication.OTHER)
    return finding.code is Code.UNRESOLVED_COMPLICATION and named


def field_label(finding: Finding, name: str, translate: Translate, *, key: str = "table") -> str:
    """The label of a field as its record declares it; the bare name where no record has such a field."""
    table = finding.parameters.get(key) or finding.parameters.get("table") or "administrations"
    kinds = [_DECLARED[table]] if table in _DECLARED else []
    for kind in (*kinds, *RECORDS):
        if name in kind.fields:
            return translate(kind.label_context(name), kind.fields[name].label)
    return name or UNKNOWN


def _template(finding: Finding) -> str:
    return BY_CAUSE.get((finding.code, _cause(finding))) or SENTENCES[finding.code]


def _cause(finding: Finding) -> str:
    """The cause a rule names, or the one that the parameters tell."""
    parameters: Mapping[str, Any] = finding.parameters
    if finding.code is Code.OUT_OF_RANGE:
        one_sided = [name for name in ("minimum", "maximum") if parameters.get(name) is not None]
        return one_sided[0] if len(one_sided) == 1 else ""
    if finding.code is Code.WRONG_TYPE and parameters.get("expected") not in _WITHOUT_ARTICLE:
        return "one_of_a_kind"
    if finding.code is Code.DEATH_BEFORE_EVENT and finding.field == "death_date":
        return "death"
    if finding.code is Code.ANTICOAGULANT_NOT_HELD and parameters.get("drug") is None:
        return "unnamed"
    if finding.code is Code.UNRESOLVED_COMPLICATION and parameters.get("grade") is None:
        return "ungraded"
    return str(parameters.get("cause", ""))


def _as_code(code: Code, name: str, value: Any) -> Any:
    """The vocabulary's member again, where a finding comes back from where it was stored as text."""
    if isinstance(value, list):
        return [_as_code(code, name, each) for each in value]
    vocabulary: Any = _CODED.get((code, name)) or _CODED_EVERYWHERE.get(name)
    if vocabulary is None or isinstance(value, Vocabulary) or value not in vocabulary.codes():
        return value
    return vocabulary(value)


def _shown(value: Any, translate: Translate, show_date: Callable[[date], str]) -> str:  # noqa: PLR0911
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, Vocabulary):
        return translate(type(value).__name__, value.label)
    if isinstance(value, list | tuple | set | frozenset):
        named = [_shown(each, translate, show_date) for each in islice(value, _MOST_NAMED)]
        return ", ".join([*named, "…"] if len(value) > _MOST_NAMED else named)
    if isinstance(value, datetime):
        return f"{show_date(value.date())} {value:%H:%M}"
    if isinstance(value, PartialDate):
        return show_date(value.earliest) if value.is_whole else str(value)
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        return _date_again(value, show_date)
    return str(value)


def _date_again(text: str, show_date: Callable[[date], str]) -> str:
    try:
        return show_date(date.fromisoformat(text))
    except ValueError:
        return text
