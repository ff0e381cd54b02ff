"""The left side of the Analysis place: one set of filters, of which each page shows those it answers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from analysis.published_series import medians_of
from analysis.wording.survival_columns import ColumnsOffered, survival_columns
from ui.analysis.analysis_request import (
    BC_DIAGNOSIS,
    BRAIN_METASTASIS,
    LM_DIAGNOSIS,
    OS,
    PFS,
    AnalysisRequest,
    NotMonths,
    parse_cut,
    parse_months,
    parse_times,
)
from ui.analysis.covariate_choice import CovariateChoice
from ui.analysis.page_filters import FILTERS_OF, SURVIVAL
from ui.language import qt_translate
from ui.mnemonics import with_mnemonics
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.labelled_field import LabelledField
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label
from ui.widgets.text_field import TextField

NO_GROUP = NO_COMPARATOR = "none"
_IMAGING, _ANY = "imaging", "any"


class AnalysisFilters(QScrollArea):
    """``changed`` carries a ``AnalysisRequest`` whenever a filter was set to something else that can be used.

    Typed filters count once they are left or Enter is pressed; one that cannot be read is marked, and the request
    stays as it was. ``today`` is what "today" in the date field means.
    """

    changed = Signal(object)

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._page = SURVIVAL
        self._request = AnalysisRequest()
        self._numbers: set[str] = set()
        self.endpoint = SegmentedChoice(
            [(OS, self.tr("Overall")), (PFS, self.tr("Progression-free"))], clearable=False, expanding=True
        )
        self.origin = ChoiceField()
        self.group = ChoiceField()
        self.cut = TextField(hint=self.tr("its median"))
        self.basis = SegmentedChoice(
            [(_IMAGING, self.tr("Imaging")), (_ANY, self.tr("Any basis"))], clearable=False, expanding=True
        )
        self.as_of = DateField(today=today)
        self.as_of.setPlaceholderText(self.tr("none: all data"))
        self.times = TextField(hint="6, 12, 24")
        self.landmark = TextField(hint=self.tr("none"))
        self.rmst = TextField(hint=self.tr("longest that all groups reach"))
        self.covariates = CovariateChoice(name=self.tr("Add a covariate"))
        self.comparator = ChoiceField()
        self.reset = Button(self.tr("Reset filters"))
        self.unused = text_label(self.tr("No filter changes this page."), TextRole.CAPTION, wrap=True)
        self._fields = self._labelled()
        self.origin.set_choices(
            [
                (LM_DIAGNOSIS, self.tr("LM diagnosis")),
                (BC_DIAGNOSIS, self.tr("Breast cancer diagnosis")),
                (BRAIN_METASTASIS, self.tr("Brain metastasis")),
            ]
        )
        self.set_offered(ColumnsOffered())
        self._show(self._request)
        self._arrange()
        self._connect()

    def request(self) -> AnalysisRequest:
        """What the filters ask for now."""
        return self._request

    def set_request(self, request: AnalysisRequest) -> None:
        """Set every filter at once."""
        self._show(request)
        self._take(request)

    def show_for(self, page: str) -> None:
        """Show the filters that a page answers to; what is typed counts, and is given up where it cannot be read."""
        self._read()
        self._page = page
        self._show(self._request)

    def set_landmark(self, months: float) -> None:
        """Ask for a landmark."""
        self.landmark.set_value(f"{months:g}")
        self._read()

    def set_offered(self, offered: ColumnsOffered) -> None:
        """Offer the columns in which the patients differ; a group chosen before stays on offer."""
        columns = survival_columns()
        names = list(
            dict.fromkeys([*offered.groups, *([self._request.group] if self._request.group else [])])
        )
        choices = [(name, columns[name].title(qt_translate)) for name in names]
        self._numbers = {name for name in names if columns[name].is_number}
        self.group.blockSignals(True)
        self.group.set_choices([choices[0], (NO_GROUP, self.tr("No groups")), *choices[1:]])
        self.group.set_value(self._request.group or NO_GROUP)
        self.group.blockSignals(False)
        self.covariates.set_offered(offered.covariates)

    def _show(self, request: AnalysisRequest) -> None:
        self._offer_comparators(request)
        for field in self._all():
            field.blockSignals(True)
        self.endpoint.set_value(request.endpoint)
        self.group.set_value(request.group or NO_GROUP)
        self.basis.set_value(_ANY if request.any_basis else _IMAGING)
        self.as_of.set_value(request.as_of.isoformat() if request.as_of else "")
        self.times.set_value(", ".join(f"{each:g}" for each in request.times))
        self.landmark.set_value(f"{request.landmark_months:g}" if request.landmark_months else "")
        self.rmst.set_value(f"{request.rmst_months:g}" if request.rmst_months else "")
        self.covariates.set_value(request.covariates)
        self.origin.set_value(request.origin)
        self.cut.set_value("" if request.cut is None else f"{request.cut:g}")
        self.comparator.set_value(request.comparator or NO_COMPARATOR)
        for field in self._all():
            field.blockSignals(False)
        for each in self._fields.values():
            each.clear_finding()
        self._enable(request)

    def _all(self) -> tuple[QWidget, ...]:
        choices = (self.endpoint, self.origin, self.group, self.basis, self.covariates, self.comparator)
        return (*choices, self.cut, self.as_of, self.times, self.landmark, self.rmst)

    def _enable(self, request: AnalysisRequest) -> None:
        """What the page does not answer to is hidden; what says nothing about the analysis asked for is greyed."""
        is_late = request.counted_from != LM_DIAGNOSIS
        used = FILTERS_OF[self._page]
        for code, field in self._fields.items():
            show_only_if(code in used and (code != "cut" or request.group in self._numbers), field)
        show_only_if(bool(used), self.reset)
        show_only_if(not used, self.unused)
        self._fields["basis"].setEnabled("endpoint" not in used or request.endpoint == PFS)
        self._fields["origin"].setEnabled(request.endpoint == OS)
        for code in ("landmark", "rmst"):
            self._fields[code].setEnabled(not is_late)

    def _offer_comparators(self, request: AnalysisRequest) -> None:
        """The published medians of the endpoint; one of another endpoint is no longer chosen."""
        names = [(each.code, each.name) for each in medians_of(request.endpoint)]
        with QSignalBlocker(self.comparator):
            self.comparator.set_choices([(NO_COMPARATOR, self.tr("none")), *names])
            known = request.comparator in [code for code, _ in names]
            self.comparator.set_value(request.comparator if known else NO_COMPARATOR)

    def _read(self) -> None:
        """Take the filters over when all of them can be read."""
        found = list(self._findings())
        for code, field in self._fields.items():
            wrong = next((text for name, text in found if name == code), "")
            if wrong:
                field.show_finding(wrong, Tone.DANGER)
            elif field.message.text():
                field.clear_finding()
        if not found:
            self._take(self._typed())

    def _take(self, request: AnalysisRequest) -> None:
        self._enable(request)
        if request != self._request:
            if request.endpoint != self._request.endpoint:
                self._offer_comparators(request)
            self._request = request
            self.changed.emit(request)

    def _typed(self) -> AnalysisRequest:
        group, as_of = self.group.value(), self.as_of.value()
        return AnalysisRequest(
            endpoint=self.endpoint.value(),
            origin=self.origin.value() or LM_DIAGNOSIS,
            cut=parse_cut(self.cut.value()),
            group=None if group in ("", NO_GROUP) else group,
            as_of=date.fromisoformat(as_of) if as_of else None,
            any_basis=self.basis.value() == _ANY,
            times=parse_times(self.times.value()),
            rmst_months=parse_months(self.rmst.value()),
            landmark_months=parse_months(self.landmark.value()),
            covariates=self.covariates.value(),
            comparator="" if self.comparator.value() == NO_COMPARATOR else self.comparator.value(),
            stepwise=self._request.stepwise,
        )

    def _findings(self) -> Iterator[tuple[str, str]]:
        """The filters that cannot be read, each with a sentence."""
        if not self.as_of.understood():
            yield "as_of", self.tr("Not a date: day, month and year")
        for code, field in (("landmark", self.landmark), ("rmst", self.rmst)):
            if not _readable(parse_months, field.value()):
                yield code, self.tr("Not a number of months above 0")
        if not _readable(parse_cut, self.cut.value()):
            yield "cut", self.tr("Not a number")
        if not _readable(parse_times, self.times.value()):
            yield "times", self.tr("Months above 0, apart by commas")

    def _labelled(self) -> dict[str, LabelledField]:
        parts = {
            "endpoint": (self.tr("Survival"), self.endpoint),
            "origin": (self.tr("Counted from"), self.origin),
            "group": (self.tr("Group by"), self.group),
            "cut": (self.tr("Cut in two at"), self.cut),
            "as_of": (self.tr("Data cut-off"), self.as_of),
            "basis": (self.tr("Progression shown by"), self.basis),
            "times": (self.tr("Estimates at (months)"), self.times),
            "landmark": (self.tr("Landmark (months)"), self.landmark),
            "rmst": (self.tr("Restricted mean to (months)"), self.rmst),
            "covariates": (self.tr("Cox covariates"), self.covariates),
            "comparator": (self.tr("Published median"), self.comparator),
        }
        labels = with_mnemonics([label for label, _ in parts.values()])
        made = {}
        for (code, (plain, field)), label in zip(parts.items(), labels, strict=True):
            if isinstance(field, SegmentedChoice):
                field.set_name(plain)
            made[code] = LabelledField(label, field)
        return made

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setProperty("ground", "none")
        column = QVBoxLayout(inner)
        self._column = column
        self._keep_edge()
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.unused)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Filters"))

    def _keep_edge(self, *_: int) -> None:
        """Leave a gap beside the scroll bar, and none where there is no bar."""
        bar = self.verticalScrollBar()
        gap = TIGHT if bar.maximum() > bar.minimum() else 0
        space(self._column, margins=(0, TIGHT, gap, GROUP), gap=BETWEEN_CARDS)

    def _connect(self) -> None:
        for choice in (
            self.endpoint,
            self.origin,
            self.basis,
            self.group,
            self.covariates,
            self.comparator,
        ):
            choice.valueChanged.connect(lambda *_: self._read())
        for typed in (self.cut, self.as_of, self.times, self.landmark, self.rmst):
            typed.left.connect(self._read)
            typed.returnPressed.connect(self._read)
        self.reset.clicked.connect(lambda: self.set_request(AnalysisRequest()))


def _readable(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except NotMonths:
        return False
    return True
