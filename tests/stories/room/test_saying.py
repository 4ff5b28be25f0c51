"""What a turn says: while it works, when it has worked in silence, and what comes next."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.room.world import Bot, Room, Service, bot_in, labels

VIDEO = {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse"}}]}
MUSIC = {"tt": 1, "sg": [{"d": 10_000, "m": {"title": "Lo-fi", "volume": 0.35}}]}
QUIET = {"tt": 1, "sg": [{"d": 10_000, "m": {"title": "Lo-fi", "volume": 0.1}}]}
TITLE = {"tt": 7, "sg": [{"d": 3_000, "m": {"title": "Paradise Found"}}]}
NIGHT = {"tt": 7, "sg": [{"d": 3_000, "m": {"title": "Night"}}]}
MUTED = {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse", "muted": True}}]}
SHORT = {"tt": 0, "sg": [{"d": 4_000, "m": {"title": "city timelapse"}}]}
EFFECT = {"tt": 3, "sg": [{"d": 1_000, "m": {"title": "Glow"}}]}


def draft(*tracks: dict[str, Any], **meta: Any) -> dict[str, Any]:
    longest = max((s["d"] for track in tracks for s in track["sg"]), default=0)
    return {"t": list(tracks), "d": longest, "m": meta}


_TITLE = '<track type="text"><clip in="0" out="3000"><b>Urban Dreams</b></clip></track>'
_BGM = (
    '<track id="m" type="bgm" volume="0.35"><clip in="0" out="9000"><a name="Lo-fi"/></clip>'
    "</track>"
)
_QUIET = _BGM.replace("0.35", "0.1")


def newer(*tracks: str, length_ms: int = 10_000) -> str:
    """A draft of the service's newer form with a film and these tracks."""
    film = f'<clip in="0" out="{length_ms}"><video name="city"/></clip>'
    return (
        f'<draft fps="30" width="1280" height="720" duration="{length_ms}">'
        f'<track id="v" type="video">{film}</track>{"".join(tracks)}</draft>'
    )


async def state_is(service: Service, state: dict[str, Any] | str | None, *, times: int = 1) -> None:
    """The next looks at the project find this draft."""
    body = {"code": 0, "data": {"session_id": "s", "state": {"draft": state, "video_infos": []}}}
    text = json.dumps(body)
    kind = "application/json"
    await service.order("state", "scripted", body=text, content_type=kind, times=times)


async def stream_is(service: Service, *frames: dict[str, Any]) -> None:
    """The next question is answered with these events."""
    body = "".join(f"data: {json.dumps(frame, ensure_ascii=False)}\n\n" for frame in frames)
    encoded = base64.b64encode(body.encode()).decode()
    await service.order("run_sse", "scripted", body_base64=encoded)


async def held_up(service: Service) -> None:
    """The end of the turn takes a second, so that what came before it is seen for sure."""
    await service.order("credits", "slow_headers", seconds=1, skip=1)


def text(content: str) -> dict[str, Any]:
    return {"type": "text", "content": content}


def call(name: str) -> dict[str, Any]:
    return {"type": "tool_call", "name": name, "args": {}}


def result(name: str, **fields: Any) -> dict[str, Any]:
    return {"type": "tool_result", "name": name, "result": {"status": "success", **fields}}


@pytest.fixture
async def bot(room: Room, service: Service, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, service.url, tmp_path) as bot:
        yield bot
    await service.forgive()


# silence


