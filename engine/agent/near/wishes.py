"""From ideas and amounts to the sentence that the grammar reads, by the first wish that takes all
of them: an idea, an amount or a number that a wish has no place for makes it another wish, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from engine.agent.grammar.frames.size import PLATFORMS_BYTES
from engine.agent.grammar.measures.atoms import Atoms

_ALWAYS: Final = frozenset({"add", "want", "whole"})


@dataclass
class Clue:
    """What a clause has: its ideas in order, each a word's, and its marks by kind."""

    words: Sequence[frozenset[str]]
    marks: dict[str, list[str]]
    """Marks as they stand in the text; kinds of parts are "part", "point" and "length"."""
    atoms: Atoms
    text: str
    by: bool = False
    """An amount is said with "by"."""
    numbers: list[str] = field(default_factory=list)
    """Bare ones."""

    def place_to_send(self) -> str:
        """ "For discord", whose limit is meant."""
        name = next((name for name in PLATFORMS_BYTES if f" {name} " in f" {self.text} "), "")
        return f"for {name}" if name else ""

    def has(self, *ideas: str) -> bool:
        return any(not word.isdisjoint(ideas) for word in self.words)

    def one(self, kind: str) -> str:
        return " ".join(self.marks.get(kind, ()))

    def amount(self) -> str:
        """A percentage or factor, also one that was said in words; "" for none."""
        if found := self.one("percent"):
            return f"{'by' if self.by else 'to'} {found}"
        if found := self.one("factor"):
            return found
        for idea, percent in (("half", 50.0), ("third", 100 / 3), ("quarter", 25.0)):
            if self.has(idea):
                return f"by {self.atoms.mark('percent', percent, idea)}"
        return self.atoms.mark("factor", 2.0, "double") if self.has("double") else ""

    def place(self) -> str:
        rows = [name for name in ("top", "bottom") if self.has(name)]
        sides = [name for name in ("left", "right") if self.has(name)]
        if rows and sides:
            return f"{rows[0]} {sides[0]}"
        return (rows or sides or (["middle"] if self.has("middle") else [""]))[0]


_PLACE: Final = frozenset({"top", "bottom", "left", "right", "middle", "corner"})
_AMOUNT: Final = frozenset({"half", "third", "quarter", "double"})
_COLOURS: Final = ("red", "white", "yellow", "black", "blue", "green")


@dataclass(frozen=True)
class Wish:
    """`needs`: one of each group has to be there; `also`: what may be said with it."""

    needs: tuple[frozenset[str], ...]
    also: frozenset[str]
    says: Callable[[Clue], str]

    def takes(self, clue: Clue) -> bool:
        allowed = _ALWAYS.union(self.also, *self.needs)
        return all(word & allowed for word in clue.words) and self._has_each(clue)

    def _has_each(self, clue: Clue) -> bool:
        """Each need by a word of its own: "cut" is not both "away" and "down"."""
        left = list(clue.words)
        for group in sorted(self.needs, key=len):
            fitting = [word for word in left if word & group]
            if not fitting:
                return False
            left.remove(min(fitting, key=len))
        return True


def _wish(needs: str, says: str | Callable[[Clue], str], also: str | Iterable[str] = "") -> Wish:
    groups = tuple(frozenset(group.split("|")) for group in needs.split())
    said = also.split() if isinstance(also, str) else also
    return Wish(groups, frozenset(said), (lambda _: says) if isinstance(says, str) else says)


def _there(words: str) -> Callable[[Clue], str]:
    return lambda clue: f"{words} {clue.one('part')}"


def _volume(clue: Clue, is_up: bool) -> str:
    amount = clue.amount()
    if not amount:
        return f"make it {'louder' if is_up else 'quieter'} {clue.one('part')}"
    if amount.startswith("to"):
        return f"set the volume {amount} {clue.one('part')}"
    return f"{'increase' if is_up else 'decrease'} the volume {amount} {clue.one('part')}"


def _speed(clue: Clue, is_fast: bool) -> str:
    amount, part = clue.amount(), clue.one("part")
    if amount.startswith("by") and clue.has("half") and not is_fast:
        return f"slow it down to {clue.atoms.mark('percent', 50.0, 'half')} {part}"
    if amount.startswith(("by", "to")):
        return f"{'speed it up' if is_fast else 'slow it down'} {amount} {part}"
    if not amount and len(clue.numbers) == 1:
        return f"speed {clue.numbers[0]}x {part}"
    return f"{'speed it up' if is_fast else 'slow it down'} {amount} {part}"


def _exact_speed(clue: Clue) -> str:
    amount = clue.one("factor") or clue.one("percent")
    amount = amount or (f"{clue.numbers[0]}x" if len(clue.numbers) == 1 else "")
    return f"speed {amount} {clue.one('part')}" if amount else ""


def _only_amount(kind: str, words: str) -> Callable[[Clue], str]:
    """Nothing is wanted without it."""
    return lambda clue: f"{words} {clue.one(kind)}" if clue.one(kind) else ""


