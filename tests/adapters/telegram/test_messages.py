"""From Telegram's JSON to our values, without a network."""

from __future__ import annotations

from typing import Any

import pytest
import telegram

from adapters.telegram.messages import Denied, Edited, Login, Moved, Pressed, Self, in_album, read
from bot.core.model import Chat, Command, ConversationKey, Message
from tests.support.fakes.telegram import ANN, BOT, Person

ME = Self(
    id=BOT["id"],
    username=BOT["username"],
    commands=frozenset({"start", "edit", "export"}),
    skills=frozenset({"ai-video-compressor"}),
    upload_limit_bytes=50_000_000,
)
PRIVATE = {"id": ANN.id, "type": "private", "first_name": "Ann"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Friends"}
FORUM = GROUP | {"is_forum": True}
VIDEO = {"file_id": "f1", "file_unique_id": "u1", "width": 640, "height": 360, "duration": 7}
NOW_S = 1_700_000_000.0


def message(chat: dict[str, Any], text: str | None = None, **more: Any) -> dict[str, Any]:
    number = more.pop("number", 10)
    base = {"message_id": number, "from": ANN.json(), "chat": chat, "date": 1_700_000_000}
    if text is not None:
        field = "caption" if {"video", "photo", "document"} & set(more) else "text"
        base |= {field: text, _entities_of(field): mentions(text)}
    return base | more


def _entities_of(field: str) -> str:
    return "caption_entities" if field == "caption" else "entities"


def mentions(text: str) -> list[dict[str, Any]]:
    name = f"@{BOT['username']}"
    at = text.find(name)
    if at < 0:
        return []
    offset = len(text[:at].encode("utf-16-le")) // 2
    return [{"type": "mention", "offset": offset, "length": len(name)}]


def event(kind: str, body: dict[str, Any], me: Self = ME) -> Any:
    update = telegram.Update.de_json({"update_id": 1, kind: body}, None)
    return read(update, me, NOW_S)


def said(chat: dict[str, Any], text: str | None = None, **more: Any) -> Message:
    found = event("message", message(chat, text, **more))
    assert isinstance(found, Message)
    return found


def ignored(chat: dict[str, Any], text: str | None = None, **more: Any) -> bool:
    return event("message", message(chat, text, **more)) is None


def test_a_private_message_names_its_chat_author_and_time() -> None:
    heard = said(PRIVATE, "make it short")
    assert heard.key == "telegram:501:10"
    assert str(heard.conversation) == "telegram:501"
    assert (heard.author.id, heard.author.name) == ("telegram:501", "Ann")
    assert (heard.text, heard.locale, heard.sent_at_s) == ("make it short", "en", 1_700_000_000.0)
    assert heard.upload_limit_bytes == 50_000_000


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
    assert file.locator["message"] == "7"
    assert file.locator["bot"] == str(BOT["id"])


def test_a_reply_to_us_needs_no_mention_and_brings_no_file_of_ours() -> None:
    ours = message(GROUP, number=7, video=VIDEO) | {"from": BOT}
    heard = said(GROUP, "shorter", reply_to_message=ours)
    assert str(heard.conversation) == "telegram:-1001:r7"
    assert heard.attachments == ()


def test_the_notice_that_opened_a_topic_is_not_a_reply() -> None:
    notice = message(FORUM, number=33, forum_topic_created={"name": "x", "icon_color": 1})
    topic = {"message_thread_id": 33, "is_topic_message": True}
    assert ignored(FORUM, "talk", reply_to_message=notice | {"from": BOT}, **topic)


def test_other_peoples_talk_in_a_group_is_ignored() -> None:
    assert ignored(GROUP, "nice weather")
    assert ignored(GROUP, "nice weather", reply_to_message=message(GROUP, "yes", number=3))
    assert ignored(GROUP, "/edit@another_bot this")
    assert ignored(GROUP, "/weather")
    assert ignored(GROUP, new_chat_title="Enemies")


def test_bots_channels_and_telegram_itself_are_ignored() -> None:
    another = Person(5, "Robo").json() | {"is_bot": True}
    assert ignored(PRIVATE, "hi", **{"from": another})
    channel = {"id": -1002, "type": "channel", "title": "News"}
    assert ignored(GROUP, "@nemo_test_bot hi", sender_chat=channel, is_automatic_forward=True)
    assert event("channel_post", message(channel, "@nemo_test_bot hi")) is None


def test_an_anonymous_administrator_writes_as_the_group_and_may_moderate() -> None:
    bot = Person(1087968824, "Group").json() | {"is_bot": True}
    heard = said(GROUP, "@nemo_test_bot hi", sender_chat=GROUP, **{"from": bot})
    assert heard.author.id == "telegram:-1001"
    assert heard.author.may_moderate


@pytest.mark.parametrize(
    ("text", "command", "words"),
    [
        ("/edit cut it", Command("edit", "cut it"), "cut it"),
        ("/edit@Nemo_Test_Bot\ncut it", Command("edit", "cut it"), "cut it"),
        ("/export", Command("export"), ""),
        ("/unknown thing", None, "/unknown thing"),
        ("/start", Command("start"), ""),
        ("/start skill-ai-video-compressor", Command("start", "ai-video-compressor"), None),
        ("/start skill-of-somebody-else", Command("start"), None),
    ],
)
def test_commands(text: str, command: Command | None, words: str | None) -> None:
    heard = said(PRIVATE, text)
    assert heard.command == command
    assert words is None or heard.text == words


def test_a_caption_is_the_request_and_may_be_a_command() -> None:
    heard = said(PRIVATE, "/edit mute it", video=VIDEO | {"file_name": "a.mp4", "file_size": 5})
    assert (heard.text, heard.command) == ("mute it", Command("edit", "mute it"))
    (file,) = heard.attachments
    assert (file.kind, file.filename, file.size_bytes) == ("video", "a.mp4", 5)
    assert (file.width, file.height, file.duration_s) == (640, 360, 7.0)


FILE = {"file_id": "f", "file_unique_id": "u"}


@pytest.mark.parametrize(
    ("media", "kind", "filename"),
    [
        ({"document": FILE | {"mime_type": "video/x-matroska", "file_name": "a.mkv"}}, "video", 0),
        ({"document": FILE | {"file_name": "a.mov"}}, "video", "a.mov"),
        ({"document": FILE | {"mime_type": "application/pdf"}}, "file", "file-10"),
        ({"document": FILE | {"mime_type": "image/png"}}, "image", "file-10"),
        ({"animation": VIDEO, "document": FILE}, "video", "animation-10.mp4"),
        ({"video_note": FILE | {"length": 240, "duration": 3}}, "video", "video-note-10.mp4"),
        ({"audio": FILE | {"duration": 3}}, "audio", "audio-10.mp3"),
        ({"photo": [FILE | {"width": 9, "height": 9}]}, "image", "photo-10.jpg"),
        ({"voice": FILE | {"duration": 3}}, "unsupported", "voice"),
        (
            {
                "sticker": FILE
                | {
                    "type": "regular",
                    "width": 5,
                    "height": 5,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            "unsupported",
            "sticker",
        ),
        ({"location": {"latitude": 1.0, "longitude": 2.0}}, "unsupported", "location"),
    ],
)
def test_what_people_send(media: dict[str, Any], kind: str, filename: str | int) -> None:
    (file,) = said(PRIVATE, **media).attachments
    assert file.kind == kind
    assert filename in (0, file.filename)


def test_the_largest_smaller_version_is_remembered() -> None:
    quality = {"file_unique_id": "u", "width": 1, "height": 1, "codec": "h264"}
    sizes = [quality | {"file_id": f"q{size}", "file_size": size} for size in (10, 30, 90)]
    video = VIDEO | {"file_size": 80, "qualities": sizes}
    (file,) = said(PRIVATE, video=video).attachments
    assert file.locator["smaller_file_id"] == "q30"
    assert file.locator["smaller_bytes"] == "30"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\clip.mp4", "clip.mp4"),
        ("a\u202egpj.mp4", "agpj.mp4"),
        (".bashrc", "bashrc"),
        ("x" * 500 + ".mp4", "x" * 116 + ".mp4"),
    ],
)
def test_file_names_are_made_harmless(name: str, safe: str) -> None:
    (file,) = said(PRIVATE, video=VIDEO | {"file_name": name}).attachments
    assert file.filename == safe


def test_a_video_quoted_from_another_chat_is_brought_along() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Eve", "date": 1}
    elsewhere = {"origin": origin, "chat": GROUP, "message_id": 77, "video": VIDEO}
    (file,) = said(PRIVATE, "shorter", external_reply=elsewhere).attachments
    assert (file.locator["chat"], file.locator["message"]) == ("-1001", "77")


def test_the_items_of_an_album_share_a_root_of_their_own() -> None:
    first = said(GROUP, "@nemo_test_bot join", video=VIDEO, media_group_id="900", number=20)
    silent = telegram.Update.de_json(
        {"update_id": 1, "message": message(GROUP, video=VIDEO, media_group_id="900", number=21)},
        None,
    ).message
    assert silent is not None
    assert in_album(silent, ME) is None
    second = in_album(silent, ME, addressed=True)
    assert second is not None
    assert first.conversation == second.conversation
    assert (first.album, second.album) == ("900", "900")
    assert str(first.conversation) == "telegram:-1001:rg900"
    reply = said(GROUP, "/edit x", reply_to_message=message(GROUP, video=VIDEO, number=21))
    assert str(reply.conversation) in {str(key) for key in second.aliases}


def test_an_edited_message_says_its_new_words() -> None:
    body = message(PRIVATE, "cut less", edit_date=5)
    assert event("edited_message", body) == Edited("telegram:501:10", "cut less")
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
    assert isinstance(found, Pressed)
    assert found.query_id == "q1"
    assert str(found.press.ref) == "telegram:-1001:t33/5"
    assert (found.press.data, found.press.sent_at_s) == ("stop:1", NOW_S)
    assert found.press.author.id == "telegram:501"


def test_a_press_on_a_message_too_old_to_be_shown_still_points_to_it() -> None:
    query = pressed(PRIVATE) | {"message": {"message_id": 5, "chat": PRIVATE, "date": 0}}
    found = event("callback_query", query)
    assert isinstance(found, Pressed)
    assert str(found.press.ref) == "telegram:501/5"


def test_a_login_is_a_thing_of_its_own_and_hides_its_token() -> None:
    found = event("message", message(PRIVATE, "/login nemo-secret"))
    assert isinstance(found, Login)
    assert (found.token, found.is_private) == ("nemo-secret", True)
    assert "nemo-secret" not in repr(found)
    edited = event("edited_message", message(PRIVATE, "/login nemo-secret", edit_date=5))
    assert isinstance(edited, Login)
    in_group = event("message", message(GROUP, "/login nemo-secret"))
    assert isinstance(in_group, Login)
    assert not in_group.is_private


def test_a_list_of_chats_or_users_lets_in_only_those() -> None:
    picky = Self(ME.id, ME.username, ME.commands, allowed_chats={-1001}, allowed_users={501})
    stranger = {"from": Person(9, "Eve").json()}
    elsewhere = PRIVATE | {"id": 9}
    assert isinstance(event("message", message(PRIVATE, "hi"), picky), Message)
    assert isinstance(event("message", message(GROUP, "/edit x", **stranger), picky), Message)
    denied = event("message", message(elsewhere, "hi", **stranger), picky)
    assert denied == Denied(Chat("telegram", "9"), "en")
    unknown_group = GROUP | {"id": -1002}
    assert event("message", message(unknown_group, "/edit x", **stranger), picky) is None
    query = pressed(elsewhere) | {"from": Person(9, "Eve").json()}
    assert event("callback_query", query, picky) is None
