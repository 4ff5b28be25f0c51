"""Texts for the property tests: well-formed documents, and anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    ["the", "cut", "music", "4K", "ready.", "trim,", "render!", "done?", "слово", "שלום", "مرحبا",
     "字幕", "完成。", "👨‍👩‍👧‍👦", "🇩🇪", "café", "👍🏽", "naïve", "x2", "1080p"]
)  # fmt: skip
_PLAIN = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)
_LATIN = st.lists(st.sampled_from(["trim", "fade", "cut", "render", "music", "a", "b"]), min_size=1,
                  max_size=12).map(" ".join)  # fmt: skip
_INLINE = st.one_of(
    _PLAIN,
    _LATIN.map(lambda t: f"**{t}**"),
    _LATIN.map(lambda t: f"*{t}*"),
    _LATIN.map(lambda t: f"~~{t}~~"),
    _LATIN.map(lambda t: f"**{t} *{t}* {t}**"),
    _LATIN.map(lambda t: f"`{t}`"),
    _LATIN.map(lambda t: f"[{t}](https://example.org/a_b)"),
    _LATIN.map(lambda t: f"**[{t}](https://example.org/c) {t}**"),
)
_LINE = st.lists(_INLINE, min_size=1, max_size=4).map(" ".join)
_CODE = st.lists(_LATIN.map(lambda t: "    " + t), min_size=1, max_size=12).map("\n".join)
_BLOCK = st.one_of(
    _LINE,
    _LINE,
    st.lists(_LINE.map(lambda t: "- " + t), min_size=1, max_size=5).map("\n".join),
    st.tuples(_CODE, st.sampled_from(["", "py"])).map(lambda c: f"```{c[1]}\n{c[0]}\n```"),
    _LATIN.map(lambda t: "## " + t),
)
DOCUMENTS = st.lists(_BLOCK, min_size=1, max_size=12).map("\n\n".join)

_PIECES = st.sampled_from(
    ["**", "*", "_", "__", "`", "``", "```", "```py\n", "~~~", "\n", "\n\n", " ", "- ", "    - ",
     "1. ", "> ", "# ", "[", "](http://a.b/c_d)", "](", ")", "!", "~~", "||", "\\", "<b>", "|",
     "word", "字幕。", "👨‍👩‍👧‍👦", "🇩🇪🇫🇷", "e\u0301", "שלום", "http://x.y/z_", "\t", "\u200f"]
)  # fmt: skip
_WILD = st.one_of(_PIECES, _PIECES, _PIECES, st.characters(exclude_categories=["Cs"]))
ANYTHING = st.lists(_WILD, max_size=150).map("".join)
