"""Whether a file whose upload's answer was lost has arrived all the same. Pure.

A project's list of videos grows with each video; pictures and sound may not stand in it. So a video
is found by the count, anything by its name, and what the answers of earlier uploads said counts
even where the project does not show it yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.model import Attachment
from bot.core.service.values import ProjectState
from bot.store.rows import File


@dataclass(frozen=True, slots=True)
class Before:
    """What a project held when a file was not in it yet."""

    videos: int
    same_name: int

    @classmethod
    def sending(cls, state: ProjectState, done: Sequence[File], file: File) -> Before:
        """`state` is read now, before the file is sent; `done` are the answered uploads."""
        known = cls.interrupted(done, file)
        names = state.names.count(file.attachment.filename)
        return cls(max(known.videos, state.files), max(known.same_name, names))

    @classmethod
    def interrupted(cls, done: Sequence[File], file: File) -> Before:
        """For a file that was found half sent: the state of now may hold it already."""
        videos = sum(_kind(other) == "video" for other in done)
        names = [other.attachment.filename for other in done]
        return cls(max(file.known_before, videos), names.count(file.attachment.filename))

    def is_followed_by(self, state: ProjectState, attachment: Attachment) -> bool:
        """Does the project hold one more, which is this file?"""
        if state.names.count(attachment.filename) > self.same_name:
            return True
        return attachment.kind == "video" and state.files > self.videos


def _kind(file: File) -> str:
    """As the service's own answer said, else as the person's file looked."""
    return (file.answer or {}).get("kind") or file.attachment.kind