def _cut_off(clue: Clue) -> str:
    if part := clue.one("part"):
        return f"remove {part}"
    ends = [end for end in ("start", "end") if clue.has(end)]
    lasts = clue.one("length")
    if len(ends) == 1 and lasts:
        return f"cut {lasts} off the {ends[0]}"
    return ""


def _turn(clue: Clue) -> str:
    degrees = clue.one("degrees") or clue.atoms.mark("degrees", 90.0, "90")
    way = "counterclockwise" if clue.has("left") else "clockwise"
    return f"rotate {degrees} {way}"


def _shape(sides: str) -> Callable[[Clue], str]:
    return lambda clue: f"make it {sides} {'crop' if clue.has('frame') else ''}"


def _compressed(clue: Clue) -> str:
    if size := clue.one("size"):
        return f"compress it to {size} {clue.one('lines')}"
    if lines := clue.one("lines"):
        return f"resize it to {lines}"
    return f"compress it {clue.amount() or clue.place_to_send()}"


def _region(verb: str) -> Callable[[Clue], str]:
    def says(clue: Clue) -> str:
        place = clue.place()
        where = f"the {place} {'corner' if ' ' in place else ''}" if place else "the video"
        return f"{verb} {where} {clue.one('part')}"

    return says


def _titled(clue: Clue) -> str:
    place = clue.place()
    size = "big" if clue.has("big") else "small" if clue.has("little") else ""
    colour = next((name for name in _COLOURS if clue.has(name)), "")
    at = f"in the {place}" if place == "middle" else f"at the {place}" if place else ""
    return f"add the text {clue.one('quote')} {size} {colour} {at} {clue.one('part')}"


def _logo(clue: Clue) -> str:
    place, size = clue.place(), "small" if clue.has("little") else "big" if clue.has("big") else ""
    at = f"in the {place} {'corner' if ' ' in place else ''}" if place else ""
    return f"add my logo {size} {at} {clue.one('part')}"


def _split(clue: Clue) -> str:
    if points := clue.marks.get("point"):
        return f"split it at {' and '.join(points)}"
    if lasts := clue.one("length"):
        return f"split it into parts of {lasts}"
    if size := clue.one("size"):
        return f"split it into parts of {size}"
    if clue.has("scenes"):
        return "split it into scenes"
    count = clue.numbers or (["2"] if clue.has("half") else [])
    return f"split it into {count[0]} parts" if len(count) == 1 else ""


def _frozen(clue: Clue) -> str:
    lasts = clue.one("length")
    at = clue.one("point") or ("the last frame" if clue.has("end") else "")
    at = at or ("the first frame" if clue.has("start") else "")
    if not at or not lasts:
        return ""
    return f"freeze {at} for {lasts}"


def _faded(clue: Clue) -> str:
    ways = [way for way in ("in", "out") if clue.has(f"fade{way}")]
    sound = "the sound" if clue.has("sound", "volume", "music") else ""
    over = f"over {lasts}" if (lasts := clue.one("length")) else ""
    return f"fade {' and '.join(ways)} {sound} {over} {clue.one('part')}"


def _looped(clue: Clue) -> str:
    if clue.one("length"):
        return f"loop it until it is {clue.one('length')} long"
    times = clue.one("factor") or (f"{clue.numbers[0]} times" if clue.numbers else "")
    return f"loop it {times or ('2 times' if clue.has('double') else '')}"


def _gif(clue: Clue) -> str:
    size = f"under {clue.one('size')}" if clue.one("size") else ""
    return f"make a gif {clue.one('part')} {size}"


def _still(clue: Clue) -> str:
    return f"screenshot {clue.one('point')}" if clue.one("point") else ""


def _amounted(up: str, down: str) -> Callable[[Clue], str]:
    def says(clue: Clue) -> str:
        return f"{down if clue.has('down', 'dark', 'pale') else up} {clue.one('part')}"

    return says


