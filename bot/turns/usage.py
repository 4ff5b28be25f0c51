"""What has been spent, in words: a person's own, and for moderators everybody's here."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queries.fair_use import ledger
from bot.store.rows import Conversation, Spent, Turn
from bot.turns.wording import SayTo

DAY_S: Final = 86_400.0
MONTH_S: Final = 30 * DAY_S
NAMED_MAX: Final = 10


async def usage_text(
    tx: AsyncConnection, say: SayTo, turn: Turn, conversation: Conversation, now_s: float
) -> str:
    """Theirs on the bot's accounts and on their own, which is told where nobody else reads it;
    then the server's or group's, where they moderate it."""
    me = turn.asker
    mine = [await ledger.spent_by(tx, me, now_s - s) for s in (DAY_S, MONTH_S)]
    own = [await ledger.spent_on_own(tx, me, now_s - s) for s in (DAY_S, MONTH_S)]
    parts = [_sums(say, "usage-mine", *mine)]
    if own[1].edits and conversation.is_private:
        parts.append(_sums(say, "usage-own", *own))
    elif own[1].edits:
        parts.append(say("usage-own-in-private"))
    if not any(parts):
        parts = [say("usage-nothing")]
    if turn.moderates and conversation.guild is not None:
        parts.append(await _everybody(tx, say, conversation.guild, now_s))
    return "\n\n".join(filter(None, parts))


async def _everybody(tx: AsyncConnection, say: SayTo, guild: str, now_s: float) -> str:
    here = [await ledger.spent_in(tx, guild, now_s - s) for s in (DAY_S, MONTH_S)]
    spenders = await ledger.spenders_in(tx, guild, now_s - MONTH_S, NAMED_MAX)
    lines = [_sums(say, "usage-guild", *here)]
    if spenders:
        lines.append(say("usage-most"))
    for name, spent in spenders:
        known = name or say("usage-somebody")
        edits, credits = spent.edits, round(spent.credits)
        lines.append(say("usage-spender", name=known, edits=edits, credits=credits))
    return "\n".join(filter(None, lines))


def _sums(say: SayTo, head: str, day: Spent, month: Spent) -> str:
    """Nothing where nothing was spent for a month."""
    if not month.edits:
        return ""
    lines = [say(head)]
    for key, spent in (("usage-day", day), ("usage-month", month)):
        lines.append(say(key, edits=spent.edits, credits=round(spent.credits)))
    if month.unknown:
        lines.append(say("usage-unknown", edits=month.unknown))
    return "\n".join(lines)
