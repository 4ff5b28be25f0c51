"""Whatever Telegram does, an answer arrives whole, once, and no status or Stop button stays."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, texts_of, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram, Person

AT = f"@{BOT['username']}"
ASK = "tell me everything about this clip"
ANSWER = "The answer that matters."


def words(count: int) -> list[str]:
    return [f"word{n:04d}" for n in range(count)]


def lost(texts: list[str], said: list[str]) -> list[str]:
    """The words that are not there exactly once."""
    shown = " ".join(texts).split()
    return [word for word in said if shown.count(word) != 1]


def leftovers(story: OnTelegram, chat: int | Person) -> list[str]:
    """What no ended turn may leave: a button that lies, a status that stands still."""
    stale = ("Connecting", "Waiting", "Thinking", "(continues)", "Stopping", "Done. (")
    return [
        seen.text
        for seen in story.shown(chat)
        if "Stop" in seen.buttons or any(word in seen.text for word in stale)
    ]


def repeats(fake: FakeTelegram) -> Iterator[str]:
    """Edits to what the message showed already."""
    shown: dict[object, object] = {}
    for call in fake.called("editMessageText"):
        now = (call["text"], str(call.get("reply_markup")))
        if shown.get(call["message_id"]) == now:
            yield call["text"]
        shown[call["message_id"]] = now


@pytest.mark.parametrize(
    ("status", "what"), [(500, "Internal Server Error: restart"), (502, "Bad Gateway")]
)
async def test_an_answer_outlasts_a_telegram_that_posts_nothing(
    story: OnTelegram, service: Service, status: int, what: str
) -> None:
    said = words(900)
    await say_this(service, *[f"{word} " for word in said])
    story.fake.fail_next("sendMessage", status, what, times=15)
    await story.say(ANN, ASK)
    assert lost(story.texts(ANN), said) == []
    assert leftovers(story, ANN) == []


async def test_an_answer_whose_every_post_is_unheard_is_there_at_most_twice(
    story: OnTelegram, service: Service
) -> None:
    await say_this(service, ANSWER, times=1)
    story.fake.lose_answer_next("sendMessage", for_s=600, times=9)
    await story.say(ANN, ASK)
    assert 1 <= "\n".join(story.texts(ANN)).count(ANSWER) <= 2
    assert not [seen for seen in story.shown(ANN) if "Stop" in seen.buttons]


async def test_a_long_answer_that_ends_at_once_is_whole(
    story: OnTelegram, service: Service
) -> None:
    said = words(900)
    await say_this(service, *[f"{word} " for word in said])
    await story.say(ANN, ASK)
    assert len(story.shown(ANN)) >= 2
    assert lost(story.texts(ANN), said) == []
    assert leftovers(story, ANN) == []
    assert list(repeats(story.fake)) == []


async def test_ten_long_answers_at_once_in_a_group_are_whole(
    story: OnTelegram, service: Service
) -> None:
    group, said = story.fake.supergroup(), words(700)
    await say_this(service, *[f"{word} " for word in said], times=10)
    people = [Person(600 + n, f"P{n}") for n in range(10)]
    began_s = story.clock.monotonic_s()
    for person in people:
        story.fake.say(person, group, f"{AT} {ASK}")
    while await service.fired() < 10:
        await story.clock.sleep_s(0.1)
    assert story.clock.monotonic_s() - began_s < 3, "work does not wait for the chat's budget"
    await story.settle()
    shown = " ".join(story.texts(group)).split()
    assert [word for word in said if shown.count(word) != 10] == []
    assert leftovers(story, group) == []


async def test_an_answer_that_is_there_before_its_placeholder_is_one_post(
    story: OnTelegram, service: Service
) -> None:
    group = story.fake.supergroup()
    await say_this(service, ANSWER, times=6)
    for n in range(6):
        story.fake.say(Person(600 + n, f"P{n}"), group, f"{AT} {ASK}")
    await story.settle()
    assert [text.endswith(ANSWER) for text in story.texts(group)] == [True] * 6
    calls = story.fake.called("sendMessage") + story.fake.called("editMessageText")
    assert len(calls) <= 9, "most need no edit"
    assert leftovers(story, group) == []


async def test_an_answer_outlasts_telegrams_troubles(story: OnTelegram, service: Service) -> None:
    await say_this(service, ANSWER, after_s=5)
    story.fake.say(ANN, text=ASK)
    await eventually(lambda: any("Stop" in seen.buttons for seen in story.shown(ANN)))
    story.fake.fail_next("editMessageText", 502, "Bad Gateway", times=40)
    await story.settle()
    assert [text.endswith(ANSWER) for text in story.texts(ANN)] == [True]
    assert leftovers(story, ANN) == []


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_a_refused_edit_still_becomes_an_answer(
    story: OnTelegram, service: Service, times: int
) -> None:
    await say_this(service, f"**{ANSWER}**", after_s=5)
    story.fake.say(ANN, text=ASK)
    await eventually(lambda: any("Stop" in seen.buttons for seen in story.shown(ANN)))
    story.fake.fail_next(
        "editMessageText", 400, "Bad Request: can't parse entities", times=times * 20
    )
    await story.settle()
    (answer,) = story.shown(ANN)
    assert answer.text.endswith(ANSWER)
    assert leftovers(story, ANN) == []


async def test_a_placeholder_whose_answer_is_lost_keeps_no_stop_button(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, adapter={"answer_timeout_s": 0.3}) as story:
        fake.lose_answer_next("sendMessage", for_s=1.0)
        await story.say(ANN, "mute it", video=video(clip))
        first, *_ = story.shown(ANN)
        assert first.buttons == ()
        assert "✅ Muted: trip.mp4" in story.last(ANN).text
        assert all("Stop" not in seen.buttons for seen in story.shown(ANN))


async def test_a_reply_to_a_placeholder_whose_answer_is_lost_goes_on_with_its_project(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    """Nobody can know of that message until somebody shows it."""
    async with on_telegram(fake, service, tmp_path, adapter={"answer_timeout_s": 0.3}) as story:
        group = fake.supergroup()
        fake.lose_answer_next("sendMessage", for_s=1.0)
        await story.say(ANN, f"{AT} keep the first 2 seconds", group, video=video(clip))
        stray, *_ = story.shown(group)
        assert "✅ Trimmed" not in stray.text
        await story.say(BOB, f"{AT} mute it", group, reply_to=stray.id)
        assert stray.id not in [seen.id for seen in story.shown(group)]
        assert leftovers(story, group) == []
        assert [t for t in story.texts(group) if "✅ Muted: trip.mp4" in t], "in Ann's project"


async def test_a_pin_of_a_placeholder_whose_answer_is_lost_takes_it_away(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, adapter={"answer_timeout_s": 0.3}) as story:
        fake.lose_answer_next("sendMessage", for_s=1.0)
        await story.say(ANN, "mute it", video=video(clip))
        stray, *_ = story.shown(ANN)
        fake.pin(ANN, stray.id)
        await story.settle()
        (answer,) = story.shown(ANN)
        assert "✅ Muted: trip.mp4" in answer.text


async def test_a_long_turn_s_answer_is_there_before_its_status_goes(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=60, after_work=True)
    async with on_telegram(fake, service, tmp_path, notify_after_s=30) as story:
        await story.say(ANN, "keep the first 2 seconds", video=video(clip))
        (answer,) = story.shown(ANN)
        assert "✅ Trimmed" in answer.text
        assert leftovers(story, ANN) == []
        order = [c.method for c in fake.calls if c.method in ("sendMessage", "deleteMessage")]
        assert order == ["sendMessage", "sendMessage", "deleteMessage"]
        assert not fake.called("sendMessage")[-1].get("disable_notification")


async def test_where_a_message_can_t_be_deleted_nothing_of_it_lies(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=60, after_work=True)
    async with on_telegram(fake, service, tmp_path, notify_after_s=30) as story:
        fake.fail_next("deleteMessage", 400, "Bad Request: message can't be deleted for everyone")
        await story.say(ANN, "keep the first 2 seconds", video=video(clip))
        first, answer = story.shown(ANN)
        assert (first.text, first.buttons) == ("⤴", ())
        assert "✅ Trimmed" in answer.text


async def test_a_file_that_may_have_arrived_comes_once_and_the_link_is_there(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    impatient = {"upload_timeout_s": 0.3, "answer_timeout_s": 0.3}
    async with on_telegram(fake, service, tmp_path, adapter=impatient) as story:
        fake.lose_answer_next("sendVideo", for_s=1.0)
        await story.say(ANN, "mute it and export", video=video(clip))
        await asyncio.sleep(5)
        assert len(story.files(ANN)) == 1
        last = next(seen for seen in story.shown(ANN) if "may have arrived" in seen.text)
        assert "Download" in last.buttons
        assert leftovers(story, ANN) == []


async def test_what_was_said_before_a_crash_is_seen_all_the_time(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        await story.say(ANN, video=video(clip))
        await service.order("run_sse", "heartbeats_only", seconds=600, every_s=15)
        story.fake.say(ANN, text="mute it")
        await eventually(lambda: any("Thinking" in text for text in story.texts(ANN)))
        turn_id = await _running(story)
        await story.app.db.run(_has_said, turn_id, "Here is what I think:")
    before = len(texts_of(fake, ANN))
    async with on_telegram(fake, service, tmp_path) as story:
        await story.settle()
        edits = texts_of(fake, ANN)[before:]
        assert len(edits) > 5
        assert [text for text in edits if "Here is what I think:" not in text] == []
        assert leftovers(story, ANN) == []


async def _running(story: OnTelegram) -> int:
    async def read(tx: AsyncConnection) -> int:
        rows = await tx.execute(sa.select(sa.func.max(tables.turns.c.id)))
        return int(rows.scalar_one())

    return await story.app.db.run(read)


async def _has_said(tx: AsyncConnection, turn_id: int, said: str) -> None:
    where = tables.turns.c.id == turn_id
    await tx.execute(sa.update(tables.turns).where(where).values(said=said))


async def test_cancel_leaves_one_true_word(story: OnTelegram, service: Service, clip: Path) -> None:
    """And no eyes on the word that stopped it, which nothing answers."""
    await story.say(ANN, video=video(clip))
    await service.order("run_sse", "slow_headers", seconds=20)
    story.fake.say(ANN, text="mute it")
    await eventually(lambda: any("Thinking" in text for text in story.texts(ANN)))
    await story.say(ANN, "/cancel")
    assert story.last(ANN).text.startswith("Stopped")
    assert leftovers(story, ANN) == []
    assert not any(story.fake.chat(ANN).reactions.values())
