"""What the Bot API refuses. Lengths are UTF-16 code units, after the entities are taken out."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

TEXT_MAX, CAPTION_MAX, CALLBACK_DATA_MAX_BYTES = 4096, 1024, 64
ROW_MAX, BUTTONS_MAX, PLACEHOLDER_MAX = 8, 100, 64
ENTITIES_MAX = 100
ENTITIES = {
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"),
    *("bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "custom_emoji"),
    *("blockquote", "expandable_blockquote", "text_link", "text_mention", "date_time"),
}
_MENTION = re.compile(r"(?<!\w)@([A-Za-z0-9_]{2,32})")


class ApiError(Exception):
    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


def bad_request(what: str) -> ApiError:
    return ApiError(400, f"Bad Request: {what}")


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def check_text(text: str) -> str:
    shown = text.strip()
    if not shown:
        raise bad_request("message text is empty")
    if len(utf16(shown)) // 2 > TEXT_MAX:
        raise bad_request("message is too long")
    return shown


def check_caption(text: str) -> str:
    if len(utf16(text.strip())) // 2 > CAPTION_MAX:
        raise bad_request("message caption is too long")
    return text.strip()


def check_entities(text: str, entities: list[dict[str, Any]]) -> None:
    """Each lies within the text, cuts no character in two, and overlaps others by nesting only;
    there are a hundred at most, and nothing is inside code, nor a quotation in a quotation: what
    Telegram would leave out without a word is refused here."""
    units = utf16(text)
    if len(entities) > ENTITIES_MAX:
        raise bad_request(f"more than {ENTITIES_MAX} entities: the rest would not be shown")
    spans = []
    for entity in entities:
        if entity["type"] not in ENTITIES:
            raise bad_request(f"can't parse entities: there is no type {entity['type']}")
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if start < 0 or entity["length"] <= 0 or end * 2 > len(units):
            raise bad_request(f"can't parse entities: {entity['type']} is out of range")
        if entity["type"] == "text_mention" and not entity.get("user"):
            raise bad_request("can't parse entities: a mention of nobody")
        try:
            units[start * 2 : end * 2].decode("utf-16-le")
        except UnicodeDecodeError:
            raise bad_request("entity begins or ends in a middle of a UTF-16 symbol") from None
        if entity["type"] == "text_link" and urlsplit(entity.get("url", "")).scheme not in (
            "http",
            "https",
            "tg",
        ):
            raise bad_request("can't parse entities: wrong URL")
        spans.append((start, end))
    for place, (a, b) in enumerate(spans):
        if any(a < c < b < d for c, d in spans):
            raise bad_request("can't parse entities: entities overlap")
        inside = [n for n, (c, d) in enumerate(spans) if n != place and a <= c and d <= b]
        kinds, kind = {entities[n]["type"] for n in inside}, entities[place]["type"]
        if kind in ("code", "pre") and kinds:
            raise bad_request(f"can't parse entities: {kinds} in {kind}")
        if "blockquote" in kind and any("blockquote" in each for each in kinds):
            raise bad_request("can't parse entities: blockquote can't be nested")


def check_keyboard(markup: dict[str, Any] | None, *, is_private: bool = False) -> None:
    rows = (markup or {}).get("inline_keyboard", [])
    if any(not 1 <= len(row) <= ROW_MAX for row in rows) or sum(map(len, rows)) > BUTTONS_MAX:
        raise bad_request("reply markup is too long")
    if "force_reply" in (markup or {}):
        placeholder = (markup or {}).get("input_field_placeholder", "?")
        if not 1 <= len(placeholder) <= PLACEHOLDER_MAX:
            raise bad_request("input field placeholder is invalid")
    for button in (b for row in (markup or {}).get("inline_keyboard", []) for b in row):
        if not button.get("text"):
            raise bad_request("inline keyboard button text is empty")
        if button.get("style", "primary") not in ("danger", "success", "primary"):
            raise bad_request("BUTTON_STYLE_INVALID")
        if "copy_text" in button:
            if not 1 <= len(button["copy_text"]["text"]) <= 256:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
        elif "web_app" in button:
            if not is_private or not button["web_app"]["url"].startswith("https://"):
                raise bad_request("BUTTON_TYPE_INVALID")
        elif "callback_data" in button:
            if not 1 <= len(button["callback_data"].encode()) <= CALLBACK_DATA_MAX_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        elif "." not in (urlsplit(button.get("url", "")).hostname or ""):
            url = button.get("url")
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def pinged(text: str, entities: list[dict[str, Any]]) -> set[str]:
    """Whom Telegram would notify: mentions that it finds by itself outside code, and named ones."""
    code = [e for e in entities if e["type"] in ("code", "pre", "text_link")]
    found = {str(e["user"]["id"]) for e in entities if e["type"] == "text_mention"}
    found |= {e["url"] for e in entities if e.get("url", "").startswith("tg://user")}
    for match in _MENTION.finditer(text):
        at = len(utf16(text[: match.start()])) // 2
        if not any(e["offset"] <= at < e["offset"] + e["length"] for e in code):
            found.add(match[1])
    return found


@dataclass
class Flood:
    """One message a second in a chat after a short burst, 20 a minute in a group.

    Whoever goes on while frozen is frozen for longer each time, as Telegram does. The numbers are
    its FAQ's; the burst and the growth are this fake's guess.
    """

    now_s: Callable[[], float] = lambda: time.monotonic()
    private_burst: int = 8
    group_per_minute: int = 20
    penalty_s: float = 3.0
    growth: float = 2.0
    refused: int = 0
    _sent: dict[int, deque[float]] = field(default_factory=dict)
    _frozen: dict[int, tuple[float, float]] = field(default_factory=dict)

    def count(self, chat: int, messages: int = 1) -> None:
        """An album that begins within the limit is taken, and each item of it counts."""
        now_s = self.now_s()
        until_s, penalty_s = self._frozen.get(chat, (0.0, self.penalty_s))
        sent = self._sent.setdefault(chat, deque())
        window_s, most = (60.0, self.group_per_minute) if chat < 0 else (1.0, self.private_burst)
        while sent and sent[0] <= now_s - window_s:
            sent.popleft()
        if now_s < until_s:
            self._freeze(chat, now_s, penalty_s * self.growth)
        if len(sent) >= most:
            self._freeze(chat, now_s, penalty_s)
        sent.extend([now_s] * messages)

    def _freeze(self, chat: int, now_s: float, penalty_s: float) -> None:
        self.refused += 1
        self._frozen[chat] = (now_s + penalty_s, penalty_s)
        wait_s = max(1, round(penalty_s))
        raise ApiError(429, f"Too Many Requests: retry after {wait_s}", retry_after=wait_s)
