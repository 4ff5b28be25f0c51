"""The checker of CI's own MP4: it must be able to say no."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import pytest

from tests.support.check_mp4 import main

FASTSTART = ("-movflags", "+faststart")
X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
AAC = ("-c:a", "aac")


def make(path: Path, *options: str, sound: bool = True) -> Path:
    silence = ("-f", "lavfi", "-i", "sine=duration=1") if sound else ()
    picture = ("-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1")
    begin = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
    subprocess.run([*begin, *picture, *silence, *options, path], check=True, timeout=60)
    return path


def result_for(path: Path, **changes: Any) -> dict[str, Any]:
    true = {
        "path": str(path),
        "url": None,
        "size_bytes": path.stat().st_size,
        "source_bytes": path.stat().st_size,
        "duration_s": 1.0,
        "width": 64,
        "height": 48,
        "turn_s": 0.5,
        "render_s": 0.5,
    }
    return true | changes


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("mp4") / "good.mp4", *X264, *AAC, *FASTSTART)


def verdict(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    result: dict[str, Any],
    *,
    max_bytes: int = 1_000_000,
    source: Path | None = None,
) -> str:
    """What it complains about, or "" when all is well."""
    (tmp_path / "result").write_text(f"Done.\n{json.dumps(result)}\n")
    arguments = [str(tmp_path / "result"), "--max-bytes", str(max_bytes)]
    code = main([*arguments, *(["--source", str(source)] if source else [])])
    said = capsys.readouterr()
    assert (code == 0) == (said.err == "") == (said.out.count("\n") == 1)
    assert said.err.count("\n") == code
    return said.err.removeprefix("check_mp4: ").rstrip()


def test_a_good_one_is_described_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    assert verdict(tmp_path, capsys, result_for(good), source=good) == ""


def test_what_the_json_says_is_compared_with_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    size_bytes = good.stat().st_size
    result = result_for(good)
    for changes, complaint in (
        ({"size_bytes": size_bytes - 1}, "size_bytes"),
        ({"width": 66}, "width and height"),
        ({"duration_s": 1.5}, "duration_s is 1.5"),
        ({"more": 1}, "the keys"),
        ({"path": str(tmp_path / "no.mp4")}, "there is no file"),
    ):
        assert verdict(tmp_path, capsys, result | changes).startswith(complaint)
    del result["url"]
    assert verdict(tmp_path, capsys, result).startswith("the keys")
    too_small = verdict(tmp_path, capsys, result_for(good), max_bytes=size_bytes - 1)
    assert "are more than" in too_small


def test_other_codecs_and_a_late_index_are_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    mpeg4 = make(tmp_path / "a.mp4", "-c:v", "mpeg4", *AAC, *FASTSTART)
    assert verdict(tmp_path, capsys, result_for(mpeg4)).startswith("the video's codec: mpeg4")
    mp3 = make(tmp_path / "b.mp4", *X264, "-c:a", "libmp3lame", *FASTSTART)
    assert verdict(tmp_path, capsys, result_for(mp3)) == "the sound is mp3, not aac"
    late = make(tmp_path / "c.mp4", *X264, *AAC)
    assert "can't start to play" in verdict(tmp_path, capsys, result_for(late))
    silent = make(tmp_path / "d.mp4", *X264, *FASTSTART, sound=False)
    result = result_for(silent, source_bytes=good.stat().st_size)
    assert verdict(tmp_path, capsys, result, source=good) == "sound: False, not True"
    to_odd = ("-vf", "scale=65:49", "-pix_fmt", "yuv444p")
    odd = make(tmp_path / "e.mp4", *X264, *to_odd, *AAC, *FASTSTART)
    result = result_for(odd, width=65, height=49)
    assert verdict(tmp_path, capsys, result) == "65x49 is not even"


def test_what_does_not_decode_to_its_end_is_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    broken = bytearray(good.read_bytes())
    middle = broken.index(b"mdat") + (len(broken) - broken.index(b"mdat")) // 3
    broken[middle : middle + 400] = bytes(400)
    (tmp_path / "x.mp4").write_bytes(broken)
    assert "does not decode" in verdict(tmp_path, capsys, result_for(tmp_path / "x.mp4"))
    (tmp_path / "y.mp4").write_bytes(good.read_bytes()[:-200])
    assert verdict(tmp_path, capsys, result_for(tmp_path / "y.mp4")) != ""
