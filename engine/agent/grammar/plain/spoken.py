"""Times, parts and orders as people tell them when they speak.

Before `everyday`, on normalised English; `across_commas` on what was written, before it is parted.
"""

from __future__ import annotations

import re

_NAMES = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_NTH = {name: n for n, name in enumerate(_NAMES.split(), start=1)}
_ORDINAL = rf"(?:{'|'.join(_NTH)}|\d{{1,3}}(?:st|nd|rd|th))"
_BETWEEN = re.compile(
    rf"\b(?:from|between) (?:the )?(?P<a>{_ORDINAL})(?: second)? (?:to|until|till|through|and)"
    rf" (?:the )?(?P<b>{_ORDINAL}) second\b"
)
_AT = re.compile(rf"\b(?P<how>at|after|before|past|until|from) (?:the )?(?P<n>{_ORDINAL}) second\b")
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # As Portuguese and others begin it with a word that is English as well.
        (r"^\W*(vertical|horizontal|square) (?:pr[oa]s?|para(?: [oa]s?| el| la| los)?|pour|für|per"
         r"|do|na|no)"
         r" (?=(?:(?:meus? |my |mis? )?(?:tik ?tok|insta\w*|reels?|shorts?|stor(?:y|ies)|youtube"
         r"|whats\w*|status|kwai|linkedin))\b)", r"make it \1 for "),
        # Times.
        (r"\b(?:(?:a|1) )?quarter of (?:a|1) minute\b", "15 seconds"),
        (r"\b(?:3|three) quarters of (?:a|1) minute\b", "45 seconds"),
        (r"\bthe (?:end|ending) (?=\d[\d.]* ?(?:seconds?|secs?|s)\b)", "the last "),
        (r"\bthe (?:start|beginning) (?=\d[\d.]* ?(?:seconds?|secs?|s)\b)", "the first "),
        (r"\b(?:the )?(?:end|ending) of (?:the )?(?:video|clip|film|movie) (\d[\d.]*"
         r" ?(?:seconds?|secs?|s)\b)"
         r" (?:is |are )?(?:not (?:needed|need)|remove|delete|cut)\b", r"remove the last \1"),
        (r"\bplay ((?:the )?(?:middle|first|last) [\d.]+ ?[a-z]+) (?:more )?slow(?:ly|er)?\b",
         r"slow down \1"),
        (r"\bplay ((?:the )?(?:middle|first|last) [\d.]+ ?[a-z]+) (?:more )?(?:fast(?:er)?"
         r"|quick(?:ly|er)?)\b",
         r"speed up \1"),
        (r"\b(?:in the middle )?(?:put|make|add|insert) (?:a )?pause (?:of |for )?(\d[\d.]*"
         r" ?(?:seconds?|secs?|s)\b)"
         r" at (\d[\d:.]*)", r"freeze at \2 for \1"),
        (r"\btoo much (slow|fast|loud|quiet|dark|bright|small|big)\b", r"too \1"),
        (r"\b(after|before|past|until|from|at) second (\d{1,4})\b(?! ?(?:-|to|until|and)\b)",
         r"\1 \2 seconds"),
        (r"\b(at|after|before|past|until|from) (?:the )?(\d{1,4})(?:[ -]?(?:seconds?|secs?|s))"
         r" (?:mark|point)\b", r"\1 \2 seconds"),
        (r"\bfrom (?:the )?(?:start|beginning) to (?:the )?(?:end|finish)\b", " "),
        (r"\b(?:run|play) (?:it |this )?at (\d+(?:\.\d+)?) speed\b", r"speed \1x"),
        # The order of two.
        (r"\b(?:video|clip|file) (?:number )?2 (?:(?:goes|comes|should (?:go|come)) )?(?:first"
         r"|(?:goes |comes )?before)[\s,]*(?:and )?(?:then )?(?:video|clip|file) (?:number )?1"
         r"(?: (?:second|last|after))?(?=\s*(?:please)?[\s.!]*$)", "swap the order"),
        (r"\b(?:stick|put|place|play|string|tack) (?:these|the|all|both|my|them)(?: of)?"
         r"(?: (?:these|the|my))?(?: \d)?(?: (?:videos|clips|files|parts))?"
         r" (?:1 after (?:the other|another)|end to end|in a row)\b", "join them"),
        # What is wanted, in other words.
        (r"\b(?:drop|bring|take|knock|get) (?:the )?resolution (?:down )?to (\d{3,4})p?\b",
         r"resize to \1p"),
        (r"\blose (?:all )?(?:the )?colou?rs?\b", "black and white"),
        (r"\b(?:an? )?(?:old[- ]?(?:timey?|school|fashioned)|classic|retro|vintage)"
         r" ((?:black (?:and|&|n) white|b&w|bw)(?: film| movie)?)(?: (?:feel|look|vibe|style"
         r"|effect))?\b", r"\1"),
        (r"\b((?:black (?:and|&|n) white|sepia)) (?:feel|vibe|style)\b", r"\1"),
        (r"\bi(?:'d| would) (?:love|like) (?:to have )?(?=black\b|b&w\b|bw\b|sepia\b)",
         "make it "),
        (r"\b(take|grab|get|save|extract) (?:a |the |1 )?(?:frame|still|screenshot) from"
         r" (?=\d{1,3}:\d\d\b(?! ?(?:-|to|until)))", r"\1 a screenshot at "),
        (r"\bdouble the (?:tempo|pace|speed)\b", "play it at 2x speed"),
        (r"\bhalve the (?:tempo|pace|speed)\b", "play it at 0.5x speed"),
        (r"\b(?:can|could) it (?:please )?(?:play|run|go) (?=backwards?\b|in reverse\b)",
         "play it "),
        (r"\bease (?:it )?in(?: from black)?(?: at the (?:start|beginning))?(?=[\s.!]*$)",
         "fade in"),
        (r"\bease (?:it )?out(?: to black)?(?: at the end)?(?=[\s.!]*$)", "fade out"),
        (r"(«part\d+»|\bthe (?:first|last|second) (?:half|third|quarter)|\bthe (?:first|last"
         r"|opening|final) [\d.]+ (?:seconds?|minutes?)) (?:isn't|is not|aren't|are not) (?:needed"
         r"|necessary|required|useful|important)\b", r"\1 can go"),
        (r"\bonly (?:the )?(?:bit|part|section|piece) (from .{3,40}?) (?:matters|counts|is needed"
         r"|is important|is good|is interesting)\b", r"keep only \1"),
        (r"\b(?:squeeze|shrink|compress|squash|reduce) (it|this|the video) (?:until|so(?: that)?)"
         r" (discord|whatsapp|telegram|wechat|gmail) (?:accepts|takes|allows|likes|is happy with)"
         r"(?: it)?\b", r"compress \1 for \2"),
        (r"\b(a |1 )?quarter[- ]turn (?:to the )?(left|right|clockwise|counterclockwise)\b",
         r"90 degrees \2"),
        (r"\b(?:hide|cover|obscure) (?=the (?:top|bottom|upper|lower) (?:left|right)"
         r"(?: corner)?\b)",
         "blur "),
        (r"\b(?:(?:have|make|turn|play|put) )?the (?:background )?(music|song)(?: play)?"
         r"(?: at)? half as loud\b", r"make the \1 quieter"),
        (r"\bhold (?:on )?(?=(?:on )?(?:the )?(?:last|final|first) frame\b)", "freeze "),
        (r"\b(?:final|ending|closing) frame\b", "last frame"),
        (r"\bfor (\d+(?:\.\d+)?) (?:more|extra|further|additional) (seconds?)\b", r"for \1 \2"),
        (r"\b(?:an? )?(?:pic|picture|image|photo|still) of (?:what's|what is|whatever is)"
         r" (?:(?:on (?:the )?screen|there|shown|visible|happening) )?(?=at \d)", "a screenshot "),
        (r"\b(?:trim|cut|shorten|crop|clip) both (?:ends|sides) by (\d+(?:\.\d+)? ?[a-z]+)\b",
         r"cut \1 off both ends"),
        (r"\b(?:begin|start) (?:over |again )(?:with|from) (?:the )?(?:original|untouched 1|source)"
         r"(?: (?:video|clip|file))?\b", "start over"),
        (r"\b(?:it |they |that )?can be (?:binned|cut|removed|deleted|dropped|scrapped|trashed"
         r"|thrown (?:out|away))\b", "can go"),
        (r"\b(slideshow (?:of|from|with|out of) (?:these|the|my|all)(?: \w+){0,2}?) (?:with|and|to"
         r"|set to|over) (?:the|my|this|that) (?:music|song|track|mp3|tune)\b",
         r"\1 and add background music"),
    )
)  # fmt: skip


