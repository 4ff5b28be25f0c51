from __future__ import annotations

from typing import Any

import pytest

from bot.core.backend_text.directions import Translated, translate
from bot.core.model import Attachment
from bot.core.requests import intents
from bot.store.rows import File, Turn
from bot.turns.edit.summary import (
    Outcome,
    Summary,
    credits_line,
    exports_unasked,
    is_long,
    source_bytes,
    summarise_edit,
)
from bot.turns.inbox.requests import BATCH, BATCH_HELD
from bot.turns.wording import NEXT
from tests.bot.turns.world import CHAT, NOW_S, say
from tests.support.rows import each_row
from tests.support.service import draft_of, muted

MB = 1_000_000
BEFORE = draft_of("a.mp4")
MUSIC = {"tt": 1, "sg": [{"d": 5_000, "m": {"title": "Lo-fi"}}]}


def file(number: int, name: str, size_bytes: int | None = 40 * MB) -> File:
    return File(number, Attachment("video", name, {}, size_bytes=size_bytes), "done", 0, None)


def turn_of(text: str, argument: str = "") -> Turn:
    return Turn(
        id=7,
        lane="conversation:1",
        conversation_id=1,
        session_id=1,
        kind="edit",
        state="asking",
        epoch=1,
        cancel=False,
        ready_at_s=NOW_S,
        chat=CHAT,
        asker="room:alice",
        asker_name="Alice",
        moderates=False,
        manages=False,
        reply_to=None,
        album=None,
        language="en",
        text=text,
        argument=argument,
        consent=None,
        upload_limit_bytes=None,
        before=None,
        said="",
        offers=None,
        then_export=None,
        accepted_at_s=NOW_S,
        started_at_s=NOW_S,
    )


def summary_of(
    text: str, after: Any, answer: Translated | None = None, argument: str = "", **facts: Any
) -> Summary:
    given = {"auto_export": "compress", "files": [file(1, "a.mp4")], "can_generate": True}
    about = {name: facts.pop(name) for name in given if name in facts}
    outcome = Outcome("Done.", answer or Translated(()), BEFORE, after, **facts)
    return summarise_edit(
        say,
        turn_of(text, argument),
        intents.classify(text, has_files=True, project_has_files=True),
        outcome,
        advice="Try this.",
        **{**given, **about},
    )


def labels(summary: Summary) -> list[str]:
    return [button.label for button in summary.buttons]


def test_an_edit_offers_the_export_and_what_could_come_next() -> None:
    summary = summary_of("mute it", muted(BEFORE))
    assert summary.text == "Done."
    asked = [button.data for button in summary.buttons]
    assert asked[0] == "export:7"
    assert asked[1:-1] == ["next:7:music", "next:7:title", "next:7:size-20000000"]
    assert asked[-1] == "status:7"
    assert not summary.exports


@pytest.mark.parametrize("can", [True, False])
def test_music_is_promised_only_where_it_can_be_made(can: bool) -> None:
    summary = summary_of("mute it", muted(BEFORE), can_generate=can)
    assert (say("step-music") in labels(summary)) is can


def test_a_compressed_video_is_exported_by_itself_and_offers_no_export() -> None:
    after = {**BEFORE, "m": {**BEFORE["m"], "max_bytes": 20 * MB}}
    summary = summary_of("compress it to 20MB", after)
    assert summary.exports
    assert labels(summary) == [say("button-timeline")]


def test_nothing_is_exported_that_has_no_segment() -> None:
    summary = summary_of("compress it to 20MB and export", {"t": []})
    assert not summary.exports
    assert labels(summary) == [say("button-timeline")]


def test_a_wish_not_to_export_is_confirmed() -> None:
    summary = summary_of("compress it to 20MB, don't export yet", muted(BEFORE))
    assert say("done-not-exported") in summary.text
    assert not summary.exports


@each_row(
    ("text", "argument", "changed", "auto_export", "exports"),
    [
        ("mute it", "", True, "compress", False),
        ("mute it", "", True, "always", True),
        ("mute it", "", False, "always", False),
        ("mute it and export", "", False, "never", True),
        ("compress it", "", True, "compress", True),
        ("compress it", "", True, "never", False),
        ("mute it", BATCH, True, "compress", True),
        ("mute it", NEXT, True, "compress", True),
        ("mute it", NEXT, True, "never", False),
        ("mute it", NEXT, False, "compress", False),
        ("mute it", BATCH_HELD, True, "always", False),
        ("mute it and don't export", "", True, "always", False),
    ],
)
def test_what_is_exported_unasked(
    text: str, argument: str, changed: bool, auto_export: str, exports: bool
) -> None:
    intent = intents.classify(text, has_files=True, project_has_files=True)
    assert exports_unasked(turn_of(text, argument), intent, changed, auto_export) is exports


