"""From Telegram's JSON to our values, without a network."""

from __future__ import annotations

from typing import Any

import pytest
import telegram

from adapters.telegram.messages import (
    Edited,
    Moved,
    NotAllowed,
    TokenSent,
    shown_by,
)
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.updates.presses import PressedQuery
from bot.core.model import Chat, Message, MessageRef, OwnMessage, Quoted
from tests.adapters.telegram.written import (
    FORUM,
    GROUP,
    ME,
    NOW_S,
    PRIVATE,
    VIDEO,
    event,
    ignored,
    message,
    said,
)
from tests.support.fakes.telegram import ANN, BOB, BOT, TOKEN, Person


def test_a_private_message_names_its_chat_author_and_time() -> None:
    heard = said(PRIVATE, "make it short")
    assert heard.key == "telegram:501:10"
    assert str(heard.conversation) == "telegram:501"
    assert (heard.author.id, heard.author.name) == ("telegram:501", "Ann")
    assert (heard.text, heard.locale, heard.sent_at_s) == ("make it short", "en", 1_700_000_000.0)
    assert heard.upload_limit_bytes == 50_000_000


def test_a_group_is_a_guild_and_a_private_chat_is_none() -> None:
    assert said(PRIVATE, "make it short").guild is None
    assert said(GROUP, "/edit make it short").guild == "telegram:-1001"
    topic = {"message_thread_id": 9, "is_topic_message": True}
    assert said(FORUM, "/edit make it short", **topic).guild == "telegram:-1001"


def test_other_peoples_talk_in_a_group_is_ignored() -> None:
    assert ignored(GROUP, "nice weather")
    assert ignored(GROUP, "nice weather", reply_to_message=message(GROUP, "yes", number=3))
    assert ignored(GROUP, "/edit@another_bot this")
    assert ignored(GROUP, "/weather")
    assert ignored(GROUP, new_chat_title="Enemies")


def test_a_reply_says_what_it_replies_to_ours_or_a_person_s() -> None:
    mine = message(PRIVATE, "Done.", number=3) | {"from": BOT}
    heard = said(PRIVATE, "shorter", reply_to_message=mine)
    assert str(heard.replied_to) == "telegram:501/3"
    theirs = said(PRIVATE, "this one", reply_to_message=message(PRIVATE, "a video", number=7))
    assert theirs.replied_to is not None
    assert theirs.replied_to.key == "telegram:501:7", "as that message's own key"
    topic = {"message_thread_id": 9, "is_topic_message": True}
    posted = message(FORUM, "Done.", number=11) | {"from": BOT} | topic
    assert str(said(FORUM, "shorter", reply_to_message=posted, **topic).replied_to).endswith(
        ":t9/11"
    )
    assert said(PRIVATE, "make it short").replied_to is None


def test_bots_channels_and_telegram_itself_are_ignored() -> None:
    another = Person(5, "Robo").json() | {"is_bot": True}
    assert ignored(PRIVATE, "hi", **{"from": another})
    assert ignored(GROUP, "@nemo_test_bot hi", sender_chat=CHANNEL, is_automatic_forward=True)
    assert event("channel_post", message(CHANNEL, "@nemo_test_bot hi")) is None


def test_who_writes_as_a_channel_is_answered_and_the_channel_is_the_author() -> None:
    heard = said(GROUP, "@nemo_test_bot mute it", sender_chat=CHANNEL, **AS_A_CHANNEL)
    assert (heard.author.id, heard.author.name) == ("telegram:-1002", "News")
    assert (heard.author.may_moderate, heard.text) == (False, "mute it")
    assert heard.locale is None, "that of Telegram's own user says nothing"
    origin = {"type": "channel", "date": 1, "message_id": 1, "chat": CHANNEL}
    own = {"reply_to_message": message(GROUP, "hi", number=3) | {"from": BOT}}
    passed_on = said(GROUP, "mute it", sender_chat=CHANNEL, forward_origin=origin, **own)
    assert passed_on.text == "mute it", "these are its own words"


def test_what_a_channel_may_is_decided_by_its_id() -> None:
    body = message(GROUP, "/edit mute it", sender_chat=CHANNEL, **AS_A_CHANNEL)
    for allowed, let_in in ((-1002, True), (136817688, False), (501, False)):
        picky = TelegramSettings(TOKEN, allowed_users=frozenset({allowed}))
        assert isinstance(event("message", body, picky), Message) == let_in


def test_an_anonymous_administrator_writes_as_the_group_and_may_moderate() -> None:
    bot = Person(1087968824, "Group").json() | {"is_bot": True}
    heard = said(GROUP, "@nemo_test_bot hi", sender_chat=GROUP, **{"from": bot})
    assert heard.author.id == "telegram:-1001"
    assert heard.author.may_moderate


def test_an_edited_message_says_its_new_words() -> None:
    body = message(PRIVATE, "cut less", edit_date=5)
    found = event("edited_message", body)
    assert isinstance(found, Edited)
    assert (found.message.key, found.message.text) == ("telegram:501:10", "cut less")
    assert event("edited_message", message(GROUP, "nice weather", edit_date=5)) is None


