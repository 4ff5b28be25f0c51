"""Which of a session's videos a request is about, and the timeline that the edits start from."""

from __future__ import annotations

from collections.abc import Sequence

from engine import draft as drafts
from engine.agent.edits import Effect, Join, NamedFile, Request
from engine.agent.replies import Replies
from engine.draft import Draft
from engine.resources.sessions import Session
from engine.resources.source import Source

_BESIDE = ("pip", "stack", "insert")
_IN_A_ROW = ("crossfade", "reorder")


def choose_video(session: Session, request: Request, replies: Replies) -> tuple[Draft | None, str]:
    """The timeline to work on, and what has to be said about the choice.

    A file that is named is put on the timeline by itself. Without a name it is the file that came
    since the last edit (the first, where several came), else what is on the timeline already.
    """
    videos = session.videos
    if isinstance(request.edits[0], Join):
        if len(videos) > drafts.MAX_PARTS:
            return None, replies.refused("too_many_parts", session.draft or {})
        return drafts.fresh(videos), ""
    if any(isinstance(edit, Effect) and edit.name == "slideshow" for edit in request.edits):
        photos = [source for source in session.sources if source.file_type == "image"]
        if not photos:
            return None, replies.refused("no_photos", session.draft or {})
        return drafts.fresh(photos), ""
    if any(isinstance(edit, Effect) and edit.name in _BESIDE for edit in request.edits):
        # "Put the second video in the corner" is about the first one.
        return session.draft or drafts.fresh(videos[:1]), ""
    if any(isinstance(edit, Effect) and edit.name in _IN_A_ROW for edit in request.edits):
        present = session.draft
        if present is not None and len(drafts.segments(present)) > 1:
            return present, ""
        return drafts.fresh(videos[: drafts.MAX_PARTS]), ""
    named = _named(session, request.which)
    if named is not None:
        if not -len(videos) <= named < len(videos):
            return None, replies.no_such_file(names_of(videos))
        return _on_timeline(session, videos[named]), ""
    arrived = [s for s in session.sources[session.seen_sources :] if s in videos]
    if not arrived:
        return session.draft or drafts.fresh(videos[:1]), ""
    is_told = len(arrived) < 2 or session.memory.told_sources == len(session.sources)
    remark = "" if is_told else replies.took_first_of(names_of(arrived))
    return _on_timeline(session, arrived[0]), remark


def _on_timeline(session: Session, source: Source) -> Draft:
    """The present timeline when it holds just this file, so that edits of it add up."""
    present = session.draft
    if present is not None and _source_ids(present) == {source.source_id}:
        return present
    return drafts.fresh([source])


def _source_ids(draft: Draft) -> set[str]:
    return {segment.source_id for segment in drafts.segments(draft)}


def _named(session: Session, which: NamedFile) -> int | None:
    videos = session.videos
    by_name = [n for n, video in enumerate(videos) if video.filename.lower() in which.words]
    if by_name:
        # "clip.mp4" also occurs in "long clip.mp4": the longest name is the one that was meant.
        return max(by_name, key=lambda n: (len(videos[n].filename), n))
    if which.each and which.index is None:
        return 0
    if which.index is not None:
        return which.index if which.index >= 0 else len(videos) - 1
    if not which.following:
        return None
    current = _source_ids(session.draft or {})
    places = [n for n, video in enumerate(videos) if video.source_id in current]
    return max(places, default=-1) + 1


def names_of(videos: Sequence[Source]) -> list[str]:
    """As they were uploaded, in that order."""
    return [video.filename for video in videos]
