"""The words by which files are named, and what can't be done here, on normalised English."""

from __future__ import annotations

import re

from engine.agent.apply_effects import EFFECTS
from engine.agent.edits import Effect

ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "fifth": 4, "5th": 4, "sixth": 5, "6th": 5, "seventh": 6, "eighth": 7, "ninth": 8, "tenth": 9,
    "last": -1, "latest": -1, "newest": -1,
}  # fmt: skip
# "The first one" is "the first 1" by now; "the last 1 minute" is none.
FILE_WORD = (
    r"(?:videos?|files?|clips?|recordings?|movies?|ones?|uploads?"
    r"|1(?!\s*(?:[:.]\d|hours?|hrs?|h\b|minutes?|mins?|m\b|seconds?|secs?|s\b)))"
)
WHICH = re.compile(
    rf"(?<!\d )(?<!\d-)\b(?P<word>{'|'.join(ORDINALS)}) (?:uploaded )?{FILE_WORD}\b"
    r"|\b(?:video|file|clip) (?:number |no\.? |#)?(?P<n>\d{1,2})\b"
    r"(?!\s*(?:[:.x]\d|seconds?|minutes?|[kmg]i?b|[kmg]\b|%|percent))"
)
ANOTHER = re.compile(
    r"\bthe (?P<word>second|2nd|third|3rd|fourth|4th|fifth|5th|other)(?: 1)?"
    r"(?= (?:to|under|below|at|down|into|by)\b)"
)
"""A second file without a noun: "the first video to 8MB and the second to 5MB"."""
NEXT = re.compile(rf"\bnext {FILE_WORD}\b")

UNSUPPORTED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        ("karaoke", r"\bkaraoke\b"),
        ("translate", r"\b(?:translat\w+|dub(?:bed|bing)?)\b|翻译|配音"
                      r"|\b(?:sub-?titles?|captions?|caption this)\b.*\b(?:in|into|to)"
                      r" (?!(?:big|small|large|bold|tiny|white|black|red|green|blue|yellow|orange"
                      r"|pink|purple|gold|cyan|the|an?|my|all|caps|upper|lower)\b)[a-z]+\b"
                      r"|\b(?:english|chinese|spanish|french|german|portuguese|japanese|russian"
                      r"|korean|italian|bilingual) (?:sub-?titles?|captions?)\b"
                      r"|双语|[中英日]文字幕"),
        ("faces", r"换脸|\b(?:faces?|licen[cs]e plates?|number plates?|person|people|eyes"
                  r"|(?<!in the )(?<!in )background(?! (?:music|noise|sound|hum|hiss|buzz|blur))"
            r"|green ?screen|object)\b"
                  r"|人脸|车牌|背景(?!里?有?(?:点|些)?(?:嗡|杂音|噪|电流|底噪|音))|绿幕|人物"),
        ("generate", r"\b(?:add|put|make|drop|play|use)\b[^,.;]{0,20}\b(?:an?|some"
                     r"|another|lo-?fi|chill) (?:[a-z-]+ ){0,2}(?:beats?|tunes?|melody)\b(?! of)"),
        ("beat", r"\b(?:beats?|rhythm|bpm)\b|节拍|卡点|踩点"),
        ("filler", r"\b(?:ums?|uhs?|filler words?)\b"),
        ("generate", r"\b(?:generat\w*|ai|voice[- ]?over|narrat\w*|imagine)\b|生成"
                     r"|\b(?:create|make)\b[^,.;]{0,20}\b(?:a|an|me) (?:\w+ )?(?:video|film"
                     r"|clip|movie) (?:of|about|with|showing)\b"
                     r"|\b(?:add|put|use|insert)\b[^,.;]{0,30}\b(?:music|bgm|soundtrack"
                     r"|song)\b|音乐|bgm"),
        ("scenes", (
            r"\b(?:highlights?|best (?:parts?|moments?)|boring|funny|interesting)\b|精彩"
            r"|无聊"
        )),
        ("effects",
            r"\b(?:add|put|use|insert|apply|overlay)\b[^,.;]{0,30}\b(?:filter|effect|transition"
            r"|animation|explosions?|sticker|emoji)s?\b"
                    r"|滤镜|特效|转场|[\U0001f300-\U0001faff]"
                    r"|\b(?:cinematic|vintage|retro|vhs|glitch\w*|sharpen\w*|sharper"
                    r"|timers?|countdown)\b"),
        ("codec", r"\b(?:h\.?265|hevc|av1|vp9|prores|mkv|mov|avi|wmv|flv|ogv)\b"),
    )
)  # fmt: skip
"""What is asked for and can't be had here, by the keys of `engine.agent.replies`."""

POSSIBLE = EFFECTS
"""Effects that can be rendered here; others are understood and refused."""


def can(effect: Effect) -> bool:
    return effect.name in POSSIBLE


def unsupported(text: str) -> list[str]:
    return [key for key, pattern in UNSUPPORTED if pattern.search(text)][:1]
