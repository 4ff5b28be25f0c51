"""ffmpeg inputs and filter graphs for a timeline. Pure.

Everything the user controls arrives as numbers; no name and no text gets into a graph.
"""

import os

from engine.video.inspect.probe import Probe
from engine.video.inspect.stream_info import has_alpha, is_rgb
from engine.video.render.timeline import Clip, Frame, Timeline
from engine.video.run.process import Input

SOUND_RATE_HZ = 48_000
_FEW_PIXELS = 250_000  # 640x360 has fewer

# Linear light in units of reference white (203 nits), tone curve, ordinary colours. Below the knee
# nothing is changed and reference white comes out at 234 of 255, in PQ and HLG alike (measured);
# what is brighter shares the rest.
_NOTICED_S = 0.05
_HEARD_S = 0.03  # of sound beside its picture; packets' times are rounded to less
_AT_ONCE = "setpts='if(N,PTS,0)'"
_MOMENT_S = 0.0004  # earlier than a picture, and later than the one before
_LOUDEST = "alimiter=limit=0.97:level=0"  # what several channels add up to may be too much
_EMPTY_FPS = 25.0  # of black without a picture, where no rate is given
_TONEMAP = (
    "zscale=pin=bt2020:min=bt2020nc:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
    "tonemap=tonemap=mobius:param=0.6:desat=0,zscale=t=bt709:m=bt709:r=tv"
)
# Unsaid, RGB would become the colours of standard definition, and players would guess others.
_FROM_RGB = "scale=out_color_matrix=bt709:out_range=tv"
_TAGGED = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
# What lies under transparent pixels isn't meant to be seen: black instead.
_FLATTEN = "format=gbrap,premultiply=inplace=1,format=gbrp"


def inputs(timeline: Timeline) -> list[Input]:
    """One input per clip, in order; a file that is used twice is opened twice."""
    return [_input(clip, alone=timeline.single is not None) for clip in timeline.clips]


def is_small(timeline: Timeline) -> bool:
    """Whether all its pictures are so small that more than one thread is no gain."""
    return all(clip.probe.width * clip.probe.height <= _FEW_PIXELS for clip in timeline.clips)


def _input(clip: Clip, *, alone: bool) -> Input:
    probe, cut = clip.probe, clip.cut
    demuxer = probe.demuxer
    if probe.kind == "image":
        if probe.frames <= 1:
            return Input(cut.path, demuxer)
        return Input(cut.path, demuxer, ("-ignore_loop", "0", "-t", _s(clip.duration_s)))
    # Each thread holds frames: one for each of many decoders, and no more than eight for one. A
    # small picture is decoded far faster than it is encoded, and handing it about costs more.
    many = alone and probe.width * probe.height > _FEW_PIXELS
    options = ["-threads", str(min(os.cpu_count() or 1, 8) if many else 1)]
    early_s = _early_s(clip)
    if cut.start_s > 0:
        options += ["-ss", _s(cut.start_s - early_s)]
    if not clip.is_whole:
        options += ["-t", _s(clip.duration_s + early_s)]
    return Input(cut.path, demuxer, tuple(options))


def _s(seconds: float) -> str:
    return f"{seconds:.6f}"


def picture_graph(timeline: Timeline, frame: Frame, *, can_tonemap: bool) -> str:
    """A filter graph whose result is [v], in `frame`, 8 bit 4:2:0."""
    if (alone := timeline.single) is not None:
        return _picture(0, alone, frame, "v", alone=True, can_tonemap=can_tonemap)
    chains = [
        _picture(at, clip, frame, f"v{at}", alone=False, can_tonemap=can_tonemap)
        for at, clip in enumerate(timeline.clips)
    ]
    joined = "".join(f"[v{at}]" for at in range(len(chains)))
    return ";".join([*chains, f"{joined}concat=n={len(chains)}:v=1:a=0[v]"])


