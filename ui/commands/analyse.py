"""``analyse``: survival in a register, both endpoints, or in any CSV file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.commands.option_types import FigureFile, Listed, Months
from ui.commands.register_access import FILE, RegisterAccess, possible_register_options

if TYPE_CHECKING:
    from analysis.endpoint_survival import SurvivalEndpoint
    from analysis.survival_analysis import SurvivalAnalysis
    from models.course import PatientCourse


@dataclass(frozen=True)
class TableColumns:
    """Which CSV file, and its columns with months and events."""

    file: Path
    duration: str
    event: str


@click.command()
@possible_register_options
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Data cut-off of a register."
)
@click.option(
    "--csv", "csv_file", type=FILE, metavar="FILE", help="Analyse this table instead of a register."
)
@click.option("--duration", metavar="COL", help="The table's column with months.")
@click.option("--event", metavar="COL", help="The table's column with 0/1 or true/false.")
@click.option("--group", metavar="COL", help="Compare by this column; a register by arm.")
@click.option(
    "--reference", metavar="LEVEL", help="The level compared with; else SOC, else the first by alphabet."
)
@click.option("--covariates", type=Listed(click.STRING), default=(), metavar="A,B", help="Cox covariates.")
@click.option(
    "--times",
    type=Listed(Months(zero=True)),
    default="6,12,24",
    metavar="6,12,24",
    help="Months of survival.",
)
@click.option("--rmst", type=Months(), metavar="MONTHS", help="Restricted mean survival up to here.")
@click.option("--landmark", type=Months(), metavar="MONTHS", help="Compare those still at risk after this.")
@click.option("--json", "as_json", is_flag=True, help="Write strict JSON and nothing else.")
@click.option("--figure", type=FigureFile(), metavar="FILE", help="Draw the curves: .pdf, .svg or .png.")
def analyse(
    access: RegisterAccess | None,
    *,
    as_of: datetime | None,
    csv_file: Path | None,
    duration: str | None,
    event: str | None,
    as_json: bool,
    figure: Path | None,
    **options: Any,
) -> None:
    """Analyse survival: curves, medians, log-rank, Cox, restricted means, landmark.

    A register gives both endpoints; --figure then holds both, in PDF on two pages, else one below the other.
    """
    source = _source(access, csv_file, as_of=as_of, duration=duration, event=event)
    chosen = {
        "group": options["group"],
        "reference": options["reference"],
        "covariates": options["covariates"],
        "times": options["times"],
        "rmst_months": options["rmst"],
        "landmark_months": options["landmark"],
    }
    if isinstance(source, TableColumns):
        from ui.commands.analysed_table import analyse_table

        result = analyse_table(source.file, duration=source.duration, event=source.event, **chosen)
        _show({"": result}, as_json=as_json, figure=figure)
    else:
        courses, results = _analyse_register(source, as_of.date() if as_of else None, chosen)
        _show(
            {endpoint.value: result for endpoint, result in results.items()},
            as_json=as_json,
            figure=figure,
            invented=any(course.demonstration for course in courses),
            document=lambda: _register_document(courses, results, as_of.date() if as_of else None, chosen),
        )


def _source(
    access: RegisterAccess | None,
    csv_file: Path | None,
    *,
    as_of: datetime | None,
    duration: str | None,
    event: str | None,
) -> RegisterAccess | TableColumns:
    if (access is None) == (csv_file is None):
        raise click.UsageError("Give either --database or --csv.")
    if access is not None:
        if duration or event:
            raise click.UsageError("--duration and --event belong to --csv.")
        return access
    if as_of is not None:
        raise click.UsageError("--as-of belongs to --database.")
    if csv_file is None or not duration or not event:
        raise click.UsageError("--csv needs --duration and --event.")
    return TableColumns(csv_file, duration, event)


def _analyse_register(
    access: RegisterAccess, as_of: date | None, chosen: Mapping[str, Any]
) -> tuple[Sequence[PatientCourse], Mapping[SurvivalEndpoint, SurvivalAnalysis]]:
    from analysis.endpoint_survival import analyse_endpoints
    from analysis.refusal import AnalysisRefused
    from models.storage.patient_queries import read_courses
    from models.survival_rows import ARM

    with access.opened() as register:
        courses = read_courses(register)
    try:
        results = analyse_endpoints(courses, as_of=as_of, **{**chosen, "group": chosen["group"] or ARM})
    except AnalysisRefused as refused:
        raise refused.in_file(access.database) from None
    return courses, results


def _register_document(
    courses: Sequence[PatientCourse],
    results: Mapping[SurvivalEndpoint, SurvivalAnalysis],
    as_of: date | None,
    chosen: Mapping[str, Any],
) -> Any:
    from analysis.register_json import register_json

    return register_json(
        courses,
        results,
        as_of=as_of,
        group=chosen["group"],
        covariates=chosen["covariates"],
        times=chosen["times"],
    )


def _table_document(results: Mapping[str, SurvivalAnalysis]) -> Any:
    from analysis.survival_json import survival_json

    return survival_json(results[""])


def _show(
    results: Mapping[str, SurvivalAnalysis],
    *,
    as_json: bool,
    figure: Path | None,
    invented: bool = False,
    document: Callable[[], Any] | None = None,
) -> None:
    """Write the figure first, so that nothing stands on stdout when it cannot be written.

    ``document`` makes what JSON says; else it is the one result there is.
    """
    from models.wording import untranslated

    if figure is not None:
        from ui.commands.survival_drawing import write_survival_figure

        write_survival_figure(figure, results, untranslated, invented=invented)
    if as_json:
        import json

        found = document() if document is not None else _table_document(results)
        click.echo(json.dumps(found, allow_nan=False, ensure_ascii=False, indent=2))
        return
    from ui.commands.survival_text import survival_text

    click.echo("\n\n".join(survival_text(name, result, untranslated) for name, result in results.items()))
