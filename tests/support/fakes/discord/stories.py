"""What people do, readable in a story: `await fake.say(ann, channel, "@nemo smaller", file)`."""

from __future__ import annotations

import mimetypes
import ssl
from typing import Any

import discord

from tests.support.fakes.discord.components import (
    CHANNEL_SELECT,
    FILE_UPLOAD,
    TEXT_INPUT,
    filled,
)
from tests.support.fakes.discord.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL,
    Interaction,
)
from tests.support.fakes.discord.payloads import (
    bot_role_payload,
    channel_payload,
    file_payload,
    guild_payload,
    member_payload,
    message_payload,
)
from tests.support.fakes.discord.server import Server
from tests.support.fakes.discord.world import (
    BOT_MAY,
    PUBLIC_THREAD,
    TEXT,
    Channel,
    File,
    Guild,
    Message,
    Payload,
    User,
)

TOKEN = "MTIz.fake.discord-bot-token"
OPTION_TYPES = {str: 3, File: 11}


class FakeDiscord(Server):
    """`async with FakeDiscord() as fake:` and point the bot at `api_url` and `gateway_url`."""

    def __init__(
        self,
        token: str = TOKEN,
        port: int = 0,
        *,
        content: bool = False,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`content`: the portal grants the message-content intent."""
        super().__init__(token, port, tls=tls)
        self.gateway.privileged = content

    # the scene

    def user(self, name: str, *, moderator: bool = False, locale: str = "en-US") -> User:
        user = self.world.add_user(name)
        user.locale = locale
        if moderator:
            user.may = discord.Permissions(manage_messages=True)
        return user

    def guild(
        self, name: str = "server", *, bot_may: discord.Permissions = BOT_MAY, member: bool = True
    ) -> Guild:
        world = self.world
        guild = Guild(world.snowflake(), name, bot_may, bot_is_member=member)
        guild.bot_role, guild.moderator_role = world.snowflake(), world.snowflake()
        world.guilds[guild.id] = guild
        return guild

    def channel(self, guild: Guild, name: str = "general", kind: int = TEXT) -> Channel:
        channel = Channel(self.world.snowflake(), kind, name, guild)
        self.world.channels[channel.id] = channel
        return channel

    def thread(self, parent: Channel, owner: User, kind: int = PUBLIC_THREAD) -> Channel:
        """A person's own: hung on no message; in a forum it is a post."""
        assert parent.guild is not None
        thread = self.channel(parent.guild, "somebody's", kind)
        thread.parent, thread.owner = parent, owner.id
        return thread

    def dm(self, user: User) -> Channel:
        return self.rest.dm_with(user.id)

    def file(self, name: str, content: bytes = b"video", *, voice: bool = False) -> File:
        kind = "audio/ogg" if voice else mimetypes.guess_type(name)[0]
        file = self.rest.new_file(name, content, kind)
        file.voice = voice
        return file

    def thread_on(self, message: Message) -> Channel:
        assert message.thread is not None, "no thread was opened"
        return message.thread

    async def open_thread(self, starter: Message) -> Channel:
        """Somebody opens a thread on a message."""
        await self.rest.create_thread(starter.channel.id, starter.id, {"name": starter.content})
        return self.thread_on(starter)

    def message(self, message: int | str) -> Message | None:
        channels = self.world.channels.values()
        return next((m for c in channels for m in c.messages if m.id == int(message)), None)

    # what people do

    async def say(
        self,
        user: User,
        channel: Channel,
        text: str = "",
        *files: File,
        reply_to: Message | None = None,
        ping: bool = True,
        stickers: tuple[str, ...] = (),
        poll: str = "",
        embeds: tuple[Payload, ...] = (),
    ) -> Message:
        """`@nemo` in the text is a mention of the bot."""
        message = Message(
            self.world.snowflake(),
            channel,
            user,
            text.replace("@nemo", f"<@{self.world.bot.id}>"),
            list(files),
            type=19 if reply_to else 0,
            reply_to=reply_to,
            ping_reply=ping,
            created_s=self.world.now_s(),
        )
        message.poll, message.embeds = poll, list(embeds)
        message.stickers = [{"id": "1", "name": name, "format_type": 1} for name in stickers]
        return await self._deliver(message)

    async def proxy(self, message: Message, name: str) -> Message:
        """Another bot takes a person's message away and posts it anew under a name of theirs."""
        persona = self.world.add_user(name, bot=True)
        files = [self.file(file.filename, file.content) for file in message.files]
        now_s = self.world.now_s()
        anew = Message(self.world.snowflake(), message.channel, persona, message.content, files)
        anew.created_s, anew.by_webhook = now_s, True
        await self.delete(message)
        return await self._deliver(anew)

    async def forward(self, user: User, channel: Channel, original: Message) -> Message:
        message = Message(
            self.world.snowflake(),
            channel,
            user,
            forwards=original,
            created_s=self.world.now_s(),
        )
        return await self._deliver(message)

    async def change(self, message: Message, text: str) -> None:
        message.content, message.edited_s = text, self.world.now_s()
        await self.rest.announce("MESSAGE_UPDATE", message)

    async def unfurl(self, message: Message) -> None:
        """A link preview appears: an update that is no edit."""
        await self.rest.announce("MESSAGE_UPDATE", message)

    async def delete(self, message: Message) -> None:
        await self.rest.remove(message)

    async def delete_channel(self, channel: Channel) -> None:
        payload = channel_payload(self.world, channel)
        channel.deleted = True
        name = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        assert channel.guild is not None
        await self.gateway.dispatch(name, lambda _: payload, guild=channel.guild.id)

    async def change_thread(
        self, thread: Channel, *, locked: bool = False, archived: bool = False
    ) -> None:
        """A moderator closes a thread, or opens it again."""
        thread.locked, thread.archived = locked, archived
        payload = channel_payload(self.world, thread)
        assert thread.guild is not None
        await self.gateway.dispatch("THREAD_UPDATE", lambda _: payload, guild=thread.guild.id)

    async def deny_bot(self, channel: Channel, **rights: bool) -> None:
        """A moderator takes the bot's rights in a channel, or with none of them gives them back."""
        channel.bot_denied = discord.Permissions(**rights)
        payload = channel_payload(self.world, channel)
        assert channel.guild is not None
        await self.gateway.dispatch("CHANNEL_UPDATE", lambda _: payload, guild=channel.guild.id)

    async def time_out_bot(self, guild: Guild, until_s: float) -> None:
        """A moderator stops the bot until then, or with 0 ends that."""
        guild.bot_timed_out_until_s = until_s
        payload = member_payload(self.world, guild, self.world.bot) | {"guild_id": str(guild.id)}
        await self.gateway.dispatch("GUILD_MEMBER_UPDATE", lambda _: payload, guild=guild.id)

    async def let_bot(self, guild: Guild, may: discord.Permissions) -> None:
        """An administrator changes what the bot's role may."""
        guild.bot_may = may
        payload = {"guild_id": str(guild.id), "role": bot_role_payload(self.world, guild)}
        await self.gateway.dispatch("GUILD_ROLE_UPDATE", lambda _: payload, guild=guild.id)

    async def join(self, guild: Guild) -> None:
        """The bot is invited into a server."""
        guild.bot_is_member = True
        payload = guild_payload(self.world, guild)
        del payload["unavailable"]  # that is said of those that it has been in before
        await self.gateway.dispatch("GUILD_CREATE", lambda _: payload, guild=guild.id)

    async def kick(self, guild: Guild) -> None:
        guild.bot_is_member = False
        payload = {"id": str(guild.id)}
        await self.gateway.dispatch("GUILD_DELETE", lambda _: payload, guild=guild.id)

    async def press(self, user: User, message: Message, label: str) -> Interaction:
        button = next((b for b in message.buttons if b.get("label") == label), None)
        shown = [b.get("label") for b in message.buttons]
        assert button is not None, f"no button {label!r} among {shown}"
        assert "custom_id" in button, f"{label!r} is a link"
        data = {"custom_id": button["custom_id"], "component_type": 2}
        return await self.interactions.start(COMPONENT, user, message.channel, data, on=message)

    async def choose(self, user: User, message: Message, label: str) -> Interaction:
        """Choose from a menu under the message."""
        menus = [item for item in message.buttons if item["type"] == 3]
        menu, value = next(
            (menu, o["value"]) for menu in menus for o in menu["options"] if o["label"] == label
        )
        data = {"custom_id": menu["custom_id"], "component_type": 3, "values": [value]}
        return await self.interactions.start(COMPONENT, user, message.channel, data, on=message)

    async def slash(
        self, user: User, channel: Channel, name: str, *, installed: bool = False, **options: Any
    ) -> Interaction:
        """A slash command, refused here when it is not the one that was registered."""
        command = self._command(name, 1)
        needed = int(command["default_member_permissions"] or 0)
        here = channel.guild is not None
        assert not here or user.may.value & needed == needed, f"Discord lists no /{name} for them"
        known = {option["name"]: option for option in command.get("options", ())}
        assert known.keys() >= options.keys(), f"/{name} takes {sorted(known)}"
        missing = [o for o, v in known.items() if v.get("required") and o not in options]
        assert not missing, f"/{name} needs {missing}"
        data: Payload = {"id": command["id"], "name": name, "type": 1, "options": []}
        for option, value in options.items():
            assert known[option]["type"] == OPTION_TYPES[type(value)]
            if isinstance(value, File):
                value.ephemeral = True
                files = data.setdefault("resolved", {}).setdefault("attachments", {})
                files[str(value.id)] = file_payload(self.world, value)
            given = str(value.id) if isinstance(value, File) else value
            data["options"].append({"name": option, "type": known[option]["type"], "value": given})
        return await self.interactions.start(COMMAND, user, channel, data, user_installed=installed)

    async def complete(
        self, user: User, channel: Channel, name: str, option: str, typed: str
    ) -> list[str]:
        """What autocomplete offers while a person types."""
        command = self._command(name, 1)
        options = [{"name": option, "type": 3, "value": typed, "focused": True}]
        data = {"id": command["id"], "name": name, "type": 1, "options": options}
        started = await self.interactions.start(AUTOCOMPLETE, user, channel, data)
        await started.answered.wait()
        return [choice["value"] for choice in started.choices or ()]

    async def menu(
        self, user: User, message: Message, name: str, *, installed: bool = False
    ) -> Interaction:
        """A message command; its target is always shown in full."""
        command = self._command(name, 3)
        target = message_payload(self.world, message, intent=True)
        data = {
            "id": command["id"],
            "name": name,
            "type": 3,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): target}},
        }
        return await self.interactions.start(
            COMMAND, user, message.channel, data, user_installed=installed
        )

    async def submit(self, form: Interaction, text: str) -> Interaction:
        """Fill in the form's first text, leave the rest as it stood there, and send it."""
        fields = [label["component"] for label in _labels(form)]
        name = next(field["custom_id"] for field in fields if field["type"] == TEXT_INPUT)
        return await self.fill_in(form, **{name: text})

    async def fill(self, form: Interaction, *answers: Any) -> Interaction:
        """Fill in all fields of a form and send it; of a choice the answer is an option's label."""
        names = [label["component"]["custom_id"] for label in _labels(form)]
        return await self.fill_in(form, **dict(zip(names, answers, strict=True)))

    async def fill_in(self, form: Interaction, **answers: Any) -> Interaction:
        """Some fields by their names: words, the label of an option, or a list (of labels, files,
        channels, roles); the others stay as they stood."""
        parts, files, place = [], {}, {}
        for label in _labels(form):
            field = label["component"]
            given = filled(field, answers.pop(field["custom_id"], None))
            parts.append({"type": 18, "id": 1, "component": given})
            for each in given.get("values", ()) if field["type"] == FILE_UPLOAD else ():
                file = self.world.files[int(each)]
                file.ephemeral = True
                files[each] = file_payload(self.world, file)
            if field["type"] == CHANNEL_SELECT:
                place = {each: {"id": each, "type": 0, "name": "x"} for each in given["values"]}
        assert not answers, f"the form does not ask for {list(answers)}"
        data: Payload = {"custom_id": _modal(form)["custom_id"], "components": parts}
        if files:
            data["resolved"] = {"attachments": files}
        elif place:
            data["resolved"] = {"channels": place}
        return await self._send_form(form, data)

    async def _send_form(self, form: Interaction, data: Payload) -> Interaction:
        return await self.interactions.start(
            MODAL, form.user, form.channel, data, on=form.on, user_installed=form.user_installed
        )

    def _command(self, name: str, kind: int) -> Payload:
        registered = {(c["name"], c.get("type", 1)): c for c in self.rest.commands}
        assert (name, kind) in registered, f"{name!r} is not among {sorted(registered)}"
        return registered[name, kind]

    async def _deliver(self, message: Message) -> Message:
        channel = message.channel
        self.interactions.check_may_act(message.author, channel)
        if channel.archived:
            channel.archived = False
            thread = channel_payload(self.world, channel)
            assert channel.guild is not None
            await self.gateway.dispatch("THREAD_UPDATE", lambda _: thread, guild=channel.guild.id)
        channel.messages.append(message)
        await self.rest.announce("MESSAGE_CREATE", message)
        return message


def _modal(form: Interaction) -> Payload:
    assert form.modal is not None, "no form was opened"
    return form.modal


def _labels(form: Interaction) -> list[Payload]:
    return [part for part in _modal(form)["components"] if part["type"] == 18]
