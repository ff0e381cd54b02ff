"""Published beside recomputed: every number is computed from the register's rows and equals the file's."""

import pytest

from analysis.published_comparison import published_comparison
from analysis.published_statistics import RECOMPUTATIONS
from analysis.wording.published_wording import reason_text
from models.demonstration.published_file import Agreement, read_published
from models.wording import untranslated

LINES = {line.statistic: line for line in read_published()}


@pytest.fixture(scope="module")
def compared(demonstration_courses):
    return {line.statistic: line for line in published_comparison(demonstration_courses)}


@pytest.mark.parametrize("statistic", LINES)
def test_what_is_recomputed_from_the_register_equals_the_file(compared, statistic):
    assert compared[statistic].recomputed == LINES[statistic].recomputed


def test_every_line_of_the_file_has_its_function_and_no_function_is_left_over():
    assert list(LINES) == list(RECOMPUTATIONS)


def test_text_judgement_and_reason_of_the_paper_come_from_the_file(compared):
    line = compared["correlation KPS with PFS, all"]
    assert (line.published, line.agrees) == ("0.649 (p 0.011)", Agreement.NO)
    assert line.note.startswith("the paper calls it Spearman")


def test_a_changed_course_changes_what_is_recomputed(demonstration_courses):
    fewer = published_comparison(demonstration_courses[1:])
    assert fewer[0].statistic == "mean age (SE)"
    assert fewer[0].recomputed != LINES["mean age (SE)"].recomputed


def test_a_register_without_patients_gives_dashes(demonstration_courses):
    texts = {line.statistic: line.recomputed for line in published_comparison([])}
    assert texts["median OS all; IT; SOC (months)"] == "–"
    assert texts["mean age (SE)"] == "– (–)"


def test_one_arm_alone_is_no_comparison(demonstration_courses):
    texts = {line.statistic: line.recomputed for line in published_comparison(demonstration_courses[7:])}
    assert texts["Cox HR for death, IT vs SOC (95% CI), p"] == "–"
    assert texts["median OS all; IT; SOC (months)"] == "8; –; 8"


def test_every_difference_has_its_reason():
    assert all(line.note for line in LINES.values() if line.agrees is not Agreement.YES)
    assert "figure differs" not in " ".join(line.note for line in LINES.values())


def test_a_number_that_nobody_judged_is_not_said_to_agree(demonstration_courses):
    fewer = {line.statistic: line for line in published_comparison(demonstration_courses[1:])}
    changed = fewer["mean age (SE)"]
    assert (changed.agrees, changed.as_built) == (Agreement.CHANGED, "54.07 (2.58)")
    assert reason_text(changed, untranslated) == (
        "The register has been changed; as published it gives 54.07 (2.58)."
    )


def test_a_number_that_is_still_the_same_keeps_its_judgement(demonstration_courses):
    later = {line.statistic: line for line in published_comparison(demonstration_courses)}
    assert {line.as_built for line in later.values()} == {""}
    assert reason_text(later["rhythm of patient 6"], untranslated) == LINES["rhythm of patient 6"].note
