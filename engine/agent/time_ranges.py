"""Parts of the timeline in a sentence, and what is to happen to each.

The verb decides: "cut the first 10 seconds" takes them away, "keep the first 10 seconds" leaves
nothing else. The nearest verb before a part counts; a part without a verb is kept.
"""

from __future__ import annotations

import re
from typing import Literal

from engine.agent.edits import Edit, Mute, Span, Trim

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,6})?"
_HOUR = r"(?:hours?|hrs?|h|小时|个小时)"
_MINUTE = r"(?:minutes?|mins?|min|m|分钟|分)"
_SECOND = r"(?:seconds?|secs?|sec|s|秒钟|秒)"
# Bounded, so that a page of digits is read in linear time.
_WHOLE = r"\d{1,6}"
_BARE = rf"{_WHOLE}(?:\.{_WHOLE})?"
_SPELT = (
    rf"{_BARE}\s*-?{_HOUR}(?:\s*(?:and )?{_WHOLE}\s*{_MINUTE})?"
    rf"(?:\s*(?:and )?{_WHOLE}\s*{_SECOND})?"
    rf"|{_BARE}\s*-?{_MINUTE}(?:\s*(?:and )?{_BARE}\s*{_SECOND})?"
    rf"|{_BARE}\s*-?{_SECOND}"
)
# A letter straight after would make "10 m" out of "10 mb".
_TIME = rf"(?:{_CLOCK}|(?:{_SPELT})(?![a-z]))"

_FROM_START = re.compile(
    rf"(?:\b(?:first|opening|initial)\s+(?P<a>{_TIME})"
    rf"|(?P<b>{_TIME})\s+(?:off|from|at|of)?\s*(?:of )?(?:the )?(?:start|beginning|front)\b"
    rf"|\b(?:start|beginning|front) by (?P<d>{_TIME})|(?P<e>{_TIME})(?:之前|以前)"
    rf"|(?:最前面|最前|前面|前|开头|开始|片头)的?\s*(?P<c>{_TIME}))"
)
_FROM_END = re.compile(
    rf"(?:\b(?:last|final|ending)\s+(?P<a>{_TIME})"
    rf"|(?P<b>{_TIME})\s+(?:off|from|at|of)?\s*(?:of )?(?:the )?(?:end|back)\b"
    rf"|\bend by (?P<d>{_TIME})"
    rf"|(?:最后面|最后|后面|后|末尾|结尾|片尾)的?\s*(?P<c>{_TIME}))"
)
_FROM_TO = re.compile(
    rf"(?:\b(?:from|between)\s+|从|第)?(?P<a>{_TIME})\s*"
    rf"(?:-|~|to|until|till|through|and|到|至)\s*第?(?P<b>{_TIME})"
    rf"|\b(?:from|between)\s+(?:seconds? )?(?P<c>{_BARE})\s*(?:-|to|and)\s*(?P<d>{_TIME})"
    rf"|(?:从|第)(?P<e>{_BARE})\s*(?:-|~|到|至)\s*第?(?P<f>{_TIME})"
    rf"|\bseconds? (?P<g>{_BARE})\s*(?:-|to|until|through)\s*(?P<h>{_BARE})\b"
    rf"|(?<![\d:])(?P<i>{_BARE})\s*(?:-|~|到|至)\s*(?P<j>(?:{_BARE})\s*{_SECOND}(?![a-z]))"
)
_FROM_ON = re.compile(
    rf"(?:\b(?:from|start(?:ing)?(?: at| from)?|after|begin(?:ning)? at)\s+(?P<a>{_TIME})"
    rf"|(?P<c>{_TIME})(?:之后|以后)|从\s*(?P<b>{_TIME})\s*(?:开始|之后|以后|到最后|到结尾|到末尾|起))"
)
_UNTIL = re.compile(rf"(?:\b(?:until|till|up to|before)\s+(?:the )?(?P<a>{_TIME}))")
_TO_LENGTH = re.compile(
    rf"(?:\b(?:shorten|trim|cut|crop|clip)\b[^,.;]{{0,24}}?\b(?:down )?to (?:just |only |about )?"
    rf"(?P<a>{_TIME})|\bmake (?:it|this|the video|the clip) (?:only |just )?(?P<b>{_TIME})"
    rf"(?: long)?|(?:剪|缩短|裁|剪辑|截)(?:成|到|为|至)\s*(?P<c>{_TIME}))"
)

_REMOVE_WORDS = (
    r"remov\w*|cut\w*|delet\w*|drop\w*|skip\w*|chop\w*|trim\w*|los(?:e|ing)|get rid of|take out"
    r"|taking out|take off|crop\w*|discard\w*|erase|strip\w*|without|minus|snip\w*|shave"
    r"|剪掉|删掉|删除|删去|去掉|去除|移除|切掉|切除|裁掉|砍掉|不要|剪去|裁剪|剪切|裁去|截掉|跳过|剪"
)
_REMOVE_RANGE_WORDS = (
    r"remov\w*|delet\w*|drop\w*|skip\w*|cut\w* out|cut\w* away|chop\w* out|trim\w* out|los(?:e|ing)"
    r"|get rid of|take out|taking out|discard\w*|erase|without"
    r"|剪掉|删掉|删除|删去|去掉|去除|移除|切掉|切除|裁掉|砍掉|不要|剪去|裁去|截掉|跳过"
)
_KEEP_WORDS = (
    r"(?:trim|cut|crop|clip|shorten)\w*(?: (?!first|last|from|\d)\w+){0,3}? to\b"
    r"|(?:everything|anything|all)(?: \w+)? (?:but|except)|except|all but"
    r"|keep\w*|only|just|leav\w*|extract\w*|use|using|sav(?:e|ing)|want|need"
    r"|(?:trim|cut) (?:it )?down to"
)
_KEEP_CHINESE = r"除了|保留|只要|只留|留下|截取|提取|剪出|剪辑出|选取|截出|取出|留"
_MUTE_WORDS = r"mut(?:e|ing)|silenc\w*"
_MUTE_CHINESE = r"静音|消音"
_UNMUTE_WORDS = r"un-?mut(?:e|ing)|取消静音"
_NOT = re.compile(r"(?:\b(?:do not|don't|dont|never|not)\s+(?:\w+\s+)?|别|不要|不)$")

