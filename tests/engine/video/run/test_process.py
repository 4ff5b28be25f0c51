"""The child: limited, watched, and gone when it should be."""

import asyncio
import os
import resource
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from engine.video.inspect.probe import Probe, probe
from engine.video.render.render import RenderSpec, render
from engine.video.run.process import Input, ProcessTimeout, run
from engine.video.run.progress import Progress, carrying_on
from engine.video.run.sandbox import Limits, find_sandbox
from tests.engine.video.helpers import children_of, ffmpeg, is_alive, my_children, whole
from tests.support.clock import wait_until

pytestmark = pytest.mark.real_time

LIMITS = Limits(wall_s=300, cpu_s=60, file_bytes=64 << 20)


SLOW = ["-c:v", "libx264", "-preset", "placebo", "-f", "null", "-"]


@pytest.fixture(scope="session")
def long_clip(bunny: Path, made: Path) -> Path:
    """Eighty seconds: more than any test waits for."""
    clip = made / "long.mp4"
    ffmpeg("-stream_loop", "14", "-i", bunny, "-c", "copy", clip)
    return clip


async def until_running(before: set[int]) -> set[int]:
    await asyncio.to_thread(wait_until, lambda: my_children() - before)
    return my_children() - before


async def test_a_cancelled_run_leaves_no_process(long_clip: Path, workdir: Path) -> None:
    await find_sandbox()
    before = my_children()
    going = asyncio.create_task(
        run([Input(long_clip, "mov")], SLOW, workdir=workdir, limits=LIMITS)
    )
    started = await until_running(before)
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    assert not any(map(is_alive, started))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="seen in /proc")
async def test_a_child_lets_others_go_first_and_still_gets_its_turn_to_end(
    long_clip: Path, workdir: Path
) -> None:
    """A killed child ends in its own turn: the further down, the longer it waits for that."""
    await find_sandbox()
    before = my_children()
    going = asyncio.create_task(
        run([Input(long_clip, "mov")], SLOW, workdir=workdir, limits=LIMITS)
    )
    (started,) = await until_running(before)
    await asyncio.to_thread(
        wait_until, lambda: "ffmpeg" in Path(f"/proc/{started}/exe").readlink().name
    )
    steps = os.getpriority(os.PRIO_PROCESS, started) - os.getpriority(os.PRIO_PROCESS, 0)
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    assert 0 < steps <= 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="seen in /proc")
@pytest.mark.parametrize("may", [True, False])
async def test_a_child_that_is_to_end_is_let_through_first_where_we_may(
    may: bool, long_clip: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await find_sandbox()
    before, done = my_children(), list[tuple[str, int, int]]()
    kill = os.killpg

    def raised(which: int, group: int, priority: int) -> None:
        assert which == os.PRIO_PGRP
        done.append(("priority", group, priority))
        if not may:
            raise PermissionError

    def killed(group: int, signal_number: int) -> None:
        done.append(("kill", group, signal_number))
        kill(group, signal_number)

    monkeypatch.setattr(os, "setpriority", raised)
    monkeypatch.setattr(os, "killpg", killed)
    going = asyncio.create_task(
        run([Input(long_clip, "mov")], SLOW, workdir=workdir, limits=LIMITS)
    )
    (started,) = await until_running(before)
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    assert done == [("priority", started, 0), ("kill", started, signal.SIGKILL)]
    assert not is_alive(started)


PROGRESS = ["-progress", "pipe:1", "-stats_period", "0.1", "-f", "null", "-"]


async def test_it_tells_how_far_it_is(long_clip: Path) -> None:
    """By this a slow one is known from one that hangs: see `test_watch`."""
    lines: list[str] = []
    steady = Input(long_clip, "mov", ("-readrate", "1", "-t", "1"))
    outcome = await run([steady], ["-c", "copy", *PROGRESS], limits=LIMITS, on_line=lines.append)
    assert outcome.ok
    assert len({line for line in lines if line.startswith("out_time_us=")}) >= 2


async def test_without_progress_it_hangs(long_clip: Path) -> None:
    limits = Limits(wall_s=1.5, cpu_s=60, file_bytes=0, by_progress=True)
    standing = Input(long_clip, "mov", ("-readrate", "0.001", "-readrate_initial_burst", "0"))
    told: list[float] = []
    progress = Progress(told.append)
    watch = progress.stage(0.5, length_s=10.0)
    # What is told meanwhile is an estimate, and no sign of life.
    async with carrying_on(progress):
        with pytest.raises(ProcessTimeout):
            await run([standing], ["-c", "copy", *PROGRESS], limits=limits, on_line=watch)
    assert told


def _encodes(done: float, underway: asyncio.Event) -> None:
    """The first hundredth is told when the sources have been looked at."""
    if done > 0.01:
        underway.set()


async def test_a_cancelled_render_leaves_no_process_and_no_file(
    long_clip: Path, workdir: Path
) -> None:
    before = my_children()
    underway = asyncio.Event()
    spec = RenderSpec(whole(long_clip), max_bytes=2_000_000, preset="veryslow")
    going = asyncio.create_task(render(spec, workdir, lambda done: _encodes(done, underway)))
    async with asyncio.timeout(300):
        await underway.wait()
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    assert my_children() == before
    assert list(workdir.iterdir()) == []


def _used_s(pid: int) -> float:
    """Processor time of a running child, all of its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _ended_used_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="seen in /proc")
async def test_a_cancelled_render_takes_next_to_no_processor_time_more(
    long_clip: Path, workdir: Path
) -> None:
    """In processor time, which a crowd beside it doesn't change as it does seconds."""
    before, underway = my_children(), asyncio.Event()
    spec = RenderSpec(whole(long_clip), max_bytes=2_000_000, preset="veryslow")
    going = asyncio.create_task(render(spec, workdir, lambda done: _encodes(done, underway)))
    async with asyncio.timeout(300):
        await underway.wait()
    used_s = _ended_used_s() + sum(map(_used_s, my_children() - before))
    going.cancel()
    await asyncio.wait([going])
    assert my_children() == before
    assert _ended_used_s() - used_s <= 0.2


async def test_progress_is_told_while_a_source_is_still_looked_at(
    bunny: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = asyncio.Event()

    async def slow_look(path: Path) -> Probe:
        await told.wait()
        return await probe(path)

    monkeypatch.setattr("engine.video.render.render.probe", slow_look)
    async with asyncio.timeout(60):
        await render(RenderSpec(whole(bunny)), workdir, lambda _: told.set())


async def test_a_run_that_takes_too_long_is_killed(long_clip: Path, workdir: Path) -> None:
    before = my_children()
    short = Limits(wall_s=0.5, cpu_s=60, file_bytes=1 << 20)
    with pytest.raises(ProcessTimeout):
        await run([Input(long_clip, "mov")], SLOW, workdir=workdir, limits=short)
    assert my_children() == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="parent death is told by Linux")
async def test_the_child_dies_with_its_parent(long_clip: Path, workdir: Path) -> None:
    program = f"""
        import asyncio
        from pathlib import Path
        from engine.video.render.render import Cut, RenderSpec, render
        spec = RenderSpec((Cut(Path({str(long_clip)!r}), 0, 1e9),), 2_000_000, preset="veryslow")
        asyncio.run(render(spec, Path({str(workdir)!r}), lambda done: print(done, flush=True)))
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[4],
    )
    with parent:
        assert parent.stdout is not None
        async with asyncio.timeout(300):
            line = ""
            while not line.startswith("0.") or float(line) <= 0.01:  # encoding, not just looking
                line = (await asyncio.to_thread(parent.stdout.readline)).decode()
                assert line, "it ended by itself"
        encoders = children_of(parent.pid)
        assert encoders
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
    await asyncio.to_thread(wait_until, lambda: not any(map(is_alive, encoders)))


async def test_what_a_child_writes_is_bounded(long_clip: Path, workdir: Path) -> None:
    small = Limits(wall_s=300, cpu_s=60, file_bytes=100_000)
    copy = ["-c", "copy", "-f", "mp4", "out.mp4"]
    outcome = await run([Input(long_clip, "mov")], copy, workdir=workdir, limits=small)
    assert not outcome.ok
    assert (workdir / "out.mp4").stat().st_size <= 100_000


async def test_what_is_kept_of_its_words_is_bounded(bunny: Path) -> None:
    quiet = Limits(wall_s=300, cpu_s=60, file_bytes=0, stderr_bytes=2000)
    wordy = ["-v", "trace", "-f", "null", "-"]
    outcome = await run([Input(bunny, "mov")], wordy, limits=quiet)
    assert 1900 < len(outcome.stderr) <= 2000


async def test_a_file_is_read_by_its_own_demuxer_only(bunny: Path, tmp_path: Path) -> None:
    listing = tmp_path / "list.mp4"
    listing.write_text(f"ffconcat version 1.0\nfile {bunny}\n")
    outcome = await run([Input(listing, "mov")], ["-f", "null", "-"], limits=LIMITS)
    assert not outcome.ok
