"""The form of `/edit`, `/compress` and "Edit with NemoVideo", and what comes back of it.

It survives a restart where nothing but the form itself is needed. What was given before it opened
(options, somebody's message) is kept in this process: after a restart its sender is asked to begin
anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

import discord

from adapters.discord.attachments import attachment_of
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.interactions.forms import filled_in, modal_of
from adapters.discord.interactions.interactions import InteractionRequest, hand_over
from adapters.discord.interactions.private_answers import permitted, tell
from bot.core.controls import Form
from bot.core.model import Attachment, Command
from bot.core.recent_dict import RecentDict
from bot.core.requests.request_form import VIDEOS, WORDS, chosen_labels, request_form

REQUEST: Final = "c:"
OPEN_MAX: Final = 1_000
"""Forms that are remembered while somebody fills them in."""
Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class Beforehand:
    """What was there before the form opened."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict)
    target: discord.Message | None = None


class RequestForms:
    """One per client."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._open = RecentDict[str, Beforehand](OPEN_MAX)

    async def open(
        self, interaction: Interaction, command: str, given: Beforehand | None = None
    ) -> None:
        services = self._receiver.services
        if not await permitted(services, interaction):
            return
        key = ""
        if given is not None:
            key = str(interaction.id)
            self._open[key] = given
        form = self._form(interaction, command, key, given)
        await interaction.response.send_modal(modal_of(form, REQUEST))

    async def submitted(self, interaction: Interaction) -> None:
        """Any form that belongs to no message; only ours is read."""
        filled = filled_in(interaction.data or {}, REQUEST)
        if filled is None:
            return
        data, values = filled
        command, _, key = data.partition(":")
        given = self._open.get(key) if key else Beforehand()
        async with self._receiver.working():
            if given is None:
                say = self._receiver.services.say
                await tell(interaction, say(str(interaction.locale), "discord-form-lost"))
                return
            form = self._form(interaction, command, key, given if key else None)
            sent = _sent_with(interaction)
            asked = _asked(interaction, command, given, values, sent)
            asked = replace(asked, chosen=tuple(chosen_labels(form, values)))
            await hand_over(self._receiver, interaction, asked)

    def _form(
        self, interaction: Interaction, command: str, key: str, given: Beforehand | None
    ) -> Form:
        say = partial(self._receiver.services.say, str(interaction.locale))
        videos = None
        if given is not None and (given.attachments or given.target is not None):
            videos = [
                (str(number), file.filename)
                for number, file in enumerate(given.attachments)
                if file.kind != "unsupported"
            ]
        return request_form(say, command, f"{command}:{key}", videos=videos)


def _asked(
    interaction: Interaction,
    command: str,
    given: Beforehand,
    values: Mapping[str, str],
    sent: list[discord.Attachment],
) -> InteractionRequest:
    chosen = given.attachments
    if VIDEOS in values:
        meant = set(values[VIDEOS].split())
        chosen = tuple(file for n, file in enumerate(chosen) if str(n) in meant)
    where = {"interaction": str(interaction.id)}
    words = "\n".join(filter(None, (values.get(WORDS, "").strip(), given.text)))
    wishes = {name: value for name, value in values.items() if name != WORDS}
    return InteractionRequest(
        Command(command, words),
        words,
        (*chosen, *(attachment_of(file, where) for file in sent)),
        {**given.urls, **{str(file.id): file.url for file in sent}},
        given.target,
        wishes=wishes,
    )


def _sent_with(interaction: Interaction) -> list[discord.Attachment]:
    """The files that were put into the form."""
    data: Any = interaction.data or {}
    files = (data.get("resolved") or {}).get("attachments") or {}
    state = interaction.client._connection
    return [discord.Attachment(data=file, state=state) for file in files.values()]
