"""Making clips, measuring pictures, looking at processes."""

import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.video.inspect.probe import Probe
from engine.video.render.render import Cut, Rendered, RenderSpec, render
from engine.video.render.timeline import Clip, Timeline
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from engine.video.run.process import Input, run
from engine.video.run.sandbox import Limits

FASTEST = "ultrafast"


def ffmpeg(*arguments: str | Path, timeout_s: float = 60) -> None:
    """Plain ffmpeg, to make test files. None of the engine's protections."""
    command = [find_ffmpeg_now().path, "-v", "error", "-nostdin", "-y", *arguments]
    subprocess.run(command, check=True, timeout=timeout_s)


def decoded_frame_times_s(path: Path) -> list[float]:
    """When each picture of a file is shown, from its packets."""
    arguments = ("-i", path, "-map", "0:v:0", "-c", "copy", "-copyts", "-f", "framecrc", "-")
    listed = subprocess.run(
        [find_ffmpeg_now().path, "-v", "error", *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    tick = re.search(r"#tb 0: (\d+)/(\d+)", listed)
    assert tick is not None
    ticks = [int(line.split(",")[2]) for line in listed.splitlines() if line.startswith("0,")]
    return sorted(at * int(tick[1]) / int(tick[2]) for at in ticks)


async def vmaf(made: Path, source: Path, demuxer: str, width: int, height: int) -> float:
    """The mean VMAF of a compressed clip against its source (0 to 100)."""
    same = f"scale={width}:{height}:flags=bicubic,setpts=PTS-STARTPTS,format=yuv420p"
    compare = f"[0:v]{same}[a];[1:v]{same}[b];[a][b]libvmaf=n_threads=2:n_subsample=3"
    outcome = await run(
        [Input(made, "mov"), Input(source, demuxer)],
        ["-lavfi", compare, "-an", "-f", "null", "-"],
        limits=Limits(wall_s=120, cpu_s=240, file_bytes=0),
    )
    score = re.search(r"VMAF score: (\d+\.\d+)", outcome.stderr)
    assert score is not None, outcome.stderr
    return float(score[1])


def whole(*paths: Path) -> tuple[Cut, ...]:
    return tuple(Cut(path, 0.0, 1e9) for path in paths)


async def rendered(workdir: Path, *cuts: Cut, **wishes: Any) -> Rendered:
    return await render(RenderSpec(cuts, **{"preset": FASTEST, **wishes}), workdir)


def children_of(parent: int) -> set[int]:
    """Process ids of the living children."""
    found = set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            state, ppid = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue  # it ended while we looked
        if int(ppid) == parent and state != "Z":
            found.add(int(entry.name))
    return found


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def my_children() -> set[int]:
    return children_of(os.getpid())


A_VIDEO = Probe(
    kind="video", container="mp4", size_bytes=10_000_000, duration_s=10.0, width=1280, height=720,
    fps=25.0, frames=250, video_index=0, video_codec="h264", video_bps=7_800_000,
    pix_fmt="yuv420p", hdr=False, full_range=False, interlaced=False,
    square_pixels=True, video_start_s=0.0, video_end_s=10.0, audio_index=1,
    audio_codec="aac", audio_bps=128_000, audio_channels=2, audio_packets=470,
    audio_bytes=160_000, audio_start_s=0.0, audio_end_s=10.0,
)  # fmt: skip
A_PICTURE = replace(
    A_VIDEO, kind="image", container="png", duration_s=0.0, fps=0.0, frames=1, video_codec="png",
    video_bps=None, audio_index=None, audio_codec=None, audio_bps=None, audio_bytes=0,
    audio_packets=0, audio_channels=0, width=600, height=800,
)  # fmt: skip
A_SOUND = replace(
    A_VIDEO, kind="audio", container="mp3", width=0, height=0, fps=0.0, frames=0, video_index=None,
    video_codec=None, video_bps=None, pix_fmt=None, audio_index=0, audio_codec="mp3",
)  # fmt: skip


def timeline_of(*clips: tuple[Probe, float, float]) -> Timeline:
    """A timeline from (probe, start_s, end_s)."""
    return Timeline(
        tuple(Clip(Cut(Path("x"), start_s, end_s), probe) for probe, start_s, end_s in clips)
    )


Samples = NDArray[np.float64]


def heard(path: Path, track: str = "0:a:0") -> Samples:
    """The sound as it plays from the file's beginning: mono, 8 kHz, -1 to 1; silence filled in."""
    arguments = ("-i", path, "-map", track, "-af", "aresample=8000:async=1:first_pts=0")
    raw = _piped(*arguments, "-ac", "1", "-f", "s16le")
    return np.frombuffer(raw, "<i2").astype(np.float64) / 32768


def lag_s(before: Samples, after: Samples) -> float:
    """How much later the second is, by cross-correlation of how loud both are."""
    size = min(len(before), len(after))
    loud = [np.abs(sound[:size]) for sound in (before, after)]
    loud = [np.convolve(sound, np.ones(80) / 80, "same") for sound in loud]
    loud = [sound - sound.mean() for sound in loud]
    length = 1 << (2 * size).bit_length()
    spectra = [np.fft.rfft(sound, length) for sound in loud]
    match = np.fft.irfft(spectra[1] * np.conj(spectra[0]), length)
    at = int(match.argmax())
    return (at if at < length // 2 else at - length) / 8000


def picture_at(path: Path, at_s: float, matrix: str = "auto") -> NDArray[np.int64]:
    """One picture as red, green and blue, 64x36."""
    small = f"scale=64:36:flags=area:in_color_matrix={matrix},format=rgb24"
    raw = _piped("-ss", f"{at_s:.3f}", "-i", path, "-frames:v", "1", "-vf", small, "-f", "rawvideo")
    return np.frombuffer(raw, np.uint8).astype(np.int64)


def _piped(*arguments: str | Path) -> bytes:
    command = [find_ffmpeg_now().path, "-v", "error", "-nostdin", *arguments, "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout


def described(path: Path) -> str:
    """What plain ffmpeg says of the picture."""
    command: list[str | Path] = [find_ffmpeg_now().path, "-i", path]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    return next(line for line in told.splitlines() if "Video:" in line)
