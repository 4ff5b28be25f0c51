"""What a person usually wants: `/settings`. Whoever names something else in a request gets that.

A person's wish goes before the server's, and that before the operator's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.core.requests import intents, language

CHAT, HALF, QUALITY, NO_SIZE, AUTOMATIC = "chat", "half", "quality", "none", "auto"
"""Sizes: what the chat itself can carry, half, as small as goes without looking worse, none; the
language that somebody writes in."""
PLAYER, AS_FILE = "player", "file"
"""How a film is sent, where the platform tells the two apart."""
NOTIFY, SILENT = "notify", "silent"
"""How a result comes, where the platform can do without a notification."""

OPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "size": (CHAT, "8", "25", HALF, QUALITY, NO_SIZE),
    "export": ("compress", "always", "never"),
    "language": (AUTOMATIC, *language.LANGUAGES),
    "sent_as": (PLAYER, AS_FILE),
    "notification": (NOTIFY, SILENT),
}
"""What can be chosen. A number is megabytes."""

_NAMES_SIZE: Final = re.compile(
    r"\d|\b(?:half|halve|hälfte|halb|mitad|metade|moitié|вдвое|вдвічі|удвічі|yarı|setengah|половин\w*|пополам)\b|[半兆]"
    r"|\b(?:smallest|as small as|bitrate|битрейт\w*|gif|mp[34]|mov|mkv|avi|webm|hevc|h\.?26)"
    r"|\b(?:convert|konvert|umwandel|transcod|re-?encod|конверт|преобраз|перекодир|resolution"
    r"|auflösung|resoluci|résolution|resoluç|разрешени)"
    r"|\b(?:quality|lossless|qualität|verlust\w*|qualité|calidad|qualidade|pérdida|perda|perte"
    r"|качеств\w*|без потерь|якіст\w*|якост\w*|без втрат\w*|kalite\w*|kualitas\w*)"
    r"|画質|画质|质量|无损|劣化"
    r"|转码|转换|转格式|码率|比特率|分辨率|変換|ビットレート|解像度"
)
_FILE_NAME: Final = re.compile(r"\b[\w-]{1,60}\.[A-Za-z]\w{1,3}\b")


@dataclass(frozen=True, slots=True)
class Preferences:
    """One of the `OPTIONS` each; None where nothing was chosen."""

    size: str | None = None
    export: str | None = None
    language: str | None = None
    sent_as: str | None = None
    notification: str | None = None

    def choosing(self, name: str, value: str) -> Preferences | None:
        """With that chosen; None where there is no such choice. May be read from a press."""
        if value not in OPTIONS.get(name, ()):
            return None
        return replace(self, **{name: value})

    def value(self, name: str) -> str | None:
        held: str | None = getattr(self, name)
        return held

    @property
    def held_language(self) -> str | None:
        """None: the one that is written."""
        return None if self.language == AUTOMATIC else self.language


def resolve(
    person: Preferences, server: Preferences | None = None, operator: Preferences | None = None
) -> Preferences:
    """What holds for this person. Nothing is left open: the last word is the bot's own."""
    found = _OWN
    for level in filter(None, (operator, server, person)):
        found = Preferences(
            level.size or found.size,
            level.export or found.export,
            level.language or found.language,
            level.sent_as or found.sent_as,
            level.notification or found.notification,
        )
    return found


_OWN: Final = Preferences(NO_SIZE, "compress", AUTOMATIC, PLAYER, NOTIFY)


def names_no_size(text: str) -> bool:
    """Is this a wish for a smaller file that leaves open how small? A quality says it as well."""
    intent = intents.classify(text, has_files=True, project_has_files=True)
    wishes = intent.kind == "edit" and intent.is_compress_or_convert
    return wishes and not _NAMES_SIZE.search(_FILE_NAME.sub(" ", text.casefold()))
