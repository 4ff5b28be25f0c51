import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Author, Chat, Command, ConversationKey, Message
from bot.core.redaction import without_secrets
from bot.core.requests.links_in_text import LINK, link_name, take_links
from tests.support.rows import each_row


@each_row(
    ("text", "words", "urls"),
    [
        (
            "compress https://a.example/holiday.mp4 to 8MB",
            "compress to 8MB",
            ["https://a.example/holiday.mp4"],
        ),
        ("<https://a.example/x.MOV> mute it", "mute it", ["https://a.example/x.MOV"]),
        (
            "mute this: https://a.example/x.mp4?sig=1&b=2.",
            "mute this: .",
            ["https://a.example/x.mp4?sig=1&b=2"],
        ),
        ("(see https://a.example/x_(1).mp4)", "(see )", ["https://a.example/x_(1).mp4"]),
        (
            "https://a.example/1.mp4 https://b.example/2.webm",
            "",
            ["https://a.example/1.mp4", "https://b.example/2.webm"],
        ),
        ("压缩https://a.example/x.mp4，到8MB", "压缩，到8MB", ["https://a.example/x.mp4"]),
        ("get file:///etc/x.mp4", "get", ["file:///etc/x.mp4"]),
        # what isn't a file stays a word
        ("write https://a.example/shop on it", "write https://a.example/shop on it", []),
        ('add the title "https://a.example/x.mp4"', 'add the title "https://a.example/x.mp4"', []),
        ("no link here", "no link here", []),
    ],
)
def test_links_to_files_leave_the_words(text: str, words: str, urls: list[str]) -> None:
    rest, found = take_links(text)
    assert rest == words
    assert [attachment.locator[LINK] for attachment in found] == urls


def test_any_link_is_taken_where_the_caller_says_so() -> None:
    rest, found = take_links("compress https://a.example/watch?v=1 now", any_link=True)
    assert rest == "compress now"
    assert found[0].filename == "watch"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.example/a%20b.mp4?x=/y.mov", "a b.mp4"),
        ("https://a.example/..%2f..%2fetc%2fpasswd.mp4", "passwd.mp4"),
        ("https://a.example/", "link"),
        ("https://a.example/%00%0a.mp4", "video.mp4"),
        ("https://[broken/x.mp4", "link"),
    ],
)
def test_a_links_file_name_is_harmless(url: str, name: str) -> None:
    assert link_name(url) == name


@given(st.text(max_size=200), st.booleans())
def test_whatever_is_written_nothing_raises_and_words_only_shrink(
    text: str, any_link: bool
) -> None:
    rest, found = take_links(text, any_link=any_link)
    assert len(rest) <= len(text)
    assert all(attachment.locator[LINK] in text for attachment in found)


TOKEN = "nmv_usr_3f9a0c1b2d4e5f60718293a4b5c6d7e8"


def message(text: str, command: Command | None = None) -> Message:
    where = ConversationKey("room", "den")
    author = Author("room:alice", "Alice")
    chat = Chat("room", "den")
    return Message("k", where, chat, author, text, 0.0, "1", command=command)


@each_row(
    "sent",
    [
        message(f"/login {TOKEN}"),
        message(f"  /LOGIN@nemobot {TOKEN}"),
        message(f"/login\n{TOKEN}"),
        message("/login another-kind-of-secret"),
        message(f"/login {TOKEN}", Command("login", TOKEN)),
        message("", Command("login", "another-kind-of-secret")),
        message("/logout please"),
        message(f"my token is {TOKEN}, please use it"),
        message("", Command("edit", f"use {TOKEN}")),
        message("open clm_0123456789abcdef for me"),
    ],
)
def test_a_token_in_a_message_is_gone_before_anything_sees_it(sent: Message) -> None:
    seen = repr(without_secrets(sent))
    assert TOKEN not in seen
    assert "another-kind-of-secret" not in seen
    assert "0123456789abcdef" not in seen


@pytest.mark.parametrize(
    "text", ["mute it", "add the title 'nmv'", "/status", "log in to the login page"]
)
def test_other_messages_stay_as_they_are(text: str) -> None:
    assert without_secrets(message(text)) == message(text)
