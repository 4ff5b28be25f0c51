import pytest

from engine.video.inspect.stream_info import parse_stream_info

PHONE = """\
Input #0, mov,mp4,m4a,3gp,3g2,mj2, from '/proc/self/fd/3':
  Metadata:
    title           : Stream
                    :   Stream #0:9: Video: h264, yuv420p, 9999x9999
  Duration: 00:00:01.60, start: 0.000000, bitrate: 14711 kb/s
  Stream #0:0[0x1](eng): Video: hevc (Main 10) (hvc1 / 0x31637668), \
yuv420p10le(tv, bt2020nc/bt2020/arib-std-b67), 1920x1080, 13274 kb/s, SAR 1:1 DAR 16:9, 27.02 fps
    Side data:
      Display Matrix: rotation of -90.00 degrees
  Stream #0:1[0x2](eng): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, 5.1(side), fltp, 96 kb/s
  Stream #0:2[0x3](eng): Data: none (mett / 0x7474656D), 0 kb/s
At least one output file must be specified
"""


def test_streams_are_read_and_titles_cannot_pose_as_streams() -> None:
    info = parse_stream_info(PHONE)
    assert info.streams == 3
    assert info.video is not None
    assert info.audio is not None
    assert (info.video.index, info.video.codec, info.video.pix_fmt) == (
        0,
        "hevc",
        "yuv420p10le",
    )
    assert (info.video.display_width, info.video.display_height) == (1080, 1920)
    assert info.video.hdr
    assert (info.audio.index, info.audio.codec, info.audio.channels) == (1, "aac", 6)


@pytest.mark.parametrize("name", ["displaymatrix", "Display Matrix"])
def test_old_and_new_ffmpeg_name_the_rotation_differently(name: str) -> None:
    info = parse_stream_info(PHONE.replace("Display Matrix", name))
    assert info.video is not None
    assert (info.video.display_width, info.video.display_height) == (1080, 1920)


def test_a_cover_picture_is_no_video() -> None:
    line = "  Stream #0:1: Video: mjpeg (Baseline), yuvj420p(pc), 600x600, 90k tbn (attached pic)\n"
    info = parse_stream_info("  Stream #0:0: Audio: mp3, 44100 Hz, stereo, fltp, 128 kb/s\n" + line)
    assert info.video is None
    assert info.audio is not None


def test_pixels_that_are_not_square_widen_the_picture() -> None:
    line = (
        "  Stream #0:0: Video: h264 (High), yuv420p(tv, top first), 720x576 [SAR 16:11 DAR 20:11]"
    )
    video = parse_stream_info(line).video
    assert video is not None
    assert (video.display_width, video.display_height) == (1047, 576)
    assert video.interlaced


@pytest.mark.parametrize(
    "text", ["", "\x00\xff", "  Stream #0:0: Video", "  Stream #0:0: Video: x"]
)
def test_rubbish_has_no_streams_that_could_be_used(text: str) -> None:
    info = parse_stream_info(text)
    assert info.video is None
    assert info.audio is None
