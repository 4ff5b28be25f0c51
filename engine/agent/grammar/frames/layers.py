"""Rules for what lies on the picture: words, a logo, a second video. Added, changed, taken away."""

from __future__ import annotations

import re

from engine.agent.edits import Edit, Effect, Span
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.frames.places import place_of

COLOURS = (
    "white", "black", "red", "green", "blue", "yellow", "orange", "pink", "purple", "gray", "gold",
    "cyan",
)  # fmt: skip
_COLOUR = (
    rf"\b(?:in |with )?(?P<c>{'|'.join(COLOURS)}|grey|golden)\b(?: (?:colou?r|letters"
    rf"|text|font))?\b"
)
_SIZE = (
    r"\b(?:in )?(?:very )?(?P<s>big|large|huge|giant|small|tiny|little(?= (?:text|title"
    r"|white))|bold)\b"
    r"(?: (?:letters|font|size))?"
)
_TEXT = (
    r"\b(?:titles?|texts?|(?:sub)?captions?|subtitles?|words?|headlines?|labels?|lettering"
    r"|headings?"
    r"|writing|letters|watermarks?(?=[^«]*«quote)|(?:my |our )?name(?=[^«]*«quote))\b"
)
_AWAY = (
    r"\b(?:remov\w*|delet\w*|get rid of|take (?:off|away|out)|take\b(?=.*\b(?:off|away|out)\b)|hide"
    r"|clear|erase|drop|without(?: any)?|no(?: more)?|lose|cut off)\b"
)
_CHANGE = r"\b(?:chang\w*|replac\w*|edit|set|rename|turn|make|rewrite|correct|update|let)\b"
_SHOW_S = 3.0
"""How long words at the start or at the end are shown where no time is said."""
_OTHERS = (
    r"\b(?:text|caption|words|title|screen|picture|frame|colou?r|font|saying|reading"
    r"|says|with|as)\b"
)


def take_text(clause: Clause) -> list[Edit] | None:
    """Words on the picture; the words themselves are a quotation."""
    if (both := _top_and_bottom(clause)) is not None:
        return both
    meme = clause.take(
        r"\b(?:meme(?: caption| text)?|captions?(?: it| this| the video)?(?= (?:it "
        r"|this )?(?:with |as )?«quote))\b"
    )
    verb = clause.take(
        r"\b(?:add|put|write|show|insert|overlay|display|place|caption|title|burn in|print|type)\b"
    )
    noun = clause.take(_TEXT)
    text = clause.quotation()
    if text is None or not (meme or verb or noun) or clause.has(_AWAY):
        return None
    clause.take(r"\b(?:saying|that says|that reads|reading|which says|says|with|as)\b|:")
    clause.take_all(r"\b(?:text|caption|words|title|name)\b")
    spans = clause.spans()
    if meme:
        clause.take(r"\b(?:top|style|white bar|above)\b")
        return [Effect("meme", spans=spans, text=text)]
    how = _style(clause)
    seconds = clause.seconds()
    if edge := clause.take(r"\b(?:at|in) the (?:very )?(?P<e>start|beginning|end)\b"):
        lasts_s = _SHOW_S if seconds is None else seconds
        spans = (Span(-lasts_s, None) if edge["e"] == "end" else Span(0.0, lasts_s),)
    elif seconds is not None and not spans:
        spans = (Span(0.0, seconds),)
    elif seconds is not None:
        return None
    place = place_of(clause, sides=True)
    clause.take_all(_OTHERS + r"|\bcorner\b")
    return [Effect("title", spans=spans, text=text, place=place, how=how)]


def _style(clause: Clause) -> str:
    """A colour, a size, both or none, in that order."""
    colour, size = clause.take(_COLOUR), clause.take(_SIZE)
    colour = colour or clause.take(_COLOUR)
    told = [_colour(colour)] if colour else []
    if size and size["s"] != "bold":
        told.append("small" if size["s"] in ("small", "tiny", "little") else "big")
    return " ".join(told)


def _colour(found: re.Match[str]) -> str:
    return {"grey": "gray", "golden": "gold"}.get(found["c"], found["c"])


def _top_and_bottom(clause: Clause) -> list[Edit] | None:
    """ "Top text “…”, bottom text “…”", as on memes."""
    quotes = [str(value) for value in clause.atoms.of("quote", clause.text)]
    if len(quotes) != 2 or not clause.take(
        r"(?:\bmeme:? )?[^«]*\b(?:top|above|upper)\b[^«]*«quote\d+»[^«]*\b(?:bottom|below|lower)\b"
        r"[^«]*«quote\d+»"
    ):
        return None
    return [Effect("meme", text=quotes[0]), Effect("meme", text=quotes[1], place="bottom")]


