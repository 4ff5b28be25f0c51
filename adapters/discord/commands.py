"""Slash and message commands: their definitions, and what each does when it is used."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands

from adapters.discord.attachments import attachment
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.interactions.interactions import Asked, hand_over
from adapters.discord.interactions.modals import LoginForm, RequestForm, about
from adapters.discord.interactions.presses import permitted, tell
from adapters.discord.messages import files
from adapters.discord.services import Parts
from bot.core.model import Command, CommandText

WITH_FILES = frozenset({"edit", "compress"})
WITH_ARGUMENT = frozenset({"export"})
PRIVATE = frozenset({"credits", "help", "start", "forget", "logout"})
EDIT_MENU = "discord-menu-edit"
COMPRESS_MENU = "discord-menu-compress"
Interaction = discord.Interaction[Any]
Text = app_commands.Range[str, 1, 4000]


class Commands:
    """Fills a command tree. One per client."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._parts = receiver.parts

    def fill(self, tree: app_commands.CommandTree[Any]) -> None:
        for text in self._parts.commands:
            tree.add_command(self._slash(text))
        tree.add_command(self._menu(EDIT_MENU, self._edit_target))
        tree.add_command(self._menu(COMPRESS_MENU, self._compress_target))

    def _slash(self, text: CommandText) -> app_commands.Command[Any, ..., None]:
        callback = self._callback(text.name)
        options = [name for name in inspect.signature(callback).parameters if name != "interaction"]
        app_commands.describe(**{name: self._option(name) for name in options})(callback)
        return app_commands.Command(
            name=text.name,
            description=_localised(text.descriptions),
            callback=callback,
            allowed_contexts=_EVERYWHERE,
            allowed_installs=_BOTH_WAYS,
        )

    def _option(self, name: str) -> app_commands.locale_str:
        key = f"discord-option-{name.rstrip('2345')}"
        return app_commands.locale_str(self._parts.say("en", key), key=key)

    def _callback(self, name: str) -> Any:
        if name == "edit":
            return self._edit()
        if name in WITH_FILES:
            return self._with_files(name)
        if name == "skill":
            return self._skill()
        if name == "login":
            return self._login()
        return self._with_argument(name) if name in WITH_ARGUMENT else self._plain(name)

    def _edit(self) -> Any:
        async def edit(
            interaction: Interaction,
            request: Text,
            video: discord.Attachment | None = None,
            video2: discord.Attachment | None = None,
            video3: discord.Attachment | None = None,
            video4: discord.Attachment | None = None,
            video5: discord.Attachment | None = None,
            url: app_commands.Range[str, 1, 2000] | None = None,
        ) -> None:
            videos = (video, video2, video3, video4, video5)
            await self._ask(interaction, "edit", request, url, videos)

        return edit

    def _with_files(self, name: str) -> Any:
        async def use(
            interaction: Interaction,
            video: discord.Attachment | None = None,
            request: Text | None = None,
            url: app_commands.Range[str, 1, 2000] | None = None,
        ) -> None:
            await self._ask(interaction, name, request or "", url, (video,))

        return use

    def _with_argument(self, name: str) -> Any:
        async def use(
            interaction: Interaction, quality: app_commands.Range[str, 1, 100] | None = None
        ) -> None:
            await self._hand_over(interaction, Asked(Command(name, quality or "")))

        return use

    def _plain(self, name: str) -> Any:
        async def use(interaction: Interaction) -> None:
            await self._hand_over(interaction, Asked(Command(name), private=name in PRIVATE))

        return use

    def _skill(self) -> Any:
        async def skill(
            interaction: Interaction, skill: app_commands.Range[str, 1, 100] | None = None
        ) -> None:
            await self._hand_over(interaction, Asked(Command("skill", skill or "")))

        async def choices(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
            wanted = current.casefold()
            found = [s for s in self._parts.skills if wanted in f"{s[0]} {s[1]}".casefold()]
            return [
                app_commands.Choice(name=title[:100] or name, value=name)
                for name, title in found[:25]
            ]

        app_commands.autocomplete(skill=choices)(skill)
        return skill

    def _login(self) -> Any:
        async def login(interaction: Interaction) -> None:
            if await self._refused(interaction):
                return
            form = LoginForm(self._receiver, str(interaction.locale))
            await interaction.response.send_modal(form)

        return login

    def _menu(self, key: str, callback: Any) -> app_commands.ContextMenu:
        async def use(interaction: Interaction, message: discord.Message) -> None:
            if await self._refused(interaction):
                return
            if not any(file.kind == "video" for file in files(message)):
                text = self._parts.say(str(interaction.locale), "discord-no-video")
                await tell(interaction, text)
                return
            await callback(interaction, message)

        return app_commands.ContextMenu(
            name=app_commands.locale_str(self._parts.say("en", key), key=key),
            callback=use,
            allowed_contexts=_EVERYWHERE,
            allowed_installs=_BOTH_WAYS,
        )

    async def _edit_target(self, interaction: Interaction, message: discord.Message) -> None:
        form = RequestForm(self._receiver, str(interaction.locale), message)
        await interaction.response.send_modal(form)

    async def _compress_target(self, interaction: Interaction, message: discord.Message) -> None:
        await self._hand_over(interaction, about(message, Command("compress")))

    async def _ask(
        self,
        interaction: Interaction,
        name: str,
        request: str,
        url: str | None,
        videos: tuple[discord.Attachment | None, ...],
    ) -> None:
        given = [video for video in videos if video is not None]
        where = {"interaction": str(interaction.id)}
        text = " ".join(part for part in (request.strip(), (url or "").strip()) if part)
        asked = Asked(
            Command(name, text),
            text,
            tuple(attachment(video, where) for video in given),
            {str(video.id): video.url for video in given},
        )
        await self._hand_over(interaction, asked)

    async def _hand_over(self, interaction: Interaction, asked: Asked) -> None:
        async with self._receiver.working():
            await hand_over(self._receiver, interaction, asked)

    async def _refused(self, interaction: Interaction) -> bool:
        if permitted(self._parts, interaction):
            return False
        await tell(interaction, self._parts.say(str(interaction.locale), "discord-not-allowed"))
        return True


class Translation(app_commands.Translator):
    """The descriptions in every language the texts have; English is the default."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        if "key" in string.extras:
            said = self._parts.say(locale.value, string.extras["key"])
        else:
            descriptions: Mapping[str, str] = string.extras.get("descriptions", {})
            said = descriptions.get(locale.value) or descriptions.get(
                locale.value.split("-")[0], ""
            )
        return said[:100] if said and said != string.message else None


async def synchronise(parts: Parts, tree: app_commands.CommandTree[Any], application: int) -> bool:
    """Tell Discord about the commands if they are not what it was told last. True if it was."""
    translator = tree.translator
    assert translator is not None
    payload = [
        await command.get_translated_payload(tree, translator) for command in tree.get_commands()
    ]
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    key = f"discord-commands:{application}"
    if await parts.remember.get(key) == digest:
        return False
    await tree.sync()
    await parts.remember.put(key, digest)
    return True


def _localised(descriptions: Mapping[str, str]) -> app_commands.locale_str:
    return app_commands.locale_str(descriptions["en"][:100], descriptions=dict(descriptions))


_EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
_BOTH_WAYS = app_commands.AppInstallationType(guild=True, user=True)
