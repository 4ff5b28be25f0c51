"""An album is a batch as well: "compress each to 8 MB" under several videos.

Platforms that deliver an album in pieces tell what is in it only when it is whole: then the turn
that waited for it becomes the first part, and the further ones begin behind it.
"""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.requests import batch, intents
from bot.store.queries import conversations, lanes
from bot.store.queries.files import files_of_turn, give_files
from bot.store.rows import Turn
from bot.turns.batch.batches import begin_batch
from bot.turns.inbox.begin_turn import Admission, Asked, Begun
from bot.turns.inbox.requests import BATCH, BATCH_HELD


class TooMany(Exception):
    """A part may not begin: there are too many, or a limit is reached. It stays one turn."""


def may_be_batch(turn: Turn) -> bool:
    is_new = turn.state == "queued" and turn.kind == "edit" and not turn.argument
    return is_new and turn.album is not None and bool(turn.text.strip())


async def unfolded(
    tx: AsyncConnection, turn: Turn, admission: Admission, now_s: float
) -> tuple[Turn, str | None]:
    """The turn, which is a part now where its words say so, and the lane of the batch."""
    files = await files_of_turn(tx, turn.id, None)
    parts = batch.split(turn.text, len(files))
    if parts is None:
        return turn, None
    conversation = await conversations.get_conversation(tx, turn.conversation_id)
    held = intents.classify(turn.text).hold_export
    argument = BATCH_HELD if held else BATCH
    begun = [turn]
    for place, (indices, words) in enumerate(parts[1:], 1):
        asked = Asked(
            key=f"album:{turn.id}",
            part=place,
            kind="edit",
            author=turn.author,
            chat=turn.chat,
            text=words,
            argument=argument,
            now_s=turn.accepted_at_s,
            ready_at_s=now_s,
            reply_to=turn.reply_to,
            upload_limit_bytes=turn.upload_limit_bytes,
            about=turn.about_turn_id,
            quoted=turn.quoted,
        )
        answer = await admission.begin_turn(tx, conversation, asked)
        if not isinstance(answer, Begun):
            raise TooMany
        await give_files(tx, [files[index].id for index in indices], answer.turn.id)
        begun.append(answer.turn)
    now = await lanes.note(tx, turn, text=parts[0][1], argument=argument)
    together = None if held else await begin_batch(tx, conversation, begun, now_s)
    return now, None if together is None else together.lane
