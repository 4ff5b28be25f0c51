"""A request as edits. Pure; what it reads is shown by tests/engine/agent/utterances.py."""

from __future__ import annotations

from engine.agent import amounts
from engine.agent import vocabulary as words
from engine.agent.edits import (
    Compress,
    Edit,
    Join,
    Mute,
    NamedFile,
    Quality,
    Request,
    Reset,
    Resize,
    Undo,
)
from engine.agent.normalise import is_chinese, normalise
from engine.agent.time_ranges import find_trims_and_mutes


def parse(text: str, language: str = "en") -> Request:
    """Never fails; `edits` is empty when nothing was understood."""
    chinese = is_chinese(text, language)
    plain = normalise(text)
    which = _which(plain)
    if words.RESET.search(plain):
        return Request((Reset(),), which, chinese)
    if words.UNDO.search(plain):
        return Request((Undo(),), which, chinese)
    if _names_several(plain):
        return Request((), which, chinese, ("several",))
    transparent = bool(words.TRANSPARENT.search(plain))
    # "without losing quality" is no wish to lose anything.
    rest = words.TRANSPARENT.sub(" ", words.WHICH.sub("the video", plain))
    rest = words.RATIO_OF_SIDES.sub(" ", words.SOUND_AWAY.sub("mute", rest))
    cuts, rest = find_trims_and_mutes(rest)
    edits: list[Edit] = [Join()] if words.JOIN.search(plain) else []
    edits += cuts
    if not any(isinstance(edit, Mute) for edit in cuts):
        edits += _mute(rest)
    edits += _shape(rest, transparent)
    unsupported = tuple(key for key, pattern in words.UNSUPPORTED if pattern.search(plain))
    return Request(tuple(edits), which, chinese, unsupported)


def _mute(text: str) -> list[Edit]:
    if words.UNMUTE.search(text) or words.NOT_MUTE.search(text):
        return [Mute(on=False)] if words.UNMUTE.search(text) else []
    return [Mute(on=True)] if words.MUTE.search(text) else []


def _shape(text: str, transparent: bool) -> list[Edit]:
    """What concerns size, bitrate, quality and resolution, as at most two edits."""
    video_bps = amounts.bitrate_bps(text)
    text = amounts.without_bitrates(text)
    sizes = amounts.sizes_bytes(text)
    ratio = None if sizes else _ratio(text)
    platform = words.PLATFORM.search(text)
    text = words.RESOLUTION_AWAY.sub(" ", words.NOT_COMPRESS.sub(" ", text))
    asked = bool(words.COMPRESS.search(text))
    lines = amounts.resolution(text)
    edits: list[Edit] = []
    if platform and asked and not sizes and ratio is None:
        name = platform["name"]
        quality = _quality(transparent, numbered=True)
        edits.append(Compress(words.PLATFORMS_BYTES[name], None, video_bps, quality, platform=name))
    elif sizes or ratio is not None or video_bps is not None:
        quality = _quality(transparent, numbered=True)
        edits.append(Compress(min(sizes, default=None), ratio, video_bps, quality))
    elif transparent or (asked and (lines is None or words.SMALLER.search(text))):
        # "Convert to 720p" asks for a frame, not for a smaller file as well.
        further = bool(words.FURTHER.search(text))
        edits.append(Compress(quality=_quality(transparent), further=further))
    if lines is not None:
        edits.append(Resize(*lines))
    return edits


def _quality(transparent: bool, numbered: bool = False) -> Quality:
    if transparent:
        return "transparent"
    return "normal" if numbered else "smaller"


def _ratio(text: str) -> float | None:
    less = words.LESS_PERCENT.search(text)
    if less:
        return _share(100 - float(next(group for group in less.groups() if group)))
    to = words.TO_PERCENT.search(text)
    if to:
        return _share(float(next(group for group in to.groups() if group)))
    share = words.ONE_OF.search(text)
    if share:
        return 1 / int(share[1])
    return next((ratio for pattern, ratio in words.RATIOS if pattern.search(text)), None)


def _share(percent: float) -> float | None:
    return percent / 100 if 0 < percent < 100 else None


def _names_several(text: str) -> bool:
    """Different wishes for different files: each needs a message, and a render, of its own."""
    named = {found["word"] or found["n"] or found["zh"] for found in words.WHICH.finditer(text)}
    named |= {found["word"] for found in words.ANOTHER.finditer(text)}
    return len(named) > 1


def _which(text: str) -> NamedFile:
    found = words.WHICH.search(text)
    if found is None:
        return NamedFile(following=bool(words.NEXT.search(text)), words=text)
    if found["word"]:
        return NamedFile(index=words.ORDINALS[found["word"]], words=text)
    number = found["n"] or found["zh"]
    return NamedFile(index=int(number) - 1 if number else -1, words=text)
