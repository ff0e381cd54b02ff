"""Tables and session files in a folder of the test, and what an import of them says."""

import csv
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from models.exchange.csv_tables import ImportSummary, import_tables
from models.exchange.refusals import FileRefused
from models.exchange.session_lines import LineOutcome, log_lines
from models.storage.register import Register

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=timezone(timedelta(hours=2)))
SIX = (
    *("puncture_site_pain", "csf_fistula", "hematoma", "arachnoiditis"),
    *("orthostatic_hypotension", "post_puncture_headache"),
)
SESSION = {
    "study_code": "TH-001",
    "performed_at": "2022-06-01T10:00+03:00",
    "status": "given",
    "dose_mg": "150",
}


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Writes a table; columns are those of all its rows."""

    def write(name: str, *rows: Mapping[str, str]) -> Path:
        headers = list(dict.fromkeys(header for row in rows for header in row))
        path = tmp_path / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, headers, restval="")
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write


@pytest.fixture
def bring(register: Register) -> Callable[..., ImportSummary]:
    """Imports files."""

    def run(*files: Path, dry_run: bool = False) -> ImportSummary:
        return import_tables(register, files, now=NOW, dry_run=dry_run)

    return run


@pytest.fixture
def refused(register: Register) -> Callable[..., list[str]]:
    """The lines of an import that is refused; nothing may have been written, the audit trail included."""

    def run(*files: Path) -> list[str]:
        before = register.audit.newest_hash()
        with pytest.raises(FileRefused) as refusal:
            import_tables(register, files, now=NOW)
        assert register.audit.newest_hash() == before
        return refusal.value.lines()

    return run


@pytest.fixture
def review() -> Callable[..., list[dict[str, str]]]:
    """The six answers of one window, absent but for those named."""

    def rows(window: str = "immediate", *, session: Mapping[str, str] = SESSION, **present: str) -> Any:
        key = {"study_code": session["study_code"], "performed_at": session["performed_at"]}
        return [
            {**key, "window": window, "complication": name, "status": present.get(name, "absent")}
            for name in SIX
        ]

    return rows


@pytest.fixture
def log(register: Register) -> Callable[..., list[LineOutcome]]:
    """Logs lines: objects as JSON, text and bytes as they are."""

    def run(*lines: Mapping[str, Any] | str | bytes) -> list[LineOutcome]:
        content = [
            line
            if isinstance(line, bytes)
            else (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)).encode()
            for line in lines
        ]
        return list(log_lines(register, content, file="sessions.jsonl", now=NOW))

    return run
