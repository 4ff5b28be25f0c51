"""What belongs to a language: ways to say each command, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """Phrases are separated by ``|`` or line ends; `…_around` are fillers. `hold`, `before_hold`,
    `joints`, `skill`, `compress`, `limit`, `behind_a_size` and `operates` are alternatives of
    regular expressions about normalised text: lower case, Latin letters without accents; `compress`
    stands in a verbose one, so its spaces are ``\\s``. An empty one is no alternative."""

    polite: str
    video: str
    export: str
    export_verbs: str
    export_objects: str
    export_around: str
    upload: str
    upload_around: str
    credits: str
    credits_around: str
    status: str
    status_around: str
    usage: str
    usage_around: str
    help: str
    help_around: str
    new: str
    new_around: str
    progress: str
    progress_around: str
    asked: str
    cancel: str
    cancel_around: str
    undo: str
    undo_around: str
    editing: str
    smalltalk: str
    smalltalk_around: str
    thanks: str
    agreement: str
    vague: str
    vague_around: str
    hold: str
    before_hold: str
    joints: str
    skill: str
    compress: str
    limit: str
    behind_a_size: str
    operates: str
