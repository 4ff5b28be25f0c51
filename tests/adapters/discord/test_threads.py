from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.threads import NAME_MAX, NativeId, thread_name


@given(st.none() | st.text(), st.text())
def test_any_words_make_a_name_that_discord_takes(filename: str | None, request: str) -> None:
    name = thread_name(filename, request, "Video edit")
    assert 1 <= len(name) <= NAME_MAX
    assert name == " ".join(name.split())
    assert "<@" not in name or ">" not in name.partition("<@")[2]


def test_a_thread_is_named_after_file_and_request() -> None:
    assert thread_name("trip.mp4", "make it **small** <@12>", "x") == "trip.mp4 · make it small"
    assert thread_name(None, "", "Video edit") == "Video edit"
    assert thread_name("a.mp4", "b" * 200, "x").endswith("…")


@given(
    st.from_regex(r"[1-9][0-9]{1,19}", fullmatch=True),
    st.booleans(),
    st.booleans(),
    st.none() | st.integers(1, 1 << 64),
)
def test_what_an_answer_replies_to_goes_through_text(
    message: str, in_parent: bool, ours: bool, asker: int | None
) -> None:
    native = NativeId(message, in_parent, ours, asker)
    assert NativeId.parse(str(native)) == native
