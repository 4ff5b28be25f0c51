"""Sizes, bitrates and resolutions in a sentence, and whether each is asked for or describes.

"a 1.2GB 4K travel video … into a 1080p MP4": the size and the 4K say what the source is, the
1080p what is wanted. `_is_wanted` decides by the words around.
"""

from __future__ import annotations

import re

_UNITS = {
    "b": 1, "byte": 1, "bytes": 1, "octets": 1,
    "k": 10**3, "kb": 10**3, "kib": 2**10, "kilobyte": 10**3, "kilobytes": 10**3, "ko": 10**3,
    "кб": 10**3, "m": 10**6, "mb": 10**6, "mib": 2**20, "meg": 10**6, "megs": 10**6, "megas": 10**6,
    "megabyte": 10**6, "megabytes": 10**6, "mo": 10**6, "мб": 10**6, "mbs": 10**6, "mega": 10**6,
    "mebibyte": 2**20, "mebibytes": 2**20, "kibibyte": 2**10, "kibibytes": 2**10,
    "gibibyte": 2**30, "gibibytes": 2**30, "mbit": 125_000, "megabit": 125_000, "megabits": 125_000,
    "g": 10**9, "gb": 10**9, "gib": 2**30, "gig": 10**9, "gigs": 10**9, "gigabyte": 10**9,
    "gigabytes": 10**9, "go": 10**9, "гб": 10**9, "мегов": 10**6, "мега": 10**6,
    "mégaoctets": 10**6, "mégaoctet": 10**6, "mégas": 10**6, "méga": 10**6, "kilooctets": 10**3,
    "gigaoctets": 10**9,
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:[.,]\d{1,6})?"
_SIZE_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_SIZE = re.compile(
    rf"(?<![\d.,:x])(?P<n>{_NUMBER})\s*-?(?P<unit>{_SIZE_UNIT})(?![a-z0-9]|/s|\s?(?:per|每)|码率|比特)"
)
_RATE = re.compile(
    rf"(?<![\d.,:x])(?:(?P<low>{_NUMBER})\s*(?:-|to|~|到)\s*)?(?P<n>{_NUMBER})\s*-?"
    r"(?P<unit>[kmg])(?:ilo|ega|iga)?\s?(?:bps|bits?\s?(?:/s|/sec|ps|\s?per second)|b/s|bit/秒"
    r"|比特每秒|比特/秒|/s)(?![a-z])"
)
_BITS = r"(?:b|(?:ega|ilo)?bits?)?"
_RATE_NAMED = re.compile(
    rf"(?:bit\s?rate|码率|比特率)\s*(?:of|to|at|=|:|is|around|about|under|below|降到|改成|改为|设为|设成"
    rf"|调到|压到|压缩到|到|为|是)*\s*(?P<n>{_NUMBER})\s*(?P<unit>[km]){_BITS}(?![a-z0-9])"
    rf"|(?P<n2>{_NUMBER})\s*(?P<unit2>[km]){_BITS}\s*(?:的)?(?:bit\s?rate|码率|比特率)"
)
_RESOLUTION = re.compile(
    r"(?<![a-z0-9.])(?:(?P<name>[24]k|8k|uhd|ultra hd|full[ -]?hd|fhd|qhd|hd)"
    r"|(?P<p>\d{3,4})\s?[pi线]"
    r"|(?P<w>\d{3,4})\s?[x×*]\s?(?P<h>\d{3,4}))(?![a-z0-9])"
)
_NAMES_PX = {
    "8k": 4320, "4k": 2160, "uhd": 2160, "ultra hd": 2160, "2k": 1440, "qhd": 1440,
    "full hd": 1080, "full-hd": 1080, "fullhd": 1080, "fhd": 1080, "hd": 720,
}  # fmt: skip

_LIMIT = re.compile(
    r"(?:limit|maximum|max|cap|target|上限|限制|目标)(?: file)?(?: size|大小)?"
    r"\s*(?:of|is|:|=|是|为)?\s*$"
)
_ASKS = re.compile(
    r"(?:\b(?:under|below|to|into|in|within|than|most|max|maximum|exceed|about|around|only|just"
    r"|target|fit|size|as|or)|[<≤=:~]|到|至|成|为|于|超过|在|最大|最多|压)"
    r"\s*(?:of |about |around |approximately |roughly |约|大约)*$"
)
_ASKS_CHINESE = re.compile(r"(?:到|至|成|为|于|超过|在|最大|最多|压)\s*(?:约|大约)?$")
_DESCRIBES = re.compile(
    r"(?:\b(?:from|was|is|it's|its|currently|originally|has|weighs|being|are)"
    r"|原来|原本|原先|现在|从|目前|有|本来)\s*(?:about |around |almost |nearly |是|大约)*$"
)
_BEYOND = re.compile(r"(?:\b(?:over|above|beyond|exceed|exceeding)|超过|大于)\s*$")
_NEVER = re.compile(
    r"(?:\b(?:not|n't|without|never|no|nothing)\s+(?:(?:go|be|get|bigger|larger|more)\s+)?|不要?|别)$"
)
_PLAIN_WORD = r"(?!(?:to|into|as|under|below|at|from|by|and|in|than|it|so|but|for|with)\b)[\w.'-]+"
_NOUN = (
    rf"\s*(?:{_PLAIN_WORD}\s+){{0,5}}?"
    r"(?:video|clip|recording|footage|movie|film|file|source|original|upload|tutorial"
)
_NOUN_AFTER = re.compile(_NOUN + r"|\.?(?:mp4|mov|mkv|avi|webm))s?\b")
_SOURCE_NOUN_AFTER = re.compile(_NOUN + r")s?\b")
_DETERMINER = re.compile(
    r"(?P<lead>(?:\b[\w']+\s+)?)\b(?P<word>an?|my|this|that|the|our|your|these|those|his|her|their)"
    rf"\s+(?:{_PLAIN_WORD}\s+){{0,4}}$"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:video|clip|recording|footage|movie|film|file|tutorial)s? (?:at|of|with)\s+$"
)
_TURNS_INTO = re.compile(r"\b(?:to|into|as)\s+$")
_PRODUCES = re.compile(
    r"\b(?:to|into|as|make|create|want|need|get|give|produce|export|render|output|send|me|it)\s+$"
)
_AFTER_ASKS = re.compile(
    r"\s*(?:or (?:less|smaller|under|below|lower)|max\b|maximum|tops|limit"
    r"|以下|以内|之内|之下|左右|内\b|即可|就行)"
)
_AFTER_DE_NOUN = re.compile(
    r"\s*(?:(?:大小)?的[^,，。;；到成]{0,8}?|[^,，。;；到成为的\s\w.]?[\u4e00-\u9fff]{0,3}?)(?:视频|文件|影片|录像"
    r"|录屏|素材|片子|短片|电影|原片)"
)


