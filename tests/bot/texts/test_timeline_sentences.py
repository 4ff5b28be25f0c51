"""Every change of a draft and every line of a timeline has its sentence in each language."""

from __future__ import annotations

from bot.core.timeline.difference import Change, difference
from bot.core.timeline.summary import summary
from bot.texts.catalogues import Texts
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


def example_changes() -> list[Change]:
    """Every kind of change that there is."""
    trimmed = {**draft(track(0, "city timelapse", 4000)), "d": 4000}
    wishes = draft(VIDEO, max_bytes=MB, video_bps=8 * MB, max_height=720, quality="smaller")
    sized = draft(VIDEO, width=1920, height=1080, title="a")
    pairs = [
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
    return [change for before, after in pairs for change in difference(before, after)]


def test_the_catalogues_have_a_sentence_for_every_change() -> None:
    changes = example_changes()
    assert len({change.key for change in changes}) == 23
    for language in TEXTS.languages:
        for change in changes:
            args = dict(change.args)
            if "kind" in args:
                args["kind"] = TEXTS.say(language, change.kind_key)
            assert TEXTS.say(language, change.key, **args)


def test_the_catalogues_have_a_sentence_for_every_line() -> None:
    for language in TEXTS.languages:
        for kind in (VIDEO, MUSIC, TITLE, track(1, "plain", 1000), track(3, "x", 1000)):
            line = summary(draft(kind)).lines[0].text(1)
            assert str(line.args["name"]) in TEXTS.say(language, line.key, **line.args)