WISHES: Final = (
    _wish("redo", "redo"),
    _wish("undo", "undo", "back away"),
    _wish("reset", "start over", "undo back"),
    _wish("unmute", _there("unmute the video"), "sound back"),
    _wish("back sound", _there("unmute the video"), "volume up"),
    _wish("captions away", "remove the captions"),
    _wish("srt", "captions as srt file", "captions text keep"),
    _wish("bars away", "remove the black bars", "black"),
    _wish("noise away|down", _there("remove the background noise"), "sound up"),
    _wish("noise", _there("remove the background noise"), "sound away down"),
    _wish("silence away", "cut out the silent parts", "mute split soft"),
    _wish("mute", _there("mute the video"), "sound away keep"),
    _wish("sound away", _there("mute the video"), "volume keep music"),
    _wish("level", _there("normalize the loudness"), "volume sound"),
    _wish("soft", lambda clue: _volume(clue, False), _AMOUNT | {"sound", "volume", "down"}),
    _wish("loud", lambda clue: _volume(clue, True), _AMOUNT | {"sound", "volume", "up", "soft"}),
    _wish("volume|sound down", lambda clue: _volume(clue, False), _AMOUNT | {"volume", "sound"}),
    _wish("volume|sound up", lambda clue: _volume(clue, True), _AMOUNT | {"volume", "sound"}),
    _wish("volume", lambda clue: f"set the volume to {clue.one('percent')} {clue.one('part')}"),
    _wish("fadein fadeout", _faded, "sound volume music start end black"),
    _wish("fadein", _faded, "sound volume music start black"),
    _wish("fadeout", _faded, "sound volume music end black"),
    _wish("boomerang", "boomerang", "forwards backwards loop"),
    _wish("forwards backwards", "boomerang"),
    _wish("backwards", _there("reverse the video"), "back"),
    _wish("gray", _there("make it black and white"), "black white colour sepia pale"),
    _wish("sepia", _there("make it sepia"), "colour"),
    _wish("steady", "stabilize the video", "away"),
    _wish("grain", "remove the grain", "away down noise"),
    _wish("blur", _region("blur"), _PLACE | {"half", "away"}),
    _wish("pixelate", _region("pixelate"), _PLACE),
    _wish("upside", "rotate 180 degrees", "rotate flip"),
    _wish("flip vertical", "flip it vertically"),
    _wish("flip", "flip it horizontally", "horizontal left right"),
    _wish("rotate", _turn, "left right sideways"),
    _wish("sideways", _turn, "left right"),
    _wish("square", _shape("1:1"), "aspect frame small landscape"),
    _wish("vertical", _shape("9:16"), "aspect frame landscape small rotate"),
    _wish("landscape", _shape("16:9"), "aspect frame vertical small"),
    _wish("zoom", lambda clue: f"zoom in {clue.one('factor')} {clue.one('part')}", "up"),
    _wish("logo away", "remove the logo"),
    _wish("logo", _logo, _PLACE | {"little", "big", "small"}),
    _wish("captions", lambda clue: f"add captions {clue.place()} {clue.one('part')}",
          "top bottom text sound little white big"),
    _wish("beside join", "put the videos side by side"),
    _wish("beside", "put the videos side by side", "split left right"),
    _wish("above", "put the videos one above the other", "top bottom join"),
    _wish("crossing", "crossfade between the videos", "join apart fast"),
    _wish("join apart", "crossfade between the videos", "crossing"),
    _wish("join", "join the videos"),
    _wish("swap", "swap the order of the videos", "start"),
    _wish("gif", _gif, "small loop"),
    _wish("webm", lambda clue: f"as webm {clue.one('size')}", "small"),
    _wish("wav", "as wav", "sound mp3 keep"),
    _wish("mp3", "as mp3", "sound away keep music"),
    _wish("sheet", "contact sheet", "still"),
    _wish("still", _still),
    _wish("freeze", _frozen, "end start still"),
    _wish("loop", _looped, "double lasts"),
    _wish("split", _split, "equal half scenes cutoff away"),
    _wish("fast", lambda clue: _speed(clue, True), _AMOUNT | {"speed", "up", "slow"}),
    _wish("slow", lambda clue: _speed(clue, False), _AMOUNT | {"speed", "down", "fast"}),
    _wish("speed", _exact_speed, "up down"),
    _wish("contrast", _amounted("increase the contrast", "decrease the contrast"), "up down"),
    _wish("warm", _there("make it warmer"), "colour"),
    _wish("cool", _there("cooler colours"), "colour down"),
    _wish("pale", _there("decrease the saturation"), "colour down"),
    _wish("vivid", _there("increase the saturation"), "colour up pale"),
    _wish("colour up", _there("increase the saturation"), "vivid"),
    _wish("colour down", _there("decrease the saturation"), "pale"),
    _wish("dark", _there("make it darker"), "down"),
    _wish("bright down", _there("make it darker")),
    _wish("bright", _there("make it brighter"), "up dark"),
    _wish("lasts", lambda clue: f"make it exactly {clue.one('length')} long", "fast slow"),
    _wish("cutoff", lambda clue: f"trim it to {clue.one('length') or clue.one('part')}", "small"),
    _wish("small", _compressed, _AMOUNT | {"lines", "aspect", "down", "cutoff", "sound"}),
    _wish("down lines", _compressed),
    _wish("fps", _only_amount("fps", "set it to")),
    _wish("text", _titled, _PLACE | {"big", "little", "small", "start", "end", *_COLOURS}),
    _wish("away", _cut_off, "start end top"),
    _wish("keep|want", lambda clue: f"keep only {clue.one('part')}" if clue.one("part") else "",
          "keep"),
    _wish("export", "export"),
    _wish("smooth", _only_amount("fps", "set it to"), "fps"),
)  # fmt: skip


def sentences(clue: Clue) -> Iterable[str]:
    """What the clause may mean, the more special first; every amount of it is said again."""
    given = [mark for marks in clue.marks.values() for mark in marks]
    if not clue.words and not given:
        return
    for wish in WISHES:
        if not wish.takes(clue):
            continue
        said = wish.says(clue)
        if said and all(mark in said for mark in given) and all(n in said for n in clue.numbers):
            yield said