def _is_wanted(text: str, start: int, end: int) -> bool:
    """Rules from the surest to the vaguest; a bare amount is a wish."""
    before, after = text[:start], text[end:]
    if before.endswith("(") and after.startswith(")"):
        return False
    if _LIMIT.search(before) or _AFTER_ASKS.match(after):
        return True
    if _AFTER_DE_NOUN.match(after):
        return bool(_ASKS_CHINESE.search(before))
    determiner = _DETERMINER.search(before)
    if determiner and _NOUN_AFTER.match(after):
        producing = _PRODUCES if determiner["word"] in {"a", "an"} else _TURNS_INTO
        return bool(producing.search(determiner["lead"]))
    if _NOUN_BEFORE.search(before):
        return False
    if _DESCRIBES.search(before):
        return False
    beyond = _BEYOND.search(before)
    if beyond:
        return bool(_NEVER.search(before[: beyond.start()]))
    if not determiner and _SOURCE_NOUN_AFTER.match(after):
        return bool(_ASKS.search(before) or _PRODUCES.search(before))
    return True


def find_sizes(text: str) -> list[tuple[int, int, str, int]]:
    """Start, end, "size" (or "" for a description, "less" for an amount to take away) and bytes.

    A size is decimal: 50MB is 50,000,000 bytes. None is below one byte: "0 MB" is no wish.
    """
    found = []
    for match in _SIZE.finditer(text):
        if _RESOLUTION.fullmatch(match[0]) or _NEGATIVE.search(text[: match.start()]):
            continue
        if match["unit"] == "m" and _in_time(text, match):
            continue
        size = round(_number(match["n"]) * _UNITS[match["unit"]])
        kind = "size" if _is_wanted(text, match.start(), match.end()) else ""
        found.append((*match.span(), "less" if _is_reduction(text, match) else kind, size))
    return found


_NEGATIVE = re.compile(r"(?:^|\s)-$|\bminus $")
_TIME_BEFORE = re.compile(
    r"\b(?:between|from)\b[^,.;]* (?:and|to) $|\b(?:first|last|opening|final|from|between"
    r"|after|before|until|till|at|for)\s+(?:the )?$"
)


def _in_time(text: str, match: re.Match[str]) -> bool:
    """ "The first 2m" are minutes, "to 2m" is a size."""
    return bool(_TIME_BEFORE.search(text[: match.start()]))


def _is_reduction(text: str, match: re.Match[str]) -> bool:
    """ "by 10 MB", "10 MB smaller": an amount to take away is not a size to reach."""
    return bool(
        re.search(
            r"\bby (?:about )?$|\b(?:reduce|decrease|lower|cut|drop|remove|make smaller)"
            r"(?: it| this| the (?:file )?size)? $",
            text[: match.start()],
        )
        or re.match(r"\s*(?:smaller|less\b(?! than)|off\b)", text[match.end() :])
    )


def find_rates(text: str) -> list[tuple[int, int, int, bool]]:
    """Start, end, bits a second and whether that is asked for; of a range its upper end."""
    scale = {"k": 10**3, "m": 10**6, "g": 10**9}
    found = []
    for match in _RATE.finditer(text):
        bps = round(_number(match["n"]) * scale[match["unit"]])
        found.append((*match.span(), bps, _is_wanted(text, *match.span())))
    for match in _RATE_NAMED.finditer(text):
        if any(start < match.end() and match.start() < end for start, end, *_ in found):
            continue
        number, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
        found.append((*match.span(), round(_number(number) * scale[unit]), True))
    return [rate for rate in found if rate[2] > 0]


def find_resolutions(text: str) -> list[tuple[int, int, int, str, bool]]:
    """Start, end, lines (the short side), how it was said, and whether that is asked for."""
    found = []
    for match in _RESOLUTION.finditer(text):
        wanted = _is_wanted(text, *match.span())
        if match["name"]:
            if match["name"] == "hd" and re.match(r"\s*quality", text[match.end() :]):
                continue
            found.append((*match.span(), _NAMES_PX[match["name"]], match[0], wanted))
            continue
        lines = int(match["p"]) if match["p"] else min(int(match["w"]), int(match["h"]))
        if 100 <= lines <= 9999:
            found.append((*match.span(), lines, match[0], wanted))
    return found


def _number(text: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?", text):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))
