"""The clips that tests send. Real ones are put in `.cache/clips` by the set-up."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from engine.video.run.find_ffmpeg import find_ffmpeg_now

ROOT = Path(__file__).parents[2]
CLIPS = Path(os.environ.get("NEMOBOT_CLIPS") or ROOT / ".cache/clips")
BUNNY = CLIPS / "bigbuckbunny.mp4"
"""1280x720, 25 pictures a second, 5.3 s, H.264 with AAC 5.1, 1,055,736 bytes."""


SAME_BYTES = ("-preset", "ultrafast", "-threads", "1")
"""Fast, and the same file each time: with rate control, x264's threads don't repeat themselves."""


def ffmpeg(*arguments: str | Path, timeout_s: float = 600) -> None:
    """Plain ffmpeg, to make test files. None of the engine's protections."""
    command = [find_ffmpeg_now().path, "-v", "error", "-nostdin", "-y", *arguments]
    subprocess.run(command, check=True, timeout=timeout_s)


def light_bunny(folder: Path, size: str = "640:360") -> Path:
    """The real clip with each fifth picture: as long and as large (about 1.1 MB), but compressed in
    a fraction of the time. For tests that are not about the picture."""
    path = folder / BUNNY.name
    rate = ("-b:v", "1500k", "-minrate", "1500k", "-maxrate", "1500k", "-bufsize", "600k")
    coding = ("-c:v", "libx264", *SAME_BYTES, "-x264opts", "nal-hrd=cbr:keyint=5")
    sound = ("-c:a", "aac", "-ac", "2", "-b:a", "96k")
    ffmpeg("-i", BUNNY, "-vf", f"fps=5,scale={size}", *coding, *rate, *sound, path)
    return path


def small_clip(path: Path) -> Path:
    """320x180, 3 s, H.264 with AAC; small, so that a render takes a moment."""
    picture, sound = "testsrc2=size=320x180:rate=10:duration=3", "sine=duration=3"
    coding = ("-pix_fmt", "yuv420p", "-g", "10", "-c:v", "libx264", *SAME_BYTES)
    ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, *coding, "-c:a", "aac", path)
    return path


def noisy_clip(path: Path, *, duration_s: float = 8, kbps: int = 1_200) -> Path:
    """320x180, of about that bitrate however it is encoded: noise leaves an encoder no choice."""
    picture = f"testsrc2=size=320x180:rate=10:duration={duration_s},noise=alls=30:allf=t"
    rate = ("-b:v", f"{kbps}k", "-minrate", f"{kbps}k", "-maxrate", f"{kbps}k")
    coding = ("-pix_fmt", "yuv420p", "-c:v", "libx264", *SAME_BYTES)
    buffer = ("-bufsize", f"{kbps // 4}k", "-x264opts", "nal-hrd=cbr")
    ffmpeg("-f", "lavfi", "-i", picture, *coding, *rate, *buffer, path)
    return path


def broken_off(path: Path) -> Path:
    """320x180, 3 s by its index; of a transfer that broke off, so that two of them are there."""
    picture = "testsrc2=size=320x180:rate=10:duration=3,noise=alls=20:allf=t"
    coding = ("-pix_fmt", "yuv420p", "-g", "10", "-c:v", "libx264", *SAME_BYTES)
    ffmpeg("-f", "lavfi", "-i", picture, *coding, "-movflags", "+faststart", path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
    return path
