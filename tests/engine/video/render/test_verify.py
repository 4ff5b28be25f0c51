"""A result that is not what was promised is never handed out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from engine.video.errors import BadOutput
from engine.video.inspect.probe import Probe, probe
from engine.video.inspect.tracks import Span
from engine.video.render.verify import verify
from tests.engine.video.helpers import ffmpeg, rendered, whole


@pytest.fixture(scope="module")
def result(bunny: Path, made: Path) -> Path:
    """Three seconds as the engine would make them."""
    clip = made / "result.mp4"
    small = ("-t", "3", "-vf", "scale=320:180", "-preset", "ultrafast", "-ac", "2")
    ffmpeg("-i", bunny, *small, "-movflags", "+faststart", clip)
    return clip


async def reason(clip: Path, **promised: Any) -> str:
    with pytest.raises(BadOutput) as refused:
        await verify(
            clip, **{"duration_s": 3.0, "sound_s": 3.0, "max_bytes": 10_000_000, **promised}
        )
    return refused.value.what


async def test_what_was_promised_passes(result: Path) -> None:
    seen = await verify(result, duration_s=3.0, sound_s=3.0, max_bytes=result.stat().st_size)
    assert (seen.width, seen.height, seen.frames) == (320, 180, 75)


async def test_a_busy_machine_may_check_as_long_as_it_may_render(
    little: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time ran out once on a crowded machine, and a whole film was encoded again for that."""
    given_s = []

    async def looked(path: Path, *, wall_s: float, spans: Sequence[Span]) -> Probe:
        given_s.append(wall_s)
        return await probe(path, spans=spans)

    monkeypatch.setattr("engine.video.render.verify.probe", looked)
    await rendered(workdir, *whole(little), stall_s=4321.0)
    assert given_s == [4321.0]


@pytest.mark.parametrize("share", [0.1, 0.9])
async def test_a_hole_in_its_first_or_last_second(
    result: Path, tmp_path: Path, share: float
) -> None:
    data = bytearray(result.read_bytes())
    media = data.index(b"mdat") + 8
    at = media + int((len(data) - media) * share)
    data[at : at + 4000] = bytes(4000)
    damaged = tmp_path / "damaged.mp4"
    damaged.write_bytes(data)
    assert await reason(damaged) == "unreadable"


async def test_a_wrong_length(result: Path) -> None:
    assert await reason(result, duration_s=3.5) == "duration"
    assert await reason(result, sound_s=2.0) == "sound end"
    assert await reason(result, sound_start_s=-1.0) == "sound start"


async def test_one_byte_too_many(result: Path) -> None:
    assert await reason(result, max_bytes=result.stat().st_size - 1) == "size"


async def test_an_index_behind_the_media(result: Path, tmp_path: Path) -> None:
    slow = tmp_path / "slow.mp4"
    ffmpeg("-i", result, "-c", "copy", slow)
    assert await reason(slow) == "faststart"
