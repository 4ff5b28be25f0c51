"""What is said about an effect that was made, in English and Chinese: what changed, and where."""

from __future__ import annotations

from collections.abc import Sequence

from engine.agent.edits import Effect, Span

_SENTENCES: dict[str, tuple[str, str]] = {
    "speed": ("The speed is {amount}x{where}", "速度为{amount}倍{where}"),
    "length": ("The speed is set so that it lasts {amount} s", "已调整速度，时长为{amount}秒"),
    "reverse": ("It plays backwards{where}", "已设为倒放{where}"),
    "loop": ("It plays {amount} times", "将重复播放{amount}遍"),
    "boomerang": ("It plays forwards and then backwards", "将先正放再倒放"),
    "freeze": ("The picture stands still{where}", "画面定格{where}"),
    "fade-in": ("It fades in over {amount} s", "开头{amount}秒淡入"),
    "fade-out": ("It fades out over {amount} s", "结尾{amount}秒淡出"),
    "volume": ("The volume is {percent} % of what it was{where}", "音量为之前的{percent}%{where}"),
    "normalize": ("The loudness is brought to a usual level{where}", "响度已标准化{where}"),
    "noise": ("Background noise is reduced{where}", "已降低背景噪音{where}"),
    "rotate": ((
        "The picture is rotated by {amount} degrees clockwise{where}"
    ), "画面顺时针旋转{amount}度{where}"),
    "flip": ("The picture is flipped{where}", "画面已翻转{where}"),
    "brightness": ("The picture is {brighter}{where}", "画面已{brighter_zh}{where}"),
    "contrast": ((
        "The contrast is {percent} % of what it was{where}"
    ), "对比度为之前的{percent}%{where}"),
    "saturation": ((
        "The saturation is {percent} % of what it was{where}"
    ), "饱和度为之前的{percent}%{where}"),
    "gray": ("The picture is black and white{where}", "画面已变为黑白{where}"),
    "sepia": ("The picture is in sepia tones{where}", "画面已变为复古色{where}"),
    "blur": ("The picture is blurred{region}{where}", "画面{region_zh}已模糊{where}"),
    "pixelate": ("The picture is pixelated{region}{where}", "画面{region_zh}已打马赛克{where}"),
    "crop": ("{amount}{unit} are cut off ({side})", "已裁掉{amount}{unit_zh}（{side_zh}）"),
    "mono": ("Both sides play the same sound{where}", "已混合为单声道{where}"),
    "zoom": ((
        "The picture is enlarged {amount}x{region}{where}"
    ), "画面{region_zh}放大{amount}倍{where}"),
    "denoise": ("Grain is reduced{where}", "已减少噪点{where}"),
    "stabilise": ("The picture is steadied{where}", "画面已增稳{where}"),
    "aspect": ("The shape is {place}, {how}", "画面比例为{place}，{how_zh}"),
    "fps": ((
        "It has {amount} frames a second; above the source's rate pictures are repeated"
    ), "帧率为每秒{amount}帧；高于原帧率时会重复画面"),
    "unbar": ("Black bars are cut off when it is exported", "导出时会裁掉黑边"),
    "silence": ((
        "Pauses of half a second and more are cut out when it is exported"
    ), "导出时会剪掉半秒以上的停顿"),
    "title": ("The text “{text}” is shown {at}{where}", "已添加文字“{text}”{where}"),
    "meme": ("The text “{text}” is shown at the top{where}", "已在上方添加文字“{text}”{where}"),
    "title-off": ("The text is gone", "已去掉文字"),
    "title-words": ("The text reads “{text}” now", "文字已改为“{text}”"),
    "title-size": ("The text has {percent} % of its size", "文字大小为之前的{percent}%"),
    "title-place": ("The text is {at} now", "文字位置已调整"),
    "title-colour": ("The colour of the text is changed", "文字颜色已更改"),
    "logo-off": ("The picture that lay on it is gone", "已去掉叠加的图片"),
    "logo-size": ("The picture on it has {percent} % of its size", "图片大小为之前的{percent}%"),
    "logo-place": ("The picture on it is {at} now", "图片位置已调整"),
    "music-level": ("The music has {percent} % of its volume", "音乐音量为之前的{percent}%"),
    "music-off": ("The music is gone", "已去掉音乐"),
    "music-loop": ((
        "The music starts again by itself until the video ends"
    ), "音乐会自动循环到视频结束"),
    "duck": ("The music goes down by itself when somebody talks", "有人说话时音乐会自动变小"),
    "crossfade": ("The parts fade into each other over {amount} s", "各片段之间交叉淡化{amount}秒"),
    "logo": ("The picture is shown {at}{where}", "已添加图片{where}"),
    "pip": ("The other video is shown {at}{where}", "已在画面中加入另一个视频{where}"),
    "stack": ("Both videos are shown together", "两个视频将同时显示"),
    "music": ("The music lies under the sound{where}", "已添加背景音乐{where}"),
    "sound": ("The sound is replaced by the file{where}", "声音已替换{where}"),
    "split": ("It comes in parts of {parts}, in one ZIP", "将分成{parts_zh}，打包为一个 ZIP"),
    "reorder": ("The videos are in another order", "已调整视频顺序"),
    "insert": ("The other file is put in {inside}", "已插入另一个文件（{inside_zh}）"),
    "slideshow": ("The photos follow each other, {amount} s each", "照片依次播放，每张{amount}秒"),
    "captions": ("Captions are added{where}", "已添加字幕{where}"),
    "captions-off": ("The captions are gone", "已去掉字幕"),
    "captions-place": ("The captions are {at} now", "字幕位置已调整"),
    "caption-line": ("Line {amount} of the captions is changed", "第{amount}行字幕已修改"),
    "caption-line-off": ("Line {amount} of the captions is gone", "第{amount}行字幕已删除"),
    "caption-words": ("“{how_text}” reads “{text}” now", "“{how_text}”已改为“{text}”"),
    "format": ("The result will be {kind}", "结果将为{kind_zh}"),
}  # fmt: skip
_KINDS = {
    "mp4": ("an MP4", "MP4 视频"), "gif": ("a GIF", "GIF 动图"),
    "webm": ("a WebM", "WebM 视频"), "mp3": ("an MP3", "MP3 音频"),
    "m4a": ("an M4A", "M4A 音频"), "wav": ("a WAV", "WAV 音频"),
    "png": ("a PNG picture", "PNG 图片"), "jpg": ("a JPG picture", "JPG 图片"),
    "sheet": ("a contact sheet (PNG)", "缩略图拼图（PNG）"),
    "srt": ("a subtitle file (SRT)", "字幕文件（SRT）"),
    "sticker": (
        "a sticker (WebM, 512 pixels, its first 3 seconds, without sound)",
        "贴纸（WebM，512像素，前3秒，无声）",
    ),
    "round": (
        "a square MP4 of 384 pixels for round messages, a minute at most",
        "用于圆形视频消息的正方形 MP4（384像素，最长一分钟）",
    ),
}  # fmt: skip
_FITTING = {
    "crop": ("cropped", "已裁剪"), "blur": ("with blurred sides", "两侧为模糊背景"),
    "bars": ("with black bars", "带黑边"),
}  # fmt: skip


