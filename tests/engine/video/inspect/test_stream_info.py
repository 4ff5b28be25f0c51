"""What ffmpeg says is read wherever it stands, and titles can't pose as streams."""

import pytest

from engine.video.inspect.stream_info import (
    Stream,
    StreamHeads,
    candidates,
    has_alpha,
    is_rgb,
    picture_facts,
    streams,
    subtitle_count,
)

HEADS = """\
#software: Lavf63.1.102
#tb 0: 1/15360
#media_type 0: video
#codec_id 0: h264
#dimensions 0: 640x360
#sar 0: 0/1
#tb 1: 1/48000
#media_type 1: audio
#codec_id 1: aac
#sample_rate 1: 48000
#channel_layout_name 1: 5.1(side)
"""
MAPPING = """\
Stream mapping:
  Stream #0:0 -> #0:0 (copy)
  Stream #0:2 -> #0:1 (copy)
Output #0, framecrc, to 'pipe:1':
  Stream #0:1: Audio: mp3 (default)
"""
VIDEO = "Stream #0:0[0x1](eng): Video: h264 (High) (avc1 / 0x31637661), yuv420p, 640x360 (default)"
DATA = "Stream #0:1[0x3](eng): Data: none (tmcd / 0x64636D74), 0 kb/s"
AUDIO = "Stream #0:2[0x2](eng): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, 5.1(side), fltp"
PLAIN = f"  {VIDEO}\n    Metadata:\n      timecode        : 01:00:00:00\n  {DATA}\n  {AUDIO}\n"
GROUPED = f"""\
  Stream group #0:0[0x3]: Track Reference:
    {VIDEO}
      Metadata:
        handler_name    : VideoHandler
    {DATA}
  {AUDIO} (default)
"""
ALL_GROUPED = f"""\
  Stream group #0:0[0x3]: Track Reference:
    {VIDEO}
    {DATA}
  Stream group #0:1[0x4]: IAMF Audio Element:
    {AUDIO} (default)
"""


def heads(text: str = HEADS) -> StreamHeads:
    made = StreamHeads()
    for line in text.splitlines():
        made.feed(line)
    return made


@pytest.mark.parametrize("layout", [PLAIN, GROUPED, ALL_GROUPED])
def test_streams_are_found_in_every_layout(layout: str) -> None:
    video, audio = streams(heads(), layout + MAPPING)
    assert (video.index, video.codec, video.width, video.height) == (0, "h264", 640, 360)
    assert video.default
    assert (audio.index, audio.codec, audio.channels) == (2, "aac", 6)
    assert audio.default == ("(default)" in layout.splitlines()[-1])


def test_a_title_cannot_pose_as_a_stream() -> None:
    title = "    title           : x\n                    :   Stream #0:2: Audio: mp3 (default)\n"
    assert not streams(heads(), title + PLAIN + MAPPING)[1].default


def test_a_report_that_disagrees_with_the_list_is_not_believed() -> None:
    audio = streams(heads(), "  Stream #0:2: Video: aac (default)\n" + MAPPING)[1]
    assert (audio.kind, audio.default) == ("audio", False)


def test_xhe_aac_is_told_from_aac() -> None:
    assert streams(heads(), PLAIN.replace("(LC)", "(xHE-AAC)") + MAPPING)[1].codec == "xhe-aac"


def test_subtitles_are_counted() -> None:
    line = "  Stream #0:3[0x4](eng): Subtitle: mov_text (tx3g / 0x67337874), 0 kb/s\n"
    assert subtitle_count(PLAIN + line + MAPPING) == 1


SHOWN = (
    "[Parsed_showinfo_0 @ 0x7f] config in time_base: 1/15360, frame_rate: 30/1\n"
    "[Parsed_showinfo_0 @ 0x7f] n:   0 pts:      0 pts_time:0       duration:    512"
    " duration_time:0.03 fmt:yuv420p10le cl:left sar:16/11 s:720x576 i:T iskey:1 type:I\n"
    "[Parsed_showinfo_0 @ 0x7f] color_range:pc color_space:bt2020nc color_primaries:bt2020"
    " color_trc:smpte2084\n"
)


def test_the_first_decoded_picture_says_how_it_is_shown() -> None:
    seen = picture_facts("    title : [Parsed_showinfo_0 @ 0x7f] n: 0 fmt:gray\n" + SHOWN)
    assert seen is not None
    assert (seen.pix_fmt, seen.display_width, seen.height) == ("yuv420p10le", 1047, 576)
    assert seen.hdr
    assert seen.full_range
    assert seen.interlaced
    assert not seen.square_pixels


@pytest.mark.parametrize("text", ["", "\x00\xff", "[Parsed_showinfo_0 @ 0x7f] n:   0 pts: 0 fmt:"])
def test_rubbish_shows_nothing(text: str) -> None:
    assert picture_facts(text) is None
    assert streams(heads(text), text) == []


def video(at: int, width: int, *, default: bool = False) -> Stream:
    return Stream(at, at, "video", "h264", width, width, default=default)


def sound(at: int, channels: int, *, default: bool = False) -> Stream:
    return Stream(at, at, "audio", "aac", channels=channels, default=default)


def test_which_tracks_are_used_first() -> None:
    thumbnail, small, large = video(0, 900, default=True), video(1, 320), video(2, 640)
    packets = {0: 1, 1: 50, 2: 50, 3: 9, 4: 9, 5: 9, 6: 0}
    found = [thumbnail, small, large, sound(3, 2), sound(4, 6), sound(6, 8, default=True)]
    videos, audios = candidates(found, packets)
    assert [track.at for track in videos] == [2, 1, 0]
    assert [track.at for track in audios] == [4, 3]
    _, audios = candidates([*found, sound(5, 1, default=True)], packets)
    assert audios[0].at == 5


def test_kinds_of_pixels() -> None:
    assert [is_rgb(name) for name in ("gbrp", "rgb24", "pal8", "yuv420p", None)] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert has_alpha("yuva420p")
    assert has_alpha("rgba")
    assert not has_alpha("gray")


@pytest.mark.parametrize(
    ("layout", "channels"),
    [
        ("mono", 1), ("stereo", 2), ("2.1", 3), ("4.0", 4), ("quad(side)", 4), ("5.1(side)", 6),
        ("7.1(wide-side)", 8), ("octagonal", 8), ("5.1.2(back)", 8), ("7.1.4", 12), ("22.2", 24),
        ("hexadecagonal", 16), ("12 channels", 12), ("3 channels (FL+FR+LFE)", 3),
        ("ambisonic 1", 4), ("ambisonic 2+stereo", 9), ("something new", 2),
    ],
)  # fmt: skip
def test_channels_are_counted_by_their_layout(layout: str, channels: int) -> None:
    told = heads(HEADS.replace("5.1(side)", layout))
    [_, sound] = streams(told, PLAIN + MAPPING)
    assert sound.channels == channels
