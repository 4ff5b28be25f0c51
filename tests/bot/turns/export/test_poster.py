"""A poster from the film itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.turns.export import poster
from bot.turns.export.poster import make_poster
from tests.support.clips import noisy_clip


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


@pytest.mark.parametrize("duration_s", [8.0, 0.1, None])
async def test_a_frame_of_the_film_becomes_a_picture(
    film: Path, tmp_path: Path, duration_s: float | None
) -> None:
    made = tmp_path / "poster.png"
    assert await make_poster(film, made, duration_s)
    assert made.read_bytes().startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize(
    "content",
    [b"", b"no film at all", b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", b"ffconcat version 1.0"],
)
async def test_what_is_no_film_has_no_poster(tmp_path: Path, content: bytes) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(content)
    assert not await make_poster(film, tmp_path / "poster.png", 5.0)


async def test_without_an_ffmpeg_there_is_none(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poster, "find_ffmpeg", lambda: None)
    assert not await make_poster(film, tmp_path / "poster.png", 8.0)
    monkeypatch.setattr(poster, "find_ffmpeg", lambda: str(tmp_path / "gone"))
    assert not await make_poster(film, tmp_path / "poster.png", 8.0)


@pytest.mark.real_time
async def test_one_that_hangs_is_ended(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs = tmp_path / "hangs"
    hangs.write_text("#!/bin/sh\nexec sleep 600\n")
    hangs.chmod(0o755)
    monkeypatch.setattr(poster, "find_ffmpeg", lambda: str(hangs))
    monkeypatch.setattr(poster, "LIMIT_S", 0.1)
    assert not await make_poster(film, tmp_path / "poster.png", 8.0)
