"""Whether a turn may begin by the operator's lists and limits, and what it is counted as.

Asked inside the transaction that begins the turn: what is counted is committed with it, so nothing
is counted twice after a crash, and nothing that did not begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.access import REFUSED_AGAIN_AFTER_S, Access, standing
from bot.core.fair_use.limits import Amounts, ReachedLimit, Scope, UseLimits, Whose, why_limited
from bot.core.fair_use.place import PlaceSettings, place_of
from bot.core.kinds import KINDS, Kind, Refusal
from bot.core.model import Attachment, Author
from bot.core.permissions import Person
from bot.store.queries.fair_use import invitations, use_counts
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Conversation

MEGABYTE: Final = 1_000_000
TOLD_AGAIN_AFTER_S: Final = 300.0
"""Where nobody knows when a limit ends."""


A_ROW_S: Final = 60.0
"""What is written within that time is in a row."""


@dataclass(frozen=True, slots=True)
class Use:
    """What a turn uses: the files that come with it, whether it begins a conversation among others,
    and whether the bot's own account pays for it."""

    files: int = 0
    file_bytes: int = 0
    begins_thread: bool = False
    is_charged: bool = True

    def amounts(self, kind: Kind) -> Amounts:
        """As limits count it. Credits are known when the work is done: here only whether there is
        anything left."""
        match KINDS[kind].counts:
            case "reading":
                return {"reads_minute": 1}
            case "nothing":
                return {}
        return {
            "turns_minute": 1,
            "threads_minute": int(self.begins_thread),
            "turns_hour": 1,
            "running": 1,
            "credits_week": _ANYTHING * (self.is_charged and KINDS[kind].costs),
            **_of_files(self.files, self.file_bytes),
        }


_ANYTHING: Final = 1e-6
NO_USE: Final = Use()


class FairUse:
    """The operator's lists and limits, in one place."""

    def __init__(self, access: Access, limits: UseLimits) -> None:
        self._access = access
        self._limits = limits

    async def person(
        self, tx: AsyncConnection, author: Author, here: PlaceSettings | None = None
    ) -> Person:
        """Who asks, and whether they are let in; `here` is what was chosen where they write, if
        that was read already."""
        found = standing(author, self._access)
        if found == "stranger" and self._access.by_invitation:
            is_guest = await invitations.is_guest(tx, author.id)
            found = standing(author, self._access, is_guest=is_guest)
        if found == "let in":
            here = here or await settings_of_place(tx, place_of(author))
            found = "let in" if here.lets_in(author) else "not here"
        return Person(author.id, found, author.may_moderate)

    async def redeem(
        self, tx: AsyncConnection, author: Author, code_hash: str, now_s: float
    ) -> Literal["redeemed", "already", "unknown", "off"]:
        """Let this person in by a code; "off" where nobody needs one."""
        if not self._access.by_invitation:
            return "off"
        if standing(author, self._access) == "let in":
            return "already"
        return await invitations.redeem(tx, author.id, code_hash, now_s)

    async def take(
        self, tx: AsyncConnection, whose: Whose, kind: Kind, use: Use, now_s: float
    ) -> ReachedLimit | None:
        """Count this use, unless a limit is in the way: then that one, and nothing is counted,
        except where what goes beyond a limit is `allows_relaxed`."""
        amounts = use.amounts(kind)
        limited = await self._why_limited(tx, whose, amounts, now_s)
        if limited is None or self.allows_relaxed(limited):
            await use_counts.count(tx, whose, self._counted(amounts), now_s)
        return limited

    def allows_relaxed(self, limited: ReachedLimit) -> bool:
        """May it begin all the same, once nobody else's work waits? Money is never spent beyond
        what it is limited to."""
        is_money = limited.measure == "credits_week"
        return self._limits.relaxed and not limited.beyond and not is_money

    async def why_no_files(
        self, tx: AsyncConnection, whose: Whose, files: Sequence[Attachment], now_s: float
    ) -> ReachedLimit | None:
        """The limit that these files would go beyond."""
        amounts = _of_files(len(files), bytes_of(files))
        return await self._why_limited(tx, whose, amounts, now_s)

    async def take_files(
        self, tx: AsyncConnection, whose: Whose, files: Sequence[Attachment], now_s: float
    ) -> None:
        """Count files that were added to a turn which has begun."""
        amounts = _of_files(len(files), bytes_of(files))
        await use_counts.count(tx, whose, self._counted(amounts), now_s)

    async def tells(
        self,
        tx: AsyncConnection,
        whose: Whose,
        kind: Kind,
        refusal: Refusal | ReachedLimit,
        where: str,
        now_s: float,
    ) -> bool:
        """Is this person told now? Once a day that they are not let in, or not here; of a limit
        once in each place until it ends; that something is somebody else's, or that the queue is
        full, once a minute for each `kind`: who writes thirty times in a row makes no thirty
        answers."""
        if refusal == "not_here":
            what, until_s = f"told:not_here:{whose.person}:{where}", now_s + REFUSED_AGAIN_AFTER_S
            return await use_counts.tell_once(tx, what, now_s, until_s)
        if refusal == "refused":
            until_s = now_s + REFUSED_AGAIN_AFTER_S
            return await use_counts.tell_once(tx, f"told:refused:{whose.person}", now_s, until_s)
        if not isinstance(refusal, ReachedLimit):
            what, until_s = f"told:{refusal}:{kind}:{whose.person}:{where}", now_s + A_ROW_S
            return await use_counts.tell_once(tx, what, now_s, until_s)
        what = f"told:{refusal.scope}:{refusal.measure}:{whose.person}:{whose.guild or where}"
        until_s = refusal.until_s or now_s + TOLD_AGAIN_AFTER_S
        return await use_counts.tell_once(tx, what, now_s, until_s)

    async def _why_limited(
        self, tx: AsyncConnection, whose: Whose, amounts: Amounts, now_s: float
    ) -> ReachedLimit | None:
        measures = [
            (scope, measure)
            for scope, measure in self._limits.measures(amounts)
            if whose.subject(scope)
        ]
        if not measures:
            return None
        await use_counts.hold_counts(tx, whose, [scope for scope, _ in measures])
        counted = await use_counts.counted(tx, whose, measures, now_s)
        limits = self._limits if whose.guild else self._limits.without("place")
        return why_limited(limits, amounts, counted, now_s)

    def _counted(self, amounts: Amounts) -> dict[Scope, Amounts]:
        """What is limited at all; credits are counted when they have been spent."""
        return {
            scope: {
                measure: amount
                for measure, amount in amounts.items()
                if measure in limits and measure != "credits_week"
            }
            for scope, limits in self._limits.of.items()
        }


def whose(author: Author, conversation: Conversation) -> Whose:
    """Use is counted as this person's, and of the server or group that the conversation is in."""
    return Whose(author.id, conversation.guild)


def bytes_of(files: Sequence[Attachment]) -> int:
    """What the platform says; a link says nothing."""
    return sum(file.size_bytes or 0 for file in files)


def _of_files(count: int, size_bytes: int) -> Amounts:
    return {"uploads_day": count, "megabytes_day": size_bytes / MEGABYTE}
