"""Whatever an update holds, it is stored, ignored or put aside; receiving goes on."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import BotApi, unparsed
from adapters.telegram.bot_api.guests import Guests
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import TelegramBotIdentity
from adapters.telegram.updates.forms import Forms
from adapters.telegram.updates.receipts import Receipts
from adapters.telegram.updates.topics import Topics
from adapters.telegram.updates.update_queue import UpdateQueue
from tests.adapters.contract import Recorder
from tests.adapters.given import Poisoned, given_for_tests
from tests.adapters.telegram.written import GROUP, PRIVATE, VIDEO, message
from tests.support.fakes.telegram import BOT, TOKEN

ME = TelegramBotIdentity(BOT["id"], BOT["username"], frozenset({"edit"}), str(BOT["id"]))
SETTINGS = TelegramSettings(TOKEN)
API = BotApi(SETTINGS)
TEXTS = ["text", "caption", "entities", "caption_entities", "quote", "media_group_id"]
FILES = ["video", "photo", "document", "animation", "audio", "voice", "sticker"]
PLACES = ["message_id", "date", "edit_date", "chat", "from", "sender_chat", "message_thread_id"]
LINKS = ["reply_to_message", "external_reply", "migrate_to_chat_id", "is_topic_message"]
leaf = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
anything = st.recursive(
    leaf,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
whole = st.sampled_from(
    [
        message(PRIVATE, "hello"),
        message(GROUP, "@nemo_test_bot hi"),
        message(GROUP, "/edit x", video=VIDEO, media_group_id="9"),
        message(PRIVATE, "/login nemo-secret"),
    ]
)
broken = st.builds(
    lambda base, changes: {**base, **changes},
    whole,
    st.dictionaries(st.sampled_from(TEXTS + FILES + PLACES + LINKS), anything, max_size=3),
)


@given(
    st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]),
    broken | anything,
)
def test_no_update_can_stop_the_queue(kind: str, body: Any) -> None:
    recorder, aside = Recorder(), Poisoned()

    async def deliver() -> None:
        told = given_for_tests(poisoned=aside)
        forms = Forms(API, told.memory)
        receipts = Receipts(API, told.say, Background(most=0), forms, told.memory, reactions=True)
        guests, topics = Guests(API, told.memory, told.say), Topics(API, told.memory, told.say)
        queue = UpdateQueue(API, ME, SETTINGS, recorder, receipts, forms, guests, topics, told)
        await queue.put(unparsed({"update_id": 1, kind: body}))
        await queue.put(
            unparsed({"update_id": 2, "message": message(PRIVATE, "still there?", number=77)})
        )

    asyncio.run(deliver())
    assert recorder.messages[-1].text == "still there?"
    for update_json, _ in aside.kept:
        assert json.loads(update_json)["update_id"] == 1
        assert "nemo-secret" not in update_json
