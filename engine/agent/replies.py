"""What the agent says, in English and Chinese.

It speaks as NemoVideo does, to someone who sees an editor with buttons: a client without one has
to translate that, and this engine is where such a client is tried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine import draft as drafts
from engine.agent.apply_edits import MAX_HEIGHT_PX, content_bytes
from engine.agent.edits import (
    Compress,
    Edit,
    Effect,
    Export,
    Join,
    Mute,
    Request,
    Reset,
    Resize,
    Trim,
)
from engine.agent.effect_replies import EFFECT_REASONS, effect_done
from engine.captions import track
from engine.draft import Draft
from engine.resources.source import Source

_QUOTED_CHARS = 80
_TOLD_LINES = 8
_UNSUPPORTED = {
    "karaoke": ("colour captions word by word", "制作逐字变色的字幕"),
    "translate": ("translate or dub speech", "翻译或配音"),
    "faces": ("find faces, people, plates or backgrounds", "识别人脸、车牌、人物或背景"),
    "filler": ("hear single words", "识别单个词语"),
    "generate": (
        "generate new videos, pictures, voices or music",
        "生成新的视频、图片、语音或音乐",
    ),
    "scenes": ("judge what is in a scene", "判断画面内容"),
    "effects": ("add such effects", "添加这类特效"),
    "codec": ("write other kinds of files than MP4", "输出 MP4 以外的这种格式"),
    "edit": ("do that kind of edit", "进行这种编辑"),
    "several": (
        "work on several videos in one message (ask for one after the other)",
        "在一条消息里处理多个视频（请逐个说明）",
    ),
}
_REASONS = {
    "too_fast": (
        "A speed has to lie between 0.05 and 100 times.",
        "速度必须在 0.05 到 100 倍之间。",
    ),
    "too_long": ("The result would be longer than two hours.", "结果会超过两小时。"),
    "too_long_to_reverse": (
        "At most 60 seconds can play backwards in one piece.",
        "一次最多只能倒放60秒。",
    ),
    "one_part": (
        "For that the timeline needs two parts; there is one.",
        "时间线上只有一个片段，需要两个。",
    ),
    "no_picture": (
        "For that I need the picture: please upload it first.",
        "请先上传要叠加的图片。",
    ),
    "no_second_video": (
        "For that I need a second video: please upload it first.",
        "请先上传第二个视频。",
    ),
    "no_sound_file": (
        "For that I need the sound file: please upload it first.",
        "请先上传音频文件。",
    ),
    "no_photos": (
        "For a slideshow I need photos: please upload them first.",
        "请先上传照片，再制作幻灯片。",
    ),
    "which_part": ("I don't see which video should come first.", "没有看到应该放在最前面的视频。"),
    "only_sound": ("That is about a picture, and there is only sound.", "这里只有声音，没有画面。"),
    "captions_extra": (
        "I can't hear what is said here: that needs the extra nemobot[captions] and a model, which"
        " whoever runs this can install. Nothing was done or charged.",
        "这里无法识别语音：需要管理员安装 nemobot[captions] 和语音模型。"
        "没有执行任何操作，也没有扣费。",
    ),
    "captions_model": (
        "I can't hear what is said here: whoever runs this has to name a folder with a speech model"
        " (CAPTIONS_MODEL). Nothing was done or charged.",
        "这里无法识别语音：需要管理员设置语音模型文件夹（CAPTIONS_MODEL）。没有执行任何操作，也没有扣费。",
    ),
    "captions_failed": (
        "Listening to it failed, so there are no captions. Nothing was done or charged.",
        "语音识别失败，没有生成字幕，也没有扣费。",
    ),
    "no_words": ("I heard no words in it.", "没有听到任何语音。"),
    "no_captions": (
        "There are no captions of mine on the timeline; what is part of the picture stays.",
        "时间线上没有我添加的字幕；画面自带的文字无法改动。",
    ),
    "no_such_line": ("There is no caption line with that number.", "没有这一行字幕。"),
    "no_such_words": ("No caption or title has those words.", "字幕和标题里没有这些文字。"),
    "srt_and_pauses": (
        "A subtitle file does not go with pauses that are cut out at the export; undo that first.",
        "导出时剪掉停顿与字幕文件不能同时使用，请先撤销。",
    ),
    "no_sound": ("There is no sound on the timeline.", "时间线上没有声音。"),
}
_CAN = (
    'I can compress a video to a size ("under 50MB"), a bitrate ("8 Mbps") or a resolution '
    '("720p"); cut it ("keep the first 10 seconds", "remove 0:10 to 0:15", "cut out the silent '
    'parts"); change its speed ("2x", "slow motion"), reverse, loop or freeze it; mute it'
    " or change "
    "the volume; add text ('add the text \"Hello\" at the top'), a logo, music or a second video "
    'that you upload; crop, rotate, blur, brighten it or make it black and white ("make it 9:16", '
    '"blur the first 5 seconds"); join videos with or without a crossfade; and make a GIF, WebM, '
    'MP3 or a screenshot of it. "Undo" takes the last step back.',
    "我可以把视频压缩到指定大小（“50MB以下”）、码率（“8 Mbps”）或分辨率（“720p”）；"
    "剪辑（“保留前10秒”、“删掉0:10到0:15”、“去掉静音片段”）；变速（“2倍速”、“慢动作”）、倒放、循环、定格；"
    "静音或调整音量；添加文字（“在底部加文字“你好””）、您上传的图片、音乐或第二个视频；"
    "裁剪、旋转、模糊、调亮、黑白（“改成竖屏”、“前5秒模糊”）；合并视频、交叉淡化；"
    "以及导出 GIF、WebM、MP3 或截图。“撤销”可退回上一步。",
)


class Replies:
    """Every sentence of the agent, in the language that it was made for."""

    def __init__(self, chinese: bool) -> None:
        self._chinese = chinese

    def _say(self, english: str, chinese: str) -> str:
        return chinese if self._chinese else english

    def _list(self, names: Sequence[str]) -> str:
        return ("、" if self._chinese else ", ").join(names)

    def need_a_video(self, other_files: bool) -> str:
        if other_files:
            return self._say(
                "For that I need a video; so far there are only pictures or sounds. "
                "Please upload the video.",
                "这需要一个视频，目前只有图片或音频。请上传视频。",
            )
        return self._say(
            "Please upload the video first, then I'll do exactly that.",
            "请先上传视频，我马上处理。",
        )

    def cannot(self, request: Request, names: Sequence[str]) -> str:
        """Nothing was done: why not, and what is possible."""
        why = self.left_out(request) or self._say(
            "I didn't understand that.", "我没有听懂这个请求。"
        )
        gap = "" if self._chinese else " "
        return f"{why}{gap}{_CAN[self._chinese]}" + self._files(names)

    def left_out(self, request: Request) -> str:
        """What of a request was not done, and why; in the person's own words."""
        parts = []
        if request.unsupported:
            keys = self._unsupported(request.unsupported)
            parts.append(self._say(f"I can't {keys} here.", f"这里无法{keys}。"))
        if request.unread:
            said = self._list([f"“{_short(clause)}”" for clause in request.unread])
            parts.append(
                self._say(
                    f"I didn't understand {said}, so nothing was done about it.",
                    f"我没有听懂{said}，所以没有执行。",
                )
            )
        if request.kept:
            said = self._list([f"“{_short(clause)}”" for clause in request.kept])
            parts.append(self._say(f"As you said: {said}.", f"按您说的：{said}。"))
        if request.unread and request.unit:
            parts.append(
                self._say(
                    f'What is “{request.unit}”? Please say it with its unit, as in "8 MB" or '
                    '"10 seconds".',
                    f"“{request.unit}”是什么单位？请带上单位，例如“8MB”或“10秒”。",
                )
            )
        return ("" if self._chinese else " ").join(parts)

    def can(self) -> str:
        return _CAN[self._chinese]

    def _files(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return ""
        return self._say(f" Your videos: {self._list(names)}.", f"您的视频：{self._list(names)}。")

    def _unsupported(self, keys: Sequence[str]) -> str:
        phrases = [_UNSUPPORTED[key][self._chinese] for key in keys]
        return ("，也无法" if self._chinese else " or ").join(phrases)

    def nothing_to_undo(self) -> str:
        return self._say("There is nothing to undo.", "没有可以撤销的操作。")

    def nothing_to_redo(self) -> str:
        return self._say("There is nothing to redo.", "没有可以重做的操作。")

    def redone(self, draft: Draft) -> str:
        length = self._length(draft)
        return self._say(
            f"What was undone last is back; the timeline is {length} long.",
            f"已恢复刚才撤销的操作，时间线长度为{length}。",
        )

    def undone(self, draft: Draft, steps: int = 1) -> str:
        length = self._length(draft)
        what = "last edit is" if steps == 1 else f"last {steps} edits are"
        return self._say(
            f"The {what} undone; the timeline is {length} long again. You can preview in timeline.",
            f"已撤销{'上一步' if steps == 1 else f'前{steps}步'}，时间线长度为{length}。"
            "可以打开时间线预览。",
        )

    def joined(self, parts: Sequence[str]) -> str:
        return ("" if self._chinese else " ").join(part for part in parts if part)

    def no_such_file(self, names: Sequence[str]) -> str:
        return self._say(
            f"There is no such video. I have {len(names)}: {self._list(names)}.",
            f"没有这个视频。目前有{len(names)}个：{self._list(names)}。",
        )

    def took_first_of(self, names: Sequence[str]) -> str:
        return self._say(
            f"There are {len(names)} new videos ({self._list(names)}); I took the first one, "
            f'"{names[0]}". For another one, name it: "the second video".',
            f"有{len(names)}个新视频（{self._list(names)}），我先处理第一个“{names[0]}”。"
            "要处理其他视频，请说“第二个视频”。",
        )

    def refused(self, reason: str, draft: Draft) -> str:
        length = self._length(draft)
        if reason == "beyond_the_end":
            return self._say(
                f"That part lies outside the timeline, which is {length} long.",
                f"该时间段超出了时间线，时间线长度为{length}。",
            )
        if reason == "too_many_parts":
            return self._say(
                f"The timeline can have {drafts.MAX_PARTS} parts at most.",
                f"时间线最多只能有{drafts.MAX_PARTS}个片段。",
            )
        if told := (_REASONS | EFFECT_REASONS).get(reason):
            return told[self._chinese]
        return self._say(
            f"That would leave nothing of the {length} on the timeline.",
            f"这样时间线上的{length}就什么都不剩了。",
        )

    def reply(self, remark: str, said: Sequence[str], request: Request, changed: bool) -> str:
        parts = [remark, *said, self.left_out(request)]
        if changed:
            parts.append(
                self._say(
                    'Click the "Export" button to download your MP4.',
                    "点击“导出”按钮即可下载 MP4。",
                )
            )
        return ("" if self._chinese else " ").join(part for part in parts if part)

    def done(self, edit: Edit, before: Draft, after: Draft, sources: Mapping[str, Source]) -> str:
        if isinstance(edit, Compress):
            return self._compressed(edit, after, sources)
        if isinstance(edit, Resize):
            return self._resized(edit, after, sources)
        if isinstance(edit, Trim):
            was, now = self._length(before), self._length(after)
            return self._say(f"Trimmed from {was} to {now}.", f"已从{was}剪到{now}。")
        if isinstance(edit, Mute):
            return self._muted(edit)
        if isinstance(edit, Join):
            count, now = len(drafts.segments(after)), self._length(after)
            return self._say(
                f"Joined {count} videos into a timeline of {now}.",
                f"已合并{count}个视频，共{now}。",
            )
        if isinstance(edit, Effect):
            said = effect_done(edit, self._chinese)
            heard = edit.name in ("captions", "caption-line", "caption-words")
            return said + self._caption_lines(after) if heard else said
        if isinstance(edit, Export):
            return self._say(
                'Click the "Export" button to download your MP4.', "点击“导出”按钮即可下载 MP4。"
            )
        if isinstance(edit, Reset):
            return self._say("The timeline is as uploaded again.", "已恢复为上传时的原样。")
        return ""

    def _caption_lines(self, draft: Draft) -> str:
        """The first lines with their numbers, by which they can be corrected."""
        found = list({one.line: one.text for one in track.shown(draft)}.values())
        told = [f"{number}. {_short(text)}" for number, text in enumerate(found[:_TOLD_LINES], 1)]
        if more := len(found) - len(told):
            told.append(self._say(f"and {more} more", f"还有{more}行"))
        return "".join(f"\n{line}" for line in told) + ("\n" if told else "")

    def _muted(self, edit: Mute) -> str:
        if edit.on:
            return self._say("The sound is off.", "已静音。")
        return self._say("The sound is on again.", "已恢复声音。")

    def _compressed(self, edit: Compress, draft: Draft, sources: Mapping[str, Source]) -> str:
        content = content_bytes(draft, sources)
        max_bytes = drafts.wish(draft, "max_bytes")
        parts = []
        if isinstance(max_bytes, int):
            parts.append(self._size(max_bytes, content, edit.platform))
        if edit.video_bps is not None:
            parts.append(self._bitrate(edit.video_bps, draft, sources))
        if edit.max_bytes is None and edit.video_bps is None and max_bytes is None:
            parts.append(
                self._say(
                    f"The video ({size(content)}) will be compressed to a smaller MP4.",
                    f"视频（{size(content)}）将压缩为更小的 MP4。",
                )
            )
        if edit.quality == "transparent" and isinstance(max_bytes, int) and max_bytes < content:
            parts.append(
                self._say(
                    "The picture stays as good as that size allows.",
                    "在该大小内尽量保持画质。",
                )
            )
        elif edit.quality == "transparent":
            parts.append(self._say("No visible quality will be lost.", "画质不会有可见损失。"))
        return ("" if self._chinese else " ").join(parts)

    def _size(self, max_bytes: int, content: int, platform: str | None) -> str:
        if content and max_bytes >= content:
            return self._say(
                f"The video has {size(content)}, which is under {size(max_bytes)} already; "
                "it will not grow.",
                f"视频为{size(content)}，已经小于{size(max_bytes)}，不会变大。",
            )
        place = f" ({platform})" if platform else ""
        return self._say(
            f"The video will be compressed from {size(content)} to under {size(max_bytes)}{place}.",
            f"视频将从{size(content)}压缩到{size(max_bytes)}以下{place}。",
        )

    def _bitrate(self, wanted: int, draft: Draft, sources: Mapping[str, Source]) -> str:
        used = [sources[c.source_id] for c in drafts.segments(draft) if c.source_id in sources]
        highest = max((source.video_bps for source in used), default=0)
        if 0 < highest <= wanted:
            return self._say(
                f"The source has only {rate(highest)}, so its quality is kept instead of "
                f"raising it to {rate(wanted)}.",
                f"原视频码率只有{rate(highest)}，不会提高到{rate(wanted)}，将保持原画质。",
            )
        return self._say(f"The bitrate is set to {rate(wanted)}.", f"码率已设为{rate(wanted)}。")

    def _resized(self, edit: Resize, draft: Draft, sources: Mapping[str, Source]) -> str:
        used = [sources[c.source_id] for c in drafts.segments(draft) if c.source_id in sources]
        highest = max((min(s.width, s.height) for s in used), default=0)
        if edit.height_px > MAX_HEIGHT_PX:
            said = self._say(
                f"{edit.asked.upper()} is more than is exported here: it will be 1080p at most.",
                f"这里最高导出 1080p，无法导出{edit.asked.upper()}。",
            )
        else:
            said = self._say(
                f"The resolution is set to {edit.height_px}p.", f"分辨率已设为{edit.height_px}p。"
            )
        if 0 < highest < min(edit.height_px, MAX_HEIGHT_PX):
            said += self._say(
                f" The source has {highest}p; it will not be enlarged.",
                f"原视频为{highest}p，不会放大。",
            )
        return said

    def _length(self, draft: Draft) -> str:
        seconds = sum(segment.length_ms for segment in drafts.segments(draft)) / 1000
        if seconds >= 60:
            minutes, rest = divmod(round(seconds), 60)
            return f"{minutes}:{rest:02d}"
        return self._say(f"{seconds:.4g} s", f"{seconds:.4g}秒")


def _short(clause: str) -> str:
    return clause if len(clause) <= _QUOTED_CHARS else clause[:_QUOTED_CHARS].rstrip() + "…"


def size(size_bytes: int) -> str:
    """Decimal, as people name sizes: 8 MB are 8,000,000 bytes."""
    for unit, scale in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size_bytes >= scale:
            return f"{size_bytes / scale:.3g} {unit}"
    return f"{size_bytes} bytes"


def rate(bps: int) -> str:
    return f"{bps / 1e6:.3g} Mbps" if bps >= 10**6 else f"{bps / 1e3:.3g} kbps"
