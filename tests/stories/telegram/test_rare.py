"""What is rarely seen in a chat: notices, things that are no files, posts of channels, chats that
change under a running request. Each leaves the bot's next answer as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import poisoned
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram, Person

AT: Final = f"@{BOT['username']}"
CHANNEL: Final = {"id": -1002, "type": "channel", "title": "mute it"}
GIFT: Final = {
    "id": "1",
    "star_count": 1,
    "sticker": {
        "file_id": "s1",
        "file_unique_id": "us1",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    },
}
NOTICES: Final[dict[str, Any]] = {
    "new_chat_members": [BOB.json()],
    "left_chat_member": BOB.json(),
    "new_chat_title": "mute it",
    "delete_chat_photo": True,
    "group_chat_created": True,
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400},
    "forum_topic_created": {"name": "mute it", "icon_color": 7322096},
    "forum_topic_edited": {"name": "mute it"},
    "forum_topic_closed": {},
    "forum_topic_reopened": {},
    "general_forum_topic_hidden": {},
    "general_forum_topic_unhidden": {},
    "video_chat_started": {},
    "video_chat_ended": {"duration": 3},
    "boost_added": {"boost_count": 1},
    "chat_background_set": {"type": {"type": "chat_theme", "theme_name": "mute it"}},
    "write_access_allowed": {},
    "invoice": {
        "title": "mute it",
        "description": "mute it",
        "start_parameter": "x",
        "currency": "EUR",
        "total_amount": 1,
    },
    "successful_payment": {
        "currency": "EUR",
        "total_amount": 1,
        "invoice_payload": "mute it",
        "telegram_payment_charge_id": "x",
        "provider_payment_charge_id": "y",
    },
    "gift": {"gift": GIFT, "text": "mute it"},
    "giveaway": {"chats": [CHANNEL], "winners_selection_date": 5, "winner_count": 1},
    "giveaway_created": {},
    "giveaway_completed": {"winner_count": 1},
    "users_shared": {"request_id": 1, "users": []},
    "web_app_data": {"data": "mute it", "button_text": "mute it"},
}
THINGS: Final[dict[str, Any]] = {
    "paid_media": {
        "star_count": 5,
        "paid_media": [{"type": "preview", "width": 1, "height": 1, "duration": 3}],
    },
    "story": {"chat": CHANNEL, "id": 4},
    "poll": {
        "id": "1",
        "question": "mute it",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    },
    "venue": {
        "location": {"latitude": 1.0, "longitude": 2.0},
        "title": "mute it",
        "address": "mute it",
    },
    "location": {"latitude": 1.0, "longitude": 2.0},
    "dice": {"emoji": "🎲", "value": 4},
    "game": {"title": "mute it", "description": "mute it", "photo": []},
}


async def _put_aside(tx: AsyncConnection) -> int:
    counted = await tx.execute(sa.select(sa.func.count()).select_from(poisoned))
    return int(counted.scalar_one())


async def test_notices_of_a_chat_are_read_by_nobody(service: Service, tmp_path: Path) -> None:
    """Also where the bot gets everything that is said."""
    async with FakeTelegram(privacy=False) as fake, on_telegram(fake, service, tmp_path) as story:
        group = fake.supergroup()
        fake.chat(ANN)
        for name, value in NOTICES.items():
            for chat in (ANN.id, group):
                fake.notice(chat, {name: value})
        await story.settle()
        assert story.texts(ANN) == story.texts(group) == []
        assert await story.app.db.read(_put_aside) == 0
        assert service.accepted("run_sse") == []
        await story.say(ANN, "/status")
        assert len(story.texts(ANN)) == 1


@pytest.mark.parametrize("name", THINGS)
async def test_what_can_not_be_worked_on_is_declined_once(
    story: OnTelegram, service: Service, name: str
) -> None:
    story.fake.chat(ANN)
    story.fake.notice(ANN.id, {name: THINGS[name]})
    await story.settle()
    (text,) = story.texts(ANN)
    assert text.endswith(
        "I can't do anything with that. Send me a video, a picture or a sound file."
    )
    assert service.accepted("run_sse") == []


@pytest.mark.parametrize(
    "kind", ["channel_post", "edited_channel_post", "business_message", "edited_business_message"]
)
async def test_posts_of_channels_and_business_chats_are_not_asked_for_nor_answered(
    story: OnTelegram, service: Service, kind: str
) -> None:
    news = story.fake.channel()
    await eventually(lambda: story.fake.updates.allowed != [])
    post = {"message_id": 5, "date": 1, "chat": story.fake.chat(news).json(), "text": f"{AT} hi"}
    story.fake.updates.add(kind, post)
    assert story.fake.updates.pending == []
    story.fake.deliver_again({"update_id": 5000, kind: post})
    await story.say(ANN, "/status")
    assert story.texts(news) == []
    assert len(story.texts(ANN)) == 1


async def test_under_a_channels_post_in_its_group_one_asks_by_a_reply(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    """The post itself, which Telegram copies into the group, asks for nothing."""
    group, news = story.fake.supergroup(), story.fake.chat(story.fake.channel())
    words = f"Look {AT} mute it"
    copied: dict[str, Any] = {
        "is_automatic_forward": True,
        "from": Person(777000, "Telegram").json(),
    }
    post = story.fake.say(ANN, group, words, video=video(clip), as_chat=news, **copied)
    await story.settle()
    assert story.shown(group) == []
    await story.say(ANN, f"{AT} mute it", group, reply_to=post, message_thread_id=post)
    (answer,) = story.shown(group)
    assert "✅ Muted: trip.mp4" in answer.text
    assert len(service.accepted("run_sse")) == 1


async def test_a_group_that_moves_is_followed_before_anybody_says_so(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    """The first that the bot hears of it is that Telegram takes no message there."""
    group = story.fake.group()
    await service.order("run_sse", "slow_headers", seconds=10)
    story.fake.say(ANN, group, f"{AT} mute it and export", video=video(clip))
    await eventually(lambda: any("Thinking" in text for text in story.texts(group)))
    new = story.fake.supergroup()
    story.fake.chat(group).migrated_to = new
    await story.settle()
    assert any("✅ Muted: trip.mp4" in text for text in story.texts(new))
    assert len(story.files(new)) == 1
    assert len(service.accepted("run_sse")) == 1


async def test_a_closed_general_topic_costs_nothing_and_says_so_by_a_reaction(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    forum = story.fake.supergroup(forum=True)
    story.fake.fail_next("sendMessage", 400, "Bad Request: TOPIC_CLOSED", times=100)
    asked = await story.say(ANN, f"{AT} mute it", forum, video=video(clip))
    assert story.shown(forum) == []
    assert service.accepted("run_sse") == []
    await eventually(lambda: story.fake.chat(forum).reactions.get(asked) == ["🙊"])


async def test_slow_mode_makes_the_answer_later_and_no_other_one(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    story.fake.fail_next("sendMessage", 400, "Bad Request: SLOWMODE_WAIT_30")
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    (answer,) = story.shown(group)
    assert "✅ Muted: trip.mp4" in answer.text
    assert "second time" not in answer.text


async def test_the_answer_takes_the_place_of_a_message_that_can_not_be_edited_any_more(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=10)
    story.fake.say(ANN, text="mute it", video=video(clip))
    await eventually(lambda: any("Thinking" in text for text in story.texts(ANN)))
    story.fake.fail_next("editMessageText", 400, "Bad Request: MESSAGE_EDIT_TIME_EXPIRED", times=99)
    await story.settle()
    (answer,) = story.shown(ANN)
    assert "✅ Muted: trip.mp4" in answer.text


async def test_a_button_in_a_topic_works_though_its_message_is_too_old_to_be_shown(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    forum = story.fake.supergroup(forum=True)
    topic = story.fake.topic(forum)
    await story.say(ANN, f"{AT} mute it", forum, video=video(clip), topic=topic)
    answer = story.last(forum)
    assert await story.press(ANN, answer, "Undo", forum, too_old=True) == "On it."
    assert len(service.accepted("run_sse")) == 2
    assert {seen.topic for seen in story.shown(forum)} == {topic}
    assert "Undo" not in story.shown(forum)[0].buttons


async def test_files_of_a_chat_that_protects_its_content_are_taken(
    story: OnTelegram, clip: Path
) -> None:
    await story.say(ANN, "mute it", video=video(clip), has_protected_content=True)
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
