"""What the paper does not print and the demonstration invents: names, receptors, responses, who had which complication.

Nobody in these lists exists. Every page and print of a demonstration register says that this is invented.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from models.results_at_diagnosis import CytologyAtDiagnosis, TestResult
from models.vocabularies import (
    Complication,
    HematomaSite,
    Her2Immunohistochemistry,
    Response,
    Stage,
)

FAMILY_NAMES = (
    "Ionescu", "Popa", "Ștefănescu", "Dumitru", "Radu", "Stan", "Matei", "Țurcanu", "Gheorghe", "Constantin",
    "Munteanu", "Dobre", "Neagu", "Văcărescu", "Albu", "Barbu", "Cojocaru", "Diaconu", "Enache", "Florea",
    "Grigore", "Hângan", "Iliescu", "Jianu", "Lupu", "Moraru", "Nistor", "Oprea", "Preda", "Rusu",
    "Sârbu", "Tănase", "Ursu", "Vasile", "Zamfir",
)  # fmt: skip
GIVEN_NAMES = (
    "Maria", "Elena", "Ana", "Ioana", "Cristina", "Gabriela", "Daniela", "Mihaela", "Andreea", "Irina",
    "Simona", "Alina", "Luminița", "Roxana", "Adriana", "Bianca", "Camelia", "Doina", "Eugenia", "Florica",
    "Georgeta", "Hortensia", "Ileana", "Lavinia", "Magdalena", "Natalia", "Oana", "Paula", "Raluca", "Ștefania",
)  # fmt: skip
ALLERGIES = {0: "Penicillin", 8: "Iodinated contrast"}
SYMPTOMS = (
    "headache, nausea",
    "diplopia",
    "gait disturbance",
    "back pain, leg weakness",
    "headache",
    "facial numbness",
    "confusion",
)


@dataclass(frozen=True)
class InventedEvent:
    """A complication that the paper reports for one of seven patients without saying for whom."""

    cycle: int
    complication: Complication
    grade: int
    days: int
    site: HematomaSite | None = None
    serious: bool = False
    treatment: str | None = None
    with_headache: bool = False


@dataclass(frozen=True)
class InventedPatient:
    """What is invented for one patient of the published cohort."""

    cytology: CytologyAtDiagnosis = CytologyAtDiagnosis.NEGATIVE
    stage: Stage = Stage.II
    er: TestResult = TestResult.NEGATIVE
    pr: TestResult = TestResult.NEGATIVE
    her2_ihc: Her2Immunohistochemistry = Her2Immunohistochemistry.THREE
    ki67_percent: float = 40
    best_response: Response = Response.SD
    dexamethasone_mg: tuple[float, ...] = (4, 4, 2)
    events: tuple[InventedEvent, ...] = field(default=())


_FISTULA = InventedEvent(
    5, Complication.CSF_FISTULA, 2, 30, treatment="bed rest, epidural blood patch", with_headache=True
)
_SUBDURAL_HEMATOMA = InventedEvent(
    3,
    Complication.HEMATOMA,
    2,
    40,
    site=HematomaSite.CRANIAL_SUBDURAL,
    serious=True,
    treatment="observed, repeat CT",
)
_HYPOTENSION = InventedEvent(
    2, Complication.ORTHOSTATIC_HYPOTENSION, 1, 1, treatment="oral fluids, lying flat"
)
_ARACHNOIDITIS = InventedEvent(4, Complication.ARACHNOIDITIS, 2, 12, treatment="IT dexamethasone 4 mg")

PUBLISHED_PATIENTS: tuple[InventedPatient, ...] = (
    InventedPatient(
        cytology=CytologyAtDiagnosis.POSITIVE,
        stage=Stage.III,
        ki67_percent=35,
        best_response=Response.PR,
        dexamethasone_mg=(4, 4, 4, 2, 2, 4, 4, 2, 2, 0, 0, 0),
        events=(_FISTULA,),
    ),
    InventedPatient(stage=Stage.IV, ki67_percent=30, best_response=Response.CR, dexamethasone_mg=(4, 2, 2)),
    InventedPatient(
        cytology=CytologyAtDiagnosis.POSITIVE, stage=Stage.III, ki67_percent=60, events=(_SUBDURAL_HEMATOMA,)
    ),
    InventedPatient(er=TestResult.POSITIVE, best_response=Response.PR, events=(_HYPOTENSION,)),
    InventedPatient(
        cytology=CytologyAtDiagnosis.POSITIVE,
        stage=Stage.I,
        er=TestResult.POSITIVE,
        pr=TestResult.POSITIVE,
        ki67_percent=25,
        best_response=Response.PR,
        events=(_ARACHNOIDITIS,),
    ),
    InventedPatient(stage=Stage.III, ki67_percent=55, best_response=Response.PR, dexamethasone_mg=(2,)),
    InventedPatient(ki67_percent=70, dexamethasone_mg=(4,)),
    InventedPatient(stage=Stage.III, ki67_percent=45),
    InventedPatient(
        cytology=CytologyAtDiagnosis.POSITIVE,
        stage=Stage.I,
        er=TestResult.POSITIVE,
        pr=TestResult.POSITIVE,
        ki67_percent=20,
    ),
    InventedPatient(stage=Stage.III),
    InventedPatient(her2_ihc=Her2Immunohistochemistry.TWO, ki67_percent=30),
    InventedPatient(cytology=CytologyAtDiagnosis.POSITIVE, stage=Stage.IV, ki67_percent=65),
    InventedPatient(stage=Stage.III, er=TestResult.POSITIVE, ki67_percent=50),
    InventedPatient(stage=Stage.III),
)
"""In the order of the cohort file; responses, cytology and complications meet the paper's totals."""


def invented_for(index: int) -> InventedPatient:
    """What is invented for the patient at that place of a cohort."""
    return PUBLISHED_PATIENTS[index % len(PUBLISHED_PATIENTS)]


def name_for(index: int) -> tuple[str, str]:
    """Family and given name: the first come in step, later ones combine, so that the same pair is rare."""
    families, givens = len(FAMILY_NAMES), len(GIVEN_NAMES)
    return FAMILY_NAMES[index % families], GIVEN_NAMES[(index + index // families) % givens]
