"""Wrong usage exits with 2, a situation with 1; a command loads no more than it needs."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]


def main_py(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(CHECKOUT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        stdin=subprocess.DEVNULL,
        **options,  # type: ignore[call-overload]
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["--no-such-option"],
        ["verify"],
        ["--smoke-test", "verify"],
        ["--database"],
        ["backup"],
        ["restore"],
        ["init", "--database", "new.db"],
    ],
)
def test_wrong_usage_exits_with_2(run, arguments: list[str]):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr


def test_help_lists_the_commands_and_imports_none(run):
    code = (
        "import sys, main; code = main.main(['--help']);"
        "print([name for name in sys.modules if name.startswith('ui.commands.')], code)"
    )
    listing = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    ).stdout
    assert "verify" in listing
    assert "ui.commands.verify" not in listing.splitlines()[-1]
    assert listing.rstrip().endswith("0")


def test_every_listed_command_can_be_called(run):
    from ui.commands.command_line import command_line

    for name in command_line.list_commands(None):
        assert run(name, "--help").exit_code == 0, name


def test_the_version_is_that_of_the_project(run):
    import tomllib

    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert run("--version").stdout.strip().endswith(project["version"])


def test_a_command_loads_no_qt():
    code = (
        "import sys, main; code = main.main(['verify', '--database', 'missing.db']);"
        "print([name for name in sys.modules if name.startswith('PySide6')], code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[] 1"


def test_a_situation_is_one_line_on_stderr_in_utf_8(tmp_path: Path):
    done = main_py("verify", "--database", str(tmp_path / "missing ș.db"))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == f"error: {tmp_path / 'missing ș.db'}: there is no register here\n"


def test_a_reader_that_stops_reading_is_no_failure_to_talk_about():
    command = f'"{sys.executable}" "{CHECKOUT / "main.py"}" analyse --csv "{CHECKOUT}/tests/data/cohort.csv" '
    command += "--duration os_months --event os_event --json | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, timeout=120)
    assert done.stderr == ""
