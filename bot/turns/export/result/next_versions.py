"""A result that stands among others, with what can be made of it next."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.store.queries.exports import export_of_turn
from bot.store.queries.files import files_of_turn
from bot.store.queries.turns import get_turn
from bot.store.rows import Turn
from bot.turns.export.result.result_text import result_text
from bot.turns.next_buttons import Place, result_buttons


async def next_versions(
    tx: AsyncConnection, turn: Turn, place: Place
) -> tuple[str, list[Button]] | None:
    """Of the result of the turn that this one is about; None where that is kept no more."""
    about = None if turn.about_turn_id is None else await get_turn(tx, turn.about_turn_id)
    export = None if about is None else await export_of_turn(tx, about.id)
    if about is None or export is None or not export.result:
        return None
    names = [file.attachment.filename for file in await files_of_turn(tx, about.id, None)]
    text = result_text(place.say, turn.language, export, export.result)
    head = place.say("list-names", names=names) if names else ""
    said = "\n".join(filter(None, [head, text]))
    return said, list(await result_buttons(tx, about, export, place, None))
