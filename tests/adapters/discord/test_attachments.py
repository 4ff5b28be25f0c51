"""Links to Discord's own files among the words."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.attachments import attachment_of, pasted
from adapters.discord.settings import CDN_ORIGINS

LINK = "https://cdn.discordapp.com/attachments/12/34/my%20trip.mp4?ex=1&is=0&hm=ab&"


def test_links_to_discords_files_become_files() -> None:
    text, files = pasted(f"please <{LINK}> now {LINK}", CDN_ORIGINS)
    assert text == "please now"
    assert [(f.kind, f.filename, f.locator["url"]) for f in files] == [
        ("video", "my trip.mp4", LINK)
    ] * 2


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.discordapp.com.evil.example/attachments/1/2/a.mp4",
        "http://cdn.discordapp.com/attachments/1/2/a.mp4",
        "https://cdn.discordapp.com/avatars/1/2.png",
        "https://user@cdn.discordapp.com/attachments/1/2/a.mp4",
        "https://cdn.discordapp.com:8443/attachments/1/2/a.mp4",
        "https://example.com/video.mp4",
    ],
)
def test_other_links_stay_words(url: str) -> None:
    assert pasted(f"cut {url}", CDN_ORIGINS) == (f"cut {url}", ())


@given(st.text())
def test_text_without_such_links_is_left_as_it_is(text: str) -> None:
    rest, files = pasted(text, CDN_ORIGINS)
    assert files or rest == text


@pytest.mark.parametrize(
    ("name", "flags", "kept"),
    [
        ("SPOILER_trip.mp4", 0, "SPOILER_trip.mp4"),
        ("trip.mp4", 8, "SPOILER_trip.mp4"),
        ("SPOILER_trip.mp4", 8, "SPOILER_trip.mp4"),
        ("trip.mp4", 0, "trip.mp4"),
    ],
)
def test_a_spoiler_keeps_its_mark_in_the_name(name: str, flags: int, kept: str) -> None:
    data: Any = {"id": "1", "filename": name, "size": 4, "url": LINK, "proxy_url": LINK}
    state: Any = discord.Client(intents=discord.Intents.none())._connection
    sent = discord.Attachment(data=data | {"flags": flags}, state=state)
    assert attachment_of(sent, {}).filename == kept