def take_text_change(clause: Clause) -> list[Edit] | None:
    """Other words, another size, colour or place for the words on the picture, or none."""
    noun = clause.take(_TEXT.replace("(?:sub)?captions?|subtitles?|", ""))
    quotes = clause.atoms.of("quote", clause.text)
    if noun is None and not (quotes and clause.has(_AWAY)):
        return None
    if clause.take(_AWAY):
        clause.take_all(_TEXT + r"|\b(?:off|away|out|again|screen|picture|added)\b")
        if len(quotes) > 1:
            return None
        return [Effect("title-off", text=clause.quotation() or "")]
    if clause.take(r"\b(?:bigger|larger|increase)\b"):
        return _changed(clause, Effect("title-size", 1.5))
    if clause.take(r"\b(?:smaller|reduce)\b"):
        return _changed(clause, Effect("title-size", 0.67))
    if clause.take(r"\b(?:move|shift|put|place)\b"):
        place = "" if quotes else place_of(clause, sides=True)
        return _changed(clause, Effect("title-place", place=place)) if place else None
    if not clause.take(_CHANGE):
        return None
    if len(quotes) == 1 and clause.take(r"\b(?:to|into|with|as|say|read|be|by)\b[^«]*(?=«quote)"):
        return _changed(clause, Effect("title-words", text=clause.quotation() or ""))
    colour = clause.take(_COLOUR)
    return _changed(clause, Effect("title-colour", how=_colour(colour))) if colour else None


def _changed(clause: Clause, effect: Effect) -> list[Edit]:
    clause.take_all(_CHANGE + r"|\b(?:size|font|colou?r|text|title|of|screen)\b")
    return [effect]


_BOTH = r"\b(?:put|stack|show|place|both|2|2nd|second|other|with|next|add|clips?|display|use)\b"


def take_overlay(clause: Clause) -> list[Edit] | None:
    """A picture on the video, a video in a corner, two beside each other."""
    if clause.take(
        r"\bside[- ]by[- ]side\b|\bsplit[- ]?screen\b|\bstack(?:ed)? horizontally\b"
        r"|\b(?:next to|beside) (?:each other|one another|1 another)\b"
    ):
        clause.take_all(_BOTH)
        return [Effect("stack", place="h")]
    if clause.take(
        r"\b(?:on top of|above|below|under|over) (?:each other|one another|1 another|the other)\b"
        r"|\bstack(?:ed)?\b[^«,.]{0,20}\bvertically\b|\b1 above the other\b"
        r"|^[\W\0]*stack\b(?=[^«,.]*\b(?:videos?|clips?|them|both|2)\b)"
    ):
        clause.take_all(_BOTH + r"|\b(?:on top of|above) (?:each|one another)\b|\bvertically\b")
        return [Effect("stack", place="v")]
    if clause.take(r"\bpicture[- ]in[- ]picture\b|\bpip\b"):
        place = place_of(clause) or "top-right"
        clause.take_all(_BOTH + r"|\bcorner\b|:")
        return [Effect("pip", spans=clause.spans(), place=place)]
    verb = clause.take(
        r"\b(?:add|put|place|overlay|insert|show|use|stick|watermark(?= (?:it )?with))\b"
    )
    which = re.search(r"«which\d+»", clause.text)
    noun = clause.take(r"\b(?:logo|watermark|picture|image|photo|png|overlay)\b")
    place = place_of(clause)
    corner = clause.take(r"\bcorner\b")
    if not verb and not (noun and place and noun[0] in ("logo", "watermark")):
        return None
    clause.take_all(r"\b(?:uploaded|sent|overlay|there|i)\b")
    if noun:
        clause.take_all(r"\b(?:screen|picture|frame|image)\b")
        size = clause.take(r"\b(?P<s>small|tiny|big|large|huge)\b")
        how = "" if size is None else "small" if size["s"] in ("small", "tiny") else "big"
        seen = _opacity(clause)
        return [
            Effect("logo", seen, clause.spans(), place=place or "bottom-right", how=how)
        ]  # fmt: skip
    if which and (place or corner) and "-" in (place or "top-right"):
        return [Effect("pip", spans=clause.spans(), place=place or "top-right")]
    return None


def _opacity(clause: Clause) -> float | None:
    """How much of a picture is seen, 0 to 1; None: all of it."""
    if clause.take(r"\b(?:half|semi)[- ]?(?:transparent|opaque)\b"):
        return 0.5
    word = clause.take(r"\b(?P<w>opacity|opaque|transparent|transparency|see[- ]through)\b")
    if not word:
        return None
    percent = clause.number("percent")
    if percent is None or not 0 < percent <= 100:
        clause.text += f" {word[0]}"
        return None
    share = percent / 100
    return round(1 - share, 4) if word["w"].startswith("transparent") and share < 1 else share


def take_overlay_change(clause: Clause) -> list[Edit] | None:
    """The logo elsewhere, larger, smaller, fainter, or gone."""
    noun = clause.take(r"\b(?:logo|watermark|overlay)\b(?: i added| i put on(?: it)?)?")
    if not noun:
        return None
    if clause.take(_AWAY):
        clause.take_all(r"\b(?:off|away|out|again|my|own)\b")
        return [Effect("logo-off")]
    if clause.take(r"\b(?:bigger|larger)\b"):
        return [Effect("logo-size", 1.5)]
    if clause.take(r"\bsmaller\b"):
        return [Effect("logo-size", 0.67)]
    if clause.take(r"\b(?:move|shift|drag)\b"):
        place = place_of(clause, sides=True)
        clause.take(r"\bcorner\b")
        return [Effect("logo-place", place=place)] if place else None
    return None
