"""Rules for how large, how good and what kind of file: each takes a clause and gives edits."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from engine.agent.edits import (
    Compress,
    Edit,
    Effect,
    Quality,
    Resize,
    Span,
    Trim,
)  # fmt: skip
from engine.agent.grammar.clause import Clause

_STRONG = (
    r"\b(?:re-?)?(?:compress\w*|shrink\w*|shrunk|reduc\w*|minimi[sz]\w*|optimi[sz]\w*|convert\w*"
    r"|transcod\w*|(?:re)?encod\w*|downsi[sz]\w*|squeez\w*|smaller|lighter|zip)\b"
    r"|\btoo (?:big|large|heavy)\b|\bsmall enough\b|\bas (?:small|much) as (?:possible|you can)\b"
)
_WEAK = (
    r"\b(?:resiz\w*|(?:down|re|up)?scal\w*|lower\w*|decreas\w*|set|chang\w*|drop\w*|cut|turn|bring"
    r"|keep|use|export\w*|render\w*|save|fit)\b"
)
_NOUN = r"\b(?:file ?sizes?|sizes?|bit ?rate|resolution|quality|weight)\b"
_LIMIT = (
    r"\b(?:under|below|(?:less|smaller|lower|lighter|bigger|larger|more)(?: in size)? than"
    r"|no (?:more|larger|bigger) than|not more than|at most|max(?:imum)?|limit(?:ed)?"
    r"|target|tops|at least as good"
    r"|or (?:less|smaller|under|below|lower)|(?:must |should |can |does |do )?(?:not"
    r"|n't) (?:exceed\w*"
    r"|(?:be |go |get )?(?:over|above|larger than|bigger than|more than))|never over|exceed"
    r"|weigh\w*|fits?|only|than|as|size)\b"
    r"|[<≤=:]"
)
TRANSPARENT = re.compile(
    r"\b(?:without|with no|no|not|don't|avoid|minimal|zero"
    r"|with minimal)\b[^,.;\d«]{0,30}?\b(?:los(?:e|ing|s)|hurting"
    r"|sacrific\w*|reduc\w*|degrad\w*|compromis\w*|drop\w*"
    r"|ruin\w*)\b(?:[^,.;\d«]{0,24}?\b(?:quality|detail|loss))?"
    r"|\b(?:while )?(?:keep|keeping|preserv\w*|maintain\w*|retain\w*"
    r"|leaving)\b[^,.;\d«]{0,30}\bquality\b(?: high| good| intact| the same)?"
    r"|\b(?:in |at |with )?(?:the )?(?:high|highest|best|good|full|same|top|great"
    r"|original|better|higher|max(?:imum)?)(?: possible)? quality\b"
    r"|\blossless\w*\b|\bvisually (?:identical|lossless)\b"
)  # fmt: skip
# What is called large is converted to be smaller: "convert my raw footage", "my huge video".
_HEAVY = (
    r"\b(?:raw|uncompressed|lossless|unedited|huge|giant|massive|heavy|bulky|large|big)\b"
    r"(?=(?: [a-z0-9-]+){0,2} (?:videos?|clips?|files?|footage|recordings?|movies?|films?|vids?)\b)"
)
_FURTHER = re.compile(
    r"\b(?:even|still|yet|further|more|again|another)\b[^,.;]{0,16}"
    r"\b(?:smaller|compress\w*|shrink\w*|reduce\w*|too (?:big|large))\b"
    r"|\b(?:smaller|(?:compress|shrink|reduce)(?: it)?)\s+(?:still|further|more|again|yet)\b"
)
# Telegram and Instagram take gigabytes: for them a video is made smaller, and no size is hit.
PLATFORMS_BYTES = {
    "whatsapp": 16_000_000, "discord": 10_000_000, "gmail": 18_000_000, "email": 18_000_000,
    "e-mail": 18_000_000, "mail": 18_000_000, "outlook": 18_000_000,
    "wechat": 25_000_000,
}  # fmt: skip
_PLATFORM = re.compile(
    r"\b(?:for|on|to|via|through|by|over|in|fits?)\s+(?:an? |my )?"
    rf"(?P<name>{'|'.join(PLATFORMS_BYTES)})\b"
)
_LESS = (
    r"\bby (?:about |another )?«percent(?P<a>\d+)»"
    r"|«percent(?P<b>\d+)»\s+(?:smaller|less|off|lighter|reduction)\b"
    r"|\b(?:reduc|shrink|decreas|lower)\w*(?: it"
    r"| this)?(?: the (?:file )?size)?\s+«percent(?P<c>\d+)»"
)
_TO = r"\b(?:to|at) (?:about |around )?«percent(?P<a>\d+)»|«percent(?P<b>\d+)» of\b"
_ITS_SIZE = (
    r"\b(?:of )?(?:its|the|their)?\s*(?:original |current |own |file )*(?:size|weight|original"
    r"|full size)\b"
)
_RATIOS: tuple[tuple[str, float], ...] = (
    (r"\b(?:by|in|to|at) half\b", 1 / 2),
    (r"\bto (?:a |1 )?third\b", 1 / 3), (r"\bby (?:a |1 )?third\b", 2 / 3),
    (r"\bto (?:a |1 )?quarter\b", 1 / 4), (r"\bby (?:a |1 )?quarter\b", 3 / 4),
    (r"\bto (?:a |1 )?(?:tenth|1/10)\b", 1 / 10),
)  # fmt: skip


def take_shape(clause: Clause) -> list[Edit] | None:
    """Size, bitrate, quality and resolution: at most two edits."""
    further = bool(_FURTHER.search(clause.text))
    clause.take(r"\b(?:even|still|yet|further|again|another)\b")
    transparent = bool(clause.take(TRANSPARENT))
    platform = clause.take(_PLATFORM)
    sized = clause.has(r"\b(?:size|weight)\b")
    ratio = _ratio(clause)
    if platform:
        clause.take(
            r"\b(?:to|so (?:that )?(?:i|we) can) (?:send|share|post|upload|mail)(?: it"
            r"| this| them)?\b"
        )
    sizes = [int(size) for size in clause.values("size") if isinstance(size, int)]
    less = [int(size) for size in clause.values("less") if isinstance(size, int)]
    a_minute = [int(size) for size in clause.values("perminute") if isinstance(size, int)]
    sound = [int(rate) for rate in clause.values("soundrate") if isinstance(rate, int)]
    if len(less) + len(a_minute) > 1 or len(sound) > 1 or ((less or a_minute) and sizes):
        return None
    rates = [int(rate) for rate in clause.values("rate") if isinstance(rate, int)]
    lines = clause.values("lines")
    if any(size <= 0 for size in sizes) or len(rates) > 1:
        return None
    counted = bool(sizes or rates or ratio or less or a_minute or sound)
    if less:
        clause.take_all(r"\b(?:by|smaller|less|off|take|remove|lighter|another|away|drop|shave)\b")
    if counted:
        clause.take_all(_LIMIT)
    strong = clause.take_all(_STRONG)
    clause.take(r"\b(?:file|video|clip)'s\b") if strong else None
    noun = clause.take_all(_NOUN) if strong or counted or lines or clause.has(_WEAK) else ""
    weak = clause.take_all(_WEAK) if counted or lines or noun or platform else ""
    if counted or lines or platform:
        clause.take_all(_LIMIT)
    if (
        ratio
        and not strong
        and not noun
        and not sized
        and re.search(r"\b(?:cut|keep|turn|drop)\b", weak)
    ):
        return None  # "cut it to 50%" may be its length
    sized_verb = re.sub(r"\b(?:convert|transcod|(?:re-?)?encod)\w*", "", strong).strip()
    edits: list[Edit] = []
    rate = rates[0] if rates else None
    if counted:
        quality = _quality(transparent, numbered=True)
        size = Compress(min(sizes, default=None), ratio, rate, quality)
        edits.append(
            replace(
                size,
                less_bytes=less[0] if less else None,
                bytes_a_minute=a_minute[0] if a_minute else None,
                sound_bps=sound[0] if sound else None,
            )
        )
    elif platform and (strong or weak or noun or clause.has(r"\bsmall\b") or not clause.unread()):
        name = platform["name"]
        quality = _quality(transparent, numbered=True)
        edits.append(Compress(PLATFORMS_BYTES[name], None, None, quality, platform=name))
    elif transparent or (sized_verb and not lines) or (noun and weak and not lines):
        quality, mp4 = _quality(transparent), clause.has(_TO_MP4)
        edits.append(Compress(quality=quality, further=further, mp4=mp4))
    elif strong and not sized_verb and not lines and clause.has(_HEAVY):
        edits.append(Compress(quality=_quality(transparent)))
    elif strong and not sized_verb and not lines:
        edits.append(Effect("format", place="mp4"))
    elif strong and lines and re.search(r"compress|shrink|small", strong):
        # "Convert to 720p" asks for a frame, not for a smaller file as well.
        edits.append(Compress(quality=_quality(transparent)))
    if lines:
        height_px, said = cast(tuple[int, str], lines[-1])
        if re.fullmatch(r"(\d+)\s?[x×*]\s?\1", said):
            edits.append(Effect("aspect", place="1:1", how="blur"))
        edits.append(Resize(height_px, said))
    return edits or None


def _quality(transparent: bool, numbered: bool = False) -> Quality:
    if transparent:
        return "transparent"
    return "normal" if numbered else "smaller"


def _ratio(clause: Clause) -> float | None:
    found = clause.values("ratio")
    if found and isinstance(found[0], float):
        clause.take(r"\b(?:to|by|in|at)\b")
        return found[0]
    for pattern, is_less in ((_LESS, True), (_TO, False)):
        if match := clause.take(pattern):
            number = next(int(group) for group in match.groups() if group)
            percent = clause.atoms.values[number]
            assert isinstance(percent, float)
            clause.take(_ITS_SIZE)
            clause.take_all(r"\b(?:smaller|lighter)\b")
            share = (100 - percent if is_less else percent) / 100
            return share if 0 < share < 1 else None
    if match := clause.take(
        r"(?:\b(?:to|by) )?(?<![\d/])(?P<m>[1-9])/(?P<n>\d{1,3}(?:[.,]\d)?)(?![\d/])"
    ):
        share = int(match["m"]) / max(0.1, float(match["n"].replace(",", ".")))
        clause.take_all(_ITS_SIZE)
        return share if 0 < share < 1 else None
    for pattern, ratio in _RATIOS:
        if clause.take(pattern):
            clause.take(_ITS_SIZE)
            return ratio
    return None


def _kind_and_size(clause: Clause, effect: Effect) -> list[Edit]:
    """ "A GIF under 2 MB": one size, where one is named."""
    if len(sizes := clause.atoms.of("size", clause.text)) != 1:
        return [effect]
    clause.values("size")
    clause.take_all(_LIMIT)
    return [effect, Compress(int(cast(int, sizes[0])), quality="normal")]


_KINDS = {
    "gif": "gif", "gifs": "gif", "webm": "webm", "mp3": "mp3", "m4a": "m4a", "wav": "wav",
    "png": "png", "jpg": "jpg", "jpeg": "jpg",
    "sticker": "sticker", "stickers": "sticker",
}  # fmt: skip
_KIND = (
    rf"\b(?:animated )?(?P<kind>{'|'.join(_KINDS)})\b(?: (?:file|image|animation|picture|format"
    rf"|version|clip))?"
)
_SOUNDS_ALONE = ("mp3", "m4a", "wav")
_MAKING = (
    r"\b(?:convert\w*|turn\w*|make|export\w*|save|sav(?:e|ing)|extract\w*|render\w*"
    r"|creat\w*|transform\w*|change|generate"
    r"|output|send(?= me\b)|rip|grab|pull|get|give|download|cut|keep|need|want|do)\b"
)


_FROM_KIND = (
    r"\b(?:(?:this|the|my|that|an?|1|from(?: an?)?) )*(?:animated )?(?:gif|webm|mp3|m4a|wav"
    r"|aac|audio|sound|song)(?: (?:file|animation|image|clip))?"
    r"(?= *(?:to|into|in to|as) (?:an? |1 )?(?:gif|webm|mp3|m4a|wav|mp4|videos?|movie)\b)"
)
_TO_MP4 = (
    r"\b(?:to|into|as|in) (?:an? |1 |the )?\.?(?:mp4|h\.?264|avc|(?:normal |real )?video|movie)\b"
    r"(?: (?:file|format|video|codec|mp4|h\.?264))*"
)
_CONVERTING = (
    r"\b(?:convert\w*|turn\w*|transform\w*|chang\w*|transcod\w*|re-?encod\w*|encod\w*|re-?mux\w*"
    r"|re-?wrap\w*|save|sav(?:e|ing)|output|rename|switch|mak(?:e|ing))\b"
)
_AN_MP4 = (
    r"^[\s\0]*(?:(?:please|just|i|need|want|give|get|me|can|could|you|do|make) )*"
    r"(?:(?:it|this|that|(?:the|my) (?:video|file|clip)) (?:(?:has |needs )?to be )?)?"
    r"(?:(?:in|as) )?(?:an? )?"
    r"(?:h\.?264 )?\.?mp4(?: (?:file|format|version|instead|please|pls|now))*[\s\0.!?]*$"
)
_OTHER_FILE = (
    r"\b(?:from )?(?:an? |the |my |this |that |1 )?\.?(?:mov|mkv|webm|avi|hevc|h\.?265|quicktime"
    r"|m4v|wmv|flv)\b"
    r"(?: (?:file|video|clip|format))*(?= *(?:to|into|in to|as|in)\b)"
)


def asks_for_mp4(clause: Clause) -> bool:
    """ "An mp4, please": nothing but the name of what every result is."""
    return clause.has(_AN_MP4) and not clause.has(
        r"^[\s\0]*(?:it|this|that|(?:the|my) \w+) (?:an? )?\.?mp4"
    )


def take_conversion(clause: Clause) -> list[Edit] | None:
    """An MP4, and nothing else: neither smaller nor shorter. "Convert it to mp4" compresses
    nothing."""
    source = clause.take(_OTHER_FILE)
    bare = clause.take(_AN_MP4)
    verb = clause.take(_CONVERTING)
    if not bare and not ((verb or source) and clause.take(_TO_MP4)):
        return None
    clause.take(_OTHER_FILE)
    clause.take_all(_TO_MP4)
    clause.take(TRANSPARENT)
    clause.take_all(rf"{_CONVERTING}|\b(?:codec|container)\b")
    return [Effect("format", place="mp4")]


def take_kind(clause: Clause) -> list[Edit] | None:
    """Results that are no MP4: GIF, WebM, sound alone, one picture, a sheet of pictures."""
    if clause.take(_FROM_KIND) and clause.take(_TO_MP4):
        clause.take_all(_MAKING)
        return [Effect("format", place="mp4")]
    if clause.take(r"\b(?:contact sheets?|thumbnail (?:sheet|grid)s?|thumbnails|storyboard)\b"):
        clause.take_all(_MAKING + r"|\b(?:contact sheets?|thumbnails?|9(?: frames?| pictures?)?)\b")
        return [Effect("format", place="sheet")]
    if clause.take(
        r"\b(?:round|circular|circle) (?:video )?(?:notes?|messages?|videos?|clips?)\b"
        r"|\b(?:video|telegram) (?:note|message)s?\b|\b(?:round|circle)\b(?=[\s\0]*$)"
    ):
        clause.take_all(_MAKING + r"|\b(?:telegram|note)\b")
        return [Effect("format", place="round")]
    still = clause.take(
        r"\b(?:screen ?shots?|screen ?grabs?|stills?(?: frame| image)?|snapshots?|thumbnail"
        r"|(?:single )?frame|picture|pic|photo|image|cover)\b"
    )
    kind = clause.take(_KIND)
    place = _KINDS[kind["kind"]] if kind else None
    audio = clause.take(
        r"\b(?:(?:just|only) )?(?:the )?(?:audio|sound|soundtrack)(?: track)?(?: (?:only|alone))?\b"
    )
    if place in _SOUNDS_ALONE:
        clause.take(r"\bonly\b|\bjust\b")
    making = clause.take_all(_MAKING)
    if still and (place in (None, "png", "jpg")) and not clause.has(r"\binto\b"):
        return _still(
            clause, place or "png", bool(making) or still[0].startswith(("screen", "snap"))
        )
    if place in ("png", "jpg"):
        return None
    if audio and place in (None, "mp3", "m4a", "wav"):
        return _sound_alone(clause, audio[0], making, place)
    if place is None or audio or (place == "sticker" and clause.has(r"\b(?:add|put|place)\b")):
        return None
    if place == "sticker":
        clause.take_all(r"\b(?:telegram|whatsapp|animated|video)\b")
    edits: list[Edit] = []
    if parts := clause.spans("timed"):
        edits.append(Trim(True, parts))
        clause.take(r"\b(?:only|just|part|section)\b")
    clause.take(r"\banimation\b")
    return [*edits, *_kind_and_size(clause, Effect("format", place=place))]


_EDGES = {"first": Span(0.0, 0.0), "last": Span(-0.04, None)}


def _still(clause: Clause, kind: str, wanted: bool) -> list[Edit] | None:
    clause.take_all(r"\b(?:take|capture|show|as|screenshot|picture|image|frame)\b")
    if edge := clause.take(r"\b(?:very )?(?P<e>first|last)\b"):
        return [Effect("format", spans=(_EDGES[edge["e"]],), place=kind)]
    if not wanted and not clause.has("«part"):
        return None
    points = clause.parts("point", "first", "last", "on")
    if len(points) > 1 or (not wanted and not points):
        return None
    spans = [part.span for part in points]
    if points and points[0].kind == "on":
        spans = [replace(spans[0], end_s=spans[0].start_s)]  # "a frame from 0:12" is that moment
    return [Effect("format", spans=tuple(spans), place=kind)]


def _sound_alone(clause: Clause, audio: str, making: str, kind: str | None) -> list[Edit] | None:
    clause.take(r"\b(?:take|strip|separate|out|me)\b") if kind else None
    alone = (
        clause.take(r"\b(?:only|just)\b")
        or re.search(r"\b(?:only|just|alone)\b", audio)
        or re.search(r"\b(?:extract|rip|pull|grab|export|save|download|get|give|convert)", making)
    )
    if not alone and kind is None:
        return None
    return _kind_and_size(clause, Effect("format", place=kind or "mp3"))