EFFECT_REASONS = {
    "no_titles": (
        "There is no text of mine on the timeline; what is part of the picture stays.",
        "时间线上没有我添加的文字；画面自带的文字无法改动。",
    ),
    "no_logo": (
        "There is no picture of mine on the timeline; what is part of the video stays.",
        "时间线上没有我叠加的图片；视频自带的内容无法改动。",
    ),
    "no_music": (
        "There is no music of mine on the timeline; what is part of the video's sound stays.",
        "时间线上没有我添加的音乐；视频自带的声音无法分开。",
    ),
    "less_than_nothing": (
        "The file has not even that much, so nothing would be left.",
        "文件还没有那么大，减去后就什么都不剩了。",
    ),
    "nothing_of_the_picture": (
        "That would leave nothing of the picture.",
        "这样画面就什么都不剩了。",
    ),
    "no_such_region": (
        "That region lies outside the picture.",
        "该区域超出了画面。",
    ),
}
"""Why an effect can't be, by the reasons of `CannotApply`."""


def effect_done(effect: Effect, chinese: bool) -> str:
    """One sentence, with its full stop."""
    fitting = _FITTING.get(effect.how, ("", ""))
    kind = _KINDS.get(effect.place, ("", ""))
    amount = effect.amount or (3.0 if effect.name == "slideshow" else 0.0)
    name = "caption-line-off" if effect.name == "caption-line" and not effect.text else effect.name
    said = _SENTENCES[name][chinese].format(
        amount=f"{amount:.4g}",
        percent=f"{amount * 100:.3g}",
        brighter="brighter" if amount > 0 else "darker",
        brighter_zh="调亮" if amount > 0 else "调暗",
        where=_where(effect.spans, chinese),
        text=effect.text,
        how_text=effect.how,
        inside=_inside(effect, False),
        inside_zh=_inside(effect, True),
        place=effect.place,
        at=_at(effect.place),
        how=fitting[0],
        how_zh=fitting[1],
        region=_region(effect, False),
        region_zh=_region(effect, True),
        unit=" %" if effect.how == "percent" else " pixels",
        unit_zh="%" if effect.how == "percent" else "像素",
        side=_SIDES.get(effect.place, ("", ""))[0],
        side_zh=_SIDES.get(effect.place, ("", ""))[1],
        parts=_parts(effect, False),
        parts_zh=_parts(effect, True),
        kind=kind[0],
        kind_zh=kind[1],
    )
    return f"{said}{'。' if chinese else '.'}"


