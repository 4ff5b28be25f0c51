"""What is said about an effect that was made: what changed, and where."""

from __future__ import annotations

from collections.abc import Sequence

from engine.agent.edits import Effect, Span
from engine.agent.texts.words import Words
from engine.clock import clock


def effect_done(effect: Effect, words: Words, source_fps: float, at_s: float) -> str:
    """One sentence. `source_fps` is the highest rate on the timeline, `at_s` the moment of a
    picture that the result will be."""
    amount = effect.amount or (3.0 if effect.name == "slideshow" else 0.0)
    place = effect.place or "bottom"
    at, kind = (f"{prefix}-{place}" for prefix in ("at", "kind"))
    key, where = _key(effect, amount, words), said_where(effect.spans, words)
    if key == "fps" and amount > source_fps + 0.01:
        key = "fps-above"
    elif key == "format":
        where = words.say("where", parts=clock(at_s)) if place in ("png", "jpg") else ""
    return words.say(
        f"effect-{key}",
        amount=words.number(amount),
        length=words.length(amount, ".4g"),
        percent=words.number(amount * 100, ".3g"),
        where=where,
        text=effect.text,
        before=effect.how,
        inside=_inside(effect, words),
        place=effect.place,
        at=_known(at, words),
        parts=_parts(effect, words),
        region=_region(effect, words),
        unit=words.say(
            "unit-percent" if effect.how == "percent" else "unit-pixels",
            amount=words.number(amount),
        ),
        side=_known(f"side-{place}", words),
        kind=_known(kind, words),
    )


def _known(key: str, words: Words) -> str:
    return words.say(key) if words.knows(key) else ""


def _region(effect: Effect, words: Words) -> str:
    place = effect.place or ("center" if effect.name == "zoom" else "")
    if not place or effect.name not in ("blur", "pixelate", "zoom"):
        return ""
    if said := _known(f"region-{place}", words) or _known(f"at-{place}", words):
        return words.say("gap") + said
    left, top, width, height = place.split(",")
    box = words.say("region-box", left=left, top=top, width=width, height=height)
    return words.say("gap") + box


def _key(effect: Effect, amount: float, words: Words) -> str:
    if effect.name == "caption-line" and not effect.text:
        return "caption-line-off"
    if effect.name == "loop" and effect.how == "seconds":
        return "loop-to"
    if effect.name == "normalize" and amount:
        return "normalize-to"
    if effect.name == "warmth":
        return "warmer" if amount > 0 else "cooler"
    if effect.name == "brightness":
        return "brighter" if amount > 0 else "darker"
    fitted = f"{effect.name}-{effect.how}"
    return fitted if effect.name == "aspect" and words.knows(f"effect-{fitted}") else effect.name


def _parts(effect: Effect, words: Words) -> str:
    amount = effect.amount or 0.0
    if effect.how == "seconds":
        return words.say("parts-seconds", length=words.length(amount, ".4g"))
    if effect.how == "bytes":
        return words.say("parts-bytes", amount=words.number(amount / 1e6, ".3g"))
    if effect.how == "scenes":
        return words.say("parts-scenes")
    if effect.how == "points":
        at = words.listed(clock(span.start_s) for span in effect.spans)
        return words.say("parts-points", at=at)
    return words.say("parts-equal", amount=words.number(amount, "g"))


def _inside(effect: Effect, words: Words) -> str:
    if effect.spans:
        return words.say("inside-at", at=clock(effect.spans[0].start_s))
    return _known(f"inside-{effect.place or 'none'}", words)


def said_parts(spans: Sequence[Span], words: Words) -> str:
    """Parts of the timeline, for a person: "0:03–0:07 and the last 2 s"."""
    return words.say("where-and").join(_part(span, words) for span in spans)


def said_where(spans: Sequence[Span], words: Words) -> str:
    """The same behind a sentence, in brackets; "" where it is everywhere."""
    return words.say("where", parts=said_parts(spans, words)) if spans else ""


def _part(span: Span, words: Words) -> str:
    if span.centred:
        return words.say("span-middle", length=words.length(span.end_s or 0, "g"))
    if span.is_share:
        return words.say("span-share", share=f"{span.start_s:.0%}–{span.end_s or 1:.0%}")
    if (span.end_s or 0) < 0:
        return words.say("span-but-last", length=words.length(-(span.end_s or 0), "g"))
    if span.start_s < 0:
        return words.say("span-last", length=words.length(-span.start_s, "g"))
    if span.end_s is None:
        return words.say("span-from", at=clock(span.start_s))
    if span.end_s == span.start_s:
        return clock(span.start_s)
    return f"{clock(span.start_s)}–{clock(span.end_s)}"
