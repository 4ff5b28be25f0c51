"""The card that a result is shown as (components V2): its player, its words, its pictures and its
buttons in one frame. Once posted it stays a card: Discord changes none into an ordinary message.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, Protocol, Self, runtime_checkable

import discord

from adapters.discord.limits import DESCRIPTION_MAX
from bot.core.file_types import by_name
from bot.core.markdown.plain import plain

DELETE: Final = "d:"
BIN: Final = "🗑️"
"""A button that each reader understands in the language of their own."""
ROW: Final = 5


@runtime_checkable
class DeletesCards(Protocol):
    """The client on the gateway (gateway/client.py)."""

    async def delete_pressed(self, interaction: discord.Interaction[Any], asker: int) -> None: ...


class DeleteButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"d:(?P<asker>\d{1,20})"
):
    """Takes the card out of the chat, for whoever asked for it and for moderators. Nothing is
    looked up: whose it is stands in its custom id, which nobody but the bot can write."""

    def __init__(self, asker: int) -> None:
        style = discord.ButtonStyle.danger
        custom_id = f"{DELETE}{asker}"
        super().__init__(discord.ui.Button(label=BIN, custom_id=custom_id, style=style))
        self.asker = asker

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(int(match["asker"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if isinstance(interaction.client, DeletesCards):
            await interaction.client.delete_pressed(interaction, self.asker)


def card_of(
    text: str,
    films: Sequence[discord.File],
    pictures: Sequence[discord.File],
    buttons: Sequence[discord.ui.Item[Any]],
    menus: Sequence[discord.ui.Item[Any]],
) -> discord.ui.LayoutView:
    """`text` may begin with a mention: it pings as it does elsewhere."""
    parts: list[discord.ui.Item[Any]] = [*_players(films, text), discord.ui.TextDisplay(text)]
    if pictures:
        shown = [
            discord.MediaGalleryItem(p.uri, description=p.description, spoiler=p.spoiler)
            for p in pictures
        ]
        parts.append(discord.ui.MediaGallery(*shown))
    rows = [buttons[start : start + ROW] for start in range(0, len(buttons), ROW)]
    parts += [discord.ui.ActionRow(*row) for row in (*rows, *([menu] for menu in menus))]
    layout = discord.ui.LayoutView(timeout=None)
    return layout.add_item(discord.ui.Container(*parts))


def is_shown_as_card(filename: str) -> bool:
    """What plays or is looked at in the chat, and what sounds; a text is read without a frame."""
    found = by_name(filename)
    return found is not None and found.kind in ("video", "image", "audio")


def _players(films: Sequence[discord.File], text: str) -> list[discord.ui.Item[Any]]:
    """What is looked at in one gallery, then what is heard."""
    shown = [film for film in films if not _is_sound(film)]
    described = "" if len(films) > 1 else plain(text)[:DESCRIPTION_MAX]
    items = [
        discord.MediaGalleryItem(
            film.uri, description=film.description or described or None, spoiler=film.spoiler
        )
        for film in shown
    ]
    gallery: list[discord.ui.Item[Any]] = [discord.ui.MediaGallery(*items)] if items else []
    return gallery + [
        discord.ui.File(film, spoiler=film.spoiler) for film in films if _is_sound(film)
    ]


def _is_sound(film: discord.File) -> bool:
    found = by_name(film.filename)
    return found is not None and found.kind == "audio"
