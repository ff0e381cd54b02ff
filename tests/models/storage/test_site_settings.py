"""What the site sets is stored, audited, and read by rules, window and prints; what it did not set has its default."""

from dataclasses import asdict
from datetime import timedelta

import pytest

from models.actions.save_settings import save_settings
from models.findings import Code
from models.site import SiteSettings
from models.situations import NotAllowed, Refused, Situation
from models.storage.register import RowChange
from models.storage.site_settings import (
    LOCK_AFTER,
    PAPER,
    SITE_LOGO,
    lock_after,
    paper_of,
    site_logo,
    site_name,
    site_settings,
    thresholds_of,
)
from models.storage.verification import verify_register
from models.thresholds import Thresholds
from models.vocabularies import Paper

LOGO = b"\x89PNG\r\n\x1a\n" + bytes(100)


def changed(register, **values):
    read = site_settings(register)
    return save_settings(register, read.replace(**values), read=read)


def test_every_threshold_has_a_field_and_every_help_names_its_default():
    for name, default in {**asdict(Thresholds()), "lock_after_minutes": 10}.items():
        help_text = SiteSettings.fields[name].help
        assert help_text.startswith(f"Default {default:g}"), name


def test_a_site_that_set_nothing_has_the_defaults(register):
    assert thresholds_of(register) == Thresholds()
    assert (site_name(register), site_logo(register)) == ("", None)
    assert lock_after(register) == timedelta(minutes=10)


def test_what_is_set_is_read_by_whoever_needs_it(register):
    stored = changed(
        register,
        site_name="Ward 3",
        site_logo=LOGO,
        platelets_minimum_10e9_l=20.0,
        lock_after_minutes=5,
    )
    assert stored == site_settings(register)
    assert thresholds_of(register).platelets_minimum_10e9_l == 20
    assert (site_name(register), site_logo(register)) == ("Ward 3", LOGO)
    assert lock_after(register) == timedelta(minutes=5)


def test_a_logo_and_a_name_can_be_taken_away_again(register):
    changed(register, site_name="Ward 3", site_logo=LOGO)
    changed(register, site_name=None, site_logo=None)
    assert (site_name(register), site_logo(register)) == ("", None)


def test_only_what_changed_is_written_with_old_and_new_in_the_audit_trail(register):
    changed(register, inr_maximum=1.5)
    written = [entry for entry in register.audit.entries() if entry["entity"] == "settings"]
    assert [entry["record_id"] for entry in written] == ["thresholds"]
    assert '"inr_maximum":1.5' in written[0]["after"]
    changed(register)
    assert len([entry for entry in register.audit.entries() if entry["entity"] == "settings"]) == 1
    assert verify_register(register).faults == ()


def test_whoever_listens_hears_of_a_change(register):
    heard: set[RowChange] = set()
    register.listeners.append(heard.update)
    changed(register, lock_after_minutes=3)
    assert heard == {RowChange("settings", "lock_after_minutes")}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lock_after_minutes", 0),
        ("lock_after_minutes", 61),
        ("platelets_minimum_10e9_l", None),
        ("kps_at_lm_minimum", 65),
        ("dose_maximum_mg", 4.0),
        ("impossible_dose_mg", 200.0),
        ("site_logo", b"GIF89a"),
        ("site_logo", LOGO + bytes(1_000_000)),
        ("site_name", "x" * 600),
        ("paper", None),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(register, name, value):
    with pytest.raises(Refused) as refusal:
        changed(register, **{name: value})
    assert {finding.field for _, finding in refusal.value.findings} == {name}
    assert site_settings(register) == SiteSettings(
        **asdict(Thresholds()), paper=Paper.A4, lock_after_minutes=10
    )


def test_limits_of_the_dose_that_overtake_each_other_are_one_sentence(register):
    with pytest.raises(Refused) as refusal:
        changed(register, dose_maximum_mg=4.0)
    assert "Usual dose up to: 4 is below 5" in refusal.value.lines()[0]
    read = site_settings(register)
    with pytest.raises(Refused) as refusal:
        save_settings(register, read.replace(incident_dose_mg=100.0), read=read)
    assert [finding.code for _, finding in refusal.value.findings] == [Code.OUT_OF_RANGE]


def test_two_windows_change_different_settings_and_both_stay(register):
    read = site_settings(register)
    save_settings(register, read.replace(inr_maximum=1.5), read=read)
    save_settings(register, read.replace(labs_age_days=3.0), read=read)
    assert thresholds_of(register) == Thresholds(inr_maximum=1.5, labs_age_days=3.0)


def test_the_same_setting_changed_in_another_window_is_not_overwritten(register):
    read = site_settings(register)
    save_settings(register, read.replace(inr_maximum=1.5), read=read)
    with pytest.raises(Situation, match="another window"):
        save_settings(register, read.replace(inr_maximum=1.3), read=read)
    assert thresholds_of(register).inr_maximum == 1.5


def test_a_nurse_reads_the_settings_and_changes_none(as_nurse):
    assert site_settings(as_nurse).inr_maximum == 1.4
    with pytest.raises(NotAllowed):
        changed(as_nurse, inr_maximum=1.5)


def test_a_logo_comes_back_from_its_text():
    field = SiteSettings.fields["site_logo"]
    assert field.parse(field.text(LOGO)) == LOGO


@pytest.mark.parametrize("stored", ["ten", -1, 0, None, [10], 10**9, True])
def test_a_lock_that_makes_no_sense_in_the_file_leaves_the_default(register, stored):
    register.change_setting(LOCK_AFTER, stored)
    assert lock_after(register) == timedelta(minutes=10)


@pytest.mark.parametrize("stored", ["no picture", 5, None, [1], "é"])
def test_a_logo_that_is_none_in_the_file_is_left_out(register, stored):
    register.change_setting(SITE_LOGO, stored)
    assert site_logo(register) is None
    assert site_settings(register).lock_after_minutes == 10


def test_a_site_prints_on_a4_until_it_chooses_letter(register):
    assert paper_of(register) is Paper.A4
    changed(register, paper=Paper.LETTER)
    assert paper_of(register) is Paper.LETTER
    assert site_settings(register).paper is Paper.LETTER


@pytest.mark.parametrize("stored", ["A3", "", 4, None, [1]])
def test_a_paper_that_is_none_in_the_file_leaves_a4(register, stored):
    register.change_setting(PAPER, stored)
    assert paper_of(register) is Paper.A4
