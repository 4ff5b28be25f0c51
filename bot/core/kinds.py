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
    "help",
    "start",
    "upload",
    "smalltalk",
    "progress",
    "login",
    # these change something beside the project
    "cancel",
    "logout",
    "forget",
    # these say no
    "refused",
    "not_yours",
    "queue_full",
]
Refusal = Literal["refused", "not_yours", "queue_full"]
"""Not let in at all; somebody else's money or project; too many are waiting."""
BegunBy = Literal["anyone", "payer", "asked"]
"""Everyone who is let in; who pays for the project; the person alone whom the question was put."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """`waits`: in the conversation's lane, behind what was asked before. `costs`: NemoVideo may
    charge for it. `stoppable`: it has a Stop button. `takes_files`: what is attached is uploaded.
    """

    waits: bool = False
    costs: bool = False
    stoppable: bool = False
    takes_files: bool = False
    begun_by: BegunBy = "anyone"


_READS: Final = Treatment()

KINDS: Final[Mapping[Kind, Treatment]] = {
    "edit": Treatment(waits=True, costs=True, stoppable=True, takes_files=True, begun_by="payer"),
    "offer": Treatment(waits=True, costs=True, stoppable=True, takes_files=True, begun_by="payer"),
    "export": Treatment(waits=True, stoppable=True, takes_files=True),
    "new": Treatment(waits=True, takes_files=True, begun_by="payer"),
    "skill": Treatment(waits=True, takes_files=True, begun_by="payer"),
    "status": _READS,
    "credits": Treatment(begun_by="payer"),
    "help": _READS,
    "start": _READS,
    "upload": _READS,
    "smalltalk": _READS,
    "progress": _READS,
    "login": _READS,
    "cancel": _READS,
    "logout": _READS,
    "forget": Treatment(begun_by="asked"),
    "refused": _READS,
    "not_yours": _READS,
    "queue_full": _READS,
}

assert set(KINDS) == set(get_args(Kind))
