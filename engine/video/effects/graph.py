"""One filter graph for a timeline with effects: [v] and [a]. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.video.effects import looks
from engine.video.effects.spec import Changes, Layer, Whole
from engine.video.effects.words import words_filters
from engine.video.inspect.probe import Probe
from engine.video.render.filter_graph import (
    heard_from,
    held_pictures,
    in_time,
    mixed,
    plain_colours,
)
from engine.video.render.frame_size import fit
from engine.video.render.timeline import MAX_FPS, Clip, steady_fps

SOUND_HZ = 48_000
_FORM = f"aformat=sample_fmts=fltp:sample_rates={SOUND_HZ}:channel_layouts=stereo"
_CROP = "{0}:force_original_aspect_ratio=increase,crop={1}"
_INSIDE = "{0}:force_original_aspect_ratio=decrease:force_divisible_by=2"
_DUCKED = "sidechaincompress=threshold=0.01:ratio=8:attack=20:release=400:mix=0.85"
"""Music gives way by half to what is quiet, and to a fifth to loud speech; a hiss alone does not
turn it down."""


@dataclass(frozen=True, slots=True)
class Part:
    """One clip and what is done to it."""

    clip: Clip
    changes: Changes

    @property
    def length_s(self) -> float:
        return self.changes.hold_s or self.clip.duration_s / self.changes.speed


@dataclass(frozen=True, slots=True)
class Canvas:
    """The frame of the result. `crop` is what is left of the first picture without its black bars,
    and `shaking` are the parts whose movement was measured (`shaking_file`)."""

    width: int
    height: int
    fps: float
    crop: str = ""
    shaking: frozenset[int] = frozenset()
    can_tonemap: bool = False


def is_to_be_steadied(part: Part) -> bool:
    """A picture that stands still has nothing to steady."""
    moves = part.clip.has_picture and part.clip.probe.frames != 1 and not part.changes.hold_s
    return moves and any(name == "stabilise" for name, _ in part.changes.looks)


def shaking_file(at: int) -> str:
    """What is written about the movement of this part, beside the result."""
    return f"shaking{at}.trf"


def upright(part: Part, *, can_tonemap: bool) -> list[str]:
    """What comes before everything else that is done to a picture: whole pictures in ordinary
    colours."""
    probe = part.clip.probe
    whole = ["bwdif=mode=send_frame:deint=interlaced"] if probe.interlaced else []
    timed = held_pictures(part.clip)
    return [*timed, *whole, *plain_colours(probe, can_tonemap=can_tonemap)]


def canvas_of(parts: Sequence[Part], whole: Whole, max_height: int, crop: str = "") -> Canvas:
    """The first picture's frame after its turns, in the shape that is asked for."""
    first = next((part for part in parts if part.clip.has_picture), parts[0])
    width, height = first.clip.probe.width or 1280, first.clip.probe.height or 720
    if crop:
        width, height = (int(side) for side in crop.split(":")[:2])
    if looks.is_turned(first.changes.looks):
        width, height = height, width
    top, right, bottom, left = whole.sides
    width, height = round(width * (1 - left - right)), round(height * (1 - top - bottom))
    if whole.shape:
        width, height = _shaped(width, height, whole)
    kinds = {layer.kind for layer in whole.layers}
    if "stack-h" in kinds:
        width *= 2
    if "stack-v" in kinds:
        height *= 2
    width, height = fit(width, height, max_height)
    fps = whole.fps or min(MAX_FPS, steady_fps(first.clip.probe))
    return Canvas(width, height, max(1.0, fps), crop)


def _shaped(width: int, height: int, whole: Whole) -> tuple[int, int]:
    across, down = (int(side) for side in whole.shape.split(":"))
    if whole.fitting == "crop":
        unit = min(width / across, height / down)
    else:
        unit = max(width / across, height / down)
        unit = min(unit, 1920 / max(across, down))
    return round(across * unit), round(down * unit)


def graph(parts: Sequence[Part], whole: Whole, canvas: Canvas, layers: Sequence[Probe]) -> str:
    """`layers` are the probes of `whole.layers`, whose inputs come after those of the parts."""
    chains = [_picture(at, part, whole, canvas) for at, part in enumerate(parts)]
    chains += [_sound(at, part) for at, part in enumerate(parts)]
    length_s = total_s(parts, whole)
    chains += _joined(parts, whole)
    picture, sound = "joinedv", "joineda"
    for number, (layer, probe) in enumerate(zip(whole.layers, layers, strict=True)):
        at = len(parts) + number
        if layer.kind in ("music", "sound"):
            chains += _music(at, layer, probe, sound, f"a_{number}", length_s)
            sound = f"a_{number}"
        else:
            chains += _layer(at, layer, probe, canvas, picture, f"v_{number}")
            picture = f"v_{number}"
    drawn = words_filters(whole, canvas.width, canvas.height)
    chains.append(f"[{picture}]{','.join([*drawn, 'format=yuv420p'])}[v]")
    chains.append(f"[{sound}]{_FORM},atrim=duration={length_s:.6f}[a]")
    return ";".join(chains)


