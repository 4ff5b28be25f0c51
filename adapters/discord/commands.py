"""Commands on Discord: the slash and message commands, what each takes, and how one is read."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands

from adapters.discord.attachments import attachment_of, files_of
from adapters.discord.gateway.quoted import quoted_target
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.interactions.interactions import InteractionRequest, hand_over
from adapters.discord.interactions.modals import LoginForm, about
from adapters.discord.interactions.private_answers import permitted, tell
from adapters.discord.interactions.request_forms import Beforehand, RequestForms
from bot.core.commands import COMMANDS, CommandRow
from bot.core.model import Command, CommandText
from bot.core.requests.links_in_text import take_links
from bot.core.requests.words.languages import OWN_NAMES, named_language

EDIT_MENU = "discord-menu-edit"
COMPRESS_MENU = "discord-menu-compress"
QUALITIES = ("1080p", "720p", "480p", "360p", "1080p 60 fps", "720p 30 fps")
"""What an export is offered as: words that a request is read for in every language."""
Interaction = discord.Interaction[Any]
Text = app_commands.Range[str, 1, 4000]


def command_of(name: str, *words: str | None) -> Command:
    """What was given to the options of a slash command, one after the other."""
    return Command(name, " ".join(word.strip() for word in words if word and word.strip()))


class CommandMenu:
    """Fills a command tree. One per client."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._services = receiver.services
        self.forms = RequestForms(receiver)

    def fill(self, tree: app_commands.CommandTree[Any]) -> None:
        for text in self._services.given.commands:
            tree.add_command(self._slash(text))
        tree.add_command(self._menu(EDIT_MENU, self._edit_target))
        tree.add_command(self._menu(COMPRESS_MENU, self._compress_target))

    def _slash(self, text: CommandText) -> app_commands.Command[Any, ..., None]:
        callback = self._callback(text.name)
        options = [name for name in inspect.signature(callback).parameters if name != "interaction"]
        app_commands.describe(**{name: self._option(name) for name in options})(callback)
        command: app_commands.Command[Any, ..., None] = app_commands.Command(
            name=text.name,
            description=_localised(text.descriptions),
            callback=callback,
            allowed_contexts=_EVERYWHERE,
            allowed_installs=_BOTH_WAYS,
        )
        if COMMANDS.get(text.name, _ANY).menu == "servers":
            command.default_permissions = discord.Permissions(manage_guild=True)
        return command

    def _option(self, name: str) -> app_commands.locale_str:
        key = f"discord-option-{name.rstrip('2345')}"
        return app_commands.locale_str(self._services.say("en", key), key=key)

    def _callback(self, name: str) -> Any:
        if name == "edit":
            return self._edit()
        match COMMANDS[name]:
            case CommandRow(takes="request"):
                return self._with_files(name)
            case CommandRow(takes="quality"):
                return self._with_quality(name)
            case CommandRow(takes="token"):
                return self._login()
            case CommandRow(takes="code"):
                return self._with_code(name)
            case CommandRow(takes="language"):
                return self._with_language(name)
            case CommandRow(kind="skill"):
                return self._skill()
        return self._plain(name)

    def _edit(self) -> Any:
        async def edit(
            interaction: Interaction,
            request: Text | None = None,
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
            await self._ask(interaction, name, request, url, (video,))

        return use

    def _with_quality(self, name: str) -> Any:
        async def use(
            interaction: Interaction, quality: app_commands.Range[str, 1, 100] | None = None
        ) -> None:
            await self._hand_over(interaction, InteractionRequest(command_of(name, quality)))

        async def choices(_: Interaction, current: str) -> list[app_commands.Choice[str]]:
            """The usual ones; anything else can be typed as well."""
            wanted = current.strip().casefold()
            return [app_commands.Choice(name=q, value=q) for q in QUALITIES if wanted in q]

        app_commands.autocomplete(quality=choices)(use)
        return use

    def _with_code(self, name: str) -> Any:
        async def use(interaction: Interaction, code: app_commands.Range[str, 1, 100]) -> None:
            asked = InteractionRequest(command_of(name, code), private=True)
            await self._hand_over(interaction, asked)

        return use

    def _with_language(self, name: str) -> Any:
        async def use(
            interaction: Interaction, language: app_commands.Range[str, 1, 100] | None = None
        ) -> None:
            asked = InteractionRequest(command_of(name, language), private=True)
            await self._hand_over(interaction, asked)

        async def choices(_: Interaction, current: str) -> list[app_commands.Choice[str]]:
            wanted = current.strip().casefold()
            return [
                app_commands.Choice(name=own, value=tag)
                for tag, own in OWN_NAMES.items()
                if wanted in own.casefold() or named_language(current) == tag
            ][:25]

        app_commands.autocomplete(language=choices)(use)
        return use

    def _plain(self, name: str) -> Any:
        async def use(interaction: Interaction) -> None:
            await self._hand_over(
                interaction, InteractionRequest(command_of(name), private=COMMANDS[name].private)
            )

        return use

    def _skill(self) -> Any:
        async def skill(
            interaction: Interaction, skill: app_commands.Range[str, 1, 100] | None = None
        ) -> None:
            await self._hand_over(interaction, InteractionRequest(command_of("skill", skill)))

        async def choices(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
            wanted = current.casefold()
            found = [
                s for s in self._services.given.skills if wanted in f"{s[0]} {s[1]}".casefold()
            ]
            return [
                app_commands.Choice(name=title[:100] or name, value=name)
                for name, title in found[:25]
            ]

        app_commands.autocomplete(skill=choices)(skill)
        return skill

    def _login(self) -> Any:
        async def login(interaction: Interaction) -> None:
            if not await permitted(self._services, interaction):
                return
            form = LoginForm(self._receiver, str(interaction.locale))
            await interaction.response.send_modal(form)

        return login

    def _menu(self, key: str, callback: Any) -> app_commands.ContextMenu:
        async def use(interaction: Interaction, message: discord.Message) -> None:
            if not await permitted(self._services, interaction):
                return
            if not _has_video(message, interaction.application_id):
                text = self._services.say(str(interaction.locale), "discord-no-video")
                await tell(interaction, text)
                return
            await callback(interaction, message)

        return app_commands.ContextMenu(
            name=app_commands.locale_str(self._services.say("en", key), key=key),
            callback=use,
            allowed_contexts=_EVERYWHERE,
            allowed_installs=_BOTH_WAYS,
        )

    async def _edit_target(self, interaction: Interaction, message: discord.Message) -> None:
        theirs = about(message, command_of("edit"))
        given = Beforehand("", theirs.attachments, theirs.urls, message)
        await self.forms.open(interaction, "edit", given)

    async def _compress_target(self, interaction: Interaction, message: discord.Message) -> None:
        await self._hand_over(interaction, about(message, command_of("compress")))

    async def _ask(
        self,
        interaction: Interaction,
        name: str,
        request: str | None,
        url: str | None,
        videos: tuple[discord.Attachment | None, ...],
    ) -> None:
        """Whoever gives words, or a video to compress, has said what to do; others get the form."""
        sent = [video for video in videos if video is not None]
        where = {"interaction": str(interaction.id)}
        files = tuple(attachment_of(video, where) for video in sent)
        urls = {str(video.id): video.url for video in sent}
        if request or (name == "compress" and (sent or url)):
            command = command_of(name, request, url)
            asked = InteractionRequest(command, command.argument, files, urls)
            await self._hand_over(interaction, asked)
            return
        given = Beforehand(url or "", files, urls) if sent or url else None
        await self.forms.open(interaction, name, given)

    async def _hand_over(self, interaction: Interaction, asked: InteractionRequest) -> None:
        async with self._receiver.working():
            await hand_over(self._receiver, interaction, asked)


def _has_video(message: discord.Message, me: int) -> bool:
    """A link to one is one."""
    words = (take_links(quoted.text)[1] for quoted in quoted_target(message, me))
    return any(file.kind == "video" for file in files_of(message)) or any(words)


def _localised(descriptions: Mapping[str, str]) -> app_commands.locale_str:
    return app_commands.locale_str(descriptions["en"][:100], descriptions=dict(descriptions))


_ANY = COMMANDS["help"]
_EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
_BOTH_WAYS = app_commands.AppInstallationType(guild=True, user=True)
