"""Words that are to be shown, kept apart from words that say what to do.

They are taken out of the sentence as they were written, before anything is lowered or translated.
"""

from __future__ import annotations

import re

from engine.agent.grammar.measures.atoms import Atoms

_QUOTED = re.compile(
    r"\"([^\"\n]{1,300})\"|“([^”\n]{1,300})”|「([^」\n]{1,300})」|『([^』\n]{1,300})』"
    r"|《([^》\n]{1,300})》|(?<!\w)'([^'\n]{1,300})'(?!\w)|‘([^’\n]{1,300})’|„"
    r"([^“”\n]{1,300})[“”]"
)
_END = (
    r"(?=\s*(?:$|[,;.!?]|\b(?:for|from|during|in|at|on|over|between|until|to) (?:the )?"
    r"(?:first|last|start|beginning|end|top|bottom|middle|cent(?:er|re)|whole|\d|left|right|upper"
    r"|lower)|\bin (?:(?:big|large|small|tiny|bold) )*(?:white|black|red|green|blue|yellow|orange"
    r"|pink|purple|gr[ae]y|gold|cyan|big|large|small|tiny|bold)\b|\bin the corner\b|\b(?:top"
    r"|bottom|upper|lower)[- ](?:left|right)\b|\bfor \d|\band (?:then )?"
    r"(?:mute|compress|cut|trim|make|export|remove|add"
    r"|keep|put)\b))"
)
_SHOWN = re.compile(
    r"\b(?P<verb>(?:add|put|write|show|insert|overlay|display|place)\s+(?:(?:a|the|some"
    r"|this)\s+)?"
    r"(?:title|text|caption|words?|headline)s?)\s*(?:saying|that says|that reads|reading"
    r"|which says|:)?"
    rf"\s+(?P<text>[A-Z0-9][^\n«»]{{0,80}}?){_END}"
)

# "A caption saying hello world at the bottom", "title: Holiday": in any case of letters.
_SAID = re.compile(
    r"(?P<verb>\b(?:titles?|text|(?:sub)?captions?|subtitles?|words?|headline|it|and)"
    r"(?: (?:(?:at|on|in|to) )?(?:the )?(?:very )?(?:top|bottom|middle|center|centre"
    r"|upper|lower|left|right|start|end|beginning)"
    r"(?: (?:left|right|corner|edge))*)? (?:saying|that says"
    r"|that reads|reading"
    r"|which says|saying:|says:))"
    rf"\s+(?P<text>[^\s«»\"][^\n«»\"]{{0,80}}?){_END}",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"^(?P<verb>\W*(?:add (?:a |the )?)?(?:title|caption|text|headline)\s*:)"
    rf"\s*(?P<text>[^\s«»\"][^\n«»\"]{{0,80}}?){_END}",
    re.IGNORECASE,
)

# "Write subscribe!! in the last 3 seconds": what is written, where it is no noun for words.
_WRITTEN = re.compile(
    r"(?P<verb>\b(?:[Ww]rite|[Tt]ype|[Aa]dd the (?:date|year|place|location|website|handle"
    r"|url)))\s+(?!(?:an?|the|some|my|our|his|her|its?|this|that"
    r"|these|down|in|on|over"
    r"|at|what|something|sub(?:s|titles?|captions?)\b|capt\w*|texts?|titles?|words?|me|with"
    r"|for|to|as|out|up|and|or)\b)"
    rf"(?P<text>[^\s«»\",][^\n«»\",]{{0,60}}?[!?]{{0,3}}){_END}"
)

# 加标题写着谢谢观看: to the end of the clause.
_CHINESE = re.compile(
    r"(?P<verb>(?:标题|文字|字幕|字样|字)\s*(?:写着|写上|写的是|内容是|内容为|[:：])"
    r"|(?:写上?|写着)\s*[:：]|(?:加|添加|打上)(?:个|1个|一个|上)?标题(?=\s+[^\s\d])"
    r"|写(?=\d{4}年)|写(?:上|着)(?!标题|字|文|一|个|我|日期|时间|水印|名字))"
    r"\s*(?P<text>[^\s«»\"，。,.；;！!？?]{1,60})"
)

# "Top text WHEN YOU bottom text SEE THE BILL"
_MEME = re.compile(
    r"\b[Tt]op text:? (?P<top>[^\n«»\",]{1,80}?),? (?:and )?"
    r"[Bb]ottom text:? (?P<bottom>[^\n«»\"]{1,80}?)[ .]*$"
)

# "Line 2 should read Hello, everybody": to the end of what is written.
_LINE_READS = re.compile(
    r"(?P<verb>\b(?:caption |subtitle )?line \d{1,4}\b(?: (?:of|in) the (?:captions|subtitles))?"
    r"\s*(?:(?:should|must|needs to|has to|ought to) (?:be|read|say)|reads|says|to|into|:|->|=))"
    r"\s+(?P<text>[^\s«»\"][^\n«»\"]{0,200}?)[ .]*$",
    re.IGNORECASE,
)


def take_quotations(text: str, atoms: Atoms) -> str:
    """`text` with a mark for each quotation, and for a title that was named without quotes."""
    text = re.sub(r"«([^«»\n]{1,300})»", r'"\1"', text)
    text = re.sub(r"[«»]", " ", text)  # ours are the only ones from here on
    text = _QUOTED.sub(lambda found: atoms.mark("quote", _inside(found), found[0]), text)

    text = _MEME.sub(
        lambda found: " ".join(
            f"{edge} text {atoms.mark('quote', found[edge].strip(), found[edge])}"
            for edge in ("top", "bottom")
        ),
        text,
    )

    def shown(found: re.Match[str]) -> str:
        return f"{found['verb']} {atoms.mark('quote', found['text'].strip(), found['text'])}"

    for pattern in (_LINE_READS, _SHOWN, _SAID, _TITLED, _WRITTEN, _CHINESE):
        text = pattern.sub(shown, text)
    return text


def _inside(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None).strip()
