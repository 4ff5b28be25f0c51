"""Words that are still being written, as drafts of Telegram's own with its own Stop button.

A draft has no message of its own: it stands above the input for half a minute after its last
change, goes when a message comes, and is numbered by the message that it belongs to. Stop on it
arrives as an update of its own; what that button means is kept in the `Memory`, so that whoever
receives it knows, after a restart too.
"""

from __future__ import annotations

from typing import Any, Final

import telegram

from adapters.telegram.bot_api.entities import TextWithEntities
from adapters.telegram.threads import PLATFORM
from bot.core.model import Author, Chat, MessageRef, Press
from bot.core.recent_dict import RecentDict
from bot.ports import Memory

STOPPED: Final = "stopped_message_generation"
"""The update that a press on a draft's Stop button is (Bot API 10.3)."""
KEEP_S: Final = 86_400.0
_REMEMBERED: Final = 1_000


class Drafts:
    def __init__(self, api: telegram.Bot, memory: Memory) -> None:
        self._api, self._memory = api, memory
        self._noted = RecentDict[MessageRef, str](_REMEMBERED)

    async def show(self, ref: MessageRef, shown: TextWithEntities, stop: str) -> None:
        """`stop` is the data of the button that ends it; empty where nothing does."""
        if stop and self._noted.get(ref) != stop:
            key, person = _key(ref.chat.channel, ref.message), f"{PLATFORM}:{ref.chat.channel}"
            await self._memory.put(key, stop, keep_s=KEEP_S, person=person)
            self._noted[ref] = stop
        newest = {"can_stop": True, "keep_on_stop": True} if stop else {}
        await self._api.send_message_draft(
            int(ref.chat.channel),
            int(ref.message),
            shown.text,
            message_thread_id=int(ref.chat.topic) if ref.chat.topic else None,
            entities=shown.entities,
            api_kwargs=newest,  # newer than the library
        )


async def stop_press(raw: dict[str, Any], memory: Memory, now_s: float) -> Press | None:
    """The press on our own Stop button that this update (`STOPPED`) stands for; None where we know
    of none. Only the person of the private chat can have pressed it."""
    chat, topic = raw["chat"], raw.get("message_thread_id")
    number, draft = int(chat["id"]), int(raw["draft_id"])
    data = await memory.get(_key(str(number), str(draft)))
    if data is None:
        return None
    name = str(chat.get("first_name") or "?")
    where = Chat(PLATFORM, str(number), None if topic is None else str(int(topic)))
    return Press(
        key=f"{PLATFORM}:stopped:{number}:{draft}",
        data=data,
        author=Author(
            f"{PLATFORM}:{number}", name, within=frozenset({f"{PLATFORM}:chat:{number}"})
        ),
        ref=MessageRef(where, str(draft)),
        sent_at_s=now_s,
    )


def _key(channel: str, message: str) -> str:
    return f"telegram-draft:{channel}:{message}"
