"""Answers to questions, from what is known of the file; what is in the picture is not known.

A question is never carried out and costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine import draft as drafts
from engine.agent.apply_edits import content_bytes
from engine.agent.grammar import amounts
from engine.agent.grammar.normalise import normalise
from engine.agent.replies import Replies, rate, size
from engine.draft import Draft
from engine.resources.source import Source

Sources = Mapping[str, Source]
_LESS = re.compile(r"\b(?:smaller|less|under|below|lighter|fit\w*|within)\b|小于|低于|以内|以下")


def answer(
    topic: str, text: str, draft: Draft | None, sources: Sources, replies: Replies, chinese: bool
) -> str:
    """One or two sentences. `text` is the question as it was written."""
    used = [sources[c.source_id] for c in drafts.segments(draft or {}) if c.source_id in sources]
    if topic == "help" or draft is None or not used:
        return replies.can()
    known = _KNOWN.get(topic)
    if known is not None:
        return known(text, draft, sources, used, chinese)
    if topic == "position":
        return (
            (
                "我看不到画面内容，无法回答。"
                if chinese
                else "I can't see what is in the picture, so I can't answer that."
            )
            + ("" if chinese else " ")
            + _facts(draft, sources, used, chinese)
        )
    if chinese:
        return f"这是一个提问，所以没有做任何改动。{_facts(draft, sources, used, chinese)}"
    return (
        "That was a question, so nothing was changed; to have it done, say it as a request. "
        + _facts(draft, sources, used, chinese)
    )


def _facts(draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    """All that is known, in one sentence."""
    first = used[0]
    seen = [f"{first.width}x{first.height}", f"{first.fps:.4g} fps", first.video_codec]
    sound = first.audio_codec or ("无声音" if chinese else "no sound")
    pictures = seen if first.file_type != "audio" else []
    said = [size(content_bytes(draft, sources)), *pictures, sound]
    length = drafts_length_s(draft)
    if chinese:
        return f"视频长{length:.4g}秒：{'，'.join(said)}。"
    return f"The video is {length:.4g} s long: {', '.join(said)}."


def drafts_length_s(draft: Draft) -> float:
    return sum(segment.length_ms for segment in drafts.segments(draft)) / 1000


def _length(text: str, draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    length = drafts_length_s(draft)
    return f"视频长{length:.4g}秒。" if chinese else f"The video is {length:.4g} s long."


def _size(text: str, draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    content = content_bytes(draft, sources)
    said = f"视频为{size(content)}。" if chinese else f"The video has {size(content)}."
    plain = normalise(text)
    asked = [found[3] for found in amounts.find_sizes(plain) if found[3] > 0]
    if len(asked) != 1:
        return said
    smaller = bool(_LESS.search(plain))
    yes = content < asked[0] if smaller else content > asked[0]
    return (("是的，" if yes else "不是，") if chinese else ("Yes: " if yes else "No: ")) + (
        said if chinese else said[0].lower() + said[1:]
    )


def _frame(text: str, draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    first = used[0]
    if first.file_type == "audio":
        return _sound(text, draft, sources, used, chinese)
    if chinese:
        return f"分辨率为 {first.width}x{first.height}。"
    return f"The picture is {first.width}x{first.height}."


def _fps(text: str, draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    fps = f"{used[0].fps:.4g}"
    return f"帧率为每秒{fps}帧。" if chinese else f"It has {fps} frames a second."


def _codec(text: str, draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    first = used[0]
    ending = first.filename.rpartition(".")[2].upper()
    sound = first.audio_codec or ("无声音" if chinese else "no sound")
    known = f"{ending}, {first.video_codec}, {rate(first.video_bps)}, {sound}"
    return f"格式：{known}。" if chinese else f"It is {known}."


def _sound(text: str, draft: Draft, sources: Sources, used: list[Source], chinese: bool) -> str:
    has = any(source.audio_codec for source in used)
    muted = all(segment.muted for segment in drafts.segments(draft))
    if chinese:
        return "没有声音。" if not has else "有声音，但已静音。" if muted else "有声音。"
    if not has:
        return "No, it has no sound."
    return "It has sound, and it is turned off." if muted else "Yes, it has sound."


_KNOWN = {
    "length": _length, "size": _size, "resolution": _frame, "fps": _fps, "codec": _codec,
    "sound": _sound,
}  # fmt: skip
