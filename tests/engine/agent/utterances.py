"""Requests and what each asks for: the table that the agent's rules are held to."""

from __future__ import annotations

from engine.agent.edits import Compress, Edit, Effect, Join, Mute, Reset, Resize, Span, Trim, Undo

MB = 1_000_000
MIB = 1 << 20


def to_size(size_bytes: int) -> Compress:
    return Compress(max_bytes=size_bytes, quality="normal")


def at_rate(bps: int) -> Compress:
    return Compress(video_bps=bps, quality="normal")


def by(ratio: float) -> Compress:
    return Compress(ratio=ratio, quality="normal")


def finely(size_bytes: int | None = None, bps: int | None = None) -> Compress:
    return Compress(max_bytes=size_bytes, video_bps=bps, quality="transparent")


def keep(start_s: float, end_s: float | None) -> Trim:
    return Trim(True, (Span(start_s, end_s),))


def drop(start_s: float, end_s: float | None) -> Trim:
    return Trim(False, (Span(start_s, end_s),))


SMALLER = Compress()
AN_MP4 = Effect("format", place="mp4")
FURTHER = Compress(further=True)
MUTE, UNMUTE = Mute(True), Mute(False)
HD, SD = Resize(1080, "1080p"), Resize(720, "720p")

TRY_SAYING: list[tuple[str, tuple[Edit, ...]]] = [
    ("compress a 10-minute 4K tutorial recording at 80MB into a 1080p MP4", (SMALLER, HD)),
    ("compress this video to 8 Mbps bitrate without losing visible quality", (finely(bps=8 * MB),)),
    (
        "reducing video file size by adjusting bitrate for upload or storage for content creators,"
        " marketers, students",
        (SMALLER,),
    ),
    ("compress my video files", (SMALLER,)),
    ("export 1080p MP4", (HD,)),
    ("compress this video to under 50MB", (to_size(50 * MB),)),
    ("compress my large video files", (SMALLER,)),
    ("compress this video to under 50MB without losing quality", (finely(50 * MB),)),
    ("compress a 1.2GB 4K travel video recorded on a DSLR into a 1080p MP4", (SMALLER, HD)),
    ("compress this video to under 100MB without losing noticeable quality", (finely(100 * MB),)),
    (
        "reducing video file size while preserving visual quality for content creators, marketers,"
        " students",
        (finely(),),
    ),
    ("convert my raw video footage", (SMALLER,)),
    ("convert my huge 4K clip", (SMALLER,)),
    ("convert these uncompressed recordings", (SMALLER,)),
    ("convert my holiday clip", (Effect("format", place="mp4"),)),
    ("compress this video to a smaller", (SMALLER,)),
    ("compress this video to a smaller file size without losing quality", (finely(),)),
]

