"""The reply as people see it: it grows, it ends whole, and no penalty or restart loses a word."""

from __future__ import annotations

import asyncio
import base64
import json
import re
from pathlib import Path

import pytest

from bot.core.errors import ChatClosed, MessageGone, RateLimited, Refused, Unclear
from bot.core.view import Limits
from tests.stories.room.world import Bot, Room, Service, bot_in
from tests.support.clock import eventually


def stream(*texts: str) -> str:
    frames = [json.dumps({"type": "text", "content": text}) for text in texts]
    return "".join(f"data: {frame}\n\n" for frame in frames)


async def say_this(service: Service, *texts: str, times: int = 1, after_s: float = 0) -> None:
    """The next answers of the backend are these words; `after_s` holds up the way to it."""
    if after_s:
        await service.order("session", "slow_headers", seconds=after_s)
    body = base64.b64encode(stream(*texts).encode()).decode()
    await service.order(
        "run_sse",
        "scripted",
        body_base64=body,
        content_type="text/event-stream",
        status=200,
        times=times,
    )


def paragraphs(count: int) -> list[str]:
    return [f"Paragraph {n}: " + "word " * 40 + f"end{n}.\n\n" for n in range(count)]


async def test_a_long_answer_goes_on_in_further_messages_whole(
    bot: Bot, room: Room, service: Service
) -> None:
    texts = paragraphs(20)
    await say_this(service, *texts)
    await bot.say("tell me everything about this clip")
    whole = "\n".join(room.texts)
    assert len(room.messages) >= 3
    assert [n for n in range(20) if whole.count(f"end{n}.") != 1] == []
    assert all(len(text) <= 2000 for message in room.messages for text in message.history)


async def test_what_would_take_too_many_messages_goes_out_as_a_file(
    bot: Bot, room: Room, service: Service
) -> None:
    texts = paragraphs(80)
    await say_this(service, *texts)
    await bot.say("tell me everything about this clip")
    (rest,) = room.files
    assert rest.filename == "answer.txt"
    whole = "\n".join(room.texts) + (rest.file or b"").decode()
    assert [n for n in range(80) if whole.count(f"end{n}.") != 1] == []
    assert len(room.messages) == 5 + 1
    assert "The rest is in the file." in room.texts[4]


async def test_code_that_is_cut_is_closed_and_opened_again(
    bot: Bot, room: Room, service: Service
) -> None:
    code = "```python\n" + "".join(f"line_{n} = {n}\n" for n in range(200)) + "```\n"
    await say_this(service, "Look:\n\n", code)
    await bot.say("tell me everything about this clip")
    assert len(room.messages) >= 2
    assert all(text.count("```") % 2 == 0 for text in room.texts)


async def test_no_interim_text_arrives_after_the_final(
    bot: Bot, room: Room, service: Service
) -> None:
    await say_this(service, *[f"word{n} " for n in range(150)])
    await bot.say("tell me everything about this clip")
    assert room.messages[0].text.rstrip().endswith("word149")
    assert "⏳" not in room.texts[0]


