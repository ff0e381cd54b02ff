"""The entry point opens the window at once, and hands everything else to the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main

CHECKOUT = Path(__file__).resolve().parent.parent
SLOW = ("click", "sqlite_utils", "sqlcipher3", "argon2", "cryptography", "pandas", "numpy", "matplotlib")


@pytest.mark.parametrize(
    ("arguments", "request_"),
    [
        ([], main.WindowRequest()),
        (["--smoke-test"], main.WindowRequest(smoke_test=True)),
        (["--database", "ward.db"], main.WindowRequest(Path("ward.db"))),
        (["--database=ward.db"], main.WindowRequest(Path("ward.db"))),
    ],
)
def test_the_window_is_asked_for_without_a_command(arguments: list[str], request_: main.WindowRequest):
    assert main.window_request(arguments) == request_


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["verify", "--database", "ward.db"],
        ["--database"],
        ["--database", "--help"],
        ["--database="],
        ["--smoke-test", "extra"],
        ["--unknown"],
    ],
)
def test_everything_else_goes_to_the_command_line(arguments: list[str]):
    assert main.window_request(arguments) is None


def test_the_smoke_test_paints_the_window_and_ends():
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "main.py", "--smoke-test"],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_nothing_slow_is_loaded_before_the_window_is_painted():
    code = (
        "import sys, main; code = main.main(['--smoke-test']);"
        f"print([name for name in {SLOW!r} if name in sys.modules], code)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[] 0"


def test_nobody_imports_the_entry_point():
    sources = [
        path for room in ("models", "analysis", "reports", "ui") for path in (CHECKOUT / room).rglob("*.py")
    ]
    lines = [line for path in sources for line in path.read_text(encoding="utf-8").splitlines()]
    assert not [line for line in lines if line.startswith(("import main", "from main "))]
