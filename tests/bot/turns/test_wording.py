"""From values to sentences: the greeting, this chat's limits, how long to wait."""

from __future__ import annotations

import dataclasses

import pytest

from bot.core.service import errors
from bot.skills.skill_set import BUNDLED_DIR, Skill, load_skills
from bot.store.rows import Export
from bot.texts.catalogues import default_texts
from bot.turns import wording
from bot.turns.export.result.result_text import result_text
from tests.bot.turns.world import NOW_S, say
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


@pytest.mark.parametrize(
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
