"""The closed vocabularies: ASCII codes as stored and exchanged, with the labels shown for them.

Codes are those of the data dictionary and never change once released; labels are translated where they are shown.
"""

from __future__ import annotations

from enum import StrEnum

from models.wording import QT_TRANSLATE_NOOP


class Vocabulary(StrEnum):
    """A closed list of codes. A member equals its code; ``label`` is what people read."""

    label: str

    def __new__(cls, code: str, label: str) -> Vocabulary:
        """Make the member ``code`` shown as ``label``."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def codes(cls) -> tuple[str, ...]:
        """Every code, in the order declared."""
        return tuple(member.value for member in cls)


class Role(Vocabulary):
    """What an account may do; one account may hold several."""

    NURSE = "nurse", QT_TRANSLATE_NOOP("Role", "nurse")
    ONCOLOGIST = "oncologist", QT_TRANSLATE_NOOP("Role", "oncologist")
    ADMINISTRATOR = "administrator", QT_TRANSLATE_NOOP("Role", "administrator")


class Paper(Vocabulary):
    """The paper that a site prints on."""

    A4 = "A4", QT_TRANSLATE_NOOP("Paper", "A4")
    LETTER = "Letter", QT_TRANSLATE_NOOP("Paper", "Letter")


class EntryMode(Vocabulary):
    """How a row came into the register."""

    BEDSIDE = "bedside", QT_TRANSLATE_NOOP("EntryMode", "at the bedside")
    RETROSPECTIVE = "retrospective", QT_TRANSLATE_NOOP("EntryMode", "from the chart, afterwards")
    IMPORTED = "imported", QT_TRANSLATE_NOOP("EntryMode", "imported")


class Sex(Vocabulary):
    """Sex as recorded in the chart."""

    FEMALE = "female", QT_TRANSLATE_NOOP("Sex", "female")
    MALE = "male", QT_TRANSLATE_NOOP("Sex", "male")
    OTHER = "other", QT_TRANSLATE_NOOP("Sex", "other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("Sex", "unknown")


class Arm(Vocabulary):
    """The study's groups: intrathecal trastuzumab on top of the standard of care, or the standard of care alone."""

    IT = "IT", QT_TRANSLATE_NOOP("Arm", "IT + SOC")
    SOC = "SOC", QT_TRANSLATE_NOOP("Arm", "SOC")


class Stage(Vocabulary):
    """Stage of the breast cancer at its diagnosis."""

    I = "I", QT_TRANSLATE_NOOP("Stage", "I")  # noqa: E741 - the stage's own name
    II = "II", QT_TRANSLATE_NOOP("Stage", "II")
    III = "III", QT_TRANSLATE_NOOP("Stage", "III")
    IV = "IV", QT_TRANSLATE_NOOP("Stage", "IV")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("Stage", "unknown")


