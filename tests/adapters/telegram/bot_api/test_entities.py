"""Markdown as plain text with entities, without a network."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.bot_api.entities import EMPTY, TextWithEntities, rendered
from tests.support.fakes.telegram.rules import check_entities, pinged

MARKS = ["**", "_", "`", "```\n", "# ", "- ", "> ", "[x](https://a.b)", "||", "~~", "\n", "\n\n"]
MARKS += [
    "@someone ",
    "🎬",
    "中文",
    "שלום",
    "<b>",
    "$x$",
    "| a | b |\n|---|---|\n",
    "1. ",
    " ",
    "a",
]
markdown = st.one_of(st.text(), st.lists(st.sampled_from(MARKS), max_size=30).map("".join))


@given(markdown)
def test_whatever_is_written_goes_out_as_valid_entities_that_ping_nobody(text: str) -> None:
    shown = rendered(text)
    entities = [entity.to_dict() for entity in shown.entities]
    check_entities(shown.text, entities)
    assert pinged(shown.text, entities) == set()
    assert shown.text == shown.text.strip() != ""


def test_markdown_becomes_entities() -> None:
    shown = rendered("**Done.** See `clip.mp4` or [the link](https://example.com/x).")
    assert shown.text == "Done. See clip.mp4 or the link."
    kinds = [(entity.type, entity.offset, entity.length) for entity in shown.entities]
    assert kinds == [("bold", 0, 5), ("code", 10, 8), ("text_link", 22, 8)]


def test_half_finished_markdown_is_plain_text() -> None:
    assert rendered("half **bold and `co") == TextWithEntities("half **bold and `co")


def test_nothing_that_looks_like_html_or_a_formula_is_lost() -> None:
    assert rendered("use <name>, it costs $5 and 6$").text == "use <name>, it costs $5 and 6$"


def test_an_empty_text_is_shown_as_an_ellipsis() -> None:
    assert rendered("").text == rendered(" \n").text == EMPTY


def test_links_other_than_web_links_are_dropped() -> None:
    shown = rendered("[Ann](tg://user?id=501) [x](javascript:alert) [y](https://a.b)")
    assert [entity.url for entity in shown.entities] == ["https://a.b"]


def test_a_name_in_code_stays_as_it_is_and_elsewhere_pings_nobody() -> None:
    shown = rendered("`@ann` and **@ann**, mail a@b.org")
    assert shown.text == "@ann and @\u2060ann, mail a@b.org"
    assert [(e.type, e.offset, e.length) for e in shown.entities] == [
        ("code", 0, 4),
        ("bold", 9, 5),
    ]
