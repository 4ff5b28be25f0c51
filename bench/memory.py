"""Does memory grow with file size? A 500 MB file through `nemobot try`, client and engine weighed.

    python -m bench.memory                      the phone clip where it is, else the bundled one
    python -m bench.memory --clip my.mp4 --whole    also encode all of it (minutes)

The file is a real clip, looped with `-c copy`. Idle is `nemobot chat` with nobody typing: the same
two processes with nothing to do. Peaks are resident sizes: the kernel's own high-water mark where
it tells one, else the largest of 50 looks a second. What ffmpeg takes is listed apart: it depends
on the picture and ends with its job. Results and what they mean: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import imageio_ffmpeg
import psutil

_ROOT = Path(__file__).parents[1]
_CLIPS = _ROOT / ".cache" / "clips"
_LARGE_BYTES = 500_000_000
_LOOK_EVERY_S = 0.02
_SETTLED_S = 2.0
_LIMIT_S = 1_200
GROWTH_MAX_BYTES = 64_000_000
REST_MAX_BYTES = 80_000_000

Weights = dict[str, int]
"""Resident bytes of `client`, `engine` and `ffmpeg` (all of its processes together)."""


class Job(NamedTuple):
    title: str
    video: Path
    request: str


class Measured(NamedTuple):
    peaks: Weights
    took_s: float
    result_bytes: int


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--clip", type=Path, default=_default_clip())
    arguments.add_argument("--whole", action="store_true", help="also encode the whole file")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="nemobot-bench-") as scratch:
        folder = Path(scratch)
        large = looped(chosen.clip, folder / "large.mp4")
        print(f"{chosen.clip.name}, looped to {large.stat().st_size / 1e6:.0f} MB")
        idle = idle_weights(folder / "idle")
        _print_row("idle", Measured(idle, 0, 0), idle)
        print(f"the goal of a client that rests is {_mb(REST_MAX_BYTES)} MB")
        grown = 0
        for job in _jobs(chosen.clip, large, whole=chosen.whole):
            measured = run(job, folder / "work")
            _print_row(job.title, measured, idle)
            grown = max(
                grown, *(measured.peaks[name] - idle[name] for name in ("client", "engine"))
            )
        verdict = "less" if grown < GROWTH_MAX_BYTES else "NOT LESS"
        print(f"largest growth: {_mb(grown)} MB, {verdict} than {_mb(GROWTH_MAX_BYTES)} MB")


def _default_clip() -> Path:
    phone = _CLIPS / "phone.mp4"
    return phone if phone.exists() else _CLIPS / "bigbuckbunny.mp4"


def _jobs(clip: Path, large: Path, *, whole: bool) -> Iterator[Job]:
    yield Job("the clip itself, encoded", clip, f"compress to {clip.stat().st_size / 2e6:.2f} MB")
    yield Job("500 MB, copied", large, "compress this video to under 520MB")
    yield Job("500 MB, 20 s of it encoded", large, "keep the first 20 seconds, under 8MB")
    if whole:
        yield Job("500 MB, all of it encoded", large, "compress this video to under 50MB")


def looped(clip: Path, to: Path) -> Path:
    """`clip` repeated, without another encode, until one more time would be over 500 MB."""
    repeats = 9
    for _ in range(2):  # at first only to learn what each time weighs
        begin = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y")
        line = (*begin, "-stream_loop", str(repeats), "-i", clip, "-map", "0:v:0", "-map", "0:a:0?")
        subprocess.run([*line, "-c", "copy", to], check=True, timeout=120)
        repeats = int(_LARGE_BYTES / to.stat().st_size * (repeats + 1)) - 1
    return to


def idle_weights(data: Path) -> Weights:
    """What both take when they are up, have nothing to do, and no longer change."""
    data.mkdir()
    with _nemobot("chat", cwd=data, stdin=subprocess.PIPE) as process:
        seen: list[Weights] = []
        until_s = time.monotonic() + 30
        while time.monotonic() < until_s:
            seen.append(weigh(process))
            lately = seen[-int(_SETTLED_S / 0.1) :]
            if len(lately) == _SETTLED_S / 0.1 and "engine" in seen[-1] and lately[0] == seen[-1]:
                return seen[-1]
            time.sleep(0.1)
    raise SystemExit(f"the chat did not come to rest: {(data / 'said').read_text()}")


def run(job: Job, folder: Path) -> Measured:
    """One `nemobot try`, weighed until it ends."""
    folder.mkdir(exist_ok=True)
    began_s = time.monotonic()
    peaks: Weights = defaultdict(int)
    arguments = ("try", job.video, job.request, "--out", folder / "out", "--json")
    with _nemobot(*map(str, arguments), cwd=folder, stdin=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for name, resident_bytes in weigh(process).items():
                peaks[name] = max(peaks[name], resident_bytes)
            if time.monotonic() - began_s > _LIMIT_S:
                raise SystemExit(f"{job.title}: not done within {_LIMIT_S} s")
            time.sleep(_LOOK_EVERY_S)
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
    took_s = time.monotonic() - began_s
    if process.returncode or not lines:
        raise SystemExit(f"{job.title}: {(folder / 'said').read_text()}")
    result = json.loads(lines[-1])
    Path(result["path"]).unlink()
    return Measured(peaks, took_s, result["size_bytes"])


@contextmanager
def _nemobot(*arguments: str, cwd: Path, stdin: int) -> Iterator[psutil.Popen]:
    """A real one, in a data folder of its own. Killed with all its children at the end."""
    process = psutil.Popen(
        [sys.executable, "-P", "-m", "bot.cli", *arguments],
        cwd=cwd,
        env={
            **{"HOME": str(cwd), "TMPDIR": str(cwd), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            "PYTHONPATH": str(_ROOT),
        },
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=(cwd / "said").open("w"),
        text=True,
    )
    try:
        yield process
    finally:
        with suppress(psutil.NoSuchProcess):
            process.kill()
        process.wait()


def weigh(process: psutil.Process) -> Weights:
    """The resident bytes of a running nemobot and of what it has started, by what it is."""
    weights: Weights = defaultdict(int)
    try:
        weights["client"] = _resident_bytes(process)
        own = process.children()
        for child in process.children(recursive=True):
            try:
                is_engine = "engine" in child.cmdline()
                # A child of the engine is the engine until it has become ffmpeg.
                if is_engine and child in own:
                    weights["engine"] = _resident_bytes(child)
                elif not is_engine:
                    weights["ffmpeg"] += _resident_bytes(child)
            except psutil.NoSuchProcess:
                continue  # it ended while we looked
    except psutil.NoSuchProcess:
        pass
    return weights


def _resident_bytes(process: psutil.Process) -> int:
    """The most that it ever was, where the kernel says so."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return int(process.memory_info().rss)
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(peak[1]) * 1024 if peak else 0


def _print_row(title: str, measured: Measured, idle: Weights) -> None:
    cells = [
        f"{name} {_mb(measured.peaks[name]):>6} MB ({_mb(measured.peaks[name] - idle[name]):>+6})"
        for name in ("client", "engine")
    ]
    cells.append(f"ffmpeg {_mb(measured.peaks['ffmpeg']):>6} MB")
    cells.append(f"{measured.took_s:6.1f} s, result {_mb(measured.result_bytes):>6} MB")
    print(f"{title:28} | " + " | ".join(cells), flush=True)


def _mb(size_bytes: int) -> float:
    return round(size_bytes / 1e6, 1)


if __name__ == "__main__":
    main()
