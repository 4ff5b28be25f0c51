"""Sessions and sources made up for tests of the agent."""

from __future__ import annotations

from engine import draft as drafts
from engine.agent.near.turn_plan import TurnPlan
from engine.draft import Draft
from engine.resources.sessions import Session
from engine.resources.source import Source


def source(name: str, duration_s: float = 60.0, **facts: object) -> Source:
    known: dict[str, object] = {
        "source_id": name.replace(".", "_"), "filename": name, "file_type": "video",
        "size_bytes": 80_000_000, "duration_s": duration_s, "width": 1920, "height": 1080,
        "fps": 30.0, "video_codec": "h264", "video_bps": 10_000_000, "audio_codec": "aac",
        "hash": "", "link": "", "path": "",
    }  # fmt: skip
    return Source(**{**known, **facts})  # type: ignore[arg-type]


def session(*names: str, seen: int = 0, draft: Draft | None = None) -> Session:
    sources = tuple(source(name) for name in names)
    if draft is None and sources:
        draft = drafts.fresh(sources[:1])
    return Session("s", "t", "anon_1", "project", "en", draft, (), sources, seen)


def after(before: Session, done: TurnPlan) -> Session:
    facts = {**vars(before), "draft": done.draft, "history": done.history, "undone": done.undone,
             "memory": done.memory}  # fmt: skip
    return Session(**{**facts, "seen_sources": len(before.sources)})


def on_timeline(done: TurnPlan) -> list[str]:
    assert done.draft is not None
    return [clip.source_id for clip in drafts.segments(done.draft)]


def spans(draft: Draft) -> list[tuple[int, int]]:
    return [(clip.in_ms, clip.out_ms) for clip in drafts.segments(draft)]
