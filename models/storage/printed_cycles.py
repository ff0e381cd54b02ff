"""Under which cycle numbers a session was printed: the number is derived, so that the paper may have an older one."""

from __future__ import annotations

import json

from models.permissions import REGISTER, Action
from models.print_names import PrintName
from models.storage.register import Register


def printed_cycles(register: Register, session_id: str) -> tuple[int, ...]:
    """The cycle numbers of the session's earlier prints, oldest first, each once."""
    told = (
        json.loads(entry["after"] or "{}")
        for entry in register.audit.entries(entity=REGISTER, record_id=session_id)
        if entry["action"] == Action.PRINT.value
    )
    numbers = (each.get("cycle") for each in told if each.get("report") == PrintName.SESSION_RECORD)
    return tuple(dict.fromkeys(int(number) for number in numbers if number))
