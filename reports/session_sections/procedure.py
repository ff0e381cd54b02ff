"""The facts of the procedure, section by section of the declared fields, in columns."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from models.course import PatientCourse
from models.fields import Choice, Field, LongText, Section, unit_words
from models.records import Administration
from models.records.administration.drug import DRUG
from models.records.administration.observations import AFTER, BEFORE
from models.records.administration.preparation import BLOOD, CHECKLIST, SESSION
from models.records.administration.puncture import FLUID, PUNCTURE
from models.records.administration.responsibility import SIGNATURE, STAFF
from models.vocabularies import ChecklistAnswer, EntryMode
from models.wording import Translate
from reports.fact_columns import Fact, FactGroup, balanced, fact_columns
from reports.field_text import field_label, field_value, lowered
from reports.patient_sections.sessions import agents_told
from reports.session_sections.signatures import SIGNED_ON_PAPER
from reports.typesetting import Typesetting

_IN_ORDER = (SESSION, DRUG, PUNCTURE, FLUID, CHECKLIST, BLOOD)
"""What was done stands before what was looked at first; sections declared since then follow."""
_ELSEWHERE = (BEFORE, AFTER, STAFF, SIGNATURE)
_TOLD_ELSEWHERE = frozenset(
    {
        *("performed_at", "status", "status_reason", "puncture_attempted"),  # above
        *SIGNED_ON_PAPER,
    }
)
_UNANSWERED = "–"
_NO_BREAK = "\N{NO-BREAK SPACE}"


def procedure(session: Administration, course: PatientCourse, typesetting: Typesetting) -> list[Flowable]:
    """Every value that was entered, and a dash or "open" for what was expected and is not."""
    translate = typesetting.translate
    groups = [
        *(_group(section, session, course, translate) for section in _sections()),
        FactGroup(
            translate("SessionReport", "Observations, before → after"), tuple(_observed(session, translate))
        ),
        FactGroup(translate("SessionReport", "Staff"), _facts_of(STAFF, session, translate)),
    ]
    return fact_columns(balanced(groups), typesetting)


def _sections() -> list[Section]:
    declared = (field.section for field in Administration.clinical_fields() if field.section is not None)
    further = (each for each in declared if each not in _ELSEWHERE)
    return list(dict.fromkeys((*_IN_ORDER, *further)))


def _group(
    section: Section, session: Administration, course: PatientCourse, translate: Translate
) -> FactGroup:
    facts = _facts_of(section, session, translate)
    agents = agents_told(session, course, translate) if section is DRUG else ""
    if agents:
        facts = (*facts, Fact(translate("SessionReport", "Also given"), agents))
    return FactGroup(translate("Section", section.label), facts)


def _facts_of(section: Section, session: Administration, translate: Translate) -> tuple[Fact, ...]:
    fields = (
        field
        for field in Administration.clinical_fields()
        if field.section is section and field.name not in _TOLD_ELSEWHERE and not isinstance(field, LongText)
    )
    facts = (_fact(field, session, translate) for field in fields)
    return tuple(fact for fact in facts if fact is not None)


def _fact(field: Field[object], session: Administration, translate: Translate) -> Fact | None:
    value = field_value(session, field.name, translate)
    if not value and not (field.expected and field.applies_to(session)):
        return None
    label = field_label(Administration, field.name, translate)
    if field.section is CHECKLIST:
        value = lowered(value)
    return Fact(label, value or _not_answered(field, session, translate), stressed=_is_unsafe(field, session))


def _not_answered(field: Field[object], session: Administration, translate: Translate) -> str:
    """A dash; in words for an item of the checklist that nobody answered at the bedside."""
    is_at_the_bedside = session.entry_mode in (None, EntryMode.BEDSIDE)
    if field.section is CHECKLIST and is_at_the_bedside:
        return translate("SessionReport", "open")
    return _UNANSWERED


def _is_unsafe(field: Field[object], session: Administration) -> bool:
    """Whether an item of the checklist has another answer than the safe one."""
    safe = field.safe_answer if isinstance(field, Choice) else None
    answer = session.values.get(field.name)
    return safe is not None and answer not in (None, safe, ChecklistAnswer.NOT_APPLICABLE)


def _observed(session: Administration, translate: Translate) -> Iterator[Fact]:
    """What was measured twice in one line each; then what is asked on one side alone."""
    fields = [*Administration.clinical_fields()]
    after = {field.label: field for field in fields if field.section is AFTER}
    for field in fields:
        if field.section is BEFORE:
            yield from _pair(field, after.pop(field.label, None), session, translate)
    for field in after.values():
        fact = _fact(field, session, translate)
        if fact is not None:
            yield fact


def _pair(
    before: Field[object], after: Field[object] | None, session: Administration, translate: Translate
) -> Iterator[Fact]:
    if after is None:
        fact = _fact(before, session, translate)
        if fact is not None:
            yield fact
        return
    first, second = (
        field_value(session, field.name, translate, unit=False) or _UNANSWERED for field in (before, after)
    )
    if first != _UNANSWERED or second != _UNANSWERED:
        value = f"{first} → {second} {unit_words(before.unit, translate)}".rstrip()
        yield Fact(field_label(Administration, before.name, translate), value.replace(" ", _NO_BREAK))
