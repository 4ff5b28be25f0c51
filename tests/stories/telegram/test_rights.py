"""Who may speak to the bot on Telegram, and what a group lets the bot send."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram

AT = f"@{BOT['username']}"


async def test_who_writes_as_a_channel_is_answered(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group, news = story.fake.supergroup(), story.fake.chat(story.fake.channel())
    asked = await story.say(ANN, f"{AT} mute it", group, video=video(clip), as_chat=news)
    (answer,) = story.shown(group)
    assert answer.reply_to == asked
    assert "✅ Muted: trip.mp4" in answer.text
    await story.say(ANN, "keep the first 2 seconds", group, as_chat=news, reply_to=answer.id)
    assert "0:03 → 0:02" in story.last(group).text
    assert len(service.accepted("run_sse")) == 2


async def test_two_channels_are_two_people(story: OnTelegram, service: Service, clip: Path) -> None:
    """Telegram names one and the same user for both."""
    group = story.fake.supergroup()
    news, sport = (story.fake.chat(story.fake.channel(name)) for name in ("News", "Sport"))
    await story.say(ANN, f"{AT}", group, video=video(clip), as_chat=news)
    shown = story.last(group).id
    await service.order("run_sse", "slow_headers", seconds=10)
    story.fake.say(ANN, group, "mute it", reply_to=shown, as_chat=news)
    await story.fake.updates.settled()
    await story.say(BOB, "/cancel", group, reply_to=shown, as_chat=sport)
    assert "✅ Muted" in "".join(story.texts(group))
    said = [text for text in story.texts(group) if "can stop it" in text]
    assert said == [
        "Only who asked for it, who this project belongs to, or a moderator can stop it."
    ]


@pytest.mark.parametrize(("public", "ends"), [(True, "Here is the link:"), (False, "(free).")])
async def test_a_group_that_forbids_videos_gets_the_link_and_the_right_is_named(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, public: bool, ends: str
) -> None:
    async with on_telegram(fake, service, tmp_path, links_are_public=public) as story:
        group = fake.supergroup()
        fake.chat(group).forbidden.add("videos")
        await story.say(ANN, f"{AT} mute it and export", group, video=video(clip))
        result = story.last(group)
        assert story.files(group) == []
        assert "This group doesn't let me send videos." in result.text
        assert result.text.endswith(ends)
        assert ("Download" in result.buttons) == public
        fake.chat(group).forbidden.clear()
        await story.press(ANN, result, "Export again", group)
        assert len(story.files(group)) == 1
        assert len(service.accepted("run_sse")) == 1


@pytest.mark.parametrize("why", ["text messages", "a closed topic"])
@pytest.mark.parametrize("may_react", [True, False])
async def test_where_the_bot_may_not_write_who_asked_knows_why_nobody_answers(
    story: OnTelegram, service: Service, clip: Path, why: str, may_react: bool
) -> None:
    fake = story.fake
    group, topic = fake.supergroup(forum=True), None
    fake.chat(group).may_react = may_react
    if why == "a closed topic":
        topic = fake.topic(group)
        fake.chat(group).topics[topic] = "closed"
    else:
        fake.chat(group).forbidden.add(why)
    asked = await story.say(ANN, f"{AT} mute it", group, video=video(clip), topic=topic)
    await asyncio.sleep(5)
    assert story.texts(group) == []
    assert fake.chat(group).reactions.get(asked) == (["🙊"] if may_react else None)
    assert service.accepted("run_sse") == [], "nothing is charged that nobody would see"


async def test_where_the_bot_is_restricted_until_a_time_what_waits_comes_then_by_itself(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    fake = story.fake
    group = fake.supergroup()
    until_s = time.time() + 3600
    fake.chat(group).bot_restricted_until_s = until_s
    asked = fake.say(ANN, group, f"{AT} mute it", video=video(clip))
    await asyncio.sleep(3000)
    tried = len(fake.called("sendMessage"))
    assert story.texts(group) == []
    await eventually(lambda: story.texts(group), within_s=3600)
    assert time.time() >= until_s
    assert tried < 10, "nobody knocks again and again"
    (told,) = story.shown(group)
    assert told.reply_to == asked
    await story.press(ANN, told, "Try again", group)
    assert "✅ Muted" in "".join(story.texts(group))


async def test_a_right_that_an_administrator_gives_back_brings_what_waited_for_it(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    fake = story.fake
    group = fake.supergroup()
    await service.order("run_sse", "slow_headers", seconds=10)
    fake.say(ANN, group, f"{AT} mute it and export", video=video(clip))
    await eventually(lambda: any("Thinking" in text for text in story.texts(group)))
    for until_s in (time.time() + 366 * 86_400, 0.0):
        fake.restrict_bot(group, until_s, BOB)
        await asyncio.sleep(60)
    assert not any("Stop" in seen.buttons for seen in story.shown(group))
    assert any("✅ Muted" in text for text in story.texts(group))
    assert story.last(group).buttons == ("Export",)


async def test_a_film_that_is_done_while_the_bot_is_restricted_waits_and_names_no_missing_right(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    fake = story.fake
    group = fake.supergroup()
    fake.say(ANN, group, f"{AT} mute it and export", video=video(clip))
    await eventually(lambda: any("✅ Muted" in text for text in story.texts(group)))
    fake.chat(group).bot_restricted_until_s = time.time() + 3600
    await asyncio.sleep(7200)
    assert not any("let me send videos" in text for text in story.texts(group))
    assert story.last(group).buttons, "a button brings the film"
    if not story.files(group):
        await story.press(ANN, story.last(group), "Export", group)
    assert len(story.files(group)) == 1


async def test_the_first_contact_greeting_comes_once_a_group(story: OnTelegram, clip: Path) -> None:
    group = story.fake.supergroup()
    for person in (ANN, BOB, ANN):
        await story.say(person, f"{AT} mute it", group, video=video(clip))
    greeted = [text for text in story.texts(group) if "on it." in text or "auf dem Weg" in text]
    assert len(greeted) == 1
    assert story.shown(group)[0].text == greeted[0]


async def test_a_login_without_a_key_is_answered_with_that_alone(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, links=False, menus=True) as story:
        await story.say(ANN, "/login")
        assert story.last(ANN).text == "This bot doesn't link accounts."
        await eventually(lambda: ("all_private_chats", "") in fake.api.menus)
        listed = {row["command"] for row in fake.api.menus["all_private_chats", ""]}
        assert not listed & {"login", "logout"}