_SIDES = {
    "top": ("top", "上"), "right": ("right", "右"), "bottom": ("bottom", "下"),
    "left": ("left", "左"), "all": ("each side", "四边"),
}  # fmt: skip
_REGIONS = {
    "top-left": ("at the top left", "左上角"), "top-right": ("at the top right", "右上角"),
    "bottom-left": ("at the bottom left", "左下角"), "center": ("in the middle", "中间"),
    "bottom-right": ("at the bottom right", "右下角"),
    "top-half": ("in its upper half", "上半部分"),
    "bottom-half": ("in its lower half", "下半部分"), "left-half": ("in its left half", "左半部分"),
    "right-half": ("in its right half", "右半部分"), "top": ("at the top", "上方"),
    "bottom": ("at the bottom", "下方"), "left": ("at the left", "左侧"),
    "right": ("at the right", "右侧"),
}  # fmt: skip


def _region(effect: Effect, chinese: bool) -> str:
    place = effect.place or ("center" if effect.name == "zoom" else "")
    if not place or effect.name not in ("blur", "pixelate", "zoom"):
        return ""
    if place in _REGIONS:
        return _REGIONS[place][1] if chinese else f" {_REGIONS[place][0]}"
    left, top, width, height = place.split(",")
    if chinese:
        return f"（距左{left}%、距上{top}%，宽{width}%、高{height}%）"
    return f" {left} % from the left and {top} % from the top, {width} % wide and {height} % high"


def _parts(effect: Effect, chinese: bool) -> str:
    amount = effect.amount or 0.0
    if effect.how == "scenes":
        return "按场景划分的片段" if chinese else "one scene each"
    if effect.how == "points":
        at = [_clock(span.start_s) for span in effect.spans]
        return (
            f"从{'、'.join(at)}处分开的片段" if chinese else f"its length, cut at {', '.join(at)}"
        )
    if effect.how == "seconds":
        return f"每段{amount:g}秒" if chinese else f"{amount:g} s"
    if effect.how == "bytes":
        return f"每段不超过{amount / 1e6:.3g} MB" if chinese else f"at most {amount / 1e6:.3g} MB"
    return f"{amount:g}段" if chinese else f"equal length, {amount:g} of them"


def _inside(effect: Effect, chinese: bool) -> str:
    if effect.spans:
        at = _clock(effect.spans[0].start_s)
        return at if chinese else f"at {at}"
    words = {
        "start": ("at the start", "开头"), "middle": ("in the middle", "中间"),
        "end": ("at the end", "结尾"),
    }  # fmt: skip
    return words.get(effect.place, ("", ""))[chinese]


def _at(place: str) -> str:
    return {
        "": "at the bottom",
        "center": "in the middle",
        "center-left": "on the left",
        "center-right": "on the right",
    }.get(place, f"at the {place.replace('-', ' ')}")


def _where(spans: Sequence[Span], chinese: bool) -> str:
    if not spans:
        return ""
    parts = ("、" if chinese else " and ").join(_part(span, chinese) for span in spans)
    return f"（{parts}）" if chinese else f" ({parts})"


def _part(span: Span, chinese: bool) -> str:
    if span.is_share:
        share = f"{span.start_s:.0%}–{span.end_s or 1:.0%}"
        return f"全长的{share}" if chinese else f"{share} of its length"
    if (span.end_s or 0) < 0:
        until = f"{-(span.end_s or 0):g}"
        return f"最后{until}秒之前" if chinese else f"all but the last {until} s"
    if span.start_s < 0:
        return f"最后{-span.start_s:g}秒" if chinese else f"the last {-span.start_s:g} s"
    if span.end_s is None:
        return f"从{_clock(span.start_s)}起" if chinese else f"from {_clock(span.start_s)} on"
    if span.end_s == span.start_s:
        return _clock(span.start_s)
    return f"{_clock(span.start_s)}–{_clock(span.end_s)}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)}:{rest:04.1f}" if rest % 1 else f"{int(minutes)}:{int(rest):02d}"
