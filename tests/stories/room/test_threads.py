"""Which chat thread is which conversation."""

from __future__ import annotations

from pathlib import Path

from bot.core.model import Chat, Command, ConversationKey
from bot.store.queries.conversations import get_conversation
from tests.stories.room.world import ALICE, BOB, Bot, Room, Service, bot_in


async def test_a_reply_to_the_bots_message_goes_on_in_its_chain(
    bot: Bot, room: Room, clip: Path
) -> None:
    root = ConversationKey("room", "square", None, "900")
    await bot.say("mute it", clip, chat="square", conversation=root, is_private=False)
    answer = ConversationKey("room", "square", None, room.messages[0].ref.message)
    await bot.say("unmute it", chat="square", conversation=answer, is_private=False)
    assert "Sound back on" in room.texts[-1]


async def test_two_chains_in_one_channel_are_two_projects(bot: Bot, room: Room, clip: Path) -> None:
    for root, author in (("900", ALICE), ("901", BOB)):
        key = ConversationKey("room", "square", None, root)
        await bot.say("", clip, chat="square", conversation=key, by=author, is_private=False)
    key = ConversationKey("room", "square", None, "901")
    await bot.say("", chat="square", conversation=key, command=Command("new"))
    await bot.say("status", chat="square", conversation=key)
    assert room.texts[-1].startswith("The timeline is empty")
    key = ConversationKey("room", "square", None, "900")
    await bot.say("status", chat="square", conversation=key)
    assert room.texts[-1].startswith("Timeline (1 track)")


async def test_a_chat_that_got_a_new_id_keeps_its_conversations(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("", clip, chat="old")
    await bot.app.accept.moved(Chat("room", "old"), Chat("room", "new"))
    await bot.say("status", chat="new")
    assert room.texts[-1].startswith("Timeline (1 track)")


async def test_a_group_that_got_a_new_id_is_the_same_guild_by_its_new_name(bot: Bot) -> None:
    accepted = await bot.say("status", chat="old", is_private=False, guild="room:old")
    await bot.app.accept.moved(Chat("room", "old"), Chat("room", "new"))
    assert accepted.conversation_id is not None
    moved = await bot.app.db.run(get_conversation, accepted.conversation_id)
    assert (str(moved.chat), moved.guild) == ("room:new", "room:new")


async def test_the_same_file_replied_to_again_is_not_uploaded_again(
    bot: Bot, room: Room, clip: Path
) -> None:
    message = bot.message("", clip)
    locator = {**message.attachments[0].locator, "chat": "den", "message": "77"}
    file = type(message.attachments[0])("video", "b.mp4", locator, size_bytes=clip.stat().st_size)
    await bot.say("", attachments=(file,))
    await bot.say("mute it", attachments=(file,))
    await bot.say("status")
    assert room.texts[-1].startswith("Timeline (1 track)")
    assert "(0-5.3s)" in room.texts[-1]


async def test_a_video_after_an_export_is_a_new_project_in_private(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it and export", clip)
    await bot.say("", clip)
    await bot.say("status")
    assert room.texts[-1].count("bigbuckbunny") == 1


async def test_only_the_owner_spends_where_the_operator_says_so(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    root = ConversationKey("room", "square", None, "900")
    async with bot_in(room, service.url, tmp_path, spend="owner") as bot:
        await bot.say("", clip, chat="square", conversation=root, by=ALICE, is_private=False)
        await bot.say("mute it", chat="square", conversation=root, by=BOB, is_private=False)
        assert room.texts[-1] == "Only the person who began this project can spend its credits."
        assert service.accepted("run_sse") == []
        await bot.say("status", chat="square", conversation=root, by=BOB, is_private=False)
        assert room.texts[-1].startswith("Timeline (1 track)"), "reading is free"
        await bot.say("mute it", chat="square", conversation=root, by=ALICE, is_private=False)
    assert "Muted" in room.texts[-1]
