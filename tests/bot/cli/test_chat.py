"""`nemobot chat`: a conversation that is kept, whatever ends it."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.cli.command_line import refused, run, run_anew
from tests.bot.cli.terminal import terminal
from tests.support.clock import wait_until

KEPT = ".local/share/nemobot/chat"
"""Below the home of whoever sits at the terminal."""


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
        screen.waits_for("Picking up where we left off")
        screen.waits_for("> ▏")
        screen.types("/status\n")
        screen.waits_for("(0-1s)")
        screen.types("/export\n")
        screen.waits_for("Saved:")
        screen.types("\x04")
        assert screen.ends() == 0
        assert "Traceback" not in screen.sees
    assert len(list((tmp_path / "out").glob("*.mp4"))) == 1


def test_three_requests_and_the_next_video_at_once(tmp_path: Path, clip: Path) -> None:
    for name in ("trip", "next"):
        (tmp_path / f"{name}.mp4").write_bytes(clip.read_bytes())
    asked = (
        "trip.mp4 mute it",
        "keep the first 1 second",
        "compress it to 90 KB",
        "next.mp4 mute it",
    )
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        screen.types("".join(f"{each}\n" for each in asked))
        screen.waits_for("✅ Muted: next.mp4")
        screen.waits_for("Saved:")
        screen.types("\x04")
        assert screen.ends() == 0
        read = screen.sees
    answers = ["✅ Muted: trip.mp4", "✅ Trimmed: 0:02 → 0:01", "under 90 kB", "✅ Muted: next.mp4"]
    assert [read.count(answer) for answer in answers] == [1, 1, 1, 1]
    assert sorted(answers, key=read.index) == answers
    assert "Thinking" not in read
    (film,) = (tmp_path / "out").glob("*.mp4")
    assert film.stat().st_size <= 90_000


def test_an_engine_that_stops_answering_for_a_while_loses_nothing(
    tmp_path: Path, clip: Path
) -> None:
    (tmp_path / "trip.mp4").write_bytes(clip.read_bytes())
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        screen.types("trip.mp4 mute it\n")
        screen.waits_for("✅ Muted: trip.mp4")
        with halted(engine_of(screen.process.pid)):
            screen.types("keep the first 1 second\n")
            screen.waits_for("[1] Stop")
            screen.types("/status\n")
            screen.types("/help\n")
            screen.waits_for("/status –")  # it needs no engine
            screen.waits_for("[1] Stop\n> ▏")
            assert "✅ Trimmed" not in screen.sees
        screen.waits_for("✅ Trimmed: 0:02 → 0:01")
        screen.waits_for("Timeline (1 track)")
        screen.types("/export\n")
        screen.waits_for("Saved:")
        screen.types("\x04")
        assert screen.ends() == 0
        read = screen.sees
    assert (read.count("✅ Trimmed"), read.count("Timeline (1 track)")) == (1, 1)
    assert not [word for word in ("Traceback", "try again", "Waiting") if word in read]


@contextlib.contextmanager
def halted(process: int) -> Iterator[None]:
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def engine_of(bot: int) -> int:
    """The process of the engine that this bot has started."""
    found = subprocess.run(
        ["pgrep", "-P", str(bot), "-f", "engine"], capture_output=True, text=True, check=True
    )
    return int(found.stdout.split()[0])


def test_a_chat_can_be_piped_and_ends_when_all_is_done(tmp_path: Path, clip: Path) -> None:
    done = run("chat", cwd=tmp_path, stdin=f'"{clip}" mute it\n/export\n')
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Saved: {tmp_path}/out/" in done.stdout
    assert "\x1b" not in done.stdout
    again = run("chat", cwd=tmp_path, stdin="/status")
    assert (again.returncode, again.stderr) == (0, "")
    assert "Timeline (1 track)" in again.stdout


def test_one_chat_at_a_time_and_control_c_ends_it(tmp_path: Path) -> None:
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        screen.types("/help\n")  # who is there before its bot may still come second
        screen.waits_for("/status –")
        done = run("chat", cwd=tmp_path)
        screen.process.send_signal(signal.SIGINT)
        assert screen.ends() == 130
        assert "Traceback" not in screen.sees
    assert done.returncode == 2
    assert "another" in done.stderr
    assert done.stderr.count("\n") == 1


def test_one_can_type_before_the_engine_is_there(tmp_path: Path) -> None:
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        assert not (tmp_path / KEPT / "engine/port").exists(), "it is still starting"
        screen.types("/help\n")
        screen.waits_for("/status –")
        screen.types("\x04")
        assert screen.ends() == 0


@pytest.mark.parametrize("ends_by", ["control-c", "control-d"])
def test_one_can_leave_before_the_engine_is_there(tmp_path: Path, ends_by: str) -> None:
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        if ends_by == "control-c":
            screen.process.send_signal(signal.SIGINT)
        else:
            screen.types("\x04")
        assert screen.ends() == (130 if ends_by == "control-c" else 0)
        assert "Traceback" not in screen.sees


def test_what_keeps_the_engine_from_starting_is_said_behind_the_prompt(tmp_path: Path) -> None:
    (tmp_path / KEPT).mkdir(parents=True)
    (tmp_path / KEPT / "engine").write_text("no folder")
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        assert screen.ends() == 2
        assert "can't be used" in screen.sees
        assert "Traceback" not in screen.sees


def test_control_c_clears_a_half_typed_line_and_ends_without_one(tmp_path: Path) -> None:
    with terminal("chat", cwd=tmp_path) as screen:
        screen.waits_for("> ▏")
        screen.types("mute everyth")
        screen.waits_for("> mute everyth")
        screen.process.send_signal(signal.SIGINT)
        wait_until(lambda: "mute everyth" not in screen.sees)
        screen.types("/help\n")
        screen.waits_for("/status –")
        screen.process.send_signal(signal.SIGINT)
        assert screen.ends() == 130
        assert "Traceback" not in screen.sees


def test_a_terminal_that_is_not_utf_8_is_told_what_it_can_show(tmp_path: Path, clip: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_anew("chat", cwd=tmp_path, env=env, stdin=f'"{clip}" keep the first 1 second\n')
    assert (done.returncode, done.stderr) == (0, "")
    assert "[ok] Trimmed: 0:02 -> 0:01" in done.stdout


def test_the_terminal_speaks_the_language_in_which_it_is_written_to(
    tmp_path: Path, clip: Path
) -> None:
    asked = f'"{clip}" keep the first 1 second\nI just sent one\n/foo\n/export\n'
    done = run("chat", cwd=tmp_path, env={"LANG": "de_DE.UTF-8"}, stdin=asked)
    hint, *others = done.stdout.splitlines()
    assert hint.startswith("Zieh ein Video hierher")
    assert [line for line in others if line.startswith("Saved: /")]
    assert "Gespeichert" not in done.stdout
    assert "I don't know the command /foo" in done.stdout
    assert "end me a video" not in done.stdout, "it has one"


def test_nobody_is_greeted_whose_conversation_a_newer_version_has_kept(tmp_path: Path) -> None:
    data = tmp_path / "data/chat"
    env = {"NEMOBOT_DATA": str(data)}
    assert run("migrate", cwd=tmp_path, env=env).returncode == 0
    with closing(sqlite3.connect(data / "nemobot.db")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    line = refused("chat", cwd=tmp_path, env={"NEMOBOT_DATA": str(tmp_path / "data")})
    assert line.startswith("the database belongs to a newer nemobot: update this one")
