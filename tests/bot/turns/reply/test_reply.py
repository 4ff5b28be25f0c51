"""One visible reply: what it shows while it grows, and what is left when it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from bot.core.errors import Unclear
from bot.core.model import Button, View
from bot.store.queries import posts
from bot.turns.reply.opening import Replies
from bot.turns.reply.reply import BUSY_EVERY_S, STATUS_ROOM, Reply, ReplyTimes
from tests.bot.turns.reply.channel import TEXTS, Channel, Desk
from tests.support.clock import eventually

STOP = Button("Stop", "stop")


@pytest.fixture
async def reply(desk: Desk) -> AsyncIterator[Reply]:
    replies = Replies(desk.db, desk.outbox, TEXTS, desk.clock, ReplyTimes(30.0, 120.0))
    async with replies.open(await desk.turn()) as opened:
        yield opened


def sentences(count: int) -> str:
    return "".join(f"Sentence number {n} is here. " for n in range(count)).strip()


async def test_text_status_and_buttons_are_shown_together(reply: Reply, channel: Channel) -> None:
    reply.head = "Hello!"
    reply.show_live(lambda: "Your video is in.")
    reply.show_status("status-asking", "asking")
    reply.show_buttons(STOP)
    await eventually(lambda: channel.texts == ["Hello!\n\nYour video is in.\n\nThinking…"])
    assert channel.shown["1"][-1].buttons == (STOP,)


async def test_what_is_shown_live_is_read_at_the_moment_of_each_edit(
    reply: Reply, channel: Channel
) -> None:
    said = ["Your"]
    reply.show_live(lambda: " ".join(said))
    await eventually(lambda: channel.texts == ["Your"])
    said += ["video", "is", "in."]
    reply.heard()
    await eventually(lambda: channel.texts == ["Your video is in."])


async def test_names_that_people_gave_are_shown_letter_by_letter(reply: Reply) -> None:
    assert reply.say("error-empty-file", name="*a*_b_.mp4") == r"\*a\*\_b\_.mp4 is empty."


async def test_a_text_that_outgrows_its_message_goes_on_in_the_next_ones(
    reply: Reply, channel: Channel
) -> None:
    text = sentences(25)
    reply.show_live(lambda: text)
    reply.show_status("status-asking", "asking")
    reply.show_buttons(STOP)
    await eventually(lambda: len(channel.texts) == 3 and channel.texts[-1].endswith("Thinking…"))
    assert " ".join(channel.texts) == f"{text}\n\nThinking…"
    assert [history[-1].buttons for history in channel.shown.values()] == [(), (), (STOP,)]


async def test_what_is_too_long_for_all_messages_waits_for_the_end(
    reply: Reply, channel: Channel
) -> None:
    text = sentences(80)
    reply.show_live(lambda: text)
    await eventually(lambda: len(channel.texts) == 3 and channel.texts[2].startswith("Sent"))
    await asyncio.sleep(60)
    assert len(channel.texts) == channel.limits.parts_max
    views, overflow = reply.final_views(text)
    assert overflow is not None
    shown = " ".join(view.text for view in views)
    assert shown.replace("\n\nThe rest is in the file.", "") + " " + overflow == text


async def test_a_next_message_that_cannot_be_posted_is_tried_again(
    reply: Reply, channel: Channel
) -> None:
    text = sentences(12)
    channel.fail = [Unclear()]
    reply.show_live(lambda: text)
    await eventually(lambda: len(channel.texts) == 2 and text.endswith(channel.texts[1]))


async def test_the_last_view_has_the_buttons_and_may_ping_the_asker(reply: Reply) -> None:
    views, overflow = reply.final_views(sentences(25), [STOP], preview=True)
    assert overflow is None
    assert [view.buttons for view in views] == [(), (), (STOP,)]
    assert [view.mention for view in views] == [None, None, reply.turn.author]
    assert all(view.preview and view.status is None for view in views)
    assert all(len(view.text) <= 400 - STATUS_ROOM for view in views)


async def test_an_end_without_a_word_is_still_an_end(reply: Reply) -> None:
    assert [view.text for view in reply.final_views("")[0]] == ["✓"]


async def test_a_short_turn_ends_in_its_message_and_a_long_one_leaves_a_line_there(
    reply: Reply,
) -> None:
    assert reply.shrunk_view() is None
    await asyncio.sleep(31)
    assert reply.shrunk_view() == View("Done. (0:31)")


async def test_a_terminal_needs_no_new_message_for_the_end(desk: Desk, channel: Channel) -> None:
    channel.limits = replace(channel.limits, local=True)
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(await desk.turn()) as reply:
        await asyncio.sleep(600)
        assert reply.shrunk_view() is None


async def test_while_a_status_is_shown_the_bot_is_seen_typing(
    reply: Reply, channel: Channel
) -> None:
    await asyncio.sleep(20)
    assert channel.busy == 0
    reply.show_status("status-asking", "asking")
    await asyncio.sleep(60)
    assert channel.busy == pytest.approx(60 / BUSY_EVERY_S, abs=3)


async def test_the_elapsed_time_is_shown_without_any_news(reply: Reply, channel: Channel) -> None:
    reply.show_status("status-asking", "asking")
    await asyncio.sleep(21)
    assert channel.history()[-3:] == ["Thinking… (0:10)", "Thinking… (0:15)", "Thinking… (0:20)"]


async def test_after_the_stop_nothing_is_shown_and_the_edit_in_flight_has_ended(
    reply: Reply, channel: Channel
) -> None:
    channel.open.clear()
    reply.show_live(lambda: "Your video is in.")
    await channel.holds_a_request()
    stopping = asyncio.create_task(reply.stop())
    await asyncio.sleep(5)
    assert not stopping.done()
    channel.open.set()
    await stopping
    assert channel.texts == ["Your video is in."]
    reply.show_live(lambda: "Too late.")
    await asyncio.sleep(60)
    assert channel.texts == ["Your video is in."]


async def test_an_edit_that_hangs_does_not_keep_the_turn_from_ending(
    reply: Reply, channel: Channel
) -> None:
    reply.show_live(lambda: "Your video is in.")
    await channel.holds_a_request()
    began_s = asyncio.get_running_loop().time()
    await reply.stop()
    assert asyncio.get_running_loop().time() - began_s == pytest.approx(30, abs=1)
    channel.open.set()


async def test_a_database_that_is_away_for_a_while_ends_no_reply(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = [True, True]

    async def get_post(*args: object) -> object:
        if away:
            away.pop()
            raise sa.exc.OperationalError("select", {}, OSError("away"))
        return await kept(*args)  # type: ignore[arg-type]

    kept = posts.get_post
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(await desk.turn()) as reply:
        monkeypatch.setattr(posts, "get_post", get_post)
        reply.show_live(lambda: "Your video is in.")
        await eventually(lambda: channel.texts == ["Your video is in."])
    assert away == []
