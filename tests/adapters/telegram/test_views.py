"""From a view to what Telegram is sent, without a network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.views import (
    CAPTION_MAX,
    EMPTY,
    Rendered,
    addressed,
    caption,
    keyboard,
    limits,
    measure,
    render,
    utf16_len,
)
from bot.core.model import Author, Button
from tests.support.fakes.telegram.rules import check_entities, check_keyboard, pinged

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
    shown = render(text)
    entities = [entity.to_dict() for entity in shown.entities]
    check_entities(shown.text, entities)
    assert pinged(shown.text, entities) == set()
    assert shown.text == shown.text.strip() != ""
    assert measure(text) == utf16_len(shown.text)


@given(markdown, st.integers(0, 3000))
def test_a_caption_is_never_too_long_and_keeps_valid_entities(text: str, filler: int) -> None:
    short = caption(render(f"{text}{'word ' * filler}"))
    assert utf16_len(short.text) <= CAPTION_MAX
    check_entities(short.text, [entity.to_dict() for entity in short.entities])


def test_markdown_becomes_entities() -> None:
    shown = render("**Done.** See `clip.mp4` or [the link](https://example.com/x).")
    assert shown.text == "Done. See clip.mp4 or the link."
    kinds = [(entity.type, entity.offset, entity.length) for entity in shown.entities]
    assert kinds == [("bold", 0, 5), ("code", 10, 8), ("text_link", 22, 8)]


def test_half_finished_markdown_is_plain_text() -> None:
    assert render("half **bold and `co") == Rendered("half **bold and `co")


def test_nothing_that_looks_like_html_or_a_formula_is_lost() -> None:
    assert render("use <name>, it costs $5 and 6$").text == "use <name>, it costs $5 and 6$"


def test_lengths_are_utf16_units_without_the_marks() -> None:
    assert measure("**🎬🎬**") == 4
    assert measure("x" * 4096) == limits(1).text_max == 4096


def test_an_empty_text_is_shown_as_an_ellipsis() -> None:
    assert render("").text == render(" \n").text == EMPTY


def test_links_other_than_web_links_are_dropped() -> None:
    shown = render("[Ann](tg://user?id=501) [x](javascript:alert) [y](https://a.b)")
    assert [entity.url for entity in shown.entities] == ["https://a.b"]


def test_a_name_in_code_stays_as_it_is_and_elsewhere_pings_nobody() -> None:
    shown = render("`@ann` and **@ann**, mail a@b.org")
    assert shown.text == "@ann and @\u2060ann, mail a@b.org"
    assert [(e.type, e.offset, e.length) for e in shown.entities] == [
        ("code", 0, 4),
        ("bold", 9, 5),
    ]


def test_only_the_one_who_asked_is_named_and_only_where_there_is_room() -> None:
    ann = Author("telegram:501", "Ann 🎬")
    shown = addressed(render("**Done**"), ann)
    assert shown.text == "Ann 🎬: Done"
    entities = [entity.to_dict() for entity in shown.entities]
    check_entities(shown.text, entities)
    assert pinged(shown.text, entities) == {"501"}
    full = render("x" * 4096)
    assert addressed(full, ann) == full
    assert addressed(full, None) == full


def test_short_labels_share_a_row_and_long_ones_do_not() -> None:
    labels = ["Stop", "Export", "Timeline", "A rather long label of its own", "New"]
    board = keyboard([Button(label, "x") for label in labels])
    assert board is not None
    assert [[b.text for b in row] for row in board.inline_keyboard] == [
        labels[:3],
        *[[x] for x in labels[3:]],
    ]
    check_keyboard(board.to_dict())
    assert keyboard([]) is None


def test_links_can_be_left_out_of_the_buttons() -> None:
    buttons = [Button("Download", url="http://localhost/x"), Button("New", "new")]
    board = keyboard(buttons, links=False)
    assert board is not None
    assert [[b.text for b in row] for row in board.inline_keyboard] == [["New"]]
    assert keyboard(buttons[:1], links=False) is None


@pytest.mark.parametrize("data", ["x" * 64, "é" * 32])
def test_button_data_of_64_bytes_fits(data: str) -> None:
    board = keyboard([Button("Go", data)])
    assert board is not None
    check_keyboard(board.to_dict())
