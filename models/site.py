"""What a site sets for itself, declared like the fields of a record: its name, logo and paper, the limits, the lock."""

from __future__ import annotations

from models.fields import Choice, Number, Picture, Section, Text, WholeNumber
from models.record import Record
from models.vocabularies import Paper, Role
from models.wording import QT_TRANSLATE_NOOP

_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_SITE = Section("site", QT_TRANSLATE_NOOP("Section", "Site"))
_BLOOD = Section("blood_limits", QT_TRANSLATE_NOOP("Section", "Limits before the puncture"))
_DRUG = Section("drug_limits", QT_TRANSLATE_NOOP("Section", "Limits of the dose"))
_RHYTHM = Section("default_protocol", QT_TRANSLATE_NOOP("Section", "Default protocol"))
_WINDOW = Section("window", QT_TRANSLATE_NOOP("Section", "Window"))


class SiteSettings(Record, table="settings", title=QT_TRANSLATE_NOOP("Record", "Settings")):
    """Each limit by the name it has in ``models.thresholds``, with its default and where that comes from."""

    site_name = Text(
        QT_TRANSLATE_NOOP("SiteSettings", "Name of the site"),
        section=_SITE,
        writers=_ADMINISTRATOR,
        longest=500,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Stands on every print"),
    )
    site_logo = Picture(
        QT_TRANSLATE_NOOP("SiteSettings", "Logo"),
        section=_SITE,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP(
            "SiteSettings", "PNG, JPEG or SVG up to 1 MB; on the first page of every print"
        ),
    )
    paper = Choice(
        QT_TRANSLATE_NOOP("SiteSettings", "Paper"),
        section=_SITE,
        required=True,
        vocabulary=Paper,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP(
            "SiteSettings", "Default A4; every print of window and command line is made for it"
        ),
    )
    platelets_minimum_10e9_l = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Platelets at least"),
        section=_BLOOD,
        unit="×10⁹/L",
        required=True,
        minimum=1,
        maximum=400,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 50: AABB 2015. AABB/ICTMG 2025 would allow 20."),
    )
    inr_maximum = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "INR at most"),
        section=_BLOOD,
        required=True,
        minimum=0.8,
        maximum=5,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 1.4: Association of British Neurologists 2018"),
    )
    labs_age_days = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Age of blood results at most"),
        section=_BLOOD,
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0.5,
        maximum=60,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 7: chosen for this register"),
    )
    opening_pressure_maximum_cmh2o = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Opening pressure below"),
        section=_BLOOD,
        unit="cmH₂O",
        required=True,
        minimum=10,
        maximum=60,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 25: chosen for this register"),
    )
    kps_at_lm_minimum = WholeNumber(
        QT_TRANSLATE_NOOP("SiteSettings", "KPS at LM diagnosis at least"),
        section=_BLOOD,
        required=True,
        minimum=0,
        maximum=100,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 70: Trifănescu et al. 2023 asked for more than 60"),
    )
    dose_minimum_mg = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Usual dose from"),
        section=_DRUG,
        unit="mg",
        required=True,
        minimum=0.1,
        maximum=1000,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 5: range of the reports, Trifănescu et al. 2023"),
    )
    dose_maximum_mg = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Usual dose up to"),
        section=_DRUG,
        unit="mg",
        required=True,
        minimum=0.1,
        maximum=1000,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 150: range of the reports, Trifănescu et al. 2023"),
    )
    incident_dose_mg = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Medication incident above"),
        section=_DRUG,
        unit="mg",
        required=True,
        minimum=1,
        maximum=1000,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 300: chosen for this register"),
    )
    impossible_dose_mg = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Impossible dose above"),
        section=_DRUG,
        unit="mg",
        required=True,
        minimum=10,
        maximum=10000,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 1000: cannot be saved, taken for a slip of the unit"),
    )
    dose_jump_factor = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Jump of the dose above"),
        section=_DRUG,
        unit=QT_TRANSLATE_NOOP("Unit", "× the last"),
        required=True,
        minimum=1,
        maximum=10,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 1.5: chosen for this register"),
    )
    dexamethasone_maximum_mg = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Dexamethasone up to"),
        section=_DRUG,
        unit="mg",
        required=True,
        minimum=0,
        maximum=40,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 4: highest dose in Trifănescu et al. 2023"),
    )
    interval_days = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Interval"),
        section=_RHYTHM,
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0.5,
        maximum=365,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 21: Trifănescu et al. 2023"),
    )
    interval_tolerance_days = Number(
        QT_TRANSLATE_NOOP("SiteSettings", "Tolerance"),
        section=_RHYTHM,
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0,
        maximum=60,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 3: chosen for this register"),
    )
    lock_after_minutes = WholeNumber(
        QT_TRANSLATE_NOOP("SiteSettings", "Lock without a key or click after"),
        section=_WINDOW,
        unit=QT_TRANSLATE_NOOP("Unit", "minutes"),
        required=True,
        minimum=1,
        maximum=60,
        writers=_ADMINISTRATOR,
        help=QT_TRANSLATE_NOOP("SiteSettings", "Default 10"),
    )
