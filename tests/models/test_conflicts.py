"""Two people changed one row: nobody's change is lost unseen."""

from models.conflicts import Side, compare, plain_text
from models.records import Administration

BEFORE = {"dose_mg": "150", "kps": "80", "notes": "calm"}


def test_what_only_the_other_changed_is_taken_from_the_other():
    found = compare(BEFORE, BEFORE, {**BEFORE, "kps": "70"}, BEFORE)
    assert [each.name for each in found.theirs_only] == ["kps"]
    assert found.merged(BEFORE, {}) == {**BEFORE, "kps": "70"}


def test_what_was_changed_here_alone_stays():
    mine = {**BEFORE, "kps": "70"}
    found = compare(BEFORE, BEFORE, BEFORE, mine)
    assert [each.name for each in found.mine_only] == ["kps"]
    assert found.merged(mine, {}) == mine


def test_between_two_changes_of_one_field_somebody_has_to_choose():
    mine, theirs = {**BEFORE, "dose_mg": "100"}, {**BEFORE, "dose_mg": "80"}
    found = compare(BEFORE, BEFORE, theirs, mine)
    assert found.open_choices({}) == ("dose_mg",)
    assert found.merged(mine, {})["dose_mg"] == "100"
    assert found.merged(mine, {"dose_mg": Side.THEIRS})["dose_mg"] == "80"
    assert found.open_choices({"dose_mg": Side.MINE}) == ()


def test_the_same_change_made_twice_is_no_conflict():
    both = {**BEFORE, "dose_mg": "80"}
    found = compare(BEFORE, BEFORE, both, both)
    assert (found.both, found.theirs_only, found.mine_only) == ((), (), ())


def test_a_value_that_the_other_emptied_is_emptied():
    theirs = {"dose_mg": "150", "kps": "80"}
    found = compare(BEFORE, BEFORE, theirs, BEFORE)
    assert found.merged(BEFORE, {}) == theirs


def test_where_nobody_knows_what_was_before_every_difference_is_a_choice():
    found = compare(BEFORE, None, BEFORE, {**BEFORE, "kps": "70"})
    assert found.names_of_both == ("kps",)


def test_one_number_written_in_two_ways_is_one_value():
    dose = Administration.fields["dose_mg"]
    assert plain_text(dose, "150.0") == plain_text(dose, "150")
    assert plain_text(dose, "much") == "much"
