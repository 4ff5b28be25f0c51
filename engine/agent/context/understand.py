"""A message as a request: which file it ends in, what of it somebody else wrote, what "this gif"
and "48 frames" are here. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from engine import draft as drafts
from engine.agent.choose_video import names_of
from engine.agent.context.repeated import can_be_repeated, of_one
from engine.agent.edits import NamedFile, Request
from engine.agent.parse import parse
from engine.resources.sessions import Session

POINTER_MAX = 60
_QUOTED = re.compile(r"(?: ?\([^()“”]{1,200}“[^“”]*”\))+$")
_POINTED = re.compile(r"\s*[(（][^()（）“”]{1,600}[)）]\s*$")
_ORDINAL = re.compile(
    r"\bthe (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other)\b"
    r"(?: (?:one|video|clip|file)s?\b)?"
    r"(?! *(?:\d|few|half|part|third|quarter|seconds?|minutes?|frames?))",
    re.IGNORECASE,
)
_ORDINAL_ZH = re.compile(r"第[一二两三四五六七八九十\d]+(?:个|条|段)?(?:视频|文件)?(?!秒|分|帧)")
_TURNED = r"(?! *(?:to|into|as|in to) (?:an? )?(?:mp4|mp3|m4a|wav|gif|webm|videos?|movie)\b)"
_THIS = r"(?:this|my|the|that) "
_NAMES_OF_KINDS = {
    "image": re.compile(
        rf"(?<!as )(?<!into )(?<!to )\b{_THIS}(?:animated )?gif(?: file)?\b{_TURNED}"
        r"|(?:这个|我的|把)(?:gif)(?:动图)?|动图(?=(?:加|减|变|剪|裁|压|倒|循|放|旋|翻|前|后))",
        re.IGNORECASE,
    ),
    "audio": re.compile(
        rf"\b{_THIS}(?:song|track|tune|podcast|(?:audio|sound|mp3|m4a|wav|aac) file"
        rf"|mp3|m4a|wav|aac|recording)\b{_TURNED}|(?:这首|我的)?(?:歌曲|歌|音频文件|录音)",
        re.IGNORECASE,
    ),
}
_QUOTED_WORDS = re.compile(r"“([^“”]*)”")


def understood(session: Session, text: str) -> Request:
    """The request, its files' names taken for names: "my 720p clip.mp4" asks for no 720p."""
    named = sorted(names_of(session.videos), key=len, reverse=True)
    own, quoted = own_and_quoted(text)
    plain = quoted if quoted and _only_points(own, session.language) else without_file(own, named)
    for name in named:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "video", plain, flags=re.IGNORECASE)
    plain = _in_seconds(_as_video(plain, session), session)
    request = parse(plain, session.language)
    if len(session.videos) > 1 and (single := of_one(plain)) is not None:
        is_one_named = any(name.lower() in own.lower() for name in named)
        request = _of_each(parse(single, session.language), request, is_one_named)
    return replace(request, which=replace(request.which, words=own.lower()))


def _of_each(single: Request, whole: Request, is_one_named: bool) -> Request:
    """What is wanted of every video, where each can have it by itself; else `whole`. "Mute both
    (only this file: b.mp4)" is about one."""
    left_out = single.unread or single.unsupported or single.topics or single.kept
    if not single.edits or left_out or not all(map(can_be_repeated, single.edits)):
        return whole
    return Request(single.edits, NamedFile(each=not is_one_named), whole.language)


def _as_video(text: str, session: Session) -> str:
    """Where a GIF or a sound is what is edited, "this gif" and "the song" are what a video is
    elsewhere."""
    kind = session.videos[0].file_type if session.videos else "video"
    pattern = _NAMES_OF_KINDS.get(kind)
    return pattern.sub("the video", text) if pattern else text


_FRAMES = re.compile(
    r"(?P<which>\b(?:first|last|opening|final) )(?P<n>\d{1,6}) frames\b"
    r"|(?P<han>(?:最?前|最后|最?后)面?的?)(?P<m>\d{1,6})\s*帧",
    re.IGNORECASE,
)


def _in_seconds(text: str, session: Session) -> str:
    """ "The first 48 frames" of what is on the timeline."""
    used = [one.source_id for one in drafts.segments(session.draft or {})]
    source = session.by_id.get(used[0]) if used else next(iter(session.videos), None)
    if source is None or source.fps <= 0:
        return text
    rate = source.fps

    def told(found: re.Match[str]) -> str:
        seconds = f"{int(found['n'] or found['m']) / rate:.3f}"
        return (
            f"{found['han']}{seconds}秒" if found["han"] else f"{found['which']}{seconds} seconds"
        )

    return _FRAMES.sub(told, text)


def own_and_quoted(text: str) -> tuple[str, str]:
    """A request may end in what somebody wrote: "do that (about what Ann wrote: “mute it”)"."""
    found = _QUOTED.search(text.rstrip())
    if found is None:
        return text, ""
    return text[: found.start()].strip(), " ".join(_QUOTED_WORDS.findall(found[0]))


def without_file(own: str, named: Sequence[str]) -> str:
    """A request may end in the file that it is for: "mute the second (only this file: b.mp4)". Then
    that file is the video, whatever number it was given."""
    found = _POINTED.search(own)
    if found is None or not any(name.lower() in found[0].lower() for name in named):
        return own
    return _ORDINAL.sub("the video", _ORDINAL_ZH.sub("视频", own[: found.start()]))


def _only_points(own: str, language: str) -> bool:
    """ "Do that": what it means is what somebody else wrote. Else nothing of theirs is done."""
    request = parse(own, language)
    return (
        len(own) <= POINTER_MAX
        and not request.edits
        and not request.unsupported
        and not request.topics
    )
