"""What a child can't reach."""

import asyncio
from pathlib import Path

import pytest

from engine.video.render.timeline import Cut
from engine.video.run import sandbox
from engine.video.run.find_ffmpeg import find_ffmpeg
from engine.video.run.process import Input, run
from engine.video.run.sandbox import Limits, Sandbox, child_environment, find_sandbox
from tests.engine.video.helpers import (
    rendered,
)

LIMITS = Limits(wall_s=300, cpu_s=60, file_bytes=64 << 20)


async def test_even_a_demuxer_that_opens_other_files_cannot(bunny: Path, tmp_path: Path) -> None:
    """The second wall: were a list accepted, the file system would still be closed."""
    if not (await find_sandbox()).files:
        pytest.skip("this machine has no Landlock")
    (tmp_path / "neighbour.mp4").write_bytes(bunny.read_bytes())
    listing = tmp_path / "list.txt"
    listing.write_text(f"ffconcat version 1.0\nfile {tmp_path / 'neighbour.mp4'}\n")
    trusting = Input(listing, "concat", ("-format_whitelist", "concat,mov", "-safe", "0"))
    outcome = await run([trusting], ["-f", "null", "-"], limits=LIMITS)
    assert not outcome.ok
    assert "Permission denied" in outcome.stderr


async def test_a_child_can_write_nowhere_but_in_its_folder(
    bunny: Path, workdir: Path, tmp_path: Path
) -> None:
    if not (await find_sandbox()).files:
        pytest.skip("this machine has no Landlock")
    elsewhere = tmp_path / "elsewhere.mp4"
    copy = ["-c", "copy", str(elsewhere)]
    outcome = await run([Input(bunny, "mov")], copy, workdir=workdir, limits=LIMITS)
    assert not outcome.ok
    assert not elsewhere.exists()


async def test_a_child_has_no_network(bunny: Path) -> None:
    if not (await find_sandbox()).network_off:
        pytest.skip("this machine has no user namespaces")
    reached = asyncio.Event()

    def note(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        reached.set()
        writer.close()

    server = await asyncio.start_server(note, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        sending = ["-c", "copy", "-f", "mpegts", f"tcp://127.0.0.1:{port}"]
        outcome = await run([Input(bunny, "mov")], sending, limits=LIMITS)
    assert not outcome.ok
    assert not reached.is_set()


def test_our_environment_does_not_reach_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:secret")
    assert "123:secret" not in str(child_environment(Path("/x")))


async def test_it_works_where_a_machine_offers_no_sandbox(
    bunny: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ffmpeg_path = (await find_ffmpeg()).path
    monkeypatch.setitem(sandbox._found, ffmpeg_path, Sandbox(False, False))
    made = await rendered(workdir, Cut(bunny, 1, 2))
    assert made.duration_s == pytest.approx(1.0, abs=0.05)
