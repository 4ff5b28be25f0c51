"""The one place where a token may be typed; and a request about somebody's message."""

from __future__ import annotations

import logging
from typing import Any

import discord

from adapters.discord.attachments import files_of, urls_of
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.interactions.interactions import InteractionRequest
from adapters.discord.interactions.private_answers import answer, permitted, tell
from adapters.discord.messages import presser_of
from bot.core.model import Command

TITLE_MAX = 45
TOKEN_MAX = 512
FORM_LIFE_S = 14 * 60.0
Interaction = discord.Interaction[Any]
_log = logging.getLogger(__name__)


class OneField(discord.ui.Modal):
    """A modal with one field. A restart while it is open loses it: Discord then says so."""

    def __init__(self, receiver: Receiver, title: str, label: str, field: Any) -> None:
        super().__init__(title=title[:TITLE_MAX], timeout=FORM_LIFE_S)
        self.receiver = receiver
        self.field = field
        self.add_item(discord.ui.Label(text=label[:TITLE_MAX], component=field))

    async def on_error(  # type: ignore[override]  # Modal's own signature; BaseView's differs
        self, interaction: Interaction, error: Exception
    ) -> None:
        _log.error("discord: a form failed (%s)", type(error).__name__)
        say = self.receiver.services.say
        await tell(interaction, say(str(interaction.locale), "discord-try-again"))


class LoginForm(OneField):
    """The token goes to `Accept.login` and nowhere else: it is part of no message."""

    def __init__(self, receiver: Receiver, locale: str) -> None:
        say = receiver.services.say
        field: Any = discord.ui.TextInput(
            placeholder="nmv_usr_…", min_length=8, max_length=TOKEN_MAX
        )
        title = say(locale, "discord-login-title")
        super().__init__(receiver, title, say(locale, "discord-login-label"), field)

    async def on_submit(self, interaction: Interaction) -> None:
        receiver = self.receiver
        async with receiver.working():
            if not await permitted(receiver.services, interaction):
                return
            owner = presser_of(interaction)
            token = str(self.field.value).strip()
            login = receiver.accept.login(owner, token, str(interaction.locale))
            await answer(receiver.services, interaction, login)


def about(target: discord.Message, command: Command, text: str = "") -> InteractionRequest:
    """A request about somebody's message. Its files are seen now and perhaps never again."""
    return InteractionRequest(command, text, files_of(target), urls_of(target), target)
