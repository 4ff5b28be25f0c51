"""Stopping at every state: what had happened by then is told, and nothing goes on behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Command
from tests.stories.room.world import BOB, Bot, Room, Service, Shown, bot_in, labels
from tests.support.clock import eventually

PROCESSING = '{"status": "processing", "progress": 40}'


@pytest.fixture
async def bot(room: Room, service: Service, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, service.url, tmp_path) as bot:
        yield bot


def showing(room: Room, status: str, *, at: int = -1) -> Callable[[], bool]:
    return lambda: bool(room.messages) and status in room.messages[at].text


async def for_hours(*_: object) -> None:
    """A render that is not done before somebody cancels it: ffmpeg would be, as its work is done
    while the bot's time stands still."""
    await asyncio.sleep(24 * 3600)


async def never_rendered(service: Service) -> None:
    await service.order(
        "render_status", "scripted", body=PROCESSING, content_type="application/json", times=999
    )


async def test_what_waits_is_taken_out_at_once_and_what_runs_goes_on(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=1, after_work=True)
    await bot.say("keep the first 2 seconds", wait=False)
    await bot.say("mute it", wait=False)
    await eventually(lambda: len(room.messages) == 3 and "Waiting" in room.texts[2])
    await eventually(lambda: len(service.accepted("run_sse")) == 1)
    answer = await bot.press(room.messages[2], "Stop", wait=False)
    assert answer.text == "Taken out of the queue."
    await eventually(
        lambda: room.texts[2].endswith("Taken out of the queue. Nothing was done or charged.")
    )
    await bot.idle()
    assert "✅ Trimmed: 0:05 → 0:02" in room.texts[1], "the running edit was not disturbed"
    assert "connection dropped" not in room.everything
    assert len(service.accepted("run_sse")) == 1


async def test_cancel_by_words_leaves_the_running_edit_of_somebody_else_alone(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip, is_private=False)
    await service.order("run_sse", "slow_headers", seconds=1, after_work=True)
    await bot.say("keep the first 2 seconds", is_private=False, wait=False)
    await bot.say("mute it", by=BOB, is_private=False, wait=False)
    await eventually(lambda: len(room.messages) == 3 and "Waiting" in room.texts[2])
    await eventually(lambda: len(service.accepted("run_sse")) == 1)
    await bot.say("cancel", by=BOB, is_private=False, wait=False)
    await bot.idle()
    assert "✅ Trimmed: 0:05 → 0:02" in room.texts[1], "the running edit was not disturbed"
    assert "connection dropped" not in room.everything
    assert room.texts[2].endswith("Taken out of the queue. Nothing was done or charged.")
    assert len(service.accepted("run_sse")) == 1


async def test_stopping_an_upload_charges_nothing_and_forgets_the_file(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await service.order("upload", "slow_headers", seconds=30)
    await bot.say("mute it", clip, wait=False)
    await eventually(showing(room, "Uploading"))
    answer = await bot.press(room.messages[0], "Stop")
    assert answer.text == "Stopping…"
    assert room.texts[0].endswith("Stopped before the edit began. Nothing was charged.")
    assert room.messages[0].view.buttons == ()
    await bot.say("status")
    assert room.texts[-1].startswith("The timeline is empty.")
    await bot.say("keep the first 2 seconds", clip)
    assert "✅ Trimmed" in room.texts[-1]
    assert service.accepted("run_sse")[0]["text"] == "keep the first 2 seconds"


async def test_stopping_while_the_backend_thinks_ends_its_run(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "heartbeats_only", seconds=60, every_s=0.2)
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "Thinking"))
    await bot.press(room.messages[-1], "Stop")
    assert "Stopped. The edit had begun, so part of it may be done and charged." in room.texts[-1]
    assert len(service.accepted("run_sse")) <= 1
    await bot.say("keep the first 2 seconds")
    assert "✅ Trimmed" in room.texts[-1], "the lane is free again"


async def test_what_was_done_before_the_stop_is_told(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "stall", after_work=True, seconds=60)
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "Thinking"))
    await eventually(lambda: len(service.accepted("run_sse")) == 1)
    await asyncio.sleep(5)  # the work itself; the answer never comes
    await bot.press(room.messages[-1], "Stop")
    assert "Stopped. These changes were already made" in room.texts[-1]
    assert "✅ Muted: bigbuckbunny.mp4" in room.texts[-1]
    assert "Credits: 1000 → 999" in room.texts[-1]


async def test_stopping_while_a_lost_answer_is_looked_for(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "reset")
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "The connection dropped"))
    await bot.press(room.messages[-1], "Stop")
    assert "Stopped. The edit had begun" in room.texts[-1]


