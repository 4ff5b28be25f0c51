"""Whether a file whose upload's answer was lost has arrived all the same."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.model import Attachment, AttachmentKind
from bot.core.service.values import ProjectState
from bot.store.rows import File
from bot.turns.edit.arrival import Before

EMPTY = ProjectState()


def file(name: str, kind: AttachmentKind = "video", **values: Any) -> File:
    fields: dict[str, Any] = {"upload_state": "sending", "known_before": 0, "answer": None}
    return File(1, Attachment(kind, name, {}), **fields | values)


def holding(*names: str, videos: int | None = None) -> ProjectState:
    return ProjectState(None, len(names) if videos is None else videos, names)


def has_arrived(before: Before, state: ProjectState, sent: File) -> bool:
    return before.is_followed_by(state, sent.attachment)


def test_one_video_more_is_the_one_that_was_sent_whatever_it_is_called() -> None:
    sent = file("b.mp4")
    before = Before.sending(holding("a.mp4"), [], sent)
    assert has_arrived(before, holding("a.mp4", "renamed.mp4"), sent)
    assert not has_arrived(before, holding("a.mp4"), sent)


def test_the_same_video_once_more_is_another_one() -> None:
    sent = file("a.mp4")
    before = Before.sending(holding("a.mp4"), [], sent)
    assert not has_arrived(before, holding("a.mp4"), sent)
    assert has_arrived(before, holding("a.mp4", "a.mp4", videos=1), sent)


@pytest.mark.parametrize("kind", ["image", "audio"])
def test_what_stands_in_no_list_of_videos_is_found_by_its_name_alone(kind: AttachmentKind) -> None:
    sent = file("song", kind)
    before = Before.sending(holding("a.mp4"), [], sent)
    assert not has_arrived(before, holding("a.mp4", "b.mp4"), sent)
    assert has_arrived(before, holding("a.mp4", "song", videos=1), sent)


def test_an_answered_upload_that_the_project_does_not_show_yet_counts() -> None:
    sent, done = file("b.mp4"), [file("a.mp4", upload_state="done")]
    before = Before.sending(EMPTY, done, sent)
    assert not has_arrived(before, holding("a.mp4"), sent)
    assert has_arrived(before, holding("a.mp4", "b.mp4"), sent)


def test_a_document_is_what_the_service_found_in_it() -> None:
    picture = file("cover", upload_state="done", answer={"kind": "image"})
    before = Before.sending(EMPTY, [picture], sent := file("b.mp4"))
    assert has_arrived(before, holding("b-renamed.mp4"), sent)


def test_a_file_that_was_found_half_sent_is_known_by_what_was_noted_before_it() -> None:
    sent = file("b.mp4", known_before=2)
    before = Before.interrupted([file("a.mp4", upload_state="done")], sent)
    assert not has_arrived(before, holding("x", "y", videos=2), sent)
    assert has_arrived(before, holding("x", "y", "z", videos=3), sent)
