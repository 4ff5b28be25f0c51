"""Last words are owed until they are shown: what is missing first, nothing twice, nothing lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.errors import (
    ChatClosed,
    MessageGone,
    NotDone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from bot.core.model import Author, Chat
from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.view import NOTHING, Status, View
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Post, Turn
from bot.store.tables import posts as posts_table
from tests.bot.turns.reply.channel import SETTINGS, Channel, Desk, desk_for

STOP = Button("Stop", "stop:1")
WORKING = View("", Status("Connecting…", "connecting"), (STOP,))


async def shown(desk: Desk, turn: Turn, view: View = WORKING, part: int = 0) -> Post:
    """A message of the turn's reply that is in the chat, with its button."""
    post = await desk.db.run(posts.intend_post, turn, "reply", view, part)
    post = await desk.outbox.post(post)
    await desk.outbox.edit(post, view)
    desk.channel.calls.clear()
    return post


async def owe(desk: Desk, post: Post, view: View) -> None:
    await desk.db.run(posts.set_final, post.id, view)


async def delivered_in_the_end(desk: Desk) -> float:
    """Until nothing is owed any more; the seconds that took."""
    began_s = desk.clock.monotonic_s()
    while (pause_s := await desk.deliver()) is not None:
        await desk.clock.sleep_s(pause_s)
    return desk.clock.monotonic_s() - began_s


