"""The permissions that docs/discord.md asks for, as names and as a number."""

from __future__ import annotations

import re
from pathlib import Path

import discord

DOCS = Path(__file__).parents[3] / "docs" / "discord.md"
CALLED_OTHERWISE = {"view_channels": "view_channel"}
"""What Discord's pages call otherwise than the library."""


def test_the_number_of_the_install_link_is_the_sum_of_the_table() -> None:
    words = DOCS.read_text(encoding="utf-8")
    table, _, rest = words.partition("| permission | without it |")[2].partition("As a number: `")
    names = [
        name.strip().lower().replace(" ", "_")
        for row in re.findall(r"^\| ([A-Z][^|]*) \|", table, re.MULTILINE)
        for name in row.split(",")
    ]
    asked = discord.Permissions(**{CALLED_OTHERWISE.get(name, name): True for name in names})
    assert len(names) >= 7
    assert asked.value == int(rest.partition("`")[0])
