"""The house keeps its shape: a fixed top level, small rooms, telling names, no trace of one machine."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    *("main.py", "models", "analysis", "reports", "ui", "tests", "pyproject.toml", "requirements", "docs"),
    *("Makefile", "README.md", "CHANGELOG.md", "LICENSE", ".gitignore", ".ci"),
}
ROOMS = ("models", "analysis", "reports", "ui", "requirements")
NAMES_THAT_SAY_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "handler",
    "base",
    "common",
    "misc",
}
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60
# Written in pieces, so that this file does not find itself.
PLACES_OF_ONE_MACHINE = re.compile(rb"(?<![\w.)])/(?:work|root|home)" rb"/\w")
ADDRESSES_OF_REGISTRIES = re.compile(
    rb"pypi\." rb"org|pythonhosted\." rb"org|deb\.debian\." rb"org|npmjs\." rb"org"
)


def tracked_files() -> list[Path]:
    if shutil.which("git") is None or not (CHECKOUT / ".git").exists():
        pytest.skip("only a git checkout knows which files are its own")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listing = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True).stdout.decode("utf-8")
    return [CHECKOUT / name for name in listing.split("\0") if name and (CHECKOUT / name).is_file()]


def sources() -> list[Path]:
    rooms = [source for room in ROOMS for source in sorted((CHECKOUT / room).rglob("*.py"))]
    return [*CHECKOUT.glob("main.py"), *rooms]


def functions_of(source: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_top_level_holds_only_what_it_should():
    assert {file.relative_to(CHECKOUT).parts[0] for file in tracked_files()} - TOP_LEVEL == set()


def test_rooms_stay_small():
    lengths = {str(source): len(source.read_text(encoding="utf-8").splitlines()) for source in sources()}
    assert lengths
    assert {name: length for name, length in lengths.items() if length > MOST_LINES_OF_A_FILE} == {}


def test_functions_stay_short():
    lengths = [(str(source), *function) for source in sources() for function in functions_of(source)]
    assert lengths
    assert [function for function in lengths if function[2] > MOST_LINES_OF_A_FUNCTION] == []


def test_every_file_is_named_after_what_is_in_it():
    words = {source: set(source.stem.lower().split("_")) for source in sources()}
    assert [str(source) for source, parts in words.items() if parts & NAMES_THAT_SAY_NOTHING] == []


def test_no_file_knows_the_machine_it_was_made_on():
    found = [str(file) for file in tracked_files() if PLACES_OF_ONE_MACHINE.search(file.read_bytes())]
    assert found == []


def test_no_file_names_a_registry():
    found = [str(file) for file in tracked_files() if ADDRESSES_OF_REGISTRIES.search(file.read_bytes())]
    assert found == []


def test_tests_are_no_package():
    assert list((CHECKOUT / "tests").rglob("__init__.py")) == []