async def test_a_slow_send_of_the_placeholder_does_not_pass_for_the_final_words(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "(continues)")
    placeholder = asyncio.create_task(desk.outbox.post(post))
    await channel.holds_a_request()
    await owe(desk, post, View("The second half of the answer."))
    delivering = asyncio.create_task(desk.deliver())
    await asyncio.sleep(2)
    channel.open.set()
    await placeholder
    assert await delivering is None
    assert channel.texts == ["The second half of the answer."]
    assert (await desk.post(post)).delivered


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The chats that were asked for what they are owed."""
    asked, look = list[str](), posts.owed_posts

    async def noted(tx: AsyncConnection, chat: Chat, now_s: float) -> tuple[list[Post], float]:
        asked.append(str(chat))
        return await look(tx, chat, now_s)

    monkeypatch.setattr(posts, "owed_posts", noted)
    return asked


async def test_after_the_only_words_that_were_owed_the_chat_is_not_looked_at_again(
    desk: Desk, looks: list[str]
) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("The answer."))
    assert await desk.deliver() is None
    assert (await desk.post(post)).delivered
    assert len(looks) == 1


async def test_after_a_new_message_it_is_as_that_may_be_a_repeat_of_one_to_be_deleted(
    desk: Desk, looks: list[str]
) -> None:
    post = await desk.intend(await desk.turn(), "The answer.", final=True)
    assert await desk.deliver() is None
    assert (await desk.post(post)).delivered
    assert len(looks) == 2


async def test_words_that_change_while_they_are_sent_stay_owed(
    desk: Desk, channel: Channel
) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("The answer."))
    delivering = asyncio.create_task(desk.deliver())
    await channel.holds_a_request()
    await owe(desk, post, View("Something else."))
    channel.open.set()
    await delivering
    assert await desk.deliver() is None
    assert channel.texts == ["Something else."]


async def test_a_placeholder_that_waits_for_the_budget_becomes_the_answer_in_one_post(
    db: Database, channel: Channel
) -> None:
    chat = ChatBudget((Rate(1, 10.0),), pace_s=10.0)
    desk = desk_for(db, channel, budget=Budget(chat, chat, Rate(100, 1.0)))
    await desk.outbox.post(await desk.intend(await desk.turn(), "Somebody else's."))
    post = await desk.intend(await desk.turn(), "Connecting…")
    waiting = asyncio.create_task(desk.outbox.post(post))
    await asyncio.sleep(1)
    await owe(desk, post, View("The answer."))
    assert await desk.deliver() is None
    await waiting
    assert channel.texts == ["Somebody else's.", "The answer."]
    assert channel.calls == ["post", "post"]


async def test_last_words_overtake_the_placeholders_that_wait(
    db: Database, channel: Channel
) -> None:
    chat = ChatBudget((Rate(1, 10.0),), pace_s=10.0)
    desk = desk_for(db, channel, budget=Budget(chat, chat, Rate(100, 1.0)))
    turns = [await desk.turn() for _ in range(4)]
    made = [await desk.intend(turn, f"Connecting {n}…") for n, turn in enumerate(turns)]
    waiting = [asyncio.create_task(desk.outbox.post(post)) for post in made]
    await asyncio.sleep(1)
    await owe(desk, made[3], View("The answer."))
    assert await desk.deliver() is None
    await asyncio.gather(*waiting)
    assert channel.texts[:2] == ["Connecting 0…", "The answer."]


@pytest.mark.parametrize("stored", ["before", "while it is sent"])
async def test_no_turn_is_answered_before_an_earlier_one_whose_words_are_still_owed(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch, stored: str
) -> None:
    one = await shown(desk, await desk.turn())
    other = await desk.intend(await desk.turn(), "Connecting…")
    take_post = posts.take_post

    async def both_end(tx: AsyncConnection) -> None:
        await posts.set_final(tx, one.id, View("One."))
        await posts.set_final(tx, other.id, View("Other."))

    async def take(tx: AsyncConnection, post: Post, now_s: float, **how: bool) -> Post | None:
        monkeypatch.setattr(posts, "take_post", take_post)
        await both_end(tx)  # between the look at it and the mark
        return await take_post(tx, post, now_s, **how)

    if stored == "before":
        await desk.db.run(both_end)
    else:
        monkeypatch.setattr(posts, "take_post", take)
    left = await desk.outbox.post(other)  # as the reply of the later turn does, which tries again
    assert (left.ref, channel.calls) == (None, [])
    assert await desk.deliver() is None
    assert channel.texts == ["One.", "Other."]
    assert channel.calls == ["edit", "post"]


async def test_an_answer_that_is_a_new_message_comes_before_that_of_a_later_turn(
    desk: Desk, channel: Channel
) -> None:
    one, other = await desk.turn(), await desk.turn()
    later = await desk.intend(other, "Connecting…")
    await desk.intend(one, "One.", kind="answer", final=True)
    await owe(desk, later, View("Other."))
    assert await desk.deliver() is None
    assert channel.texts == ["One.", "Other."]


@pytest.mark.parametrize("seconds", [45, 600, 20 * 3600])
async def test_an_edit_without_an_answer_is_repeated_until_there_is_one(
    desk: Desk, channel: Channel, seconds: float
) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("The answer."))
    channel.fail = [Unclear()] * 999
    asyncio.get_running_loop().call_later(seconds, channel.fail.clear)
    took_s = await delivered_in_the_end(desk)
    assert (channel.texts, channel.shown["1"][-1].buttons) == (["The answer."], ())
    assert seconds <= took_s <= seconds * 2 + 10


async def test_the_pauses_between_the_tries_grow_and_end_after_a_day(
    desk: Desk, channel: Channel
) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("The answer."))
    channel.fail = [Unclear()] * 99
    pauses: list[float] = []
    while (pause_s := await desk.deliver()) is not None:
        pauses.append(round(pause_s))
        await desk.clock.sleep_s(pause_s)
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (3, 3600)
    assert 24 * 3600 <= sum(pauses) <= 26 * 3600
    assert (await desk.post(post)).delivered, "more would be spam"


async def test_the_first_pause_the_tries_and_the_end_are_what_the_operator_set(
    db: Database, channel: Channel
) -> None:
    settings = replace(SETTINGS, unclear_pause_s=0.5, unclear_tries=3, final_words_s=60.0)
    desk = desk_for(db, channel, settings=settings)
    channel.limits = replace(channel.limits, nonces=True)
    await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [Unclear()] * 99
    pauses: list[float] = []
    while (pause_s := await desk.deliver()) is not None:
        pauses.append(pause_s)
        await desk.clock.sleep_s(pause_s)
    assert pauses[0] == pytest.approx(0.5, abs=0.1)
    assert len(channel.fail) == 99 - 3


async def test_a_clock_that_is_put_back_makes_no_wait_longer(
    desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("The answer."))
    channel.fail = [Unclear(), Unclear(), Unclear()]
    for _ in range(3):
        pause_s = await desk.deliver()
        assert pause_s is not None
        await desk.clock.sleep_s(pause_s)
    await desk.outbox.freeze(post.chat, RateLimited(60))
    hour_back = desk.clock.utc_s() - 3600 - desk.clock.monotonic_s()
    monkeypatch.setattr(desk.clock, "utc_s", lambda: hour_back + desk.clock.monotonic_s())
    assert await desk.deliver() == pytest.approx(60, abs=1)
    monkeypatch.undo()
    await desk.clock.sleep_s(61)
    monkeypatch.setattr(desk.clock, "utc_s", lambda: hour_back + desk.clock.monotonic_s())
    await desk.db.run(posts.freeze_chat, post.chat, 0.0, 0.0)  # it has ended
    assert await desk.deliver() is None
    assert channel.texts == ["The answer."]


async def test_what_is_tried_again_later_holds_up_nothing_else(
    desk: Desk, channel: Channel
) -> None:
    slow = await shown(desk, await desk.turn())
    await owe(desk, slow, View("Slow."))
    channel.fail = [Unclear()]
    pause_s = await desk.deliver()
    other = await desk.turn()
    await owe(desk, await shown(desk, other), View("Quick."))
    await desk.intend(await desk.turn(), "New.", final=True)
    assert pause_s is not None
    assert await desk.deliver() == pytest.approx(pause_s, abs=0.5)
    assert channel.texts[1:] == ["Quick.", "New."]
    await delivered_in_the_end(desk)
    assert channel.texts == ["Slow.", "Quick.", "New."]


async def test_the_parts_of_one_answer_stay_in_their_order(desk: Desk, channel: Channel) -> None:
    turn = await desk.turn()
    for part, text in enumerate(["One.", "Two.", "Three."]):
        await desk.intend(turn, text, part=part, final=True)
    channel.fail = [None, Unclear()]
    await delivered_in_the_end(desk)
    assert channel.texts == ["One.", "(You may see this a second time.)\nTwo.", "Three."]


async def test_a_refused_edit_is_sent_without_formatting(desk: Desk, channel: Channel) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("**Muted**: [trip.mp4](https://a.example/b)", buttons=(STOP,)))
    channel.fail = [Refused()]
    assert await desk.deliver() is None
    assert channel.texts == ["Muted: trip.mp4 (https://a.example/b)"]
    assert channel.shown["1"][-1].buttons == (STOP,)


@pytest.mark.parametrize("error", [Refused(), MessageGone(remains=True)])
async def test_where_an_edit_can_t_show_them_they_come_in_a_new_message_and_the_old_one_goes(
    desk: Desk, channel: Channel, error: PlatformError
) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("**Muted**"))
    channel.fail = [error, error] if isinstance(error, Refused) else [error]
    assert await desk.deliver() is None
    assert channel.calls == ["post", "delete"], "the words first"
    assert channel.texts == (["Muted"] if isinstance(error, Refused) else ["**Muted**"])


async def test_a_message_that_is_gone_is_posted_anew(desk: Desk, channel: Channel) -> None:
    post = await shown(desk, await desk.turn())
    await owe(desk, post, View("The answer."))
    channel.shown.clear()
    assert await desk.deliver() is None
    assert (channel.calls, channel.texts) == (["edit", "post"], ["The answer."])


async def test_a_refused_post_goes_plain_then_without_buttons_then_others_follow(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    view = View("**One.**", buttons=(STOP,))
    await desk.db.run(posts.intend_post, turn, "reply", view, final=True)
    await desk.intend(await desk.turn(), "Two.", final=True)
    channel.fail = [Refused(), Refused()]
    assert await desk.deliver() is None
    assert channel.texts == ["One.", "Two."]
    assert channel.shown["1"][-1].buttons == ()
    await desk.intend(await desk.turn(), "Three.", final=True)
    channel.fail = [Refused()] * 9
    assert await desk.deliver() == 3.0
    assert channel.texts == ["One.", "Two."]


@pytest.mark.parametrize("error", [Refused(), KeyError("message_id")])
async def test_what_is_for_one_person_alone_stays_so_in_every_shape(
    desk: Desk, channel: Channel, error: Exception
) -> None:
    ann = Author("room:ann", "Ann")
    view = View("**Yours.**", buttons=(STOP,), mention=ann, alone=True)
    await desk.db.run(posts.intend_post, await desk.turn(), "reply", view, final=True)
    channel.fail = [error, error] if isinstance(error, Refused) else [error]
    await delivered_in_the_end(desk)
    [shown_view] = channel.shown["1"]
    assert (shown_view.alone, shown_view.mention, shown_view.buttons) == (True, ann, ())
    assert shown_view.text.endswith("Yours.")


async def test_what_is_refused_in_every_shape_is_tried_for_a_day(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [Refused()] * 12
    assert await delivered_in_the_end(desk) > 600
    assert channel.texts == ["The answer."], "nothing had arrived: no repeat is marked"
    channel.fail = [Refused()] * 500
    post = await desk.intend(await desk.turn(), "Another one.", final=True)
    assert 23 * 3600 < await delivered_in_the_end(desk) < 27 * 3600
    assert (await desk.post(post)).delivered, "given up"
    assert len(channel.fail) > 400, "with growing pauses"


async def test_one_unclear_try_among_refused_ones_is_repeated_once(
    desk: Desk, channel: Channel
) -> None:
    await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [Refused(), Unclear(), Refused()]
    await delivered_in_the_end(desk)
    assert channel.texts == ["(You may see this a second time.)\nThe answer."]


async def test_a_post_without_an_answer_is_repeated_once_and_says_so(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [Unclear()] * 9
    await delivered_in_the_end(desk)
    assert len(channel.fail) == 7
    assert (await desk.post(post)).delivered


@pytest.mark.parametrize("seconds", [45, 600, 20 * 3600])
async def test_a_post_that_the_platform_says_has_failed_is_repeated_until_it_is_there(
    desk: Desk, channel: Channel, seconds: float
) -> None:
    turn = await desk.turn()
    await owe(desk, await shown(desk, turn), View("One."))
    await desk.intend(turn, "Two.", part=1, final=True)
    channel.fail = [None, *[NotDone()] * 999]
    asyncio.get_running_loop().call_later(seconds, channel.fail.clear)
    assert seconds <= await delivered_in_the_end(desk) <= seconds * 2 + 10
    assert channel.texts == ["One.", "(You may see this a second time.)\nTwo."]


async def test_a_post_that_fails_for_a_day_is_given_up(desk: Desk, channel: Channel) -> None:
    await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [NotDone()] * 999
    assert 23 * 3600 < await delivered_in_the_end(desk) < 27 * 3600
    assert len(channel.fail) > 960, "with growing pauses"


async def test_the_try_of_a_placeholder_is_none_of_the_words(desk: Desk, channel: Channel) -> None:
    post = await desk.intend(await desk.turn(), "Connecting…")
    channel.fail = [Unclear()] * 3
    for _ in range(2):
        with pytest.raises(Unclear):
            await desk.outbox.post(post)
    await owe(desk, post, View("The answer."))
    await delivered_in_the_end(desk)
    assert channel.texts == ["(You may see this a second time.)\nThe answer."]


async def test_the_repeat_waits_until_the_platform_answers_again(
    desk: Desk, channel: Channel
) -> None:
    await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail, channel.answers = [Unclear()], False
    asyncio.get_running_loop().call_later(300, setattr, channel, "answers", True)
    assert 300 <= await delivered_in_the_end(desk) <= 700
    assert channel.texts == ["(You may see this a second time.)\nThe answer."]


async def test_a_new_message_that_can_t_be_posted_is_said_in_the_one_that_was_to_go(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    status = await shown(desk, turn)
    await desk.intend(turn, "The answer.", kind="answer", final=True)
    await owe(desk, status, NOTHING)
    channel.fail = [Unclear(), Unclear()]
    await delivered_in_the_end(desk)
    assert channel.texts == ["The answer."]
    assert channel.shown["1"][-1].buttons == ()


async def test_where_nonces_are_known_a_post_is_repeated_plainly_and_more_often(
    desk: Desk, channel: Channel
) -> None:
    channel.limits = replace(channel.limits, nonces=True)
    post = await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [Unclear()] * 4
    await delivered_in_the_end(desk)
    assert channel.texts == ["The answer."]
    assert channel.nonces == [f"p{post.id}.1"]


async def test_last_words_don_t_pass_for_shown_where_a_nonce_finds_the_placeholder_again(
    desk: Desk, channel: Channel
) -> None:
    channel.limits = replace(channel.limits, nonces=True)
    post = await desk.intend(await desk.turn(), "Connecting…")
    channel.unheard = 1
    with pytest.raises(Unclear):
        await desk.outbox.post(post)
    await owe(desk, post, View("The answer."))
    await delivered_in_the_end(desk)
    assert channel.texts == ["The answer."]
    assert (await desk.post(post)).delivered


async def test_what_is_missing_comes_first_and_what_is_there_is_left_alone(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    parts = [await shown(desk, turn, View(text), part) for part, text in enumerate("ABC")]
    await desk.outbox.edit(parts[2], View("C", Status("Thinking…", "asking"), (STOP,)))
    channel.calls.clear()
    for part, text in zip(parts, "ABC", strict=True):
        await owe(desk, part, View(text))
    await desk.intend(turn, "D", part=3, final=True)
    assert await desk.deliver() is None
    assert channel.calls == ["post", "edit"], "D, then the status under C"
    assert channel.texts == ["A", "B", "C", "D"]


async def test_after_a_restart_nobody_knows_what_is_shown_so_it_is_said_again(
    db: Database, desk: Desk, channel: Channel
) -> None:
    post = await shown(desk, await desk.turn(), View("The answer."))
    await owe(desk, post, View("The answer."))
    assert await desk_for(db, channel).deliver() is None
    assert channel.calls == ["edit"]


async def test_a_message_is_deleted_after_all_words_of_its_turn_are_there(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    await owe(desk, await shown(desk, turn), NOTHING)
    for part, text in enumerate(["One.", "Two."]):
        await desk.intend(turn, text, kind="answer", part=part, final=True)
    channel.fail = [None, RateLimited(20)]
    assert await desk.deliver() == pytest.approx(20, abs=1)
    assert "1" in channel.shown, "what was said is still there"
    await delivered_in_the_end(desk)
    assert channel.calls == ["post", "post", "delete"]


@pytest.mark.parametrize("error", [Refused(), ChatClosed()])
async def test_what_can_t_be_deleted_shrinks_and_keeps_no_button(
    desk: Desk, channel: Channel, error: PlatformError
) -> None:
    await owe(desk, await shown(desk, await desk.turn()), NOTHING)
    await desk.intend(await desk.turn(), "The answer.", final=True)
    channel.fail = [None, error]
    assert await desk.deliver() is None
    assert channel.texts == ["⤴", "The answer."]
    assert channel.shown["1"][-1].buttons == ()


async def test_a_deletion_without_an_answer_is_repeated(desk: Desk, channel: Channel) -> None:
    await owe(desk, await shown(desk, await desk.turn()), NOTHING)
    channel.fail = [Unclear()] * 3
    await delivered_in_the_end(desk)
    assert channel.texts == []


async def test_a_post_that_is_wanted_no_more_never_comes(desk: Desk, channel: Channel) -> None:
    post = await desk.intend(await desk.turn(), "Stopping…")
    await desk.db.run(posts.withdraw, post.id)
    assert await desk.deliver() is None
    with pytest.raises(MessageGone):
        await desk.outbox.post(post)
    assert channel.calls == []


async def test_a_post_that_is_wanted_no_more_while_it_is_sent_is_deleted(
    desk: Desk, channel: Channel
) -> None:
    post = await desk.intend(await desk.turn(), "Stopping…")
    posting = asyncio.create_task(desk.outbox.post(post))
    await channel.holds_a_request()
    await desk.db.run(posts.withdraw, post.id)
    delivering = asyncio.create_task(desk.deliver())
    await asyncio.sleep(1)
    channel.open.set()
    await posting
    assert await delivering is None
    assert channel.texts == []


async def test_owed_words_are_delivered_in_order_by_edit_where_a_message_is_there(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    shown = await desk.outbox.post(await desk.intend(turn, "Working…"))
    await desk.intend(turn, "And more.", part=1, final=True)
    await desk.db.run(posts.set_final, shown.id, View("The answer."))
    assert await desk.deliver() is None
    assert channel.texts == ["The answer.", "And more."]
    assert channel.calls == ["post", "edit", "post"]
    assert await desk.deliver() is None
    assert channel.calls == ["post", "edit", "post"], "nothing is owed any more"


async def test_in_a_closed_chat_nothing_is_tried_before_it_takes_something_again(
    desk: Desk, channel: Channel
) -> None:
    turn = await desk.turn()
    await owe(desk, await shown(desk, turn), View("One."))
    await desk.intend(turn, "Two.", part=1, final=True)
    await owe(desk, await shown(desk, await desk.turn()), NOTHING)
    channel.fail = [ChatClosed()]
    assert await desk.deliver() is None
    await asyncio.sleep(86_400)
    assert await desk.deliver() is None
    assert channel.calls == []
    await desk.outbox.post(await desk.intend(await desk.turn(), "Hello again."))
    assert desk.woken, "somebody is there"
    await delivered_in_the_end(desk)
    assert channel.texts == ["Hello again.", "One.", "Two."], "what stood there before goes"
    await desk.outbox.post(await desk.intend(await desk.turn(), "And again."))
    await delivered_in_the_end(desk)
    assert channel.texts == ["Hello again.", "One.", "Two.", "And again."]


@pytest.mark.parametrize("kind", ["overflow", "rest"])
async def test_overflow_goes_out_as_a_file_in_the_persons_language(
    desk: Desk, channel: Channel, kind: str
) -> None:
    turn = await desk.turn(language="de")
    post = await desk.intend(turn, "Und noch viel mehr.", kind="overflow", final=True)
    await _kind_in_the_row(desk.db, post.id, kind)
    assert await desk.deliver() is None
    assert channel.files == [("antwort.txt", b"Und noch viel mehr.")]


async def _kind_in_the_row(db: Database, post_id: int, kind: str) -> None:
    """Rows of an earlier version say "rest"."""

    async def change(tx: AsyncConnection) -> None:
        where = posts_table.c.id == post_id
        await tx.execute(sa.update(posts_table).where(where).values(kind=kind))

    await db.run(change)


async def test_a_lane_of_a_platform_that_is_not_here_is_left_to_others(desk: Desk) -> None:
    assert await desk.owed.step("outbox:elsewhere:1") is None


async def test_a_file_of_text_without_an_answer_is_repeated_once_and_says_so(
    desk: Desk, channel: Channel
) -> None:
    await desk.intend(await desk.turn(), "And much more.", kind="overflow", final=True)
    channel.fail = [Unclear()]
    await delivered_in_the_end(desk)
    assert [body for _, body in channel.files] == [b"And much more."]
    assert channel.texts[0].startswith("(You may see this a second time.)\n")
    await desk.intend(await desk.turn(), "And so on.", kind="overflow", final=True)
    channel.fail = [Unclear()] * 9
    await delivered_in_the_end(desk)
    assert (len(channel.fail), len(channel.files)) == (7, 1)
