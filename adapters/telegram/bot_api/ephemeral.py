"""Messages in a group that one person alone sees (Bot API 10.2, in the form of 10.3).

A bot that is an administrator may send them at any time; another one only within moments of a press
or of a command that was one itself, and presses have their own answer. Nobody promises that they
arrive, so nothing is said by them that anybody waits for but a refusal.
"""

from __future__ import annotations

from typing import Any

import telegram
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from adapters.telegram.bot_api.entities import TextWithEntities
from adapters.telegram.errors import platform_error
from adapters.telegram.threads import EPHEMERAL, ephemeral_number, is_group_chat
from adapters.telegram.views import buttons_of, text_of
from bot.core.model import Author, Chat, MessageRef
from bot.core.view import View


def receiver_of(chat: Chat, author: Author | None) -> int | None:
    """Who can be sent such a message: a person, in a group. Channels and anonymous administrators
    are no persons."""
    number = author.id.rpartition(":")[2] if author else ""
    return int(number) if number.isdigit() and is_group_chat(chat) else None


async def send(
    api: telegram.Bot, receiver: int, shown: TextWithEntities, where: dict[str, Any]
) -> telegram.Message | None:
    """None where this group has no such messages, or we have no right to them here. A server that
    is too old does not know what it is asked for, and posts for everybody."""
    try:
        return await api.send_message(
            text=shown.text,
            entities=shown.entities,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
            api_kwargs={"ephemeral_message_parameters": {"receiver_user_id": receiver}},
            **where,
        )
    except (BadRequest, Forbidden):
        return None


def number_of(message: telegram.Message, receiver: int | None) -> str:
    """What our handle of a message calls it: one for one person has a number of its own kind."""
    own = message.api_kwargs.get(EPHEMERAL)
    return str(message.message_id) if own is None else ephemeral_number(int(own), receiver or 0)


async def edit(api: telegram.Bot, ref: MessageRef, view: View) -> None:
    shown, buttons = text_of(view), buttons_of(view)
    await _ask(
        api,
        "editEphemeralMessageText",
        ref,
        text=shown.text,
        entities=[entity.to_dict() for entity in shown.entities],
        **({"reply_markup": buttons.to_dict()} if buttons else {}),
    )


async def delete(api: telegram.Bot, ref: MessageRef) -> None:
    await _ask(api, "deleteEphemeralMessage", ref)


async def _ask(api: telegram.Bot, method: str, ref: MessageRef, **what: Any) -> None:
    """What the person has lost again, or never got, is as good as done."""
    number, _, receiver = ref.message.removeprefix("e").partition("-")
    named = {
        "chat_id": int(ref.chat.channel),
        "receiver_user_id": int(receiver),
        EPHEMERAL: int(number),
    }
    try:
        await api.do_api_request(method, api_kwargs=named | what)
    except (BadRequest, ChatMigrated):
        return
    except TelegramError as error:
        raise platform_error(error) from None
