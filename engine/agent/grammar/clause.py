"""One clause while it is read: what a rule takes away, and what is left over.

Rules take words and marks. In the end only words may be left that say nothing; anything else means
that the rule did not understand the clause, and then nothing of it is done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.agent.edits import Span
from engine.agent.grammar.measures.atoms import MARK, Atoms
from engine.agent.grammar.measures.times import RANGES, Part, outside

_VIDEO = (
    r"(?:videos?|clips?|files?|footage|recordings?|movies?|films?|vids?|reels?|mp4s?|tutorials?"
    r"|(?<=my )\.?(?:mov|mkv|avi|webm)|(?<=this )\.?(?:mov|mkv|avi|webm)|\.(?:mov|mkv|avi"
    r"|webm|mp4))"
)
_NOT_DESCRIBING = (
    r"(?!(?:to|into|as|under|below|at|from|by|and|in|than|it|so|but|for|with|of|on|over|first|last"
    r"|second|part|parts|section|end|start|beginning|middle|intro|outro|audio|sound|music"
    r"|song|voice"
    r"|noise|volume|silence|silent|size|quality|speed|length|resolution|bitrate|frame|face|faces"
    r"|background|text|title|caption|logo|picture|photo|image|images|photos|pictures|bars|black"
    r"|other|next|previous|third|rest|half|only|just|whole|not|without|no|except|boring|funny|best"
    r"|gif|webm|mp3|srt|zip|wav|m4a|sticker|subtitle|subtitles|square|vertical|smaller|darker|brighter|be|is|are|was)\b)[\w.'-]+"
)
_NOUN_PHRASE = re.compile(
    rf"\b(?:an?|my|this|that|the|our|your|these|those|his|her|their)\s+(?:{_NOT_DESCRIBING}\s+)"
    rf"{{0,4}}?{_VIDEO}\b(?:'s)?(?:\s+{_VIDEO}\b)?"
    r"(?:\s+(?:recorded|shot|filmed|taken|made) (?:on|with|by|in) (?:an? |my )?[\w-]+)?"
)
_TAIL = re.compile(
    r"\b(?:for (?:the )?(?:upload\w*|storage|sharing|streaming|posting|sending|web|website|internet"
    r"|online|phone|mobile|email|e-mail|instagram|tiktok|youtube|twitter|facebook|reels?|shorts"
    r"|stor(?:y|ies)|whatsapp|telegram|discord|slack|wechat|my \w+|me|us|content creators"
    r"|marketers|students"
    r"|a friend|friends|work|school|quick share|quick sharing)(?: or (?:upload|storage|sharing))?"
    r"|(?:(?:for|on) (?:a |my )?(?:phone|mobile)(?: screen)?)|(?:to|so (?:that )?(?:i"
    r"|we) can|so (?:that )?it can be|i want to|i need to|i have to|in order to)"
    r" (?:easily )?(?:send|share|upload|post|email|e-mail|mail|attach|store|be sent"
    r"|be shared|use)(?:ed)?"
    r"(?: (?:it|this|them))?(?: (?:on|to|via|by|over|in|through|online|with|as))?"
    r"(?: (?:an? |my |the )?\w+){0,2}(?: (?:to|with|for) (?:my |the |our )?[a-z]+)?"
    r"|on (?:instagram|tiktok|youtube|whatsapp|telegram|discord)"
    r"|by adjusting(?: the)?(?: bitrate)?|while keeping it watchable|but still good"
    r"|but still (?:looks? )?good)\s*$"
)
_SAYS_NOTHING = """
a an the this that these those it its it's my our your their his her them they me i i'd i'm we us
you please pls plz thx ty u ur kindly just simply also too now again really very quite some thanks
thank hi hey hello ok okay so well then next oh cheers nemo bot dear sir can could would will
you'd like want need wanna want'd shall let's lets let help go ahead do make get give have has had
be is are was were should must may might got gonna to of for in on at by with into as from during
over through within about around approximately roughly up down out off video videos clip clips
file files footage recording recordings movie movies film films vid vids whole entire complete
full all everything every each raw original current mp4 h264 result version output format video's
clip's something thing things one ones there here and but possible nice great good perfect cool
awesome wow yes yeah yep sure sorry somebody someone anybody anyone still looking bit little
slightly somewhat more less much lot way automatically auto nicely properly marketers students
creators youtubers keepframe
"""
EXCEPT = (
    r"\b(?:everything|anything|all)(?: \w+)? (?:but|except|apart(?: from)?|other than|besides|minus"
    r"|without)(?: for)?\b|\b(?:except(?: for)?|all but|apart(?: from)?|other than|besides)\b"
)
_FILLER = frozenset(_SAYS_NOTHING.split())
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")


def says_nothing(word: str) -> bool:
    """Of a word in lower case: "the", "please", "video"."""
    return word in _FILLER


@dataclass
class Clause:
    """`text` has marks for its amounts; `atoms` knows what they stand for."""

    text: str
    atoms: Atoms

    def copy(self) -> Clause:
        return Clause(self.text, self.atoms)

    def take(self, pattern: str | re.Pattern[str]) -> re.Match[str] | None:
        """The first match, taken away."""
        found = re.search(pattern, self.text)
        if found is not None:
            self.text = f"{self.text[: found.start()]} \0 {self.text[found.end() :]}"
        return found

    def take_all(self, pattern: str) -> str:
        """Every match, one after another; "" where there is none."""
        taken = []
        while found := self.take(pattern):
            taken.append(found[0])
        return " ".join(taken)

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.text) is not None

    def values(self, kind: str) -> list[object]:
        """All amounts of this kind, taken away."""
        found = self.atoms.of(kind, self.text)
        self.text = re.sub(rf"«{kind}\d+»", " \0 ", self.text)
        return found

    def number(self, kind: str) -> float | None:
        """The one amount of this kind; two of them stay, so the clause is not understood."""
        if len(self.atoms.of(kind, self.text)) != 1:
            return None
        value = self.values(kind)[0]
        return float(value) if isinstance(value, int | float) else None

    def quotation(self) -> str | None:
        found = self.atoms.of("quote", self.text)
        return str(self.values("quote")[0]) if len(found) == 1 else None

    def parts(self, *kinds: str) -> list[Part]:
        """The parts of these kinds (all without any), taken away."""
        found: list[Part] = []

        def replace(mark: re.Match[str]) -> str:
            part = self.atoms.values[int(mark[2])]
            if mark[1] == "part" and isinstance(part, Part) and (not kinds or part.kind in kinds):
                found.append(part)
                return " \0 "
            return mark[0]

        self.text = MARK.sub(replace, self.text)
        return found

    def spans(self, *more: str) -> tuple[Span, ...]:
        """Where, of all parts that say more than a length: "everything but" them is the rest."""
        excepted = self.take(EXCEPT)
        spans = tuple(part.span for part in self.parts(*RANGES, *(more or ("point",))))
        if not excepted:
            return spans
        rest = outside(spans)
        if rest is None:
            self.text += f" {excepted[0]}"  # stays unread: nothing is done
        return rest or ()

    def seconds(self) -> float | None:
        """How long, said as a bare length."""
        found = self.parts("length")
        return found[0].span.end_s if len(found) == 1 else None

    def unread(self, *allowed: str) -> list[str]:
        """The words and amounts that say something and were not taken."""
        text = re.sub(r"«which\d+»", " ", self.text)
        text = text.rstrip(" .!?,;:？！。")
        while (shorter := _TAIL.sub("", text).rstrip(" \0")) != text.rstrip(" \0"):
            text = shorter  # "for upload or storage for students": tail after tail
        text = _NOUN_PHRASE.sub(" ", text)
        marks = [mark[0] for mark in MARK.finditer(text)]
        words = _WORD.findall(MARK.sub(" ", text))
        return marks + [word for word in words if word not in _FILLER and word not in allowed]
