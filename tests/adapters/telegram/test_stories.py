"""What people live through, on the fake. They look only at chats, so that they run on any bot."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.core.model import Command
from tests.adapters.telegram.helpers import answers, start_bot
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB, FakeTelegram, Person, Video

EVE = Person(503, "Eve")


def conversations(fake: FakeTelegram, chat: int | Person) -> list[str]:
    """Which conversation each answer in a chat belongs to, oldest first."""
    return [seen.text.split(":")[0].split()[1] for seen in fake.chat(chat).from_bot()]


async def test_a_private_chat_is_one_conversation_answered_by_replies(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        sent = fake.say(ANN, text="under 10 MB", video=Video())
        await answers(fake, ANN, 1)
        more = fake.say(ANN, text="shorter")
        await answers(fake, ANN, 2)
        assert [seen.reply_to for seen in fake.chat(ANN).from_bot()] == [sent, more]
        assert conversations(fake, ANN) == ["1", "1"]
        assert [len(message.attachments) for message in desk.messages] == [1, 0]
        await eventually(lambda: fake.chat(ANN).reactions == {sent: ["👀"], more: ["👀"]})


async def test_a_deep_link_starts_with_its_skill(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        fake.say(ANN, text="/start skill-ai-video-compressor")
        await eventually(lambda: desk.messages)
        assert desk.messages[0].command == Command("start", "ai-video-compressor")


async def test_each_topic_of_a_private_chat_is_a_project(fake: FakeTelegram) -> None:
    one, two = fake.topic(ANN), fake.topic(ANN)
    async with start_bot(fake):
        for topic in (one, two, one):
            fake.say(ANN, text="hi", topic=topic)
        await answers(fake, ANN, 3)
        assert [seen.topic for seen in fake.chat(ANN).from_bot()] == [one, two, one]
        assert conversations(fake, ANN) == ["1", "2", "1"]


async def test_an_album_arrives_as_items_of_one_album(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        fake.album(ANN, ANN, "join these", [Video(b"1"), Video(b"2"), Video(b"3")])
        await eventually(lambda: len(desk.messages) == 3)
        assert len({message.album for message in desk.messages}) == 1
        assert {message.text for message in desk.messages} == {"join these", ""}


async def test_a_caption_corrected_later_is_heard(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        sent = fake.say(ANN, text="10 MB", video=Video())
        fake.change(ANN, sent, "under 20 MB")
        await eventually(lambda: desk.edits)
        assert desk.edits == [(f"telegram:{ANN.id}:{sent}", "under 20 MB")]


async def test_in_a_group_the_reply_chain_is_the_conversation(fake: FakeTelegram) -> None:
    group = fake.supergroup()
    async with start_bot(fake) as desk:
        video = fake.say(EVE, group, video=Video())
        fake.say(ANN, group, "/edit mute it", reply_to=video)
        await answers(fake, group, 1)
        fake.say(BOB, group, "@nemo_test_bot shorter", reply_to=video)
        await answers(fake, group, 2)
        last = fake.chat(group).from_bot()[-1].id
        fake.say(ANN, group, "and brighter", reply_to=last)
        await answers(fake, group, 3)
        fake.say(EVE, group, "@nemo_test_bot make me a new one")
        await answers(fake, group, 4)
        assert conversations(fake, group) == ["1", "1", "1", "2"]
        assert [len(m.attachments) for m in desk.messages] == [1, 1, 0, 0]
        assert [m.text for m in desk.messages] == [
            "mute it",
            "shorter",
            "and brighter",
            "make me a new one",
        ]


async def test_a_reply_chain_outlives_a_restart(fake: FakeTelegram) -> None:
    group = fake.supergroup()
    async with start_bot(fake) as desk:
        fake.say(ANN, group, "@nemo_test_bot make a clip")
        await answers(fake, group, 1)
        await fake.updates.settled()
    async with start_bot(fake) as again:
        again.conversations.update(desk.conversations)
        fake.say(BOB, group, "longer", reply_to=fake.chat(group).from_bot()[0].id)
        await answers(fake, group, 2)
        assert conversations(fake, group) == ["1", "1"]


async def test_with_privacy_off_other_peoples_talk_stays_theirs(fake: FakeTelegram) -> None:
    fake.privacy = False
    group = fake.supergroup()
    async with start_bot(fake) as desk:
        fake.say(ANN, group, "nice weather")
        fake.say(BOB, group, "look", video=Video())
        fake.say(EVE, group, "/edit@nemo_test_bot brighter")
        await answers(fake, group, 1)
        assert [message.text for message in desk.messages] == ["brighter"]


async def test_an_album_in_a_group_is_one_conversation(fake: FakeTelegram) -> None:
    fake.privacy = False
    group = fake.supergroup()
    async with start_bot(fake):
        fake.album(ANN, group, "@nemo_test_bot join", [Video(b"1"), Video(b"2"), Video(b"3")])
        await answers(fake, group, 3)
        assert conversations(fake, group) == ["1", "1", "1"]


async def test_forum_topics_are_conversations_and_general_is_one_too(fake: FakeTelegram) -> None:
    forum = fake.supergroup(forum=True)
    topic = fake.topic(forum)
    async with start_bot(fake):
        fake.say(ANN, forum, "/edit this", topic=topic)
        await answers(fake, forum, 1)
        fake.say(BOB, forum, "/edit that")
        await answers(fake, forum, 2)
        fake.say(BOB, forum, "/edit that too")
        await answers(fake, forum, 3)
        assert [seen.topic for seen in fake.chat(forum).from_bot()] == [topic, None, None]
        assert conversations(fake, forum) == ["1", "2", "2"]


async def test_a_group_that_becomes_a_supergroup_keeps_its_conversation(
    fake: FakeTelegram,
) -> None:
    group = fake.group()
    async with start_bot(fake):
        asked = fake.say(ANN, group, "@nemo_test_bot make a clip")
        await answers(fake, group, 1)
        answer = fake.chat(group).from_bot()[0].id
        new = fake.migrate(group)
        fake.chat(new).messages.update(fake.chat(group).messages)
        fake.say(ANN, new, "longer", reply_to=answer)
        await answers(fake, new, 2)
        assert conversations(fake, new) == ["1", "1"]
        assert asked in fake.chat(new).messages


async def test_a_flood_freeze_of_one_chat_delays_no_other(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        fake.say(ANN, text="hi")
        await answers(fake, ANN, 1)
        fake.limit_next(6775, "setMessageReaction")
        fake.say(ANN, text="again")
        fake.say(BOB, text="hello")
        await answers(fake, BOB, 1)
        assert len(desk.messages) == 3


async def test_many_chats_at_once_each_get_their_own_answer(fake: FakeTelegram) -> None:
    people = [Person(1000 + number, f"P{number}") for number in range(40)]
    async with start_bot(fake):
        for person in people:
            fake.say(person, text=f"I am {person.name}")
        for person in people:
            await answers(fake, person, 1)
    for person in people:
        assert fake.chat(person).from_bot()[0].text.endswith(f"I am {person.name}")


async def test_the_token_is_in_no_line_that_a_whole_story_logs(
    fake: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with start_bot(fake) as desk:
        fake.fail_next("getUpdates", 502, "Bad Gateway")
        fake.say(ANN, text="hi", video=Video())
        await answers(fake, ANN, 1)
        fake.say(ANN, text="/login nemo-secret-1")
        await answers(fake, ANN, 2)
        async with desk.platform.media.open(desk.messages[0].attachments[0]) as media:
            assert [chunk async for chunk in media.chunks]
        await asyncio.sleep(0)
    assert caplog.records
    assert fake.token not in caplog.text
    assert "nemo-secret-1" not in caplog.text
