"""Rules for what stays, for how long and how fast: each takes a clause and gives edits."""

from __future__ import annotations

import re

from engine.agent.edits import Edit, Effect, Mute, Span, Trim
from engine.agent.grammar.clause import EXCEPT, Clause
from engine.agent.grammar.measures.times import RANGES, Part

_REMOVE = (
    r"\b(?:(?:should|must|can|has to|have to|needs? to) (?:be )?(?:go|gone)|remov(?:e|ing"
    r"|ed)|delet(?:e|ing|ed)|drop|skip(?:ping)?|leav(?:e|ing) out"
    r"|leav(?:e|ing)(?=\s*(?:the |it )?(?:«part\d+»)?[\s\0]*out\b)"
    r"|omit(?:ting)?|exclud(?:e|ing)|throw (?:away|out)|throw\b(?=.*\baway\b)|chop(?: off"
    r"| out)?|get rid of"
    r"|(?:lop|hack|slice|knock)(?: off| out)|take (?:out|off|away)|taking out"
    r"|take\b(?=[^.;]*«part[^.;]*\b(?:off|out|away)\b)"
    r"|discard|erase|strip|without|snip(?: off)?|shave(?: off)?|los(?:e|ing)|eliminate|minus"
    r"|(?:cut|trim|clip|crop)(?:ting|ming)? (?:off|out|away))\b"
)
_CUT = r"\b(?:cut|trim|clip|crop|chop|snip|shorten)(?:ting|ming|ped|ping|en|ing)?\b"
_KEEP = (
    r"\b(?:keep(?:ing)?(?: only| just)?|only(?: keep| use| want| need)?|just(?: keep| use)?"
    r"|leav(?:e|ing)(?: only)?"
    r"|extract|use(?: only)?|sav(?:e|ing)(?: only)?|grab|select|give me|get me|show me only"
    r"|need|want|make a clip of|isolate|take(?= (?:just |only )?(?:the )?«part))\b"
)
_SOME = (
    r"\b(?:part|parts|section|segment|bit|everything|anything|all|piece|portion|stuff|rest|only"
    r"|just|part between|scene)\b"
)
_TO_LENGTH = (
    r"\b(?:shorten|trim|cut|crop|clip|reduce|limit|get"
    r"|bring|make)\w*\b[^«]{0,30}?\b(?:down )?(?:to|it|at) "
    r"(?:just |only |about |exactly |the )*(?=«part)"
    r"|\b(?:no|not) longer than (?:about )?(?=«part)|\b(?:at most|max(?:imum)?|shorter than"
    r"|no more than)"
    r"(?: length)? (?=«part)|\b(?:shorten|trim|cut|limit|make|get|keep"
    r"|stay)\w*\b[^«]{0,30}?\b(?:under|below|within"
    r"|less than|at most|max(?:imum)?|no longer than) (?=«part)|(?=«part\d+» (?:max(?:imum)?"
    r"|at most|tops)\b)"
    r"|\bmake (?:it|this|the video|the clip|a|an)? ?(?:only |just )?[\s\0]*(?=«part)"
    r"|\b(?:it|this|the \w+) (?:must|should|can|may) not (?:exceed|be (?:longer|more) than"
    r"|last longer than)"
    r" (?=«part)|(?:\b(?:need|want) (?:it|this|the \w+) )?\bto be (?:under|below|within|at most"
    r"|shorter than|less than|no longer than) (?=«part)"
)


def take_trim(clause: Clause) -> list[Edit] | None:
    """Parts kept or taken away. The nearest verb decides; none at all is no wish to cut."""
    if clause.has(r"\bas (?:it|they|that) (?:is|are)\b|\bas is\b"):
        return None  # "keep the first 10 seconds as they are" takes nothing away
    clause.take(r"\b(?:only|just)\b(?= (?:cut|trim|clip|crop|chop|snip)\b(?! to\b))")
    removed = clause.take(_REMOVE)
    excepted = clause.take(EXCEPT)
    cut = None if removed else clause.take(_CUT)
    whole = clause.has(r"\b(?:video|clip|it|this|file|footage|recording)\b")
    kept = clause.take(_KEEP) if not removed or excepted else None
    sided = clause.has(r"\b(?:off|out|away|by)\b")
    toward = clause.has(r"\bto\s+(?:just |only |the |be )*«part")
    aimed = clause.take(r"\b(?:down )?to\s+(?:just |only |the |be )*(?=«part)")
    parts = clause.parts(*RANGES)
    if not parts or not (removed or cut or kept or excepted):
        return None
    clause.take(r"\boff\b|\bout\b|\baway\b|\bby\b")
    named_part = clause.take(_SOME)
    clause.take_all(_SOME)
    spans = tuple(part.span for part in parts)
    if excepted:  # "keep everything but" it, or only "everything but" it, takes it away
        return [Trim(bool(removed or cut), spans)]
    if kept or (cut and (aimed or toward)):
        return [Trim(True, spans)]
    if removed or sided:
        return [Trim(False, spans)]
    keeps = _cut_keeps(parts, cut, named_part)
    if keeps and cut is not None and cut[0] in ("cut", "chop", "snip") and not whole:
        return None  # "cut 0:10-0:20" may mean either
    return [Trim(keeps, spans)]


