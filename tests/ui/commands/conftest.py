"""Runs commands in this process, on a register of their own."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, create_register
from ui.commands.command_line import command_line
from ui.commands.secrets_asked import PASSWORD_VARIABLE
from ui.commands.surroundings import Surroundings

ACCOUNT = "ana"
PASSWORD = "a long password"
Run = Callable[..., Result]


def quick_workplace() -> Workplace:
    return Workplace("0.0-test", machine="ward-3", work=WorkFactor(1, 1024, 1))


@pytest.fixture
def run() -> Run:
    """Runs ``main.py`` with arguments; ``typed`` are the answers to what is asked without echo, in order."""

    def invoke(*arguments: object, typed: tuple[str, ...] = (), password: str | None = PASSWORD) -> Result:
        answers = iter(typed)
        surroundings = Surroundings(
            workplace=quick_workplace,
            environment={} if password is None else {PASSWORD_VARIABLE: password},
            **({"ask_secret": lambda _: next(answers)} if typed else {}),
        )
        return CliRunner().invoke(command_line, [str(each) for each in arguments], obj=surroundings)

    return invoke


@pytest.fixture(scope="session")
def made_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "register.db"
    create_register(path, ACCOUNT, PASSWORD, quick_workplace())
    return path


@pytest.fixture
def database(made_register: Path, tmp_path: Path) -> Path:
    """A new register whose first account is ``ana``."""
    for file in made_register.parent.iterdir():
        shutil.copy(file, tmp_path)
    return tmp_path / made_register.name


@pytest.fixture
def refused() -> Callable[..., str]:
    """Asserts a failure that a user caused: exit code 1, nothing on stdout, lines on stderr; gives those."""

    def check(result: Result) -> str:
        assert result.exit_code == 1, (result.output, result.exception)
        assert isinstance(result.exception, SystemExit), result.exception
        assert result.stdout == ""
        assert "Traceback" not in result.stderr
        return result.stderr

    return check