def _picture(
    at: int, clip: Clip, frame: Frame, label: str, *, alone: bool, can_tonemap: bool
) -> str:
    probe, fps = clip.probe, frame.fps
    if not clip.has_picture:
        size = f"{frame.width}x{frame.height}"
        black = f"color=c=black:s={size}:r={fps or _EMPTY_FPS:g}:d={_s(clip.duration_s)}"
        return f"{black},format=yuv420p[{label}]"
    steps = _timing(clip, alone=alone)
    steps += ["bwdif=mode=send_frame:deint=interlaced"] if probe.interlaced else []
    see_through = has_alpha(probe.pix_fmt)
    steps += [_FLATTEN] if see_through else []
    steps += _sizing(probe, frame)
    if probe.hdr and can_tonemap:
        steps.append(_TONEMAP)
    from_rgb = see_through or is_rgb(probe.pix_fmt)
    steps += [_FROM_RGB] if from_rgb else []
    steps += ["setsar=1", "format=yuv420p"]
    steps += [_TAGGED] if from_rgb and alone else []
    if probe.kind == "image":
        steps.append(f"tpad=stop_mode=clone:stop_duration={_s(clip.duration_s + 1)}")
    if fps is not None:
        steps.append(f"fps={fps:.6f}")
    if probe.kind == "image":
        steps.append(f"trim=duration={_s(clip.duration_s)}")
    if not alone:
        # Pad or cut to the length promised, or every later clip would drift against its sound.
        hold = f"tpad=stop_mode=clone:stop_duration={_s(clip.duration_s)}"
        steps += [hold, f"trim=duration={_s(clip.duration_s)}", "setpts=PTS-STARTPTS"]
    return f"[{at}:{probe.video_index}]{','.join(steps)}[{label}]"


def plain_colours(probe: Probe, *, can_tonemap: bool) -> list[str]:
    """Ordinary colours of 8 bit 4:2:0 for whatever a picture came with; HDR not above 1080p."""
    see_through = has_alpha(probe.pix_fmt)
    steps = [_FLATTEN] if see_through else []
    if probe.hdr and can_tonemap:
        steps += ["scale=w='if(gte(iw,ih),min(iw,1920),-2)':h='if(gte(iw,ih),-2,min(ih,1920))'",
                  _TONEMAP]  # fmt: skip
    if see_through or is_rgb(probe.pix_fmt):
        steps.append(_FROM_RGB)
    elif probe.full_range:
        steps.append("scale=out_range=tv")
    return [*steps, "format=yuv420p"]


def _timing(clip: Clip, *, alone: bool) -> list[str]:
    """What is cut between two pictures begins at once, with the later one; the others keep their
    times beside the sound. And none from behind the end, which ffmpeg's `-t` may let through.
    """
    probe = clip.probe
    if probe.kind == "image":
        return []
    if clip.held is not None:
        return held_pictures(clip)
    if not alone:
        return []
    shown_before = probe.video_start_s - probe.start_s < clip.cut.start_s
    steps = [_AT_ONCE] if shown_before else []
    return steps if clip.is_whole else [*steps, f"trim=end={_s(clip.duration_s)}"]


def held_pictures(clip: Clip) -> list[str]:
    """The first picture stands at once and not when the next one comes; the last one until the
    end, for which it is told again."""
    held, length_s = clip.held, clip.duration_s
    if held is None:
        return []
    steps = [] if held.early_s is None else [f"setpts='if(N,PTS-{_s(_early_s(clip))}/TB,0)'"]
    steps.append(f"trim=end={_s(length_s)}")
    if length_s - held.last_s - held.lasts_s > _NOTICED_S:
        again_s = length_s - min(held.lasts_s, (length_s - held.last_s) / 2)
        moved = f"setpts='if(gt(T,{_s(held.last_s + _MOMENT_S)}),{_s(again_s)}/TB,PTS)'"
        steps += ["tpad=stop=1:stop_mode=clone", moved]
    return steps


def _early_s(clip: Clip) -> float:
    """How much more than the cut is read before it."""
    if clip.held is None or clip.held.early_s is None:
        return 0.0
    return min(clip.held.early_s + _MOMENT_S, clip.cut.start_s)


def ends_in_time(timeline: Timeline) -> list[str]:
    """Options of an encode: no picture is shown for longer than until the end of the cut. MP4 keeps
    how long a picture lasts as the time to the next one in the file: so they stay in order."""
    clip = timeline.single
    if clip is None or clip.held is None:
        return []
    left = f"max(1\\,{_s(clip.duration_s)}/TB-PTS)"
    return ["-bf", "0", "-bsf:v", f"setts=pts=PTS:dts=DTS:duration=min(DURATION\\,{left})"]


