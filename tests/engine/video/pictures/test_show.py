"""What a result shows of itself, looked at: right size, right moment, right numbers."""

import asyncio
import struct
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.video.pictures import show as showing
from engine.video.pictures.show import Shown, megabytes
from engine.video.render.render import Rendered
from tests.engine.video.helpers import rendered, whole

pytestmark = pytest.mark.real_time

Wanted = Callable[[], Awaitable[dict[str, Any]]]


def png_size(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


async def show(made: Rendered, cache: Path, each_s: float = 300.0) -> Shown:
    """With time enough on any machine; what is late is another test's."""
    return await showing.show(made, cache, each_s=each_s)


def kinds(shown: Shown) -> dict[str, Path]:
    return {picture.kind: picture.path for picture in shown.pictures}


async def test_an_encoded_result_has_all_of_them(
    small: Path, workdir: Path, tmp_path: Path
) -> None:
    made = await rendered(workdir, *whole(small), max_bytes=60_000)
    shown = await show(made, tmp_path / "cache")
    found = kinds(shown)
    assert set(found) == {"poster", "comparison", "before", "after", "plot"}
    assert png_size(found["poster"]) == (320, 180)
    assert png_size(found["before"]) == png_size(found["after"]) == (320, 180)
    assert found["before"].read_bytes() != found["after"].read_bytes()
    assert png_size(found["comparison"])[0] == 1280
    assert all(picture.alt.endswith(".") for picture in shown.pictures)
    svg = next(picture.svg for picture in shown.pictures if picture.kind == "plot")
    assert svg is not None
    assert "<svg" in svg.read_text("utf-8")
    report = dict(shown.report)
    score = report.pop("vmaf")
    assert 10 < score < 99.5
    assert report == {
        "source_bytes": small.stat().st_size,
        "bytes": made.size_bytes,
        "kbps": round(made.size_bytes * 8 / 1000 / made.duration_s),
        "width": 320,
        "height": 180,
    }
    assert not list(workdir.glob("*.rgb"))


async def test_a_copy_is_shown_by_its_poster_alone(
    small: Path, workdir: Path, tmp_path: Path
) -> None:
    made = await rendered(workdir, *whole(small), max_bytes=9_000_000)
    shown = await show(made, tmp_path / "cache")
    assert made.how == "copied"
    assert set(kinds(shown)) == {"poster"}
    assert shown.report["vmaf"] is None


async def test_both_halves_show_the_same_moment(
    small: Path, workdir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[bytes] = []

    async def keep(program: str, folder: Path, wanted: Wanted, cache: object) -> None:
        if "labels" in await wanted() and program.endswith("compare"):
            kept.extend((folder / f"{name}.rgb").read_bytes() for name in ("before", "after"))

    monkeypatch.setattr(showing, "_draw", keep)
    cuts = (replace(whole(small)[0], start_s=1.3, end_s=3.7),)
    made = await rendered(workdir, *cuts, max_bytes=60_000)
    await show(made, tmp_path / "cache")
    before, after = kept
    off = sum(abs(a - b) for a, b in zip(before, after, strict=True)) / len(before)
    assert off < 12


async def test_sound_alone_and_a_slow_drawing_cost_no_result(
    sounds: dict[str, Path], small: Path, workdir: Path, tmp_path: Path
) -> None:
    made = await rendered(workdir, *whole(sounds["mp3"]))
    assert set(kinds(await show(made, tmp_path / "cache"))) == {"poster"}
    made = await rendered(workdir, *whole(small), max_bytes=60_000)
    shown = await show(made, tmp_path / "cache", each_s=0.0)
    assert shown.pictures == ()
    assert shown.report["bytes"] == made.size_bytes
    assert made.path.is_file()


async def test_what_was_drawn_before_the_time_ran_out_is_shown(
    small: Path, workdir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(program: str, folder: Path, wanted: Wanted, cache: object) -> None:
        await wanted()
        if program.endswith("compare"):
            (folder / "comparison.png").write_bytes(b"whole")
            (folder / "before.png.part").write_bytes(b"ha")
        raise TimeoutError

    monkeypatch.setattr(showing, "_draw", slow)
    made = await rendered(workdir, *whole(small), max_bytes=60_000)
    shown = await show(made, tmp_path / "cache")
    assert set(kinds(shown)) == {"poster", "comparison"}
    assert not [*workdir.glob("*.part"), *workdir.glob("*.rgb")]


async def test_where_one_of_two_pictures_fails_nothing_works_on_at_the_other(
    small: Path, workdir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, stopped = asyncio.Event(), asyncio.Event()

    async def one_fails(drawing: object, of: object, at_s: float, frame: object, name: str) -> str:
        if name == "before.rgb":
            await begun.wait()
            raise LookupError("no picture there")
        begun.set()
        try:
            await asyncio.Event().wait()
            return name
        finally:
            stopped.set()

    monkeypatch.setattr("engine.video.pictures.frames.raw_picture", one_fails)
    made = await rendered(workdir, *whole(small), max_bytes=60_000)
    shown = await show(made, tmp_path / "cache", each_s=600.0)
    assert stopped.is_set()
    assert "comparison" not in kinds(shown)


async def test_where_drawing_fails_the_poster_and_the_judgement_are_left(
    small: Path, workdir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await rendered(workdir, *whole(small), max_bytes=60_000)
    monkeypatch.setattr(showing, "_PLOT", "engine.no_such_module")
    shown = await show(made, tmp_path / "cache")
    assert set(kinds(shown)) == {"poster", "comparison", "before", "after"}
    monkeypatch.setattr(showing, "_COMPARISON", "engine.no_such_module")
    for path in kinds(shown).values():
        path.unlink()
    shown = await show(made, tmp_path / "cache")
    assert set(kinds(shown)) == {"poster"}
    assert shown.report["vmaf"] is not None


@pytest.mark.parametrize(
    ("size_bytes", "told"),
    [(999, "1 kB"), (85_400, "85 kB"), (850_000, "0.85 MB"), (12_345_678, "12.3 MB")],
)
def test_sizes_are_written_for_people(size_bytes: int, told: str) -> None:
    assert megabytes(size_bytes) == told
