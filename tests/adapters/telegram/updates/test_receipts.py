"""Reactions, toasts and the few sentences of the adapter's own."""

from __future__ import annotations

import asyncio

from bot.ports import PressAnswer
from tests.adapters.telegram.helpers import answers, start_bot
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB, FakeTelegram


async def test_a_press_is_answered_at_once(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        fake.say(ANN, text="hi")
        await answers(fake, ANN, 1)
        fake.press(ANN, ANN, fake.chat(ANN).from_bot()[0].id, "Stop")
        await eventually(lambda: fake.api.toasts == ["noted"])
        assert desk.presses[0].data == "stop:1"


async def test_a_slow_toast_delays_nobody(fake: FakeTelegram) -> None:
    async with start_bot(fake) as desk:
        fake.say(ANN, text="hi")
        await answers(fake, ANN, 1)
        fake.lose_answer_next("answerCallbackQuery", for_s=8)
        fake.press(ANN, ANN, fake.chat(ANN).from_bot()[0].id, "Stop")
        await eventually(lambda: desk.presses)
        async with asyncio.timeout(7):
            fake.say(BOB, text="hello")
            await answers(fake, BOB, 1)


async def test_a_link_for_the_presser_alone_goes_to_their_own_chat(fake: FakeTelegram) -> None:
    group = fake.supergroup()
    fake.chat(ANN)
    async with start_bot(fake) as desk:
        desk.answer = PressAnswer("Your project:", "https://nemovideo.example/p/1")
        fake.say(ANN, group, "/edit x")
        await answers(fake, group, 1)
        shown = fake.chat(group).from_bot()[0].id
        fake.press(ANN, group, shown, "Stop")
        await answers(fake, ANN, 1)
        assert [str(seen) for seen in fake.chat(ANN).from_bot()] == ["bot: Your project: [Open]"]
        fake.chat(BOB)
        fake.block(BOB)
        fake.press(BOB, group, shown, "Stop")
        await eventually(lambda: len(fake.api.toasts) == 2)
        assert fake.api.toasts[0].startswith("Sent to you")
        assert "私聊" in fake.api.toasts[1]
        assert len(fake.chat(group).from_bot()) == 1


async def test_what_a_toast_comes_too_late_for_is_told_to_the_presser(fake: FakeTelegram) -> None:
    """Telegram takes an answer for some seconds; presses are held back by an outage, too. A link
    that was sent needs no further word."""
    group = fake.supergroup()
    fake.chat(ANN)
    async with start_bot(fake) as desk:
        fake.say(ANN, group, "/edit x")
        await answers(fake, group, 1)
        shown = fake.chat(group).from_bot()[0].id

        async def press_long_ago(answer: PressAnswer) -> None:
            desk.answer = answer
            fake.fail_next("answerCallbackQuery", 400, "Bad Request: query is too old")
            tried = len(fake.called("answerCallbackQuery"))
            fake.press(ANN, group, shown, "Stop")
            await eventually(lambda: len(fake.called("answerCallbackQuery")) > tried)

        await press_long_ago(PressAnswer("Only Bob may do that."))
        await answers(fake, group, 2)
        await press_long_ago(PressAnswer("Your project:", "https://nemovideo.example/p/1"))
        await answers(fake, ANN, 1)
        fake.block(ANN)
        await press_long_ago(PressAnswer("Your project:", "https://nemovideo.example/p/1"))
        await answers(fake, group, 3)
        told = fake.chat(group).from_bot()[1:]
    assert told[0].text == "Ann: Only Bob may do that."
    assert told[1].text.startswith("Ann: That is for you alone.")
    assert [seen.pinged for seen in told] == [frozenset({str(ANN.id)})] * 2


async def test_who_is_unknown_to_telegram_is_told_to_write_first(fake: FakeTelegram) -> None:
    """A presser who never started the bot: "chat not found", as much as "blocked"."""
    group = fake.supergroup()
    async with start_bot(fake) as desk:
        desk.answer = PressAnswer("Your project:", "https://nemovideo.example/p/1")
        fake.say(ANN, group, "/edit x")
        await answers(fake, group, 1)
        fake.press(ANN, group, fake.chat(group).from_bot()[0].id, "Stop")
        await eventually(lambda: fake.api.toasts)
    assert fake.api.toasts[0].startswith("That is for you alone.")


async def test_a_login_is_taken_in_private_only_and_its_message_deleted(
    fake: FakeTelegram,
) -> None:
    group = fake.supergroup()
    fake.chat(group).bot_is_admin = True
    async with start_bot(fake) as desk:
        private = fake.say(ANN, text="/login nemo-secret-1")
        await answers(fake, ANN, 1)
        public = fake.say(ANN, group, "/login nemo-secret-2")
        await eventually(lambda: fake.chat(group).for_one)
        fake.say(ANN, text="/login")
        await answers(fake, ANN, 2)
        await eventually(lambda: private not in fake.chat(ANN).messages)
        await eventually(lambda: public not in fake.chat(group).messages)
        assert [token for _, token in desk.logins] == ["nemo-secret-1"]
        assert desk.messages == []
        assert fake.chat(ANN).from_bot()[0].text == "Linked."
        ((who, text),) = fake.chat(group).for_one.values()
        assert who == ANN.id
        assert "private chat" in text


async def test_who_is_not_allowed_is_told_once_and_in_their_language(fake: FakeTelegram) -> None:
    async with start_bot(fake, allowed_users=frozenset({ANN.id})) as desk:
        fake.say(BOB, text="hello")
        fake.say(BOB, text="hello?")
        fake.say(ANN, text="hello")
        await answers(fake, ANN, 1)
        await answers(fake, BOB, 1)
        assert "私人机器人" in fake.chat(BOB).from_bot()[0].text
        assert len(desk.messages) == 1


async def test_a_chat_that_forbids_reactions_is_answered_all_the_same(fake: FakeTelegram) -> None:
    fake.chat(ANN).may_react = False
    async with start_bot(fake):
        fake.say(ANN, text="hello")
        await answers(fake, ANN, 1)
        await eventually(lambda: fake.called("setMessageReaction"))
    assert fake.chat(ANN).reactions == {}


async def test_reactions_can_be_turned_off(fake: FakeTelegram) -> None:
    async with start_bot(fake, reactions=False):
        fake.say(ANN, text="hello")
        await fake.updates.settled()
    assert fake.called("setMessageReaction") == []
