"""Telling Discord about the commands, in every language that the texts have."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands

from bot.ports import Memory, Say


class Translation(app_commands.Translator):
    """The descriptions in every language the texts have; English is the default."""

    def __init__(self, say: Say) -> None:
        self._say = say

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        if "key" in string.extras:
            said = self._say(locale.value, string.extras["key"])
        else:
            descriptions: Mapping[str, str] = string.extras.get("descriptions", {})
            said = descriptions.get(locale.value) or descriptions.get(
                locale.value.split("-")[0], ""
            )
        return said[:100] if said and said != string.message else None


async def synchronise(
    memory: Memory, tree: app_commands.CommandTree[Any], application: int
) -> bool:
    """Tell Discord about the commands if they are not what it was told last. True if it was."""
    translator = tree.translator
    assert translator is not None
    payload = [
        await command.get_translated_payload(tree, translator) for command in tree.get_commands()
    ]
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    key = f"discord-commands:{application}"
    if await memory.get(key) == digest:
        return False
    await tree.sync()
    await memory.put(key, digest)
    return True
