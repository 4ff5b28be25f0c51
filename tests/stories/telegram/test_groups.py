"""Several people and the bot in Telegram's groups: reply chains, topics, whose turn is whose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.room.world import TEXTS, Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Person

BOB, EVE = Person(504, "Rob"), Person(503, "Eve")
AT = f"@{BOT['username']}"


@pytest.fixture(autouse=True)
def within_limits(fake: FakeTelegram) -> Iterator[None]:
    yield
    assert fake.flood.refused == 0, "the bot ran into a limit that it knows"


def pinged(story: OnTelegram, chat: int) -> set[str]:
    return {name for seen in story.shown(chat) for name in seen.pinged}


async def test_a_mention_with_a_video_is_answered_by_a_reply(story: OnTelegram, clip: Path) -> None:
    group = story.fake.supergroup()
    asked = await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    (answer,) = story.shown(group)
    assert answer.reply_to == asked
    assert "✅ Muted: trip.mp4" in answer.text
    assert pinged(story, group) == set()


@pytest.mark.parametrize("words", [f"{AT} mute it", "/edit mute it", "/edit@nemo_test_bot mute it"])
async def test_somebodys_video_is_edited_by_replying_to_it(
    story: OnTelegram, clip: Path, words: str
) -> None:
    group = story.fake.supergroup()
    theirs = await story.say(BOB, "", group, video=video(clip))
    assert story.shown(group) == []
    asked = await story.say(ANN, words, group, reply_to=theirs)
    (answer,) = story.shown(group)
    assert answer.reply_to == asked
    assert "✅ Muted: trip.mp4" in answer.text


async def test_the_chain_goes_on_by_replies_to_the_bots_messages(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    answer = story.last(group)
    await story.say(BOB, "keep the first 2 seconds", group, reply_to=answer.id)
    assert "✅ Trimmed: 0:03 → 0:02" in story.last(group).text
    await story.say(ANN, "unmute it", group, reply_to=story.last(group).id)
    assert "✅ Sound back on: trip.mp4" in story.last(group).text
    await story.say(ANN, "/export", group, reply_to=story.last(group).id)
    (result,) = story.files(group)
    await story.say(BOB, "/status", group, reply_to=result.id)
    assert story.last(group).text == "Timeline (1 track):\n1. Video: trip.mp4 (0-2s)"
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 1


async def test_another_video_is_another_project(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await story.say(BOB, f"{AT} mute it", group, video=video(clip))
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 2


async def test_two_people_in_one_chain_queue_and_each_is_answered(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(EVE, f"{AT}", group, video=video(clip))
    shown = story.last(group).id
    await service.order("run_sse", "slow_headers", seconds=10)
    first = story.fake.say(ANN, group, "mute it", reply_to=shown)
    second = story.fake.say(BOB, group, "keep the first 2 seconds", reply_to=shown)
    third = story.fake.say(EVE, group, "unmute it", reply_to=shown)
    await story.settle()
    replies = {seen.reply_to: seen.text for seen in story.shown(group)}
    assert "Muted" in replies[first]
    assert "0:03 → 0:02" in replies[second]
    assert "Sound back on" in replies[third]
    asked = [entry["text"] for entry in service.accepted("run_sse")]
    assert asked == ["mute it", "keep the first 2 seconds", "unmute it"]


async def test_buttons_are_for_who_asked(story: OnTelegram, service: Service, clip: Path) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT}", group, video=video(clip))
    answer = story.last(group)
    toast = await story.press(BOB, answer, "Mute", group)
    assert toast == "This button is for the person who asked."
    assert service.accepted("run_sse") == []
    await story.press(ANN, answer, "Mute", group)
    assert "✅ Muted: trip.mp4" in story.shown(group)[-2].text


async def test_a_project_link_goes_to_its_owner_alone(story: OnTelegram, clip: Path) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, "/start")
    await story.say(ANN, f"{AT} mute it and export", group, video=video(clip))
    (result,) = story.files(group)
    assert await story.press(ANN, result, "Project", group) == ("Sent to you in our private chat.")
    assert "workspace/claim?ct=" in story.last(ANN).text
    assert not any("claim?ct=" in text for text in story.texts(group))
    assert await story.press(BOB, result, "Project", group) == (
        "This button is for the person who asked."
    )


HOW = "Mention me when you write, or reply to this message, so that it reaches me."


async def test_each_topic_of_a_forum_is_a_project_and_general_is_one(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    forum = story.fake.supergroup(forum=True)
    red = story.fake.topic(forum)
    await story.say(ANN, f"{AT} mute it", forum, video=video(clip), topic=red)
    await story.say(BOB, f"{AT} mute it", forum, video=video(clip))
    await story.say(BOB, "/status", forum, topic=red)
    await story.say(ANN, "/new", forum)
    await story.say(ANN, "/status", forum, topic=red)
    await story.say(ANN, "/status", forum)
    shown = [
        (seen.topic, seen.text.removesuffix(HOW).rstrip().split("\n")[-1])
        for seen in story.shown(forum)
    ]
    assert [topic for topic, _ in shown] == [red, None, red, None, red, None]
    assert shown[4][1] == "Wished for: no sound"
    assert shown[5][1].startswith("The timeline is empty.")
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 2


async def test_a_group_that_becomes_a_supergroup_keeps_its_conversation(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.group()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    before = story.last(group)
    new = story.fake.migrate(group)
    await story.settle()
    story.fake.chat(new).messages[before.id] = story.fake.chat(group).messages[before.id]
    await story.say(ANN, "/status", new, reply_to=before.id)
    assert story.last(new).text == (
        "Timeline (1 track):\n1. Video: trip.mp4 (0-3s)\nWished for: no sound"
    )


async def test_an_answer_under_way_follows_the_group(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.group()
    await service.order("run_sse", "slow_headers", seconds=10)
    story.fake.say(ANN, group, f"{AT} mute it", video=video(clip))
    await story.fake.updates.settled()
    new = story.fake.migrate(group)
    await story.settle()
    assert any("✅ Muted: trip.mp4" in text for text in story.texts(new))


async def test_what_is_not_for_the_bot_is_left_alone(
    service: Service, tmp_path: Path, clip: Path
) -> None:
    async with FakeTelegram(privacy=False) as fake, on_telegram(fake, service, tmp_path) as story:
        group = fake.supergroup()
        theirs = await story.say(BOB, "look at this", group, video=video(clip))
        await story.say(ANN, "nice", group, reply_to=theirs)
        await story.say(ANN, "/edit@other_bot mute it", group, reply_to=theirs)
        assert story.shown(group) == []
        assert fake.chat(group).reactions == {}


async def test_an_album_in_a_group_is_one_request_whatever_item_speaks(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute both", group, video=video(clip), album="77")
    await story.say(ANN, "", group, video=video(clip), album="77")
    assert len(service.accepted("run_sse")) == 1


async def test_usage_counts_what_one_asked_in_a_group_and_in_private(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await story.say(ANN, "mute it", video=video(clip))
    await story.say(ANN, "/usage")
    assert "• last 30 days – edits: 2, credits: 2" in story.last(ANN).text
    await story.say(EVE, "/usage", group)
    assert story.last(group).text.endswith("You have asked for no paid edit in the last 30 days.")


async def test_what_costs_much_waits_for_the_askers_yes(
    service: Service, tmp_path: Path, clip: Path
) -> None:
    async with (
        FakeTelegram() as fake,
        on_telegram(fake, service, tmp_path, confirm_credits=50) as story,
    ):
        group = fake.supergroup()
        fake.say(ANN, group, f"{AT} mute it", video=video(clip))
        await eventually(
            lambda: bool(story.shown(group)) and "Shall I begin?" in story.last(group).text
        )
        question = story.last(group)
        fake.press(BOB, group, question.id, "Yes, 50 credits")
        await eventually(lambda: bool(fake.api.toasts))
        assert fake.api.toasts == ["This button is for the person who asked."]
        assert service.accepted("run_sse") == []
        assert await story.press(ANN, question, "Yes, 50 credits", group) == "On it."
        assert "✅ Muted: trip.mp4" in story.last(group).text
        assert len(service.accepted("run_sse")) == 1


async def test_an_unknown_command_with_our_name_is_told_and_stop_works(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"/exprot{AT}", group)
    assert "/export" in story.last(group).text
    await service.order("run_sse", "slow_headers", seconds=60)
    story.fake.say(ANN, group, f"{AT} mute it", video=video(clip))
    await eventually(lambda: any("Thinking" in text for text in story.texts(group)))
    await story.say(ANN, "/stop", group)
    assert any("topped" in text for text in story.texts(group))


async def test_a_group_is_told_once_how_to_speak_to_the_bot(story: OnTelegram, clip: Path) -> None:
    group = story.fake.group()
    story.fake.add_bot(group, ANN)
    await story.settle()
    (hello,) = story.texts(group)
    assert AT in hello
    assert "reply to one" in hello
    story.fake.add_bot(group, ANN, was="member", now="administrator")
    story.fake.add_bot(group, ANN, was="administrator", now="kicked")
    story.fake.add_bot(group, ANN, was="kicked", now="member")
    new = story.fake.migrate(group)
    await story.settle()
    story.fake.add_bot(new, ANN)
    await story.settle()
    assert len(story.texts(group)) == 1
    assert story.texts(new) == []


async def test_who_unblocks_the_bot_in_private_reads_no_greeting_of_groups(
    story: OnTelegram,
) -> None:
    story.fake.chat(ANN)
    story.fake.add_bot(ANN.id, ANN, was="member", now="kicked")
    story.fake.add_bot(ANN.id, ANN, was="kicked", now="member")
    await story.settle()
    assert story.shown(ANN) == []


async def test_in_a_group_login_is_not_sent_into_private_where_it_is_off(
    service: Service, tmp_path: Path
) -> None:
    async with FakeTelegram() as fake, on_telegram(fake, service, tmp_path, links=False) as story:
        group = fake.supergroup()
        await story.say(ANN, "/login", group)
        assert "private chat" not in story.last(group).text
        assert story.last(group).text == f"Ann: {TEXTS('en', 'login-off')}"
