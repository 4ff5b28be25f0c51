"""Every change of a draft and every line of a timeline has its sentence in each language."""

from __future__ import annotations

from functools import partial

from bot.core.timeline.difference import difference
from bot.core.timeline.summary import summary
from bot.texts.catalogues import Texts
from bot.turns.wording import changes_text, said
from tests.bot.core.timeline.drafts import (
    MB,
    MOVED_TITLE,
    MUSIC,
    MUTED,
    TITLE,
    TWO_PIECES,
    VIDEO,
    draft,
    track,
)

TEXTS = Texts(strict=True)


def examples() -> list[tuple[object, object]]:
    """Drafts before and after: every kind of change that there is."""
    trimmed = {**draft(track(0, "city timelapse", 4000)), "d": 4000}
    wishes = draft(VIDEO, max_bytes=MB, video_bps=8 * MB, max_height=720, quality="smaller")
    sized = draft(VIDEO, width=1920, height=1080, title="a")
    return [
        (None, draft(VIDEO, MUSIC, TITLE, track(3, "", 1000))),
        (draft(VIDEO, MUSIC, TITLE), draft(VIDEO)),
        (draft(VIDEO), trimmed),
        (trimmed, draft(VIDEO)),
        (draft(VIDEO), draft(MUTED)),
        (draft(MUTED), draft(VIDEO)),
        (draft(VIDEO), draft(TWO_PIECES)),
        (draft(TWO_PIECES), draft(VIDEO)),
        (draft(TITLE), draft(MOVED_TITLE)),
        (draft(TITLE), draft(track(7, "Night", 3000))),
        (draft(VIDEO), draft(track(0, "sea", 10_000))),
        (draft(MUSIC), draft(track(1, "Lo-fi", 10_000, m={"volume": 0.8}))),
        (draft(MUSIC), draft(track(1, "Piano", 10_000, m={"volume": 0.35}))),
        (draft(VIDEO), wishes),
        (sized, draft(VIDEO, width=1280, height=720, title="b")),
        (draft(VIDEO), {**draft(VIDEO), "zz": 1}),
        (None, draft(*(track(0, f"c{n}", 1000) for n in range(40)))),
    ]


def test_the_catalogues_have_a_sentence_for_every_change() -> None:
    changes = [change for pair in examples() for change in difference(*pair)]
    assert len({change.key for change in changes}) == 23
    for language in TEXTS.languages:
        lines = [changes_text(partial(TEXTS.say, language), *pair) for pair in examples()]
        assert all(lines)


def test_the_catalogues_have_a_sentence_for_every_line() -> None:
    for language in TEXTS.languages:
        for kind in (VIDEO, MUSIC, TITLE, track(1, "plain", 1000), track(3, "x", 1000)):
            line = summary(draft(kind)).lines[0].text(1)
            assert str(line.args["name"]) in said(partial(TEXTS.say, language), line)
