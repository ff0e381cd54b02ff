"""``demo``: builds the demonstration register with its PDFs, and opens the window on it where there is a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from models.print_names import PrintName
from models.wording import Translate
from ui.commands.demonstration_folder import (
    COHORT_REPORT,
    PATIENT_REPORTS,
    REGISTER,
    fresh_demonstration_folder,
)
from ui.commands.register_access import FILE
from ui.commands.surroundings import Surroundings

if TYPE_CHECKING:
    from models.course import PatientCourse
    from models.demonstration.demonstration_register import DemonstrationPlan
    from models.storage.register import Register

_DEFAULT_FOLDER = Path("demo")
_MOST_SYNTHETIC = 100_000


@click.command()
@click.option(
    "--output", type=FILE, default=_DEFAULT_FOLDER, metavar="DIR", show_default=True, help="The folder."
)
@click.option("--cohort", type=FILE, metavar="FILE", help="A cohort file; else the published one.")
@click.option(
    "--patients",
    type=click.IntRange(0, _MOST_SYNTHETIC),
    default=0,
    metavar="N",
    help="Add N synthetic patients; they get no PDFs.",
)
@click.option("--seed", type=int, default=1, metavar="S", help="Draw other synthetic patients.")
@click.option("--no-window", is_flag=True, help="Do not open the window.")
@click.pass_obj
def demo(
    surroundings: Surroundings,
    *,
    output: Path,
    cohort: Path | None,
    patients: int,
    seed: int,
    no_window: bool,
) -> None:
    """Build the demonstration register, with a PDF of each patient of the cohort and one of the cohort.

    Prints what the paper published beside what the register gives.
    """
    from models.demonstration.cohort_file import PUBLISHED_COHORT, read_cohort
    from models.demonstration.demonstration_register import PASSWORD, DemonstrationPlan
    from models.demonstration.synthetic_patients import synthetic_patients

    plan = DemonstrationPlan(
        cohort=read_cohort(cohort or PUBLISHED_COHORT),
        now=surroundings.workplace().clock(),
        synthetic=synthetic_patients(patients, seed=seed),
    )
    with fresh_demonstration_folder(output) as folder:
        courses = _fill(folder, plan, surroundings)
    _tell(output, courses, PASSWORD, surroundings.translate)
    if not no_window and _has_screen():
        sys.exit(surroundings.open_window(output / REGISTER))


def _fill(folder: Path, plan: DemonstrationPlan, surroundings: Surroundings) -> list[PatientCourse]:
    """Build the register and print its PDFs; return the courses of the cohort's own patients."""
    from contextlib import closing

    from models.demonstration.demonstration_register import build_demonstration
    from models.demonstration.study_codes import cohort_courses
    from models.storage.patient_queries import read_courses

    label, quiet = surroundings.translate("Command", "patients"), not sys.stderr.isatty()
    with click.progressbar(length=len(plan.patients), label=label, file=sys.stderr, hidden=quiet) as bar:
        built = build_demonstration(
            folder / REGISTER,
            plan,
            surroundings.workplace(),
            progress=lambda done, _total: bar.update(done - bar.pos),
        )
    with closing(built) as register:
        courses = read_courses(register)
        _print(folder, register, courses, surroundings.translate)
    return cohort_courses(courses)


def _print(folder: Path, register: Register, courses: list[PatientCourse], translate: Translate) -> None:
    from models.demonstration.study_codes import cohort_courses
    from models.storage.written_file import write_whole
    from reports.cohort_report import cohort_report
    from reports.noted_print import noted_print
    from reports.patient_batch import write_patient_reports

    own = cohort_courses(courses)
    facts = noted_print(register, report=PrintName.PATIENT_SUMMARIES)
    write_patient_reports(own, folder / PATIENT_REPORTS, facts, translate=translate)
    facts = noted_print(register, report=PrintName.COHORT_REPORT)
    write_whole(folder / COHORT_REPORT, cohort_report(courses, facts, translate=translate))


def _tell(output: Path, courses: list[PatientCourse], password: str, translate: Translate) -> None:
    from models.demonstration.demonstration_register import ACCOUNT
    from ui.commands.published_table import published_table

    click.echo(translate("Command", "register: {path}").format(path=output / REGISTER))
    click.echo(translate("Command", "account: {account}").format(account=ACCOUNT))
    click.echo(f"password: {password}")
    click.echo(translate("Command", "All names, dates and who had which complication are invented."))
    click.echo()
    click.echo(published_table(courses, translate))


def _has_screen() -> bool:
    """Whether a window would be seen; Linux tells by its display."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
