"""One visible reply: what it shows while it grows, and what is left when it ends."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from bot.core.controls import Button
from bot.core.errors import ChatClosed, Unclear
from bot.core.view import Status, View
from bot.store.queries import conversations, lanes, posts
from bot.turns.reply.opening import Replies
from bot.turns.reply.reply import BUSY_EVERY_S, STATUS_ROOM, Reply, ReplyTimes
from tests.bot.store.rows import CHAT
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


async def test_text_is_put_together_when_it_may_be_shown_not_at_each_word(
    reply: Reply, channel: Channel
) -> None:
    read, said = 0, ""

    def text() -> str:
        nonlocal read
        read += 1
        return said

    reply.show_live(text)
    for _ in range(33 * 20):
        said += "word "[len(said) % 5]
        reply.heard()
        await asyncio.sleep(1 / 33)
    await eventually(lambda: " ".join(channel.texts).replace(" ", "") == said.replace(" ", ""))
    assert channel.calls.count("edit") >= 18, "as often as it may be shown"
    assert read <= 5 * len(channel.calls)


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
    final = reply.final(text)
    views, overflow = final.views, final.overflow
    assert overflow is not None
    shown = " ".join(view.text for view in views)
    assert shown.replace("\n\nThe rest is in the file.", "") + " " + overflow == text


async def test_a_next_message_that_cannot_be_posted_is_tried_again(
    reply: Reply, channel: Channel
) -> None:
    text = sentences(12)
    channel.fail = [Unclear()]
    reply.show_live(lambda: text)
    await eventually(lambda: len(channel.texts) == 2)
    mark, _, rest = channel.texts[1].partition("\n")
    assert mark == "(You may see this a second time.)"
    assert f"{channel.texts[0]} {rest}" == text


async def test_the_next_message_is_posted_with_its_text_and_nothing_is_withdrawn(
    reply: Reply, channel: Channel
) -> None:
    said = [sentences(8)]
    reply.show_status("status-asking", "asking")
    reply.show_buttons(STOP)
    reply.show_live(lambda: said[0])
    await eventually(lambda: channel.texts[0].startswith(said[0]))
    channel.calls.clear()
    said[0] = sentences(14)
    reply.heard()
    await eventually(lambda: len(channel.texts) == 2)
    assert channel.calls[0] == "post"
    await eventually(lambda: channel.shown["1"][-1].status is None)
    first, second = (channel.shown[number] for number in ("1", "2"))
    assert second[0].text, "no empty message"
    assert " ".join((first[-1].text, second[0].text)) == said[0]
    seen = [view.text for view in first]
    assert all(after.startswith(before) for before, after in itertools.pairwise(seen))
    assert (first[-1].status, first[-1].buttons) == (None, ())


async def test_the_first_edit_does_not_repeat_what_is_there(desk: Desk, channel: Channel) -> None:
    channel.limits = replace(channel.limits, nonces=True)
    turn = await desk.turn()
    line = TEXTS.say("en", "status-connecting")
    view = View("Hello!", Status(line, "waiting"), (STOP,))
    await desk.db.run(posts.intend_post, turn, "reply", view)
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as reply:
        reply.head = "Hello!"
        reply.show_buttons(STOP)
        reply.show_status("status-connecting", "connecting")
        await asyncio.sleep(5)
        assert channel.calls == ["post"]
        reply.show_status("status-asking", "asking")
        await eventually(lambda: channel.texts == ["Hello!\n\nThinking…"])
    assert channel.calls == ["post", "edit"]


async def test_where_a_lost_answer_would_leave_it_for_ever_stop_comes_with_the_first_edit(
    desk: Desk, channel: Channel
) -> None:
    channel.limits = replace(channel.limits, buttons_later=True)
    turn = await desk.turn()
    view = View("", Status("Connecting…", "waiting"), (STOP,))
    await desk.db.run(posts.intend_post, turn, "reply", view)
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as reply:
        reply.show_buttons(STOP)
        await eventually(lambda: channel.shown["1"][-1].buttons == (STOP,))
    assert channel.shown["1"][0].buttons == ()


async def test_what_had_been_said_before_a_crash_stays_visible(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    await desk.outbox.post(await desk.intend(turn, "Your video is"))
    turn = await desk.db.run(lanes.note, turn, said="Your video is")
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as reply:
        reply.show_status("status-recovering", "asking")
        await asyncio.sleep(300)
    assert len(channel.history()) > 3
    assert all(text.startswith("Your video is") for text in channel.history())


async def test_a_chat_that_closes_while_the_work_has_begun_is_told_to_who_asks(
    desk: Desk, channel: Channel
) -> None:
    await desk.db.run(posts.freeze_chat, CHAT, desk.clock.utc_s(), 5)
    channel.fail = [ChatClosed()]
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(await desk.turn()) as reply:
        reply.check_open()
        await asyncio.sleep(10)
        with pytest.raises(ChatClosed):
            reply.check_open()


async def test_the_last_view_has_the_buttons_and_may_ping_the_asker(reply: Reply) -> None:
    final = reply.final(sentences(25), [STOP], preview=True)
    views = final.views
    assert final.overflow is None
    assert [view.buttons for view in views] == [(), (), (STOP,)]
    assert [view.mention for view in views] == [None, None, reply.turn.author]
    assert all(view.preview and view.status is None for view in views)
    assert all(len(view.text) <= 400 - STATUS_ROOM for view in views)


async def test_an_end_without_a_word_is_still_an_end(reply: Reply) -> None:
    assert [view.text for view in reply.final("").views] == ["✓"]


async def test_a_short_turn_ends_in_its_message_and_a_long_one_anew(reply: Reply) -> None:
    assert not reply.final("The answer.").anew
    await asyncio.sleep(31)
    assert reply.final("The answer.").anew


async def test_a_terminal_needs_no_new_message_for_the_end(desk: Desk, channel: Channel) -> None:
    channel.limits = replace(channel.limits, local=True)
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(await desk.turn()) as reply:
        await asyncio.sleep(600)
        assert not reply.final("The answer.").anew


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

    async def get_growing(*args: object) -> object:
        if away:
            away.pop()
            raise sa.exc.OperationalError("select", {}, OSError("away"))
        return await kept(*args)  # type: ignore[arg-type]

    kept = conversations.get_growing
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(await desk.turn()) as reply:
        monkeypatch.setattr(conversations, "get_growing", get_growing)
        reply.show_live(lambda: "Your video is in.")
        await eventually(lambda: channel.texts == ["Your video is in."])
    assert away == []
