"""The Bot API's methods that a bot like ours uses, over the world of one fake."""

from __future__ import annotations

import math
import re
import time
from pathlib import Path
from typing import Any

from telegram.constants import ChatAction, ReactionEmoji

from tests.support.fakes.telegram import ephemeral
from tests.support.fakes.telegram.calls import Call
from tests.support.fakes.telegram.guests import COVER, Guests
from tests.support.fakes.telegram.markup import parsed
from tests.support.fakes.telegram.rules import (
    ApiError,
    Flood,
    bad_request,
    check_caption,
    check_entities,
    check_keyboard,
    check_text,
)
from tests.support.fakes.telegram.updates import Updates
from tests.support.fakes.telegram.world import BOT, ChatState, StoredFile

CLOUD_DOWNLOAD_BYTES = 20 << 20
PHOTO_BYTES = 10 << 20
GENERAL_TOPIC = 1
DELETABLE_S = 48 * 3600
QUERY_S = 15.0
"""So long a press can be answered. Telegram names no number; bots are told "too old" from about
here on."""
_REACTIONS = {each.value for each in ReactionEmoji}
_ACTIONS = {each.value for each in ChatAction}
_TOGETHER = (("video", "photo"), ("audio",), ("document",))
_SHAPES = {
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "audio": ("duration", "title"),
}


_GIFTS = {
    "accepted_gift_types": dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        True,
    )
}


