"""Who performed and who witnessed, to be signed on paper, and the electronic signature where there is one."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether

from analysis.wording.isolated_facts import isolated
from models.records import Administration
from models.vocabularies import EntryMode
from models.wording import Translate
from reports.blocks import Signature, signature_lines
from reports.dates import day_text, moment_text
from reports.field_text import capitalised, field_label, value_text
from reports.typesetting import CLOSEST, Typesetting

SIGNED_ON_PAPER = ("performed_by", "witnessed_by")
"""The people of the session who sign by hand."""


def signatures(session: Administration, typesetting: Typesetting) -> list[Flowable]:
    """Lines with role, name, signature and date, then how the session was entered; kept together."""
    translate = typesetting.translate
    lines = [
        Signature(field_label(Administration, name, translate), session.values.get(name) or "")
        for name in SIGNED_ON_PAPER
    ]
    electronic = _electronic(session, translate)
    block = signature_lines(
        [*lines, *electronic],
        sheet=typesetting.sheet,
        width=typesetting.width,
        translate=translate,
        is_close=typesetting.is_closed_up,
        beside=2 if typesetting.closeness == CLOSEST else 1,
    )
    told = [_entered(session, translate)]
    if not electronic:
        told.append(translate("SessionReport", "Not signed electronically."))
    return [KeepTogether([block, typesetting.muted(" ".join(told))])]


def _entered(session: Administration, translate: Translate) -> str:
    """By whom, when and how it came into the register."""
    return translate("SessionReport", "Entered by {person}, {moment}, {mode}.").format(
        person=isolated(session.created_by or "–"),
        moment=moment_text(session.created_at, translate) or "–",
        mode=value_text(session.entry_mode or EntryMode.BEDSIDE, translate),
    )


def _electronic(session: Administration, translate: Translate) -> list[Signature]:
    if session.signed_at is None:
        return []
    return [
        Signature(
            role=capitalised(value_text(session.signed_meaning, translate)),
            name=session.signed_by or "",
            day=day_text(session.signed_at.date(), translate),
            signed=translate("SessionReport", "signed electronically, {time}").format(
                time=f"{session.signed_at:%H:%M}"
            ),
        )
    ]