def _cut_keeps(
    parts: list[Part], cut: re.Match[str] | None, named_part: re.Match[str] | None
) -> bool:
    """ "Cut the first 10 seconds" takes them away, "trim from 0:30 to 1:45" leaves only them."""
    if named_part is not None and cut is not None and cut[0].startswith("cut"):
        return False
    return all(part.is_range for part in parts)


def take_length(clause: Clause) -> list[Edit] | None:
    """ "Make it 15 seconds long", "shorten to 30 seconds": its beginning; "to fit": its speed."""
    paced = clause.take(
        r"\b(?:speed(?:ing)?(?: it| this| the video)?(?: up)?|stretch\w*|slow(?:ing)?(?: it"
        r"| this)?(?: down)?|squeeze|fit|squash|time-?compress)\b"
    )
    exact = clause.take(r"\bexactly\b|\bprecisely\b")
    if paced:
        clause.take(
            r"\b(?:until|so (?:that )?it(?: is|'s| lasts)?|to fit|fit|to last|long|in length)\b"
        )
        clause.take(r"\b(?:fit|long|lasts?)\b")
    elif not clause.take(_TO_LENGTH):
        return None
    clause.take_all(
        r"\b(?:long|in length|in total|total|or less|max(?:imum)?|at most|tops|it's|sure|that"
        r"|trim|under|within"
        r"|shorten)\b"
    )
    seconds = clause.seconds()
    if seconds is None and not paced:  # "shorten it to 00:00:06"
        clock = clause.parts("point")
        seconds = clock[0].span.start_s if len(clock) == 1 else None
    if not seconds:
        return None
    if paced or exact:
        return [Effect("length", seconds)]
    return [Trim(True, (Span(0.0, seconds),))]


_SOUND = r"(?:audio tracks?|sound tracks?|sounds?|audio|volume|soundtrack)"
_OFF = (
    rf"\bmut(?:e|ed|ing)\b|\bsilenc(?:e|ing)\b(?! (?:part|gap|section)s?)|\b(?:make"
    rf"|be) (?:it |this |the \w+ )?silent\b"
    rf"|\b(?:without|no|don'?t want(?: any)?|do not want(?: any)?)\s+(?:any |the |its )?{_SOUND}\b"
    r"|\b(?:remov\w*|delet\w*|strip\w*|drop\w*|cut\w*|kill|take (?:out|away|off)|turn off"
    r"|get rid of"
    r"|disable|lose)\s+"
    rf"(?:out |off )?(?:all |the |its |all the |any )?{_SOUND}\b"
    rf"|\b(?:turn|switch|take) (?:the )?{_SOUND} off\b|\b(?:turn|switch) off (?:the )?{_SOUND}\b"
    rf"|\b{_SOUND} off\b"
)
_ON = (
    rf"\bun-?mut\w*|\b(?:turn|put|bring|switch|add|restore|give)\b[^,.;«]{{0,12}}\b{_SOUND}\b"
    rf"[^,.;«]{{0,8}}\b(?:on|back)\b(?: on)?|\brestore\b[^,.;«]{{0,16}}\b{_SOUND}\b"
    rf"|\bturn (?:on|back on) the {_SOUND}\b|\bundo (?:the )?mut(?:e|ing)\b"
    rf"|\b{_SOUND} (?:back )?on(?: again| back)?(?=[\s\0]*(?:$|[,.!]|please|pls))"
)


def take_mute(clause: Clause) -> list[Edit] | None:
    on = clause.take(_ON)
    off = None if on else clause.take(_OFF)
    if not on and not off:
        return None
    clause.take(rf"\b(?:{_SOUND}|completely|part|section)\b")
    return [Mute(off is not None, clause.spans("timed"))]


_FACTOR_WORDS = {"double": 2.0, "twice": 2.0, "triple": 3.0, "half": 0.5, "quarter": 0.25}
_UP = (
    r"\b(?:(?:increas\w*|raise) (?:the )?(?:playback )?speed|speed(?:ed"
    r"|ing)?\b(?:[^«,.]{0,24}\bup\b)?|faster|fast[- ]?forward|accelerat\w*|quicken|quicker"
    r"|fast)\b"
)
_DOWN = (
    r"\b(?:(?:reduc\w*|decreas\w*|lower) (?:the )?(?:playback )?speed|slow?[- ]?mo(?:tion)?"
    r"|slow(?:ed|ing)?\b(?:[^«,.]{0,24}\bdown\b)?|slower)\b"
)


