"""The files that are uploaded: each made so that what is done to it can be told."""

from __future__ import annotations

from pathlib import Path

from tests.engine.captions.films import film
from tests.engine.rendered.other_clips import make_other_clips
from tests.engine.video.helpers import ffmpeg

SECONDS, WIDTH, HEIGHT, FPS = 4.0, 320, 180, 25
_RED, _GREEN = "0xc02020", "0x20a020"


def make_clips(folder: Path) -> dict[str, Path]:
    """All of them."""
    return {**make_plain_clips(folder), **_telling(folder), **make_other_clips(folder)}


def make_plain_clips(folder: Path) -> dict[str, Path]:
    """Left red, right green, a white bar moving across; a tone with a pause in its middle."""
    clip = folder / "clip.mp4"
    drawn = (
        f"color=c={_RED}:s={WIDTH}x{HEIGHT}:r={FPS}:d={SECONDS},"
        f"drawbox=x={WIDTH // 2}:y=0:w={WIDTH // 2}:h={HEIGHT}:color={_GREEN}:t=fill"
    )
    tone = f"sine=f=440:d={SECONDS},volume='if(between(t,1.5,2.5),0,0.3)':eval=frame"
    ffmpeg("-f", "lavfi", "-i", drawn, "-f", "lavfi", "-i", tone, "-c:a", "aac", "-b:a", "96k",
           "-pix_fmt", "yuv420p", clip)  # fmt: skip
    other, logo, song = folder / "other.mp4", folder / "logo.png", folder / "song.mp3"
    ffmpeg("-f", "lavfi", "-i", f"color=c=blue:s=200x200:r={FPS}:d=2", "-pix_fmt", "yuv420p", other)
    ffmpeg("-f", "lavfi", "-i", "color=c=white:s=64x64:d=1", "-frames:v", "1", logo)
    ffmpeg("-f", "lavfi", "-i", "sine=f=880:d=1", song)
    photo = folder / "photo.jpg"
    ffmpeg("-f", "lavfi", "-i", "color=c=gray:s=320x240:d=1", "-frames:v", "1", photo)
    gif, tune = folder / "cat.gif", folder / "tune.mp3"
    moving = f"testsrc=s=160x120:r=10:d={SECONDS}"
    ffmpeg("-f", "lavfi", "-i", moving, gif)
    ffmpeg("-f", "lavfi", "-i", f"sine=f=440:d={SECONDS}", tune)
    mov = folder / "trip.mov"
    ffmpeg("-i", clip, "-c", "copy", mov)
    talk = film(folder / "talk.mp4")
    return {
        "photo": photo, "clip": clip, "other": other, "logo": logo, "song": song, "talk": talk,
        "gif": gif, "tune": tune, "mov": mov, "day": _day(folder / "day.mp4"),
    }  # fmt: skip


def _day(path: Path) -> Path:
    """What tells forwards from backwards, and above from below: red over green with a low tone for
    two seconds, then blue with a high one, on the left side alone; between black bars."""
    half, lines = SECONDS / 2, HEIGHT - 60
    first = (
        f"color=c={_RED}:s={WIDTH}x{lines}:r={FPS}:d={half},"
        f"drawbox=x=0:y={lines // 2}:w={WIDTH}:h={lines // 2}:color={_GREEN}:t=fill"
    )
    second = f"color=c=0x1010e0:s={WIDTH}x{lines}:r={FPS}:d={half}"
    sources = (first, second, f"sine=f=440:d={half}", f"sine=f=880:d={half}")
    inputs = [word for source in sources for word in ("-f", "lavfi", "-i", source)]
    graph = (
        f"[0:v][1:v]concat,pad={WIDTH}:{HEIGHT}:0:30[v];[2:a][3:a]concat=v=0:a=1,"
        "pan=stereo|c0=c0|c1=0*c0[a]"
    )
    ffmpeg(*inputs, "-filter_complex", graph, "-map", "[v]", "-map", "[a]", "-c:a", "aac",
           "-b:a", "128k", "-pix_fmt", "yuv420p", path)  # fmt: skip
    return path


_STILL = "testsrc2=s=400x240:r=25:d=4,trim=end_frame=1,loop=loop=-1:size=1,setpts=N/25/TB"
_STRIPES = (
    f"color=c=black:s={WIDTH}x{HEIGHT}:r={FPS}:d=1,format=yuv420p,trim=end_frame=1,"
    "geq=lum='if(lt(mod(X,4),2),40,210)':cb=128:cr=128,loop=loop=-1:size=1,setpts=N/25/TB"
)
WORDS = tuple((0.63 + 1.07 * number, 1.03 + 1.07 * number) for number in range(9))
"""When somebody speaks: begins with a sound of 1500 Hz for 80 ms and ends with one of 2500."""
EDGE_S, BEGINS_HZ, ENDS_HZ = 0.08, 1500, 2500


def _telling(folder: Path) -> dict[str, Path]:
    """Each shows one thing: how much moves, how fine it is, how far it has come, what is heard."""
    shaking = f"{_STILL},crop={WIDTH}:{HEIGHT}:40+10*sin(n*1.7):30+8*cos(n*2.3)"
    grain = f"{_STILL},crop={WIDTH}:{HEIGHT},noise=alls=30:allf=t"
    hiss = (
        f"aevalsrc=exprs='0.3*sin(2*PI*440*t)*not(between(t,1.5,2.5))+0.012*(random(0)-0.5)"
        f"':s=48000:d={SECONDS}"
    )
    made = {
        "shaky": (shaking, ""), "grainy": (grain, ""), "stripes": (_STRIPES, ""),
        "dawn": (f"color=c=white:s={WIDTH}x{HEIGHT}:r={FPS}:d=4,fade=in:0:100", ""),
        "hiss": (f"color=c={_RED}:s={WIDTH}x{HEIGHT}:r={FPS}:d={SECONDS}", hiss),
        "speech": (f"color=c=white:s={WIDTH}x{HEIGHT}:r=30:d=10,fade=in:0:300", _speech(0.4)),
        "murmur": (f"color=c=white:s={WIDTH}x{HEIGHT}:r=30:d=10,fade=in:0:300", _speech(0.02)),
    }  # fmt: skip
    for name, (picture, sound) in made.items():
        heard = ("-f", "lavfi", "-i", sound, "-c:a", "aac", "-b:a", "160k") if sound else ()
        seconds = "10" if name in ("speech", "murmur") else "4"
        ffmpeg("-f", "lavfi", "-i", picture, *heard, "-t", seconds, "-crf", "12",
               "-pix_fmt", "yuv420p", folder / f"{name}.mp4")  # fmt: skip
    return {name: folder / f"{name}.mp4" for name in made}


def _speech(level: float) -> str:
    """Words with silence between them; their middles are a low tone."""
    spoken = []
    for start, end in WORDS:
        parts = (
            (BEGINS_HZ, start, start + EDGE_S),
            (300, start + EDGE_S, end - EDGE_S),
            (ENDS_HZ, end - EDGE_S, end),
        )
        spoken += [f"gte(t,{a:.2f})*lt(t,{b:.2f})*sin(2*PI*{hz}*t)" for hz, a, b in parts]
    return f"aevalsrc=exprs='{level}*({'+'.join(spoken)})':s=48000:d=10"