async def test_stopping_a_render_cancels_it_at_the_service(
    bot: Bot, room: Room, service: Service, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.resources.renders.render", for_hours)
    await never_rendered(service)
    await bot.say("compress to 400KB", clip, wait=False)
    await eventually(lambda: any("Rendering 40" in text for text in room.texts))
    message = next(message for message in room.messages if "Rendering 40" in message.text)
    assert labels(message.view.buttons) == ["Stop"]
    await bot.press(message, "Stop")
    assert message.text.endswith(
        "The export was stopped. The timeline is unchanged, and exports are free."
    )
    assert room.files == []
    await service.forgive()
    assert await render_status(bot, service) == "cancelled"


async def render_status(bot: Bot, service: Service) -> str:
    """What the service itself says of the last render."""

    async def read(tx: AsyncConnection) -> tuple[str, str]:
        render = await tx.execute(sa.text("SELECT render_id FROM exports"))
        token = await tx.execute(sa.text("SELECT token FROM accounts"))
        return str(render.scalar()), str(token.scalar())

    render_id, token = await bot.app.db.run(read)
    answer = await service.http.get(
        f"{service.url}/api/render/proxy/lambda/{render_id}",
        headers={
            "Authorization": f"Bearer {token}",
            "X-Skill-Source": "ai-video-compressor",
            "X-Skill-Version": "1",
            "X-Skill-Platform": "unknown",
        },
    )
    return str(answer.json()["status"])


async def test_an_export_that_was_asked_for_can_be_stopped_too(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await never_rendered(service)
    await bot.say("export", wait=False)
    await eventually(showing(room, "Rendering 40"))
    await bot.press(room.messages[-1], "Stop")
    assert "The export was stopped." in room.texts[-1]


async def test_the_word_cancel_stops_everything_in_the_conversation(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "heartbeats_only", seconds=60, every_s=0.2)
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "Thinking"))
    await bot.say("keep the first 2 seconds", wait=False)
    await bot.say("", command=Command("cancel"))
    assert "Stopped. The edit had begun" in room.texts[1]
    assert room.texts[2].endswith("Taken out of the queue. Nothing was done or charged.")
    await bot.say("cancel")
    assert room.texts[-1] == "Nothing is running."


async def test_cancel_by_words_leaves_one_true_word_and_nothing_beside_it(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=600)
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "Thinking"))
    await bot.say("cancel")
    assert room.texts[-1].startswith("Stopped.")
    assert len(room.messages) == 2
    assert "Stopping…" not in room.texts
    await bot.say("cancel")
    assert room.texts[-1] == "Nothing is running."


async def stopping_takes_long(bot: Bot, room: Room, service: Service, clip: Path) -> None:
    """A "cancel" whose edit can't end before the service has told what was done."""
    await bot.say("", clip)
    await service.order("run_sse", "heartbeats_only", seconds=60, every_s=0.2)
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "Thinking"))
    await service.order("state", "slow_headers", seconds=600, times=9)
    await bot.say("cancel", wait=False)
    await eventually(showing(room, "Stopping…"))


@pytest.mark.parametrize(
    ("words", "said"), [("help", "/status"), ("hi", "What shall I do with it?")]
)
async def test_what_is_instant_does_not_wait_for_a_cancel(
    bot: Bot, room: Room, service: Service, clip: Path, words: str, said: str
) -> None:
    await stopping_takes_long(bot, room, service, clip)
    asked_s = bot.clock.monotonic_s()
    await bot.say(words, wait=False)
    await eventually(showing(room, said))
    assert bot.clock.monotonic_s() - asked_s < 2


async def test_a_second_cancel_takes_out_what_was_asked_since_the_first(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await stopping_takes_long(bot, room, service, clip)
    await bot.say("keep the first 2 seconds", wait=False)
    await eventually(showing(room, "Waiting"))
    asked_s, queued = bot.clock.monotonic_s(), room.messages[-1]
    await bot.say("cancel", wait=False)
    await eventually(lambda: "Stopping…" not in room.texts[2])
    assert bot.clock.monotonic_s() - asked_s < 2
    await bot.idle()
    assert queued.text.endswith("Taken out of the queue. Nothing was done or charged.")
    assert not any("Stopping…" in text for text in room.texts)
    assert service.accepted("run_sse") == []


async def test_only_the_asker_can_stop_and_only_while_it_runs(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=1, after_work=True)
    await bot.say("mute it", wait=False)
    await eventually(showing(room, "Thinking"))
    message = room.messages[-1]
    stop = Shown(message.ref, message.view, None, False)
    answer = await bot.press(message, "Stop", by=BOB, wait=False)
    assert answer.text == "This button is for the person who asked."
    await bot.idle()
    assert "✅ Muted" in message.text
    assert "Stop" not in labels(message.view.buttons)
    assert (await bot.press(stop, "Stop")).text == "Too late to stop: it is already done."


async def test_the_stop_button_is_there_from_the_first_words_on(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await service.order("session", "slow_headers", seconds=1)
    await bot.say("mute it", clip, wait=False)
    await eventually(lambda: bool(room.messages))
    assert labels(room.messages[0].view.buttons) == ["Stop"]
    await bot.idle()
    await bot.say("help")
    assert "Stop" not in labels(room.messages[-1].view.buttons)