async def test_unchanged_text_is_never_sent_again(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("mute it", clip)
    for message in room.messages:
        pairs = zip(message.history, message.history[1:], strict=False)
        same = [text for text, after in pairs if text == after]
        assert same == [], message.history


async def test_a_penalty_of_hours_delays_the_final_and_loses_nothing(
    room: Room, service: Service, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await say_this(service, "The answer that matters.", after_s=5)
        await bot.say("tell me everything about this clip", wait=False)
        await eventually(lambda: room.messages)
        room.refuse = [RateLimited(6775)]
        await eventually(lambda: not room.refuse)
        sent = room.sent
        await asyncio.sleep(6700)
        assert room.sent == sent, "a frozen chat is left alone"
        await bot.idle()
    assert "The answer that matters." in room.texts[-1]


async def test_a_final_that_is_held_back_is_delivered_by_the_next_process(
    room: Room, service: Service, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await say_this(service, "The answer that matters.", after_s=5)
        room.limits = Limits(text_max=2000, file_max_bytes=10, edit_interval_s=20)
        await bot.say("tell me everything about this clip", wait=False)
        await eventually(lambda: room.messages)
        room.refuse = [RateLimited(6775)] * 50
        await eventually(lambda: len(room.refuse) < 50 and bot.app.dispatcher.busy_lanes <= 1)
    room.refuse = []
    await asyncio.sleep(60_000)
    assert "matters" not in room.texts[-1]
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.idle()
    assert "The answer that matters." in room.texts[-1]
    assert len(service.accepted("run_sse")) <= 1


async def test_another_chat_is_not_held_up_by_a_penalty(
    bot: Bot, room: Room, service: Service
) -> None:
    await say_this(service, "One.", "Two.", times=2, after_s=5)
    await bot.say("tell me everything about this clip", chat="den", wait=False)
    await eventually(lambda: room.messages)
    room.refuse = [RateLimited(6775)]
    await eventually(lambda: not room.refuse)
    await bot.say("tell me everything about this clip", chat="lair", wait=False)
    await eventually(
        lambda: any(str(m.ref.chat) == "room:lair" and "Two." in m.text for m in room.messages)
    )
    await bot.idle()


async def test_a_deleted_placeholder_is_replaced_by_a_new_message(
    bot: Bot, room: Room, service: Service
) -> None:
    await say_this(service, "The answer that matters.", after_s=5)
    await bot.say("tell me everything about this clip", wait=False)
    await eventually(lambda: room.messages)
    room.messages.clear()
    await bot.idle()
    assert "The answer that matters." in room.texts[-1]


async def test_a_closed_chat_ends_quietly_and_costs_nothing(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    room.refuse = [ChatClosed()] * 3  # the placeholder, at times again by the turn, the last words
    await bot.say("mute it", clip)
    assert room.messages == []
    assert service.accepted("run_sse") == []


@pytest.mark.parametrize("error", [Refused(), Unclear(), MessageGone()])
async def test_one_failed_edit_does_not_lose_the_final(
    bot: Bot, room: Room, clip: Path, error: Exception
) -> None:
    room.refuse = [None, error]  # type: ignore[list-item]
    await bot.say("mute it", clip)
    assert any("Muted" in text for text in room.texts)


async def test_a_long_turn_ends_with_a_new_message_that_notifies(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=90, after_work=True)
    async with bot_in(room, service.url, tmp_path, notify_after_s=60) as bot:
        await bot.say("keep the first 2 seconds", clip)
    (answer,) = room.messages
    assert "Trimmed" in answer.text
    assert (answer.history, answer.silent) == ([answer.text], False)
    assert answer.reply_to is not None


async def test_a_long_failure_is_not_crowned_by_done(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "reset")
    async with bot_in(room, service.url, tmp_path, notify_after_s=60) as bot:
        await bot.say("keep the first 2 seconds", clip)
    (answer,) = room.messages
    assert "nothing has changed on the timeline" in answer.text
    assert "Done" not in room.everything


async def test_a_terminal_is_never_sent_a_second_message_for_the_end(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    room.limits = Limits(text_max=10_000, file_max_bytes=10, edit_interval_s=0.5, local=True)
    await service.order("run_sse", "slow_headers", seconds=90, after_work=True)
    async with bot_in(room, service.url, tmp_path, notify_after_s=60) as bot:
        await bot.say("keep the first 2 seconds", clip)
    assert len(room.messages) == 1


async def test_the_status_shows_how_long_it_takes(bot: Bot, room: Room, service: Service) -> None:
    await service.order("run_sse", "heartbeats_only", seconds=180, every_s=15)
    await bot.say("tell me everything about this clip")
    history = room.messages[0].history
    assert any(re.search(r"\(\d+:\d\d\)$", text) for text in history), "elapsed time"
    assert any("⏳ Still working..." in text for text in history)
