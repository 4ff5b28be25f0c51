"""Rules for loudness, noise, fades and music: each takes a clause and gives edits."""

from __future__ import annotations

import re

from engine.agent.edits import Edit, Effect
from engine.agent.grammar.clause import Clause

_SOUND = r"(?:sounds?|audio|volume|loudness|voices?|soundtrack|music)"


_MUSIC = r"\b(?:the |my )?(?:background )?(?:music|song|bgm|soundtrack)\b"


def take_music_change(clause: Clause) -> list[Edit] | None:
    """The music that was added: louder, quieter, lower under voices, again and again, gone."""
    if clause.take(r"\bduck(?:ing)?\b"):
        clause.take(_MUSIC)
        clause.take_all(_WHILE_TALKING)
        return [Effect("duck")]
    if not clause.take(_MUSIC):
        return None
    if clause.take(r"\b(?:loop\w*|repeat\w*)\b"):
        clause.take_all(
            r"\b(?:fill|until|till|end|length|through(?:out)?|again|lasts?|long|enough|over)\b",
        )
        return [Effect("music-loop")]
    is_to = clause.has(r"\b(?:to|at) (?:about |around )?«percent")
    lower = clause.take(
        r"\b(?:lower|quieter|softer|(?:turn|bring)\b[^«,.]{0,12}\bdown|reduce|less)\b"
    )
    if lower and clause.take_all(_WHILE_TALKING):
        return [Effect("duck")]
    higher = (
        None
        if lower
        else clause.take(r"\b(?:louder|higher|(?:turn|bring)\b[^«,.]{0,12}\bup|raise)\b")
    )
    if lower or higher:
        clause.take_all(r"\b(?:volume|turn|by|to)\b")
        amount = _factor(clause, bool(higher), bool(lower), to=is_to)
        return [Effect("music-level", amount)] if amount else None
    if is_to and clause.take(r"\b(?:volume|level|loudness)\b"):
        clause.take_all(r"\b(?:set|change|put|turn|bring|to|at)\b")
        amount = _factor(clause, False, False, to=True)
        return [Effect("music-level", amount)] if amount else None
    if clause.take(
        r"\b(?:remov\w*|delet\w*|get rid of|no(?: more)?|without|take (?:off|away|out)"
        r"|cut off|drop)\b"
    ):
        clause.take(r"\b(?:again|added|any ?more)\b")
        return [Effect("music-off")]
    return None


_WHILE_TALKING = (
    r"\b(?:when(?:ever)?|while|during|under|below|someone|somebody|anyone|people|they|he|she"
    r"|talk\w*|speak\w*"
    r"|speech|voices?|is|are|there|dialogue|words?|down)\b"
)


def take_volume(clause: Clause) -> list[Edit] | None:
    """As a factor: 2 is twice, 0.5 half; «normalize» brings it to a usual loudness."""
    if clause.take(r"\bmono\b"):
        clause.take_all(rf"\b(?:convert|turn|{_SOUND}|channel)\b")
        return [Effect("mono")]
    if clause.take(
        r"\b(?:normali[sz]\w*|level(?:ling)? (?:out)?|even out|equali[sz]e|balance|fix)\b"
    ) and (clause.take(rf"\b{_SOUND}\b(?: levels?)?")):
        clause.take(rf"\b(?:{_SOUND}|levels?)\b")
        level = clause.number("lufs")
        if level is not None and not -40 <= level <= -5:
            return None
        return [Effect("normalize", level, spans=clause.spans())]
    named = clause.take(r"\b(?:volume|loudness|sound level|audio level|sound|audio)\b")
    turned = clause.take(r"\bturn (?:it|this|that) (?P<way>up|down)\b")
    if turned:
        up_or_down = 2.0 if turned["way"] == "up" else 0.5
        return [Effect("volume", up_or_down, clause.spans())]
    up = clause.take(
        r"\b(?:louder|too quiet|(?:turn|crank)\w*\b[^«,.]{0,16}\bup|raise|increas\w*"
        r"|boost\w*|amplif\w*|double)\b"
    )
    down = (
        None
        if up
        else clause.take(
            r"\b(?:quieter|softer|too loud|(?:turn)\w*\b[^«,.]{0,16}\bdown|lower\w*"
            r"|reduc\w*|decreas\w*|halve|less loud)\b"
        )
    )
    to = clause.take(r"\b(?:set|change|put|adjust|to|at)\b") if named or up or down else None
    clause.take(r"\b(?:to|at)\b")
    says_loudness = bool(up and ("loud" in up[0] or "quiet" in up[0] or "amplif" in up[0])) or bool(
        down and ("quiet" in down[0] or "loud" in down[0] or "soft" in down[0])
    )
    if not (named or says_loudness) or not (up or down or to):
        return None
    clause.take(rf"\b{_SOUND}\b")
    by = clause.has(r"\bby\b")
    amount = _factor(clause, bool(up), bool(down), to is not None and not by)
    clause.take(r"\bhalf\b")
    if amount is None or not 0.01 <= amount <= 20:
        return None
    return [Effect("volume", round(amount, 3), clause.spans())]


