"""Broken and hostile files against the engine's eye: `python -m tests.engine.video.fuzz [SECONDS]`.

Small files of many kinds are spoilt (bits flipped, pieces cut out, repeated, exchanged, zeroed, cut
off, lengths made absurd, the marks of other kinds put in, the end of another file put behind) and
then looked at and rendered; a second number is the first seed. What may happen: a refusal in plain
words, a render that ends with one of its codes, or a result that is a sound MP4 below its size.
Anything else is printed with its seed and ends the run with 1. Files that look like media and are
not stand in test_probe.py.
"""

import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

import structlog

from engine.video.inspect.probe import UnsupportedMedia, probe
from engine.video.render.render import Cut, RenderError, RenderSpec, render
from tests.engine.video.helpers import ffmpeg

_PICTURE = ("-f", "lavfi", "-i", "testsrc2=s=96x64:r=10:d=1")
_SOUND = ("-f", "lavfi", "-i", "sine=d=1")
KINDS = {
    "a.mp4": ("-c:v", "libx264", "-preset", "ultrafast", "-g", "3", "-c:a", "aac"),
    "b.mov": ("-c:v", "mjpeg", "-c:a", "pcm_s16le", "-timecode", "01:00:00:00"),
    "c.mkv": ("-c:v", "ffv1", "-c:a", "flac"),
    "d.webm": ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a", "libopus"),
    "e.avi": ("-c:v", "mpeg4", "-c:a", "adpcm_ima_wav"),
    "f.gif": ("-an",),
    "g.png": ("-an", "-f", "apng"),
    "h.mp4": ("-c:v", "libx264", "-preset", "ultrafast", "-g", "3", "-c:a", "aac", "-movflags",
              "frag_keyframe+empty_moov+default_base_moof"),
    "i.mov": ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none", "-tag:v",
              "hvc1", "-c:a", "alac"),
    "j.webp": ("-an", "-loop", "0"),
    "k.mp3": ("-vn",),
    "l.wav": ("-vn",),
    "m.mov": ("-c:v", "prores_ks", "-profile:v", "0", "-c:a", "pcm_s24be"),
    "n.mkv": ("-c:v", "libx264", "-preset", "ultrafast", "-g", "3", "-bf", "2", "-c:a", "dca",
              "-strict", "-2"),
    "o.avi": ("-vf", "scale=720:576,setsar=1,fps=25,format=yuv420p", "-t", "0.08", "-c:v",
              "dvvideo", "-c:a", "pcm_s16le", "-ar", "48000", "-ac", "2"),
    "p.mkv": ("-c:v", "libaom-av1", "-cpu-used", "8", "-usage", "realtime", "-c:a", "eac3"),
    "q.webm": ("-vf", "format=yuva420p", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a",
               "libvorbis", "-ac", "2"),
    "r.mov": ("-c:v", "qtrle", "-c:a", "adpcm_ima_qt", "-ac", "1"),
    "s.m4a": ("-vn", "-c:a", "alac"),
    "t.aac": ("-vn",),
    "u.jpg": ("-an", "-frames:v", "1"),
    "v.avi": ("-c:v", "mpeg2video", "-c:a", "ac3"),
}  # fmt: skip
_MAX_BYTES = 20_000
_ABSURD = (b"\0\0\0\0", b"\0\0\0\1", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\xff\xff\xff\xff")
MARKS = (
    b"moov", b"mdat", b"moof", b"trak", b"edts", b"dref", b"ftypisom", b"\x1aE\xdf\xa3", b"RIFF",
    b"LIST", b"ID3", b"acTL", b"ANMF", b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
    b"ffconcat version 1.0\nfile a.mp4\n", b"<MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>",
)  # fmt: skip


def make_seeds(folder: Path) -> list[Path]:
    """One small file of each kind."""
    for name, how in KINDS.items():
        ffmpeg(*_PICTURE, *_SOUND, *how, folder / name)
    return [folder / name for name in KINDS]


def spoil(data: bytes, dice: random.Random) -> bytes:
    """The same file with a few things wrong."""
    spoilt = bytearray(data)
    for _ in range(dice.choice((1, 3, 20))):
        at, length = dice.randrange(len(spoilt)), dice.choice((1, 4, 60, 900))
        match dice.randrange(8):
            case 0:
                spoilt[at] ^= 1 << dice.randrange(8)
            case 1:
                spoilt[at : at + length] = bytes(min(length, len(spoilt) - at))
            case 2:
                spoilt[at:at] = spoilt[at : at + length]
            case 3 if len(spoilt) > 2000:
                del spoilt[at : at + length]
            case 4:
                spoilt[at : at + 4] = dice.choice(_ABSURD)
            case 5:
                mark = dice.choice(MARKS)
                spoilt[at : at + len(mark)] = mark
            case 6:
                other = dice.randrange(len(spoilt))
                piece = spoilt[at : at + length]
                spoilt[at : at + length] = spoilt[other : other + length]
                spoilt[other : other + length] = piece
            case _:
                spoilt[at : at + 4] = dice.randbytes(4)
    return bytes(spoilt[: dice.randrange(len(spoilt))] if dice.random() < 0.1 else spoilt)


async def verdict(path: Path, workdir: Path, part: bool = False) -> str:
    """What became of it, or of a part of it. Whatever else is raised is a fault of ours."""
    try:
        seen = await probe(path)
    except UnsupportedMedia as error:
        return "refused" if str(error).endswith(".") else f"refused with {error}"
    cut = Cut(path, 0.0, 2.0 if seen.kind == "image" else 1e9)
    most: int | None = _MAX_BYTES
    if part:  # its middle is copied where it can be
        cut, most = Cut(path, 0.15, 0.95), None
    spec = RenderSpec((cut,), max_bytes=most, preset="ultrafast", stall_s=60)
    try:
        made = await render(spec, workdir)
    except (RenderError, UnsupportedMedia) as error:
        return getattr(error, "code", "refused")
    assert most is None or made.size_bytes <= most
    assert made.seen.video_codec == "h264"
    made.path.unlink()
    assert not list(workdir.iterdir())
    return "rendered"


async def fuzz(seconds: float, first_seed: int = 0) -> int:
    """How many faults were found."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    faults, ends, until_s = 0, dict[str, int](), time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as place:
        folder, workdir = Path(place), Path(place) / "work"
        workdir.mkdir()
        seeds, number = make_seeds(folder), first_seed
        while time.monotonic() < until_s:
            dice = random.Random(number)
            source = dice.choice(seeds)
            path = folder / f"spoilt{source.suffix}"
            data = source.read_bytes()
            if dice.random() < 0.1:  # two files in one
                behind = dice.choice(seeds).read_bytes()
                data = data[: dice.randrange(len(data))] + behind[dice.randrange(len(behind)) :]
            path.write_bytes(spoil(data, dice))
            try:
                end = await verdict(path, workdir, dice.random() < 0.3)
            except Exception as error:
                end, faults = "fault", faults + 1
                print(f"seed {number}, {source.name}: {error!r}")
            ends[end] = ends.get(end, 0) + 1
            number += 1
    print(f"{number - first_seed} files: {ends}")
    return faults


if __name__ == "__main__":
    chosen = [float(number) for number in sys.argv[1:]]
    sys.exit(bool(asyncio.run(fuzz(next(iter(chosen), 60.0), int(chosen[1]) if chosen[1:] else 0))))
