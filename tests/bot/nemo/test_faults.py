from __future__ import annotations

import re
from pathlib import Path

from bot.core.service import errors
from tests.bot.nemo.faults import table

DOCUMENT = Path(__file__).parents[3] / "docs" / "nemovideo.md"


async def test_the_table_in_the_docs_is_what_the_client_does() -> None:
    lines = DOCUMENT.read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| fault |"))
    done = await table()
    assert lines[start : start + len(done)] == done, "\n".join(done)


def test_the_docs_name_every_error_and_whether_it_is_definite() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (yes|no) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    tree = re.findall(r"[├└]─ (\w+) +(yes|no) ", errors.__doc__ or "")
    assert rows == tree
