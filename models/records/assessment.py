"""An assessment of the disease: examination, MRI, fluid, RANO-LM scorecard, response, progression."""

from __future__ import annotations

from models.fields import ONCOLOGIST_ONLY, Choice, Day, Flag, Link, LongText, Section, Text, WholeNumber
from models.record import KeptRecord
from models.vocabularies import (
    Change,
    CsfCytology,
    ProgressionBasis,
    Response,
    ScorecardAnswer,
)
from models.wording import QT_TRANSLATE_NOOP

FINDINGS = Section("assessment_findings", QT_TRANSLATE_NOOP("Section", "Findings"))
SCORECARD = Section("scorecard", QT_TRANSLATE_NOOP("Section", "RANO-LM scorecard"))
JUDGEMENT = Section("judgement", QT_TRANSLATE_NOOP("Section", "Judgement"))


class Assessment(KeptRecord, table="assessments", title=QT_TRANSLATE_NOOP("Record", "Assessment")):
    """What was found on one day, and what the oncologist makes of it."""

    patient_id = Link(QT_TRANSLATE_NOOP("Assessment", "Patient"), to="patients", required=True)
    date = Day(
        QT_TRANSLATE_NOOP("Assessment", "Date"), section=FINDINGS, required=True, alive=True, listed=True
    )
    neurological_exam = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Neurological examination"),
        section=FINDINGS,
        vocabulary=Change,
        listed=True,
    )
    mri = Choice(QT_TRANSLATE_NOOP("Assessment", "MRI"), section=FINDINGS, vocabulary=Change, listed=True)
    csf_cytology = Choice(
        QT_TRANSLATE_NOOP("Assessment", "CSF cytology"),
        section=FINDINGS,
        vocabulary=CsfCytology,
        arrives_later=True,
        listed=True,
    )
    kps = WholeNumber(
        QT_TRANSLATE_NOOP("Assessment", "KPS"), section=FINDINGS, minimum=0, maximum=100, listed=True
    )

    rano_brain_nodules = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Brain nodules"), section=SCORECARD, vocabulary=ScorecardAnswer
    )
    rano_brain_linear = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Brain, linear"), section=SCORECARD, vocabulary=ScorecardAnswer
    )
    rano_hydrocephalus = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Hydrocephalus"), section=SCORECARD, vocabulary=ScorecardAnswer
    )
    rano_spine_nodules = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Spine nodules"), section=SCORECARD, vocabulary=ScorecardAnswer
    )
    rano_spine_linear = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Spine, linear"), section=SCORECARD, vocabulary=ScorecardAnswer
    )
    rano_not_evaluable_reason = Text(
        QT_TRANSLATE_NOOP("Assessment", "Why not evaluable"), section=SCORECARD, longest=500
    )

    overall_response = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Overall response"),
        section=JUDGEMENT,
        vocabulary=Response,
        writers=ONCOLOGIST_ONLY,
        listed=True,
    )
    lm_progression = Flag(
        QT_TRANSLATE_NOOP("Assessment", "LM progression"),
        section=JUDGEMENT,
        writers=ONCOLOGIST_ONLY,
        listed=True,
    )
    progression_basis = Choice(
        QT_TRANSLATE_NOOP("Assessment", "Progression shown by"),
        section=JUDGEMENT,
        vocabulary=ProgressionBasis,
        writers=ONCOLOGIST_ONLY,
        asked_when=lambda assessment: bool(assessment.lm_progression),
        listed=True,
    )
    note = LongText(QT_TRANSLATE_NOOP("Assessment", "Note"), section=JUDGEMENT, identifies=True)


SCORECARD_FIELDS: tuple[str, ...] = tuple(
    field.name
    for field in Assessment.clinical_fields()
    if isinstance(field, Choice) and field.section is SCORECARD
)
"""The items that a filled scorecard answers all of."""
