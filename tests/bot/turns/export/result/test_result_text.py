"""What is said of a result: what the service notes of it comes along, in the person's language."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

import pytest

from bot.core.service.values import RenderNote
from bot.store.rows import Export
from bot.texts.catalogues import Texts
from bot.turns.export.result.result_text import result_text
from engine.video.render import render as engine_render
from tests.support.rows import each_row

TEXTS = Texts(strict=True)
LANGUAGES = ("en", "de", "es", "fr", "ja", "pt", "ru", "zh-CN")


def text_of(
    language: str, *, draft: dict[str, Any] | None = None, source: int | None = None, **result: Any
) -> str:
    export = Export(
        id=1,
        lane="export:1",
        turn_id=1,
        session_id=1,
        state="delivering",
        epoch=1,
        cancel=False,
        render_id="r",
        submits=1,
        draft=draft or {},
        output={},
        source_bytes=source,
        result=result,
        created_at_s=0,
        started_at_s=None,
    )
    return result_text(partial(TEXTS.say, language), language, export, result)


@each_row("language", LANGUAGES)
def test_every_note_has_a_sentence_of_its_own_in_every_language(language: str) -> None:
    notes = get_args(RenderNote)
    lines = text_of(language, size_bytes=5_000_000, notes=list(notes)).splitlines()[1:]
    assert len(set(lines)) == len(notes)


def test_the_engine_notes_nothing_that_has_no_sentence() -> None:
    written = (engine_render.Rendered.__doc__ or "").partition("keys:")[2]
    told = {word.strip(" .\n") for word in written.split(",")}
    assert told == set(get_args(RenderNote))


def test_what_is_left_out_stands_under_the_facts() -> None:
    text = text_of("en", size_bytes=5_000_000, notes=["subtitles_left_out", "sound_to_stereo"])
    assert text.splitlines() == [
        "Done: 5 MB",
        "The surround sound is stereo now.",
        "The subtitles are left out.",
    ]


@pytest.mark.parametrize("notes", [None, [], ["made_by_a_later_version"]])
def test_without_a_note_that_is_known_nothing_is_added(notes: object) -> None:
    assert text_of("de", size_bytes=5_000_000, notes=notes) == "Fertig: 5 MB"


def test_of_a_copy_for_the_chat_only_what_it_lost_is_said_once() -> None:
    fitted = {"notes": ["frame_lowered", "subtitles_left_out", "other_sounds_left_out"]}
    text = text_of("en", size_bytes=5e7, notes=["subtitles_left_out"], fitted=fitted)
    assert text.splitlines()[1:] == [
        "Only one of its sound tracks is in it.",
        "The subtitles are left out.",
    ]


@each_row(
    ("meta", "said"),
    [
        ({"width": 640, "height": 360}, "Done: 2 MB → 1 MB (50% less)"),
        ({"width": 640, "height": 360, "kind": "gif"}, "Done: 2 MB → 1 MB (50% less)"),
        ({"width": 640, "height": 360, "kind": "png"}, "Done: 1 MB"),
        ({"width": 640, "height": 360, "kind": "sheet"}, "Done: 1 MB"),
        ({"width": 640, "height": 360, "kind": "mp3"}, "Done: 1 MB"),
        ({"width": 640, "height": 360, "split": 2}, "Done: 1 MB"),
        ({"kind": "mp3"}, "Done: 2 MB → 1 MB (50% less)"),
        ({}, "Done: 2 MB → 1 MB (50% less)"),
    ],
)
def test_only_like_is_called_smaller_than_like(meta: dict[str, Any], said: str) -> None:
    """A screenshot was "14% less" than its film, an MP3 had a frame."""
    draft = {"t": [], "d": 4_000, "m": meta}
    assert text_of("en", draft=draft, source=2_000_000, size_bytes=1_000_000) == said
