"""From a session and a request to what will be done and said. Pure, so that it can be priced
before anything happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from engine import draft as drafts
from engine.agent.apply import CannotApply, apply
from engine.agent.edits import Edit, Join, Mute, Reset, Trim, Understood, Undo, Which
from engine.agent.parse import parse
from engine.agent.wording import Wording
from engine.draft import Draft, Source
from engine.resources.sessions import Session


@dataclass(frozen=True)
class Step:
    """One tool call of the agent."""

    name: str
    args: dict[str, object]
    changed: bool


@dataclass(frozen=True)
class Plan:
    steps: tuple[Step, ...]
    text: str
    """What is said at the end; empty after edits that end in silence."""
    draft: Draft | None
    history: tuple[Draft, ...]

    @property
    def changes(self) -> int:
        return sum(step.changed for step in self.steps)


def plan(session: Session, text: str) -> Plan:
    request = _understood(session, text)
    words = Wording(request.chinese)
    if not request.edits:
        return _only_words(session, words.cannot(request.beyond, _names(session.videos)))
    if not session.videos:
        return _only_words(session, words.need_a_video(bool(session.sources)))
    if isinstance(request.edits[0], Undo):
        return _undo(session, words)
    chosen, remark = _choose(session, request, words)
    if chosen is None:
        return _only_words(session, remark)
    return _edit(session, request, chosen, remark, words)


def _understood(session: Session, text: str) -> Understood:
    """The request, its files' names taken for names: "my 720p clip.mp4" asks for no 720p."""
    named = sorted(_names(session.videos), key=len, reverse=True)
    plain = text
    for name in named:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "video", plain, flags=re.IGNORECASE)
    request = parse(plain, session.language)
    return replace(request, which=replace(request.which, words=text.lower()))


def _only_words(session: Session, text: str) -> Plan:
    return Plan((), text, session.draft, session.history)


def _undo(session: Session, words: Wording) -> Plan:
    if not session.history:
        return _only_words(session, words.nothing_to_undo())
    *history, before = session.history
    step = Step("undo", {}, True)
    return Plan((step,), words.undone(before), before, tuple(history))


def _choose(session: Session, request: Understood, words: Wording) -> tuple[Draft | None, str]:
    """The timeline to work on, and what has to be said about the choice.

    A file that is named is put on the timeline by itself. Without a name it is the file that came
    since the last edit (the first, where several came), else what is on the timeline already.
    """
    videos = session.videos
    if isinstance(request.edits[0], Join):
        if len(videos) > drafts.MAX_PARTS:
            return None, words.refused("too_many_parts", session.draft or {})
        return drafts.fresh(videos), ""
    named = _named(session, request.which)
    if named is not None:
        if not -len(videos) <= named < len(videos):
            return None, words.no_such_file(_names(videos))
        return _on_timeline(session, videos[named]), ""
    arrived = [s for s in session.sources[session.seen_sources :] if s.file_type == "video"]
    if not arrived:
        return session.draft or drafts.fresh(videos[:1]), ""
    remark = words.took_first_of([s.filename for s in arrived]) if len(arrived) > 1 else ""
    return _on_timeline(session, arrived[0]), remark


def _on_timeline(session: Session, source: Source) -> Draft:
    """The present timeline when it holds just this file, so that edits of it add up."""
    present = session.draft
    if present is not None and {clip.source_id for clip in drafts.clips(present)} == {
        source.source_id
    }:
        return present
    return drafts.fresh([source])


def _named(session: Session, which: Which) -> int | None:
    videos = session.videos
    by_name = [n for n, video in enumerate(videos) if video.filename.lower() in which.words]
    if by_name:
        # "clip.mp4" also occurs in "long clip.mp4": the longest name is the one that was meant.
        return max(by_name, key=lambda n: (len(videos[n].filename), n))
    if which.index is not None:
        return which.index if which.index >= 0 else len(videos) - 1
    if not which.following:
        return None
    current = {clip.source_id for clip in drafts.clips(session.draft or {})}
    places = [n for n, video in enumerate(videos) if video.source_id in current]
    return max(places, default=-1) + 1


def _edit(session: Session, request: Understood, start: Draft, remark: str, words: Wording) -> Plan:
    sources = {source.source_id: source for source in session.videos}
    draft, steps, said = start, [], []
    for edit in request.edits:
        before = draft
        try:
            draft = _apply(session, before, edit)
        except CannotApply as refused:
            said.append(words.refused(refused.reason, before))
            continue
        steps.append(Step(_tool(edit), asdict(edit), before != draft or isinstance(edit, Join)))
        said.append(words.done(edit, before, draft, sources))
    changed = draft != session.draft
    if not changed:
        # Nothing is charged for what was so already.
        steps = [Step(step.name, step.args, False) for step in steps]
    elif steps and not any(step.changed for step in steps):
        # The edit itself was there already, but it was another file's turn.
        steps[0] = Step(steps[0].name, steps[0].args, True)
    history = (*session.history, session.draft) if changed and session.draft else session.history
    refusals = len(said) - len(steps)
    if steps and not refusals and not remark and not request.beyond and _is_silent(request.edits):
        return Plan(tuple(steps), "", draft, history)
    text = words.reply(remark, said, request.beyond, changed)
    return Plan(tuple(steps), text, draft, history)


def _apply(session: Session, draft: Draft, edit: Edit) -> Draft:
    if isinstance(edit, Join):
        return draft
    if isinstance(edit, Reset):
        on_it = {clip.source_id for clip in drafts.clips(draft)}
        kept = [source for source in session.videos if source.source_id in on_it]
        return drafts.fresh(kept or session.videos[:1])
    return apply(draft, edit, {source.source_id: source for source in session.videos})


def _is_silent(edits: Sequence[Edit]) -> bool:
    """NemoVideo ends many edits without a word; here it is these, always."""
    return all(isinstance(edit, Mute | Trim) for edit in edits)


def _tool(edit: Edit) -> str:
    names = {"Compress": "set_export_size", "Resize": "set_resolution", "Trim": "trim_video",
             "Mute": "set_volume", "Join": "join_videos", "Reset": "reset_timeline"}  # fmt: skip
    return names.get(type(edit).__name__, "edit_timeline")


def _names(videos: Sequence[Source]) -> list[str]:
    return [video.filename for video in videos]
