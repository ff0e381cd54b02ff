"""The patient: identity, disease, what matters before a puncture, treatment and outcome."""

from __future__ import annotations

from models.fields import (
    ONCOLOGIST_ONLY,
    Choice,
    Day,
    Flag,
    HistoricalDay,
    LongText,
    Moment,
    Number,
    Section,
    Text,
    WholeNumber,
)
from models.record import KeptRecord
from models.results_at_diagnosis import CytologyAtDiagnosis, TestResult
from models.vocabularies import (
    Arm,
    DeathCause,
    Her2Immunohistochemistry,
    Histology,
    LmCertainty,
    LmMriType,
    PregnancyStatus,
    Sex,
    Stage,
    StopReason,
)
from models.wording import QT_TRANSLATE_NOOP

IDENTITY = Section("identity", QT_TRANSLATE_NOOP("Section", "Identity"))
CANCER = Section("cancer", QT_TRANSLATE_NOOP("Section", "Breast cancer"))
LEPTOMENINGEAL = Section("leptomeningeal", QT_TRANSLATE_NOOP("Section", "Leptomeningeal disease"))
BEFORE_TREATMENT = Section("before_treatment", QT_TRANSLATE_NOOP("Section", "Before treatment"))
CONSENT = Section("consent", QT_TRANSLATE_NOOP("Section", "Consent"))
TREATMENT = Section("treatment", QT_TRANSLATE_NOOP("Section", "Intrathecal treatment"))
OUTCOME = Section("outcome", QT_TRANSLATE_NOOP("Section", "Outcome"))


