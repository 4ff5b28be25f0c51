"""Buttons that work after a restart: what was `Button.data` lives in the component's custom id."""

from __future__ import annotations

import re
from typing import Any, Protocol, Self, runtime_checkable

import discord

PREFIX = "n:"


@runtime_checkable
class AnswersPresses(Protocol):
    """The client on the gateway (gateway/client.py)."""

    async def pressed(self, interaction: discord.Interaction[Any], data: str) -> None: ...


class PressButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"n:(?P<data>[\s\S]{1,98})"
):
    """Registered once per client; matches every button that any process ever posted."""

    def __init__(self, data: str, label: str = "…") -> None:
        super().__init__(discord.ui.Button(label=label, custom_id=PREFIX + data))
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
