"""Which turn a reply is about."""

from __future__ import annotations

import pytest

from bot.core.model import Chat, ConversationKey, Message, MessageRef
from bot.core.view import View
from bot.store.database import Database
from bot.store.queries import posts
from bot.turns.inbox.begin_turn import Begun
from bot.turns.inbox.replied_turn import replied_turn
from tests.bot.turns.inbox.people import ALICE, NOW_S, SQUARE, begin, conversation_of

KEY = "room:square:41"
"""Of the message that began the turn."""


def reply_to(message: str | None, chat: Chat = SQUARE) -> Message:
    ref = None if message is None else MessageRef(chat, message)
    here = ConversationKey("room", "square")
    return Message("room:square:50", here, SQUARE, ALICE, "x", NOW_S, "50", replied_to=ref)


@pytest.mark.parametrize(
    ("message", "found"),
    [
        (reply_to("77"), True),  # our answer
        (reply_to("78"), True),  # a further message of ours
        (reply_to("41"), True),  # what the person said
        (reply_to("99"), False),
        (reply_to("77", Chat("room", "lair")), False),
        (reply_to(None), False),
    ],
)
async def test_a_reply_is_about_the_turn_of_what_it_replies_to(
    db: Database, message: Message, found: bool
) -> None:
    begun = await begin(db, await conversation_of(db), "edit", ALICE, key=KEY)
    assert isinstance(begun, Begun)
    result = await db.run(posts.intend_post, begun.turn, "result", View("Done"))
    for post, number in ((begun.placeholder, "77"), (result, "78")):
        await db.run(posts.post_sent, post, MessageRef(SQUARE, number), NOW_S)
    turn = await db.run(replied_turn, message)
    assert (None if turn is None else turn.id) == (begun.turn.id if found else None)
