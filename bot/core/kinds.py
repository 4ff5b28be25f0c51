"""What a turn can be: one table that says of each kind how it is treated.

Whoever has to know whether a turn waits, costs, may be stopped or takes files asks here, so that
words, buttons, commands and forms can't differ. Who may begin it is read by
`bot.core.permissions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal[
    # these change the project and wait for their turn
    "edit",
    "offer",
    "export",
    "new",
    "skill",
    # these only read or talk
    "status",
    "credits",
    "usage",
    "settings",
    "history",
    "plot",
    "versions",
    "batch",
    "server",
    "help",
    "start",
    "upload",
    "voice",
    "smalltalk",
    "progress",
    "login",
    "unknown",
    "doctor",
    # these change something beside the project
    "cancel",
    "logout",
    "forget",
    "redeem",
    "language",
    # these say no
    "refused",
    "not_yours",
    "queue_full",
    "not_here",
    "limited",
    "begun_already",
]
Refusal = Literal["refused", "not_yours", "queue_full", "not_here"]
"""Not let in at all; somebody else's money or project; too many are waiting; not in this channel,
or not for these people. ("limited" has a
limit to say with it: `bot.core.fair_use.limits.ReachedLimit`.)"""
REFUSALS: Final = frozenset({*get_args(Refusal), "limited"})
"""Kinds of turns that say why another does not begin: their argument is that one's kind."""
Counts = Literal["work", "reading", "nothing"]
"""What limits count a turn as: work that keeps the service busy; what only reads, which is bounded
against floods alone; and what nobody is ever kept from, such as stopping."""
BegunBy = Literal["anyone", "payer", "asked"]
"""Everyone who is let in; who pays for the project; the person alone whom the question was put."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """`waits`: in the conversation's lane, behind what was asked before. `costs`: NemoVideo may
    charge for it. `stoppable`: it has a Stop button. `takes_files`: what is attached is uploaded.
    `counts`: what limits take it for. `for_strangers`: also for who is not let in yet.
    `replaces`: it ends the chat's project, whatever message it replies to. `takes_long`: it waits
    for others (the service, a file, what it stops), so nothing else that is instant waits for it.
    """

    waits: bool = False
    costs: bool = False
    stoppable: bool = False
    takes_files: bool = False
    replaces: bool = False
    begun_by: BegunBy = "anyone"
    counts: Counts = "reading"
    for_strangers: bool = False
    takes_long: bool = False


_READS: Final = Treatment()
_WORK: Final = Treatment(
    waits=True, costs=True, stoppable=True, takes_files=True, begun_by="payer", counts="work"
)
_SAYS_NO: Final = Treatment(counts="nothing")

KINDS: Final[Mapping[Kind, Treatment]] = {
    "edit": _WORK,
    "offer": _WORK,
    "export": Treatment(waits=True, stoppable=True, takes_files=True, counts="work"),
    "new": Treatment(waits=True, takes_files=True, replaces=True, begun_by="payer"),
    "skill": Treatment(waits=True, takes_files=True, replaces=True, begun_by="payer"),
    "status": Treatment(takes_long=True),
    "credits": Treatment(begun_by="payer", takes_long=True),
    "usage": _READS,
    "settings": _READS,
    "history": _READS,
    "plot": Treatment(takes_long=True),
    "versions": _READS,
    "batch": Treatment(counts="nothing"),
    "server": _READS,
    "help": _READS,
    "start": _READS,
    "upload": _READS,
    "voice": Treatment(stoppable=True, counts="work", takes_long=True),
    "smalltalk": _READS,
    "progress": _READS,
    "login": _READS,
    "unknown": _READS,
    "doctor": Treatment(takes_long=True),
    "cancel": Treatment(counts="nothing", takes_long=True),
    "logout": Treatment(counts="nothing"),
    "forget": Treatment(begun_by="asked", counts="nothing", takes_long=True),
    "redeem": Treatment(for_strangers=True),
    "language": _READS,
    "refused": _SAYS_NO,
    "not_yours": _SAYS_NO,
    "queue_full": _SAYS_NO,
    "not_here": _SAYS_NO,
    "limited": _SAYS_NO,
    "begun_already": _SAYS_NO,
}

assert set(KINDS) == set(get_args(Kind))
