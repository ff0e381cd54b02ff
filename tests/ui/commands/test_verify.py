"""``verify`` tells counts and the newest hash, and a line for each fault."""

import re
from contextlib import closing
from pathlib import Path

from models.storage.key_file import WorkFactor
from models.storage.opening import Workplace, open_register


def test_a_sound_register_shows_counts_and_the_newest_hash(run, database: Path):
    result = run("verify", "--database", database)
    assert result.exit_code == 0
    assert re.fullmatch(r"audit entries: 2\nrows: 0\nnewest hash: [0-9a-f]{64}\nno faults\n", result.stdout)


def test_a_fault_is_a_line_and_exit_code_1(run, database: Path):
    workplace = Workplace("0.0-test", work=WorkFactor(1, 1024, 1))
    with closing(open_register(database, "ana", "a long password", workplace)) as register:
        register.database.execute("UPDATE accounts SET roles = '[\"nurse\"]'")
    result = run("verify", "--database", database)
    assert result.exit_code == 1
    assert result.stderr == f"error: {database}: accounts ana: roles was changed outside the program\n"
    assert "newest hash" in result.stdout
