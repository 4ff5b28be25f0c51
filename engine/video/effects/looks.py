"""Filters for the looks of one part: picture and sound. Pure; numbers only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.video.effects.spec import Look, region_box, region_of

_TURNS = {90: "transpose=1", 180: "hflip,vflip", 270: "transpose=2"}
_SEPIA = "colorchannelmixer=.393:.769:.189:0:.349:.686:.168:0:.272:.534:.131"
_LOUDNESS_LUFS = -16.0


def is_turned(looks: Sequence[Look]) -> bool:
    """Whether width and height change places."""
    return sum(int(amount) for name, amount in looks if name == "rotate") % 180 == 90


def picture_filters(looks: Sequence[Look], label: str, width: int) -> list[str]:
    """In the order that they were asked for; fades come later, on the finished part. `label` is
    this part's own, `width` the picture's."""
    found = []
    for number, (name, amount) in enumerate(looks):
        kind, _, region = name.partition("@")
        if kind == "zoom" and region:
            found.append(_zoom(amount, region))
        elif kind == "pixelate":
            found.append(
                _placed(
                    f"pixelize=w={max(4, width // 24)}:h={max(4, width // 24)}",
                    region,
                    f"{label}_{number}",
                )
            )
        elif kind in _PICTURE:
            found.append(_placed(_PICTURE[kind](amount), region, f"{label}_{number}"))
    return found


def _placed(drawn: str, region: str, label: str) -> str:
    """The filter on a region alone, laid over the rest; on everything without one."""
    box = region_box(region) if region else None
    if box is None:
        return drawn
    left, top, width, height = box
    cut = (
        f"crop=max(2\\,trunc(iw*{width:.4f}/2)*2):max(2\\,trunc(ih*{height:.4f}/2)*2)"
        f":trunc(iw*{left:.4f}/2)*2:trunc(ih*{top:.4f}/2)*2"
    )
    over = f"overlay=trunc(W*{left:.4f}/2)*2:trunc(H*{top:.4f}/2)*2"
    a, b, c = (f"r{label}{name}" for name in "abc")
    return f"format=yuv420p,split[{a}][{b}];[{b}]{cut},{drawn}[{c}];[{a}][{c}]{over}"


def _zoom(amount: float, region: str) -> str:
    box = region_of("zoom", region) or (0.0, 0.0, 1.0, 1.0)
    at = [0 if low <= 0.01 and size < 1 else 1 if low + size >= 0.99 and size < 1 else 0.5
          for low, size in ((box[0], box[2]), (box[1], box[3]))]  # fmt: skip
    return (
        f"crop=trunc(iw/{amount:.3f}/2)*2:trunc(ih/{amount:.3f}/2)*2"
        f":(iw-ow)*{at[0]:.1f}:(ih-oh)*{at[1]:.1f}"
    )


def steadied(measured: str) -> str:
    """The filter that steadies a picture; `measured` is the file in which a look at all of it has
    written how it moves. Without one (an ffmpeg that can't measure it) it does much less."""
    if not measured:
        return "deshake=rx=32:ry=32:edge=mirror"
    return f"vidstabtransform=input={measured}:smoothing=20:optzoom=1:interpol=bicubic"


_PICTURE: dict[str, Callable[[float], str]] = {
    "rotate": lambda amount: _TURNS[int(amount)],
    "flip-h": lambda _: "hflip",
    "flip-v": lambda _: "vflip",
    "brightness": lambda amount: f"eq=brightness={amount:.3f}",
    "contrast": lambda amount: f"eq=contrast={amount:.3f}",
    "saturation": lambda amount: f"eq=saturation={amount:.3f}",
    "warmth": lambda amount: (
        f"colorbalance=rm={amount:.3f}:bm={-amount:.3f}:rh={amount / 2:.3f}:bh={-amount / 2:.3f}"
    ),
    "gray": lambda _: "hue=s=0",
    "sepia": lambda _: f"format=rgb24,{_SEPIA},format=yuv420p",
    "blur": lambda amount: f"gblur=sigma={amount:.2f}",
    "zoom": lambda amount: f"crop=trunc(iw/{amount:.3f}/2)*2:trunc(ih/{amount:.3f}/2)*2",
    "tilt": lambda amount: f"rotate={amount:.2f}*PI/180:fillcolor=black",
    "denoise": lambda _: "fftdnoiz=sigma=10,hqdn3d=4:3:6:4.5",
    "stabilise": lambda _: "null",
}


def picture_fades(looks: Sequence[Look], length_s: float) -> list[str]:
    found = []
    for name, amount in looks:
        seconds = min(amount, length_s)
        if name == "fade-in":
            found.append(f"fade=t=in:st=0:d={seconds:.3f}")
        elif name == "fade-out":
            found.append(f"fade=t=out:st={length_s - seconds:.3f}:d={seconds:.3f}")
    return found


def sound_filters(looks: Sequence[Look], length_s: float) -> list[str]:
    found = []
    for name, amount in looks:
        seconds = min(amount, length_s)
        if name == "volume":
            found += [
                f"volume={amount:.4f}",
                *(["alimiter=limit=0.97:level=disabled"] if amount > 1 else []),
            ]
        elif name == "noise":
            found += ["highpass=f=70", "afftdn=nr=18:nf=-38"]
        elif name == "mono":
            found.append("pan=stereo|c0=.5*c0+.5*c1|c1=.5*c0+.5*c1")
        elif name == "normalize":
            level = amount or _LOUDNESS_LUFS
            found += [f"loudnorm=I={level:.1f}:TP=-1.5:LRA=11", "aresample=48000"]
        elif name.startswith("fade-in"):
            found.append(f"afade=t=in:st=0:d={seconds:.3f}")
        elif name.startswith("fade-out"):
            found.append(f"afade=t=out:st={length_s - seconds:.3f}:d={seconds:.3f}")
    return found


def tempo(speed: float) -> list[str]:
    """`atempo` keeps the pitch; one of them reaches from a half to a hundred."""
    found = []
    while speed < 0.5:
        found.append("atempo=0.5")
        speed /= 0.5
    if abs(speed - 1) > 1e-6:
        found.append(f"atempo={speed:.5f}")
    return found
