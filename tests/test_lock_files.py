"""The locked requirements install the same files everywhere and name no place to fetch them from."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements"
LOCKS = ("installer.lock", "runtime.lock", "development.lock")


def lines_of(name: str) -> list[str]:
    return (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()


def pins_of(name: str) -> set[str]:
    return {line.removesuffix(" \\") for line in lines_of(name) if not line.startswith(" ")}


def distribution_of(requirement: str) -> str:
    return re.split(r"[<>=!~; ]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_index_and_no_folder(name: str):
    places = ("http", "file:", "--index", "--extra", "--find-links", "--trusted")
    assert [line for line in lines_of(name) if any(place in line for place in places)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_is_a_pin_or_a_hash(name: str):
    pin = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^#]+)? \\")
    hash_line = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = lines_of(name)
    assert [line for line in lines if not (pin.fullmatch(line) or hash_line.fullmatch(line))] == []
    after_pins = [after for line, after in pairwise(lines) if pin.fullmatch(line)]
    assert all(hash_line.fullmatch(line) for line in after_pins)


@pytest.mark.parametrize("name", LOCKS)
def test_every_wanted_package_is_locked(name: str):
    wanted = lines_of(name.replace(".lock", ".in"))
    locked = {distribution_of(pin) for pin in pins_of(name)}
    assert {distribution_of(line) for line in wanted if not line.startswith("-")} <= locked


def test_developers_run_what_users_run():
    assert pins_of("runtime.lock") <= pins_of("development.lock")


def test_the_lock_serves_windows_too():
    assert any(pin.startswith("colorama==") and "win32" in pin for pin in pins_of("development.lock"))
