"""The fake as tests speak to it: people say, send, press, and chats are looked at."""

from __future__ import annotations

import itertools
import re
import time
from pathlib import Path
from typing import Any

import httpx

from tests.support.fakes.telegram.methods import without_reply
from tests.support.fakes.telegram.rules import ApiError, Flood, utf16
from tests.support.fakes.telegram.server import Fault, Server
from tests.support.fakes.telegram.world import BOT, ChatState, Person, StoredFile, Video

TOKEN = "7777777:TEST-not-a-real-token-but-shaped-like-one"
ANN, BOB = Person(501, "Ann"), Person(502, "Bob", "zh-hans")
AS_A_CHANNEL = Person(136817688, "Channel").json() | {"is_bot": True}
"""The user that Telegram names for everybody who writes as a channel."""
AS_THE_GROUP = Person(1087968824, "Group").json() | {"is_bot": True}
"""The user that Telegram names for administrators who remain anonymous."""
RIGHTS = (
    *("can_change_info", "can_invite_users", "can_pin_messages", "can_send_messages"),
    *("can_send_polls", "can_send_other_messages", "can_add_web_page_previews"),
    *("can_manage_topics", "can_send_audios", "can_send_documents", "can_send_photos"),
    *("can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_edit_tag"),
    "can_react_to_messages",
)
"""Of a member who is restricted."""

ODD: dict[str, dict[str, Any]] = {
    "sticker": {
        "file_id": "s1",
        "file_unique_id": "us1",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    },
    "checklist": {"title": "mute it", "tasks": [{"id": 1, "text": "mute it"}]},
    "contact": {"phone_number": "+49", "first_name": "Ann"},
}
_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]+(?:@\w+)?")
_MENTION = re.compile(r"(?<!\w)@\w+")


