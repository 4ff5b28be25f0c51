"""The fake refuses what Telegram refuses: driven by the library itself, without our adapter."""

from __future__ import annotations

import asyncio
import datetime as dt
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from tests.support.fakes.telegram import ANN, FakeTelegram, Video


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[telegram.Bot]:
    fake.chat(ANN)
    requests = [HTTPXRequest(httpx_kwargs={"trust_env": False}) for _ in range(2)]
    bot = telegram.Bot(
        fake.token,
        base_url=f"{fake.url}/bot",
        base_file_url=f"{fake.url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    async with bot:
        yield bot


async def refused(call: Any, words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await call


async def test_lengths_are_utf16_units(fake: FakeTelegram, bot: telegram.Bot) -> None:
    await bot.send_message(ANN.id, "🎬" * 2048)
    await refused(bot.send_message(ANN.id, "🎬" * 2048 + "x"), "too long")
    await refused(bot.send_message(ANN.id, " \n "), "empty")
    video = telegram.InputFile(io.BytesIO(b"x"), "a.mp4")
    await refused(bot.send_video(ANN.id, video, caption="x" * 1025), "caption is too long")


@pytest.mark.parametrize(
    "entity",
    [
        telegram.MessageEntity("bold", 0, 3),
        telegram.MessageEntity("bold", 1, 1),
        telegram.MessageEntity("text_link", 0, 2, url="javascript:x"),
    ],
)
async def test_entities_must_fit_the_text(bot: telegram.Bot, entity: Any) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(ANN.id, "🎬", entities=[entity])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>one", 'can\'t find end tag corresponding to start tag "b"'),
        ("<b>one<i>two</b></i>", "unmatched end tag at byte offset 12"),
        ("one</b>", "unexpected end tag"),
        ("<center>one</center>", 'unsupported start tag "center"'),
        ("1 < 2 <br> 3", "can't parse entities"),
        ('<span class="x">one</span>', "span"),
    ],
)
async def test_markup_has_to_be_whole_and_known(bot: telegram.Bot, text: str, words: str) -> None:
    await refused(bot.send_message(ANN.id, text, parse_mode="HTML"), words)
    await refused(bot.send_message(ANN.id, text, parse_mode="HTML"), "can't parse entities")


async def test_markup_becomes_entities(fake: FakeTelegram, bot: telegram.Bot) -> None:
    text = '🎬 <b>a <i>b</i></b> &lt;c&gt; <a href="https://x.org/">d</a>'
    sent = await bot.send_message(ANN.id, text, parse_mode="HTML")
    assert sent.text == "🎬 a b <c> d"
    found = [(e.type, e.offset, e.length) for e in sent.entities]
    assert found == [("bold", 3, 3), ("italic", 5, 1), ("text_link", 11, 1)]
    long = "<b>" + "x" * 4096 + "</b>"
    await bot.send_message(ANN.id, long, parse_mode="HTML")
    await refused(bot.send_message(ANN.id, f"{long}y", parse_mode="HTML"), "too long")


async def test_what_telegram_would_leave_out_is_refused(bot: telegram.Bot) -> None:
    bold = telegram.MessageEntity("bold", 0, 2)
    for entities in (
        [telegram.MessageEntity("pre", 0, 4), bold],
        [telegram.MessageEntity("code", 0, 4), bold],
        [telegram.MessageEntity("blockquote", 0, 4), telegram.MessageEntity("blockquote", 0, 2)],
        [telegram.MessageEntity("bold", 0, 3), telegram.MessageEntity("italic", 1, 3)],
        [telegram.MessageEntity("sparkling", 0, 2)],
        [telegram.MessageEntity("bold", n, 1) for n in range(101)],
    ):
        await refused(bot.send_message(ANN.id, "x" * 200, entities=entities), "entit")


async def test_an_album_counts_as_many_messages(fake: FakeTelegram, bot: telegram.Bot) -> None:
    group = fake.supergroup()
    for _ in range(2):
        media = [
            telegram.InputMediaVideo(telegram.InputFile(io.BytesIO(b"x"), f"{n}.mp4", attach=True))
            for n in range(10)
        ]
        await bot.send_media_group(group, media)
    with pytest.raises(RetryAfter):
        await bot.send_message(group, "x")


