"""The files of a message: links in its words among them, each under a name of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.commands import COMMANDS
from bot.core.model import Attachment, Command, Message
from bot.core.requests import intents
from bot.core.requests.links_in_text import LINK, take_links
from bot.store.queries import files
from bot.store.rows import Conversation, Turn


def with_links(message: Message, conversation: Conversation) -> Message:
    """The message with the links in its words as the files that they lead to."""
    command = message.command
    if command is not None and getattr(COMMANDS.get(command.name), "takes", "") != "request":
        return message
    text, linked = _take(message.text, message, conversation)
    if command is not None and command.argument:
        argument, more = _take(command.argument, message, conversation)
        command = Command(command.name, argument)
        known = {attachment.locator[LINK] for attachment in linked}
        linked += tuple(found for found in more if found.locator[LINK] not in known)
    if not linked:
        return message
    return replace(message, text=text, command=command, attachments=(*message.attachments, *linked))


async def add_files(
    tx: AsyncConnection, message: Message, turn: Turn, indices: Sequence[int] | None = None
) -> None:
    """Give the turn these attachments (None: all), in order, each named apart from the others.

    A file that was replied to comes along with every reply: it is needed once."""
    known = await files.places_in_project(tx, turn.conversation_id)
    taken = await _names_taken(tx, turn)
    for index in range(len(message.attachments)) if indices is None else indices:
        if message.attachments[index].place in known:
            continue
        attachment = named_apart(message.attachments[index], taken)
        taken.add(attachment.filename.lower())
        await files.add_file(
            tx,
            turn_id=turn.id,
            conversation_id=turn.conversation_id,
            message_key=message.key,
            attachment=attachment,
        )


def named_apart(attachment: Attachment, taken: set[str]) -> Attachment:
    """Phones call every video "video.mp4": the next one becomes "video-2.mp4". `taken` is in
    lower case."""
    stem, dot, extension = attachment.filename.rpartition(".")
    if not dot:
        stem, extension = attachment.filename, ""
    name, number = attachment.filename, 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}{dot}{extension}"
    return attachment if number == 1 else replace(attachment, filename=name)


def _take(
    text: str, message: Message, conversation: Conversation
) -> tuple[str, tuple[Attachment, ...]]:
    """A link without a media file's ending stands for a video as well where there is no other
    video to speak of, or where it is to be made smaller; else it may be something to write on the
    picture."""
    words, linked = take_links(text, any_link=True)
    if linked and not message.attachments:
        intent = intents.classify(words)
        is_edit = intent.kind in ("edit", "upload", "none")
        is_new = not words or conversation.session_id is None
        if is_edit and (is_new or intent.is_compress_or_convert):
            return words, linked
    return take_links(text)


async def _names_taken(tx: AsyncConnection, turn: Turn) -> set[str]:
    """What the turn's other files are called, in lower case. Those of its project are known at its
    place in the lane only (`bot.turns.edit.binding`)."""
    known = await files.files_of_turn(tx, turn.id, None)
    return {file.attachment.filename.lower() for file in known}
