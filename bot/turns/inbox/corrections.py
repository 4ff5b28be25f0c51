"""What people change afterwards: a corrected message corrects its turn, a deleted one takes its
words and files with it, as long as nobody has begun the turn."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queries import files, turns


async def change_words(tx: AsyncConnection, message_key: str, text: str) -> None:
    """The message reads like this now."""
    turn = await turns.turn_of_message(tx, message_key)
    if turn is None or turn.argument:  # the parts of a batch stay as they were told apart
        return
    await turns.set_message_text(tx, message_key, text)
    words = await turns.message_texts(tx, turn.id)
    await turns.change_queued_turn(tx, turn.id, text="\n".join(filter(None, words)))


async def withdraw(tx: AsyncConnection, message_key: str, now_s: float) -> str | None:
    """The message is gone; a turn that is empty then is cancelled. The lane to be woken."""
    turn = await turns.turn_of_message(tx, message_key)
    if turn is None or turn.state != "queued" or turn.epoch:
        return None
    await turns.set_message_text(tx, message_key, "")
    await files.drop_files(tx, message_key)
    words = await turns.message_texts(tx, turn.id)
    left = await files.files_of_turn(tx, turn.id, None)
    empty = not left and not any(words)
    text = "\n".join(filter(None, words))
    await turns.change_queued_turn(tx, turn.id, text=text, cancel=empty, ready_at_s=now_s)
    return turn.lane
