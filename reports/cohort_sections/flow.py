"""Who is in the report: patients in the register, withdrawn consent, who is left out of which analysis and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable

from analysis.endpoint_survival import SurvivalEndpoint
from models.course import PatientCourse
from models.endpoints import ExclusionReason
from models.survival_rows import LeftOut, arm_of
from models.vocabularies import Arm
from models.wording import Translate
from reports.cohort_sections.kept_in_mind import kept_in_mind
from reports.field_text import capitalised, value_text
from reports.tables import Cell, Column, Row, number_column
from reports.typesetting import Typesetting

Counted = Callable[[PatientCourse], bool]


def flow(
    courses: Sequence[PatientCourse],
    left_out: Sequence[LeftOut],
    typesetting: Typesetting,
    *,
    cautions: Sequence[str] = (),
) -> list[Flowable]:
    """Counts by arm, then those left out by study code; both add up to the patients of the register.

    ``cautions`` are what their dates leave open.
    """
    translate = typesetting.translate
    missing = {
        endpoint: {each.study_code: each.reason for each in left_out if each.endpoint == endpoint}
        for endpoint in SurvivalEndpoint
    }
    rows: list[Row] = [_counts(translate("CohortReport", "In the register"), courses, lambda _: True)]
    withdrawn = value_text(ExclusionReason.CONSENT_WITHDRAWN, translate)
    rows.append(_counts(capitalised(withdrawn), courses, _has_withdrawn))
    for endpoint, reasons in missing.items():
        rows += _endpoint_rows(endpoint, reasons, courses, translate)
    columns = [
        Column(translate("CohortReport", "Number of patients"), weight=6),
        *(number_column(value_text(arm, translate), weight=0.5) for arm in Arm),
        number_column(translate("CohortReport", "All"), weight=0.5),
    ]
    story = [
        typesetting.section(translate("CohortReport", "Patients")),
        typesetting.closed_up().table(columns, rows),
    ]
    return [*story, *_named(missing, typesetting), *kept_in_mind(cautions, typesetting)]


def _endpoint_rows(
    endpoint: SurvivalEndpoint,
    reasons: dict[str, ExclusionReason],
    courses: Sequence[PatientCourse],
    translate: Translate,
) -> list[Row]:
    name = value_text(endpoint, translate)
    rows: list[Row] = []
    others = Counter(reason for reason in reasons.values() if reason is not ExclusionReason.CONSENT_WITHDRAWN)
    for reason in others:
        label = translate("CohortReport", "Left out of {endpoint}: {reason}").format(
            endpoint=name.lower(), reason=value_text(reason, translate)
        )
        rows.append(_counts(label, courses, _left_out_for(reason, reasons)))
    label = translate("CohortReport", "Analysed for {endpoint}").format(endpoint=name.lower())
    return [*rows, _counts(label, courses, lambda course: (course.patient.study_code or "") not in reasons)]


def _left_out_for(reason: ExclusionReason, reasons: dict[str, ExclusionReason]) -> Counted:
    return lambda course: reasons.get(course.patient.study_code or "") is reason


def _counts(label: str, courses: Sequence[PatientCourse], counted: Counted) -> list[Cell]:
    arms = Counter(arm_of(course) for course in courses if counted(course))
    return [label, *(arms[arm] for arm in Arm), arms.total()]


def _has_withdrawn(course: PatientCourse) -> bool:
    return course.patient.withdrew_consent


def _named(
    missing: dict[SurvivalEndpoint, dict[str, ExclusionReason]], typesetting: Typesetting
) -> list[Flowable]:
    """The codes of those left out for another reason than consent: a withdrawn patient is counted, never named."""
    translate = typesetting.translate
    lines = [
        translate("CohortReport", "Left out of {endpoint}: {codes} ({reason}).").format(
            endpoint=value_text(endpoint, translate).lower(),
            codes=", ".join(code for code, why in reasons.items() if why is reason),
            reason=value_text(reason, translate),
        )
        for endpoint, reasons in missing.items()
        for reason in dict.fromkeys(reasons.values())
        if reason is not ExclusionReason.CONSENT_WITHDRAWN
    ]
    return [typesetting.muted("\n".join(lines))] if lines else []
