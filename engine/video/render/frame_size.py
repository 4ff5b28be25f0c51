"""The arithmetic of frames: inside which box, even sides, which steps down. Pure."""

# Below this many bits per pixel a smaller frame looks better than this one (VMAF, measured).
_COMFORTABLE_BITS_PER_PIXEL = 0.030
_LADDER_PX = (1080, 720, 540, 480, 360, 240, 144)


def fit(width: int, height: int, max_height: int) -> tuple[int, int]:
    """The frame for a picture: inside 16:9 of `max_height` (9:16 when upright), even, not enlarged.

    1080 gives the box 1920x1080, or 1080x1920 upright.
    """
    long_px, short_px = round(max_height * 16 / 9), max_height
    box = (short_px, long_px) if height > width else (long_px, short_px)
    scale = min(1.0, box[0] / width, box[1] / height)
    return _even(width * scale), _even(height * scale)


def _even(side: float) -> int:
    # The epsilon: 1920 * (1080 / 1920) must not become 1078.
    return max(2, int(side + 1e-6) // 2 * 2)


def smaller_frame_advised(bps: float, width: int, height: int, fps: float) -> bool:
    """Whether this bitrate would look better in a smaller frame. Never below 360 lines."""
    if min(width, height) <= 360:
        return False
    return bps / (width * height * max(fps, 1)) < _COMFORTABLE_BITS_PER_PIXEL


def smaller_steps(width: int, height: int, fps: float) -> list[tuple[int, float]]:
    """(max_height, fps) to fall back to when a size can't be reached at all, largest first."""
    short_px = min(width, height)
    heights = [step for step in _LADDER_PX if step < short_px] or [short_px]
    steps = [(height_px, fps if fps <= 31 else fps / 2) for height_px in heights]
    return [*steps, *((heights[-1], slow) for slow in (12.0, 5.0) if slow < fps)]