def _sizing(probe: Probe, frame: Frame) -> list[str]:
    """Crop a single odd line, scale otherwise, letterbox what has another shape."""
    to_tv = ":out_range=tv" if probe.full_range else ""
    size = f"{frame.width}:{frame.height}"
    scale = f"scale={size}:flags=bicubic{to_tv}"
    odd_only = probe.width // 2 * 2 == frame.width and probe.height // 2 * 2 == frame.height
    if odd_only and probe.square_pixels:
        same = (probe.width, probe.height) == (frame.width, frame.height)
        # Scaling costs nothing here, until a recording changes its size on the way.
        return [scale] if same else [f"crop={size}:0:0", scale]
    shape, wanted = probe.width / probe.height, frame.width / frame.height
    if abs(shape / wanted - 1) < 0.02:
        return [scale]
    inside = f"{scale}:force_original_aspect_ratio=decrease:force_divisible_by=2"
    return [_square(probe), inside, f"pad={size}:(ow-iw)/2:(oh-ih)/2"]


def _square(probe: Probe) -> str:
    return "null" if probe.square_pixels else f"scale={probe.width}:{probe.height}"


LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1", 8: "7.1"}
"""Channels that are kept; others become stereo."""


def sound_graph(timeline: Timeline, *, channels: int, rate_hz: int = SOUND_RATE_HZ) -> str:
    """A filter graph whose result is [a], as long as the timeline, starting at zero."""
    layout = LAYOUTS.get(channels, "stereo")
    form = f"aformat=sample_fmts=fltp:sample_rates={rate_hz}:channel_layouts={layout}"
    if (alone := timeline.single) is not None:
        # The first packet may come late; without the padding the muxer would pull it forward. And
        # where the rest is damaged it goes on in silence, as long as it was.
        steps = [in_time(rate_hz), *mixed(alone.probe, channels), form]
        keep = ",".join(steps)
        rest = f"apad=whole_dur={_s(alone.sound_s)},atrim=duration={_s(alone.duration_s)}"
        return f"[0:{alone.probe.audio_index}]{heard_from(alone)}{keep},{rest}[a]"
    chains = [_sound(at, clip, form, channels, rate_hz) for at, clip in enumerate(timeline.clips)]
    joined = "".join(f"[a{at}]" for at in range(len(chains)))
    return ";".join([*chains, f"{joined}concat=n={len(chains)}:v=0:a=1[a]"])


def _sound(at: int, clip: Clip, form: str, channels: int, rate_hz: int) -> str:
    length = f"atrim=duration={_s(clip.duration_s)},asetpts=PTS-STARTPTS[a{at}]"
    if not clip.has_sound:
        return f"anullsrc=r={rate_hz},{form},{length}"
    steps = [in_time(rate_hz), *mixed(clip.probe, channels), form]
    aligned = ",".join(steps)
    return f"[{at}:{clip.probe.audio_index}]{heard_from(clip)}{aligned},apad,{length}"


def in_time(rate_hz: int) -> str:
    """Each sound at its own time, from zero on. What lies between two packets becomes silence; by
    itself ffmpeg lets what comes behind a hole of less than 0.1 s come too early."""
    return f"aresample={rate_hz}:async=1:min_hard_comp={_HEARD_S}:first_pts=0"


def mixed(probe: Probe, channels: int) -> list[str]:
    """As loud as it was in fewer channels, or in two instead of one. ffmpeg by itself adds up what
    is in both sides of a stereo sound, 3 dB louder and cut off where that is too much, and makes
    one channel 3 dB quieter in two."""
    found = probe.audio_channels
    if found == channels or channels > 2:
        return []
    if found == 1:
        return ["pan=stereo|c0=c0|c1=c0"]
    stereo = "aformat=sample_fmts=fltp:channel_layouts=stereo"
    sides = [stereo, *([_LOUDEST] if found > 2 else [])]
    return sides if channels == 2 else [*sides, "pan=mono|c0=0.5*c0+0.5*c1"]


def heard_from(clip: Clip) -> str:
    """Without what is read before the cut for the sake of its first picture."""
    early_s = _early_s(clip)
    return f"atrim=start={_s(early_s)},asetpts=PTS-{_s(early_s)}/TB," if early_s else ""