@each_row(
    ("words", "text", "auto_export", "exports"),
    [
        ("The sound is off. Click Export to download it.", "mute it", "compress", True),
        ("Готово. Нажмите «Экспорт».", "mute it", "compress", True),
        ("Silenciado. Pulsa el botón Exportar.", "mute it", "compress", True),
        ("Open Menu > Save as > MOV.", "mute it", "compress", True),
        ("The sound is off.", "mute it", "compress", False),
        ("Click Export to download it.", "mute it", "never", False),
        ("Click Export to download it.", "mute it but don't export yet", "compress", False),
        ("Click Export to download it.", "mute it, no export yet", "always", False),
    ],
)
def test_click_export_in_the_answer_of_an_edit_that_changed_something_runs_the_export(
    words: str, text: str, auto_export: str, exports: bool
) -> None:
    told = summary_of(text, muted(BEFORE), translate(words), auto_export=auto_export)
    assert told.exports is exports
    assert (say("button-export") in labels(told)) is not exports


def test_click_export_exports_nothing_where_nothing_has_changed() -> None:
    told = summary_of("mute it", BEFORE, translate("Click Export to download it."))
    assert not told.exports
    assert say("button-export") in labels(told)


def test_check_your_account_shows_the_credits() -> None:
    answer = translate("Please check your account for your balance.")
    told = summary_of("mute it", muted(BEFORE), answer, credits_before=97, credits_after=97)
    assert say("credits-balance", available=97) in told.text
    unknown = summary_of("mute it", muted(BEFORE), answer)
    assert say("credits-hint") in unknown.text
    used = summary_of("mute it", muted(BEFORE), answer, credits_before=98, credits_after=97)
    assert say("done-credits-used", before=98, after=97) in used.text
    assert say("credits-balance", available=97) not in used.text


def test_preview_in_the_timeline_shows_the_tracks() -> None:
    told = summary_of("mute it", muted(BEFORE), translate("You can preview it in the timeline."))
    assert say("timeline-head", count=1) in told.text


def test_a_paid_edit_that_the_service_wanted_clicked_is_a_button() -> None:
    answer = Translated((), paid_edit="move the clip to the front")
    summary = summary_of("mute it", muted(BEFORE), answer)
    assert summary.offers == ["move the clip to the front"]
    assert summary.buttons[0].data == "do:7:0"


def test_what_came_unasked_with_a_generated_video_can_be_kept_or_dropped() -> None:
    after = {**BEFORE, "t": [*BEFORE["t"], MUSIC]}
    summary = summary_of("a city at night", after, generated=True)
    assert say("done-tracks-added") in summary.text
    assert say("offer-drop-music") in summary.offers
    assert say("button-keep-all") in labels(summary)


def test_a_silent_answer_says_that_the_video_was_small_enough_before() -> None:
    after = {**BEFORE, "m": {**BEFORE["m"], "max_bytes": 50 * MB}}
    summary = summary_of("compress it to 50MB", after, silent=True)
    assert say("done-already-small", size_bytes=40 * MB, target_bytes=50 * MB) in summary.text


def test_the_timeline_is_shown_where_the_service_points_to_it() -> None:
    answer = translate("Check the timeline on the left to see it.")
    assert "status" in answer.actions
    assert say("timeline-head", count=1) in summary_of("mute it", muted(BEFORE), answer).text


@pytest.mark.parametrize("after", [muted(BEFORE), BEFORE])
def test_a_vague_wish_gets_advice_and_something_to_press(after: Any) -> None:
    summary = summary_of("make it better", after)
    assert "Try this." in summary.text
    assert say("step-music") in labels(summary)


@pytest.mark.parametrize(
    ("after", "facts", "offers"),
    [
        (BEFORE, {"silent": True}, True),
        (muted(BEFORE), {"silent": True}, False),
        (muted(BEFORE), {"blocked": True}, True),
        (None, {"silent": True, "unread": True}, False),
        (BEFORE, {}, False),
    ],
)
def test_who_is_told_to_say_it_another_way_can_do_so_by_a_press(
    after: Any, facts: dict[str, Any], offers: bool
) -> None:
    assert (say("button-reword") in labels(summary_of("mute it", after, **facts))) is offers


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [(100.0, 96.0, True), (100.0, 100.2, False), (None, 96.0, False), (100.0, None, False)],
)
def test_credits_are_told_where_they_are_known_and_changed(
    before: float | None, after: float | None, said: bool
) -> None:
    line = say("done-credits-used", before=100, after=96) if said else ""
    assert credits_line(say, before, after) == line


def test_only_the_files_on_the_timeline_are_weighed() -> None:
    files = [file(1, "a.mp4", 10), file(2, "b.mp4", 7)]
    assert source_bytes(draft_of("a.mp4"), files) == 10
    assert source_bytes(draft_of("a.mp4", "b.mp4"), files) == 17
    assert source_bytes(draft_of("unnamed"), files) is None
    assert source_bytes(draft_of("renamed"), files[:1]) == 10
    assert source_bytes(draft_of("a.mp4"), [file(1, "a.mp4", None)]) is None


def test_large_or_long_files_take_minutes() -> None:
    assert not is_long([file(1, "a.mp4")], BEFORE)
    assert is_long([file(1, "a.mp4", 120 * MB)], BEFORE)
    assert is_long([file(1, "a.mp4", 60 * MB), file(2, "b.mp4", 60 * MB)], BEFORE)
    assert is_long([], {**BEFORE, "d": 3_600_000})
    hour = File(
        1, Attachment("video", "a.mp4", {}, size_bytes=MB, duration_s=3600), "done", 0, None
    )
    assert is_long([hour], BEFORE)
