"""What of a file that is made in between is read by what is made of it: the sound alone, or one
moment. The rest need not be drawn: a minute's work for a picture of a long film otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.video.effects.graph import Part
from engine.video.effects.spec import Effects, Whole
from engine.video.inspect.probe import probe
from engine.video.render.render import RenderSpec

_SOUNDS, _STILLS = ("mp3", "m4a", "wav"), ("png", "jpg")
_AROUND_S = 1.0


@dataclass(frozen=True, slots=True)
class Need:
    """`only_sound`; or pictures `until_s` and none behind. None for either: all of it."""

    only_sound: bool = False
    until_s: float | None = None


async def need_of(
    kind: str, spec: RenderSpec, effects: Effects, at_s: float
) -> tuple[RenderSpec, Need | None, float]:
    """What this kind of result needs, of which cuts, and where its moment is in them.

    Raises UnsupportedMedia."""
    if kind == "zip":
        return spec, None, at_s
    if kind in _SOUNDS:
        return spec, Need(only_sound=True), at_s
    if kind not in _STILLS:
        return spec, Need(), at_s
    [first, *others] = spec.cuts
    # Looked for from the start otherwise: with more than one file, and with what moves in time.
    if effects or others or (await probe(first.path)).kind != "video":
        return spec, Need(until_s=at_s + _AROUND_S), at_s
    before_s = max(0.0, min(at_s, first.end_s - first.start_s) - _AROUND_S)
    around = replace(first, start_s=first.start_s + before_s)
    at_s -= before_s
    return replace(spec, cuts=(around,)), Need(until_s=at_s + _AROUND_S), at_s


def unseen(part: Part) -> Part:
    """As if its file had no picture: a black one costs next to nothing."""
    blind = replace(part.clip.probe, video_index=None, width=64, height=64, fps=25.0)
    return replace(part, clip=replace(part.clip, probe=blind))


def unseen_whole(whole: Whole) -> Whole:
    heard = tuple(layer for layer in whole.layers if layer.kind in ("music", "sound"))
    return Whole(crossfade_s=whole.crossfade_s, silence=whole.silence, layers=heard)
