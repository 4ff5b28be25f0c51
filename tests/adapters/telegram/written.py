"""Updates as Telegram writes them, and what becomes of them without a network."""

from __future__ import annotations

from typing import Any

import telegram

from adapters.telegram.messages import event_of
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import TelegramBotIdentity
from bot.core.model import Message
from tests.support.fakes.telegram import ANN, BOT, TOKEN

ME = TelegramBotIdentity(
    id=BOT["id"],
    username=BOT["username"],
    commands=frozenset({"start", "edit", "export"}),
    file_owner=str(BOT["id"]),
    skills=frozenset({"ai-video-compressor"}),
)


SETTINGS = TelegramSettings(TOKEN)


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


def event(kind: str, body: dict[str, Any], settings: TelegramSettings = SETTINGS) -> Any:
    update = telegram.Update.de_json({"update_id": 1, kind: body}, None)
    return event_of(update, ME, settings, NOW_S)


def said(chat: dict[str, Any], text: str | None = None, **more: Any) -> Message:
    found = event("message", message(chat, text, **more))
    assert isinstance(found, Message)
    return found


def ignored(chat: dict[str, Any], text: str | None = None, **more: Any) -> bool:
    return event("message", message(chat, text, **more)) is None
