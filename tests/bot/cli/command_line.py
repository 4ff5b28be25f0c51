"""`nemobot …` as a person or a script calls it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import imageio_ffmpeg

from tests.bot.cli.in_forks import forked
from tests.support.checkout import NEMOBOT, OURS


def run(
    *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """`nemobot …` with a HOME of its own and none of this process's settings, in a fork."""
    typed = [*map(str, arguments)]
    return subprocess.CompletedProcess(
        [*NEMOBOT, *typed], *forked(typed, cwd=cwd, env=_environment(cwd, env), stdin=stdin)
    )


def run_anew(
    *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """The same from Python's start on: for what depends on what Python makes of its environment."""
    return subprocess.run(
        [*NEMOBOT, *map(str, arguments)],
        cwd=cwd,
        env=_environment(cwd, env),
        input=stdin,
        capture_output=True,
        text=True,
        timeout=600,
    )


def _environment(cwd: Path, env: dict[str, str] | None) -> dict[str, str]:
    keep = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {**keep, **OURS, "HOME": str(cwd), "LANG": "C.UTF-8", **(env or {})}


def refused(*arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """The one line that a wrong use gets."""
    done = run(*arguments, cwd=cwd, env=env)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("nemobot: ")
    assert done.stderr.count("\n") == 1
    return done.stderr.removeprefix("nemobot: ").rstrip()


def make_video(path: Path, seconds: float = 2, *options: str) -> Path:
    """With a tone, so that there is something to mute."""
    source = f"testsrc2=size=320x240:rate=25:duration={seconds}"
    tone = f"sine=frequency=440:duration={seconds}"
    subprocess.run(
        [
            *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "lavfi", "-i", source),
            *("-f", "lavfi", "-i", tone, "-c:a", "aac", "-b:a", "32k"),
            *("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"),
            *options,
            str(path),
        ],
        check=True,
        timeout=600,
    )
    return path
