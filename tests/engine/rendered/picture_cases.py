"""What is seen, measured: movement, fineness, one corner, the sides, one picture over another."""

from __future__ import annotations

import itertools

from tests.engine.rendered.seen import (
    Case,
    Check,
    Seen,
    framed,
    is_kind,
    lasts,
    near,
    says,
    shows,
)

_CORNER, _ELSEWHERE = "60:40:10:10", "100:60:200:100"


def _tiles_get_brighter(seen: Seen) -> bool:
    """Nine pictures of a clip that grows light: each is brighter than the one before."""
    tiles = [
        seen.brightness(f"iw/6:ih/6:iw*{column}/3+iw/12:ih*{row}/3+ih/12")
        for row in range(3)
        for column in range(3)
    ]
    return all(a + 8 < b for a, b in itertools.pairwise(tiles)) and tiles[-1] > 170


def _brightness(level: float, within: float = 14.0, at_s: float = 0.0) -> Check:
    return lambda seen: near(seen.brightness(at_s=at_s), level, within)


def _mixed(seen: Seen) -> bool:
    """In the middle of a crossfade, of red and blue."""
    red, _, blue = seen.colour(3.5, 0.35, 0.5)
    return 60 < red < 160 and 80 < blue < 200


def _is(wanted: tuple[int, int, int], x: float, y: float = 0.5) -> Check:
    return lambda seen: all(
        near(a, b, 12) for a, b in zip(seen.colour(1.0, x, y), wanted, strict=True)
    )


_RED, _GREEN = (192, 32, 32), (32, 160, 32)
_AS_BEFORE = (framed(320, 180), lasts(4.0), _is(_RED, 0.2), _is(_GREEN, 0.8))

PICTURE: tuple[Case, ...] = (
    Case("stabilize it", (lambda seen: seen.movement < 4.0, framed(320, 180)), ("shaky",)),
    Case("reduce the grain", (lambda seen: seen.movement < 5.0,), ("grainy",)),
    Case("pixelate the top left corner",
         (lambda seen: seen.spread(_CORNER) < 70, lambda seen: seen.spread(_ELSEWHERE) > 120,
          lambda seen: seen.spread("60:40:10:130") > 120,
          lambda seen: seen.spread("60:40:240:10") > 120), ("stripes",)),
    Case("blur the bottom half",
         (lambda seen: seen.spread("100:30:100:130") < 40,
          lambda seen: seen.spread("100:30:100:20") > 120), ("stripes",)),
    Case("make a contact sheet", (is_kind("png"), _tiles_get_brighter), ("dawn",)),
    Case("take a screenshot at 0:03", (is_kind("png"), _brightness(191), says("0:03")), ("dawn",)),
    Case("save the frame at 1 second as a jpg", (is_kind("jpg"), _brightness(64), says("0:01")),
         ("dawn",)),
    Case("take a screenshot of the last frame", (is_kind("png"), _brightness(250)), ("dawn",)),
    Case("make it vertical with blurred sides",
         (framed(320, 568), shows("red", 0.15, 0.06), shows("green", 0.85, 0.06),
          shows("red", 0.15, 0.94), shows("green", 0.85, 0.94), shows("red", 0.2, 0.5))),
    Case("zoom in 2x", (framed(320, 180), shows("red", 0.2, 0.03), shows("green", 0.5, 0.9)),
         ("day",)),
    Case("put the second video in the top right corner",
         (shows("blue", 0.93, 0.15, 1.0), shows("red", 0.2), shows("green", 0.8, 0.8),
          lasts(4.0), framed(320, 180)), ("clip", "other")),
    Case("put both videos side by side",
         (framed(640, 180), shows("red", 0.1), shows("green", 0.4), shows("blue", 0.75)),
         ("clip", "other")),
    Case("add a crossfade between the clips",
         (lasts(5.0), _mixed, shows("red", 0.2, 0.5, 1.0), shows("blue", 0.5, 0.5, 4.5)),
         ("clip", "other")),
    Case("make it 50 fps",
         (lasts(4.0), lambda seen: near(seen.pictures, 200, 2), says("repeated")), ("day",)),
    Case("make it 10 fps", (lambda seen: "repeated" not in seen.text,)),
    Case("add the music",
         (lasts(4.0), shows("white", 0.5), shows("gray", 0.5, 0.5, 3.0),
          lambda seen: seen.tone_db(880, 0.5, 0.5) > -40,
          lambda seen: seen.tone_db(880, 2.2, 0.5) > -40), ("logo", "photo", "song"),
         before=("make a slideshow, 2 seconds each",)),
    Case("make a timelapse, 4x", (lasts(1.0),)),
    Case("make it louder", (is_kind("mp4"), lasts(4.0), says("an MP4")),
         before=("take a screenshot at 0:03",)),
    Case("make it black and white", (is_kind("mp4"), lasts(4.0), shows("gray", 0.2)),
         before=("extract the audio as mp3",)),
    Case("flip it horizontally", _AS_BEFORE, before=("flip it horizontally",)),
    Case("make it darker", _AS_BEFORE, before=("make it brighter",)),
    Case("make it colder", _AS_BEFORE, before=("make it warmer",)),
    Case("less saturation", _AS_BEFORE, before=("more saturation",)),
    Case("less contrast", _AS_BEFORE, before=("more contrast",)),
    Case("zoom out 2x", _AS_BEFORE, before=("zoom in 2x",)),
    Case("rotate it by 180 degrees", _AS_BEFORE, before=("rotate it by 180 degrees",)),
    Case("undo", _AS_BEFORE, before=("blur it",)),
    Case("undo", _AS_BEFORE, before=("crop to 9:16",)),
    Case("undo", _AS_BEFORE, before=("make it sepia",)),
    Case("undo", _AS_BEFORE, before=("make a gif",)),
    Case("undo", _AS_BEFORE, before=("speed it up 2x",)),
    Case("undo", _AS_BEFORE, ("clip", "logo"), before=("put my logo in the middle",)),
    Case("make it brighter from 0:03 to 0:20",
         (lasts(4.0), _is(_RED, 0.2), lambda seen: seen.colour(3.5, 0.35, 0.5)[0] > 205)),
)  # fmt: skip
