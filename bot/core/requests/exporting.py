"""Exporting inside a longer sentence: "… and export", "don't export yet", "in 1080p at 30 fps"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.core.requests import words as words
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.vocabulary import normalise, tokenise

MAX_EXPORT_TAIL_CHARS: Final = 100
_MAX_FPS: Final = 120


@dataclass(frozen=True, slots=True)
class Output:
    """What an export was asked to be: `resolution` such as "1080p", `fps` frames a second."""

    resolution: str | None = None
    fps: int | None = None


_HEIGHT = re.compile(
    r"(?<![\d.])(240|360|480|540|720|1080|1440|2160|4320)\s?[pｐ](\d{2,3})?(?![a-z])"
)
_FRAME = re.compile(r"(?<!\d)(\d{3,4})\s?[x×*]\s?(\d{3,4})(?!\d)")
_NAMED_SIZES: Final = (
    (re.compile(r"(?<![\da-z])4k(?![a-z])|\bu(?:ltra )?hd\b"), "2160p"),
    (re.compile(r"(?<![\da-z])2k(?![a-z])|\bqhd\b"), "1440p"),
    (re.compile(r"\bfull[ -]?hd\b|\bfhd\b|全高清"), "1080p"),
)
_FPS = re.compile(
    r"(?<![\d.])(\d{2,3})\s?(?:fps|frames (?:per|a) second|hz|帧|フレーム|bilder pro|i/s|ips)"
)


def find_output(plain: str) -> Output:
    """Resolution and frame rate named in a normalised text; what is not named is None."""
    return Output(_resolution(plain), _fps(plain))


def _resolution(plain: str) -> str | None:
    if found := _HEIGHT.search(plain):
        return f"{found[1]}p"
    if found := _FRAME.search(plain):
        return f"{min(int(found[1]), int(found[2]))}p"
    return next((name for pattern, name in _NAMED_SIZES if pattern.search(plain)), None)


def _fps(plain: str) -> int | None:
    found = _FPS.search(plain)
    rate = found[1] if found else (_HEIGHT.search(plain) or [None, None, None])[2]
    fps = int(rate) if rate else None
    return fps if fps is not None and 1 <= fps <= _MAX_FPS else None


_NEGATED = (
    r"(?:export|download|render|send|deliver|save)(?:ing|ed)?"
    r"(?: (?:it|this|that|the video|the file|anything|me the video|the result|them|the clip))?"
)
_HOLD = re.compile(
    rf"""
    (?:\b(?:don'?t|do\ not|dont|no\ need\ to|not\ going\ to|hold\ off(?:\ on)?|wait\ (?:before|with)
        |not\ ready\ to|without|don'?t\ want\ (?:to|you\ to)|never|not)
        \s(?:you\ )?(?:want\ to\ )?(?:to\ )?{_NEGATED}
      |\b(?:wait|hold\ off|hold|hang\ on)\ (?:with|on)\ (?:the\ )?(?:export|download|render)(?:ing)?
      |\bhold\ the\ (?:export|render|download)
      |\b(?:no|skip\ the|leave\ out\ the)\s(?:export|download|render)(?:ing)?
        (?=\s?(?:yet|for\ now|now|please|$|[.,!;])))
    (?:\s(?:yet|now|just\ yet|for\ now|until\ \w{{1,20}}(?:\s\w{{1,20}}){{0,4}}|at\ the\ moment
        |right\ away|please|so\ far|it)){{0,3}}
    |(?:先|暂时|现在|还)?(?:不要|别|不用|不必|无需|先不|不需要|(?<!要)不)(?:先|急着|着急|忙着|忙)?(?:给我)?
        (?:导出|下载|渲染|输出|出片)(?:它|视频|出来|了|呢)?(?:先)?
    |\bno\s(?:lo\s|la\s)?(?:exportes|descargues|exportar|exporte)(?:\s(?:todavia|aun|ahora|nada)){{0,2}}
    |(?:\bnoch\s)?\bnicht\s(?:exportieren|rendern|herunterladen)
    |\bexportiere?\s(?:es\s|das\svideo\s)?(?:bitte\s)?(?:noch\s)?nicht
    |\bn'exporter?z?\s?(?:pas|rien)(?:\s(?:encore|maintenant|tout\sde\ssuite)){{0,2}}
    |\bne\s(?:pas\s(?:l')?exporter|(?:la\s|le\s)?(?:telecharge|exporte)z?\spas)
        (?:\s(?:encore|maintenant)){{0,2}}
    |\bnao\s(?:exporte|exportar|baixe|baixar|exporta)(?:\s(?:ainda|agora|nada|o\svideo)){{0,2}}
    |(?:まだ)?(?:書き出し|書き出さ|エクスポート|出力|ダウンロード)(?:は|を)?(?:まだ)?(?:し)?
        (?:ないで|しないで|不要)(?:ください|下さい|ね)?
    """,
    re.VERBOSE,
)
_BEFORE_HOLD = re.compile(
    r"(?:[\s,;.:–—-]|\b(?:but|and|so|then|please|just|for now|pero|y|todavia|aun|aber|und|bitte"
    r"|mais|et|mas|e|ainda)\b|[，。；、]|但是|但|不过|而且|请|可以){1,8}\Z"
)
_BEFORE_HOLD_CHARS: Final = 60


def take_out_hold(text: str) -> tuple[str, bool]:
    """Take "don't export yet" out of the text: what is left, and whether it was there."""
    hidden = hide_quotes(text)
    # Accents and letter case are folded without moving a position, so that spans fit the original.
    flat = "".join(folded if len(folded := normalise(sign)) == 1 else sign for sign in hidden)
    if len(flat) != len(text):
        return text, False
    found = _HOLD.search(flat)
    if not found:
        return text, False
    near = max(0, found.start() - _BEFORE_HOLD_CHARS)
    lead = _BEFORE_HOLD.search(flat[near : found.start()])
    before = text[: near + lead.start() if lead else found.start()].rstrip()
    after = text[found.end() :].lstrip(" ,，;；、.。!！")
    return f"{before}. {after}" if before and after else (before or after), True


_JOINTS = re.compile(
    r"[,，;；.。!！\n]\s*(?:and\s+then|and|then|after\s+that|afterwards|finally)?"
    r"|\s+(?:and\s+then|and|then|&|\+|y|und|et|e|puis|dann|luego|depois|y\s+luego|et\s+puis"
    r"|e\s+depois|und\s+dann)\s+"
    r"|(?:然后|并且|并|再|之后|以后|完后|后|最后|接着|同时|且|完)"
    r"|(?:から|その後|して|そして|て)(?=書き出|エクスポート|ダウンロード|出力|保存|送)",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:[\s,，;；、:&+]|\b(?:and|then|und|dann|et|puis|luego)$|(?:然后|并且|并|再|之后|以后|最后|接着|后|完)$)+$",
    re.IGNORECASE,
)


def split_export(text: str) -> tuple[str, bool]:
    """Split "… and export" off an edit: the edit alone, and whether an export was asked for.

    The part after the joint must be an export and nothing else, so "cut it and save the intro for
    later" stays whole.
    """
    hidden = hide_quotes(text)
    if len(hidden) != len(text):
        return text, False
    start = max(0, len(hidden) - MAX_EXPORT_TAIL_CHARS)
    for joint in _JOINTS.finditer(hidden, start):
        tail = tokenise(normalise(hidden[joint.end() :]))
        if joint.start() and tail and words.EXPORT.covers(tail):
            edit = _DANGLING.sub("", text[: joint.start()]).rstrip()
            if edit:
                return edit, True
    return text, False
