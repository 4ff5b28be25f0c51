"""Which conversation a message belongs to, and whether it names the bot."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import telegram

from adapters.telegram.messages import message_of
from bot.core.model import Chat, Command, ConversationKey, Message
from tests.adapters.telegram.written import (
    FORUM,
    GROUP,
    ME,
    PRIVATE,
    SETTINGS,
    VIDEO,
    ignored,
    message,
    said,
)
from tests.support.fakes.telegram import BOT, Person


def test_a_topic_of_a_private_chat_is_a_conversation_of_its_own() -> None:
    heard = said(PRIVATE, "hi", message_thread_id=33, is_topic_message=True)
    assert str(heard.conversation) == "telegram:501:t33"
    assert heard.chat == Chat("telegram", "501", "33")


def test_a_forum_topic_is_a_conversation_and_general_is_the_chat_itself() -> None:
    text = "@nemo_test_bot shorter"
    topic = said(FORUM, text, message_thread_id=33, is_topic_message=True)
    assert str(topic.conversation) == "telegram:-1001:t33"
    assert not topic.is_private
    assert str(said(FORUM, text).conversation) == "telegram:-1001"
    numbered = said(FORUM, text, message_thread_id=1, is_topic_message=True)
    assert (numbered.chat.topic, str(numbered.conversation)) == (None, "telegram:-1001")


def test_a_thread_number_without_a_topic_is_not_a_topic() -> None:
    heard = said(GROUP, "@nemo_test_bot shorter", message_thread_id=5)
    assert heard.chat == Chat("telegram", "-1001")


def test_a_mention_in_a_group_starts_a_reply_chain_and_leaves_the_text() -> None:
    heard = said(GROUP, "🎬 hey @nemo_test_bot cut the end")
    assert heard.text == "🎬 hey cut the end"
    assert str(heard.conversation) == "telegram:-1001:r10"
    assert said(GROUP, "@Nemo_Test_Bot, shorter", entities=mentions_of(0, 14)).text == "shorter"


def mentions_of(offset: int, length: int) -> list[dict[str, Any]]:
    return [{"type": "mention", "offset": offset, "length": length}]


def test_two_replies_to_the_same_video_share_its_conversation_and_its_file() -> None:
    video = message(GROUP, number=7, video=VIDEO) | {"from": Person(9, "Eve").json()}
    one = said(GROUP, "/edit mute it", number=11, reply_to_message=video)
    two = said(GROUP, "@nemo_test_bot and shorter", number=12, reply_to_message=video)
    assert one.conversation == two.conversation == ConversationKey("telegram", "-1001", None, "7")
    assert [str(key) for key in one.aliases] == ["telegram:-1001:r11"]
    assert one.command == Command("edit", "mute it")
    assert one.text == "mute it"
    (file,) = one.attachments
    assert file.place == ("-1001", "7")
    assert file.locator["bot"] == str(BOT["id"])


def test_a_files_id_is_bound_to_the_tokens_number_whatever_the_bot_is_called() -> None:
    update = message(PRIVATE, video=VIDEO, caption="mute it")
    written = telegram.Message.de_json(update, None)
    heard = message_of(written, replace(ME, file_owner="77"), SETTINGS)
    assert isinstance(heard, Message)
    assert [file.locator["bot"] for file in heard.attachments] == ["77"]


def test_a_reply_to_us_needs_no_mention_and_brings_no_file_of_ours() -> None:
    ours = message(GROUP, number=7, video=VIDEO) | {"from": BOT}
    heard = said(GROUP, "shorter", reply_to_message=ours)
    assert str(heard.conversation) == "telegram:-1001:r7"
    assert heard.attachments == ()


def test_the_notice_that_opened_a_topic_is_not_a_reply() -> None:
    notice = message(FORUM, number=33, forum_topic_created={"name": "x", "icon_color": 1})
    topic = {"message_thread_id": 33, "is_topic_message": True}
    assert ignored(FORUM, "talk", reply_to_message=notice | {"from": BOT}, **topic)


def test_the_items_of_an_album_share_a_root_of_their_own() -> None:
    first = said(GROUP, "@nemo_test_bot join", video=VIDEO, media_group_id="900", number=20)
    silent = telegram.Update.de_json(
        {"update_id": 1, "message": message(GROUP, video=VIDEO, media_group_id="900", number=21)},
        None,
    ).message
    assert silent is not None
    assert message_of(silent, ME, SETTINGS) is None
    second = message_of(silent, ME, SETTINGS, addressed=True)
    assert isinstance(second, Message)
    assert first.conversation == second.conversation
    assert (first.album, second.album) == ("900", "900")
    assert str(first.conversation) == "telegram:-1001:rg900"
    reply = said(GROUP, "/edit x", reply_to_message=message(GROUP, video=VIDEO, number=21))
    assert str(reply.conversation) in {str(key) for key in second.aliases}
