"""A render on its way into the chat, through the disk: nothing of it stays there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import FileTooLarge
from bot.core.file_names import SPOILER
from bot.core.service.errors import DownloadTooLarge, Unavailable
from bot.store.rows import Export
from bot.turns.export import pictures
from bot.turns.export.bringing import Made, OnDisk, on_disk
from tests.bot.turns.world import MP4, PNG, World, say

KEPT = {"render_id": "render_1", "width": 1280, "height": 720, "duration_s": 5.0}
COMPARISON = {"comparison": "https://cdn.example/c.png"}
BIG = 10_000_000


@pytest.fixture(autouse=True)
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Films that a poster was asked of."""
    asked: list[Any] = []

    async def make(film: Any, *_: Any) -> bool:
        asked.append(film)
        return False

    monkeypatch.setattr(pictures, "make_poster", make)
    return asked


async def brought(
    world: World, *, kept: Any = KEPT, posters: bool = True, title: str = "", **how: Any
) -> tuple[OnDisk, bytes]:
    """What came to the disk, and the bytes that were there meanwhile."""
    turn = await world.in_session("mute it", world.video())
    export = await world.delivered(turn, draft={"m": {"title": title}} if title else None)
    export = how.pop("export", None) or export
    made = Made(kept, await world.project(turn), **how)
    folder, show = world.settings.scratch, world.shown
    async with on_disk(folder, export, made, BIG, "en", say, show, posters=posters) as there:
        return there, Path(there.file.path).read_bytes()


def left(world: World) -> list[str]:
    return [path.name for path in world.settings.scratch.iterdir()]


async def test_a_film_is_there_with_its_facts_while_it_is_posted_and_then_gone(
    world: World,
) -> None:
    world.service.film = MP4
    there, data = await brought(world)
    assert data == MP4
    file = there.file
    assert (file.width, file.height, file.duration_s) == (1280, 720, 5.0)
    assert file.size_bytes == len(MP4)
    assert file.filename.endswith(".mp4")
    assert world.shown.keys[-2:] == ["status-downloading", "status-sending-file"]
    assert left(world) == []


@pytest.mark.parametrize(
    ("film", "ending"),
    [(PNG.ljust(64, b"\0"), ".png"), (b"ID3\x04".ljust(64, b"\0"), ".mp3"), (b"who knows", ".mp4")],
)
async def test_what_it_is_its_first_bytes_tell(world: World, film: bytes, ending: str) -> None:
    world.service.film = film
    there, _ = await brought(world)
    assert there.file.filename.endswith(ending)


async def test_a_plain_file_needs_no_poster(world: World, no_ffmpeg: list[Any]) -> None:
    there, _ = await brought(world, as_file=True)
    assert there.file.as_file
    assert no_ffmpeg == []


@pytest.mark.parametrize("posters", [True, False])
async def test_a_poster_is_made_only_where_one_is_shown(
    world: World, no_ffmpeg: list[Any], posters: bool
) -> None:
    there, _ = await brought(world, posters=posters)
    assert there.file.poster is None
    assert len(no_ffmpeg) == posters


async def test_the_service_s_poster_goes_with_the_file(world: World) -> None:
    there, _ = await brought(world, kept={**KEPT, "pictures": {"poster": "https://cdn/p.png"}})
    assert there.file.poster is not None
    assert left(world) == []


@pytest.mark.parametrize("is_spoiler", [True, False])
async def test_before_and_after_of_a_spoiler_is_one_too(world: World, is_spoiler: bool) -> None:
    title = f"{SPOILER}holiday" if is_spoiler else "holiday"
    there, _ = await brought(world, kept={**KEPT, "pictures": COMPARISON}, title=title)
    assert there.comparison is not None
    assert there.comparison.filename.startswith(SPOILER) is is_spoiler
    assert there.file.filename.startswith(SPOILER) is is_spoiler


async def test_a_film_over_the_limit_is_too_large_for_the_chat(world: World) -> None:
    world.service.fail("download", DownloadTooLarge())
    with pytest.raises(FileTooLarge):
        await brought(world)
    assert left(world) == []


async def test_a_download_that_fails_leaves_nothing(world: World) -> None:
    world.service.fail("download", Unavailable())
    with pytest.raises(Unavailable):
        await brought(world)
    assert left(world) == []


async def test_how_large_it_is_may_be_unknown_until_it_is_there(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = await world.in_session("mute it", world.video())
    export: Export = replace(await world.delivered(turn), fit={"limit_bytes": BIG})
    project = await world.project(turn)
    download = project.download

    async def untold(*args: Any, on_progress: Any, **values: Any) -> int:
        on_progress(3, None)
        return await download(*args, on_progress=lambda *_: None, **values)

    monkeypatch.setattr(project, "download", untold)
    made, show = Made(KEPT, project), world.shown
    folder = world.settings.scratch
    async with on_disk(folder, export, made, BIG, "en", say, show, posters=False) as there:
        assert there.file.size_bytes == len(world.service.film)
    assert "status-downloading" not in world.shown.keys