def total_s(parts: Sequence[Part], whole: Whole) -> float:
    overlap = crossfade_s(parts, whole) * (len(parts) - 1)
    return sum(part.length_s for part in parts) - overlap


def crossfade_s(parts: Sequence[Part], whole: Whole) -> float:
    """Never more than half of the shortest part."""
    if not whole.crossfade_s or len(parts) < 2:
        return 0.0
    return min(whole.crossfade_s, min(part.length_s for part in parts) / 2)


def _picture(at: int, part: Part, whole: Whole, canvas: Canvas) -> str:
    clip, changes, length = part.clip, part.changes, f"{part.length_s:.6f}"
    size, fps = f"{canvas.width}:{canvas.height}", f"{canvas.fps:.6f}"
    stacked = next((layer.kind for layer in whole.layers if layer.kind.startswith("stack")), "")
    if stacked:
        half = (
            (canvas.width // 4 * 2, canvas.height)
            if stacked == "stack-h"
            else (canvas.width, canvas.height // 4 * 2)
        )
        size = f"{half[0]}:{half[1]}"
    if not clip.has_picture:
        plain = size.replace(":", "x")
        return f"color=c=black:s={plain}:r={fps}:d={length},setsar=1,format=yuv420p[v{at}]"
    steps = upright(part, can_tonemap=canvas.can_tonemap)
    if is_to_be_steadied(part):
        steps.append(looks.steadied(shaking_file(at) if at in canvas.shaking else ""))
    if canvas.crop:
        steps.append(_without_bars(canvas.crop, clip.probe))
    if not clip.probe.square_pixels:
        steps.append(f"scale={clip.probe.width}:{clip.probe.height}")
    steps += looks.picture_filters(changes.looks, str(at), clip.probe.width or 640)
    if any(whole.sides):
        top, right, bottom, left = whole.sides
        steps.append(
            f"crop=trunc(iw*{1 - left - right:.5f}/2)*2:trunc(ih*{1 - top - bottom:.5f}/2)*2"
            f":iw*{left:.5f}:ih*{top:.5f}"
        )
    if changes.hold_s:
        steps += ["trim=end_frame=1", "setpts=0"]
    elif changes.backwards:
        steps += [*_filled(clip.duration_s, fps), "reverse"]
    steps.append(f"setpts=PTS/{changes.speed:.6f}")
    ending = [
        "setsar=1", "format=yuv420p", *_filled(part.length_s, fps),
        *looks.picture_fades(changes.looks, part.length_s),
    ]  # fmt: skip
    source = f"[{at}:{clip.probe.video_index}]{','.join(steps)}"
    return f"{_on_canvas(source, at, whole, size)},{','.join(ending)}[v{at}]"


def _filled(length_s: float, fps: str) -> list[str]:
    """Pictures for the whole length, so that they stay beside their sound: the first one from the
    beginning, the last one to the end."""
    length = f"{length_s:.6f}"
    return [
        f"tpad=stop_mode=clone:stop_duration={length}", f"fps={fps}:start_time=0",
        f"trim=duration={length}", "setpts=PTS-STARTPTS",
    ]  # fmt: skip


def _without_bars(crop: str, probe: Probe) -> str:
    """As shares: what is above 1080p may be smaller by now."""
    if not probe.square_pixels:
        return f"crop={crop}"
    width, height, left, top = crop.split(":")
    across, down = f"iw/{probe.width}", f"ih/{probe.height}"
    return f"crop={width}*{across}:{height}*{down}:{left}*{across}:{top}*{down}"


def _on_canvas(source: str, at: int, whole: Whole, size: str) -> str:
    """The picture in the frame: cropped to fill it, or whole before blurred or black sides."""
    if whole.shape and whole.fitting == "crop":
        return f"{source},scale={_CROP.format(size, size)}"
    inside = f"scale={_INSIDE.format(size)}"
    if whole.shape and whole.fitting == "blur":
        filled = f"scale={_CROP.format(size, size)},gblur=sigma=24,eq=brightness=-0.08"
        return (
            f"{source},split[p{at}][q{at}];[p{at}]{filled}[b{at}];[q{at}]{inside}[f{at}];"
            f"[b{at}][f{at}]overlay=(W-w)/2:(H-h)/2"
        )
    return f"{source},{inside},pad={size}:(ow-iw)/2:(oh-ih)/2"


def _sound(at: int, part: Part) -> str:
    clip, changes, length = part.clip, part.changes, f"{part.length_s:.6f}"
    cut = f"apad,atrim=duration={length},asetpts=PTS-STARTPTS[a{at}]"
    if not clip.has_sound or changes.hold_s:
        return f"anullsrc=r={SOUND_HZ}:cl=stereo,{_FORM},{cut}"
    steps = [in_time(SOUND_HZ), *mixed(clip.probe, 2), _FORM]
    if changes.backwards:
        steps += ["apad", f"atrim=duration={clip.duration_s:.6f}", "areverse"]
    steps += looks.tempo(changes.speed)
    steps += looks.sound_filters(changes.looks, part.length_s)
    heard = f"[{at}:{clip.probe.audio_index}]{heard_from(clip)}"
    return f"{heard}{','.join(steps)},{_FORM},{cut}"


def _joined(parts: Sequence[Part], whole: Whole) -> list[str]:
    count, fade_s = len(parts), crossfade_s(parts, whole)
    if not fade_s:
        pairs = "".join(f"[v{at}][a{at}]" for at in range(count))
        return [f"{pairs}concat=n={count}:v=1:a=1[joinedv][joineda]"]
    chains, video, audio, at_s = [], "v0", "a0", parts[0].length_s
    for number, part in enumerate(parts[1:], start=1):
        last = number == count - 1
        out_v, out_a = ("joinedv", "joineda") if last else (f"xv{number}", f"xa{number}")
        offset = f"{at_s - fade_s:.6f}"
        chains.append(
            f"[{video}][v{number}]xfade=transition=fade:duration={fade_s:.6f}:offset={offset}[{out_v}]"
        )
        chains.append(f"[{audio}][a{number}]acrossfade=d={fade_s:.6f}[{out_a}]")
        video, audio, at_s = out_v, out_a, at_s + part.length_s - fade_s
    return chains


def _music(
    at: int, layer: Layer, probe: Probe, sound: str, label: str, length_s: float
) -> list[str]:
    end_s = min(layer.end_s, length_s)
    lasts = max(0.1, end_s - layer.start_s)
    fade = min(1.0, lasts / 4)
    steps = (
        f"[{at}:{probe.audio_index}]{','.join([f'aresample={SOUND_HZ}', *mixed(probe, 2), _FORM])},"
        f"atrim=duration={lasts:.3f},asetpts=PTS-STARTPTS,volume={layer.amount:.3f},"
        f"afade=t=out:st={lasts - fade:.3f}:d={fade:.3f},"
        f"adelay={round(layer.start_s * 1000)}:all=1,"
        f"apad,atrim=duration={length_s:.6f}[m{at}]"
    )
    if layer.kind == "sound":
        quiet = f"volume=0:enable='between(t,{layer.start_s:.3f},{end_s:.3f})'"
        return [steps, f"[{sound}]{quiet}[s{at}]", _mixed(f"[s{at}][m{at}]", label)]
    return [
        steps,
        f"[{sound}]asplit[s{at}][k{at}]",
        f"[m{at}][k{at}]{_DUCKED}[d{at}]",
        _mixed(f"[s{at}][d{at}]", label),
    ]


def _mixed(inputs: str, label: str) -> str:
    limited = "alimiter=limit=0.97:level=disabled"
    return f"{inputs}amix=inputs=2:duration=first:normalize=0,{limited}[{label}]"


_CORNERS = {"left": "{m}", "right": "W-w-{m}", "top": "{m}", "bottom": "H-h-{m}"}


def _layer(
    at: int, layer: Layer, probe: Probe, canvas: Canvas, picture: str, label: str
) -> list[str]:
    colours = "".join(
        f"{step}," for step in plain_colours(probe, can_tonemap=canvas.can_tonemap) if probe.hdr
    )
    if layer.kind.startswith("stack"):
        wide = layer.kind == "stack-h"
        half = (
            (canvas.width // 4 * 2, canvas.height)
            if wide
            else (canvas.width, canvas.height // 4 * 2)
        )
        size = f"{half[0]}:{half[1]}"
        beside = (
            f"[{at}:{probe.video_index}]{colours}scale={_INSIDE.format(size)},pad={size}:(ow-iw)/2:(oh-ih)/2,"
            f"setsar=1,fps={canvas.fps:.6f},format=yuv420p,"
            f"tpad=stop_mode=clone:stop_duration={layer.end_s:.3f}[o{at}]"
        )
        stack = "hstack" if wide else "vstack"
        return [
            beside,
            f"[{picture}][o{at}]{stack}=shortest=1,scale={canvas.width}:{canvas.height}[{label}]",
        ]
    share = min(1.0, (0.3 if layer.kind == "pip" else 0.18) * layer.size)
    margin = max(4, canvas.height // 36)
    row, _, column = layer.place.partition("-")
    x = _CORNERS.get(column, "(W-w)/2").format(m=margin)
    y = _CORNERS.get(row, "(H-h)/2").format(m=margin)
    tall = min(1.0, max(share, 0.25 * layer.size))
    box = f"{max(16, int(canvas.width * share))}:{max(16, int(canvas.height * tall))}"
    scaled = f"scale={box}:force_original_aspect_ratio=decrease"
    steps = f"[{at}:{probe.video_index}]{colours}format=rgba,{scaled},setsar=1"
    if layer.opacity < 1:
        steps += f",colorchannelmixer=aa={layer.opacity:.3f}"
    if layer.kind == "pip":
        steps += f",setpts=PTS-STARTPTS+{layer.start_s:.3f}/TB"
    shown = f"enable='between(t,{layer.start_s:.3f},{layer.end_s:.3f})'"
    return [
        f"{steps}[o{at}]",
        f"[{picture}][o{at}]overlay=x={x}:y={y}:eof_action=repeat:repeatlast=1:{shown}[{label}]",
    ]
