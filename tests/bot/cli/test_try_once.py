"""`nemobot try` from end to end: real processes, the real engine, a real clip."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.cli.command_line import run
from tests.bot.cli.terminal import terminal
from tests.support.clock import wait_until

KEYS = {
    *("path", "url", "size_bytes", "source_bytes", "duration_s", "width", "height"),
    *("turn_s", "render_s"),
}


def _left_over(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "tmp").iterdir())


def _temporary(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "tmp").mkdir()
    return {"TMPDIR": str(tmp_path / "tmp")}


def test_a_video_and_a_sentence_become_a_smaller_mp4(tmp_path: Path, clip: Path) -> None:
    env = _temporary(tmp_path)
    done = run("try", clip, "compress this video to under 0.3MB", cwd=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    (mp4,) = (tmp_path / "out").glob("*.mp4")
    assert mp4.stat().st_size <= 300_000
    assert b"ftyp" in mp4.read_bytes()[:12]
    link, path, size, took = done.stdout.splitlines()[-4:]
    assert "http://127.0.0.1" in link
    assert path == f"File: {tmp_path / 'out' / mp4.name}"
    assert size.startswith("Size: ")
    assert "%" not in size, "how much less it is stands above"
    assert took.startswith("Time: 0:")
    assert "\x1b" not in done.stdout
    assert _left_over(tmp_path) == []


def test_json_is_the_only_thing_on_standard_output(tmp_path: Path, clip: Path) -> None:
    arguments = ("try", clip, "compress to 0.3MB", "--json", "--out", tmp_path / "a b")
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    result = json.loads(line)
    assert set(result) == KEYS
    mp4 = Path(result["path"])
    assert mp4.parent == tmp_path / "a b"
    assert result["size_bytes"] == mp4.stat().st_size <= 300_000
    assert result["source_bytes"] == clip.stat().st_size
    assert (result["width"], result["height"]) == (320, 240)
    assert 1.8 < result["duration_s"] < 2.2
    assert result["turn_s"] > 0
    assert result["render_s"] > 0


def test_what_can_not_be_done_is_said_and_is_no_success(tmp_path: Path, clip: Path) -> None:
    done = run("try", clip, "order me a pizza with extra cheese", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert list((tmp_path / "out").iterdir()) == []


def test_a_service_that_is_not_there_is_said_and_is_no_success(tmp_path: Path, clip: Path) -> None:
    env = {"NEMO_API_URL": "http://127.0.0.1:9"}
    done = run("try", clip, "compress to 0.3MB", cwd=tmp_path, env=env)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "can't reach the video service" in done.stdout


def test_on_a_terminal_the_reply_grows_and_nothing_stands_there_twice(
    tmp_path: Path, clip: Path
) -> None:
    with terminal("try", clip, "compress to 0.3MB", cwd=tmp_path) as screen:
        assert screen.ends() == 0
        lines = [line for line in screen.sees.splitlines() if line]
    assert len([line for line in lines if line.startswith("Done: ")]) == 1
    assert lines[-1].startswith("Time: ")
    assert not [line for line in lines if "…" in line], "a status was left standing"


def test_control_c_ends_cleanly_and_leaves_nothing(tmp_path: Path, clip: Path) -> None:
    with terminal("try", clip, "compress to 0.3MB", cwd=tmp_path) as screen:
        wait_until(lambda: screen.sees)
        screen.process.send_signal(signal.SIGINT)
        assert screen.ends() == 130
        assert "Traceback" not in screen.sees
    assert _left_over(tmp_path) == []


def test_sigterm_ends_cleanly_too(tmp_path: Path, clip: Path) -> None:
    with terminal("try", clip, "compress to 0.3MB", cwd=tmp_path) as screen:
        wait_until(lambda: screen.sees)
        screen.process.send_signal(signal.SIGTERM)
        assert screen.ends() == 143
        assert "Traceback" not in screen.sees
    assert _left_over(tmp_path) == []


@pytest.mark.parametrize("limit_kb", [200, 900])
def test_a_disk_that_fills_up_meanwhile_is_no_traceback(
    tmp_path: Path, clip: Path, limit_kb: int
) -> None:
    # A limit on the size of files is the nearest thing to a full disk that needs no privileges.
    nemobot = f"{sys.executable} -P -m bot.cli"
    line = f"ulimit -f {limit_kb}; exec {nemobot} try {shlex.quote(str(clip))} smaller"
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=600
    )
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stdout + done.stderr
    assert list((tmp_path / "out").iterdir()) == []
