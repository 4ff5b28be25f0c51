from __future__ import annotations

from adapters.console.terminal.markdown import rendered
from tests.support.rows import each_row


@each_row(
    ("markdown", "plain"),
    [
        ("**bold** and *italic* and `code`", "bold and italic and code"),
        ("**a *b* c**", "a b c"),
        ("[the file](https://x.example/a.mp4)", "the file (https://x.example/a.mp4)"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("[red]x[/red] [link=http://e]y", "[red]x[/red] [link=http://e]y"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        (r"\*not italic\* a\_b", "*not italic* a_b"),
        ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
        ("```\n**raw**\n```\nafter", "**raw**\nafter"),
        ("## Head\n- item", "Head\n- item"),
        ("**unfinished", "**unfinished"),
        ("", ""),
    ],
)
def test_markdown_becomes_plain_words(markdown: str, plain: str) -> None:
    assert rendered(markdown).plain == plain


def test_a_line_of_a_hundred_thousand_asterisks_is_read_in_no_time() -> None:
    for hostile in ("*" * 100_000, "**a" * 30_000, "[" * 100_000, "`" * 100_000, "\\" * 100_000):
        rendered(hostile)