SIZES: list[tuple[str, tuple[Edit, ...]]] = [
    ("to 8 MB", (to_size(8 * MB),)),
    ("below 500 kB", (to_size(500_000),)),
    ("make it 25mb", (to_size(25 * MB),)),
    ("under 1.5 GB please", (to_size(1_500 * MB),)),
    ("under 1,5 GB", (to_size(1_500 * MB),)),
    ("smaller than 10 MiB", (to_size(10 * MIB),)),
    ("no more than 20 megabytes", (to_size(20 * MB),)),
    ("at most 1,000 kB", (to_size(MB),)),
    ("50MB or less", (to_size(50 * MB),)),
    ("max 8MB", (to_size(8 * MB),)),
    ("the limit is 25 MB", (to_size(25 * MB),)),
    ("it must not exceed 10MB", (to_size(10 * MB),)),
    ("not over 10 MB", (to_size(10 * MB),)),
    ("compress to 10M", (to_size(10 * MB),)),
    ("shrink this 80MB video to 20MB", (to_size(20 * MB),)),
    ("from 80MB to 20MB", (to_size(20 * MB),)),
    ("turn this 80MB video into a 10MB file", (to_size(10 * MB),)),
    ("make me a 5MB version of my 300MB recording", (to_size(5 * MB),)),
    ("my file is 120 MB, get it under 16 MB", (to_size(16 * MB),)),
    ("I have a video of 2GB, compress it to fifty megabytes", (to_size(50 * MB),)),
    ("compress it to ten MB", (to_size(10 * MB),)),
    ("compress the 500MB 1080p holiday video to under 50MB", (to_size(50 * MB),)),
    ("５０ＭＢ以下", (to_size(50 * MB),)),
    ("压缩到20MB以下", (to_size(20 * MB),)),
    ("压缩到20兆以内", (to_size(20 * MB),)),
    ("把视频压到五十兆", (to_size(50 * MB),)),
    ("把这个500MB的视频压缩到50MB", (to_size(50 * MB),)),
    ("视频太大了，控制在8M以内", (to_size(8 * MB),)),
    ("不超过25MB", (to_size(25 * MB),)),
    ("压缩成10MB的视频", (to_size(10 * MB),)),
    ("小于 1.5GB", (to_size(1_500 * MB),)),
    ("原来有800MB，压缩到100MB", (to_size(100 * MB),)),
    ("压缩到50MB以下，不损失画质", (finely(50 * MB),)),
    ("half its size", (by(0.5),)),
    ("compress it to half the size", (by(0.5),)),
    ("reduce the file size by half", (by(0.5),)),
    ("50% smaller", (by(0.5),)),
    ("reduce it by 30%", (by(0.7),)),
    ("compress to 25% of its size", (by(0.25),)),
    ("a quarter of its size", (by(0.25),)),
    ("压缩到原来的一半", (by(0.5),)),
    ("压缩到原来的30%", (by(0.3),)),
    ("减小50%", (by(0.5),)),
    (
        "small enough to send on WhatsApp",
        (Compress(max_bytes=16 * MB, quality="normal", platform="whatsapp"),),
    ),
    (
        "compress it for Discord",
        (Compress(max_bytes=10 * MB, quality="normal", platform="discord"),),
    ),
]

WITHOUT_A_SIZE: list[tuple[str, tuple[Edit, ...]]] = [
    ("make it smaller", (SMALLER,)),
    ("the file is too big", (SMALLER,)),
    ("shrink it", (SMALLER,)),
    ("convert to mp4", (AN_MP4,)),
    ("optimize this for the web", (SMALLER,)),
    ("compress my 80MB mp4", (SMALLER,)),
    ("this 300MB recording is too large", (SMALLER,)),
    ("make it even smaller", (FURTHER,)),
    ("it's still too big", (FURTHER,)),
    ("compress it more", (FURTHER,)),
    ("lossless please", (finely(),)),
    ("压缩一下这个视频", (SMALLER,)),
    ("把视频变小一点", (SMALLER,)),
    ("压缩我的80MB的视频", (SMALLER,)),
    ("还是太大", (FURTHER,)),
    ("无损压缩", (finely(),)),
    ("保持画质，压缩视频", (finely(),)),
]

RATES_AND_FRAMES: list[tuple[str, tuple[Edit, ...]]] = [
    ("8 Mbps", (at_rate(8 * MB),)),
    ("set the bitrate to 2000 kbps", (at_rate(2 * MB),)),
    ("2.5Mbit/s", (at_rate(2_500_000),)),
    ("bitrate of 4M", (at_rate(4 * MB),)),
    ("use 4-8 Mbps", (at_rate(8 * MB),)),
    ("compress the 20 Mbps video to 6 Mbps", (at_rate(6 * MB),)),
    ("码率改成8M", (at_rate(8 * MB),)),
    ("码率2000kbps", (at_rate(2 * MB),)),
    ("720p", (SD,)),
    ("make it 720p", (SD,)),
    ("convert to 1280x720", (Resize(720, "1280x720"),)),
    ("scale to 720x1280", (Resize(720, "720x1280"),)),
    ("convert this 4K video to 1080p", (HD,)),
    ("export in 4K", (Resize(2160, "4k"),)),
    ("1080p and under 20MB", (to_size(20 * MB), HD)),
    ("compress to 720p", (SMALLER, SD)),
    ("转成720p", (SD,)),
    ("把4K视频转成1080p", (HD,)),
    ("分辨率改为1080p，压缩到20MB", (to_size(20 * MB), HD)),
]

