"""What goes wrong on Telegram while the bot works, and what people see of it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, texts_of, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Person

EVE = Person(503, "Eve")
AT = f"@{BOT['username']}"
ASK = "tell me everything about this clip"


async def slow(service: Service, seconds: float = 10.0) -> None:
    await service.order("run_sse", "slow_headers", seconds=seconds)


async def asking(story: OnTelegram, chat: int | Person) -> None:
    """Until the question is out."""
    await eventually(lambda: any("Thinking" in text for text in story.texts(chat)))


async def test_a_penalty_delays_one_chat_and_loses_nothing(
    story: OnTelegram, service: Service
) -> None:
    words = [f"word{n} " for n in range(200)]
    await say_this(service, *words, times=2)
    story.fake.limit_next(5000, "editMessageText")
    story.fake.say(ANN, text=ASK)
    await eventually(lambda: not any(fault.times for fault in story.fake.faults))
    before = story.fake.chat(ANN).messages.copy()
    story.fake.say(EVE, text=ASK)
    await eventually(lambda: words[-1].strip() in "\n".join(story.texts(EVE)))
    assert story.fake.chat(ANN).messages == before, "a frozen chat is left alone"
    await story.settle()
    whole = "\n".join(story.texts(ANN)).split()
    assert [word for word in words if whole.count(word.strip()) != 1] == []


async def test_a_placeholder_that_somebody_deletes_is_replaced(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await slow(service)
    story.fake.say(ANN, text="mute it", video=video(clip))
    await asking(story, ANN)
    del story.fake.chat(ANN).messages[story.last(ANN).id]
    await story.settle()
    assert "✅ Muted: trip.mp4" in story.last(ANN).text


async def test_an_answer_to_a_deleted_message_is_posted_all_the_same(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    asked = story.fake.say(ANN, text="mute it", video=video(clip))
    del story.fake.chat(ANN).messages[asked]
    await story.settle()
    assert "✅ Muted: trip.mp4" in story.last(ANN).text


async def test_who_blocks_the_bot_is_not_asked_for(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.chat(ANN)
    story.fake.block(ANN)
    await story.say(ANN, "mute it", video=video(clip))
    assert story.shown(ANN) == []
    assert service.accepted("run_sse") == []
    await story.say(EVE, "/credits")
    assert story.last(EVE).text.endswith("Credits: 1000")


async def test_who_blocks_the_bot_in_mid_turn_is_left_alone_and_finds_the_work_when_they_return(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await slow(service)
    story.fake.say(ANN, text="mute it and export", video=video(clip))
    await asking(story, ANN)
    story.fake.block(ANN)
    await story.settle()
    before = story.texts(ANN)
    assert len(before) == 1
    assert service.accepted("render") == []
    calls = len(story.fake.calls)
    await asyncio.sleep(2 * 3600)
    sent = [call.method for call in story.fake.calls[calls:] if call.params.get("chat_id")]
    assert sent == [], "nobody is written to again and again"
    story.fake.unblock(ANN)
    await story.settle()
    texts = story.texts(ANN)
    assert "Connecting" not in "".join(texts)
    assert "Thinking" not in "".join(texts)
    assert len([text for text in texts if "✅ Muted: trip.mp4" in text]) == 1
    assert texts[-1].startswith("I couldn't write to you, so I left the export alone.")
    assert story.last(ANN).buttons == ("Export",)
    await story.press(ANN, story.last(ANN), "Export")
    assert len(story.files(ANN)) == 1
    assert len(service.accepted("run_sse")) == 1
    shown = len(story.texts(ANN))
    await story.say(ANN, "hi")
    assert len(story.texts(ANN)) == shown + 1, "what was told is told once"


async def test_who_blocked_the_bot_before_the_work_hears_that_nothing_was_done(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.chat(ANN)
    story.fake.block(ANN)
    await story.say(ANN, "mute it", video=video(clip))
    assert story.shown(ANN) == []
    story.fake.unblock(ANN)
    await story.settle()
    assert "nothing was done or charged" in story.last(ANN).text
    await story.press(ANN, story.last(ANN), "Try again")
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
    assert len(service.accepted("run_sse")) == 1


async def test_a_bot_that_is_thrown_out_in_mid_turn_ends_quietly(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await slow(service)
    story.fake.say(ANN, group, f"{AT} mute it and export", video=video(clip))
    await asking(story, group)
    story.fake.kick(group)
    await story.settle()
    assert len(story.shown(group)) == 1
    assert len(service.accepted("run_sse")) == 1
    assert service.accepted("render") == []


async def test_a_topic_deleted_in_mid_turn_ends_quietly(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    forum = story.fake.supergroup(forum=True)
    topic = story.fake.topic(forum)
    await slow(service)
    story.fake.say(ANN, forum, f"{AT} mute it", video=video(clip), topic=topic)
    await asking(story, forum)
    chat = story.fake.chat(forum)
    chat.topics[topic] = "deleted"
    chat.messages = {n: m for n, m in chat.messages.items() if not m.get("message_thread_id")}
    await story.settle()
    assert story.shown(forum) == []
    await story.say(ANN, f"{AT} mute it", forum, video=video(clip))
    assert "✅ Muted: trip.mp4" in story.last(forum).text


async def test_what_is_written_while_telegram_is_away_is_answered_once(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, video=video(clip))
    await story.fake.stop()
    await asyncio.sleep(0.2)
    story.fake.say(ANN, text="mute it")
    await story.fake.start()
    await story.settle()
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
    assert len(service.accepted("run_sse")) == 1


async def test_an_update_that_comes_again_is_answered_once(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.say(ANN, text="mute it", video=video(clip))
    (update,) = story.fake.updates.pending
    await story.settle()
    story.fake.deliver_again({**update, "update_id": update["update_id"] + 50})
    await story.settle()
    assert len(story.shown(ANN)) == 1
    assert len(service.accepted("run_sse")) == 1


async def test_a_restart_between_the_update_and_the_answer_answers_once(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, album_wait_s=60) as story:
        story.fake.say(ANN, text="mute it", video=video(clip), album="9")
        await fake.updates.settled()
        assert service.accepted("run_sse") == []
    async with on_telegram(fake, service, tmp_path) as story:
        await story.settle()
        answers = [seen for seen in story.shown(ANN) if "✅ Muted: trip.mp4" in seen.text]
        assert len(answers) == 1
    assert len(service.accepted("run_sse")) == 1


async def test_a_restart_in_the_middle_of_the_question_never_asks_twice(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    await slow(service)
    async with on_telegram(fake, service, tmp_path) as story:
        story.fake.say(ANN, text="mute it", video=video(clip))
        await asking(story, ANN)
    async with on_telegram(fake, service, tmp_path) as story:
        await story.settle()
        (answer,) = story.shown(ANN)
        assert "nothing has changed on the timeline" in answer.text
        assert answer.buttons == ("Try again",)
        assert service.accepted("run_sse") == []
        await story.press(ANN, answer, "Try again")
        assert "✅ Muted: trip.mp4" in story.last(ANN).text
        assert len(service.accepted("run_sse")) == 1


async def test_an_update_that_came_while_the_bot_was_down_is_answered(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        await story.say(ANN, video=video(clip))
    fake.say(ANN, text="mute it")
    async with on_telegram(fake, service, tmp_path) as story:
        await story.settle()
        assert "✅ Muted: trip.mp4" in story.last(ANN).text


async def test_a_post_whose_answer_is_lost_is_repeated_and_says_so(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    impatient = {"answer_timeout_s": 0.3}
    async with on_telegram(fake, service, tmp_path, adapter=impatient) as story:
        fake.lose_answer_next("sendMessage", for_s=1.0)
        await story.say(ANN, "mute it", video=video(clip))
        first, second = story.shown(ANN)
        assert "Connecting" in first.text
        assert "✅ Muted: trip.mp4" in second.text
        assert "(You may see this a second time.)" in texts_of(fake, ANN)[1]
        assert len(service.accepted("run_sse")) == 1


async def test_who_is_forgotten_while_something_is_at_work_finds_no_button_of_it(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    """The chat's pace makes the edit that takes them away come after all is deleted."""
    await service.order("upload", "slow_headers", seconds=30)
    story.fake.say(ANN, text="mute it", video=video(clip))
    await eventually(lambda: any("Uploading" in text for text in story.texts(ANN)))
    story.fake.say(ANN, text="/forget")
    await eventually(lambda: "Delete" in story.last(ANN).buttons)
    question = story.last(ANN)
    await story.press(ANN, question, "Delete")
    (asked,) = [seen for seen in story.shown(ANN) if seen.id == question.id]
    assert asked.buttons == ()
