"""Every fault of the service, and what the person reads: never a lie, never paid twice.

The engine misbehaves on order (docs/engine.md); what it accepted is read from its own request log,
not from the bot's tables.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Command
from bot.turns.edit import edit
from bot.turns.edit.edit import Edits
from bot.turns.export import beginning, export
from tests.stories.room.faults import (
    CASES,
    LASTING,
    UNNOTICED,
    Case,
    lasting_table,
    met,
    unnoticed_table,
)
from tests.stories.room.test_reply import say_this
from tests.stories.room.world import ROOT, Bot, Room, Service, bot_in, labels
from tests.support.clock import eventually
from tests.support.engine import engine_here

DOCUMENT = ROOT / "docs" / "faults.md"


@pytest.fixture
async def bot(room: Room, service: Service, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, service.url, tmp_path, turn_limit_s=20) as bot:
        yield bot


SECRETS = ("nmv_usr_", "http://127", "Traceback", "<html", "ordered by a test")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
async def test_a_lasting_fault_is_told_truthfully_and_nothing_is_asked_twice(
    bot: Bot, room: Room, service: Service, clip: Path, case: Case
) -> None:
    if case.endpoint == "run_sse":
        await bot.say("", clip)
    bot.clock.slept_s.clear()
    await service.order(case.endpoint.replace("-", "_"), case.kind, **case.order)
    if case.endpoint == "run_sse":
        await bot.say("keep the first 2 seconds")
    else:
        await bot.say("keep the first 2 seconds and export", clip)
    assert case.reads in room.texts[-1]
    assert not (case.is_after_an_edit and "Nothing was charged" in room.texts[-1])
    assert room.files == []
    assert room.messages[-1].view.status is None, "a last word is no status"
    assert await service.fired() == case.sent
    assert met(bot.clock.slept_s, case.pauses_s), bot.clock.slept_s
    assert len(service.accepted("run_sse")) <= 1
    assert [word for word in SECRETS if word in room.everything] == []


@pytest.mark.parametrize(
    ("endpoint", "kind", "more"),
    [pytest.param(e, kind, more, id=f"{e}, {fault}") for e, fault, kind, more in UNNOTICED],
)
async def test_a_passing_fault_is_not_even_noticed(
    bot: Bot, room: Room, service: Service, clip: Path, endpoint: str, kind: str, more: Any
) -> None:
    await service.order(endpoint, kind, **more)
    await bot.say("keep the first 2 seconds and export", clip)
    assert len(room.files) == 1, room.texts
    assert "✅ Trimmed: 0:05 → 0:02" in room.everything
    assert len(service.accepted("run_sse")) == 1
    assert len(service.accepted("render")) <= 2


def test_the_tables_in_the_docs_are_what_the_bot_does() -> None:
    lines = DOCUMENT.read_text("utf-8").splitlines()
    for table in (lasting_table(), unnoticed_table()):
        start = lines.index(table[0])
        assert lines[start : start + len(table)] == table, "\n".join(table)


async def test_a_lost_answer_can_be_tried_again_by_hand_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "reset")
    await bot.say("mute it")
    assert labels(room.messages[-1].view.buttons) == ["Try again"]
    failed = room.messages[-1]
    await bot.press(failed, "Try again")
    again = await bot.press(failed, "Try again")
    assert "✅ Muted" in room.texts[-1]
    assert again.text == "This button is out of date."
    assert len(service.accepted("run_sse")) == 1


@pytest.mark.parametrize(
    ("command", "endpoint", "fault", "reads"),
    [
        ("status", "state", {"kind": "status", "status": 503}, "Timeline (1 track)"),
        ("status", "state", {"kind": "reset"}, "Timeline (1 track)"),
        ("credits", "credits", {"kind": "status", "status": 503}, "Credits: "),
        ("credits", "credits", {"kind": "reset"}, "Credits: "),
    ],
)
async def test_what_only_reads_and_could_not_is_a_press_away_each_time(
    bot: Bot,
    room: Room,
    service: Service,
    clip: Path,
    command: str,
    endpoint: str,
    fault: dict[str, Any],
    reads: str,
) -> None:
    await bot.say("", clip)
    await service.order(endpoint, times=LASTING, **fault)
    await bot.say("", command=Command(command))
    assert "try again" in room.texts[-1]
    assert labels(room.messages[-1].view.buttons) == ["Try again"]
    await bot.press(room.messages[-1], "Try again")
    assert "try again" in room.texts[-1], "and that one has its own"
    await service.forgive()
    await bot.press(room.messages[-1], "Try again")
    assert reads in room.texts[-1]
    assert "Try again" not in labels(room.messages[-1].view.buttons)


async def test_while_the_service_is_silent_everything_else_is_answered_at_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    for endpoint in ("state", "run_sse"):
        await service.order(endpoint, "stall", seconds=300, times=LASTING)
    await bot.say("mute it", wait=False)
    await bot.say("", command=Command("status"), wait=False)
    await asyncio.sleep(40)
    for name in ("credits", "help", "cancel"):
        await bot.say("", command=Command(name), wait=False)
    began_s = bot.clock.monotonic_s()
    await eventually(lambda: "Credits: 1000" in room.everything)
    await eventually(lambda: "/status" in room.texts[-1] or "/status" in room.everything)
    await eventually(lambda: any(text.startswith("Stopped") for text in room.texts))
    assert bot.clock.monotonic_s() - began_s < 10
    told = [text for text in room.texts if text.startswith("The video service hasn't answered for")]
    assert len(told) == 1, "the status says since when it waits"
    await service.forgive()
    await bot.idle()
    assert "Timeline (1 track)" in room.everything or "try again" in room.everything
    assert not any("hasn't answered" in text for text in room.texts)


def broken(*_: object, **__: object) -> Any:
    raise ArithmeticError


async def test_a_fault_of_ours_behind_an_answer_takes_nothing_of_it_away(
    bot: Bot,
    room: Room,
    service: Service,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(beginning, "source_bytes", broken)
        await bot.say("mute it and export", clip)
    assert "✅ Muted" in room.texts[0]
    assert room.texts[1].startswith("Something went wrong on my side.")
    assert labels(room.messages[1].view.buttons) == ["Export"]
    await bot.press(room.messages[1], "Export")
    assert len(room.files) == 1
    assert len(service.accepted("run_sse")) == 1
    assert "turn.crashed" in capsys.readouterr().out


async def test_a_fault_of_ours_while_an_answer_is_put_together_shows_what_was_said(
    bot: Bot,
    room: Room,
    service: Service,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await say_this(service, "All that you wanted to know.")
    with monkeypatch.context() as patch:
        patch.setattr(edit, "summarise_edit", broken)
        await bot.say("tell me everything about this clip", clip)
    assert "All that you wanted to know.\n\nSomething went wrong on my side." in room.texts[0]
    assert "may be done and charged" in room.texts[0]
    assert len(room.messages) == 1
    assert "turn.crashed" in capsys.readouterr().out


async def test_a_fault_of_ours_is_told_with_the_same_again_a_press_away(
    bot: Bot,
    room: Room,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await bot.say("", clip)
    with monkeypatch.context() as patch:
        patch.setattr(Edits, "run", broken)
        await bot.say("mute it")
    assert room.texts[-1] == "Something went wrong on my side. I've noted it for the operator."
    await bot.press(room.messages[-1], "Try again")
    assert "✅ Muted" in room.texts[-1]
    with monkeypatch.context() as patch:
        patch.setattr(export.Exports, "_deliver", broken)
        await bot.press(room.messages[-1], "Export")
    assert "press Export to try again" in room.texts[-1]
    await bot.press(room.messages[-1], "Export")
    assert len(room.files) == 1
    logged = capsys.readouterr().out
    assert ("turn.crashed" in logged, "export.crashed" in logged) == (True, True)


async def test_a_file_that_cannot_be_posted_still_leaves_its_link(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    room.limits = type(room.limits)(
        text_max=2000, file_max_bytes=1000, edit_interval_s=0.5, local=True
    )
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("compress to 500KB", clip)
    assert "too large for this chat" in room.texts[-1]
    assert "Download" in labels(room.messages[-1].view.buttons)


async def test_a_token_that_expires_is_renewed_without_a_word(
    room: Room, clip: Path, tmp_path: Path
) -> None:
    async with (
        engine_here(tmp_path / "engine", token_ttl_s=4000) as url,
        bot_in(room, url, tmp_path / "bot") as bot,
    ):
        await bot.say("", clip)
        await asyncio.sleep(4500)
        await bot.say("keep the first 2 seconds and export")
    assert "✅ Trimmed" in room.everything
    assert len(room.files) == 1
