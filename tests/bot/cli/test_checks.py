"""Wrong use of `nemobot try`, each in a fresh process: one line, exit code 2, no traceback."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
import pytest

from bot.cli.checks import WrongUse, check_room, split_request
from bot.core.model import MAX_FILE_BYTES
from tests.bot.cli.command_line import make_video, refused
from tests.bot.cli.in_bash import can, in_bash

PICTURE = ("-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1")
SOUND = ("-f", "lavfi", "-i", "sine=duration=1")
ACCEPTED: dict[str, tuple[str, ...]] = {
    "mp4": (*PICTURE, "-f", "mp4"),
    "mov": (*PICTURE, "-f", "mov"),
    "avi": (*PICTURE, "-f", "avi"),
    "webm": (*PICTURE, "-c:v", "libvpx-vp9", "-f", "webm"),
    "mkv": (*PICTURE, "-f", "matroska"),
    "jpg": (*PICTURE, "-frames:v", "1", "-c:v", "mjpeg", "-f", "image2"),
    "png": (*PICTURE, "-frames:v", "1", "-c:v", "png", "-f", "image2"),
    "gif": (*PICTURE, "-f", "gif"),
    "webp": (*PICTURE, "-frames:v", "1", "-c:v", "libwebp", "-f", "image2"),
    "mp3": (*SOUND, "-f", "mp3"),
    "wav": (*SOUND, "-f", "wav"),
    "m4a": (*SOUND, "-c:a", "aac", "-f", "ipod"),
    "aac": (*SOUND, "-c:a", "aac", "-f", "adts"),
}
REFUSED: dict[str, tuple[str, ...]] = {
    "ogg": (*SOUND, "-f", "ogg"),
    "flac": (*SOUND, "-f", "flac"),
    "mpg": (*PICTURE, "-f", "mpeg"),
    "flv": (*PICTURE, "-f", "flv"),
    "bmp": (*PICTURE, "-frames:v", "1", "-c:v", "bmp", "-f", "image2"),
}
WRITTEN: dict[str, bytes] = {
    "a playlist": b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n",
    "a page": b"<html><body>holiday.mp4</body></html>",
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "a document": b"%PDF-1.7\n",
    "an archive": b"PK\x03\x04" + bytes(40),
    "an iPhone picture": b"\x00\x00\x00\x18ftypheic" + bytes(40),
    "zeros": bytes(4_096),
    "one byte": b"\x00",
}


def make(path: Path, options: Sequence[str]) -> Path:
    begin = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
    subprocess.run([*begin, *options, str(path)], check=True, timeout=600)
    return path


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
    with pytest.raises(WrongUse, match=r"too full: about 55 MB are needed"):
        check_room(tmp_path, tmp_path, 1_000_000, local=True, free_bytes=lambda _: 54_999_999)


def test_the_thirteen_types_are_known_by_content_whatever_they_are_called(tmp_path: Path) -> None:
    files = [make(tmp_path / f"{name}.txt", options) for name, options in ACCEPTED.items()]
    assert len(files) == 13
    # All pass, or the complaint would be about one of them.
    assert refused("try", *files, "x", "--skill", "none", cwd=tmp_path).startswith("there is no sk")


@pytest.mark.parametrize("what", [*REFUSED, *WRITTEN])
def test_anything_else_is_refused_even_if_it_is_called_mp4(what: str, tmp_path: Path) -> None:
    video = tmp_path / "holiday.mp4"
    if what in REFUSED:
        make(video, REFUSED[what])
    else:
        video.write_bytes(WRITTEN[what])
    line = refused("try", video.name, "smaller", cwd=tmp_path)
    assert line.startswith("holiday.mp4 is none of the accepted types by its content: mp4 mov ")


def test_a_folder_that_may_not_be_written_to_is_refused(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    (tmp_path / "mine").mkdir(mode=0o555)
    # Root may write anywhere, unless it is nobody in a name space of its own.
    begin = () if os.geteuid() else ("unshare", "-U")
    if not can(*begin, "env"):
        pytest.skip("this test needs a user who is not root, or user name spaces")
    done = in_bash("nemobot try x.mp4 smaller --out mine", tmp_path, *begin)
    line = "nemobot: mine can't be written to: Permission denied\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line)
    done = in_bash("nemobot try x.mp4 smaller --out mine/out", tmp_path, *begin)
    line = "nemobot: mine/out can't be written to: Permission denied\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line)


WITH_MOUNTS = ("unshare", "-Urm")


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    if not can(*WITH_MOUNTS, "bash", "-c", "mount -t tmpfs tmpfs /tmp && exec $0 $@"):
        pytest.skip("this test needs mounts in a name space of its own")
    (tmp_path / "small").mkdir()
    make_video(tmp_path / "x.mp4", 1)
    return tmp_path


@pytest.mark.parametrize("what", ["TMPDIR=$PWD/small", "OUT=small/out"])
def test_a_disk_that_is_too_small_is_said_before_anything_starts(what: str, mounts: Path) -> None:
    script = f"""
    mount -t tmpfs -o size=3m tmpfs small
    export OUT=out {what}
    nemobot try x.mp4 "compress to 100KB" --out $OUT
    """
    done = in_bash(script, mounts, *WITH_MOUNTS)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert re.search(r"is too full: about 50(\.\d)? MB are needed", done.stderr)


def test_a_disk_that_fills_up_meanwhile_is_one_line(mounts: Path) -> None:
    script = """
    mount -t tmpfs -o size=64m tmpfs small
    export TMPDIR=$PWD/small
    nemobot try x.mp4 "compress to 100KB" > said &
    while [ ! -s said ] && kill -0 $! 2> /dev/null; do sleep 0.01; done
    dd if=/dev/zero of=small/film bs=4k 2> /dev/null
    wait $!
    """
    done = in_bash(script, mounts, *WITH_MOUNTS)
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("nemobot: ")
    assert done.stderr.count("\n") == 1
    assert "full" in done.stderr
    assert "Traceback" not in (mounts / "said").read_text()


def test_a_disk_too_full_to_make_the_database_is_one_line_and_harms_nothing(mounts: Path) -> None:
    script = """
    mount -t tmpfs -o size=100k tmpfs small
    export NEMOBOT_DATA=$PWD/small
    nemobot migrate
    echo $?
    mount -o remount,size=3m small
    nemobot migrate && nemobot turns list
    """
    done = in_bash(script, mounts, *WITH_MOUNTS)
    assert (done.returncode, done.stdout) == (0, "2\nThe database is up to date.\n")
    full, nothing = done.stderr.splitlines()
    assert full.endswith("/small/nemobot.db can't be used: the disk is full")
    assert nothing == "Nothing waits or runs."


def test_a_disk_too_full_for_a_backup_is_one_line_and_leaves_no_half_of_one(mounts: Path) -> None:
    script = """
    mount -t tmpfs -o size=100k tmpfs small
    export NEMOBOT_DATA=$PWD/data
    nemobot migrate
    nemobot backup small/copy.db
    """
    done = in_bash(script, mounts, *WITH_MOUNTS)
    assert done.returncode == 2
    assert done.stderr == "nemobot: small/copy.db can't be written: the disk is full\n"
