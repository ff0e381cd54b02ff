"""Each finding in one short sentence."""

import re
import string
from datetime import date, datetime

import pytest

from models.finding_sentences import BY_CAUSE, SENTENCES, sentence
from models.findings import Code, Finding, Severity
from models.partial_date import PartialDate
from models.vocabularies import Anticoagulant, Complication, ReviewWindow
from models.wording import untranslated

TEMPLATES = [*SENTENCES.items(), *((code, template) for (code, _), template in BY_CAUSE.items())]


def test_every_code_has_a_sentence():
    assert set(SENTENCES) == set(Code)


@pytest.mark.parametrize("code", list(Code))
def test_a_sentence_is_made_whatever_is_missing(code):
    said = sentence(Finding.of(code), untranslated)
    assert said
    assert "{" not in said


@pytest.mark.parametrize(("code", "template"), TEMPLATES)
def test_a_sentence_is_short_and_calm(code, template):
    assert len(template) < 100
    assert not re.search(r"!|please|invalid|\.$", template, re.IGNORECASE)


@pytest.mark.parametrize(("code", "template"), TEMPLATES)
def test_a_template_has_named_gaps_only(code, template):
    assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(template))


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (Finding.of(Code.INR_HIGH, "inr", value=1.5, limit=1.4), "INR 1.5 is above 1.4"),
        (
            Finding.of(Code.DOSE_OUT_OF_RANGE, "dose_mg", value=160.0, minimum=5, maximum=150),
            "160 mg is outside 5 to 150 mg",
        ),
        (
            Finding.of(Code.MEDICATION_INCIDENT, "lot_expiry", cause="expired_lot", value=date(2022, 5, 31)),
            "Medication incident: the lot expired on 2022-05-31",
        ),
        (
            Finding.of(
                Code.ANTICOAGULANT_NOT_HELD,
                cause="computed",
                drug=Anticoagulant.DABIGATRAN,
                value=20.0,
                limit=72,
            ),
            "dabigatran: last dose 20 h before; hold 72 h",
        ),
        (
            Finding.of(Code.OUT_OF_RANGE, "kps_at_lm", table="patients", value=110, minimum=0, maximum=100),
            "KPS at LM: 110 is outside 0 to 100",
        ),
        (
            Finding.of(
                Code.OUT_OF_RANGE, "lot_number", table="administrations", value="99 characters", maximum=60
            ),
            "Lot: 99 characters is above 60",
        ),
        (
            Finding.of(
                Code.DATES_OUT_OF_ORDER,
                "death_date",
                table="patients",
                value=date(2022, 1, 1),
                other_field="lm_diagnosis_date",
                other_value=date(2022, 1, 15),
            ),
            "Death 2022-01-01 is before LM diagnosis 2022-01-15",
        ),
        (
            Finding.of(
                Code.REVIEW_INCOMPLETE,
                window=ReviewWindow.IMMEDIATE,
                missing=[Complication.HEMATOMA, Complication.ARACHNOIDITIS],
            ),
            "Review before leaving: answers open: Hematoma, Arachnoiditis",
        ),
        (
            Finding.of(Code.APPROXIMATE_DATE, "bm_date", table="patients", value=PartialDate(2021, 3)),
            "Brain metastasis 2021-03 is approximate",
        ),
        (
            Finding.of(
                Code.DATE_IN_FUTURE, "performed_at", value=datetime.fromisoformat("2030-01-01T10:00+02:00")
            ),
            "Time: 2030-01-01 10:00 is in the future",
        ),
    ],
)
def test_a_sentence_names_what_is_so(finding, said):
    assert sentence(finding, untranslated) == said


@pytest.mark.parametrize(
    ("complication", "named"),
    [
        (Complication.CSF_FISTULA, "CSF fistula"),
        ("csf_fistula", "CSF fistula"),
        (Complication.OTHER, "Cerebrospinal fluid leakage"),
        (None, "Cerebrospinal fluid leakage"),
    ],
)
def test_an_open_event_is_called_as_everywhere_else_whatever_its_ctcae_term(complication, named):
    finding = Finding.of(
        Code.UNRESOLVED_COMPLICATION,
        "status",
        value="Cerebrospinal fluid leakage",
        grade=2,
        since=date(2026, 1, 16),
        complication=complication,
    )
    assert sentence(finding, untranslated) == f"Not resolved: {named}, grade 2, since 2026-01-16"


def test_a_stored_finding_says_the_same():
    finding = Finding.of(
        Code.REVIEW_INCOMPLETE, window=ReviewWindow.LATE, missing=[Complication.HEMATOMA], count=1
    )
    stored = Finding.from_kept(finding.kept())
    assert sentence(stored, untranslated) == sentence(finding, untranslated)


def test_dates_are_worded_as_asked():
    finding = Finding.of(Code.POSSIBLE_DUPLICATE, "performed_at", value=date(2026, 11, 23))
    shown = sentence(finding, untranslated, show_date=lambda day: f"{day.day} Nov {day.year}")
    assert shown == "Another session is recorded on 23 Nov 2026"
    stored = Finding.from_kept(finding.kept())
    assert (
        sentence(stored, untranslated, show_date=lambda day: "a day")
        == "Another session is recorded on a day"
    )


def test_the_sentence_and_its_labels_are_translated():
    finding = Finding.of(Code.REQUIRED_MISSING, "birth_date", table="patients")
    words = {
        ("Finding", "{label} is missing"): "Lipsește: {label}",
        ("Patient", "Birth date"): "Data nașterii",
    }
    assert sentence(finding, lambda context, text: words[context, text]) == "Lipsește: Data nașterii"


def test_a_finding_keeps_code_place_values_and_reason():
    finding = Finding(Code.INR_HIGH, "inr", {"value": 1.5}, Severity.WARNING, reason="agreed")
    assert Finding.from_kept(finding.kept()) == finding


@pytest.mark.parametrize(
    ("expected", "said"),
    [("whole number", "is not a whole number"), ("true or false", "is not true or false")],
)
def test_a_wrong_type_is_said_in_a_whole_sentence(expected: str, said: str):
    finding = Finding.of(Code.WRONG_TYPE, "kps", value="x", expected=expected)
    assert sentence(finding, untranslated) == f"KPS: “x” {said}"


def test_a_long_list_names_the_first_twelve():
    codes = [f"TH-{number:03d}" for number in range(1, 14)]
    finding = Finding.of(
        Code.DEATHS_NEWER_THAN_CONTACT, "last_contact_date", value=date(2026, 4, 22), count=13, others=codes
    )
    said = sentence(finding, untranslated)
    assert said.endswith("TH-011, TH-012, …")
    assert "13 survivors" in said
    shorter = sentence(
        Finding.of(
            Code.DEATHS_NEWER_THAN_CONTACT, "last_contact_date", value=date(2026, 4, 22), others=codes[:12]
        ),
        untranslated,
    )
    assert shorter.endswith("TH-011, TH-012")