def test_both_sides_of_a_migration_say_the_same() -> None:
    old, new = Chat("telegram", "-44"), Chat("telegram", "-1001")
    group = {"id": -44, "type": "group", "title": "Friends"}
    assert event("message", message(group, migrate_to_chat_id=-1001)) == Moved(old, new)
    assert event("message", message(GROUP, migrate_from_chat_id=-44)) == Moved(old, new)


def pressed(chat: dict[str, Any], **more: Any) -> dict[str, Any]:
    shown = message(chat, "Working", number=5) | {"from": BOT} | more
    query = {"id": "q1", "from": ANN.json(), "chat_instance": "1", "data": "stop:1"}
    return query | {"message": shown}


def test_a_press_points_to_the_message_in_its_topic() -> None:
    found = event("callback_query", pressed(FORUM, message_thread_id=33, is_topic_message=True))
    assert isinstance(found, PressedQuery)
    assert found.query_id == "q1"
    assert str(found.press.ref) == "telegram:-1001:t33/5"
    assert (found.press.data, found.press.sent_at_s) == ("stop:1", NOW_S)
    assert found.press.author.id == "telegram:501"


def shown(**fields: Any) -> OwnMessage | None:
    return shown_by(telegram.Update.de_json({"update_id": 1, **fields}, None), ME)


def test_whoever_answers_pins_or_presses_a_message_of_ours_shows_it() -> None:
    keys = {"inline_keyboard": [[{"text": "Stop", "callback_data": "stop:1"}]]}
    mine = message(GROUP, "Connecting…", number=3) | {"from": BOT, "reply_markup": keys}
    expected = OwnMessage(MessageRef(Chat("telegram", "-1001"), "3"), "Connecting…", 1.7e9, True)
    reply = message(GROUP, "well?") | {"reply_to_message": mine}
    assert shown(message=reply) == expected
    assert shown(edited_message=reply) == expected
    pinned = message(GROUP, "")
    pinned.pop("text")
    assert shown(message=pinned | {"pinned_message": mine}) == expected
    press = pressed(GROUP) | {"message": mine}
    assert shown(callback_query=press | {"data": "confirm:1"}) == expected
    assert shown(callback_query=press) is None, "Stop says by itself where it was pressed"
    assert shown(message=message(GROUP, "hello")) is None
    assert shown(message=reply | {"reply_to_message": message(GROUP, "yes", number=3)}) is None


def test_a_reply_in_a_topic_shows_a_message_of_that_topic() -> None:
    topic = {"message_thread_id": 9, "is_topic_message": True}
    mine = message(FORUM, "Connecting…", number=3) | {"from": BOT} | topic
    own = shown(message=message(FORUM, "well?") | {"reply_to_message": mine} | topic)
    assert own is not None
    assert (str(own.ref), own.has_stop) == ("telegram:-1001:t9/3", False)


def test_a_press_on_a_message_too_old_to_be_shown_still_points_to_it() -> None:
    query = pressed(PRIVATE) | {"message": {"message_id": 5, "chat": PRIVATE, "date": 0}}
    found = event("callback_query", query)
    assert isinstance(found, PressedQuery)
    assert str(found.press.ref) == "telegram:501/5"


def test_a_login_is_a_thing_of_its_own_and_hides_its_token() -> None:
    found = event("message", message(PRIVATE, "/login nemo-secret"))
    assert isinstance(found, TokenSent)
    assert (found.token, found.is_private) == ("nemo-secret", True)
    assert "nemo-secret" not in repr(found)
    edited = event("edited_message", message(PRIVATE, "/login nemo-secret", edit_date=5))
    assert isinstance(edited, TokenSent)
    in_group = event("message", message(GROUP, "/login nemo-secret"))
    assert isinstance(in_group, TokenSent)
    assert not in_group.is_private


def test_a_list_of_chats_or_users_lets_in_only_those() -> None:
    picky = TelegramSettings(
        TOKEN, allowed_chats=frozenset({-1001}), allowed_users=frozenset({501})
    )
    stranger = {"from": Person(9, "Eve").json()}
    elsewhere = PRIVATE | {"id": 9}
    assert isinstance(event("message", message(PRIVATE, "hi"), picky), Message)
    assert isinstance(event("message", message(GROUP, "/edit x", **stranger), picky), Message)
    denied = event("message", message(elsewhere, "hi", **stranger), picky)
    assert denied == NotAllowed(Chat("telegram", "9"), "en")
    unknown_group = GROUP | {"id": -1002}
    assert event("message", message(unknown_group, "/edit x", **stranger), picky) is None
    query = pressed(elsewhere) | {"from": Person(9, "Eve").json()}
    assert event("callback_query", query, picky) is None


