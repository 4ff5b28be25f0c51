"""One's latest projects in a chat, and the links to where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.model import Author, Chat, ConversationKey, MessageRef
from bot.core.states import PostKind
from bot.core.view import Limits, View
from bot.store.queries import conversations, posts
from bot.store.rows import Turn
from bot.turns.history import (
    LISTED_MAX,
    WORDS_MAX,
    history_text,
    link_to_project,
    project_listed,
)
from tests.bot.store.rows import CHAT, NOW_S, conversation
from tests.bot.turns.world import BOB, World, say

ALICE = Author("room:alice", "Alice")
ELSEWHERE = Chat("room", "attic")
LINKS = Limits(2000, 10, 1.0, message_link="https://chat/{server}/{channel}/{message}")


async def place(world: World, channel: str = CHAT.channel, *, owner: Author = ALICE) -> int:
    """A conversation in that channel."""
    here = await conversation(world.db)
    chat, key = str(Chat("room", channel)), ConversationKey("room", channel, str(here))
    await world.db.run(conversations.add_keys, here, [key])
    change = {"owner": owner.id, "chat": chat, "guild": "room:9"}
    await world.db.run(conversations.change_conversation, here, **change)
    return here


async def project(
    world: World, here: int, text: str = "mute it", *names: str, author: Author = ALICE
) -> Turn:
    """One more project, which was asked about once."""
    await world.db.run(conversations.change_conversation, here, session_id=None)
    files = [world.video(name) for name in names]
    return await world.done(
        await world.in_session(text, *files, conversation_id=here, author=author)
    )


async def listing(world: World, here: int, author: Author = ALICE) -> Turn:
    return await world.turn(
        "", conversation_id=here, kind="history", author=author, lane=f"instant:{here}"
    )


async def history(world: World, turn: Turn, limits: Limits = LINKS) -> tuple[list[str], list[str]]:
    """The lines without the head, and what the buttons bring back."""
    text, buttons = await world.db.run(history_text, say, turn, limits)
    head, *lines = text.splitlines()
    assert head == say("history-list" if lines else "history-empty")
    return lines, [button.data for button in buttons]


async def posted(world: World, turn: Turn, kind: PostKind, message: str) -> None:
    post = await world.db.run(posts.intend_post, turn, kind, View("Done."))
    await world.db.run(posts.post_sent, post, MessageRef(CHAT, message), NOW_S)


def entry(number: int, name: str, date: str = "1970-01-01") -> str:
    return say("history-entry", number=number, name=name, date=date)


async def test_projects_are_listed_newest_first_with_a_button_each(world: World) -> None:
    here = await place(world)
    first = await project(world, here, "mute it", "a.mp4")
    second = await project(world, here, "  make a\n film of a lake ")
    turn = await listing(world, here)
    lines, data = await history(world, turn)
    assert lines == [entry(1, "make a film of a lake"), entry(2, "a.mp4")]
    assert data == [f"back:{turn.id}:{second.id}", f"back:{turn.id}:{first.id}"]


async def test_a_project_without_files_is_named_by_its_words_cut_short(world: World) -> None:
    here = await place(world)
    await project(world, here, "x" * 99)
    await project(world, here, "")
    lines, _ = await history(world, await listing(world, here))
    assert lines == [entry(1, "…"), entry(2, "x" * WORDS_MAX)]


async def test_only_so_many_are_listed(world: World) -> None:
    here = await place(world)
    for _ in range(LISTED_MAX + 1):
        await project(world, here)
    lines, data = await history(world, await listing(world, here))
    assert len(lines) == len(data) == LISTED_MAX


async def test_of_other_channels_and_of_others_none_is_listed(world: World) -> None:
    here = await place(world)
    await project(world, await place(world, "attic"))
    await project(world, await place(world, owner=BOB), author=BOB)
    assert await history(world, await listing(world, here)) == ([], [])


async def test_each_links_to_its_result_else_to_its_answer(world: World) -> None:
    here = await place(world)
    answered = await project(world, here, "one")
    await posted(world, answered, "reply", "11")
    exported = await project(world, here, "two")
    await posted(world, exported, "reply", "21")
    await posted(world, exported, "result", "22")
    lines, _ = await history(world, turn := await listing(world, here))
    assert lines == [
        f"{entry(1, 'two')} [↗](<https://chat/9/den/22>)",
        f"{entry(2, 'one')} [↗](<https://chat/9/den/11>)",
    ]
    plain, _ = await history(world, turn, replace(LINKS, message_link=None))
    assert plain == [entry(1, "two"), entry(2, "one")]


async def test_what_was_never_shown_has_no_link(world: World) -> None:
    here = await place(world)
    turn = await project(world, here, "one")
    await world.db.run(posts.intend_post, turn, "reply", View("Done."))
    assert (await history(world, await listing(world, here)))[0] == [entry(1, "one")]


async def test_a_button_of_the_list_names_its_project(world: World) -> None:
    here = await place(world)
    mine = await project(world, here)
    turn = await listing(world, here)
    found = await world.db.run(project_listed, turn, str(mine.id))
    assert found is not None
    assert found.id == mine.id


@pytest.mark.parametrize("number", ["", "x", "99", "-1", "٣"])
async def test_a_button_that_never_was_names_none(world: World, number: str) -> None:
    turn = await listing(world, await place(world))
    assert await world.db.run(project_listed, turn, number) is None


async def test_what_is_not_one_s_own_project_here_comes_back_by_no_button(world: World) -> None:
    here = await place(world)
    without_project = await world.turn("hi", conversation_id=here, lane="instant:x")
    strangers = await project(world, await place(world, owner=BOB), author=BOB)
    of_bob = await project(world, await place(world, owner=BOB))
    elsewhere = await project(world, await place(world, "attic"))
    turn = await listing(world, here)
    for other in (without_project, strangers, of_bob, elsewhere):
        assert await world.db.run(project_listed, turn, str(other.id)) is None


async def test_a_project_that_stands_elsewhere_is_linked_to(world: World) -> None:
    here = await place(world)
    mine = await project(world, here)
    assert mine.session_id is not None
    beside = replace(mine, chat=ELSEWHERE)
    link = await world.db.run(link_to_project, beside, mine.session_id, LINKS)
    assert link is None, "nothing of it was shown there"
    await posted(world, mine, "reply", "11")
    link = await world.db.run(link_to_project, beside, mine.session_id, LINKS)
    assert link == "https://chat/9/den/11"
    assert await world.db.run(link_to_project, mine, mine.session_id, LINKS) is None
