"""Forms that a press opens, as questions in the chat: a message a field, answered by a reply.

Telegram shows the reply's input by itself (`ForceReply`). What is open stands in the `Memory`, so
it survives a restart, and each answer counts once, however often it is delivered.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import telegram
from telegram.constants import MessageEntityType

from adapters.telegram.bot_api.entities import TextWithEntities, utf16_len
from adapters.telegram.threads import is_group_chat
from adapters.telegram.views import addressed
from bot.core.controls import Field, Form, Option
from bot.core.model import Author, Chat, Message, MessageRef, Press
from bot.ports import Memory

KEEP_S: Final = 86_400.0
PLACEHOLDER_MAX: Final = 64


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form whose next field is asked for; `answered_by` is the key of the message that did."""

    form: Form
    person: str
    name: str
    ref: str
    values: dict[str, str]
    answered_by: str | None = None

    @property
    def next_field(self) -> Field:
        return self.form.fields[len(self.values)]


class Forms:
    """Asks, and knows the answers again."""

    def __init__(self, api: telegram.Bot, memory: Memory) -> None:
        self._api, self._memory = api, memory

    async def open(self, press: Press, form: Form) -> None:
        author = press.author
        await self._ask(OpenForm(form, author.id, author.name, str(press.ref), {}))

    async def is_answer(self, message: Message) -> bool:
        """Was this message the answer to a field already?"""
        opened = await self._get(message)
        return opened is not None and opened.answered_by == message.key

    async def answered(self, message: Message) -> Press | bool:
        """What was filled in, when this message answers the last field. True: it answers another
        one, or none that can be, and the next question is asked; False: it is no answer."""
        opened = await self._get(message)
        if opened is None or message.command or opened.person != message.author.id:
            return False
        if opened.answered_by is not None:
            return opened.answered_by == message.key
        field = opened.next_field
        value = field.read(message.text)
        values = opened.values if value is None else {**opened.values, field.name: value}
        if len(values) < len(opened.form.fields):
            await self._ask(replace(opened, values=values))
            await self._put(message, replace(opened, answered_by=message.key))
            return True
        return Press(
            key=message.key,
            data=opened.form.data,
            author=message.author,
            ref=MessageRef.parse(opened.ref),
            sent_at_s=message.sent_at_s,
            locale=message.locale,
            values=values,
        )

    async def done(self, message: Message) -> None:
        """What this message filled in is stored."""
        opened = await self._get(message)
        if opened is not None:
            await self._put(message, replace(opened, answered_by=message.key))

    async def _ask(self, opened: OpenForm) -> None:
        chat = MessageRef.parse(opened.ref).chat
        shown = _question(opened)
        if is_group_chat(chat):  # the input is shown to whoever is mentioned
            shown = addressed(shown, Author(opened.person, opened.name))
        field = opened.next_field
        placeholder = " ".join((field.value or field.label).split())
        sent = await self._api.send_message(
            int(chat.channel),
            shown.text,
            entities=shown.entities,
            message_thread_id=int(chat.topic) if chat.topic else None,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
            reply_markup=telegram.ForceReply(
                selective=is_group_chat(chat),
                input_field_placeholder=placeholder[:PLACEHOLDER_MAX],
            ),
        )
        await self._store(chat, str(sent.message_id), opened)

    async def _get(self, message: Message) -> OpenForm | None:
        ref = message.replied_to
        stored = await self._memory.get(_key(ref.chat, ref.message)) if ref is not None else None
        return _from_json(json.loads(stored)) if stored else None

    async def _put(self, message: Message, opened: OpenForm) -> None:
        assert message.replied_to is not None
        await self._store(message.replied_to.chat, message.replied_to.message, opened)

    async def _store(self, chat: Chat, message: str, opened: OpenForm) -> None:
        stored = json.dumps(asdict(opened))
        key = _key(chat, message)
        await self._memory.put(key, stored, keep_s=KEEP_S, person=opened.person)


def _key(chat: Chat, message: str) -> str:
    return f"telegram-form:{chat.channel}:{message}"


def _question(opened: OpenForm) -> TextWithEntities:
    """The title, what is asked for, and what stands there now, to be copied by a tap."""
    field = opened.next_field
    head = field.asked if opened.values else f"{opened.form.title}\n{field.asked}"
    if not field.value or field.kind == "choice":
        return TextWithEntities(head)
    entity = telegram.MessageEntity(
        MessageEntityType.CODE, utf16_len(head) + 1, utf16_len(field.value)
    )
    return TextWithEntities(f"{head}\n{field.value}", (entity,))


def _from_json(data: dict[str, Any]) -> OpenForm:
    fields = tuple(
        Field(**{**field, "options": tuple(Option(**option) for option in field["options"])})
        for field in data["form"]["fields"]
    )
    form = Form(data["form"]["title"], data["form"]["data"], fields)
    return OpenForm(**{**data, "form": form})
