"""A clause by the first rule that understands all of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.agent.edits import Edit, Effect, Mute, Span
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.frames import (
    captions,
    frame,
    layers,
    look,
    parts,
    size,
    sound,
    steps,
    time,
)
from engine.agent.grammar.measures.times import Part

Rule = Callable[[Clause], list[Edit] | None]
RULES: tuple[Rule, ...] = (
    captions.take_line_away,
    captions.take_captions,
    steps.take_plain,
    time.take_mute,
    time.take_silence,
    sound.take_noise,
    sound.take_fade,
    sound.take_music_change,
    sound.take_volume,
    sound.take_music,
    layers.take_text,
    layers.take_text_change,
    look.take_joining,
    look.take_insert,
    layers.take_overlay,
    layers.take_overlay_change,
    look.take_crop,
    look.take_aspect,
    look.take_turn,
    look.take_colour,
    look.take_blur,
    look.take_mending,
    frame.take_frame,
    time.take_motion,
    time.take_length,
    time.take_speed,
    size.take_conversion,
    size.take_kind,
    parts.take_split,
    time.take_trim,
    size.take_shape,
)
# "The last 5 seconds are blurry" is no wish to blur them; "it is too dark" is one.
_STATEMENT = re.compile(
    r"^\W*(?:but |and |because |since )?(?:in |at |during )?"
    r"(?:it|this|that|these|they|everything|(?:the|my|its) (?:\w+ ){1,3}?"
    r"|(?:the )?«part\d+»(?: the \w+)?)"
    r"\s*(?:'s|\bis|\bare|\bwas|\bwere|\blooks?|\bseems?|\bsounds?|\bgot|\bhas|\bhave|\bhad)\b"
    r"(?!\s+(?:too|still|to be|under|below|less|no more|at most|smaller than|over|exactly"
    r"|only)\b|\s*«)"
    r"|^\W*(?:you|i|he|she|they|we) (?:are|am|is|was|were)\b"
    r"|^\W*(?:it|this|that|(?:my|the|this) \w+) (?:has|had) «(?:fps|lines|size|rate)\d+»\W*$"
)


def understood(clause: Clause) -> list[Edit] | None:
    """The edits of the first rule that leaves nothing over. A statement wants nothing."""
    if _STATEMENT.search(clause.text):
        return None
    for rule in RULES:
        trial = clause.copy()
        edits = rule(trial)
        if edits is not None and not trial.unread():
            return edits
    return _somewhere(clause)


_ONLY_THERE = re.compile(
    r"\b(?:only|just)\b(?=(?: (?:in|for|during|from|at|on|between"
    r"|the))*\s*«part)"
)
_AT_AN_EDGE = re.compile(
    r"\b(?:at|near|towards?|in) the (?:very )?(?P<e>end|start|beginning)\b|\b(?:the )(?P<f>end"
    r"|ending"
    r"|start|beginning)(?: part)?\b(?! of)"
)
_EDGE_S = 3.0
"""How long "at the end" is, as it is for titles; the answer tells it."""


def _somewhere(clause: Clause) -> list[Edit] | None:
    """ "Reverse only the first 3 seconds", "louder at the end": an effect there, never a cut."""
    text = re.sub(r"(«part\d+»)\s*only\b", r"\1", _ONLY_THERE.sub(" ", clause.text))
    if "«part" not in text and (edge := _AT_AN_EDGE.search(text)) is not None:
        is_end = (edge["e"] or edge["f"]).startswith("end")
        span = Span(-_EDGE_S, None) if is_end else Span(0.0, _EDGE_S)
        mark = clause.atoms.mark("part", Part("last" if is_end else "first", span), edge[0])
        text = f"{text[: edge.start()]} {mark} {text[edge.end() :]}"
    if text == clause.text:
        return None
    edits = understood(Clause(text, clause.atoms))
    if edits and all(isinstance(one, Mute | Effect) and one.spans for one in edits):
        return edits
    return None