class FakeTelegram(Server):
    """Chats are named by their ids; a private chat has its person's id."""

    def __init__(
        self,
        *,
        server_dir: Path | None = None,
        privacy: bool = True,
        upload_limit_bytes: int = 50_000_000,
        flood: Flood | None = None,
    ) -> None:
        super().__init__(
            TOKEN, server_dir=server_dir, upload_limit_bytes=upload_limit_bytes, flood=flood
        )
        self.privacy = privacy
        self._numbers = itertools.count(1)

    # places

    def chat(self, chat: int | Person) -> ChatState:
        number = chat.id if isinstance(chat, Person) else chat
        if number not in self.api.chats and isinstance(chat, Person):
            self.api.chats[number] = ChatState(number, "private", chat.name)
        return self.api.chats[number]

    def group(self, title: str = "Friends") -> int:
        return self._add(-2000 - next(self._numbers), "group", title)

    def supergroup(self, title: str = "Friends", *, forum: bool = False) -> int:
        return self._add(-1001000000000 - next(self._numbers), "supergroup", title, forum)

    def channel(self, title: str = "News") -> int:
        return self._add(-1002000000000 - next(self._numbers), "channel", title)

    def topic(self, chat: int | Person) -> int:
        number = self.api.next_message()
        self.chat(chat).topics[number] = "open"
        return number

    def add_bot(self, chat: int, by: Person, *, was: str = "left", now: str = "member") -> None:
        """The bot's standing in a group changes."""
        until = {"until_date": 0}
        old = {"status": was} | (until if was == "kicked" else {})
        new = {"status": now} | (until if now == "kicked" else {})
        self._changes_bot(chat, by, old, new)

    def _changes_bot(self, chat: int, by: Person, old: dict[str, Any], new: dict[str, Any]) -> None:
        body = {"chat": self.chat(chat).json(), "from": by.json(), "date": int(time.time())}
        user = {"user": BOT | {"is_bot": True}}
        both = {"old_chat_member": user | old, "new_chat_member": user | new}
        self.updates.add("my_chat_member", body | both)

    def migrate(self, group: int) -> int:
        """The group becomes a supergroup: both chats say so, and sends to the old one fail."""
        new = self.supergroup(self.chat(group).title)
        self.chat(group).migrated_to = new
        self.notice(group, {"migrate_to_chat_id": new})
        self.notice(new, {"migrate_from_chat_id": group})
        return new

    # people

    def say(
        self,
        person: Person,
        chat: int | Person | None = None,
        text: str = "",
        *,
        video: Video | None = None,
        reply_to: int | None = None,
        topic: int | None = None,
        album: str | None = None,
        forwarded_from: Person | None = None,
        as_chat: ChatState | None = None,
        **fields: Any,
    ) -> int:
        """Somebody writes (by default to the bot in private), perhaps as a channel of theirs or
        as the group, or passes on what another wrote; returns the message's number. `fields`:
        whatever else the platform's message has."""
        state = self.chat(chat if chat is not None else person)
        number = self.api.next_message()
        message: dict[str, Any] = {
            "message_id": number,
            "from": person.json(),
            "chat": state.json(),
            "date": int(time.time()),
        }
        if as_chat is not None:
            as_user = AS_THE_GROUP if as_chat is state else AS_A_CHANNEL
            message |= {"from": as_user, "sender_chat": as_chat.json()}
            if as_chat is state:
                state.anonymous.add(person.id)
        if video:
            message |= self._media(video) | ({"caption": text} if text else {})
        else:
            message["text"] = text
        if text:
            message["caption_entities" if video else "entities"] = _entities(text)
        if album:
            message["media_group_id"] = album
        if forwarded_from is not None:
            origin = {"type": "user", "date": 1, "sender_user": forwarded_from.json()}
            message["forward_origin"] = origin
        if topic is not None:
            message |= {"message_thread_id": topic, "is_topic_message": True}
        if reply_to is not None:
            message["reply_to_message"] = without_reply(state.messages[reply_to])
        message |= fields
        state.messages[number] = message
        if self._delivered(state, message):
            self.updates.add("message", message)
        return number

    def send(self, person: Person, what: str, chat: int | Person | None = None) -> int:
        """A sticker, a checklist, a contact: one of `ODD`, for which the bot has no use."""
        state = self.chat(chat if chat is not None else person)
        number = self.api.next_message()
        message: dict[str, Any] = {
            "message_id": number,
            "from": person.json(),
            "chat": state.json(),
            "date": int(time.time()),
            what: ODD[what],
        }
        state.messages[number] = message
        if self._delivered(state, message):
            self.updates.add("message", message)
        return number

    def answer_alone(self, person: Person, chat: int, for_one: int, text: str) -> None:
        """Somebody answers a message that they alone see; so is their answer, which only the bot
        that it answers gets."""
        receiver, words = self.chat(chat).for_one[for_one]
        assert receiver == person.id
        head = {"message_id": 0, "chat": self.chat(chat).json(), "date": int(time.time())}
        replied = head | {"from": BOT, "ephemeral_message_id": for_one, "text": words}
        number = {"ephemeral_message_id": self.api.next_message()}
        said = {"from": person.json(), "text": text, "reply_to_message": replied}
        self.updates.add("message", head | number | said)

    def ask_guest(self, person: Person, text: str, *, under: Video | None = None) -> str:
        """Somebody names the bot in a chat where it is not, perhaps under another's video; returns
        the query's number."""
        query, number = f"guest-query-{next(self._numbers)}", self.api.next_message()
        message: dict[str, Any] = {
            "message_id": number,
            "from": person.json(),
            "chat": {"id": BOB.id, "type": "supergroup", "title": "Elsewhere"},
            "date": int(time.time()),
            "text": text,
            "entities": _entities(text),
            "guest_query_id": query,
        }
        if under is not None:
            replied = {name: message[name] for name in ("chat", "date")} | self._media(under)
            replied |= {"message_id": number - 1, "from": Person(504, "Dan").json()}
            message["reply_to_message"] = replied
        assert not self.updates.polls or "guest_message" in self.updates.allowed
        self.api.guests.queries.add(query)
        self.updates.add("guest_message", message)
        return query

    def album(
        self, person: Person, chat: int | Person | None, text: str, videos: list[Video]
    ) -> list[int]:
        """One caption on the first item, as Telegram's own clients do it."""
        name = f"90{next(self._numbers)}"
        return [
            self.say(person, chat, text if place == 0 else "", video=video, album=name)
            for place, video in enumerate(videos)
        ]

    def change(self, chat: int | Person, message: int, text: str) -> None:
        """Somebody edits what they wrote."""
        state = self.chat(chat)
        field = "text" if "text" in state.messages[message] else "caption"
        changed = {field: text, "edit_date": int(time.time())}
        state.messages[message] = {**state.messages[message], **changed}
        self.updates.add("edited_message", state.messages[message])

    def pin(self, chat: int | Person, message: int) -> None:
        """Somebody pins a message."""
        pinned = without_reply(self.chat(chat).messages[message])
        self.notice(self.chat(chat).id, {"pinned_message": pinned})

    def press(
        self,
        person: Person,
        chat: int | Person,
        message: int,
        label: str,
        *,
        too_old: bool = False,
    ) -> None:
        """`too_old`: of the message Telegram tells no more than its number."""
        state = self.chat(chat)
        shown = state.messages[message]
        if too_old:
            shown = {"message_id": message, "chat": state.json(), "date": 0}
        rows = state.messages[message]["reply_markup"]["inline_keyboard"]
        (button,) = [b for row in rows for b in row if b["text"] == label]
        query = f"q{next(self._numbers)}"
        self.api.queries[query] = time.monotonic()
        self.updates.add(
            "callback_query",
            {
                "id": query,
                "from": person.json(),
                "chat_instance": "1",
                "message": shown,
                "data": button["callback_data"],
            },
        )

    def stop_draft(self, person: Person) -> dict[str, Any]:
        """Somebody presses Telegram's own Stop button on the draft in their chat."""
        state = self.chat(person)
        (number,) = state.drafts
        stops = state.draft_stops[number]
        assert stops["can_stop"], "there is no such button"
        if not stops["keep_on_stop"]:
            del state.drafts[number]
        assert "stopped_message_generation" in self.updates.allowed, "nobody asked for it"
        return self.updates.add(
            "stopped_message_generation", {"chat": state.json(), "draft_id": number}
        )

    def deliver_again(self, update: dict[str, Any]) -> None:
        """As after a lost confirmation: the same update, under the same number."""
        self.updates.add_raw(update)

    async def push(self) -> list[int]:
        """Deliver what is pending to the webhook, once; the answers' HTTP statuses."""
        assert self.updates.webhook is not None
        hook, statuses = self.updates.webhook, []
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook["secret_token"]}
        self.updates.drop_old()
        async with httpx.AsyncClient(trust_env=False) as client:
            for update in list(self.updates.pending):
                answer = await client.post(hook["url"], json=update, headers=headers)
                statuses.append(answer.status_code)
                if answer.status_code != 200:
                    break
                self.updates.confirm(update["update_id"] + 1)
        return statuses

    # trouble

    def block(self, person: Person) -> None:
        self.chat(person).closed = "bot was blocked by the user"
        self.add_bot(self.chat(person).id, person, was="member", now="kicked")

    def unblock(self, person: Person) -> None:
        self.chat(person).closed = None
        self.add_bot(self.chat(person).id, person, was="kicked", now="member")

    def restrict_bot(self, chat: int, until_s: float, by: Person) -> None:
        """An administrator takes its right to write until then; at once, it is given back."""
        self.chat(chat).bot_restricted_until_s = until_s
        rights = dict.fromkeys(RIGHTS, False) | {"until_date": int(until_s), "is_member": True}
        restricted = {"status": "restricted", **rights}
        both = {"status": "member"}, restricted
        old, new = both if until_s > time.time() else reversed(both)
        self._changes_bot(chat, by, old, new)

    def kick(self, chat: int) -> None:
        self.chat(chat).closed = "bot was kicked from the supergroup chat"

    def fail_next(self, method: str, status: int, what: str, *, times: int = 1) -> None:
        self.faults.append(Fault(method, ApiError(status, what), times=times))

    def limit_next(self, retry_after_s: int, method: str = "*") -> None:
        what = f"Too Many Requests: retry after {retry_after_s}"
        self.faults.append(Fault(method, ApiError(429, what, retry_after=retry_after_s)))

    def lose_answer_next(self, method: str, *, for_s: float, times: int = 1) -> None:
        """The call is carried out, but the answer comes too late."""
        self.faults.append(Fault(method, delay_s=for_s, times=times))

    def called(self, method: str) -> list[dict[str, Any]]:
        return [dict(call.params) for call in self.calls if call.method == method]

    def stored(self, message: dict[str, Any]) -> StoredFile:
        return self.api.files[message["video"]["file_id"]]

    def _add(self, number: int, kind: str, title: str, forum: bool = False) -> int:
        self.api.chats[number] = ChatState(number, kind, title, is_forum=forum)
        return number

    def notice(self, chat: int, what: dict[str, Any]) -> None:
        """A message of the chat itself: something happened in it."""
        state = self.chat(chat)
        message = {"message_id": self.api.next_message(), "from": ANN.json(), **what}
        self.updates.add("message", message | {"chat": state.json(), "date": int(time.time())})

    def _delivered(self, state: ChatState, message: dict[str, Any]) -> bool:
        """With privacy mode on, a group's bot gets what is meant for it, and nothing else."""
        if state.type == "private" or state.bot_is_admin or not self.privacy:
            return True
        text = message.get("text", message.get("caption", ""))
        replied = message.get("reply_to_message", {}).get("from", {})
        named = f"@{BOT['username']}" in text.lower()
        return text.startswith("/") or named or replied.get("id") == BOT["id"]

    def _media(self, video: Video) -> dict[str, Any]:
        path = video.path
        if path is None:
            path = self.folder / f"sent-{next(self._numbers)}.mp4"
            path.write_bytes(video.content)
        file = self.api.keep(path, video.size_bytes)
        media: dict[str, Any] = {"file_id": file.file_id, "file_unique_id": f"u{file.file_id}"}
        media |= {"file_size": file.size_bytes}
        if video.field == "photo":
            return {"photo": [media | {"width": video.width, "height": video.height}]}
        media |= {"mime_type": video.mime_type, "duration": video.duration_s}
        if video.field == "voice":
            return {"voice": media}
        if video.name:
            media["file_name"] = video.name
        if video.field == "video_note":
            return {"video_note": media | {"length": video.width}}
        media |= {"width": video.width, "height": video.height}
        if video.qualities:
            media["qualities"] = [self._quality(size) for size in video.qualities]
        return {video.field: media} | ({"document": media} if video.field == "animation" else {})

    def quality_of(self, chat: int | Person, message: int) -> str:
        """The file of the first smaller encoding of a video that somebody sent."""
        found: str = self.chat(chat).messages[message]["video"]["qualities"][0]["file_id"]
        return found

    def _quality(self, size_bytes: int) -> dict[str, Any]:
        path = self.folder / f"quality-{next(self._numbers)}.mp4"
        path.write_bytes(b"q" * min(size_bytes, 1000))
        file = self.api.keep(path, size_bytes)
        named = {"file_id": file.file_id, "file_unique_id": f"u{file.file_id}"}
        return named | {"width": 640, "height": 360, "codec": "h264", "file_size": size_bytes}


def _entities(text: str) -> list[dict[str, Any]]:
    """Commands and mentions, where Telegram's own clients find them."""
    return [
        {
            "type": kind,
            "offset": len(utf16(text[: match.start()])) // 2,
            "length": len(utf16(match[0])) // 2,
        }
        for kind, pattern in (("bot_command", _COMMAND), ("mention", _MENTION))
        for match in pattern.finditer(text)
    ]
