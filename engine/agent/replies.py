"""What the agent says.

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
    Redo,
    Request,
    Reset,
    Resize,
    Trim,
    Undo,
)
from engine.agent.effect_replies import effect_done, said_parts, said_where
from engine.agent.texts.words import Words
from engine.captions import track
from engine.draft import Draft
from engine.resources.source import Source

_QUOTED_CHARS = 80
_TOLD_LINES = 8


class Replies:
    """Every sentence of the agent, in the language that it was made for."""

    def __init__(self, language: str) -> None:
        self.words = Words(language)
        self._say = self.words.say

    def need_a_video(self, other_files: bool) -> str:
        return self._say("need-a-video-not-other-files" if other_files else "need-a-video")

    def need_a_video_to_answer(self, other_files: bool) -> str:
        return self.need_a_video(True) if other_files else self._say("need-a-video-to-answer")

    def cannot(self, request: Request, names: Sequence[str]) -> str:
        """Nothing was done: why not, and what is possible."""
        why = self.left_out(request) or self._say("not-understood")
        if request.kept and not (request.unread or request.unsupported):
            return why  # "don't mute it" asks for nothing
        return self.words.sentences([why, self.can(), self._files(names)])

    def left_out(self, request: Request) -> str:
        """What of a request was not done, and why; in the person's own words."""
        parts = []
        if request.unsupported:
            keys = [self._say(f"cannot-{key}") for key in request.unsupported]
            parts.append(self._say("cannot", what=self._say("cannot-or").join(keys)))
        if request.unread:
            said = [self._say("quoted", text=_short(clause)) for clause in request.unread]
            parts.append(self._say("not-understood-part", said=self.words.listed(said)))
        if request.unread and request.unit:
            parts.append(self._say("which-unit", unit=request.unit))
        if request.kept:
            said = [self._say("quoted", text=_short(clause)) for clause in request.kept]
            parts.append(self._say("as-you-said", said=self.words.listed(said)))
        return self.words.sentences(parts)

    def offered(
        self,
        request: Request,
        before: Draft,
        after: Draft,
        sources: Mapping[str, Source],
        name: str = "",
    ) -> str:
        """The question whether `request.near` is what is meant, and of the file `name`."""
        said = self.words.listed(self._say("quoted", text=_short(one)) for one in request.unread)
        told = [self._told(edit, before, after, sources) for edit in request.near]
        named = [f"{name}:"] if name else []
        what = self._say("quoted", text=self.words.sentences([*named, *told]))
        return self._say("offer", said=said, what=what, yes=self.yes())

    def _told(self, edit: Edit, before: Draft, after: Draft, sources: Mapping[str, Source]) -> str:
        if isinstance(edit, Trim):
            key = "offer-keep" if edit.keep else "offer-remove"
            return self._say(key, parts=said_parts(edit.spans, self.words))
        if isinstance(edit, Mute) and edit.on:
            return self._say("offer-mute", where=said_where(edit.spans, self.words))
        if isinstance(edit, Effect):
            return self._effect(edit, after, sources)
        if isinstance(edit, Undo):
            return self.undone(after, edit.steps, was=after)
        if isinstance(edit, Redo):
            return self.redone(after)
        return self.done(edit, before, after, sources)

    def yes(self) -> str:
        """The answer that carries out what was offered."""
        return self._say("offer-yes")

    def next_file(self, done: str, following: str) -> str:
        """The question whether the same is wanted of the next file."""
        return self._say("next-file", done=done, next=following, yes=self.yes())

    def offer_declined(self) -> str:
        return self._say("offer-declined")

    def can(self) -> str:
        return self._say("can")

    def _files(self, names: Sequence[str]) -> str:
        return self._say("your-videos", names=self.words.listed(names)) if len(names) > 1 else ""

    def nothing_to_undo(self) -> str:
        return self._say("nothing-to-undo")

    def undone(self, draft: Draft, steps: int = 1, *, was: Draft | None = None) -> str:
        """`was` is the draft before it: of a length that stays nothing is said."""
        key = "undone" if steps == 1 else "undone-several"
        said, length = self._say(key, steps=str(steps)), self._length(draft)
        if was is not None and self._length(was) == length:
            return said
        return self.words.sentences([said, self._say("undone-length", length=length)])

    def nothing_was_asked(self) -> str:
        return self._say("nothing-was-asked")

    def nothing_to_redo(self) -> str:
        return self._say("nothing-to-redo")

    def redone(self, draft: Draft) -> str:
        return self._say("redone", length=self._length(draft))

    def no_such_file(self, names: Sequence[str]) -> str:
        return self._say("no-such-file", count=str(len(names)), names=self.words.listed(names))

    def took_first_of(self, names: Sequence[str]) -> str:
        listed = self.words.listed(names)
        return self._say("took-first", count=str(len(names)), names=listed, first=names[0])

    def refused(self, reason: str, draft: Draft) -> str:
        length = self._length(draft)
        if reason == "beyond_the_end":
            return self._say("beyond-the-end", length=length)
        if reason == "too_many_parts":
            return self._say("too-many-parts", most=str(drafts.MAX_PARTS))
        if self.words.knows(f"why-{reason}"):
            return self._say(f"why-{reason}")
        return self._say("leaves-nothing", length=length)

    def reply(self, remark: str, said: Sequence[str], request: Request, changed: bool) -> str:
        export = self._say("click-export") if changed else ""
        return self.words.sentences([remark, *said, self.left_out(request), export])

    def done(self, edit: Edit, before: Draft, after: Draft, sources: Mapping[str, Source]) -> str:
        if isinstance(edit, Compress):
            return self._compressed(edit, after, sources)
        if isinstance(edit, Resize):
            return self._resized(edit, after, sources)
        if isinstance(edit, Trim):
            was, now = self._length(before), self._length(after)
            if was == now and before != after:
                was, now = self._length(before, ".4g"), self._length(after, ".4g")
            return self._say("trimmed", was=was, now=now)
        if isinstance(edit, Mute):
            return self._say("muted" if edit.on else "unmuted")
        if isinstance(edit, Join):
            count = str(len(drafts.segments(after)))
            return self._say("joined", count=count, now=self._length(after))
        if isinstance(edit, Effect) and edit.place == "mp4" and before == after:
            return self._say("mp4-already")
        if isinstance(edit, Effect):
            said = self._effect(edit, after, sources)
            heard = edit.name in ("captions", "caption-line", "caption-words")
            return said + self._caption_lines(after) if heard else said
        if isinstance(edit, Export):
            return self._say("click-export")
        if isinstance(edit, Reset):
            return self._say("reset")
        return ""

    def is_again(self, before: Draft, after: Draft) -> str:
        """That it will be a film again, where it was to be a picture or a sound."""
        was, kind = drafts.wish(before, "kind"), drafts.wish(after, "kind") or "mp4"
        if was in (None, "srt", "zip", kind):
            return ""
        return self._say("effect-format", kind=self._say(f"kind-{kind}"), where="")

    def _effect(self, edit: Effect, after: Draft, sources: Mapping[str, Source]) -> str:
        at_ms = drafts.wish(after, "kind_at_ms")
        at_s = at_ms / 1000 if isinstance(at_ms, int) else 0.0
        return effect_done(edit, self.words, _highest_fps(after, sources), at_s)

    def _caption_lines(self, draft: Draft) -> str:
        """The first lines with their numbers, by which they can be corrected."""
        found = list({one.line: one.text for one in track.shown(draft)}.values())
        told = [f"{number}. {_short(text)}" for number, text in enumerate(found[:_TOLD_LINES], 1)]
        if more := len(found) - len(told):
            told.append(self._say("more-lines", more=str(more)))
        return "".join(f"\n{line}" for line in told) + ("\n" if told else "")

    def _compressed(self, edit: Compress, draft: Draft, sources: Mapping[str, Source]) -> str:
        content = content_bytes(draft, sources)
        max_bytes = drafts.wish(draft, "max_bytes")
        parts = []
        if isinstance(max_bytes, int):
            parts.append(self._size(max_bytes, draft, content, edit.platform))
        if edit.video_bps is not None:
            parts.append(self._bitrate(edit.video_bps, draft, sources))
        if edit.max_bytes is None and edit.video_bps is None and max_bytes is None:
            parts.append(self._say("smaller", size=self.words.size(content)))
        if edit.quality == "transparent" and isinstance(max_bytes, int) and max_bytes < content:
            parts.append(self._say("as-good-as-that-size"))
        elif edit.quality == "transparent":
            parts.append(self._say("no-visible-loss"))
        if edit.keep_frame:
            parts.append(self._say("frame-kept"))
        return self.words.sentences(parts)

    def _size(self, max_bytes: int, draft: Draft, content: int, platform: str | None) -> str:
        now, most = self.words.size(content), self.words.size(max_bytes)
        place = f" ({platform})" if platform else ""
        if not drafts.is_only_cut(draft):
            return self._say("will-be-under", most=most, place=place)
        if content and max_bytes >= content:
            return self._say("under-already", size=now, most=most)
        return self._say("compressed", size=now, most=most, place=place)

    def _bitrate(self, wanted: int, draft: Draft, sources: Mapping[str, Source]) -> str:
        used = [sources[c.source_id] for c in drafts.segments(draft) if c.source_id in sources]
        highest = max((source.video_bps for source in used), default=0)
        rate = self.words.rate
        if 0 < highest <= wanted:
            return self._say("bitrate-kept", highest=rate(highest), wanted=rate(wanted))
        return self._say("bitrate", wanted=rate(wanted))

    def _resized(self, edit: Resize, draft: Draft, sources: Mapping[str, Source]) -> str:
        used = [sources[c.source_id] for c in drafts.segments(draft) if c.source_id in sources]
        highest = max((min(s.width, s.height) for s in used), default=0)
        height_px = edit.height_px or int(drafts.wish(draft, "max_height"))
        if height_px > MAX_HEIGHT_PX:
            said = self._say("too-high", asked=edit.asked.upper())
        else:
            said = self._say("resolution", height=str(height_px))
        if 0 < highest < min(height_px, MAX_HEIGHT_PX):
            kept = self._say("not-enlarged", height=str(highest))
            return self.words.sentences([said, kept])
        return said

    def _length(self, draft: Draft, form: str = ".1f") -> str:
        seconds = sum(one.length_ms for one in drafts.segments(draft)) / 1000
        return self.words.length(seconds, form)


def _highest_fps(draft: Draft, sources: Mapping[str, Source]) -> float:
    used = [sources[c.source_id] for c in drafts.segments(draft) if c.source_id in sources]
    return max((source.fps for source in used), default=0.0)


def _short(clause: str) -> str:
    return clause if len(clause) <= _QUOTED_CHARS else clause[:_QUOTED_CHARS].rstrip() + "…"
