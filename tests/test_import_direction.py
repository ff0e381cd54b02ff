"""The import contracts of pyproject.toml hold, and each really refuses what it forbids."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGES = ("ui", "reports", "analysis", "models")
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def empty_house(tmp_path: Path) -> Path:
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    for package in (*PACKAGES, "ui/commands"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    return tmp_path


def imported_modules(source: Path) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            modules.add(node.module)
    return modules


def test_every_import_contract_is_kept():
    report = lint_imports(CHECKOUT)
    assert report.returncode == 0, report.stdout
    assert " 0 broken" in report.stdout


def test_an_empty_house_breaks_no_contract(empty_house: Path):
    assert lint_imports(empty_house).returncode == 0


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("models/leak.py", "import analysis", "Imports run one way"),
        ("analysis/leak.py", "import reports", "Imports run one way"),
        ("reports/leak.py", "from ui import commands", "Imports run one way"),
        ("models/leak.py", "from PySide6.QtCore import QObject", "No Qt outside the window"),
        ("ui/commands/leak.py", "import PySide6.QtWidgets", "No Qt outside the window"),
        ("ui/leak.py", "import sqlcipher3", "No SQL outside models"),
        ("reports/leak.py", "import sqlite3", "No SQL outside models"),
        ("analysis/leak.py", "def read():\n    import sqlite_utils", "No SQL outside models"),
        ("models/leak.py", "import socket", "No network anywhere"),
    ],
)
def test_a_contract_refuses_what_it_forbids(empty_house: Path, module: str, line: str, contract: str):
    (empty_house / module).write_text(f"{line}\n", encoding="utf-8")
    report = lint_imports(empty_house)
    assert report.returncode == 1
    assert [broken for broken in report.stdout.splitlines() if "BROKEN" in broken and contract in broken]


def test_nobody_imports_main():
    sources = [source for package in PACKAGES for source in (CHECKOUT / package).rglob("*.py")]
    assert sources
    assert [source for source in sources if "main" in imported_modules(source)] == []