PARTS: list[tuple[str, tuple[Edit, ...]]] = [
    ("first 10 seconds", (keep(0, 10),)),
    ("keep the first ten seconds", (keep(0, 10),)),
    ("only the first minute", (keep(0, 60),)),
    ("just the opening 5s", (keep(0, 5),)),
    ("trim to the first 10 seconds", (keep(0, 10),)),
    ("cut it down to 10 seconds", (keep(0, 10),)),
    ("shorten to 30 seconds", (keep(0, 30),)),
    ("make it 15 seconds long", (keep(0, 15),)),
    ("cut the first ten seconds", (drop(0, 10),)),
    ("remove the first 10 seconds", (drop(0, 10),)),
    ("trim the first 3 seconds", (drop(0, 3),)),
    ("cut 5 seconds off the start", (drop(0, 5),)),
    ("get rid of the first twenty-five seconds", (drop(0, 25),)),
    ("last 20 seconds", (keep(-20, None),)),
    ("keep the last half a minute", (keep(-30, None),)),
    ("the last one minute", (keep(-60, None),)),
    ("cut off the last 20 seconds", (drop(-20, None),)),
    ("remove 10 seconds from the end", (drop(-10, None),)),
    ("from 0:30 to 1:45", (keep(30, 105),)),
    ("trim from 0:30 to 1:45", (keep(30, 105),)),
    ("keep 1:02:03 - 1:03:00", (keep(3723, 3780),)),
    ("from 10 to 20 seconds", (keep(10, 20),)),
    ("between 1m30s and 2m", (keep(90, 120),)),
    ("remove the part from 0:10 to 0:20", (drop(10, 20),)),
    ("cut out 0:10-0:20", (drop(10, 20),)),
    ("from 0:30 to the end", (keep(30, None),)),
    ("start at 0:05", (keep(5, None),)),
    ("until 0:45", (keep(0, 45),)),
    (
        "cut the first 10 seconds and the last five seconds",
        (Trim(False, (Span(0, 10), Span(-5, None))),),
    ),
    ("保留前十秒", (keep(0, 10),)),
    ("前10秒", (keep(0, 10),)),
    ("只要前30秒", (keep(0, 30),)),
    ("截取最后二十秒", (keep(-20, None),)),
    ("剪掉前10秒", (drop(0, 10),)),
    ("把开头的5秒删掉", (drop(0, 5),)),
    ("去掉最后3秒", (drop(-3, None),)),
    ("从0:30到1:45", (keep(30, 105),)),
    ("保留第10秒到第20秒", (keep(10, 20),)),
    ("删除从10秒到20秒的部分", (drop(10, 20),)),
    ("从1分30秒开始", (keep(90, None),)),
    ("剪到30秒", (keep(0, 30),)),
    ("截取1分钟到2分钟", (keep(60, 120),)),
]

SOUND_AND_REST: list[tuple[str, tuple[Edit, ...]]] = [
    ("mute it", (MUTE,)),
    ("mute the video", (MUTE,)),
    ("remove the audio", (MUTE,)),
    ("without sound please", (MUTE,)),
    ("turn the sound off", (MUTE,)),
    ("unmute", (UNMUTE,)),
    ("turn the sound back on", (UNMUTE,)),
    ("mute the first 5 seconds", (Mute(True, (Span(0, 5),)),)),
    ("静音", (MUTE,)),
    ("去掉声音", (MUTE,)),
    ("取消静音", (UNMUTE,)),
    ("恢复原声", (UNMUTE,)),
    ("undo", (Undo(),)),
    ("undo that last edit", (Undo(),)),
    ("撤销", (Undo(),)),
    ("start over", (Reset(),)),
    ("恢复原样", (Reset(),)),
    ("join the videos", (Join(),)),
    ("把这两个视频合并", (Join(),)),
]

