"""Rules for captions: added from what is said, as a file, corrected, moved, taken away."""

from __future__ import annotations

from engine.agent.edits import Edit, Effect
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.frames.places import place_of

_NOUN = (
    r"\b(?:auto(?:matic(?:ally)?)?[- ]?)?(?:(?:burn(?:ed|t)[- ]in|hard|open|closed|speech) ?)?"
    r"(?:sub-?titles?|sub ?captions?|captions?|subs|transcripts?|transcriptions?)"
    r"(?: (?:track|file|line)s?)?\b"
)
_VERB = r"\b(?:sub-?title|caption|transcribe|auto-?caption)(?:s|d|ing)?\b"
_ADD = (
    r"\b(?:add(?:ing)?|put|creat(?:e|ing)|mak(?:e|ing)|generat(?:e|ing)|writ(?:e|ing)"
    r"|includ(?:e|ing)|turn on|switch on|burn(?:ing)?(?: in)?|show|display|overlay|insert"
    r"|auto-?generate|do|give|get|want|need|use|enable|have)\b"
)
_OFF = (
    r"\b(?:remov(?:e|ing)|delet(?:e|ing)|turn off|switch off|hide|without(?: any)?|no(?: more)?"
    r"|get rid of|clear|drop|strip|take (?:off|away|out)|cut off|disable|kill|lose|undo"
    r"|take\b(?=[^,.]*\b(?:off|away|out)\b)"
    r"|don't show)\b"
)
_FILE = (
    r"\b(?:as|into|in|to)? ?(?:an? |the )?\.?(?:srt|subrip)\b(?: (?:subtitles?|captions?|file"
    r"|format))*|\bas (?:an? )?(?:separate |text )?(?:files?|text)\b"
)
_BESIDES = (
    r"\b(?:speech|spoken|said|voice|words?|audio|sound|what|is|says?|being|automatically|automatic"
    r"|export|save|saving|extract|download|send|render|convert|create|generate|burn(?:ed)? in"
    r"|screen|picture|part|section|in|talking|dialogue|only|just|file|separate|text)\b"
)
# "A caption that says hello" is a title whose words were not quoted.
_OWN_WORDS = (
    r"\b(?:an?|1|the) (?:caption|subtitle)\b|\b(?:that|which) (?:says?|reads?)\b"
    r"|\b(?:captions?|subtitles?) (?:saying|reading)\b"
)
_LINE = (
    r"\b(?:caption|subtitle|line|caption line|subtitle line) (?:number |no\.? |#)?(?P<n>\d{1,4})\b"
)
_READS = (
    r"\b(?:should|must|needs? to|has to|ought to)? ?(?:be|read|reads?|says?|say|change|changed"
    r"|correct|replace|fix|edit|rewrite|reword|set|make|as|to|into|with|:|convert|text|write)\b"
)


def take_captions(clause: Clause) -> list[Edit] | None:
    """ "Add captions", "subtitles for the first 10 seconds as SRT", "remove the captions"."""
    if clause.has("«quote"):
        return _corrected(clause)
    if clause.has(_OWN_WORDS):
        return None
    verb = clause.take(_VERB) if not clause.has(_ADD + r"|" + _OFF) else None
    noun = verb or clause.take(_NOUN)
    file = clause.take(_FILE) if noun or clause.has(r"\b(?:srt|subrip)\b") else None
    if file is None and noun and noun[0].startswith("transcri"):
        file = noun  # what is transcribed is wanted as text
    if not noun and not file:
        return None
    clause.take_all(_NOUN)
    if not verb and not file and clause.take(_OFF):
        clause.take_all(r"\b(?:off|out|away|all|burn(?:ed)? in|again)\b")
        return [Effect("captions-off")]
    moved = clause.take(r"\b(?:move|shift|raise|lower)\b")
    place = place_of(clause)
    if moved:
        return [Effect("captions-place", place=place)] if place else None
    added = clause.take(_ADD)
    bare = not (verb or file or added)
    if bare and [word for word in clause.copy().unread() if not word.startswith("«part")]:
        return None
    while clause.take(_ADD) or clause.take(_BESIDES):
        pass
    spans = clause.spans()
    seconds = clause.seconds()
    if seconds is not None:
        return None
    effects: list[Edit] = [Effect("captions", spans=spans, place=place, how="file" if file else "")]
    return [*effects, Effect("format", place="srt")] if file else effects


def _corrected(clause: Clause) -> list[Edit] | None:
    """ "Line 2 should read “…”", "change “X” to “Y”"."""
    quotes = [str(value) for value in clause.atoms.of("quote", clause.text)]
    line = clause.take(_LINE)
    if line and len(quotes) == 1:
        clause.values("quote")
        while clause.take(_READS) or clause.take(_NOUN) or clause.take(r":|\b(?:of|in)\b"):
            pass
        return [Effect("caption-line", float(line["n"]), text=quotes[0])]
    if line or len(quotes) != 2:
        return None
    if clause.take(r"«quote\d+»\s*(?:instead of|and not|not|rather than)\s*«quote\d+»"):
        new, old = quotes
    elif clause.take(
        r"«quote\d+»\s*(?:to|into|with|by|should (?:be|read|say)|must be|is really|→|->|=>|convert)"
        r"\s*«quote\d+»"
    ):
        old, new = quotes
    else:
        return None
    while clause.take(_READS) or clause.take(_NOUN) or clause.take(r"\b(?:word|phrase|it)s?\b"):
        pass
    return [Effect("caption-words", text=new, how=old)]


def take_line_away(clause: Clause) -> list[Edit] | None:
    """ "Remove line 3"."""
    if not clause.has(_OFF) or clause.has("«quote") or not (line := clause.take(_LINE)):
        return None
    clause.take(_OFF)
    clause.take_all(_NOUN)
    return [Effect("caption-line", float(line["n"]))]