@pytest.mark.parametrize(
    ("before", "after", "reads"),
    [
        (draft(VIDEO), draft(VIDEO, TITLE), "✅ Title added: 'Paradise Found' (0-3s)"),
        (draft(VIDEO, TITLE), draft(VIDEO), "✅ Title removed: 'Paradise Found'"),
        (draft(VIDEO, TITLE), draft(VIDEO, NIGHT), "✅ Title changed: 'Paradise Found' → 'Night'"),
        (draft(VIDEO), draft(VIDEO, MUSIC), "✅ Music added: Lo-fi (0-10s)"),
        (draft(VIDEO, MUSIC), draft(VIDEO), "✅ Music removed: Lo-fi"),
        (draft(VIDEO, MUSIC), draft(VIDEO, QUIET), "✅ Volume of Lo-fi: 35% → 10%"),
        (draft(VIDEO), draft(MUTED), "✅ Muted: city timelapse"),
        (draft(MUTED), draft(VIDEO), "✅ Sound back on: city timelapse"),
        (draft(VIDEO), draft(SHORT), "✅ Trimmed: 0:10 → 0:04"),
        (draft(SHORT), draft(VIDEO), "✅ Longer: 0:04 → 0:10"),
        (draft(VIDEO), draft(VIDEO, max_bytes=8_000_000), "✅ Target size: 8 MB"),
        (draft(VIDEO), draft(VIDEO, video_bps=8_000_000), "✅ Target bitrate: 8 Mbps"),
        (draft(VIDEO), draft(VIDEO, max_height=720), "✅ Resolution: 720p"),
        (None, draft(VIDEO), "✅ Video added: city timelapse (0-10s)"),
        (draft(VIDEO), {**draft(VIDEO), "zz": 1}, "✅ The timeline has changed."),
        (newer(), newer(_TITLE), "✅ Title added: 'Urban Dreams' (0-3s)"),
        (newer(_TITLE), newer(), "✅ Title removed: 'Urban Dreams'"),
        ({"content": newer()}, {"content": newer(_BGM)}, "✅ Music added: Lo-fi (0-9s)"),
        (newer(_BGM), newer(_QUIET), "✅ Volume of Lo-fi: 35% → 10%"),
        (newer(), newer(length_ms=4_000), "✅ Trimmed: 0:10 → 0:04"),
    ],
)
async def test_a_silent_edit_names_what_changed(
    bot: Bot, room: Room, service: Service, before: Any, after: Any, reads: str
) -> None:
    await state_is(service, before)
    await stream_is(service)
    await state_is(service, after)
    await bot.say("make it so")
    assert reads in room.texts[0].split("\n")


async def test_a_change_that_comes_late_is_waited_for(
    bot: Bot, room: Room, service: Service
) -> None:
    await state_is(service, draft(VIDEO), times=4)
    await stream_is(service, call("edit_timeline"))
    await state_is(service, draft(MUTED))
    await bot.say("make it so")
    assert "✅ Muted: city timelapse" in room.texts[0]


async def test_a_silent_edit_that_changed_nothing_says_so(
    bot: Bot, room: Room, service: Service
) -> None:
    await state_is(service, draft(VIDEO), times=5)
    await stream_is(service)
    await bot.say("make it so")
    assert "Nothing changed on the timeline." in room.texts[0]
    assert "✅" not in room.texts[0]


