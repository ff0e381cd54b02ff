"""``report``: prints a session, a patient, every patient, or the cohort as PDF, and tells the audit trail."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from models.print_names import PrintName
from ui.commands.register_access import FILE, RegisterAccess, register_options

_output = click.option("--output", type=FILE, required=True, metavar="FILE", help="The PDF.")

_deidentify = click.option(
    "--deidentify",
    is_flag=True,
    help="Study code only, intervals for dates, nothing that was typed freely.",
)


@click.group(no_args_is_help=True)
def report() -> None:
    """Print a session, a patient, every patient, or the cohort as PDF."""


@report.command()
@click.argument("session_id", metavar="ID")
@_output
@register_options
def session(access: RegisterAccess, *, session_id: str, output: Path) -> None:
    """Print the session with the identifier ID, which `export` writes beside each session."""
    from models.storage.fresh_course import course_now
    from models.storage.patient_queries import session_by_id
    from models.storage.printed_cycles import printed_cycles
    from models.storage.site_settings import thresholds_of
    from models.storage.written_file import write_whole
    from reports.noted_print import noted_session
    from reports.session_report import session_report

    with access.opened() as register:
        found = session_by_id(register, session_id)
        course = course_now(register, found.patient_id or "")
        printed_as = printed_cycles(register, session_id)
        thresholds = thresholds_of(register)
        facts = noted_session(register, found, course)
    translate = access.surroundings.translate
    content = session_report(
        found, course, facts, translate=translate, thresholds=thresholds, printed_as=printed_as
    )
    write_whole(output, content)
    click.echo(output)


@report.command()
@click.argument("study_code")
@_output
@_deidentify
@register_options
def patient(access: RegisterAccess, *, study_code: str, output: Path, deidentify: bool) -> None:
    """Print the patient STUDY_CODE."""
    from models.exchange.deidentification import refuse_withdrawn
    from models.storage.patient_queries import patient_by_study_code, read_course
    from models.storage.site_settings import thresholds_of
    from models.storage.written_file import write_whole
    from reports.noted_print import noted_print
    from reports.patient_report import deidentified_patient_report, patient_report

    with access.opened() as register:
        course = read_course(register, patient_by_study_code(register, study_code))
        thresholds = thresholds_of(register)
        if deidentify:
            refuse_withdrawn(course.patient)  # before a print is noted that nobody gets
        facts = noted_print(
            register,
            record_id=course.patient.id or "",
            report=PrintName.PATIENT_SUMMARY.named(deidentified=deidentify),
        )
    translate = access.surroundings.translate
    content = (
        deidentified_patient_report(course, facts, translate=translate)
        if deidentify
        else patient_report(course, facts, translate=translate, thresholds=thresholds)
    )
    write_whole(output, content)
    click.echo(output)


@report.command()
@_output
@_deidentify
@register_options
def cohort(access: RegisterAccess, *, output: Path, deidentify: bool) -> None:
    """Print the cohort."""
    from models.storage.patient_queries import read_courses
    from models.storage.written_file import write_whole
    from reports.cohort_report import cohort_report
    from reports.deidentified_cohort_report import deidentified_cohort_report
    from reports.noted_print import noted_print

    with access.opened() as register:
        courses = read_courses(register)
        facts = noted_print(register, report=PrintName.COHORT_REPORT.named(deidentified=deidentify))
    printed = deidentified_cohort_report if deidentify else cohort_report
    write_whole(output, printed(courses, facts, translate=access.surroundings.translate))
    click.echo(output)


@report.command()
@click.option("--output", type=FILE, required=True, metavar="DIR", help="The folder; it is made.")
@_deidentify
@register_options
def patients(access: RegisterAccess, *, output: Path, deidentify: bool) -> None:
    """Print every patient into a folder, a PDF each."""
    from models.storage.patient_queries import read_courses
    from models.storage.site_settings import thresholds_of
    from reports.noted_print import note_written, noted_print
    from reports.patient_batch import refuse_mixed, study_codes, write_patient_reports

    with access.opened() as register:
        courses = read_courses(register)
        thresholds = thresholds_of(register)
        refuse_mixed(study_codes(courses), output, deidentified=deidentify)  # before a print is noted
        name = PrintName.PATIENT_SUMMARIES.named(deidentified=deidentify)
        facts = noted_print(register, report=name)
        come = _Come()
        try:
            with collected_between_papers():
                written = write_patient_reports(
                    courses,
                    output,
                    facts,
                    translate=access.surroundings.translate,
                    thresholds=thresholds,
                    progress=come,
                    deidentified=deidentify,
                )
        finally:
            note_written(register, written=come.written, total=come.total, report=name)
    for path in written.paths:
        click.echo(path)
    if written.withdrawn:
        click.echo(f"withdrew their consent to research, left out: {written.withdrawn}", err=True)


@contextmanager
def collected_between_papers() -> Iterator[None]:
    """Leaves collecting garbage to whoever is told of each paper: none stops midway, none goes through what was read.

    That stays until the end anyway.
    """
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


class _Come:
    """How far a batch has come; nothing stops it. What a paper leaves behind is cleared away before the next."""

    written = total = 0

    def __call__(self, written: int, total: int) -> bool:
        self.written, self.total = written, total
        gc.collect()
        return True
