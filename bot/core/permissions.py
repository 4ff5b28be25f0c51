"""Who may do what, in a chat with several people. The one place where that is decided.

    use the bot at all            whom the operator lets in
    what costs or replaces the    the payer: with a linked account its holder alone; on the bot's
    project, and the balance      own everyone, or with SPEND=owner who began the conversation
    say yes to what costs much    who asked for it, as far as they may pay
    stop something that runs      who asked for it, the payer, who began it, and moderators
    the project's link            the payer; on the bot's own account who began the conversation
    delete what is kept           the person alone whose it is

Moderators never spend a linked account. Asked inside the transaction that begins a turn
(`bot.turns.inbox.begin_turn`), however it was asked for, and again where the turn chooses its
account: between the two somebody else's project may have come into being.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.fair_use.access import Standing
from bot.core.kinds import KINDS, Kind, Refusal


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks. `standing`: whether the operator lets them in (bot.core.fair_use.access)."""

    id: str
    standing: Standing = "let in"
    moderates: bool = False


@dataclass(frozen=True, slots=True)
class Purse:
    """Whose money a conversation spends. `holder` is the person whose linked account its project
    was made with; None for the bot's own account, which is spent by `owner` alone (who began the
    conversation) where `owner_only` says so and others can write at all."""

    owner: str
    holder: str | None = None
    is_private: bool = False
    owner_only: bool = False


def is_chat(author_id: str) -> bool:
    """Somebody who writes as a channel or group of theirs, whose number is negative on Telegram.
    Who presses a button is told as the person they are."""
    number = author_id.partition(":")[2]
    return number.startswith("-") and number[1:].isdigit()


def may_pay(person_id: str, purse: Purse) -> bool:
    """May this person, who was let in, spend here and replace the project?"""
    if purse.holder is not None:
        return person_id == purse.holder
    return purse.is_private or not purse.owner_only or person_id == purse.owner


def may_consent(person_id: str, asker: str, purse: Purse) -> bool:
    """May this person say yes to what a turn of `asker`'s costs? Where there is no project yet, the
    account may turn out to be the asker's own: nobody else spends it."""
    return person_id == asker and may_pay(person_id, purse)


def may_open(person_id: str, purse: Purse) -> bool:
    """May this person have the link that opens the project in a browser?"""
    return person_id == (purse.holder or purse.owner)


def may_stop(person: Person, asker: str, purse: Purse) -> bool:
    """May this person stop what `asker` asked for?"""
    return person.moderates or person.id in (asker, purse.owner, purse.holder)


def may_press(person: Person, asker: str, purse: Purse) -> bool:
    """May this person press what stands under an answer to `asker`? What it then begins is asked
    about once more, like everything that begins."""
    return may_stop(person, asker, purse)


def why_not(
    person: Person, kind: Kind, purse: Purse, *, answers: str | None = None
) -> Refusal | None:
    """Why this person may not begin a turn of that kind; None when they may.

    `answers` is the person whom the question was put that this answers, where it answers one.
    """
    if person.standing == "denied":
        return "refused"
    if person.standing == "stranger" and not KINDS[kind].for_strangers:
        return "refused"
    if person.standing == "not here" and not KINDS[kind].for_strangers:
        return "not_here"
    match KINDS[kind].begun_by:
        case "payer" if not may_pay(person.id, purse):
            return "not_yours"
        case "asked" if answers not in (None, person.id):
            return "not_yours"
    return None