TOGETHER: list[tuple[str, tuple[Edit, ...]]] = [
    (
        "keep the first 10 seconds, mute it and compress to 8 MB",
        (keep(0, 10), MUTE, to_size(8 * MB)),
    ),
    ("mute it and keep the first 10 seconds", (MUTE, keep(0, 10))),
    (
        "remove the first 5 seconds, then compress to 720p under 3MB",
        (drop(0, 5), to_size(3 * MB), SD),
    ),
    ("without losing quality, cut the last 2 seconds", (drop(-2, None), finely())),
    ("保留前5秒，静音，压缩到1MB以下", (keep(0, 5), MUTE, to_size(MB))),
    ("剪掉最后2秒并转成720p", (drop(-2, None), SD)),
]

TRICKY: list[tuple[str, tuple[Edit, ...]]] = [
    ("can you compress this to 10mb and keep the audio", (to_size(10 * MB),)),
    ("remove audio from 0:10 to 0:20", (Mute(True, (Span(10, 20),)),)),
    ("cut everything after 1:00", (drop(60, None),)),
    ("remove everything before 0:10", (drop(0, 10),)),
    ("cut everything before 0:10", (drop(0, 10),)),
    ("remove everything except the first 10 seconds", (keep(0, 10),)),
    ("delete all but the last 5 seconds", (keep(-5, None),)),
    ("please cut the video to the first 15 secs", (keep(0, 15),)),
    ("cut the video from 10s to 25s", (keep(10, 25),)),
    ("trim the beginning by 5 seconds", (drop(0, 5),)),
    ("keep seconds 5 to 12", (keep(5, 12),)),
    ("去掉0:10之前的部分", (drop(0, 10),)),
    ("删掉1分钟之后的内容", (drop(60, None),)),
    ("除了前10秒都删掉", (keep(0, 10),)),
    ("把视频前面5秒和后面5秒都剪掉", (Trim(False, (Span(0, 5), Span(-5, None))),)),
    ("compress this 10 minute video to 1/4", (by(0.25),)),
    ("压缩到原来大小的1/4", (by(0.25),)),
    ("compress to 8 megabits per second", (at_rate(8 * MB),)),
    ("reduce resolution to 480p", (Resize(480, "480p"),)),
    ("convert my 4K .mov to a 720p mp4 under 30 MB", (to_size(30 * MB), SD)),
    ("convert 4k to 720p", (SD,)),
    ("keep it under 8MB for discord", (to_size(8 * MB),)),
    ("压缩视频，大小不要超过100MB，画质不要损失", (finely(100 * MB),)),
    ("帮我把10分钟的4K教程录像（80MB）压缩成1080p的MP4", (SMALLER, HD)),
    ("shrink to 20 MB max and remove the sound", (MUTE, to_size(20 * MB))),
    (
        "under 50 MB without losing quality, 720p, first 30 seconds, no sound",
        (keep(0, 30), MUTE, finely(50 * MB), SD),
    ),
]

NOTHING: list[tuple[str, tuple[Edit, ...]]] = [
    ("hello", ()),
    ("what can you do?", ()),
    ("make it look better", ()),
    ("add a title 'Paradise Found'", (Effect("title", text="Paradise Found"),)),
    ("rotate it by 90 degrees", (Effect("rotate", 90.0),)),
    ("don't compress it", ()),
    ("don't cut the first 10 seconds, I need them", ()),
    ("don't mute it", ()),
    ("a 30-second clip", ()),
    ("make it 9:16", (Effect("aspect", place="9:16", how="blur"),)),
    ("compress the first video to 8MB and the second to 5MB", ()),
    ("第一个视频压缩到8MB，第二个视频压缩到5MB", ()),
    ("my video is 80MB", ()),
    ("你好", ()),
    ("添加字幕", (Effect("captions"),)),
    ("", ()),
    ("\x00\u2028\ud800", ()),
]

ALL = (
    TRY_SAYING + SIZES + WITHOUT_A_SIZE + RATES_AND_FRAMES + PARTS + SOUND_AND_REST + TOGETHER
    + TRICKY + NOTHING
)  # fmt: skip
