"""Files as people have them that are no plain MP4: turned, HDR, 5.1, late, uneven, odd."""

from __future__ import annotations

from pathlib import Path

from tests.engine.video.helpers import ffmpeg

_LAVFI = ("-f", "lavfi", "-i")
_HALVES = (
    "color=c=0xc02020:s=320x180:r=25:d=4,drawbox=x=160:y=0:w=160:h=180:color=0x20a020:t=fill,"
    "drawbox=x=0:y=0:w=320:h=40:color=0x1010e0:t=fill"
)
"""Blue above, red left, green right."""
_TONE = "sine=f=440:d=4,volume=4"
_X264 = ("-c:v", "libx264", "-crf", "14", "-pix_fmt", "yuv420p")
_HDR = "setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc:range=tv"


def make_other_clips(folder: Path) -> dict[str, Path]:
    made = {name: folder / f"{name}.{ending}" for name, ending in _ENDINGS.items()}
    plain = folder / "plain.mp4"
    ffmpeg(*_LAVFI, _HALVES, *_LAVFI, _TONE, *_X264, "-c:a", "aac", plain)
    ffmpeg("-display_rotation", "90", "-i", plain, "-c", "copy", made["phone"])
    ffmpeg(*_LAVFI, _HALVES, *_LAVFI, _TONE, "-af", "pan=5.1|FC=c0|LFE=0*c0", *_X264, "-c:a",
           "aac", "-b:a", "256k", made["surround"])  # fmt: skip
    ffmpeg(*_LAVFI, _HALVES, *_X264, made["silent"])
    ffmpeg(*_LAVFI, _HALVES, *_LAVFI, _TONE, "-vf", "select='lt(n,25)+not(mod(n,9))'",
           "-fps_mode", "vfr", *_X264, "-c:a", "aac", made["uneven"])  # fmt: skip
    ffmpeg(*_LAVFI, _HALVES, "-frames:v", "1", *_X264, made["frame"])
    subtitles = folder / "said.srt"
    subtitles.write_text("1\n00:00:01,000 --> 00:00:02,000\nHello\n", "utf-8")
    ffmpeg("-i", plain, "-i", subtitles, "-map", "0", "-map", "1", "-c", "copy", "-c:s", "srt",
           made["film"])  # fmt: skip
    # 203 nits, which is white on paper, in the signal of HDR10.
    ffmpeg(*_LAVFI, "color=c=gray:s=320x180:r=25:d=4,format=yuv420p10le,geq=lum=572:cb=512:cr=512,"
           f"{_HDR}", "-c:v", "libx264", "-crf", "14", "-pix_fmt", "yuv420p10le",
           made["hdr"])  # fmt: skip
    ffmpeg(*_LAVFI, _HALVES, "-c:v", "libx264", "-crf", "14", "-pix_fmt", "yuvj420p", "-vf",
           "scale=out_range=pc", "-color_range", "pc", made["full"])  # fmt: skip
    ffmpeg(*_LAVFI, _HALVES.replace("320x180", "321x181"), "-c:v", "libx264", "-pix_fmt",
           "yuv444p", made["odd"])  # fmt: skip
    ffmpeg(*_LAVFI, _HALVES, *_X264, "-vf", "setsar=2/1", made["wide"])
    ffmpeg(*_LAVFI, _HALVES, *_LAVFI, "sine=f=440:d=2,volume=4", *_X264, "-c:a", "aac",
           made["brief"])  # fmt: skip
    ffmpeg("-itsoffset", "1", *_LAVFI, "color=c=white:s=320x180:r=25:d=3,fade=in:0:75", *_LAVFI,
           "aevalsrc=exprs='0.5*sin(2*PI*440*t)*gte(t,2)':s=48000:d=4", *_X264, "-c:a", "aac",
           made["late"])  # fmt: skip
    ffmpeg(*_LAVFI, "color=c=0xffffff@0:s=320x180:d=1,format=rgba,drawbox=x=0:y=0:w=160:h=180"
           ":color=0x20a020@1:t=fill:replace=1", "-frames:v", "1", made["clear"])  # fmt: skip
    ffmpeg("-i", plain, "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a",
           "libopus", made["net"])  # fmt: skip
    return made


_ENDINGS = {
    "phone": "mov", "surround": "mp4", "silent": "mp4", "uneven": "mp4", "frame": "mp4",
    "film": "mkv", "hdr": "mp4", "full": "mp4", "odd": "mp4", "wide": "mp4", "brief": "mp4",
    "late": "mp4", "clear": "png", "net": "webm",
}  # fmt: skip