async def test_a_video_that_is_small_already_is_called_so(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("compress this video to under 50MB", clip)
    assert "which is under 50 MB already; it will not grow" in room.texts[0]
    assert room.files[0].text.startswith("Done: 1.")


async def test_it_is_called_so_after_a_silent_edit_as_well(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "silent_turn")
    await bot.say("compress this video to under 50MB")
    assert "✅ Target size: 50 MB" in room.texts[1]
    assert " MB, already under 50 MB." in room.texts[1]


# while it works


@pytest.mark.parametrize(
    ("tool", "reads"),
    [
        ("trim_video", "Editing the timeline…"),
        ("generate_video", "Generating video, usually 2–5 minutes…"),
        ("add_bgm", "Making music…"),
        ("web_search", "Searching…"),
        ("analyse_video", "Watching the video…"),
        ("frobnicate", "Working…"),
    ],
)
async def test_a_tool_is_told_as_a_short_status(
    bot: Bot, room: Room, service: Service, tool: str, reads: str
) -> None:
    await stream_is(service, call(tool), text("There."))
    await held_up(service)
    await bot.say("make it so")
    assert reads in room.everything
    assert tool not in room.everything


async def test_two_minutes_of_silence_are_answered_with_still_working(
    room: Room, service: Service, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await service.order("run_sse", "heartbeats_only", seconds=300, every_s=15)
        await bot.say("make it so")
    told = [text for text in room.messages[0].history if "⏳ Still working..." in text]
    assert told, "heartbeats are no news"
    before = [text for text in room.messages[0].history if "Thinking…" in text]
    assert before


async def test_trailing_talk_of_a_temporary_issue_is_dropped(
    bot: Bot, room: Room, service: Service
) -> None:
    await stream_is(
        service,
        text("Your title is in."),
        text(" I encountered a temporary issue. Please try again."),
    )
    await state_is(service, draft(VIDEO))
    await state_is(service, draft(VIDEO, TITLE))
    await bot.say("make it so")
    assert "Your title is in." in room.texts[0]
    assert "temporary issue" not in room.everything


# a video is generated, and more is added to it


async def generated(service: Service, *tracks: dict[str, Any]) -> None:
    await state_is(service, None)
    await stream_is(
        service,
        call("generate_video"),
        result("generate_video"),
        call("edit_timeline"),
        text("Here is your city at night."),
    )
    await state_is(service, draft(VIDEO, *tracks))


async def test_tracks_that_nobody_asked_for_can_be_kept_or_dropped(
    bot: Bot, room: Room, service: Service
) -> None:
    await generated(service, MUSIC, TITLE, EFFECT)
    await bot.say("make me a city at night")
    assert "Here is your city at night." in room.texts[0]
    assert "Timeline (4 tracks):" in room.texts[0]
    assert "These were added automatically. Keep or remove them?" in room.texts[0]
    assert labels(room.messages[0].view.buttons) == [
        "Keep all", "Remove music", "Remove title", "Remove effects", "Export", "Timeline"
    ]  # fmt: skip
    await stream_is(service, text("Gone."))
    await state_is(service, draft(VIDEO, MUSIC, TITLE), times=2)
    await bot.press(room.messages[0], "Remove title")
    assert "Gone." in room.texts[-1]
    assert (await bot.press(room.messages[0], "Keep all")).text == "Done."


async def test_what_was_asked_for_is_not_called_unasked(
    bot: Bot, room: Room, service: Service
) -> None:
    await generated(service, MUSIC)
    await bot.say("make me a city at night with calm music")
    assert "added automatically" not in room.texts[0]


async def test_the_raw_video_is_told_as_soon_as_it_is_there(
    bot: Bot, room: Room, service: Service
) -> None:
    await stream_is(service, call("generate_video"), result("generate_video"), text("x" * 40))
    await held_up(service)
    await bot.say("make me a city at night")
    told = [text for text in room.messages[0].history if "The raw video is ready." in text]
    assert told
    assert "The raw video is ready." not in room.texts[0], "by the end there is more to say"


async def test_a_generation_that_failed_is_not_called_ready(
    bot: Bot, room: Room, service: Service
) -> None:
    await stream_is(
        service,
        call("generate_video"),
        {"type": "tool_result", "name": "generate_video", "result": {"status": "error"}},
        text("That did not work."),
    )
    await state_is(service, None, times=4)
    await bot.say("make me a city at night")
    assert "The raw video is ready." not in room.everything


# afterwards


async def test_next_steps_fit_to_what_is_there(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("keep the first 2 seconds", clip)
    assert labels(room.messages[-1].view.buttons) == ["Export", "Mute", "530 kB", "Timeline"]
    await bot.say("mute it")
    assert labels(room.messages[-1].view.buttons) == ["Export", "530 kB", "Undo", "Timeline"]


async def test_where_nothing_was_done_no_next_step_is_praised(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("paint my house", clip)
    assert labels(room.messages[-1].view.buttons) == ["Export", "Timeline"]


async def test_credits_are_told_where_they_changed(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("mute it", clip)
    assert "Credits: 1000 → 999" in room.texts[0].split("\n")
    await bot.say("mute it")
    assert "Credits" not in room.texts[1], "it was so already, and cost nothing"


@pytest.mark.parametrize(
    ("kind", "more"),
    [("status", {"status": 500}), ("stall", {}), ("malformed_json", {}), ("code", {"code": 1002})],
)
async def test_credits_that_cannot_be_read_hold_nobody_up(
    room: Room, service: Service, clip: Path, tmp_path: Path, kind: str, more: dict[str, Any]
) -> None:
    await service.order("credits", kind, times=9, **more)
    async with bot_in(room, service.url, tmp_path) as bot:
        async with asyncio.timeout(30):
            await bot.say("mute it", clip)
    assert "✅ Muted" in room.texts[0]
    assert "Credits" not in room.texts[0]
    await service.forgive()