def _number(word: str) -> int:
    return _NTH.get(word) or int(word[:-2])


def plainly(text: str) -> str:
    """`text` is normalised English."""
    text = _BETWEEN.sub(
        lambda found: f"from {_number(found['a'])} to {_number(found['b'])} seconds", text
    )
    text = _AT.sub(lambda found: f"{found['how']} {_number(found['n'])} seconds", text)
    for pattern, words in _FORMS:
        text = pattern.sub(words, text)
    return text


_THAT_IS = re.compile(
    r"[,;]? +(?:that's|thats|that is|which is|it's) (?:from |about )?"
    r"(?=\d{1,3}:\d\d ?(?:-|to\b|until\b|till\b))",
    re.IGNORECASE,
)
_LOOKS = {"loud": "volume", "bright": "brightness", "fast": "speed", "quick": "speed",
          "quiet": "volume", "dark": "brightness", "slow": "speed", "colourful": "saturation",
          "colorful": "saturation"}  # fmt: skip
# "Too loud, bring it down by half": what is brought down is what there is too much of.
_TOO = re.compile(
    r"(?:\b(?:it|this|that|the (?:sound|audio|volume|music|video|clip|picture))(?:'s| is| was) )?"
    r"\b(?:(?:way|far|much|a bit|bit) )?"
    rf"too (?P<what>{'|'.join(_LOOKS)})\b[\s,.;!-]+(?:so |and |please |pls |can you |just )*"
    r"(?P<how>(?:bring|turn|take|tone|dial|knock|push|put|crank) (?:it|that|this) (?P<way>up|down)"
    r"|(?:reduce|lower|decrease|halve|double|raise|increase) (?:it|that|this))\b(?P<by>[^,.;!?]*)",
    re.IGNORECASE,
)


