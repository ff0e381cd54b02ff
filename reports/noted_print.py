"""Notes a print in the audit trail and gives what every page of it carries."""

from __future__ import annotations

from models.course import PatientCourse
from models.permissions import Action
from models.print_names import PrintName
from models.records import Administration
from models.storage.register import Register
from models.storage.site_settings import is_demonstration, paper_of, site_logo, site_name
from reports.print_facts import PrintFacts
from reports.stylesheet import PageSize


def noted_print(register: Register, *, record_id: str = "", language: str = "en", **told: str) -> PrintFacts:
    """The facts of a print made now; ``told`` says in the audit trail what was printed.

    The print is noted first, so that the page carries the hash of its own entry. Raise ``NotAllowed``.
    """
    register.note(Action.PRINT, record_id=record_id, after=told)
    return PrintFacts(
        printed_at=register.clock(),
        printed_by=register.identity.account,
        audit_hash=register.audit.newest_hash(),
        site_name=site_name(register),
        site_logo=site_logo(register),
        language=language,
        demonstration=is_demonstration(register),
        page=PageSize[paper_of(register).name],
    )


def note_written(register: Register, *, written: int, total: int, **told: str) -> None:
    """Say in the audit trail how many files of a batch were written; ``told`` are the words of its print.

    A batch is noted before its first page. Cancelled, or stopped by a full disk, it ends with fewer files than that.
    """
    register.note(Action.PRINT, after={**told, "written": str(written), "of": str(total)})


def noted_session(
    register: Register, session: Administration, course: PatientCourse, *, language: str = "en"
) -> PrintFacts:
    """The facts of a session's print, noted with the cycle number that the page carries."""
    key = session.id or ""
    cycle = course.cycle_numbers.get(key)
    return noted_print(
        register,
        record_id=key,
        language=language,
        report=PrintName.SESSION_RECORD,
        cycle="" if cycle is None else str(cycle),
    )