def _factor(clause: Clause, up: bool, down: bool, to: bool) -> float | None:
    percent, decibels, factor = (
        clause.number("percent"),
        clause.number("db"),
        clause.number("factor"),
    )
    if percent is not None:
        if (up or down) and not to:
            return 1 + percent / 100 if up else 1 - percent / 100
        return percent / 100
    if decibels is not None:
        sign = -1 if down and decibels > 0 else 1
        return float(10 ** (sign * decibels / 20))
    if factor is not None:
        return 1 / factor if down and factor > 1 else factor
    if not up and not down:
        return None
    return 2.0 if up else 0.5


def take_noise(clause: Clause) -> list[Edit] | None:
    if clause.has(r"\b(?:video|picture|image) (?:noise|grain)\b"):
        return None
    verb = clause.take(
        r"\b(?:remov\w*|reduc\w*|clean\w*(?: up)?|get rid of|filter(?: out)?|cut(?: out)?"
        r"|suppress|cancel|lower|delete|fix|less|eliminate)\b"
    )
    noun = clause.take(
        r"\b(?:(?:background |wind |audio |static |fan )?(?:noises?|hiss|hum|buzz\w*"
        r"|static)|wind noise)\b(?: reduction)?"
    )
    if not noun or (not verb and "reduction" not in noun[0]):
        return None
    clause.take_all(r"\b(?:audio|sound|voice|hiss|noise|background|up)\b")
    return [Effect("noise", spans=clause.spans())]


def take_fade(clause: Clause) -> list[Edit] | None:
    """In at the start, out at the end; a part that is named says how long."""
    both = clause.take(r"\bfadeinout\b(?: effect)?")
    named = r"(?:(?:the |my )?(?:audio|sound|music|song|volume) )"
    clause.text = re.sub(
        rf"\b(fad(?:e|es|ing)) (?P<what>{named})(?P<way>in|out|away)\b", r"\1 \3 \2", clause.text
    )
    out = clause.take(
        r"\b(?:fad(?:e|es|ing)[- ]?out|fade to black|fade out to black|fades? away)\b(?: effect)?"
    )
    into = clause.take(
        r"\b(?:fad(?:e|es|ing)[- ]?in|fade from black|fade in from black)\b(?: effect)?"
    )
    if not (both or out or into):
        return None
    clause.take(r"\b(?:add|apply|use|put)\b")
    sound = clause.take(r"\b(?:audio|sound|music|song|volume)\b")
    clause.take_all(
        r"\b(?:start|beginning|begin|end|ending|black|effect|opening|add|smooth|picture)\b"
    )
    parts = clause.parts("first", "last", "length")
    if len(parts) > 1:
        return None
    seconds = abs(parts[0].span.start_s) or parts[0].span.end_s if parts else 1.0
    if parts and ((parts[0].kind == "last" and into) or (parts[0].kind == "first" and out)):
        return None
    edits: list[Edit] = []
    how = "sound" if sound else ""
    if into or both:
        edits.append(Effect("fade-in", seconds, how=how))
    if out or both:
        edits.append(Effect("fade-out", seconds, how=how))
    return edits


def take_music(clause: Clause) -> list[Edit] | None:
    """From a file that was uploaded: under the sound, or instead of it."""
    instead = clause.take(
        r"\b(?:replac\w*|swap|substitute|change"
        r"|exchange)\b(?: out)? (?:the )?(?:original )?(?:audio|sound|soundtrack"
        r"|music)(?: track)?\b"
    )
    if instead:
        _uploaded(clause)
        return [Effect("sound", spans=clause.spans())]
    verb = clause.take(r"\b(?:add|put|use|insert|play|mix(?: in)?|lay|overlay|set|throw)\b")
    noun = clause.take(
        r"\b(?:background music|bgm|music|songs?|soundtrack|audio (?:file|track)|mp3"
        r"|uploaded (?:audio|sound|song|music|track|file)|track)\b"
    )
    if not verb or not noun:
        return None
    _uploaded(clause)
    if clause.has(
        r"\b(?:generat\w*|lo-?fi|calm|happy|sad|epic|upbeat|relaxing|jazz|piano|rock|viral"
        r"|trending)\b"
    ):
        return None
    percent = clause.number("percent")
    quiet = clause.take(r"\b(?:quiet(?:ly)?|soft(?:ly)?|low)\b")
    clause.take(r"\bvolume\b")
    if percent is None and quiet:
        percent = 20.0
    return [Effect("music", None if percent is None else percent / 100, clause.spans())]


def _uploaded(clause: Clause) -> None:
    clause.take_all(
        r"\b(?:uploaded|upload|attached|sent|background|music|song|soundtrack|mp3|audio"
        r"|sound|under(?:neath)?|behind|track|file|second|as|i|here|low volume)\b"
    )