def _of_what_is_too_much(found: re.Match[str]) -> str:
    what, how = _LOOKS[found["what"].lower()], found["how"].lower()
    if not found["by"].strip() and not how.startswith(("halve", "double")):
        return found[0]
    is_up = found["way"] == "up" or how.startswith(("double", "raise", "increase"))
    by = " by half" if how.startswith("halve") else " by 100%" if how.startswith("double") else ""
    return f"{'increase' if is_up else 'reduce'} the {what}{by}{found['by']}"


_NUMBER = r"[\d.零一二两三四五六七八九十百半]{1,6}"
_CHINESE = (
    (
        re.compile(
            rf"(?P<part>(?:最?前面?|开头|片头|最?后面?|结尾|片尾)的?(?:那"
            rf"|这)?{_NUMBER}(?:秒钟?|分钟))"
            r"(?:都|也|实在|完全|太)*(?:没用|没意思|多余|无聊|废的|用不上|不好看"
            r"|没内容)(?:了|的)?[,，。\s]*"
            r"(?:都|就|给我|帮我|请)*(?:不要|删掉?|剪掉?|去掉?|砍掉?|裁掉?|切掉?)(?:了"
            r"|吧|呗|啊)*(?=[。！!]?$)"
        ),
        r"删掉\g<part>",
    ),
    (
        re.compile(
            r"(?:画面|视频|图像|镜头|字)*(?:是)?左右(?:是)?(?:反了?的?|颠倒了?|弄反了"
            r"|拍反了)[,，\s]*"
            r"(?:帮我|请|给我)*(?:翻|转|调|反|弄)(?:过来|一下|回来|正)(?:吧|呗)?"
        ),
        "水平翻转",
    ),
    (
        re.compile(
            r"^(?:算了|好吧|嗯|不行|不好看)(?:吧)?[,，\s]+(?:还是)?"
            r"(?=(?:恢复|还原|退回|撤|变回|改回|不要了))"
        ),
        "",
    ),
    (
        re.compile(
            r"(?:声音|音量)(?:实在|有点|太|好|也)*(?:小|轻|低)(?:了|啦)?(?:都"
            r"|根本)?(?:听不[见清到])?(?:了)?"
            rf"[,，\s]*(?:请|帮我|给我|麻烦)*(?:再)?(?:调|放|开|加)大({_NUMBER})倍"
        ),
        r"声音放大\1倍",
    ),
)


def across_commas(text: str) -> str:
    """ "Slow motion please, that's 0:04 till 0:06": what stands round a comma, in one."""
    text = _TOO.sub(_of_what_is_too_much, _THAT_IS.sub(" from ", text))
    for pattern, words in _CHINESE:
        text = pattern.sub(words, text)
    return text
