"""The command line as a person meets it: real processes, exit codes, one line for wrong use."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
import pytest

from bot.cli.checks import WrongUse, check_room, split_request
from bot.core.model import MAX_FILE_BYTES


def run(
    *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """`nemobot …` with a HOME of its own and none of this process's settings."""
    keep = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    home = {"HOME": str(cwd), "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-P", "-m", "bot.cli", *map(str, arguments)],
        cwd=cwd,
        env={**keep, **home, **(env or {})},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
    )


def refused(*arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """The one line that a wrong use gets."""
    done = run(*arguments, cwd=cwd, env=env)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("nemobot: ")
    assert done.stderr.count("\n") == 1
    return done.stderr.removeprefix("nemobot: ").rstrip()


def make_video(path: Path, seconds: float = 2, *options: str) -> Path:
    source = f"testsrc2=size=320x240:rate=25:duration={seconds}"
    subprocess.run(
        [
            *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "lavfi", "-i", source),
            *(
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                *options,
                str(path),
            ),
        ],
        check=True,
        timeout=60,
    )
    return path


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_video(tmp_path_factory.mktemp("clips") / "holiday.mp4")


def _sparse(path: Path, size_bytes: int) -> Path:
    with path.open("wb") as file:
        file.write(b"\x00\x00\x00\x18ftypisom")
        file.truncate(size_bytes)
    return path


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused("try", "no.mp4", "smaller", cwd=tmp_path) == "there is no file no.mp4"


def test_a_folder_is_no_video(tmp_path: Path) -> None:
    assert "is a folder" in refused("try", tmp_path, "smaller", cwd=tmp_path)


def test_an_empty_file_is_no_video(tmp_path: Path) -> None:
    (tmp_path / "x.mp4").touch()
    assert refused("try", "x.mp4", "smaller", cwd=tmp_path) == "x.mp4 is empty"


def test_over_500_mb_is_too_large_and_at_the_limit_is_not(tmp_path: Path, clip: Path) -> None:
    _sparse(tmp_path / "big.mp4", MAX_FILE_BYTES + 1)
    assert "more than the limit of 500 MB" in refused("try", "big.mp4", "smaller", cwd=tmp_path)
    _sparse(tmp_path / "limit.mp4", MAX_FILE_BYTES)
    assert "no skill" in refused("try", "limit.mp4", "x", "--skill", "none", cwd=tmp_path)


def test_a_playlist_that_calls_itself_a_video_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.mp4").write_text("ffconcat version 1.0\nfile /etc/passwd\n")
    line = refused("try", "x.mp4", "smaller", cwd=tmp_path)
    assert line == (
        "x.mp4 is none of the accepted types by its content: "
        "mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac"
    )


def test_every_video_is_checked_not_only_the_first(tmp_path: Path, clip: Path) -> None:
    assert refused("try", clip, "no.mov", "smaller", cwd=tmp_path) == "there is no file no.mov"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.mp4")
    assert refused("try", "x.mp4", "smaller", cwd=tmp_path) == "x.mp4 is no regular file"


def test_a_hostile_file_name_is_shown_on_one_line_and_steers_nothing(tmp_path: Path) -> None:
    line = refused("try", "a\nb\x1b[2J[bold].mp4", "smaller", cwd=tmp_path)
    assert line == "there is no file a?b?[2J[bold].mp4"


def test_an_unknown_skill_lists_the_known_ones(tmp_path: Path, clip: Path) -> None:
    line = refused("try", clip, "smaller", "--skill", "nope", cwd=tmp_path)
    assert line.startswith("there is no skill 'nope'; there are: ")
    assert "ai-video-compressor" in line
    assert refused("chat", "--skill", "nope", cwd=tmp_path) == line


def test_a_folder_for_results_that_is_a_file_is_refused(tmp_path: Path, clip: Path) -> None:
    line = refused("try", clip, "smaller", "--out", clip, cwd=tmp_path)
    assert line == f"{clip} is not a folder"
    assert "can't be written to" in refused("try", clip, "x", "--out", "/proc/x", cwd=tmp_path)


def test_a_setting_that_is_wrong_is_named(tmp_path: Path, clip: Path) -> None:
    line = refused("try", clip, "smaller", cwd=tmp_path, env={"TURN_LIMIT_S": "soon"})
    assert line.startswith("TURN_LIMIT_S: ")


def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("engine", "--port", str(taken.getsockname()[1]), cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "cannot listen on 127.0.0.1" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["fly"], "No such command 'fly'."),
        (["try", "--fast", "x", "y"], "No such option: --fast"),
        (["engine", "--port", "99999"], "Invalid value for '--port'"),
        ([], "Missing command"),
    ],
)
def test_what_can_not_be_parsed_is_one_line(
    tmp_path: Path, arguments: Sequence[str], says: str
) -> None:
    assert refused(*arguments, cwd=tmp_path).startswith(says)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "say which video"),
        (["compress it"], "no video was given"),
        (["CLIP"], "no request was given"),
        (["CLIP", "CLIP"], "no request was given"),
        (["CLIP", " "], "the request is empty"),
    ],
)
def test_a_request_comes_last(arguments: list[str], says: str, clip: Path) -> None:
    with pytest.raises(WrongUse, match=says):
        split_request([str(clip) if word == "CLIP" else word for word in arguments])
    assert split_request(["a", "b", "x" * 9_000]) == ([Path("a"), Path("b")], "x" * 9_000)


def test_a_full_disk_is_noticed_before_anything_starts(tmp_path: Path) -> None:
    check_room(tmp_path, tmp_path, 1_000_000, local=True, free_bytes=lambda _: 55_000_000)
    with pytest.raises(WrongUse, match=r"too full: about 55\.0 MB are needed"):
        check_room(tmp_path, tmp_path, 1_000_000, local=True, free_bytes=lambda _: 54_999_999)


def test_help_is_on_standard_output(tmp_path: Path) -> None:
    done = run("--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "try" in done.stdout
