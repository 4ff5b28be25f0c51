"""Guest mode as the Bot API has it: a query is answered once, by one inline message, which is only
edited: never deleted, added to or uploaded to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.support.fakes.telegram.calls import Call
from tests.support.fakes.telegram.rules import (
    bad_request,
    check_caption,
    check_entities,
    check_keyboard,
    check_text,
)

COVER = "c"
"""The id of every film's cover."""


@dataclass
class InlineMessage:
    """`history`: all that it ever showed, words and captions; `file_id` is its film's."""

    text: str
    markup: dict[str, Any] | None = None
    file_id: str | None = None
    history: list[str] = field(default_factory=list)
    media: dict[str, Any] = field(default_factory=dict)

    @property
    def buttons(self) -> list[dict[str, Any]]:
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    def show(self, text: str, markup: dict[str, Any] | None, file_id: str | None) -> None:
        if (text, markup, file_id) == (self.text, self.markup, self.file_id):
            raise bad_request("message is not modified: specified new message content is the same")
        self.text, self.markup, self.file_id = text, markup, file_id
        self.history.append(text)


class Guests:
    """`files` are those that the server knows, by their ids."""

    def __init__(self, files: dict[str, Any]) -> None:
        self.queries: set[str] = set()
        self.messages: dict[str, InlineMessage] = {}
        self._files = files

    def answer(self, call: Call) -> Any:
        if call["guest_query_id"] not in self.queries:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        result = call["result"]
        content = result.get("input_message_content", {})
        text = check_text(content.get("message_text", ""))
        check_entities(text, content.get("entities", []))
        check_keyboard(result.get("reply_markup"))
        self.queries.remove(call["guest_query_id"])
        number = f"inline-{len(self.messages) + 1}"
        self.messages[number] = InlineMessage(text, result.get("reply_markup"), history=[text])
        return {"inline_message_id": number}

    def edit_text(self, call: Call) -> bool:
        message = self._message(call)
        if message.file_id is not None:
            raise bad_request("there is no text in the message to edit")
        text = check_text(call["text"])
        check_entities(text, call.get("entities", []))
        message.show(text, call.get("reply_markup"), None)
        return True

    def edit_caption(self, call: Call) -> bool:
        message = self._message(call)
        if message.file_id is None:
            raise bad_request("there is no caption in the message to edit")
        text = check_caption(call.get("caption", ""))
        check_entities(text, call.get("caption_entities", []))
        message.show(text, call.get("reply_markup"), message.file_id)
        return True

    def edit_media(self, call: Call) -> bool:
        message, media = self._message(call), call["media"]
        if call.files or media["media"] not in self._files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if media.get("cover", COVER) != COVER:
            raise bad_request("wrong file identifier/HTTP URL specified")
        check_entities(media.get("caption", ""), media.get("caption_entities", []))
        message.media = media
        message.show(
            check_caption(media.get("caption", "")), call.get("reply_markup"), media["media"]
        )
        return True

    def _message(self, call: Call) -> InlineMessage:
        message = self.messages.get(call["inline_message_id"])
        if message is None:
            raise bad_request("MESSAGE_ID_INVALID")
        check_keyboard(call.get("reply_markup"))
        return message
