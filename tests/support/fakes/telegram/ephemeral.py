"""Messages in groups that one person alone sees, as Bot API 10.3 has them: from an administrator,
to a person. (A press, or a command of this kind, would let any bot send one within 15 s.) They have
numbers of their own, and only their own methods know them."""

from __future__ import annotations

import time
from typing import Any

from tests.support.fakes.telegram.calls import Call
from tests.support.fakes.telegram.rules import bad_request, check_entities, check_text
from tests.support.fakes.telegram.world import BOT, ChatState


def post(chat: ChatState, receiver: int, body: dict[str, Any], number: int) -> dict[str, Any]:
    if chat.type not in ("group", "supergroup") or not chat.bot_is_admin:
        raise bad_request("BOT_NOT_ADMIN")
    if receiver <= 0:
        raise bad_request("USER_ID_INVALID")
    chat.for_one[number] = receiver, body["text"]
    whose = {"id": receiver, "is_bot": False, "first_name": "?"}
    head = {"message_id": 0, "ephemeral_message_id": number, "receiver_user": whose}
    return {**head, "from": BOT, "chat": chat.json(), "date": int(time.time()), **body}


def edit(chat: ChatState, call: Call) -> bool:
    _check(chat, call)
    text = check_text(call["text"])
    check_entities(text, call.get("entities", []))
    chat.for_one[call["ephemeral_message_id"]] = call["receiver_user_id"], text
    return True


def delete(chat: ChatState, call: Call) -> bool:
    _check(chat, call)
    del chat.for_one[call["ephemeral_message_id"]]
    return True


def _check(chat: ChatState, call: Call) -> None:
    receiver, _ = chat.for_one.get(call["ephemeral_message_id"], (None, ""))
    if receiver != call["receiver_user_id"]:
        raise bad_request("message not found")
