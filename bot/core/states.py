"""The two state machines, as tables. Whoever moves a row asks here first.

A **turn** is one message and all that is done for it. Its life is a list of marks, each written
before the outside effect it stands for:

    queued ──► preparing ──► asking ──► answered ──► done
                               │ ▲          ▲
                               ▼ │          │
                            recovering ─────┘          and from every open state: failed, cancelled

* `preparing`: the session is made and the files are uploaded. Found after a crash: go on; each
  upload has a mark of its own.
* `asking`: the question may have reached NemoVideo, which charges for it. This is the mark that
  keeps it from being asked twice: found after a crash, or after a lost stream, the only way on is
  `recovering`. The one way back to `preparing` is a definite refusal before any work (the session
  is gone), which the service itself has told us.
* `recovering`: we read the project's state until it differs from the one before the question, or
  until we give up.
* `answered`: the final words are stored. What is left is to show them and to start the export.

An **export** is one render and its delivery:

    queued ──► submitting ──► rendering ──► delivering ──► done       (failed, cancelled from each)
       │                                       ▲ │ ▲
       └───────────────────────────────────────┘ ▼ │
                                              fitting

* `submitting`: the render id is stored. Found after a crash: ask for the status of that id first.
* `delivering`: the result is stored; showing it again after a crash says that it may be a repeat.
* `fitting`: the result is larger than its chat takes, and a copy that fits is made. How far that is
  stands in marks of its own, each stored before what it stands for: the copy is uploaded and
  rendered once, and found after a crash it is gone on with. (An export that only fits what an
  earlier one has rendered goes from `queued` to `delivering`.)

Rule 1: a state that is not listed as a target here can't be reached; an illegal move raises and
changes nothing.
Rule 2: ended states have no way out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeVar, get_args

TurnState = Literal[
    "queued", "preparing", "asking", "recovering", "answered", "done", "failed", "cancelled"
]
ExportState = Literal[
    "queued", "submitting", "rendering", "fitting", "delivering", "done", "failed", "cancelled"
]

UploadState = Literal["wanted", "sending", "done", "refused"]
PostState = Literal["intended", "sending", "sent", "dropped", "closed"]
"""The last one: its words wait until the chat takes something again."""
PostKind = Literal["reply", "notice", "answer", "overflow", "export", "result", "old"]
"""Of one turn: the reply that grows, a further message of ours, the words of a long turn in new
messages, text that goes out as a file, the export's own message, the MP4, and a message in the chat
that another one has taken the place of."""

ANSWER_FIRST: Final[tuple[PostKind, ...]] = ("export", "result")
"""Posts that come into the chat after the words of their turn, never before."""
NOTIFYING: Final[tuple[PostKind, ...]] = ("answer", *ANSWER_FIRST)
"""Posts that come when nobody may be looking any more; elsewhere the person has just written."""
TEXT_FILES: Final = ("overflow", "rest")
"""Posts that go out as a file of text; rows of earlier versions say "rest"."""

S = TypeVar("S", bound=str)

ENDED: Final = frozenset({"done", "failed", "cancelled"})

MAY_HAVE_COST: Final = frozenset({"asking", "recovering"})
"""A turn in one of these has a row in the ledger, which is closed when it leaves them."""

TURN_MOVES: Final[Mapping[TurnState, frozenset[TurnState]]] = {
    "queued": frozenset({"preparing", "answered"}),
    "preparing": frozenset({"preparing", "asking", "answered"}),
    "asking": frozenset({"preparing", "recovering", "answered"}),
    "recovering": frozenset({"answered"}),
    "answered": frozenset({"done"}),
}
EXPORT_MOVES: Final[Mapping[ExportState, frozenset[ExportState]]] = {
    "queued": frozenset({"submitting", "delivering"}),
    "submitting": frozenset({"submitting", "rendering"}),
    "rendering": frozenset({"submitting", "delivering"}),
    "fitting": frozenset({"delivering"}),
    "delivering": frozenset({"fitting", "done"}),
}


class IllegalMove(Exception):
    """A state machine was asked for a move that is not in its table: a bug of ours."""


def check_move(moves: Mapping[S, frozenset[S]], old: S, new: S) -> None:
    """Raise `IllegalMove` unless `old` → `new` is in the table. Any open state may end early."""
    early_end = old in moves and new in ("failed", "cancelled")
    if not early_end and new not in moves.get(old, frozenset()):
        raise IllegalMove(f"{old} -> {new}")


def is_open(state: str) -> bool:
    return state not in ENDED


assert set(TURN_MOVES) | ENDED == set(get_args(TurnState))
assert set(EXPORT_MOVES) | ENDED == set(get_args(ExportState))
