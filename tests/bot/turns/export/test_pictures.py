"""What a render shows of itself. One that can't be had never harms the result."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from bot.core.controls import Picture
from bot.core.service.errors import LinkFailed
from bot.core.service.values import RenderPicture, RenderStatus
from bot.turns.export import pictures as module
from bot.turns.export.pictures import LIMIT_S, SIDES, Pictures, fetched, save_picture, shown_of
from bot.turns.export.scratch import make_scratch, scratch_picture
from tests.bot.turns.world import World, say
from tests.support.service import FakeProject

KINDS = ("poster", "comparison", "before", "after", "plot")
URLS = {kind: f"https://cdn.example/{kind}.png" for kind in KINDS}


async def project_in(world: World) -> FakeProject:
    make_scratch(world.settings.scratch)
    project = await world.project(await world.in_session("mute it", world.video()))
    assert isinstance(project, FakeProject)
    return project


async def having(
    world: World, made: Mapping[str, Any], film: Path | None = None, *, sides: bool = False
) -> AbstractAsyncContextManager[Pictures]:
    project = await project_in(world)
    return fetched(world.settings.scratch, 7, made, project, say, film, sides=sides)


def on_disk(world: World) -> list[str]:
    return sorted(path.name for path in world.settings.scratch.iterdir())


def test_what_a_server_tells_of_its_render_is_kept() -> None:
    made = RenderStatus(
        "completed",
        pictures=(RenderPicture("poster", "https://cdn.example/p.png"),),
        vmaf=95.4,
        notes=("sound_to_stereo",),
    )
    kept = {"poster": "https://cdn.example/p.png"}
    assert shown_of(made) == {"pictures": kept, "vmaf": 95.4, "notes": ["sound_to_stereo"]}


def test_of_a_server_that_tells_nothing_nothing_is_kept() -> None:
    assert shown_of(RenderStatus("completed")) == {}


async def test_pictures_are_there_as_long_as_the_result_needs_them(world: World) -> None:
    async with await having(world, {"pictures": URLS}) as pictures:
        assert pictures.poster is not None
        assert pictures.poster.read_bytes() == b"a picture"
        comparison = scratch_picture(world.settings.scratch, 7, "comparison")
        name = f"{say('picture-comparison-name')}.png"
        assert pictures.comparison == Picture(str(comparison), name, say("picture-comparison"))
        assert on_disk(world) == ["export-7-comparison.png", "export-7-poster.png"]
    assert on_disk(world) == []


@pytest.mark.parametrize("failed", ["before", "after", None])
async def test_both_sides_come_together_or_not_at_all(world: World, failed: str | None) -> None:
    urls = {kind: url for kind, url in URLS.items() if kind != failed}
    async with await having(world, {"pictures": urls}, sides=True) as pictures:
        assert pictures.comparison is not None
        expected = tuple(str(scratch_picture(world.settings.scratch, 7, side)) for side in SIDES)
        assert pictures.comparison.sides == (None if failed else expected)
    assert on_disk(world) == []


async def test_a_server_that_makes_none_is_not_asked_for_any(world: World) -> None:
    async with await having(world, {"size_bytes": 6}) as pictures:
        assert pictures == Pictures()
    assert "save_picture" not in world.service.calls


@pytest.mark.parametrize("error", [LinkFailed(code=404), OSError("disk full"), TimeoutError()])
async def test_one_that_can_not_be_had_leaves_the_other(world: World, error: Exception) -> None:
    world.service.fail("save_picture", error)
    async with await having(world, {"pictures": URLS}) as pictures:
        assert pictures.poster is None
        assert pictures.comparison is not None
    assert on_disk(world) == []


@pytest.mark.parametrize(
    ("pictures", "has_ffmpeg", "drawn"),
    [({}, True, True), ({}, False, False), (URLS, True, False)],
    ids=["none from the service", "no ffmpeg either", "the service's own"],
)
async def test_a_poster_that_the_service_has_none_of_is_made_from_the_film(
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    pictures: Mapping[str, str],
    has_ffmpeg: bool,
    drawn: bool,
) -> None:
    from_film: list[tuple[Path, float | None]] = []

    async def make(film: Path, to: Path, duration_s: float | None) -> bool:
        from_film.append((film, duration_s))
        if has_ffmpeg:
            to.write_bytes(b"a frame")
        return has_ffmpeg

    monkeypatch.setattr(module, "make_poster", make)
    film = world.folder / "film.mp4"
    made = {"pictures": pictures, "duration_s": 8.0}
    async with await having(world, made, film) as found:
        assert from_film == ([] if pictures else [(film, 8.0)])
        frame = found.poster.read_bytes() if found.poster else None
        assert frame == (b"a frame" if drawn else b"a picture" if pictures else None)
    assert on_disk(world) == []


async def test_nobody_waits_long_for_a_picture(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, loop = await project_in(world), asyncio.get_running_loop()

    async def for_ever(url: str, to: Path, *, max_bytes: int) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(project, "save_picture", for_ever)
    begun_s = loop.time()
    with pytest.raises(TimeoutError):
        await save_picture(project, URLS["plot"], world.folder / "plot.png")
    assert loop.time() - begun_s == pytest.approx(LIMIT_S, abs=1)
