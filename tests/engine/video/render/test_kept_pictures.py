"""A second pass from kept pictures gives the file that one from the source would give."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.video.inspect.probe import probe
from engine.video.render import kept_pictures
from engine.video.render.encode import Encoder
from engine.video.render.timeline import Cut, Frame, clamp
from engine.video.run.find_ffmpeg import find_ffmpeg, find_ffmpeg_now
from engine.video.run.progress import Progress
from tests.engine.video.helpers import A_VIDEO, ffmpeg, timeline_of

_LOG = """\
[Parsed_showinfo_3 @ 0x7f46] config in time_base: 1/15360, frame_rate: 30/1
[Parsed_showinfo_3 @ 0x7f46] n:   0 pts:   1024 pts_time:0.06 duration:    512 duration_time:0.03 \
fmt:yuv420p cl:left sar:1/1 s:320x180 i:P iskey:1 type:I
[Parsed_showinfo_3 @ 0x7f46] color_range:tv color_space:bt709 color_primaries:bt709 \
color_trc:bt709
"""

pytestmark = pytest.mark.skipif(
    find_ffmpeg_now().version < (8, 0), reason="this ffmpeg can't tell where the colours lie"
)


@pytest.fixture(scope="module")
def late(made: Path) -> Path:
    """Pictures that begin late, at uneven times, turned and with colours of their own; sound."""
    path = made / "late.mp4"
    uneven = "setpts='(N+mod(N,3)*0.3)/25/TB',setparams=range=pc:colorspace=bt470bg:chroma_location"
    colours = "=center:color_primaries=bt470bg:color_trc=smpte170m"
    ffmpeg("-itsoffset", "0.2", "-f", "lavfi", "-i", f"testsrc2=s=320x180:d=3,{uneven}{colours}",
           "-f", "lavfi", "-i", "sine=d=3", "-c:v", "libx264", "-preset", "ultrafast", "-fps_mode",
           "vfr", "-enc_time_base", "1/90000", "-c:a", "aac", path)  # fmt: skip
    return path


def _untold(_: float) -> None:
    pass


@pytest.mark.parametrize("copied", [True, False])
@pytest.mark.parametrize("clip", ["late", "phone", "joined"])
async def test_the_same_file_comes_out(
    clip: str, copied: bool, request: pytest.FixtureRequest, workdir: Path
) -> None:
    name = "late" if clip == "joined" else clip
    path: Path = request.getfixturevalue(name)
    seen = await probe(path)
    cuts = [Cut(path, 0.0, 1.0), Cut(path, 1.5, 2.5)] if clip == "joined" else [Cut(path, 0, 1e9)]
    timeline = clamp(cuts, [seen] * len(cuts))
    encoder = Encoder(await find_ffmpeg(), workdir, timeline, "ultrafast", Progress(_untold), 300.0)
    frame = Frame(320, 180, 25.0 if clip == "joined" else None)
    sound = await encoder.sound(None if copied else 32_000)
    assert sound.copied == (copied and clip != "joined")
    kept = await encoder.first_pass(frame, 300_000)
    assert kept is not None
    await encoder.second_pass(frame, 300_000, sound, "anew.mp4", peak_bps=None)
    await encoder.second_pass(frame, 300_000, sound, "kept.mp4", peak_bps=None, kept=kept)
    anew, from_kept = ((workdir / f"{name}.mp4").read_bytes() for name in ("anew", "kept"))
    assert anew == from_kept


def test_what_is_logged_of_the_first_picture_is_told_again() -> None:
    kept = kept_pictures.read(Path("x.nut"), _LOG)
    assert kept is not None
    graph = kept.graph(1)
    assert graph.startswith("[1:v]settb=1/15360,setpts=PTS-STARTPTS+1024,setparams=range=tv:")
    assert "chroma_location=left" in graph


@pytest.mark.parametrize(
    "log",
    [
        "",
        _LOG.replace("bt709", "reserved"),
        _LOG + "[Parsed_showinfo_3 @ 0x7f46]   side data - ATSC A53 Part 4 Closed Captions: 9\n",
    ],
)
def test_what_cannot_be_told_is_read_from_the_source_again(log: str) -> None:
    assert kept_pictures.read(Path("x.nut"), log) is None


async def test_only_what_is_small_is_kept() -> None:
    ffmpeg, timeline = await find_ffmpeg(), timeline_of((A_VIDEO, 0.0, 10.0))
    frame, large = Frame(640, 360, None), Frame(1920, 1080, None)
    assert kept_pictures.bytes_to_keep(timeline, frame, ffmpeg) == 250 * 640 * 360 * 3 // 2
    assert not kept_pictures.bytes_to_keep(timeline, large, ffmpeg)
    old = replace(ffmpeg, version=(6, 1))
    assert not kept_pictures.bytes_to_keep(timeline, frame, old)
