"""Requests about files of another kind than a plain MP4."""

from __future__ import annotations

from tests.engine.rendered.seen import (
    Case,
    Check,
    Seen,
    framed,
    is_kind,
    lasts,
    near,
    quieter_than,
    says,
    shows,
    sounds,
)


def _white(at_s: float = 0.0) -> Check:
    """White on paper is white on an ordinary screen, not the pale gray that its signal has."""
    return lambda seen: near(seen.brightness(at_s=at_s), 234, 8)


def _late_picture_goes_with_sound(seen: Seen) -> bool:
    """The tone begins a second after the picture, which began a second late and is 85 by then."""
    [begins_s] = seen.begins_s(440)
    return near(begins_s, 2.0, 0.05) and near(seen.brightness(at_s=2.0), 85, 6)


_TURNED = (framed(180, 320), shows("blue", 0.05, 0.5), shows("green", 0.8, 0.2),
           shows("red", 0.8, 0.8))  # fmt: skip
_UPRIGHT = (shows("blue", 0.5, 0.05), shows("red", 0.2, 0.8), shows("green", 0.8, 0.8))
_GRAY = (shows("gray", 0.2, 0.8), shows("gray", 0.8, 0.8))

OTHERS: tuple[Case, ...] = (
    Case("speed it up 2x", (*_TURNED, lasts(2.0), sounds(440, 0.5)), ("phone",)),
    Case("make a gif", (*_TURNED, is_kind("gif")), ("phone",)),
    Case("take a screenshot at 0:01", (*_TURNED, is_kind("png")), ("phone",)),
    Case("stabilize it", _TURNED, ("phone",)),
    Case("speed it up 2x", (*_UPRIGHT, lasts(2.0), sounds(440, 0.5)), ("surround",)),
    Case("extract the audio as mp3", (is_kind("mp3"), sounds(440, 1.0)), ("surround",)),
    Case("play it backwards", (*_UPRIGHT, lasts(4.0)), ("silent",)),
    Case("make it louder", (says("no sound"),), ("silent",)),
    Case("cut out the silent parts", (says("no sound"), lasts(4.0)), ("silent",)),
    Case("play it backwards", (*_UPRIGHT, lasts(4.0), sounds(440, 1.0),
         lambda seen: seen.pictures >= 96), ("uneven",)),
    Case("make a gif", (is_kind("gif"), *_UPRIGHT), ("frame",)),
    Case("make it black and white", _GRAY, ("frame",)),
    Case("make it black and white", (*_GRAY, sounds(440, 1.0)), ("film",)),
    Case("make it brighter", (lambda seen: seen.brightness(at_s=1.0) > 240,), ("hdr",)),
    Case("rotate it right", (_white(), framed(180, 320)), ("hdr",)),
    Case("take a screenshot at 0:01", (_white(), is_kind("png")), ("hdr",)),
    Case("make a gif", (_white(), is_kind("gif")), ("hdr",)),
    Case("rotate it by 180 degrees", (lambda seen: near(seen.colour(1, 0.8, 0.3)[0], 192, 8),
         lambda seen: near(seen.colour(1, 0.2, 0.3)[1], 160, 8)), ("full",)),
    Case("rotate it right", (framed(180, 320), shows("blue", 0.95, 0.5)), ("odd",)),
    Case("rotate it right", (framed(180, 640), shows("blue", 0.95, 0.5)), ("wide",)),
    Case("take a screenshot at 0:01", (framed(640, 180), *_UPRIGHT), ("wide",)),
    Case("play it backwards", (lasts(4.0), quieter_than(-60, 0.1, 1.7), sounds(440, 2.5)),
         ("brief",)),
    Case("make it black and white", (_late_picture_goes_with_sound,), ("late",)),
    Case("make it black and white", (*_GRAY, sounds(440, 1.0)), ("net",)),
    Case("make a slideshow, 2 seconds each",
         (lasts(4.0), shows("green", 0.2), shows("black", 0.8)), ("clear", "photo")),
    Case("put the picture in the middle", (shows("green", 0.45), shows("blue", 0.5, 0.05)),
         ("silent", "clear")),
)  # fmt: skip
