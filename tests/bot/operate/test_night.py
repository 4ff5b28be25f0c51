"""A night in moments: each trouble, and what its operator and the person in the chat have of it."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.dispatch.fleet import install
from bot.operate.serve import ACCOUNT_EVERY_S
from bot.store.database import open_database
from tests.bot.operate.night import (
    AWAY,
    SAME_FOLDER,
    TROUBLES,
    Night,
    row,
    second_start,
    serving_telegram,
)
from tests.bot.store.postgres import server
from tests.support.clock import eventually
from tests.support.engine import engine_here

DOCUMENT = Path(__file__).parents[3] / "docs" / "operations.md"
COMMAND, WRITES = "python -m tests.bot.operate.test_night --write", "NIGHT_WRITES"
AWAY_LINE = "fleet.database_away"
"""Who else notices first is chance."""
LASTS_S, OVER_S = 180.0, 1_000.0
"""A trouble, and the time after it: the account is looked at every five minutes."""


@pytest.fixture
async def night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Night]:
    tokens = tmp_path / "tokens"
    tokens.write_text("nmv_usr_night * 500\n")
    async with (
        engine_here(tmp_path / "engine", faults=True, tokens_file=tokens) as url,
        serving_telegram(url, tmp_path / "data", monkeypatch) as night,
    ):
        yield night


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_what_the_log_health_and_the_chat_say(night: Night, trouble: str) -> None:
    assert (await night.troubles(), night.lines()) == ([], [])
    mend = await TROUBLES[trouble](night)
    for _ in range(4):
        await night.say(night.request)
        await asyncio.sleep(LASTS_S / 4)
    await night.say(night.request)
    await asyncio.sleep(60)
    during = (night.lines(), await night.troubles(), night.reads()[-1:])
    await mend()
    await asyncio.sleep(OVER_S)
    await night.say(night.request)
    await asyncio.sleep(60)
    assert await night.troubles() == []
    assert_in_docs(row(trouble, *during, night.reads()[-1:]))


async def test_an_account_that_is_rejected_is_red_though_nobody_asks_and_green_when_it_works(
    night: Night,
) -> None:
    mend = await TROUBLES["NemoVideo rejects its token"](night)
    await asyncio.sleep(ACCOUNT_EVERY_S + 10)
    assert "NemoVideo rejects the configured NEMO_TOKEN." in await night.troubles()
    await asyncio.sleep(3 * OVER_S)
    assert await night.troubles(), "it is not forgotten"
    await mend()
    await asyncio.sleep(ACCOUNT_EVERY_S + 10)
    assert await night.troubles() == []


async def test_a_second_copy_over_the_same_folder_does_not_start(night: Night) -> None:
    log = [f"(exit code 2) {second_start(night)}"]
    assert_in_docs(row(SAME_FOLDER, log, await night.troubles(), [], []))


@pytest.mark.real_time
async def test_a_database_that_is_away_is_told_and_what_was_written_is_answered_afterwards(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    postgres_url: str,
) -> None:
    await (await open_database(postgres_url, migrate=True)).close()
    await install(postgres_url)
    tokens = tmp_path / "tokens"
    tokens.write_text("nmv_usr_night * 500\n")
    async with (
        engine_here(tmp_path / "engine", tokens_file=tokens) as url,
        serving_telegram(url, tmp_path / "data", monkeypatch, database_url=postgres_url) as night,
    ):
        with server().away(postgres_url):
            await night.say(night.request)
            await eventually(lambda: AWAY_LINE in night.lines())
            health = [line for line in await night.troubles() if line.startswith("the database")]
            reads = night.reads()[-1:]
        await eventually(lambda: [text for text in night.reads() if "Credits" in text])
        assert_in_docs(row(AWAY, [AWAY_LINE], health, reads, night.reads()[-1:]))


def assert_in_docs(found: str) -> None:
    """Or put there, by `python -m tests.bot.operate.test_night --write`."""
    text = DOCUMENT.read_text("utf-8")
    if os.environ.get(WRITES):
        DOCUMENT.write_text(with_row(text, found), "utf-8")
        return
    assert found in text.splitlines(), f"{found}\nTo write it: {COMMAND}"


def with_row(text: str, found: str) -> str:
    """The document with this row in the place of the one about the same trouble; a new one at the
    table's end."""
    before, head, rest = text.partition("| trouble |")
    table, _, after = rest.partition("\n\n")
    name = found.partition(" | ")[0] + " |"
    rows = table.split("\n")
    at = next((n for n, each in enumerate(rows) if each.startswith(name)), len(rows))
    rows[at : at + 1] = [found]
    return f"{before}{head}{chr(10).join(rows)}\n\n{after}"


def test_a_row_that_is_found_takes_the_place_of_the_one_about_the_same_trouble() -> None:
    text = DOCUMENT.read_text("utf-8")
    [line] = [each for each in text.splitlines() if each.startswith(f"| {SAME_FOLDER} |")]
    other = f"| {SAME_FOLDER} | it starts | nothing | nothing | nothing |"
    changed = with_row(text, other)
    assert changed == text.replace(line, other) != text
    assert with_row(changed, line) == text
    new = "| the moon is full | nothing | nothing | nothing | nothing |"
    assert with_row(text, new) == text.replace(f"{line}\n", f"{line}\n{new}\n")


def test_the_table_has_a_row_for_each_trouble_and_no_other() -> None:
    text = DOCUMENT.read_text("utf-8")
    table = text.partition("| trouble |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)[1:] == [*TROUBLES, AWAY, SAME_FOLDER]


if __name__ == "__main__":
    os.environ[WRITES] = "1" if sys.argv[1:] == ["--write"] else ""
    tests = ("-m", "pytest", "-n", "0", "-k", "say or folder or away", __file__)
    sys.exit(subprocess.call([sys.executable, *tests]))