async def test_updates_are_kept_for_a_day(fake: FakeTelegram, bot: telegram.Bot) -> None:
    fake.say(ANN, text="yesterday")
    await asyncio.sleep(20 * 3600)
    fake.say(ANN, text="today")
    await asyncio.sleep(5 * 3600)
    (update,) = await bot.get_updates(timeout=0)
    assert update.message is not None
    assert update.message.text == "today"


async def test_button_data_is_64_bytes_at_most(bot: telegram.Bot) -> None:
    button = telegram.InlineKeyboardButton("Go", callback_data="é" * 33)
    board = telegram.InlineKeyboardMarkup.from_button(button)
    await refused(bot.send_message(ANN.id, "x", reply_markup=board), "BUTTON_DATA_INVALID")


async def test_editing_without_a_change_or_a_message_is_refused(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    sent = await bot.send_message(ANN.id, "one")
    await refused(bot.edit_message_text("one", ANN.id, sent.message_id), "not modified")
    await refused(bot.edit_message_text("x", ANN.id, 999_999), "to edit not found")
    theirs = fake.say(ANN, text="mine")
    await refused(bot.edit_message_text("x", ANN.id, theirs), "can't be edited")


async def test_general_is_no_topic_and_unknown_topics_are_not_found(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    forum = fake.supergroup(forum=True)
    for topic in (1, 4711):
        send = bot.send_message(forum, "x", message_thread_id=topic)
        await refused(send, "message thread not found")


async def test_flood_penalties_grow(
    fake: FakeTelegram, bot: telegram.Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    group = fake.supergroup()
    waits = []
    for _ in range(23):
        try:
            await bot.send_message(group, "x")
        except RetryAfter as error:
            waits.append(error.retry_after)
    assert waits == [dt.timedelta(seconds=wait_s) for wait_s in (3, 6, 12)]
    assert len(fake.chat(group).from_bot()) == 20


async def test_a_poll_confirms_what_lies_before_its_offset(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    for text in ("a", "b", "c"):
        fake.say(ANN, text=text)
    first = await bot.get_updates()
    assert len(first) == len(await bot.get_updates()) == 3
    rest = await bot.get_updates(offset=first[1].update_id)
    assert [update.update_id for update in rest] == [u.update_id for u in first[1:]]


async def test_a_poll_waits_for_an_update(fake: FakeTelegram, bot: telegram.Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    assert not poll.done()
    fake.say(ANN, text="hi")
    assert len(await poll) == 1


async def test_of_two_pollers_the_first_is_thrown_out(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(bot.get_updates(timeout=1))
    with pytest.raises(Conflict):
        await first
    assert await second == ()


async def test_blocked_migrated_and_unknown_chats(fake: FakeTelegram, bot: telegram.Bot) -> None:
    group = fake.group()
    new = fake.migrate(group)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "x")
    assert moved.value.new_chat_id == new
    fake.block(ANN)
    with pytest.raises(Forbidden):
        await bot.send_message(ANN.id, "x")
    await refused(bot.send_message(31337, "x"), "chat not found")


async def test_files_over_20_mb_are_not_handed_out(fake: FakeTelegram, bot: telegram.Bot) -> None:
    fake.say(ANN, video=Video(claims_bytes=(20 << 20) + 1))
    fake.say(ANN, video=Video(b"small"))
    (large, small) = fake.api.files
    await refused(bot.get_file(large), "file is too big")
    file = await bot.get_file(small)
    assert bytes(await file.download_as_bytearray()) == b"small"


async def test_drafts_are_for_private_chats(fake: FakeTelegram, bot: telegram.Bot) -> None:
    await bot.send_message_draft(ANN.id, 1, "thinking")
    assert fake.chat(ANN).drafts == {1: "thinking"}
    await bot.send_message(ANN.id, "said")
    assert fake.chat(ANN).drafts == {}
    with pytest.raises(BadRequest):
        await bot.send_message_draft(fake.supergroup(), 1, "thinking")


async def test_a_button_query_is_answered_once(fake: FakeTelegram, bot: telegram.Bot) -> None:
    button = telegram.InlineKeyboardButton("Go", callback_data="go")
    board = telegram.InlineKeyboardMarkup.from_button(button)
    sent = await bot.send_message(ANN.id, "x", reply_markup=board)
    fake.press(ANN, ANN, sent.message_id, "Go")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    await bot.answer_callback_query(update.callback_query.id, "ok")
    await refused(bot.answer_callback_query(update.callback_query.id), "too old")
    fake.press(ANN, ANN, sent.message_id, "Go")
    await asyncio.sleep(16)
    (late,) = await bot.get_updates(offset=update.update_id + 1)
    assert late.callback_query is not None
    await refused(bot.answer_callback_query(late.callback_query.id), "too old")


async def test_a_keyboard_has_eight_buttons_in_a_row_and_a_hundred_at_most(
    bot: telegram.Bot,
) -> None:
    key = telegram.InlineKeyboardButton("Go", callback_data="go")
    for rows in ([[key] * 9], [[key]] * 101):
        board = telegram.InlineKeyboardMarkup(rows)
        await refused(bot.send_message(ANN.id, "x", reply_markup=board), "markup is too long")
    long = telegram.ForceReply(input_field_placeholder="x" * 65)
    await refused(bot.send_message(ANN.id, "x", reply_markup=long), "placeholder")
    asked = await bot.send_message(ANN.id, "x", reply_markup=telegram.ForceReply())
    await refused(bot.edit_message_text("y", ANN.id, asked.message_id), "can't be edited")


async def test_what_others_wrote_in_a_group_an_administrator_deletes_and_for_two_days(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    group = fake.supergroup()
    said = [fake.say(ANN, group, "hello") for _ in range(2)]
    await refused(bot.delete_message(group, said[0]), "can't be deleted")
    fake.chat(group).bot_is_admin = True
    await bot.delete_message(group, said[0])
    own = await bot.send_message(ANN.id, "x")
    await asyncio.sleep(48 * 3600 + 1)
    await refused(bot.delete_message(group, said[1]), "can't be deleted")
    await refused(bot.delete_message(ANN.id, own.message_id), "can't be deleted")


async def test_a_reaction_is_one_of_telegrams_and_of_those_that_the_chat_allows(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    said = fake.say(ANN, text="hello")
    await refused(bot.set_message_reaction(ANN.id, said, "🎞"), "REACTION_INVALID")
    fake.chat(ANN).reactions_allowed = {"👍"}
    await refused(bot.set_message_reaction(ANN.id, said, "👀"), "REACTION_INVALID")
    await bot.set_message_reaction(ANN.id, said, "👍")


async def test_an_empty_file_a_strange_action_and_a_wrong_command_are_refused(
    bot: telegram.Bot,
) -> None:
    nothing = telegram.InputFile(io.BytesIO(b""), "a.mp4")
    await refused(bot.send_video(ANN.id, nothing), "non-empty")
    await refused(bot.send_chat_action(ANN.id, "dancing"), "wrong parameter action")
    for name, description in (("Help", "x"), ("help", "")):
        command = telegram.BotCommand(name, description)
        await refused(bot.set_my_commands([command]), "BOT_COMMAND")


async def test_what_was_not_asked_for_does_not_come(fake: FakeTelegram, bot: telegram.Bot) -> None:
    await bot.get_updates(timeout=0, allowed_updates=["callback_query"])
    fake.say(ANN, text="hello")
    assert await bot.get_updates(timeout=0) == ()


async def test_a_wrong_token_is_unauthorized(fake: FakeTelegram) -> None:
    request = HTTPXRequest(httpx_kwargs={"trust_env": False})
    stranger = telegram.Bot("1:wrong", base_url=f"{fake.url}/bot", request=request)
    with pytest.raises(TelegramError):
        await stranger.get_me()
    await request.shutdown()


async def test_privacy_mode_keeps_other_peoples_talk_from_the_bot(fake: FakeTelegram) -> None:
    group = fake.supergroup()
    fake.say(ANN, group, "nice weather")
    assert fake.updates.pending == []
    fake.say(ANN, group, "@nemo_test_bot hi")
    assert len(fake.updates.pending) == 1


async def test_a_call_that_breaks_the_specification_is_refused(fake: FakeTelegram) -> None:
    if fake.spec is None:
        pytest.skip("the Bot API specification is not here: calls are not checked against it")
    async with FakeTelegram() as other:
        other.chat(ANN)
        request = HTTPXRequest(httpx_kwargs={"trust_env": False})
        bot = telegram.Bot(other.token, base_url=f"{other.url}/bot", request=request)
        wrong: list[dict[str, Any]] = [
            {"bananas": 3},
            {"disable_notification": "perhaps"},
            {"reply_parameters": {"allow_sending_without_reply": True}},
        ]
        for extra in wrong:
            with pytest.raises(BadRequest):
                await bot.send_message(ANN.id, "x", api_kwargs=extra)
        assert len(other.violations) == 3
        await request.shutdown()