_ADMIN_RIGHTS = (
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


class Methods:
    """One method of this class for each of the Bot API's, by the same name."""

    def __init__(self, updates: Updates, flood: Flood, upload_limit_bytes: int) -> None:
        self.updates, self.flood = updates, flood
        self.upload_limit_bytes = upload_limit_bytes
        self.local = False
        self.knows_drafts = True
        self.draft_flood = Flood(flood.now_s, private_burst=6)
        self.knows_ephemeral = True
        """A server of before 10.2 overlooks whom a message is for, and posts it."""
        self.knows_buttons = True
        """A server of before 2024 takes a button that copies for one that does nothing."""
        self.chats: dict[int, ChatState] = {}
        self.files: dict[str, StoredFile] = {}
        self.guests = Guests(self.files)
        self.has_topics = False
        """The bot's private chats have topics."""
        self.queries: dict[str, float] = {}
        """Presses that wait for an answer, and when they were made (monotonic)."""
        self.toasts: list[str] = []
        self.hears_all = False
        self.may_join_groups = True
        self.menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.about: dict[tuple[str, str], str] = {}
        """What the bot says of itself, by field and language."""
        self._last_message = 100

    def next_message(self) -> int:
        self._last_message += 1
        return self._last_message

    async def getMe(self, _: Call) -> Any:
        return BOT | {
            "can_join_groups": self.may_join_groups,
            "can_read_all_group_messages": self.hears_all,
            "supports_inline_queries": False,
            "has_topics_enabled": self.has_topics,
            "supports_guest_queries": True,
        }

    async def getUpdates(self, call: Call) -> Any:
        self.updates.allowed = call.get("allowed_updates", self.updates.allowed)
        return await self.updates.get(
            call.get("offset", 0), call.get("limit", 100), call.get("timeout", 0)
        )

    async def createForumTopic(self, call: Call) -> Any:
        chat = self._open(call, counts=0)
        if not (chat.is_forum or (chat.type == "private" and self.has_topics)):
            raise bad_request("the chat is not a forum")
        if not 1 <= len(call["name"]) <= 128:
            raise bad_request("TOPIC_TITLE_INVALID")
        number = self.next_message()
        chat.topics[number] = "open"
        chat.topic_names[number] = call["name"]
        return {"message_thread_id": number, "name": call["name"], "icon_color": 7322096}

    async def deleteWebhook(self, _: Call) -> Any:
        self.updates.webhook = None
        return True

    async def setWebhook(self, call: Call) -> Any:
        self.updates.webhook = dict(call.params)
        self.updates.allowed = call.get("allowed_updates", self.updates.allowed)
        return True

    async def getWebhookInfo(self, _: Call) -> Any:
        held = self.updates.webhook or {}
        info = {"url": held.get("url", ""), "has_custom_certificate": False}
        return (
            info | {"pending_update_count": len(self.updates.pending)} | self.updates.webhook_error
        )

    async def setMyCommands(self, call: Call) -> Any:
        if len(call["commands"]) > 100:
            raise bad_request("too many commands")
        for each in call["commands"]:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(each["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        scope = call.get("scope", {"type": "default"})["type"]
        self.menus[scope, call.get("language_code", "")] = call["commands"]
        return True

    async def getMyCommands(self, call: Call) -> Any:
        scope = call.get("scope", {"type": "default"})["type"]
        return self.menus.get((scope, call.get("language_code", "")), [])

    async def getChat(self, call: Call) -> Any:
        chat = self._open(call, counts=0)
        rights = {} if chat.type == "private" else {"permissions": self._permissions(chat)}
        return chat.json() | {"accent_color_id": 0, "max_reaction_count": 11} | rights | _GIFTS

    async def getChatMember(self, call: Call) -> Any:
        """Of others for certain only where the bot is an administrator."""
        chat, user = self._open(call, counts=0), call["user_id"]
        if user == BOT["id"] and time.time() < chat.bot_restricted_until_s:
            rights = dict.fromkeys(self._permissions(chat), False) | {"can_pin_messages": False}
            until = {"is_member": True, "until_date": int(chat.bot_restricted_until_s)}
            return {"user": BOT, "status": "restricted", **until, **rights}
        if user == BOT["id"]:
            return {"user": BOT, "status": "member"}
        if not chat.bot_is_admin:
            raise bad_request("member list is inaccessible")
        person = {"id": user, "is_bot": False, "first_name": "?"}
        if user not in chat.anonymous:
            return {"user": person, "status": "member"}
        rights = dict.fromkeys(_ADMIN_RIGHTS, True)
        return {"user": person, "status": "administrator", "can_be_edited": False} | rights

    @staticmethod
    def _permissions(chat: ChatState) -> dict[str, bool]:
        """What `forbidden` says, by the names of the rights."""
        rights = (
            "messages audios documents photos videos video_notes voice_notes polls other_messages"
        )
        everything = {f"can_send_{right}": True for right in rights.split()}
        others = (
            "can_add_web_page_previews",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages",
        )
        named = {
            "can_send_messages": "text messages",
            "can_send_videos": "videos",
            "can_send_documents": "documents",
            "can_send_photos": "photos",
        }
        chosen = {right: name not in chat.forbidden for right, name in named.items()}
        return everything | dict.fromkeys(others, True) | chosen

    async def getMyDescription(self, call: Call) -> Any:
        return {"description": self._described(call, "description")}

    async def getMyShortDescription(self, call: Call) -> Any:
        return {"short_description": self._described(call, "short_description")}

    async def setMyDescription(self, call: Call) -> Any:
        return self._describe(call, "description", 512)

    async def setMyShortDescription(self, call: Call) -> Any:
        return self._describe(call, "short_description", 120)

    def _described(self, call: Call, field: str) -> str:
        """A language without a text of its own has that of everybody else."""
        code = call.get("language_code", "")
        return self.about.get((field, code)) or self.about.get((field, ""), "")

    def _describe(self, call: Call, field: str, most: int) -> bool:
        if len(call[field]) > most:
            raise bad_request(f"{field} is too long")
        self.about[field, call.get("language_code", "")] = call[field]
        return True

    async def getFile(self, call: Call) -> Any:
        file = self.files.get(call["file_id"])
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if not self.local and file.size_bytes > CLOUD_DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        path = str(file.path) if self.local else file.file_path
        return {
            "file_id": file.file_id,
            "file_unique_id": f"u{file.file_id}",
            "file_size": file.size_bytes,
            "file_path": path,
        }

    async def sendMessage(self, call: Call) -> Any:
        chat = self._open(call)
        self._check_right(chat, "text messages")
        body = _text_of(call)
        for_one = call.get("ephemeral_message_parameters")
        if for_one is not None and self.knows_ephemeral:
            self._check_reply(chat, call)
            return ephemeral.post(chat, for_one["receiver_user_id"], body, self.next_message())
        return self._post(chat, call, body)

    async def editEphemeralMessageText(self, call: Call) -> Any:
        return ephemeral.edit(self._open(call), call)

    async def deleteEphemeralMessage(self, call: Call) -> Any:
        return ephemeral.delete(self._open(call, counts=0), call)

    async def sendVideo(self, call: Call) -> Any:
        cover = call.attached("cover")
        if cover is not None and not is_picture(cover.path):
            raise bad_request("IMAGE_PROCESS_FAILED")
        return self._post_file(call, "video")

    async def sendAnimation(self, call: Call) -> Any:
        return self._post_file(call, "animation")

    async def sendAudio(self, call: Call) -> Any:
        if not call.files["audio"].filename.lower().endswith((".mp3", ".m4a")):
            raise bad_request("wrong file type for the music player")
        return self._post_file(call, "audio")

    async def sendPhoto(self, call: Call) -> Any:
        if call.files["photo"].size_bytes > PHOTO_BYTES:
            raise bad_request("file must be smaller: PHOTO_INVALID_SIZE")
        if not is_picture(call.files["photo"].path):
            raise bad_request("IMAGE_PROCESS_FAILED")
        return self._post_file(call, "photo")

    async def sendDocument(self, call: Call) -> Any:
        """What is a film by its name becomes one, unless that is switched off."""
        detects = not call.get("disable_content_type_detection")
        is_film = call.files["document"].filename.lower().endswith(".mp4")
        return self._post_file(call, "document", "video" if detects and is_film else None)

    async def sendMediaGroup(self, call: Call) -> Any:
        """All of it or nothing, and without a keyboard. Whether a server takes more in one request
        than one file may have nobody documents, so this one does not. Each item counts."""
        media = call["media"]
        kinds = {item["type"] for item in media}
        if not 2 <= len(media) <= 10:
            raise bad_request("too much messages to send as an album")
        if not any(kinds <= set(together) for together in _TOGETHER):
            raise bad_request("the media can't be mixed in an album")
        if sum(upload.size_bytes for upload in call.files.values()) > self.upload_limit_bytes:
            raise ApiError(413, "Request Entity Too Large")
        group = str(self.next_message())
        calls = [self._of_album(call, item) for item in media]
        for each, item in zip(calls, media, strict=True):
            if item["type"] == "photo" and not is_picture(each.files["photo"].path):
                raise bad_request("IMAGE_PROCESS_FAILED")
        self._open(call, counts=len(media))
        return [
            self._post_file(each, item["type"], counts=0) | {"media_group_id": group}
            for each, item in zip(calls, media, strict=True)
        ]

    @staticmethod
    def _of_album(call: Call, item: dict[str, Any]) -> Call:
        """One message of it, as if it were sent alone."""
        upload = call.files[item["media"].removeprefix("attach://")]
        shared = {name: value for name, value in call.params.items() if name != "media"}
        return Call(call.method, shared | item, {item["type"]: upload})

    async def answerGuestQuery(self, call: Call) -> Any:
        return self.guests.answer(call)

    async def editMessageMedia(self, call: Call) -> Any:
        return self.guests.edit_media(call)

    async def editMessageText(self, call: Call) -> Any:
        if call.get("inline_message_id"):
            return self.guests.edit_text(call)
        chat, message = self._editable(call)
        if "text" not in message:
            raise bad_request("there is no text in the message to edit")
        return self._replace(chat, message, call, _text_of(call))

    async def editMessageCaption(self, call: Call) -> Any:
        if call.get("inline_message_id"):
            return self.guests.edit_caption(call)
        chat, message = self._editable(call)
        if "text" in message:
            raise bad_request("there is no caption in the message to edit")
        return self._replace(chat, message, call, _caption_of(call))

    async def sendMessageDraft(self, call: Call) -> Any:
        """For half a minute, in private chats, at a pace of their own; gone with a message."""
        if not self.knows_drafts:
            raise ApiError(404, "Not Found: method not found")
        chat = self._open(call, counts=0)
        if chat.type != "private" or not call["draft_id"]:
            raise bad_request("can't send drafts to this chat")
        self.draft_flood.count(chat.id)
        text = _text_of(call)["text"] if call.get("text") else ""
        chat.drafts[call["draft_id"]] = text
        chat.draft_history.append(text)
        chat.draft_stops[call["draft_id"]] = {
            name: bool(call.get(name)) for name in ("can_stop", "keep_on_stop")
        }
        return True

    async def sendChatAction(self, call: Call) -> Any:
        if call["action"] not in _ACTIONS:
            raise bad_request("wrong parameter action in request")
        self._open(call, counts=0).actions.append(call["action"])
        return True

    async def setMessageReaction(self, call: Call) -> Any:
        chat = self._open(call, counts=0)
        if not chat.may_react:
            raise bad_request("REACTION_INVALID")
        if call["message_id"] not in chat.messages:
            raise bad_request("message to react not found")
        wanted = [r.get("emoji") for r in call.get("reaction", [])]
        if len(wanted) > 1 or not {*wanted} <= (chat.reactions_allowed or _REACTIONS):
            raise bad_request("REACTION_INVALID")
        chat.reactions[call["message_id"]] = [r["emoji"] for r in call.get("reaction", [])]
        return True

    async def deleteMessage(self, call: Call) -> Any:
        """Within two days; what others wrote in a group an administrator alone deletes."""
        chat, number = self._open(call, counts=0), call["message_id"]
        if number not in chat.messages:
            raise bad_request("message to delete not found")
        of_others = chat.messages[number]["from"]["id"] != BOT["id"]
        forbidden = of_others and chat.type != "private" and not chat.bot_is_admin
        if forbidden or time.time() - chat.messages[number]["date"] > DELETABLE_S:
            raise bad_request("message can't be deleted")
        del chat.messages[number]
        return True

    async def answerCallbackQuery(self, call: Call) -> Any:
        made_s = self.queries.pop(call["callback_query_id"], -math.inf)
        if time.monotonic() - made_s > QUERY_S:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        text = call.get("text", "")
        if len(text) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        self.toasts.append(text)
        return True

    def _open(self, call: Call, *, counts: int = 1) -> ChatState:
        chat = self.chats.get(call["chat_id"])
        if chat is None:
            raise bad_request("chat not found")
        if chat.migrated_to:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.closed:
            raise ApiError(403, f"Forbidden: {chat.closed}")
        self._check_topic(chat, call.get("message_thread_id"))
        if counts:
            self.flood.count(chat.id, counts)
        return chat

    @staticmethod
    def _check_right(chat: ChatState, what: str) -> None:
        if what in chat.forbidden or time.time() < chat.bot_restricted_until_s:
            raise bad_request(f"not enough rights to send {what} to the chat")

    @staticmethod
    def _check_topic(chat: ChatState, topic: int | None) -> None:
        """The General topic has no number that one could send to."""
        if topic is None:
            return
        state = chat.topics.get(topic)
        if topic == GENERAL_TOPIC or state in (None, "deleted"):
            raise bad_request("message thread not found")
        if state == "closed":
            raise bad_request("TOPIC_CLOSED")

    def _post_file(
        self, call: Call, field: str, becomes: str | None = None, *, counts: int = 1
    ) -> Any:
        chat = self._open(call, counts=counts)
        self._check_right(chat, f"{field}s")
        upload = call.files[field]
        if not upload.size_bytes:
            raise bad_request("file must be non-empty")
        if upload.size_bytes > self.upload_limit_bytes:
            raise ApiError(413, "Request Entity Too Large")
        caption = _caption_of(call)
        file = self.keep(upload.path, upload.size_bytes)
        media: dict[str, Any] = {"file_id": file.file_id, "file_unique_id": f"u{file.file_id}"}
        media |= {"file_size": file.size_bytes, "file_name": upload.filename}
        if field in _SHAPES:
            media |= {name: call.get(name, 0) for name in _SHAPES[field]}
        if call.get("cover"):
            media["cover"] = [
                {"file_id": COVER, "file_unique_id": "c", "width": 640, "height": 360}
            ]
        shown = [media | {"width": 640, "height": 360}] if field == "photo" else media
        body = {becomes or field: shown, **caption}
        if call.get("has_spoiler"):
            body["has_media_spoiler"] = True
        if field == "animation":  # clients that know none show the file
            body["document"] = media
        message = self._post(chat, call, body)
        chat.files[message["message_id"]] = file
        return message

    def keep(self, path: Any, size_bytes: int) -> StoredFile:
        number = len(self.files) + 1
        file = StoredFile(f"file{number}", f"videos/file_{number}.mp4", path, size_bytes)
        self.files[file.file_id] = file
        return file

    def _post(self, chat: ChatState, call: Call, body: dict[str, Any]) -> dict[str, Any]:
        self._check_keyboard(chat, call)
        replied = self._check_reply(chat, call)
        message = {
            "message_id": self.next_message(),
            "from": BOT,
            "chat": chat.json(),
            "date": int(time.time()),
            **body,
        }
        if replied:
            message["reply_to_message"] = without_reply(replied)
        if call.get("message_thread_id"):
            message |= {"message_thread_id": call["message_thread_id"], "is_topic_message": True}
        markup = call.get("reply_markup") or {}
        if "inline_keyboard" in markup:
            message["reply_markup"] = markup
        elif markup.get("force_reply"):  # an answer tells of keyboards alone
            chat.asking[message["message_id"]] = markup
        if call.get("disable_notification"):
            chat.silent.add(message["message_id"])
        chat.messages[message["message_id"]] = message
        chat.first_texts[message["message_id"]] = body.get("text", body.get("caption", ""))
        chat.drafts.clear()
        return message

    @staticmethod
    def _check_reply(chat: ChatState, call: Call) -> dict[str, Any] | None:
        reply = call.get("reply_parameters") or {}
        replied = chat.messages.get(reply.get("message_id", 0))
        if reply and replied is None and not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return replied

    def _editable(self, call: Call) -> tuple[ChatState, dict[str, Any]]:
        chat = self._open(call)
        message = chat.messages.get(call["message_id"])
        if message is None:
            raise bad_request("message to edit not found")
        if message["from"]["id"] != BOT["id"] or message["message_id"] in chat.asking:
            raise bad_request("message can't be edited")
        return chat, message

    def _check_keyboard(self, chat: ChatState, call: Call) -> None:
        markup = call.get("reply_markup")
        check_keyboard(markup, is_private=chat.type == "private")
        rows = (markup or {}).get("inline_keyboard", [])
        if not self.knows_buttons and any("copy_text" in b for row in rows for b in row):
            what = "Text buttons are unallowed in the inline keyboard"
            raise bad_request(f"can't parse inline keyboard button: {what}")

    def _replace(
        self, chat: ChatState, message: dict[str, Any], call: Call, new: dict[str, Any]
    ) -> Any:
        self._check_keyboard(chat, call)
        if call.get("reply_markup"):
            new["reply_markup"] = call["reply_markup"]
        kept = {k: v for k, v in message.items() if k != "reply_markup"}
        if {**kept, **new} == message:
            raise bad_request(
                "message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            )
        chat.messages[message["message_id"]] = {**kept, **new, "edit_date": int(time.time())}
        # Telegram compares without the date of the last edit.
        chat.messages[message["message_id"]].pop("edit_date")
        return chat.messages[message["message_id"]]


def _text_of(call: Call) -> dict[str, Any]:
    text, found = parsed(call["text"], call.get("parse_mode"))
    entities = call.get("entities", []) if found is None else found
    shown = check_text(text)
    check_entities(shown, entities)
    return {"text": shown, "entities": entities}


def _caption_of(call: Call) -> dict[str, Any]:
    text, found = parsed(call.get("caption", ""), call.get("parse_mode"))
    entities = call.get("caption_entities", []) if found is None else found
    shown = check_caption(text)
    check_entities(shown, entities)
    return {"caption": shown, "caption_entities": entities}


def without_reply(message: dict[str, Any]) -> dict[str, Any]:
    """A replied-to message is shown one level deep."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def is_picture(path: Path) -> bool:
    """By its first bytes: what Telegram can make a picture of."""
    with path.open("rb") as file:
        head = file.read(12)
    return head.startswith((b"\xff\xd8\xff", b"\x89PNG")) or head[8:12] == b"WEBP"
