"""Each post once, with what it shall show by then, and a chat's penalty for as long as it lasts."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError

from bot.core.controls import Button
from bot.core.errors import (
    FileTooLarge,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
    Unreachable,
)
from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.view import NOTHING, Limits, OutFile, View
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.queries.deletion import old_messages
from bot.store.queries.key_value import wants_silence
from bot.store.rows import Post
from tests.bot.store.rows import CHAT, queued
from tests.bot.turns.reply.channel import Channel, Desk, desk_for

STOP = Button("Stop", "stop:1")


async def test_a_post_that_many_want_to_show_is_shown_once(desk: Desk, channel: Channel) -> None:
    post = await desk.intend(await desk.turn(), "Working…")
    sent = await asyncio.gather(*(desk.outbox.post(post) for _ in range(5)))
    assert channel.texts == ["Working…"]
    assert {post.ref for post in sent} == {f"{CHAT}/1"}
    assert (await desk.outbox.post(sent[0])).ref == f"{CHAT}/1"
    assert channel.calls == ["post"]


async def test_who_is_cancelled_while_it_is_posted_leaves_the_post_whole(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "Working…")
    task = asyncio.create_task(desk.outbox.post(post))
    await channel.holds_a_request()
    task.cancel()
    channel.open.set()
    assert (await desk.outbox.post(post)).state == "sent"
    assert channel.calls == ["post"]


@pytest.mark.parametrize("tries", [0, 1])
async def test_what_is_to_be_deleted_by_the_time_that_it_may_go_is_not_posted(
    desk: Desk, channel: Channel, tries: int
) -> None:
    post = await desk.intend(await desk.turn(), "Working…")
    channel.fail = [Unclear()] * tries
    for _ in range(tries):
        with pytest.raises(Unclear):
            await desk.outbox.post(post)
    await desk.db.run(posts.set_final, post.id, NOTHING)
    with pytest.raises(MessageGone):
        await desk.outbox.post(post)
    assert channel.texts == []


async def test_a_refused_post_is_not_there_and_can_be_tried_again(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "Working…")
    channel.fail = [Refused()]
    with pytest.raises(Refused):
        await desk.outbox.post(post)
    assert (await desk.post(post)).state == "intended"
    await desk.outbox.post(post)
    assert channel.texts == ["Working…"]
    assert channel.nonces == [f"p{post.id}.2"], "another try of another life"


async def test_a_repeat_after_an_unclear_outcome_says_that_it_may_be_one(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "The answer.")
    channel.fail = [Unclear()]
    with pytest.raises(Unclear):
        await desk.outbox.post(post)
    await desk.outbox.post(post)
    assert channel.texts == ["(You may see this a second time.)\nThe answer."]


async def test_where_the_platform_knows_nonces_a_repeat_is_harmless_and_plain(
    desk: Desk, channel: Channel
) -> None:
    channel.limits = Limits(text_max=400, file_max_bytes=10, edit_interval_s=1, nonces=True)
    post = await desk.intend(await desk.turn(), "The answer.")
    channel.fail = [Unclear()]
    with pytest.raises(Unclear):
        await desk.outbox.post(post)
    await desk.outbox.post(post)
    assert channel.texts == ["The answer."]
    assert channel.nonces == [f"p{post.id}.1"]


async def test_where_the_platform_knows_no_nonces_in_this_chat_a_repeat_is_marked(
    desk: Desk, channel: Channel
) -> None:
    channel.limits = replace(channel.limits, nonces=True, command_chats=CHAT.channel[:1])
    view = View("Working…", None, (STOP,))
    post = await desk.db.run(posts.intend_post, await desk.turn(), "reply", view)
    channel.fail = [Unclear()]
    with pytest.raises(Unclear):
        await desk.outbox.post(post)
    await desk.outbox.post(post)
    assert channel.texts == ["(You may see this a second time.)\nWorking…"]
    assert channel.shown["1"][0].buttons == (), "a lost one would keep it for ever"


@pytest.mark.parametrize(
    ("down_s", "mark"), [(60, ""), (600, "(You may see this a second time.)\n")]
)
async def test_a_nonce_that_is_forgotten_while_nobody_was_there_makes_no_unmarked_repeat(
    db: Database, channel: Channel, down_s: float, mark: str
) -> None:
    channel.limits = replace(channel.limits, nonces=True)
    desk = desk_for(db, channel)
    post = await desk.intend(await desk.turn(), "Working…")
    assert await db.run(posts.take_post, post, desk.clock.utc_s())  # and the process dies
    await asyncio.sleep(down_s)
    await desk_for(db, channel).outbox.post(post)
    assert channel.texts == [f"{mark}Working…"]


async def test_another_process_at_work_on_a_post_is_waited_for_but_not_for_ever(
    db: Database, channel: Channel
) -> None:
    desk = desk_for(db, channel, grace_s=30.0)
    post = await desk.intend(await desk.turn(), "Working…")
    assert await db.run(posts.take_post, post, 1.0)
    began_s = desk.clock.monotonic_s()
    await desk.outbox.post(post)
    assert 30 <= desk.clock.monotonic_s() - began_s < 31
    assert channel.texts == ["(You may see this a second time.)\nWorking…"]


async def test_a_frozen_chat_is_left_alone_until_then_and_by_the_next_process_too(
    db: Database, desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [RateLimited(6775)]
    assert await desk.deliver() == 6775
    assert await desk_for(db, channel).deliver() == pytest.approx(6775, abs=1)
    with pytest.raises(RateLimited):
        await desk.outbox.post(post)
    assert channel.calls == []
    await asyncio.sleep(6775)
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_a_file_is_posted_once_and_a_definite_no_leaves_nothing(
    desk: Desk, channel: Channel, tmp_path: Path
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"mp4")
    file = OutFile(str(path), "a.mp4", 3)
    post = await desk.intend(await desk.turn(), "Done.", kind="result")
    channel.fail = [FileTooLarge()]
    with pytest.raises(FileTooLarge):
        await desk.outbox.send_file(post, file)
    post = await desk.post(post)
    assert post.state == "intended"
    await desk.outbox.send_file(post, file)
    assert (channel.files, channel.texts) == ([("a.mp4", b"mp4")], ["Done."])
    with pytest.raises(Unclear):
        await desk.outbox.send_file(post, file)
    assert channel.calls == ["post"]


async def test_interim_words_never_replace_final_ones(desk: Desk, channel: Channel) -> None:
    shown = await desk.outbox.post(await desk.intend(await desk.turn(), "Working…"))
    await desk.db.run(posts.set_final, shown.id, View("The answer."))
    await desk.outbox.edit_live(shown, View("Still working…"))
    assert channel.history() == ["Working…"]


async def two_of_a_conversation(desk: Desk) -> list[Post]:
    """The messages of two turns of which one came after the other."""
    first = await desk.turn()
    then = await queued(desk.db, first.conversation_id)
    return [await desk.outbox.post(await desk.intend(each, "Working…")) for each in (first, then)]


async def test_words_grow_only_once_the_answer_of_the_turn_before_is_there(
    desk: Desk, channel: Channel
) -> None:
    one, other = await two_of_a_conversation(desk)
    await desk.db.run(posts.set_final, one.id, View("One."))
    assert not await desk.outbox.edit_live(other, View("Oth"))
    assert channel.texts == ["Working…", "Working…"]
    await desk.deliver()
    assert await desk.outbox.edit_live(other, View("Oth"))
    assert channel.texts == ["One.", "Oth"]


async def test_a_message_that_comes_late_has_no_words_before_the_answer_of_the_turn_before(
    desk: Desk, channel: Channel
) -> None:
    first = await desk.turn()
    then = await queued(desk.db, first.conversation_id)
    one = await desk.outbox.post(await desk.intend(first, "Working…"))
    other = await desk.intend(then, "Waiting…")
    await desk.db.run(posts.set_final, one.id, View("One."))
    await desk.outbox.post(other, latest=lambda: View("Other"))
    assert channel.texts == ["Working…", "Waiting…"]


async def test_an_answer_that_nobody_knows_the_fate_of_keeps_no_later_words_from_growing(
    desk: Desk, channel: Channel
) -> None:
    one, other = await two_of_a_conversation(desk)
    await desk.db.run(posts.set_final, one.id, View("One."))
    channel.fail = [Unclear()]
    await desk.deliver()
    assert await desk.outbox.edit_live(other, View("Oth"))


async def test_finals_stored_during_a_slow_interim_edit_are_owed_again(
    desk: Desk, channel: Channel
) -> None:
    """The process was paused in the very request; another one ended the turn meanwhile."""
    shown = await desk.outbox.post(await desk.intend(await desk.turn(), "Working…"))
    late = asyncio.create_task(desk.outbox.edit_live(shown, View("Still working…")))
    await channel.holds_a_request()
    await desk.db.run(posts.set_final, shown.id, View("The answer."))
    await desk.db.run(posts.mark_delivered, shown.id)
    await asyncio.sleep(5)
    channel.open.set()
    await late
    assert desk.woken == [f"outbox:{CHAT}"]
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_an_edit_of_a_message_that_is_gone_says_so(desk: Desk, channel: Channel) -> None:
    shown = await desk.outbox.post(await desk.intend(await desk.turn(), "Working…"))
    channel.shown.clear()
    with pytest.raises(MessageGone):
        await desk.outbox.edit_live(shown, View("Still working…"))


async def test_the_platforms_budget_is_kept(db: Database, channel: Channel) -> None:
    chat = ChatBudget((Rate(1, 10.0),), pace_s=10.0)
    desk = desk_for(db, channel, budget=Budget(chat, chat, Rate(100, 1.0)))
    turn = await desk.turn()
    for part in range(3):
        await desk.intend(turn, f"{part}", part=part, final=True)
    began_s = desk.clock.monotonic_s()
    assert await desk.deliver() is None
    assert desk.clock.monotonic_s() - began_s == pytest.approx(20, abs=1)
    assert channel.texts == ["0", "1", "2"]


async def test_a_platform_that_is_out_of_reach_is_told_once_a_minute_and_is_no_rate_limit(
    desk: Desk, channel: Channel, capsys: pytest.CaptureFixture[str]
) -> None:
    post = await desk.intend(await desk.turn(), "Working…")
    channel.fail = [Unreachable(5.0)] * 14
    for _ in channel.fail.copy():
        with pytest.raises(Unreachable):
            await desk.outbox.post(post)
        await desk.clock.sleep_s(5.0)
    await desk.outbox.post(post)
    assert channel.texts == ["Working…"], "nothing was in doubt"
    logged = capsys.readouterr().out
    assert (logged.count("platform.unreachable"), logged.count("chat.frozen")) == (2, 0)


async def test_a_rate_limit_freezes_the_chat_for_whoever_waits(
    db: Database, channel: Channel
) -> None:
    chat = ChatBudget((Rate(5, 1.0),), pace_s=1.0)
    desk = desk_for(db, channel, budget=Budget(chat, chat, Rate(100, 1.0)))
    turn = await desk.turn()
    one, other = [await desk.intend(turn, f"{part}", part=part) for part in range(2)]
    channel.fail = [RateLimited(100)]
    with pytest.raises(RateLimited):
        await desk.outbox.post(one)
    with pytest.raises(RateLimited):
        await desk.outbox.post(other)
    await asyncio.sleep(100)
    await desk.outbox.post(other)
    assert channel.calls == ["post"]


async def test_a_limit_after_an_unclear_try_does_not_hide_that_it_may_be_there(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "The answer.")
    channel.fail = [Unclear(), RateLimited(5)]
    for error in (Unclear, RateLimited):
        with pytest.raises(error):
            await desk.outbox.post(post)
    await asyncio.sleep(5)
    await desk.outbox.post(post)
    assert channel.texts == ["(You may see this a second time.)\nThe answer."]


@pytest.mark.parametrize("kind", [OperationalError, InterfaceError, InternalError])
async def test_that_a_post_is_there_is_kept_while_the_database_is_away(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch, kind: type[DBAPIError]
) -> None:
    """`InternalError` is what PostgreSQL answers while it can only be read."""
    away, sent = [kind("update", {}, OSError("away"))] * 3, old_messages.arrived

    async def arrived(*args: Any) -> None:
        if away:
            raise away.pop()
        await sent(*args)

    monkeypatch.setattr(old_messages, "arrived", arrived)
    post = await desk.outbox.post(await desk.intend(await desk.turn(), "Connecting…"))
    assert (await desk.post(post)).state == "sent"
    assert channel.calls == ["post"]


async def test_a_file_that_may_have_arrived_is_not_sent_again(
    desk: Desk, channel: Channel, tmp_path: Path
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"mp4")
    post = await desk.intend(await desk.turn(), "Done.", kind="result")
    channel.fail = [Unclear()]
    for _ in range(2):
        with pytest.raises(Unclear):
            await desk.outbox.send_file(await desk.post(post), OutFile(str(path), "a.mp4", 3))
    assert (channel.fail, channel.files) == ([], [])


AWAY = OperationalError("select", {}, OSError("away"))


async def test_a_file_that_the_database_kept_from_being_sent_is_sent_afterwards(
    desk: Desk, channel: Channel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between its mark and its request: it is not in the chat, for certain."""
    path = tmp_path / "a.mp4"
    path.write_bytes(b"mp4")
    file, away, wants = OutFile(str(path), "a.mp4", 3), [AWAY], wants_silence
    channel.limits = replace(channel.limits, silent=True)

    async def silence(*args: Any) -> bool:
        if away:
            raise away.pop()
        return await wants(*args)

    monkeypatch.setattr("bot.turns.reply.outbox.wants_silence", silence)
    post = await desk.intend(await desk.turn(), "Done.", kind="result")
    with pytest.raises(OperationalError):
        await desk.outbox.send_file(post, file)
    await desk.outbox.send_file(await desk.post(post), file)
    assert (channel.files, channel.texts) == ([("a.mp4", b"mp4")], ["Done."])


