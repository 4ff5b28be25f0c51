"""`nemobot try` and `chat` from end to end: real processes, the real engine, a real clip."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.adapters.console.terminal import TerminalScreen, pseudo_terminal
from tests.bot.cli.test_main import make_video, run
from tests.support.clock import wait_until

KEYS = {
    *("path", "url", "size_bytes", "source_bytes", "duration_s", "width", "height"),
    *("turn_s", "render_s"),
}


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Noise, so that there is something to compress.
    noise = ("-vf", "noise=alls=40:allf=t+u", "-b:v", "4M")
    return make_video(tmp_path_factory.mktemp("clips") / "it's [a] clip.mp4", 2, *noise)


def _left_over(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "tmp").iterdir())


def _temporary(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "tmp").mkdir()
    return {"TMPDIR": str(tmp_path / "tmp")}


def test_a_video_and_a_sentence_become_a_smaller_mp4(tmp_path: Path, clip: Path) -> None:
    env = _temporary(tmp_path)
    done = run("try", clip, "compress this video to under 0.3MB", cwd=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    (mp4,) = (tmp_path / "out").iterdir()
    assert mp4.suffix == ".mp4"
    assert mp4.stat().st_size <= 300_000
    assert b"ftyp" in mp4.read_bytes()[:12]
    link, path, size, took = done.stdout.splitlines()[-4:]
    assert "http://127.0.0.1" in link
    assert path == f"File: out/{mp4.name}"
    assert size.startswith("Size: ")
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


class Terminal:
    """`nemobot …` on a pseudo-terminal."""

    def __init__(self, process: subprocess.Popen[bytes], ours: int) -> None:
        self.process = process
        self._ours = ours
        self._screen = TerminalScreen()
        os.set_blocking(ours, False)

    @property
    def sees(self) -> str:
        try:
            while data := os.read(self._ours, 65_536):
                self._screen.feed(data.decode())
        except (BlockingIOError, OSError):
            pass
        return self._screen.text

    def waits_for(self, text: str) -> None:
        wait_until(lambda: text in self.sees or self.process.poll() is not None)
        assert text in self.sees, self.sees

    def types(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def ends(self) -> int:
        wait_until(lambda: self.sees is not None and self.process.poll() is not None)
        return self.process.returncode


@contextmanager
def terminal(*arguments: str | Path, cwd: Path) -> Iterator[Terminal]:
    (cwd / "tmp").mkdir(exist_ok=True)
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(cwd),
        "TMPDIR": str(cwd / "tmp"),
        "TERM": "xterm-256color",
        "LANG": "en_US.UTF-8",
        "PYTHONUTF8": "1",
    }
    with pseudo_terminal(rows=30, columns=100) as (ours, theirs):
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "bot.cli", *map(str, arguments)],
            cwd=cwd,
            env=env,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        try:
            yield Terminal(process, ours)
        finally:
            process.kill()
            process.wait()


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


def test_a_chat_is_kept_when_it_is_killed(tmp_path: Path, clip: Path) -> None:
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("Drop a video here")
        screen.waits_for("> ▏")
        path = str(clip).replace("'", "\\'").replace(" ", "\\ ")
        screen.types(f"{path} keep the first 1 second\n")
        screen.waits_for("[1] Export")
        screen.process.kill()
        screen.process.wait()
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("Here is our conversation again")
        screen.waits_for("> ▏")
        screen.types("/status\n")
        screen.waits_for("(0-1s)")
        screen.types("/export\n")
        screen.waits_for("Saved: out/")
        screen.types("\x04")
        assert screen.ends() == 0
        assert "Traceback" not in screen.sees
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_a_chat_can_be_piped_and_ends_when_all_is_done(tmp_path: Path, clip: Path) -> None:
    done = run("chat", cwd=tmp_path, stdin=f'"{clip}" mute it\n/export\n')
    assert (done.returncode, done.stderr) == (0, "")
    assert "Saved: out/" in done.stdout
    assert "\x1b" not in done.stdout
    again = run("chat", cwd=tmp_path, stdin="/status")
    assert (again.returncode, again.stderr) == (0, "")
    assert "Timeline (1 track)" in again.stdout


def test_one_chat_at_a_time_and_control_c_ends_it(tmp_path: Path) -> None:
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        done = run("chat", cwd=tmp_path)
        screen.process.send_signal(signal.SIGINT)
        assert screen.ends() == 130
        assert "Traceback" not in screen.sees
    assert done.returncode == 2
    assert "another" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_engine_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "bot.cli", "engine", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("listening http://127.0.0.1:")
        process.send_signal(signal.SIGTERM)
    assert process.returncode in (0, -signal.SIGTERM, 143)


@pytest.mark.parametrize("limit_kb", [200, 900])
def test_a_disk_that_fills_up_meanwhile_is_no_traceback(
    tmp_path: Path, clip: Path, limit_kb: int
) -> None:
    # A limit on the size of files is the nearest thing to a full disk that needs no privileges.
    line = (
        f"ulimit -f 200; exec {sys.executable} -P -m bot.cli try {shlex.quote(str(clip))} smaller"
    )
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120
    )
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stdout + done.stderr
    assert list((tmp_path / "out").iterdir()) == []