def take_speed(clause: Clause) -> list[Edit] | None:
    if clause.take(r"\busualspeed\b"):
        clause.take_all(r"\b(?:go|play|speed)\b")
        return [Effect("speed", 1.0, clause.spans(), how="to")]
    slightly = clause.has(r"\b(?:a bit|slightly|a little|somewhat)\b")
    lapse = clause.take(r"\btime-?lapse\b")
    down = clause.take(_DOWN)
    up = None if down else clause.take(_UP) or clause.take(r"\b(?:play|run|watch)\b(?=.*«factor)")
    if not (lapse or down or up):
        return None
    word = clause.take(
        r"\b(?P<w>double|twice|triple|half|quarter)\b(?: as)?(?: the)?(?: (?:fast|slow|speed))?"
    )
    to_percent = clause.has(r"\b(?:to|at) «percent")
    factor, percent = clause.number("factor"), clause.number("percent")
    clause.take_all(
        r"\b(?:speed|fast|play\w*|run|at|normal|by|part|section|motion|effect|playback|turn"
        r"|set|chang\w*|convert\w*)\b"
    )
    named = _FACTOR_WORDS[word["w"]] if word else None
    amount = named if factor is None else factor
    if percent is not None and amount is None:
        # "200 % speed" is twice as fast; "speed up by 50 %" is one and a half times.
        by = bool(down or (up and re.search(r"up|faster|increas|rais", up[0]))) and not to_percent
        amount = (1 - percent / 100 if down else 1 + percent / 100) if by else percent / 100
    if amount is None:
        if up and not lapse and re.fullmatch(r"speed|fast|play|run|watch", up[0]):
            return None
        amount = 8.0 if lapse else 2.0 if up else 0.5
        if slightly:
            amount = 1.25 if up else 0.75
    elif down and amount > 1:
        amount = 1 / amount
    if not 0.05 <= amount <= 100:
        return None
    return [Effect("speed", round(amount, 4), clause.spans())]


def take_motion(clause: Clause) -> list[Edit] | None:
    """Backwards, again and again, back and forth, standing still."""
    if clause.take(r"\b(?:boomerang|back and forth)\b(?: effect| loop)?"):
        clause.take(r"\b(?:play|turn|convert|create)\b")
        return [Effect("boomerang")]
    if clause.take(r"\b(?:revers(?:e|ed|ing)|backwards?|rewind)\b"):
        clause.take_all(r"\b(?:play\w*|run|put|part|reverse|section)\b")
        return [Effect("reverse", spans=clause.spans())]
    if clause.take(r"\b(?:loop(?:ed|ing)?|repeat(?:ed|ing)?)\b"):
        clause.take(r"\bplay\w*\b")
        if (seconds := clause.seconds()) is not None:
            _fills(clause)
            return [Effect("loop", seconds, how="seconds")]
        times = clause.number("factor")
        if times is None and clause.take(r"\btwice\b"):
            times = 2.0
        if times is None and clause.take(r"\bthrice\b"):
            times = 3.0
        times = 2.0 if times is None else times
        return [Effect("loop", times)] if times == int(times) and 2 <= times <= 20 else None
    if clause.take(r"\bfreez(?:e|ing)\b(?:[- ]?frame)?|\bhold(?: on)?\b(?=.*\bframe\b)|\bpause\b"):
        clause.take(r"\bframe\b")
        if edge := clause.take(r"\b(?:the )?(?:very )?(?:last|final|end|first|opening)\b"):
            clause.take(r"\b(?:frame|picture|image)\b")
            seconds = clause.seconds()
            if re.search("first|opening", edge[0]):
                return [Effect("freeze", seconds or 2.0, (Span(0.0, 0.0),))]
            return [Effect("freeze", seconds or 2.0, place="end")]
        timed = clause.parts("timed")
        spans = clause.spans()
        seconds = clause.seconds()
        if len(timed) == 1 and not spans and seconds is None:
            at_s, end_s = timed[0].span.start_s, timed[0].span.end_s or 0.0
            return [Effect("freeze", end_s - at_s, (Span(at_s, at_s),))]
        if len(spans) != 1 or timed:
            return None
        point = spans[0].start_s == spans[0].end_s
        return [Effect("freeze", (seconds or 2.0) if point else seconds, spans)]
    return None


def _fills(clause: Clause) -> None:
    clause.take_all(r"\b(?:until|long|it's|lasts?|reach\w*|fills?|total|length|by|looping)\b")


def take_silence(clause: Clause) -> list[Edit] | None:
    """The pauses of a talk, taken out."""
    verb = clause.take(
        r"\b(?:cut(?: out)?|remov(?:e|ing)|delet(?:e|ing)|trim(?: out)?|get rid of"
        r"|strip(?: out)?|skip|take out|jump[- ]?cut|eliminate)\b"
    )
    noun = clause.take(
        r"\b(?:silen(?:ce|t)s?(?: (?:parts?|bits?|sections?|gaps?|moments?|pauses?))?"
        r"|dead (?:air|space)|pauses?|quiet (?:parts?|gaps?)|gaps?)\b"
    )
    if not verb or not noun:
        return None
    clause.take(
        r"\bwhere (?:nobody|no one|nothing|no-one) (?:is |gets )?"
        r"(?:talk\w*|speak\w*|said|says(?: anything| a word)?|happen\w*)\b"
    )
    clause.take_all(
        r"\b(?:dead air|pauses|silence|silences|long|between words|gaps|or|awkward|annoying"
        r"|empty)\b"
    )
    return [Effect("silence")]