Verb = Literal["keep", "remove", "mute", "unmute"]


def _verbs(remove: str) -> re.Pattern[str]:
    # Between Chinese characters there is no word boundary, so those words have groups of their own.
    return re.compile(
        rf"(?P<unmute>{_UNMUTE_WORDS})|(?P<keep>\b(?:{_KEEP_WORDS}))"
        rf"|(?P<mute>\b(?:{_MUTE_WORDS}))|(?P<remove>\b(?:{remove}))"
        rf"|(?P<zkeep>{_KEEP_CHINESE})|(?P<zmute>{_MUTE_CHINESE})|(?P<zremove>{remove})"
    )


_VERBS = _verbs(_REMOVE_WORDS)
_RANGE_VERBS = _verbs(_REMOVE_RANGE_WORDS)


def time_s(text: str) -> float:
    """Seconds of "1:45", "1m30s", "90 seconds", "1分30秒" or a bare number."""
    text = text.strip()
    if re.fullmatch(_CLOCK, text):
        total = 0.0
        for part in text.split(":"):
            total = total * 60 + float(part)
        return total
    total = 0.0
    for scale, unit in ((3600, _HOUR), (60, _MINUTE), (1, _SECOND)):
        found = re.search(rf"({_BARE})\s*-?{unit}", text)
        if found:
            total += float(found[1]) * scale
            text = text[: found.start()] + " " + text[found.end() :]
    if total == 0.0 and re.fullmatch(_BARE, text):
        return float(text)
    return total


def find_trims_and_mutes(text: str) -> tuple[list[Edit], str]:
    """Trims and mutes of parts, and the text with those parts blanked out."""
    marks: list[tuple[int, Verb, Span]] = []
    for pattern, spans in (
        (_FROM_TO, _between),
        (_FROM_START, _first),
        (_FROM_END, _last),
        (_TO_LENGTH, _first),
        (_FROM_ON, _onwards),
        (_UNTIL, _first),
    ):
        for match in list(pattern.finditer(text)):
            span = spans(_groups(match))
            if span is None:
                continue
            # "Cut from 0:10 to 0:20" may mean either; "cut everything after 0:10" may not.
            sided = re.match(r"after|before", match[0]) or match[0].endswith(("后", "前"))
            ranged = pattern in (_FROM_TO, _FROM_ON, _UNTIL) and not sided
            verb: Verb = "keep" if pattern is _TO_LENGTH else _verb(text, match, ranged)
            marks.append((match.start(), verb, span))
            text = text[: match.start()] + "\0" * len(match[0]) + text[match.end() :]
    marks.sort(key=lambda mark: mark[0])
    return _merge(marks), text


def _groups(match: re.Match[str]) -> list[float]:
    return [time_s(group) for group in match.groups() if group is not None]


def _between(times: list[float]) -> Span | None:
    start_s, end_s = times
    return Span(start_s, end_s) if start_s < end_s else None


def _first(times: list[float]) -> Span | None:
    return Span(0.0, times[0]) if times[0] > 0 else None


def _last(times: list[float]) -> Span | None:
    return Span(-times[0], None) if times[0] > 0 else None


def _onwards(times: list[float]) -> Span | None:
    return Span(times[0], None)


def _verb(text: str, match: re.Match[str], ranged: bool) -> Verb:
    verbs = _RANGE_VERBS if ranged else _VERBS
    sentence = re.split(r"[.!?。！？](?!\d)", text[: match.start()])[-1]
    found: Verb | None = None
    for verb in verbs.finditer(sentence):
        found = _named(verb)
        if _NOT.search(sentence[: verb.start()]) and found in {"remove", "keep"}:
            found = "keep" if found == "remove" else "remove"
    if found is None:
        # "前10秒剪掉", "the first ten seconds should be removed"
        after = re.split(r"[.!?。！？,，;；]|\band\b", text[match.end() :])[0]
        behind = verbs.search(after)
        found = _named(behind) if behind else None
    return found or "keep"


def _named(match: re.Match[str]) -> Verb:
    name = (match.lastgroup or "keep").removeprefix("z")
    return name if name in {"keep", "remove", "mute", "unmute"} else "keep"  # type: ignore[return-value]


def _merge(marks: list[tuple[int, Verb, Span]]) -> list[Edit]:
    """Parts with the same verb belong together: "the first 5 and the last 5 seconds"."""
    edits: list[Edit] = []
    for verb in ("keep", "remove", "mute", "unmute"):
        spans = tuple(span for _, named, span in marks if named == verb)
        if not spans:
            continue
        if verb in {"keep", "remove"}:
            edits.append(Trim(verb == "keep", spans))
        else:
            edits.append(Mute(verb == "mute", spans))
    return edits
