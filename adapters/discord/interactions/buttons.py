"""Buttons and menus that work after a restart: what was `Button.data` lives in the component's
custom id, and what was `Option.data` in the value of what is chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol, Self, runtime_checkable

import discord

from adapters.discord.limits import OPTION_MAX, PLACEHOLDER_MAX
from bot.core.controls import ButtonKind, Menu

PREFIX = "n:"
MENU = "m:"
_STYLES: Mapping[ButtonKind, discord.ButtonStyle] = {
    "main": discord.ButtonStyle.primary,
    "stop": discord.ButtonStyle.danger,
    "app": discord.ButtonStyle.link,
    "plain": discord.ButtonStyle.secondary,
}


@runtime_checkable
class AnswersPresses(Protocol):
    """The client on the gateway (gateway/client.py)."""

    async def pressed(self, interaction: discord.Interaction[Any], data: str) -> None: ...


class PressButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"n:(?P<data>[\s\S]{1,98})"
):
    """Registered once per client; matches every button that any process ever posted."""

    def __init__(self, data: str, label: str = "…", kind: ButtonKind = "plain") -> None:
        style = _STYLES[kind]
        super().__init__(discord.ui.Button(label=label, custom_id=PREFIX + data, style=style))
        self.data = data

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(match["data"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if isinstance(interaction.client, AnswersPresses):
            await interaction.client.pressed(interaction, self.data)


class ChoiceMenu(discord.ui.DynamicItem[discord.ui.Select[Any]], template=r"m:(?P<place>\d{1,2})"):
    """A list that unfolds. `place` tells the menus of one message apart, and no more than that."""

    def __init__(self, place: int, menu: Menu | None = None) -> None:
        chosen: discord.ui.Select[Any] = discord.ui.Select(custom_id=f"{MENU}{place}")
        if menu is not None:
            chosen.placeholder = menu.label[:PLACEHOLDER_MAX] or None
            chosen.options = [
                discord.SelectOption(
                    label=option.label[:OPTION_MAX] or "…",
                    value=option.data,
                    description=option.description[:OPTION_MAX] or None,
                    default=option.is_chosen,
                )
                for option in menu.options
            ]
        super().__init__(chosen)

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(int(match["place"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if isinstance(interaction.client, AnswersPresses) and self.item.values:
            await interaction.client.pressed(interaction, self.item.values[0])
