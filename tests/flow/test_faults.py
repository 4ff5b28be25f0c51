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

from tests.flow.world import Bot, Room, Service, bot_in, engine, labels


@pytest.fixture
async def bot(room: Room, service: Service, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, service.url, tmp_path, turn_limit_s=3) as bot:
        yield bot


NOT_CHARGED = "Nothing was charged"
UNCHANGED = "nothing has changed on the timeline"
CHANGED = "the edit went through"


@pytest.mark.parametrize(
    ("kind", "more", "reads"),
    [
        # the question never reached the agent: the state tells that nothing happened
        ("cut_before_any_byte", {}, UNCHANGED),
        ("reset", {}, UNCHANGED),
        ("stall", {}, UNCHANGED),
        ("slow_headers", {"seconds": 30}, UNCHANGED),
        ("heartbeats_only", {"seconds": 30}, UNCHANGED),
        ("status", {"status": 500}, UNCHANGED),
        ("status", {"status": 502}, UNCHANGED),
        ("status", {"status": 503}, UNCHANGED),
        ("status", {"status": 504}, UNCHANGED),
        ("malformed_json", {}, UNCHANGED),
        # the work was done, but its answer was lost: the state tells that it was
        ("cut_before_any_byte", {"after_work": True}, CHANGED),
        ("cut_after_bytes", {"after_work": True, "bytes": 40}, CHANGED),
        ("reset", {"after_work": True}, CHANGED),
        ("status", {"status": 502, "after_work": True}, CHANGED),
        ("malformed_json", {"after_work": True}, CHANGED),
        # definite refusals: nothing was done, and it is said
        ("code", {"code": 2001}, "credits are used up"),
        ("code", {"code": 2001, "at_http_200": True}, "credits are used up"),
        ("code", {"code": 403}, "lacks a permission"),
        ("code", {"code": 4001}, "can't use this type"),
        ("code", {"code": 429, "retry_after_s": 5, "times": 2}, NOT_CHARGED),
    ],
)
async def test_a_question_is_asked_once_whatever_becomes_of_its_answer(
    bot: Bot, room: Room, service: Service, clip: Path, kind: str, more: dict[str, Any], reads: str
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", kind, **more)
    await bot.say("keep the first 2 seconds")
    assert reads in room.texts[-1]
    assert len(service.accepted("run_sse")) <= 1
    leaked = [
        word for word in ("nmv_usr_", "http://127", "Traceback", "<html") if word in room.everything
    ]
    assert not leaked


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("code", {"code": 1002}),
        ("code", {"code": 1002, "at_http_200": True}),
        ("code", {"code": 429, "retry_after_s": 5}),
        ("silent_turn", {}),
    ],
)
async def test_what_has_a_remedy_is_mended_without_a_word(
    bot: Bot, room: Room, service: Service, clip: Path, kind: str, more: dict[str, Any]
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", kind, **more)
    await bot.say("keep the first 2 seconds")
    assert "✅ Trimmed: 0:05 → 0:02" in room.texts[-1]
    assert len(service.accepted("run_sse")) == 1


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
    ("endpoint", "kind", "more"),
    [
        ("anonymous_token", "status", {"status": 503}),
        ("anonymous_token", "code", {"code": 429}),
        ("anonymous_token", "code", {"code": 400}),
        ("session", "status", {"status": 500}),
        ("session", "cut_before_any_byte", {"after_work": True}),
        ("session", "malformed_json", {}),
        ("session", "code", {"code": 429}),
        ("state", "status", {"status": 502}),
        ("state", "malformed_json", {}),
        ("state", "reset", {}),
        ("state", "code", {"code": 1002}),
        ("upload", "cut_before_any_byte", {"after_work": True}),
        ("upload", "code", {"code": 1002}),
        ("upload", "code", {"code": 429}),
        ("render_submit", "status", {"status": 500}),
        ("render_submit", "cut_before_any_byte", {"after_work": True}),
        ("render_submit", "duplicate_render_id", {}),
        ("render_status", "status", {"status": 503}),
        ("render_status", "malformed_json", {"times": 2}),
        ("render_status", "code", {"code": 429}),
        ("download", "reset", {}),
        ("download", "cut_after_bytes", {"bytes": 1000}),
    ],
)
async def test_a_passing_fault_anywhere_else_is_not_even_noticed(
    bot: Bot, room: Room, service: Service, clip: Path, endpoint: str, kind: str, more: Any
) -> None:
    await service.order(endpoint, kind, **more)
    await bot.say("keep the first 2 seconds and export", clip)
    assert len(room.files) == 1, room.texts
    assert len(service.accepted("run_sse")) == 1
    assert len(service.accepted("render")) <= 2


@pytest.mark.parametrize(
    ("endpoint", "kind", "more", "reads"),
    [
        ("anonymous_token", "code", {"code": 429, "times": 2}, "lets me in again"),
        ("anonymous_token", "status", {"status": 503, "times": 9}, "Nothing was charged"),
        ("session", "status", {"status": 500, "times": 9}, "Nothing was charged"),
        ("state", "status", {"status": 500, "times": 30}, "Nothing was charged"),
        ("upload", "code", {"code": 4001}, "I can't use bigbuckbunny.mp4"),
        ("upload", "code", {"code": 4002}, "over the 500 MB limit"),
        ("upload", "status", {"status": 500, "times": 3}, "Nothing was charged"),
        ("render_submit", "code", {"code": 402}, "plan doesn't include export"),
        ("render_submit", "code", {"code": 403}, "lacks a permission"),
        ("render_submit", "status", {"status": 500, "times": 9}, "The video service has a problem"),
    ],
)
async def test_a_lasting_fault_is_told_truthfully(
    bot: Bot,
    room: Room,
    service: Service,
    clip: Path,
    endpoint: str,
    kind: str,
    more: Any,
    reads: str,
) -> None:
    await service.order(endpoint, kind, **more)
    await bot.say("keep the first 2 seconds and export", clip)
    assert reads in room.texts[-1]
    assert room.files == []
    assert room.messages[-1].view.status is None, "a last word is no status"


async def test_a_file_that_cannot_be_posted_still_leaves_its_link(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    room.limits = type(room.limits)(
        text_max=2000, file_max_bytes=1000, edit_interval_s=0.5, local=True
    )
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("compress to 500KB", clip)
    assert "too large for this chat" in room.texts[-1]
    assert labels(room.messages[-1].view.buttons)[0] == "Download MP4"


async def test_a_token_that_expires_is_renewed_without_a_word(
    room: Room, clip: Path, tmp_path: Path
) -> None:
    with engine(tmp_path / "engine", "--token-ttl-s", "4") as url:
        async with bot_in(room, url, tmp_path / "bot") as bot:
            await bot.say("", clip)
            await asyncio.sleep(4.5)
            await bot.say("keep the first 2 seconds and export")
    assert "✅ Trimmed" in room.everything
    assert len(room.files) == 1
