"""The CTCAE v5.0 terms used here: which grades exist for each, worded in short.

Source: NCI, Common Terminology Criteria for Adverse Events v5.0, 27 November 2017. The wording is our own summary;
MedDRA codes are left out, since sharing them needs a licence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.vocabularies import Complication, HematomaSite
from models.wording import QT_TRANSLATE_NOOP

VERSION = "5.0"
"""The version whose terms stand here. Each event keeps its own: a later version grades differently."""

ANY_GRADE = (1, 2, 3, 4, 5)

_MILD = QT_TRANSLATE_NOOP("CTCAE", "mild symptoms")
_MODERATE = QT_TRANSLATE_NOOP("CTCAE", "moderate symptoms; limits instrumental daily activities")
_SEVERE = QT_TRANSLATE_NOOP("CTCAE", "severe symptoms; limits self-care")
_MILD_PAIN = QT_TRANSLATE_NOOP("CTCAE", "mild pain")
_MODERATE_PAIN = QT_TRANSLATE_NOOP("CTCAE", "moderate pain; limits instrumental daily activities")
_SEVERE_PAIN = QT_TRANSLATE_NOOP("CTCAE", "severe pain; limits self-care")
_INCIDENTAL = QT_TRANSLATE_NOOP("CTCAE", "no symptoms; found by examination only")
_THREAT = QT_TRANSLATE_NOOP("CTCAE", "life-threatening; urgent intervention")
_DEATH = QT_TRANSLATE_NOOP("CTCAE", "death")

_PAIN = {1: _MILD_PAIN, 2: _MODERATE_PAIN, 3: _SEVERE_PAIN}
_GENERAL = {1: _MILD, 2: _MODERATE, 3: _SEVERE, 4: _THREAT, 5: _DEATH}


@dataclass(frozen=True)
class Term:
    """A CTCAE term with the wording of each grade that exists for it; other grades do not exist."""

    name: str
    wording: Mapping[int, str]

    @property
    def grades(self) -> tuple[int, ...]:
        """The grades that exist."""
        return tuple(self.wording)


TERMS: tuple[Term, ...] = (
    Term("Back pain", _PAIN),
    Term(
        "Cerebrospinal fluid leakage",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "transient headache; postural care"),
            2: QT_TRANSLATE_NOOP("CTCAE", "moderate symptoms that persist; blood patch"),
            3: QT_TRANSLATE_NOOP("CTCAE", "severe symptoms; medical intervention"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term(
        "Hematoma",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "mild symptoms; no intervention"),
            2: QT_TRANSLATE_NOOP("CTCAE", "minimally invasive evacuation or aspiration"),
            3: QT_TRANSLATE_NOOP("CTCAE", "transfusion or invasive intervention; hospital"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term(
        "Intracranial hemorrhage",
        {
            1: _INCIDENTAL,
            2: QT_TRANSLATE_NOOP("CTCAE", "moderate symptoms; intervention"),
            3: QT_TRANSLATE_NOOP(
                "CTCAE", "ventriculostomy, pressure monitoring or invasive intervention; hospital"
            ),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term("Arachnoiditis", _GENERAL),
    Term(
        "Hypotension",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "no symptoms; no intervention"),
            2: QT_TRANSLATE_NOOP("CTCAE", "medical intervention, not urgent"),
            3: QT_TRANSLATE_NOOP("CTCAE", "medical intervention; hospital"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term(
        "Injection site reaction",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "tenderness, with or without warmth, redness or itch"),
            2: QT_TRANSLATE_NOOP("CTCAE", "pain, oedema or phlebitis"),
            3: QT_TRANSLATE_NOOP("CTCAE", "ulcer or necrosis; operation"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term("Pain", _PAIN),
    Term("Headache", _PAIN),
    Term("Meningismus", _GENERAL),
    Term(
        "Meningitis",
        {
            3: QT_TRANSLATE_NOOP("CTCAE", "intravenous treatment of the infection; focal deficit"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term("Spinal cord compression", {3: _SEVERE, 4: _THREAT, 5: _DEATH}),
    Term(
        "Bruising",
        {1: QT_TRANSLATE_NOOP("CTCAE", "localised"), 2: QT_TRANSLATE_NOOP("CTCAE", "generalised")},
    ),
    Term("Presyncope", {2: QT_TRANSLATE_NOOP("CTCAE", "near fainting")}),
    Term("Syncope", {3: QT_TRANSLATE_NOOP("CTCAE", "fainting; orthostatic collapse")}),
    Term(
        "Dizziness",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "mild unsteadiness"),
            2: QT_TRANSLATE_NOOP("CTCAE", "moderate unsteadiness; limits instrumental daily activities"),
            3: QT_TRANSLATE_NOOP("CTCAE", "severe unsteadiness; limits self-care"),
        },
    ),
    Term(
        "Nausea",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "less appetite; eats as usual"),
            2: QT_TRANSLATE_NOOP("CTCAE", "eats less; no weight loss or dehydration"),
            3: QT_TRANSLATE_NOOP("CTCAE", "cannot eat or drink enough; tube feeding, infusions or hospital"),
        },
    ),
    Term(
        "Vomiting",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "no intervention"),
            2: QT_TRANSLATE_NOOP("CTCAE", "infusions as an outpatient"),
            3: QT_TRANSLATE_NOOP("CTCAE", "tube feeding, parenteral nutrition or hospital"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term(
        "Seizure",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "brief, partial, conscious"),
            2: QT_TRANSLATE_NOOP("CTCAE", "brief, generalised"),
            3: QT_TRANSLATE_NOOP("CTCAE", "new onset, or several despite treatment"),
            4: QT_TRANSLATE_NOOP("CTCAE", "life-threatening; prolonged and repeated"),
            5: _DEATH,
        },
    ),
    Term("Radiculitis", _GENERAL),
    Term("Paresthesia", {1: _MILD, 2: _MODERATE, 3: _SEVERE}),
    Term("Neuralgia", _PAIN),
    Term(
        "Fever",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "38.0–39.0 °C"),
            2: QT_TRANSLATE_NOOP("CTCAE", "over 39.0 to 40.0 °C"),
            3: QT_TRANSLATE_NOOP("CTCAE", "over 40.0 °C for up to 24 hours"),
            4: QT_TRANSLATE_NOOP("CTCAE", "over 40.0 °C for more than 24 hours"),
            5: _DEATH,
        },
    ),
    Term(
        "Hydrocephalus",
        {
            1: _INCIDENTAL,
            2: QT_TRANSLATE_NOOP("CTCAE", "moderate symptoms; no intervention"),
            3: QT_TRANSLATE_NOOP("CTCAE", "severe symptoms or deficit; intervention"),
            4: _THREAT,
            5: _DEATH,
        },
    ),
    Term(
        "Platelet count decreased",
        {
            1: QT_TRANSLATE_NOOP("CTCAE", "below the lower limit, down to 75 ×10⁹/L"),
            2: QT_TRANSLATE_NOOP("CTCAE", "below 75 to 50 ×10⁹/L"),
            3: QT_TRANSLATE_NOOP("CTCAE", "below 50 to 25 ×10⁹/L"),
            4: QT_TRANSLATE_NOOP("CTCAE", "below 25 ×10⁹/L"),
        },
    ),
    Term("Nervous system disorders - Other, specify", _GENERAL),
)

_BY_NAME = {term.name.casefold(): term for term in TERMS}

_DEFAULTS: dict[Complication, str] = {
    Complication.PUNCTURE_SITE_PAIN: "Back pain",
    Complication.CSF_FISTULA: "Cerebrospinal fluid leakage",
    Complication.POST_PUNCTURE_HEADACHE: "Cerebrospinal fluid leakage",
    Complication.HEMATOMA: "Hematoma",
    Complication.ARACHNOIDITIS: "Arachnoiditis",
    Complication.ORTHOSTATIC_HYPOTENSION: "Hypotension",
}


def default_term(complication: Complication, site: HematomaSite | None = None) -> str | None:
    """The term a complication is filed under unless another is chosen; None for ``other``."""
    if complication is Complication.HEMATOMA and site is HematomaSite.CRANIAL_SUBDURAL:
        return "Intracranial hemorrhage"
    return _DEFAULTS.get(complication)


def find_term(name: str) -> Term | None:
    """The term of that name, whatever its capitals; None for free text."""
    return _BY_NAME.get(" ".join(name.split()).casefold())


def grades_of(term: str, *, version: str = VERSION) -> tuple[int, ...]:
    """The grades that exist for a term; 1 to 5 for a term or a version that is not known here."""
    known = find_term(term) if version == VERSION else None
    return known.grades if known else ANY_GRADE


def wording_of(term: str, grade: int) -> str:
    """The grade of a term in short, to be translated in the context ``CTCAE``; empty for what is not known here."""
    known = find_term(term)
    return known.wording.get(grade, "") if known else ""