CHANNEL = {"id": -1002, "type": "channel", "title": "News"}
AS_A_CHANNEL = {"from": Person(136817688, "Channel").json() | {"is_bot": True}}
"""The user that Telegram shows for all who write as a channel."""
FOREIGN = {"type": "user", "date": 1, "sender_user": BOB.json()}
OWN = {"type": "user", "date": 1, "sender_user": ANN.json()}


def test_words_that_somebody_else_wrote_are_content_and_no_request() -> None:
    heard = said(PRIVATE, "mute it", video=VIDEO, forward_origin=FOREIGN)
    assert heard.text == ""
    assert heard.quoted == (Quoted("mute it", "Bob", reply=False),)
    assert len(heard.attachments) == 1
    command = said(PRIVATE, "/export", forward_origin=FOREIGN)
    assert (command.command, command.text) == (None, "")
    assert ignored(GROUP, "@nemo_test_bot mute it", forward_origin=FOREIGN), "nobody called"


def test_who_forwards_their_own_words_still_says_them() -> None:
    assert said(PRIVATE, "mute it", forward_origin=OWN).text == "mute it"


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ({"type": "hidden_user", "date": 1, "sender_user_name": "Eve"}, "Eve"),
        ({"type": "chat", "date": 1, "sender_chat": GROUP}, "Friends"),
        (
            {
                "type": "channel",
                "date": 1,
                "message_id": 1,
                "chat": {"id": -5, "type": "channel", "title": "News"},
            },
            "News",
        ),
    ],
)
def test_a_forward_says_whose_words_it_passes_on(origin: dict[str, Any], name: str) -> None:
    heard = said(PRIVATE, "look", forward_origin=origin)
    assert heard.quoted == (Quoted("look", name, reply=False),)


def test_a_reply_brings_the_words_that_it_answers() -> None:
    theirs = message(GROUP, "could somebody mute the video", number=3) | {"from": BOB.json()}
    heard = said(GROUP, "@nemo_test_bot do that", reply_to_message=theirs)
    assert heard.text == "do that"
    assert heard.quoted == (Quoted("could somebody mute the video", "Bob"),)


def test_a_part_that_was_marked_stands_for_the_whole() -> None:
    theirs = message(GROUP, "mute it or cut it", number=3) | {"from": BOB.json()}
    quote = {"text": "cut it", "position": 11, "is_manual": True}
    heard = said(GROUP, "@nemo_test_bot do that", reply_to_message=theirs, quote=quote)
    assert heard.quoted == (Quoted("cut it", "Bob", chosen=True),)
    ours = message(PRIVATE, "1. Video 2. Title", number=3) | {"from": BOT}
    heard = said(PRIVATE, "remove this", reply_to_message=ours, quote=quote | {"text": "2. Title"})
    assert heard.quoted == (Quoted("2. Title", BOT["first_name"], chosen=True, ours=True),)


def test_a_quote_from_another_chat_is_brought_along_with_its_link() -> None:
    outside = {
        "origin": FOREIGN,
        "link_preview_options": {"url": "https://media.nemo.invalid/a.mp4"},
    }
    quote = {"text": "this one", "position": 0, "is_manual": True}
    heard = said(PRIVATE, "compress it to 60 KB", external_reply=outside, quote=quote)
    assert heard.quoted == (
        Quoted("this one https://media.nemo.invalid/a.mp4", "Bob", chosen=True),
    )


def test_a_reply_to_a_link_that_was_forwarded_brings_it_along() -> None:
    link = "https://media.nemo.invalid/a.mp4"
    theirs = message(PRIVATE, f"look: {link}", number=3) | {"forward_origin": FOREIGN}
    heard = said(PRIVATE, "compress it to 60 KB", reply_to_message=theirs | {"from": BOB.json()})
    assert [quoted.text for quoted in heard.quoted] == [f"look: {link}"]
    part = {"text": "look", "position": 0, "is_manual": True}
    heard = said(PRIVATE, "do that", reply_to_message=theirs | {"from": BOB.json()}, quote=part)
    assert [quoted.text for quoted in heard.quoted] == ["look"], "the part that was marked alone"


def test_the_address_of_a_preview_is_brought_along() -> None:
    theirs = message(PRIVATE, "watch it", number=3) | {
        "from": BOB.json(),
        "link_preview_options": {"url": "https://media.nemo.invalid/a.mp4"},
    }
    heard = said(PRIVATE, "mute it", reply_to_message=theirs)
    assert heard.quoted[0].text == "watch it https://media.nemo.invalid/a.mp4"


def test_the_address_behind_other_words_is_brought_along() -> None:
    link = {
        "type": "text_link",
        "offset": 9,
        "length": 4,
        "url": "https://media.nemo.invalid/a.mp4",
    }
    own = said(PRIVATE, "compress this", entities=[link])
    assert own.text == "compress this https://media.nemo.invalid/a.mp4"
    theirs = message(PRIVATE, "watch it here", number=3, entities=[link])
    heard = said(PRIVATE, "mute it", reply_to_message=theirs | {"from": BOB.json()})
    assert heard.quoted[0].text == "watch it here https://media.nemo.invalid/a.mp4"