class Patient(KeptRecord, table="patients", title=QT_TRANSLATE_NOOP("Record", "Patient")):
    """A person with leptomeningeal metastases of HER2-positive breast cancer."""

    study_code = Text(
        QT_TRANSLATE_NOOP("Patient", "Study code"),
        section=IDENTITY,
        required=True,
        unique=True,
        longest=40,
        help=QT_TRANSLATE_NOOP(
            "Patient", "No initials, no date of birth: it stays in what goes to researchers."
        ),
    )
    hospital_number = Text(
        QT_TRANSLATE_NOOP("Patient", "Hospital number"),
        section=IDENTITY,
        unique=True,
        identifies=True,
        longest=40,
    )
    family_name = Text(
        QT_TRANSLATE_NOOP("Patient", "Family name"), section=IDENTITY, required=True, identifies=True
    )
    given_name = Text(
        QT_TRANSLATE_NOOP("Patient", "Given name"), section=IDENTITY, required=True, identifies=True
    )
    birth_date = Day(
        QT_TRANSLATE_NOOP("Patient", "Birth date"), section=IDENTITY, required=True, identifies=True
    )
    sex = Choice(QT_TRANSLATE_NOOP("Patient", "Sex"), section=IDENTITY, required=True, vocabulary=Sex)
    allergies = Text(QT_TRANSLATE_NOOP("Patient", "Allergies"), section=IDENTITY, longest=500)

    bc_diagnosis_date = HistoricalDay(QT_TRANSLATE_NOOP("Patient", "Breast cancer diagnosis"), section=CANCER)
    stage_at_diagnosis = Choice(
        QT_TRANSLATE_NOOP("Patient", "Stage at diagnosis"), section=CANCER, vocabulary=Stage
    )
    histology = Choice(QT_TRANSLATE_NOOP("Patient", "Histology"), section=CANCER, vocabulary=Histology)
    er = Choice(QT_TRANSLATE_NOOP("Patient", "ER"), section=CANCER, vocabulary=TestResult)
    pr = Choice(QT_TRANSLATE_NOOP("Patient", "PR"), section=CANCER, vocabulary=TestResult)
    her2_ihc = Choice(
        QT_TRANSLATE_NOOP("Patient", "HER2 IHC"), section=CANCER, vocabulary=Her2Immunohistochemistry
    )
    her2_fish = Choice(QT_TRANSLATE_NOOP("Patient", "HER2 FISH"), section=CANCER, vocabulary=TestResult)
    ki67_percent = Number(
        QT_TRANSLATE_NOOP("Patient", "Ki67"), section=CANCER, unit="%", minimum=0, maximum=100, decimals=0
    )
    bm_date = HistoricalDay(QT_TRANSLATE_NOOP("Patient", "Brain metastasis"), section=CANCER)

    lm_diagnosis_date = Day(
        QT_TRANSLATE_NOOP("Patient", "LM diagnosis"), section=LEPTOMENINGEAL, required=True, alive=True
    )
    lm_certainty = Choice(
        QT_TRANSLATE_NOOP("Patient", "LM certainty"), section=LEPTOMENINGEAL, vocabulary=LmCertainty
    )
    lm_mri_type = Choice(
        QT_TRANSLATE_NOOP("Patient", "LM type on MRI"), section=LEPTOMENINGEAL, vocabulary=LmMriType
    )
    csf_cytology_at_lm = Choice(
        QT_TRANSLATE_NOOP("Patient", "CSF cytology at LM"),
        section=LEPTOMENINGEAL,
        vocabulary=CytologyAtDiagnosis,
    )
    presenting_symptoms = Text(
        QT_TRANSLATE_NOOP("Patient", "Presenting symptoms"), section=LEPTOMENINGEAL, longest=500
    )
    kps_at_lm = WholeNumber(
        QT_TRANSLATE_NOOP("Patient", "KPS at LM"), section=LEPTOMENINGEAL, minimum=0, maximum=100
    )

    lvef_percent = Number(
        QT_TRANSLATE_NOOP("Patient", "LVEF"),
        section=BEFORE_TREATMENT,
        unit="%",
        minimum=5,
        maximum=90,
        decimals=0,
    )
    lvef_date = Day(QT_TRANSLATE_NOOP("Patient", "LVEF measured"), section=BEFORE_TREATMENT, alive=True)
    pregnancy_status = Choice(
        QT_TRANSLATE_NOOP("Patient", "Pregnancy"), section=BEFORE_TREATMENT, vocabulary=PregnancyStatus
    )
    csf_shunt = Flag(QT_TRANSLATE_NOOP("Patient", "CSF shunt"), section=BEFORE_TREATMENT)
    ommaya_date = Day(
        QT_TRANSLATE_NOOP("Patient", "Ommaya reservoir placed"), section=BEFORE_TREATMENT, alive=True
    )
    prior_spinal_surgery = Flag(
        QT_TRANSLATE_NOOP("Patient", "Earlier spinal surgery"), section=BEFORE_TREATMENT
    )
    prior_it_cycles = WholeNumber(
        QT_TRANSLATE_NOOP("Patient", "IT cycles given elsewhere"),
        section=BEFORE_TREATMENT,
        minimum=0,
        maximum=200,
    )
    prior_it_dose_mg = Number(
        QT_TRANSLATE_NOOP("Patient", "IT dose given elsewhere"),
        section=BEFORE_TREATMENT,
        unit="mg",
        minimum=0,
        maximum=50000,
    )

    treatment_consent_date = Day(
        QT_TRANSLATE_NOOP("Patient", "Consent to off-label treatment"), section=CONSENT, alive=True
    )
    research_consent_date = Day(
        QT_TRANSLATE_NOOP("Patient", "Consent to research"), section=CONSENT, alive=True
    )
    research_consent_withdrawn_date = Day(
        QT_TRANSLATE_NOOP("Patient", "Research consent withdrawn"), section=CONSENT
    )

    arm = Choice(
        QT_TRANSLATE_NOOP("Patient", "Arm"), section=TREATMENT, vocabulary=Arm, writers=ONCOLOGIST_ONLY
    )
    it_start = Day(QT_TRANSLATE_NOOP("Patient", "IT treatment started"), section=TREATMENT, alive=True)
    it_stop_date = Day(QT_TRANSLATE_NOOP("Patient", "IT treatment stopped"), section=TREATMENT)
    it_stop_reason = Choice(
        QT_TRANSLATE_NOOP("Patient", "Reason for stopping"), section=TREATMENT, vocabulary=StopReason
    )
    next_appointment_at = Moment(
        QT_TRANSLATE_NOOP("Patient", "Next appointment"), section=TREATMENT, may_be_future=True
    )

    last_contact_date = Day(QT_TRANSLATE_NOOP("Patient", "Last contact"), section=OUTCOME, alive=True)
    death_date = Day(QT_TRANSLATE_NOOP("Patient", "Death"), section=OUTCOME)
    death_cause = Choice(
        QT_TRANSLATE_NOOP("Patient", "Cause of death"), section=OUTCOME, vocabulary=DeathCause
    )
    notes = LongText(QT_TRANSLATE_NOOP("Patient", "Notes"), section=OUTCOME, identifies=True)

    @property
    def withdrew_consent(self) -> bool:
        """Whether she took back her consent to research."""
        return self.research_consent_withdrawn_date is not None

    @property
    def full_name(self) -> str:
        """Family name, comma, given name: as lists and banners show it."""
        return f"{self.family_name}, {self.given_name}"
