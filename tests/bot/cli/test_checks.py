"""Wrong use of `nemobot try`, each in a fresh process: one line, exit code 2, no traceback.

The simpler ones are in test_cli.py; here are those that need a special file or a special disk.
"""

from __future__ import annotations

import functools
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
import pytest

from tests.bot.cli.test_main import make_video, refused

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
    subprocess.run([*begin, *options, str(path)], check=True, timeout=60)
    return path


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


@functools.cache
def _can(*begin: str) -> bool:
    return subprocess.run([*begin, "true"], capture_output=True, check=False).returncode == 0


def in_bash(script: str, cwd: Path, *begin: str) -> subprocess.CompletedProcess[str]:
    """A script in which `nemobot` is ours, as a process without root's privileges."""
    ours = f'nemobot() {{ {shlex.quote(sys.executable)} -P -m bot.cli "$@"; }}\n'
    return subprocess.run(
        [*begin, "bash", "-uc", ours + script],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "HOME": str(cwd), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=180,
    )


def test_a_folder_that_may_not_be_written_to_is_refused(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    (tmp_path / "mine").mkdir(mode=0o555)
    # Root may write anywhere, unless it is nobody in a name space of its own.
    begin = () if os.geteuid() else ("unshare", "-U")
    if not _can(*begin, "env"):
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
    if not _can(*WITH_MOUNTS, "bash", "-c", "mount -t tmpfs tmpfs /tmp && exec $0 $@"):
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
    assert "is too full: about 50." in done.stderr


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


def test_a_reader_that_leaves_ends_it_without_a_traceback(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    done = in_bash(
        'set -o pipefail; nemobot try x.mp4 "compress to 100KB" | head -n 1; exit ${PIPESTATUS[0]}',
        tmp_path,
    )
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_json_to_nobody_is_no_traceback_either(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    done = in_bash('nemobot try x.mp4 "compress to 100KB" --json >&-', tmp_path)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 1
