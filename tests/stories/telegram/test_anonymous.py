"""Administrators who remain anonymous write as their group, and press as the person they are."""

from __future__ import annotations

from pathlib import Path

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, video
from tests.support.fakes.telegram import ANN, BOT, Person

EVE = Person(503, "Eve")
AT = f"@{BOT['username']}"


async def test_an_anonymous_administrator_presses_what_they_asked_for(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    state = story.fake.chat(group)
    state.bot_is_admin = True
    await story.say(ANN, AT, group, video=video(clip), as_chat=state)
    answer = story.last(group)
    toast = await story.press(EVE, answer, "Mute", group)
    assert toast.startswith("This was asked in the name of Friends")
    assert service.accepted("run_sse") == []
    assert await story.press(ANN, answer, "Mute", group) == "On it."
    assert any("✅ Muted: trip.mp4" in text for text in story.texts(group))
    assert len(service.accepted("run_sse")) == 1


async def test_what_is_for_who_asked_alone_goes_to_the_person_and_not_to_the_group(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    state = story.fake.chat(group)
    state.bot_is_admin = True
    await story.say(ANN, "/start")
    await story.say(ANN, f"{AT} mute it and export", group, video=video(clip), as_chat=state)
    (result,) = story.files(group)
    assert await story.press(ANN, result, "Project", group) == "Sent to you in our private chat."
    assert "workspace/claim?ct=" in story.last(ANN).text
    assert not any("claim?ct=" in text for text in story.texts(group))


async def test_where_telegram_does_not_tell_the_words_do(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    """The bot is no administrator, so nobody tells it who speaks for the group."""
    group = story.fake.supergroup()
    state = story.fake.chat(group)
    await story.say(ANN, AT, group, video=video(clip), as_chat=state)
    answer = story.last(group)
    toast = await story.press(ANN, answer, "Mute", group)
    assert toast == (
        "This was asked in the name of Friends, and I can't see whether you may press for it. "
        "Reply to this message in that name instead."
    )
    await story.say(ANN, "mute it", group, reply_to=answer.id, as_chat=state)
    assert "✅ Muted: trip.mp4" in story.last(group).text
    assert len(service.accepted("run_sse")) == 1


async def test_who_asked_as_a_channel_reads_why_their_press_does_nothing(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group, news = story.fake.supergroup(), story.fake.chat(story.fake.channel())
    story.fake.chat(group).bot_is_admin = True
    await story.say(ANN, AT, group, video=video(clip), as_chat=news)
    toast = await story.press(ANN, story.last(group), "Mute", group)
    assert toast.startswith("This was asked in the name of News")
    assert service.accepted("run_sse") == []


async def test_a_telegram_that_says_nothing_of_who_pressed_keeps_nobody_waiting(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    state = story.fake.chat(group)
    state.bot_is_admin = True
    await story.say(ANN, AT, group, video=video(clip), as_chat=state)
    story.fake.lose_answer_next("getChatMember", for_s=60)
    toast = await story.press(ANN, story.last(group), "Mute", group)
    assert toast.startswith("This was asked in the name of Friends")
