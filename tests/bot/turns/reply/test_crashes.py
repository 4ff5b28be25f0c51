"""An adapter that fails in no way that it should: a fault of ours, which costs nobody an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.core.controls import Button
from bot.core.errors import Unclear
from bot.core.view import Status, View
from bot.store.queries import lanes, posts
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.opening import Replies
from bot.turns.reply.reply import Reply
from tests.bot.turns.reply.channel import TEXTS, Channel, Desk
from tests.support.clock import eventually

CRASHES = [KeyError("message_id"), RecursionError(), TimeoutError(), OSError("closed")]
AWAY = OperationalError("select", {}, OSError("away"))
MARK = "(You may see this a second time.)\n"
EXPORT = Button("Export", "export:1")


async def in_the_end(desk: Desk) -> None:
    while (pause_s := await desk.deliver()) is not None:
        await desk.clock.sleep_s(pause_s)


@pytest.mark.parametrize("crash", [*CRASHES, AWAY], ids=repr)
async def test_a_post_is_repeated_once_plain_and_marked_and_others_do_not_wait(
    desk: Desk, channel: Channel, crash: Exception
) -> None:
    view = View("**Muted**", buttons=(EXPORT,))
    first = await desk.db.run(posts.intend_post, await desk.turn(), "reply", view, final=True)
    await desk.intend(await desk.turn(), "Somebody else's.", final=True)
    channel.fail = [crash]
    await desk.deliver()
    assert channel.texts == ["Somebody else's."]
    await in_the_end(desk)
    assert channel.texts == ["Somebody else's.", f"{MARK}Muted"]
    assert (await desk.post(first)).delivered


async def test_what_always_crashes_is_given_up(desk: Desk, channel: Channel) -> None:
    post = await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [KeyError("message_id")] * 9
    await in_the_end(desk)
    assert len(channel.fail) == 7, "it may have arrived each time"
    assert (await desk.post(post)).delivered


@pytest.mark.parametrize("crash", CRASHES, ids=repr)
async def test_an_edit_goes_plain_then_into_a_new_message_and_the_old_one_goes(
    desk: Desk, channel: Channel, crash: Exception
) -> None:
    view = View("", Status("Connecting…", "connecting"))
    post = await desk.db.run(posts.intend_post, await desk.turn(), "reply", view)
    await desk.outbox.post(post)
    await desk.db.run(posts.set_final, post.id, View("**Muted**", buttons=(EXPORT,)))
    channel.fail = [crash]
    assert await desk.deliver() is None
    assert channel.history()[1:] == ["Muted"]
    await desk.db.run(posts.set_final, post.id, View("**Louder**"))
    channel.fail = [crash, crash]
    assert await desk.deliver() is None
    assert channel.texts == ["Louder"]
    assert channel.calls == ["post", "edit", "post", "delete"]


async def test_a_message_that_crashes_when_it_is_deleted_is_shrunk(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.outbox.post(await desk.intend(await desk.turn(), "Stopping…"))
    await desk.db.run(posts.withdraw, post.id)
    channel.fail = [KeyError("ok")]
    assert await desk.deliver() is None
    assert channel.texts == ["⤴"]


async def test_a_turn_whose_placeholder_crashes_is_worked_on_and_answered(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    channel.fail = [KeyError("message_id")]
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as reply:
        await FinalWords(desk.db, desk.outbox, desk.clock).end(turn, reply, "cancelled", "Done.")
    await in_the_end(desk)
    assert channel.texts == [f"{MARK}Done."]


@pytest.mark.parametrize("what", ["edit", "typing", "text"])
async def test_what_crashes_while_a_reply_grows_does_not_cost_its_last_words(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """The answer is paid by then."""
    crashed: list[str] = []

    def crash(*_: object) -> str:
        crashed.append(what)
        raise ValueError("a bug")

    turn = await desk.turn()
    async with Replies(desk.db, desk.outbox, TEXTS, desk.clock).open(turn) as reply:
        _begin(reply)
        await eventually(lambda: channel.texts[:1] == ["Thinking…"])
        if what == "edit":
            channel.fail = [ValueError("a bug")]
            reply.show_live(lambda: "Your video")
            await eventually(lambda: not channel.fail)
        elif what == "typing":
            monkeypatch.setattr(channel, "show_busy", crash)
        else:
            reply.show_live(crash)
        if what != "edit":
            await eventually(lambda: crashed)
        await FinalWords(desk.db, desk.outbox, desk.clock).end(turn, reply, "cancelled", "Done.")
    await in_the_end(desk)
    assert channel.texts == ["Done."]
    assert (await desk.db.read(lanes.reload, turn)).state == "cancelled"


def _begin(reply: Reply) -> None:
    reply.show_status("status-asking", "asking")


async def test_a_disk_that_is_full_holds_up_the_file_alone(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.intend(await desk.turn(), "And much more.", kind="overflow", final=True)
    await desk.intend(await desk.turn(), "Somebody else's.", final=True)
    with monkeypatch.context() as full:

        def no_room(path: Path, data: bytes) -> int:
            raise OSError(28, "No space left on device")

        full.setattr(Path, "write_bytes", no_room)
        assert await desk.deliver() is not None
    assert channel.texts == ["Somebody else's."]
    await in_the_end(desk)
    assert [body for _, body in channel.files] == [b"And much more."]


async def test_a_repeat_does_not_depend_on_the_typing_indicator(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(_: object) -> bool:
        raise ValueError("a bug")

    monkeypatch.setattr(channel, "show_busy", crash)
    await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [Unclear()]
    await in_the_end(desk)
    assert channel.texts == [f"{MARK}The answer."]
