"""Set-up installs what is missing, once, and says so where it may not."""

import subprocess
from pathlib import Path

import pytest

from requirements import environment

LISTING = """2 libs found in cache `/etc/ld.so.cache'
\tlibEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1
\tlibxkbcommon-x11.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libxkbcommon-x11.so.0
"""


class Commands:
    """Records the commands that set-up would run, and runs none."""

    def __init__(self) -> None:
        self.ran: list[list[str]] = []
        self.refused: set[str] = set()

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.ran.append(command)
        refused = any(word in self.refused for word in command)
        return subprocess.CompletedProcess(command, int(refused), "", "")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    recorded = Commands()
    monkeypatch.setattr(environment.subprocess, "run", recorded)
    monkeypatch.setattr(environment.shutil, "which", lambda name: f"/usr/bin/{name}")
    return recorded


@pytest.fixture
def lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    (tmp_path / "some.lock").write_text("one==1", encoding="ascii")
    return tmp_path / "some.lock"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv" / "pyvenv.cfg").write_text(
        f"command = python -m venv {tmp_path}/.venv", encoding="utf-8"
    )
    return tmp_path / ".venv"


def test_a_library_counts_as_there_only_under_its_own_name():
    packages = environment.packages_of_missing_libraries(LISTING)
    assert "libegl1" not in packages
    assert "libxkbcommon-x11-0" not in packages
    assert "libxkbcommon0" in packages


def test_nothing_missing_runs_no_command(commands: Commands):
    environment.install_packages([])
    assert commands.ran == []


def test_root_installs_without_a_question(commands: Commands, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(environment.os, "geteuid", lambda: 0)
    environment.install_packages(["libegl1"])
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*quietly, "install", "--yes", "--no-install-recommends", "libegl1"]
    assert commands.ran == [[*quietly, "update"], install]


def test_a_user_with_sudo_that_asks_nothing_installs(commands: Commands, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(environment.os, "geteuid", lambda: 1000)
    environment.install_packages(["libegl1"])
    assert commands.ran[0] == ["sudo", "-n", "true"]
    assert commands.ran[-1][:2] == ["sudo", "-n"]


def test_a_user_who_may_not_install_reads_the_exact_command(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(environment.os, "geteuid", lambda: 1000)
    commands.refused.add("sudo")
    with pytest.raises(SystemExit) as stopped:
        environment.install_packages(["libegl1", "libgl1"])
    assert stopped.value.code == 1
    assert not any("apt-get" in command for command in commands.ran)
    command = capsys.readouterr().err.splitlines()[-1].strip()
    assert command == (
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libegl1 libgl1"
    )


def test_a_machine_without_sudo_reads_the_command_for_root(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(environment.shutil, "which", lambda name: None if name == "sudo" else name)
    assert environment.command_for_a_person(["libegl1"]).startswith(
        'su -c "apt-get update && apt-get install'
    )


def test_the_second_run_installs_nothing(commands: Commands, lock: Path, folder: Path):
    environment.make_environment(folder, locks=(lock,))
    assert any("--require-hashes" in command for command in commands.ran)
    commands.ran.clear()
    environment.make_environment(folder, locks=(lock,))
    assert not any("pip" in command for command in commands.ran)


def test_a_changed_lock_is_installed_into_the_same_environment(commands: Commands, lock: Path, folder: Path):
    environment.make_environment(folder, locks=(lock,))
    commands.ran.clear()
    lock.write_text("one==2", encoding="ascii")
    environment.make_environment(folder, locks=(lock,))
    assert any("--require-hashes" in command for command in commands.ran)
    assert not any("venv" in command for command in commands.ran)


def test_an_interrupted_install_is_taken_up_again(
    commands: Commands, lock: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    environment.make_environment(folder, locks=(lock,))
    lock.write_text("one==2", encoding="ascii")

    def interrupt(lock: Path, *, python: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted:
        interrupted.setattr(environment, "install_lock", interrupt)
        with pytest.raises(KeyboardInterrupt):
            environment.make_environment(folder, locks=(lock,))
    assert not (folder / "installed").exists()
    commands.ran.clear()
    environment.make_environment(folder, locks=(lock,))
    assert any("--require-hashes" in command for command in commands.ran)


def test_an_environment_whose_python_is_gone_is_made_anew(commands: Commands, lock: Path, folder: Path):
    environment.make_environment(folder, locks=(lock,))
    (folder / "bin" / "python").unlink()
    commands.ran.clear()
    environment.make_environment(folder, locks=(lock,))
    assert commands.ran[0][1:4] == ["-m", "venv", "--clear"]


def test_a_moved_checkout_gets_an_environment_of_its_own(commands: Commands, lock: Path, folder: Path):
    environment.make_environment(folder, locks=(lock,))
    (folder / "pyvenv.cfg").write_text("command = python -m venv /somewhere/else/.venv", encoding="utf-8")
    commands.ran.clear()
    environment.make_environment(folder, locks=(lock,))
    assert commands.ran[0][1:4] == ["-m", "venv", "--clear"]


def test_an_environment_that_is_a_link_is_refused_and_what_it_leads_to_left_alone(
    commands: Commands, lock: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    environment.make_environment(folder, locks=(lock,))
    there = sorted(folder.rglob("*"))
    link = tmp_path / "another checkout" / ".venv"
    link.parent.mkdir()
    link.symlink_to(folder)
    commands.ran.clear()
    with pytest.raises(SystemExit):
        environment.make_environment(link, locks=(lock,))
    assert sorted(folder.rglob("*")) == there
    assert commands.ran == []
    assert "is a link to" in capsys.readouterr().err
