"""From values to sentences: the greeting, this chat's limits, how long to wait."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from bot.core.model import TextKey
from bot.core.service import errors
from bot.core.timeline.summary import Line, summary
from bot.skills.skill_set import BUNDLED_DIR, Skill, load_skills
from bot.store.rows import Export
from bot.texts.catalogues import default_texts
from bot.turns import wording
from bot.turns.export.result.result_text import result_text
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.world import NOW_S, say
from tests.support.rows import each_row
from tests.support.service import draft_of, muted

EXPORT = Export(
    1, "export:1", 1, 1, "delivering", 1, False, "r", 1, {}, {}, None, None, NOW_S, NOW_S
)
SKILLS = {skill.name: skill for skill in load_skills([BUNDLED_DIR])}
QUICK, THOROUGH = SKILLS["ai-video-compressor"], SKILLS["video-compressor-high-quality"]


@pytest.mark.parametrize(
    ("skill", "time"),
    [(QUICK, "30–90 seconds"), (THOROUGH, "1–3 minutes")],
    ids=lambda v: str(v)[:9],
)
@pytest.mark.parametrize("asks", [True, False])
def test_a_greeting_says_the_product_s_name_and_time(skill: Skill, time: str, asks: bool) -> None:
    hello = wording.greeting(say, skill, asks=asks, has_files=False)
    assert hello.startswith(f"**{skill.title}**")
    assert time in hello
    assert ("\n" not in hello) is asks


def test_only_where_a_cloud_works_nothing_to_install_is_said() -> None:
    for in_cloud in (True, False):
        hello = wording.greeting(say, QUICK, asks=False, has_files=False, in_cloud=in_cloud)
        assert ("nothing to install" in hello) is in_cloud


def test_ready_is_said_where_the_product_says_it() -> None:
    says = {name: skill.says_ready for name, skill in SKILLS.items()}
    assert says == {
        "ai-video-compressor": True,
        "jpeng-video": True,
        "video-compressor-bitrate": True,
        "compressor-online-free": False,
        "video-compressor-high-quality": False,
    }


@pytest.mark.parametrize(
    ("source_bytes", "size_bytes", "words"),
    [
        (12_345_678, 4_938_271, "Done: 12.3 MB → 4.93 MB (60% less), 0:31"),
        (1_055_736, 489_731, "Done: 1.05 MB → 489 kB (53% less), 0:31"),
        (1_000_000, 2_000_000, "Done: 1 MB → 2 MB (100% more), 0:31"),
        (1_000_000, 990_000, "Done: 990 kB, 0:31, about the size it had before"),
        (None, 990_000, "Done: 990 kB, 0:31"),
        (1_000_000, None, "Done: 0:31"),
    ],
)
def test_a_result_says_how_large_it_was_and_how_much_less_it_is(
    source_bytes: int | None, size_bytes: int | None, words: str
) -> None:
    export = dataclasses.replace(EXPORT, source_bytes=source_bytes)
    result = {"size_bytes": size_bytes, "duration_s": 31}
    assert result_text(say, "en", export, result) == words


def test_what_was_wished_for_is_told_in_one_line() -> None:
    draft = draft_of("a.mp4")
    assert wording.wishes_text(say, draft) == ""
    draft = {**muted(draft), "m": {"max_bytes": 1_000_000, "max_height": 720}}
    assert wording.wishes_text(say, draft) == "Wished for: no sound, at most 1 MB, 720p"


@each_row(
    ("language", "seconds", "words"),
    [
        ("en", 30, "about 1 minute."),
        ("en", 5 * 60, "5 minutes"),
        ("en", 3 * 3600, "3 hours"),
        ("en", 168 * 3600, "7 days"),
        ("de", 168 * 3600, "7 Tagen"),
        ("es", 168 * 3600, "7 días"),
        ("pt", 168 * 3600, "7 dias"),
        ("fr", 168 * 3600, "7 jours"),
        ("ru", 168 * 3600, "7 дней"),
        ("ru", 72 * 3600, "3 дня"),
        ("ru", 21 * 3600, "21 час."),
        ("ru", 22 * 3600, "22 часа"),
        ("ja", 168 * 3600, "7 日"),
        ("zh-CN", 168 * 3600, "7 天"),
    ],
)
def test_a_wait_is_told_in_units_that_people_use(language: str, seconds: float, words: str) -> None:
    def spoken(key: str, /, **args: object) -> str:
        return default_texts().say(language, key, **args)

    error = errors.AccountUnavailable(retry_at_s=seconds, retry_after_s=seconds)
    assert words in wording.error_text(spoken, error, account_kind="anonymous")


# What the core says


def test_a_name_that_is_empty_and_a_span_are_put_into_words() -> None:
    line = Line("video", "", 0.0, 5.0, None).text(1)
    assert say("timeline-unnamed") in wording.said(say, line)
    assert say("timeline-span", start=0.0, end=5.0) in wording.said(say, line)


def test_the_service_s_words_keep_their_place_among_ours() -> None:
    parts: list[str | TextKey] = ["Press ", TextKey("button-export", {}), " now. "]
    assert wording.backend_text(say, parts) == f"Press {say('button-export')} now."


def test_of_a_long_timeline_what_is_not_listed_is_counted() -> None:
    track = {"tt": 1, "sg": [{"d": 1_000, "m": {"title": "a"}}]}
    found = summary({"t": [track] * 3, "d": 1_000}, limit=1)
    text = wording.timeline_text(say, found)
    assert text.startswith(say("timeline-head", count=3))
    assert text.endswith(say("timeline-more", count=2))
    assert wording.timeline_text(say, summary({})) == say("timeline-empty")


@pytest.mark.parametrize(
    ("meta", "wish"),
    [
        ({"video_bps": 2_000_000}, say("wish-bitrate", megabits=2.0)),
        ({"quality": "high"}, say("wish-quality")),
    ],
)
def test_each_wish_has_its_words(meta: dict[str, Any], wish: str) -> None:
    draft = draft_of("a.mp4", **meta)
    assert wish in wording.wishes_text(say, draft)


def test_what_changed_is_told_by_its_kind() -> None:
    song = {"tt": 1, "sg": [{"d": 1_000, "m": {"title": "Lo-fi"}}]}
    before = draft_of("a.mp4")
    after = {**before, "t": [*before["t"], song]}
    assert "Lo-fi" in wording.changes_text(say, before, after)
    assert wording.changes_text(say, before, before) == ""


def test_an_effect_is_told_by_its_name_and_how_much_of_it() -> None:
    plain = draft_of("a.mp4")
    turned = draft_of("a.mp4")
    turned["t"][0]["sg"][0]["m"]["looks"] = [["gray", 0], ["rotate", 90]]
    assert wording.wishes_text(say, turned) == "Wished for: black and white, rotation (90°)"
    assert "black and white" in wording.changes_text(say, plain, turned)


# Greetings


def test_a_product_without_words_of_its_own_gets_the_bot_s() -> None:
    plain = dataclasses.replace(QUICK, greeting="", examples=(), typical_time=None)
    hello = wording.greeting(say, plain, asks=False, has_files=False)
    assert hello.startswith(say("greeting-generic", title=plain.title))
    assert say("offer-mute") in hello
    assert wording.typical_time(say, plain) == ""
    assert say("offer-mute") not in wording.greeting(say, plain, asks=False, has_files=True)
    assert wording.beside(say, "", "") == ""


def test_a_product_may_set_up_instead_of_connecting() -> None:
    sets_up = dataclasses.replace(QUICK, status="setting_up")
    assert wording.connecting(sets_up) == "status-setting-up"
    connects = dataclasses.replace(QUICK, status="connecting")
    assert wording.connecting(connects) == "status-connecting"


# Refusals of the service


@each_row(
    ("error", "how", "key"),
    [
        (errors.NoCredits(), {"account_kind": "linked"}, "error-no-credits-registered"),
        (errors.NoCredits(), {"account_kind": "anonymous"}, "error-no-credits-shared"),
        (errors.TokenRejected(), {"account_kind": "linked"}, "error-token-refused"),
        (errors.TokenRejected(), {"account_kind": "configured"}, "error-setup"),
        (errors.ExportBlocked(), {"account_kind": "configured"}, "error-export-plan-shared"),
        (errors.ExportBlocked(), {"account_kind": "linked"}, "error-export-plan"),
        (
            errors.AccountUnavailable(retry_at_s=0, retry_after_s=0),
            {"account_kind": "linked"},
            "error-account-wait-unknown",
        ),
        (errors.ServiceBusy(), {"account_kind": "linked"}, "error-busy"),
        (errors.Rejected(code=413), {"account_kind": "linked"}, "error-edit-refused"),
        (errors.MissingScope(), {"account_kind": "linked"}, "error-scope-plain"),
        (errors.Unreadable(), {"account_kind": "linked"}, "error-service"),
    ],
)
def test_each_refusal_has_its_sentence(
    error: errors.ServiceError, how: dict[str, str], key: str
) -> None:
    assert wording.error_text(say, error, **how) == say(key)  # type: ignore[arg-type]


def test_who_has_no_credits_left_may_register_where_that_is_theirs_to_do() -> None:
    url = "https://web/register?bind=anon_1"
    text = wording.error_text(say, errors.NoCredits(), account_kind="anonymous", bind_url=url)
    assert text == say("error-no-credits-bind", url=url)


def test_a_scope_is_named_where_the_service_names_it() -> None:
    error = errors.MissingScope(scope="edit:video")
    text = wording.error_text(say, error, account_kind="linked")
    assert text == say("error-scope", scope="edit:video")


@pytest.mark.parametrize("error", [errors.Unavailable(), errors.ExportBlocked()])
def test_of_the_service_s_own_trouble_it_is_said_that_it_cost_nothing(
    error: errors.ServiceError,
) -> None:
    text = wording.error_text(say, error, account_kind="linked", money="nothing-charged")
    assert say("nothing-charged") in text


def test_a_long_rate_limit_is_told_with_its_end() -> None:
    error = errors.ServiceBusy(retry_after_s=300)
    assert "5 minutes" in wording.error_text(say, error, account_kind="linked")


@pytest.mark.parametrize(
    ("error", "kind", "must"),
    [
        (errors.NoCredits(), "anonymous", True),
        (errors.MissingScope(), "configured", True),
        (errors.NoCredits(), "linked", False),
        (errors.Unavailable(), "anonymous", False),
    ],
)
def test_only_the_bot_s_own_account_is_the_operator_s(
    error: errors.ServiceError, kind: str, must: bool
) -> None:
    assert wording.operator_must_act(error, kind) is must


# Small pieces


@pytest.mark.parametrize(
    ("tool", "key"),
    [
        ("Generate_Video", "status-generating-video"),
        ("add_bgm", "status-generating-music"),
        ("get_state", "status-reading"),
        ("trim_clip", "status-editing"),
        ("frobnicate", "status-working"),
    ],
)
def test_a_tool_is_told_by_what_it_does(tool: str, key: str) -> None:
    assert wording.tool_status(tool) == key


@pytest.mark.parametrize(
    ("written", "number"), [("7", 7), ("", None), ("-7", None), ("٣", None), ("9" * 19, None)]
)
def test_only_a_turn_s_number_is_one(written: str, number: int | None) -> None:
    assert wording.turn_number(written) == number


def test_what_can_be_stopped_has_a_button_and_what_says_no_is_not_tried_again() -> None:
    edit = turn_of("mute it")
    help_ = dataclasses.replace(edit, kind="help")
    refused = dataclasses.replace(edit, kind="refused")
    assert [button.data for button in wording.stop_buttons(say, edit)] == ["stop:7"]
    assert wording.stop_buttons(say, help_) == ()
    assert [button.data for button in wording.retry_buttons(say, edit)] == ["retry:7"]
    assert wording.retry_buttons(say, refused) == []


def test_in_a_group_only_an_answer_brings_the_video() -> None:
    assert wording.send_the_video(is_private=True) == "awaits-video"
    assert wording.send_the_video(is_private=False) == "awaits-video-as-reply"


def test_a_list_without_lines_is_nothing() -> None:
    assert wording.list_text("Head:", []) == ""
    assert wording.list_text("Head:", ["a"]) == "Head:\n• a"


def test_a_request_about_no_file_goes_out_as_it_is() -> None:
    assert wording.about_files(say, "mute it", []) == "mute it"


def test_words_of_others_keep_no_marks_that_ours_are_known_by() -> None:
    text = wording.about_quoted(say, "do that", [["", "say “hi”"]])
    assert text == f'do that ({say("about-quoted-unknown")}: “say "hi"”)'