@pytest.mark.parametrize("as_file", [True, False])
async def test_a_definite_no_is_kept_while_the_database_is_away(
    desk: Desk, channel: Channel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_file: bool
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"mp4")
    file, away, undo = OutFile(str(path), "a.mp4", 3), [AWAY] * 3, posts.not_sent

    async def not_sent(*args: Any) -> None:
        if away:
            raise away.pop()
        await undo(*args)

    monkeypatch.setattr(posts, "not_sent", not_sent)
    post = await desk.intend(await desk.turn(), "Done.", kind="result" if as_file else "reply")

    async def send() -> None:
        now = await desk.post(post)
        await (desk.outbox.send_file(now, file) if as_file else desk.outbox.post(now))

    channel.fail = [FileTooLarge()]
    with pytest.raises(FileTooLarge):
        await send()
    assert away == []
    await send()
    assert channel.texts == ["Done."], "no repeat is marked"


@pytest.mark.parametrize("error", [None, Unclear(), MessageGone()])
async def test_a_result_comes_as_soon_as_its_answer_is_there_or_has_had_its_try(
    desk: Desk, channel: Channel, error: PlatformError | None
) -> None:
    turn = await desk.turn()
    await desk.intend(turn, "The answer.", final=True)
    result = await desk.intend(turn, "Rendering…", kind="export")
    posting = asyncio.create_task(desk.outbox.post(result))
    await asyncio.sleep(8.0)
    assert channel.texts == []
    channel.fail = [error]
    began_s = asyncio.get_running_loop().time()
    await desk.deliver()
    await posting
    assert asyncio.get_running_loop().time() - began_s < 0.2
    assert channel.texts[-1] == "Rendering…"
