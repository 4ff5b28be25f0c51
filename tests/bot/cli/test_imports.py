"""What a command doesn't use it doesn't import: that is memory, and time before the first word."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("bot.app", "cryptography", "rapidfuzz", "numpy", "alembic", "discord", "telegram")


@pytest.mark.parametrize(
    ("imported", "left_out"),
    [
        ("bot.cli.main", (*HEAVY, "sqlalchemy", "httpx")),
        ("bot.cli.data.turns", (*HEAVY, "httpx", "bot.nemo", "bot.turns")),
        ("bot.cli.data.usage", (*HEAVY, "httpx", "bot.nemo", "bot.turns")),
        ("bot.cli.data.invite", (*HEAVY, "httpx", "bot.nemo", "bot.turns")),
        ("bot.cli.chat", (*HEAVY, "sqlalchemy", "httpx")),  # its bot comes behind the prompt
        ("bot.cli.whole_bot", (*HEAVY[1:], "psycopg", "procrastinate")),
        ("engine.app", ("engine.agent.parse", "matplotlib", "rapidfuzz")),
    ],
)
def test_what_is_not_used_is_not_imported(imported: str, left_out: tuple[str, ...]) -> None:
    tells = f"import sys, {imported}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", tells], capture_output=True, text=True, check=True)
    assert set(left_out) & set(done.stdout.split()) == set()
