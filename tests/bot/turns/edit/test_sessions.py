from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.service.errors import SessionLost, Unavailable
from bot.core.service.values import Credits
from bot.store.queries import conversations, files
from bot.turns.edit.sessions import Sessions, SomebodyElses
from tests.bot.turns.world import BOB, SKILLS, World


async def test_a_conversation_gets_its_session_once(world: World) -> None:
    turn = await world.turn()
    first = await world.sessions.open(turn, world.shown)
    second = await world.sessions.open(turn, world.shown)
    assert (first.is_new, second.is_new, first.replaces_lost) == (True, False, False)
    assert first.row.id == second.row.id
    assert list(world.service.projects) == ["s1"]
    assert world.shown.keys == ["status-connecting", "ready"]


async def test_a_session_that_has_ended_is_replaced_and_wants_the_same_files(world: World) -> None:
    turn = await world.in_session("mute it", world.video())
    world.service.projects["s1"].lost = True
    with pytest.raises(SessionLost):
        await (await world.project(turn)).state()
    assert await world.is_gone(turn)
    opened = await world.sessions.open(turn, world.shown)
    assert (opened.is_new, opened.replaces_lost) == (True, True)
    wanted = await world.db.run(files.files_to_upload, turn.id, opened.row.id)
    assert [file.attachment.filename for file in wanted] == ["holiday.mp4"]


async def test_a_session_keeps_the_product_that_made_it(world: World) -> None:
    turn = await world.turn()
    await world.sessions.open(turn, world.shown)
    made = world.service.attributions[-1]
    await world.db.run(conversations.change_conversation, turn.conversation_id, skill="another")
    await world.sessions.open(turn, world.shown)
    assert world.service.attributions[-1] == made
    assert made.source == "ai-video-compressor"


@pytest.mark.parametrize(("source", "platform"), [(None, "unknown"), ("clawhub", "clawhub")])
async def test_the_operator_may_say_where_the_skills_come_from(
    world: World, source: str | None, platform: str
) -> None:
    sessions = Sessions(
        world.db, world.service, world.clock, SKILLS, skill_source=source, look_s=1.0
    )
    await sessions.open(await world.turn(), world.shown)
    assert {made.platform for made in world.service.attributions} == {platform}


async def test_a_project_on_somebody_s_own_account_is_opened_for_its_holder_alone(
    world: World,
) -> None:
    world.service.linked["room:bob"] = "good"
    bobs = await world.turn(author=BOB)
    opened = await world.sessions.open(bobs, world.shown)
    assert opened.row.account_id == 2
    assert (await world.sessions.open(bobs, world.shown)).row.id == opened.row.id
    with pytest.raises(SomebodyElses):
        await world.sessions.open(replace(bobs, asker="room:alice"), world.shown)


async def test_the_balance_is_the_project_s_account_s_else_the_asker_s(world: World) -> None:
    turn = await world.turn()
    assert (await world.sessions.balance(turn, await world.conversation(turn))).available == 100
    await world.sessions.open(turn, world.shown)
    world.service.available = 60
    assert (await world.sessions.balance(turn, await world.conversation(turn))).available == 60


async def test_what_is_left_is_never_a_reason_to_fail(world: World) -> None:
    turn = await world.in_session()
    project = await world.project(turn)
    assert await world.sessions.credits(project) == 100
    world.service.fail("credits", Unavailable())
    assert await world.sessions.credits(project) is None


async def test_what_is_left_is_waited_for_only_so_long(world: World) -> None:
    class Slow:
        async def credits(self) -> Credits:
            await asyncio.sleep(60)
            return Credits(1.0)

    sessions = Sessions(
        world.db, world.service, world.clock, SKILLS, skill_source=None, look_s=0.01
    )
    assert await sessions.credits(Slow()) is None  # type: ignore[arg-type]


async def test_the_project_s_link_is_made_when_it_is_asked_for(world: World) -> None:
    turn = await world.turn()
    assert await world.sessions.claim_url(turn) is None
    turn = await world.in_session(kind="offer")
    assert await world.sessions.claim_url(turn) == "https://web/claim?ct=s1"
    world.service.fail("claim_url", SessionLost())
    with pytest.raises(SessionLost):
        await world.sessions.claim_url(turn)
    assert await world.sessions.claim_url(turn) is None