class Histology(Vocabulary):
    """Histology of the primary tumour."""

    INVASIVE_DUCTAL = "invasive_ductal", QT_TRANSLATE_NOOP("Histology", "invasive ductal")
    INVASIVE_LOBULAR = "invasive_lobular", QT_TRANSLATE_NOOP("Histology", "invasive lobular")
    OTHER = "other", QT_TRANSLATE_NOOP("Histology", "other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("Histology", "unknown")


class Her2Immunohistochemistry(Vocabulary):
    """HER2 immunohistochemistry score."""

    ZERO = "0", QT_TRANSLATE_NOOP("Her2Immunohistochemistry", "0")
    ONE = "1+", QT_TRANSLATE_NOOP("Her2Immunohistochemistry", "1+")
    TWO = "2+", QT_TRANSLATE_NOOP("Her2Immunohistochemistry", "2+")
    THREE = "3+", QT_TRANSLATE_NOOP("Her2Immunohistochemistry", "3+")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("Her2Immunohistochemistry", "unknown")


class LmCertainty(Vocabulary):
    """EANO-ESMO certainty: type I is confirmed in the fluid, type II probable or possible."""

    CONFIRMED = "confirmed", QT_TRANSLATE_NOOP("LmCertainty", "confirmed (type I)")
    PROBABLE = "probable", QT_TRANSLATE_NOOP("LmCertainty", "probable (type II)")
    POSSIBLE = "possible", QT_TRANSLATE_NOOP("LmCertainty", "possible (type II)")


class LmMriType(Vocabulary):
    """EANO-ESMO letter, from the MRI."""

    A = "A", QT_TRANSLATE_NOOP("LmMriType", "A linear")
    B = "B", QT_TRANSLATE_NOOP("LmMriType", "B nodular")
    C = "C", QT_TRANSLATE_NOOP("LmMriType", "C linear and nodular")
    D = "D", QT_TRANSLATE_NOOP("LmMriType", "D neither")


class PregnancyStatus(Vocabulary):
    """Pregnancy, asked before trastuzumab."""

    NOT_PREGNANT = "not_pregnant", QT_TRANSLATE_NOOP("PregnancyStatus", "not pregnant")
    PREGNANT = "pregnant", QT_TRANSLATE_NOOP("PregnancyStatus", "pregnant")
    NOT_APPLICABLE = "not_applicable", QT_TRANSLATE_NOOP("PregnancyStatus", "not applicable")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("PregnancyStatus", "unknown")


class StopReason(Vocabulary):
    """Why intrathecal treatment or a systemic line ended."""

    PROGRESSION = "progression", QT_TRANSLATE_NOOP("StopReason", "progression")
    TOXICITY = "toxicity", QT_TRANSLATE_NOOP("StopReason", "toxicity")
    COMPLETED = "completed", QT_TRANSLATE_NOOP("StopReason", "completed as planned")
    DEATH = "death", QT_TRANSLATE_NOOP("StopReason", "death")
    PATIENT_WISH = "patient_wish", QT_TRANSLATE_NOOP("StopReason", "patient's wish")
    OTHER = "other", QT_TRANSLATE_NOOP("StopReason", "other")


class DeathCause(Vocabulary):
    """Cause of death, as the oncologist judges it."""

    LEPTOMENINGEAL = "leptomeningeal", QT_TRANSLATE_NOOP("DeathCause", "leptomeningeal disease")
    OTHER_CANCER = "other_cancer", QT_TRANSLATE_NOOP("DeathCause", "cancer elsewhere")
    TREATMENT = "treatment", QT_TRANSLATE_NOOP("DeathCause", "treatment")
    OTHER = "other", QT_TRANSLATE_NOOP("DeathCause", "other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("DeathCause", "unknown")


class SessionStatus(Vocabulary):
    """Whether the drug was given."""

    GIVEN = "given", QT_TRANSLATE_NOOP("SessionStatus", "given")
    PARTLY_GIVEN = "partly_given", QT_TRANSLATE_NOOP("SessionStatus", "partly given")
    NOT_GIVEN = "not_given", QT_TRANSLATE_NOOP("SessionStatus", "not given")


class Route(Vocabulary):
    """How the intrathecal space was reached."""

    LUMBAR_PUNCTURE = "lumbar_puncture", QT_TRANSLATE_NOOP("Route", "lumbar puncture")
    OMMAYA_RESERVOIR = "ommaya_reservoir", QT_TRANSLATE_NOOP("Route", "Ommaya reservoir")


class PunctureLevel(Vocabulary):
    """Lumbar level of the puncture."""

    L2_L3 = "L2-L3", QT_TRANSLATE_NOOP("PunctureLevel", "L2–L3")
    L3_L4 = "L3-L4", QT_TRANSLATE_NOOP("PunctureLevel", "L3–L4")
    L4_L5 = "L4-L5", QT_TRANSLATE_NOOP("PunctureLevel", "L4–L5")
    L5_S1 = "L5-S1", QT_TRANSLATE_NOOP("PunctureLevel", "L5–S1")


class NeedleType(Vocabulary):
    """Shape of the spinal needle's tip."""

    ATRAUMATIC = "atraumatic", QT_TRANSLATE_NOOP("NeedleType", "atraumatic")
    CUTTING = "cutting", QT_TRANSLATE_NOOP("NeedleType", "cutting")
    OTHER = "other", QT_TRANSLATE_NOOP("NeedleType", "other")


class Diluent(Vocabulary):
    """What the drug was dissolved in."""

    STERILE_WATER = "sterile_water", QT_TRANSLATE_NOOP("Diluent", "sterile water")
    SALINE = "saline", QT_TRANSLATE_NOOP("Diluent", "saline 0.9 %")
    BACTERIOSTATIC_WATER = "bacteriostatic_water", QT_TRANSLATE_NOOP("Diluent", "bacteriostatic water")
    OTHER = "other", QT_TRANSLATE_NOOP("Diluent", "other")


class CsfAppearance(Vocabulary):
    """What the cerebrospinal fluid looked like."""

    CLEAR = "clear", QT_TRANSLATE_NOOP("CsfAppearance", "clear")
    CLOUDY = "cloudy", QT_TRANSLATE_NOOP("CsfAppearance", "cloudy")
    XANTHOCHROMIC = "xanthochromic", QT_TRANSLATE_NOOP("CsfAppearance", "xanthochromic")
    BLOODY = "bloody", QT_TRANSLATE_NOOP("CsfAppearance", "bloody")


class CsfCytology(Vocabulary):
    """Cytology of a sample of cerebrospinal fluid."""

    POSITIVE = "positive", QT_TRANSLATE_NOOP("CsfCytology", "positive")
    EQUIVOCAL = "equivocal", QT_TRANSLATE_NOOP("CsfCytology", "equivocal")
    NEGATIVE = "negative", QT_TRANSLATE_NOOP("CsfCytology", "negative")
    NOT_DONE = "not_done", QT_TRANSLATE_NOOP("CsfCytology", "not done")
    PENDING = "pending", QT_TRANSLATE_NOOP("CsfCytology", "pending")


class ChecklistAnswer(Vocabulary):
    """An answer to one item of the checklist before the puncture."""

    YES = "yes", QT_TRANSLATE_NOOP("ChecklistAnswer", "Yes")
    NO = "no", QT_TRANSLATE_NOOP("ChecklistAnswer", "No")
    NOT_APPLICABLE = "not_applicable", QT_TRANSLATE_NOOP("ChecklistAnswer", "Not applicable")


class Anticoagulant(Vocabulary):
    """Drugs against clotting that are held before a puncture (ABN 2018, table 2)."""

    NONE = "none", QT_TRANSLATE_NOOP("Anticoagulant", "none")
    WARFARIN = "warfarin", QT_TRANSLATE_NOOP("Anticoagulant", "warfarin")
    LMWH = "lmwh", QT_TRANSLATE_NOOP("Anticoagulant", "low-molecular-weight heparin")
    HEPARIN = "heparin", QT_TRANSLATE_NOOP("Anticoagulant", "heparin, intravenous")
    FONDAPARINUX = "fondaparinux", QT_TRANSLATE_NOOP("Anticoagulant", "fondaparinux")
    FACTOR_XA_INHIBITOR = (
        "factor_xa_inhibitor",
        QT_TRANSLATE_NOOP("Anticoagulant", "apixaban, edoxaban or rivaroxaban"),
    )
    DABIGATRAN = "dabigatran", QT_TRANSLATE_NOOP("Anticoagulant", "dabigatran")
    P2Y12_INHIBITOR = (
        "p2y12_inhibitor",
        QT_TRANSLATE_NOOP("Anticoagulant", "clopidogrel, prasugrel or ticagrelor"),
    )
    OTHER = "other", QT_TRANSLATE_NOOP("Anticoagulant", "other")


class AnticoagulantDose(Vocabulary):
    """Whether an anticoagulant is given to prevent or to treat a clot."""

    PROPHYLACTIC = "prophylactic", QT_TRANSLATE_NOOP("AnticoagulantDose", "prophylactic")
    TREATMENT = "treatment", QT_TRANSLATE_NOOP("AnticoagulantDose", "treatment")


class OtherAgent(Vocabulary):
    """Other drugs that may be given into the intrathecal space; vinca alkaloids and bortezomib never are."""

    METHOTREXATE = "methotrexate", QT_TRANSLATE_NOOP("OtherAgent", "methotrexate")
    CYTARABINE = "cytarabine", QT_TRANSLATE_NOOP("OtherAgent", "cytarabine")
    THIOTEPA = "thiotepa", QT_TRANSLATE_NOOP("OtherAgent", "thiotepa")
    HYDROCORTISONE = "hydrocortisone", QT_TRANSLATE_NOOP("OtherAgent", "hydrocortisone")


class SignatureMeaning(Vocabulary):
    """What a signature says of the record."""

    REVIEWED = "reviewed", QT_TRANSLATE_NOOP("SignatureMeaning", "reviewed")
    APPROVED = "approved", QT_TRANSLATE_NOOP("SignatureMeaning", "approved")
    PERFORMED = "performed", QT_TRANSLATE_NOOP("SignatureMeaning", "performed by me")


class ReviewWindow(Vocabulary):
    """When the complications were asked about."""

    IMMEDIATE = "immediate", QT_TRANSLATE_NOOP("ReviewWindow", "before leaving")
    LATE = "late", QT_TRANSLATE_NOOP("ReviewWindow", "24 to 72 hours later")


class Complication(Vocabulary):
    """The six complications asked about in each window, and ``other`` for what is reported beside them."""

    PUNCTURE_SITE_PAIN = "puncture_site_pain", QT_TRANSLATE_NOOP("Complication", "Puncture-site pain")
    CSF_FISTULA = "csf_fistula", QT_TRANSLATE_NOOP("Complication", "CSF fistula")
    HEMATOMA = "hematoma", QT_TRANSLATE_NOOP("Complication", "Hematoma")
    ARACHNOIDITIS = "arachnoiditis", QT_TRANSLATE_NOOP("Complication", "Arachnoiditis")
    ORTHOSTATIC_HYPOTENSION = (
        "orthostatic_hypotension",
        QT_TRANSLATE_NOOP("Complication", "Orthostatic hypotension"),
    )
    POST_PUNCTURE_HEADACHE = (
        "post_puncture_headache",
        QT_TRANSLATE_NOOP("Complication", "Post-puncture headache"),
    )
    OTHER = "other", QT_TRANSLATE_NOOP("Complication", "Other")


REVIEWED_COMPLICATIONS: tuple[Complication, ...] = tuple(
    complication for complication in Complication if complication is not Complication.OTHER
)
"""The complications that each window asks about, in the order asked."""


class ComplicationStatus(Vocabulary):
    """An answer of the review; there is no default."""

    PRESENT = "present", QT_TRANSLATE_NOOP("ComplicationStatus", "Present")
    ABSENT = "absent", QT_TRANSLATE_NOOP("ComplicationStatus", "Absent")
    NOT_ASSESSED = "not_assessed", QT_TRANSLATE_NOOP("ComplicationStatus", "Not assessed")


class HematomaSite(Vocabulary):
    """Where a hematoma is."""

    PUNCTURE_SITE = "puncture_site", QT_TRANSLATE_NOOP("HematomaSite", "puncture site")
    SPINAL_EPIDURAL = "spinal_epidural", QT_TRANSLATE_NOOP("HematomaSite", "spinal epidural")
    SPINAL_SUBDURAL = "spinal_subdural", QT_TRANSLATE_NOOP("HematomaSite", "spinal subdural")
    CRANIAL_SUBDURAL = "cranial_subdural", QT_TRANSLATE_NOOP("HematomaSite", "cranial subdural")


class Relatedness(Vocabulary):
    """How likely the event comes from the procedure or the drug."""

    UNRELATED = "unrelated", QT_TRANSLATE_NOOP("Relatedness", "unrelated")
    UNLIKELY = "unlikely", QT_TRANSLATE_NOOP("Relatedness", "unlikely")
    POSSIBLE = "possible", QT_TRANSLATE_NOOP("Relatedness", "possible")
    PROBABLE = "probable", QT_TRANSLATE_NOOP("Relatedness", "probable")
    DEFINITE = "definite", QT_TRANSLATE_NOOP("Relatedness", "definite")


class ActionOnTreatment(Vocabulary):
    """What was done with intrathecal treatment because of an event."""

    NONE = "none", QT_TRANSLATE_NOOP("ActionOnTreatment", "none")
    DELAYED = "delayed", QT_TRANSLATE_NOOP("ActionOnTreatment", "delayed")
    REDUCED = "reduced", QT_TRANSLATE_NOOP("ActionOnTreatment", "dose reduced")
    HELD = "held", QT_TRANSLATE_NOOP("ActionOnTreatment", "held")
    STOPPED = "stopped", QT_TRANSLATE_NOOP("ActionOnTreatment", "stopped")


class HoldReason(Vocabulary):
    """Why a patient must not be punctured."""

    COMPLICATION = "complication", QT_TRANSLATE_NOOP("HoldReason", "complication")
    RAISED_PRESSURE = "raised_pressure", QT_TRANSLATE_NOOP("HoldReason", "raised pressure")
    HYDROCEPHALUS = "hydrocephalus", QT_TRANSLATE_NOOP("HoldReason", "hydrocephalus")
    PLATELETS = "platelets", QT_TRANSLATE_NOOP("HoldReason", "low platelets")
    COAGULATION = "coagulation", QT_TRANSLATE_NOOP("HoldReason", "coagulation")
    INFECTION = "infection", QT_TRANSLATE_NOOP("HoldReason", "infection")
    PATIENT_WISH = "patient_wish", QT_TRANSLATE_NOOP("HoldReason", "patient's wish")
    OTHER = "other", QT_TRANSLATE_NOOP("HoldReason", "other")


class Change(Vocabulary):
    """How neurological examination or MRI compares with before."""

    IMPROVED = "improved", QT_TRANSLATE_NOOP("Change", "improved")
    STABLE = "stable", QT_TRANSLATE_NOOP("Change", "stable")
    PROGRESSIVE = "progressive", QT_TRANSLATE_NOOP("Change", "progressive")
    NOT_DONE = "not_done", QT_TRANSLATE_NOOP("Change", "not done")


class ScorecardAnswer(Vocabulary):
    """One item of the RANO-LM scorecard (2019 revision): present, absent or not evaluable."""

    PRESENT = "present", QT_TRANSLATE_NOOP("ScorecardAnswer", "present")
    ABSENT = "absent", QT_TRANSLATE_NOOP("ScorecardAnswer", "absent")
    NOT_EVALUABLE = "not_evaluable", QT_TRANSLATE_NOOP("ScorecardAnswer", "not evaluable")


class Response(Vocabulary):
    """Overall response (RANO-LM)."""

    CR = "CR", QT_TRANSLATE_NOOP("Response", "CR complete response")
    PR = "PR", QT_TRANSLATE_NOOP("Response", "PR partial response")
    SD = "SD", QT_TRANSLATE_NOOP("Response", "SD stable disease")
    PD = "PD", QT_TRANSLATE_NOOP("Response", "PD progressive disease")
    NE = "NE", QT_TRANSLATE_NOOP("Response", "NE not evaluable")


class ProgressionBasis(Vocabulary):
    """What showed the progression."""

    IMAGING = "imaging", QT_TRANSLATE_NOOP("ProgressionBasis", "imaging")
    CLINICAL = "clinical", QT_TRANSLATE_NOOP("ProgressionBasis", "clinical")
    CYTOLOGY = "cytology", QT_TRANSLATE_NOOP("ProgressionBasis", "cytology")


class TherapyKind(Vocabulary):
    """Kind of treatment beside the intrathecal one."""

    SYSTEMIC = "systemic", QT_TRANSLATE_NOOP("TherapyKind", "systemic therapy")
    RADIOTHERAPY = "radiotherapy", QT_TRANSLATE_NOOP("TherapyKind", "radiotherapy")
    SURGERY = "surgery", QT_TRANSLATE_NOOP("TherapyKind", "surgery")


class RadiotherapyTechnique(Vocabulary):
    """Radiotherapy by what it covers."""

    WBRT = "wbrt", QT_TRANSLATE_NOOP("RadiotherapyTechnique", "WBRT")
    SBRT = "sbrt", QT_TRANSLATE_NOOP("RadiotherapyTechnique", "SBRT")
    CRANIOSPINAL = "craniospinal", QT_TRANSLATE_NOOP("RadiotherapyTechnique", "craniospinal")
    INVOLVED_FIELD = "involved_field", QT_TRANSLATE_NOOP("RadiotherapyTechnique", "involved field")
