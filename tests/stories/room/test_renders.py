"""A render that hangs, is silent, fails for good or leads elsewhere; an answer that was cut.

The engine says what it is ordered to; what people read, and how often a render was begun, is looked
at from outside.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.fetch.safe_fetch import SafeFetch
from tests.bot.nemo.server import RawServer, answer
from tests.stories.room.world import Bot, Room, Service, bot_in, labels

EXPORT = "keep the first 2 seconds and export"


async def render_says(service: Service, times: int, **answer: Any) -> None:
    await service.order(
        "render_status",
        "scripted",
        body=json.dumps(answer),
        content_type="application/json",
        times=times,
    )


@pytest.mark.parametrize("word", ["processing", "pending", "dreaming"])
async def test_a_render_without_an_end_is_stopped_and_may_be_begun_anew(
    bot: Bot, room: Room, service: Service, clip: Path, word: str
) -> None:
    await render_says(service, 1000, status=word, progress=40)
    await bot.say(EXPORT, clip)
    assert room.texts[-1].startswith(
        "The service didn't finish this export within 60 min, so I stopped it there."
    )
    assert labels(room.messages[-1].view.buttons) == ["Export"]
    assert len(service.accepted("render")) == 1
    assert ("a state I don't know" in room.everything) is (word == "dreaming")
    assert "dreaming" not in room.everything
    await service.forgive()
    await bot.press(room.messages[-1], "Export")
    assert len(room.files) == 1


async def test_while_the_service_is_silent_the_status_says_since_when(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await service.order("render_status", "status", status=503, times=9)
    await bot.say(EXPORT, clip)
    assert len(room.files) == 1
    silent = [line for line in room.everything.splitlines() if "no answer for" in line]
    assert silent, room.everything
    assert not [line for line in silent if "(" in line], "the elapsed time runs on"


@pytest.mark.parametrize("answer", [{"status": "user_abort"}, {"status": "cancelled"}])
async def test_a_render_that_was_stopped_at_the_service_is_told_as_stopped(
    bot: Bot, room: Room, service: Service, clip: Path, answer: dict[str, Any]
) -> None:
    await render_says(service, 1, **answer)
    await bot.say(EXPORT, clip)
    assert room.texts[-1].startswith("The export was stopped.")
    assert len(service.accepted("render")) == 1


async def test_what_fails_twice_the_same_way_is_not_offered_a_third_time(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await render_says(service, 5, status="failed", error="codec at /srv/secret")
    await bot.say(EXPORT, clip)
    assert room.texts[-1].startswith("The service can't export this timeline")
    assert "press Export" not in room.texts[-1]
    assert labels(room.messages[-1].view.buttons) == []
    assert len(service.accepted("render")) == 2
    assert "secret" not in room.everything


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        ({"error": {"code": 402, "message": "x"}}, "This bot's plan doesn't include export."),
        ({"error": "Upgrade your plan"}, "This bot's plan doesn't include export."),
        ({"errorCode": 400, "error": "bad"}, "The service refused this request."),
    ],
)
async def test_what_can_not_change_is_not_exported_a_second_time(
    bot: Bot, room: Room, service: Service, clip: Path, failure: dict[str, Any], told: str
) -> None:
    await render_says(service, 1, status="failed", **failure)
    await bot.say(EXPORT, clip)
    assert room.texts[-1].startswith(told)
    assert labels(room.messages[-1].view.buttons) == []
    assert len(service.accepted("render")) == 1


@pytest.mark.parametrize("way", ["the link", "a redirect"])
async def test_a_render_s_link_never_leads_inside(
    room: Room, service: Service, clip: Path, tmp_path: Path, way: str
) -> None:
    async with RawServer() as inside, RawServer() as cdn:
        inside.on("*", answer(b"\0\0\0\x18ftypisom the secret of this machine", kind="video/mp4"))
        cdn.on("*", answer(b"", status=302, headers=f"Location: {inside.url}/a.mp4\r\n"))
        links = SafeFetch(allow=[cdn.url.removeprefix("http://")])
        url = f"{(inside if way == 'the link' else cdn).url}/film.mp4"
        async with bot_in(room, service.url, tmp_path, links=links) as bot:
            await render_says(service, 1, status="completed", output={"url": url, "size": 9})
            await bot.say(EXPORT, clip)
        assert inside.requests == []
    assert all(b"secret" not in (shown.file or b"") for shown in room.files)
    assert all(button.url is None for shown in room.messages for button in shown.view.buttons)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("SAFETY", "blocked the rest of this answer"),
        ("MAX_TOKENS", "it became too long"),
        ("OTHER", "ended its answer too early"),
    ],
)
@pytest.mark.parametrize("key", ["finishReason", "finish_reason"])
@pytest.mark.parametrize("with_code", [False, True])
async def test_an_answer_that_was_cut_is_not_shown_as_finished(
    bot: Bot,
    room: Room,
    service: Service,
    clip: Path,
    reason: str,
    told: str,
    key: str,
    with_code: bool,
) -> None:
    await bot.say("", clip)
    event = {"content": {"role": "model", "parts": [{"text": "First, I"}]}, key: reason}
    if with_code:
        event["errorCode"] = reason
    body = f"data: {json.dumps(event)}\n\n"
    await service.order("run_sse", "scripted", body=body)
    await bot.say("keep the first 2 seconds")
    assert "First, I" in room.texts[-1]
    assert told in room.texts[-1]


async def test_a_missing_scope_is_named(bot: Bot, room: Room, service: Service, clip: Path) -> None:
    await service.order("render_submit", "code", code=403, message="Token lacks scope: render")
    await bot.say(EXPORT, clip)
    assert "lacks the permission “render”" in room.texts[-1]
    assert labels(room.messages[-1].view.buttons) == []


async def test_a_project_that_is_gone_after_the_edit_is_told_truly_and_made_anew(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await service.order("render_submit", "code", code=1002)
    await bot.say(EXPORT, clip)
    assert room.texts[-1].startswith("The project has expired at the service.")
    assert "may have been charged" in room.texts[-1]
    assert "Nothing was charged" not in room.texts[-1]
    await bot.press(room.messages[-1], "Try again")
    assert len(room.files) == 1
    assert "has expired" not in "\n".join(room.texts[-2:])
    assert len(service.accepted("run_sse")) == 2


async def test_a_draft_of_the_service_s_newer_form_is_shown_like_an_older_one(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    draft = """<draft fps="30" width="1280" height="720" duration="10000">
      <track id="v" type="video"><clip in="0" out="10000"><video name="city"/></clip></track>
      <track type="bgm" volume="0.35"><clip in="0" out="9000"><a name="Lo-fi"/></clip></track>
      <track id="t" type="text"><clip in="0" out="3000"><b>Urban &amp; more</b></clip></track>
    </draft>"""
    body = json.dumps({"code": 0, "data": {"state": {"draft": draft, "video_infos": [{}]}}})
    await service.order("state", "scripted", body=body, content_type="application/json", times=9)
    await bot.say("status")
    assert "1. Video: city (0-10s)" in room.texts[-1]
    assert "Lo-fi (0-9s, 35%)" in room.texts[-1]
    assert "Urban & more" in room.texts[-1]
    assert labels(room.messages[-1].view.buttons) == ["Export"]


async def test_what_a_kill_left_on_the_disk_goes_at_the_start(
    room: Room, service: Service, tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    left = [".export-7.mp4.0123456789ab.part", "export-7-source.mp4", "export-8-poster.png"]
    for name in (*left, "holiday.mp4"):
        (scratch / name).write_bytes(b"half of a film")
    async with bot_in(room, service.url, tmp_path):
        assert [path.name for path in scratch.iterdir()] == ["holiday.mp4"], "nobody else's goes"
