"""What changes something beside the timeline: each kind's answer, and what is different then."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.fair_use.access import Access, code_hash
from bot.core.kinds import Kind
from bot.core.model import Author
from bot.core.requests.preferences import Preferences
from bot.skills.skill_set import SkillSet
from bot.store.backups import FOLDER, STAMP, SWEPT_WITHIN, Copies
from bot.store.queries import conversations, lanes, turns
from bot.store.queries.fair_use import invitations
from bot.store.queries.key_value import preferences_of
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.commands import LISTED_MAX, NAME_MAX, OPTIONS_MAX, STOPPING_MAX_S, Commands
from bot.turns.instant import Said
from bot.turns.preferences import language_view
from bot.turns.reply.reply import Reply
from tests.bot.store.rows import conversation, queued
from tests.bot.turns.inbox.people import admission
from tests.bot.turns.world import BOB, NOW_S, SKILLS, World, say

ALICE = Author("room:alice", "Alice")
CURRENT = SKILLS.of("ai-video-compressor")
OTHER = SKILLS.of("video-compressor-bitrate")


@dataclass
class Lanes:
    """The part of the dispatcher that hurries lanes."""

    woken: list[str] = field(default_factory=list)
    interrupted: list[str] = field(default_factory=list)

    async def wake(self, lane: str) -> None:
        self.woken.append(lane)

    async def interrupt(self, lane: str) -> None:
        self.interrupted.append(lane)


@dataclass
class Desk:
    """Does commands in a world."""

    world: World
    skills: SkillSet = SKILLS
    access: Access = field(default_factory=Access)
    copies: Copies | None = None
    lanes: Lanes = field(default_factory=Lanes)
    replies: list[Reply] = field(default_factory=list)

    async def command(
        self, kind: Kind, text: str = "", argument: str = "", *, here: int | None = None, **how: Any
    ) -> Turn:
        here = here or await conversation(self.world.db)
        return await self.world.turn(
            text,
            conversation_id=here,
            kind=kind,
            argument=argument,
            lane=f"{turns.instant_lane_of_conversation(here, kind)}:{text}:{argument}",
            **how,
        )

    async def do(self, turn: Turn) -> Said:
        world = self.world
        commands = Commands(
            world.db,
            self.lanes,  # type: ignore[arg-type]
            admission(access=self.access),
            self.skills,
            world.service,
            world.clock,
            world.outbox.platform,
            self.copies or Copies(world.folder, 7, 0, is_sqlite=True),
        )
        async with world.replies.open(turn) as reply:
            self.replies.append(reply)
            return await commands.answer(turn, reply, await world.conversation(turn))

    async def ask(self, kind: Kind, text: str = "", argument: str = "", **how: Any) -> Said:
        return await self.do(await self.command(kind, text, argument, **how))

    async def now(self, turn: Turn) -> Turn:
        found = await self.world.db.run(turns.get_turn, turn.id)
        assert found is not None
        return found


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)


# Cancel


def ends_after(world: World, turn: Turn, sleeps: int) -> None:
    """Whoever works on the turn ends it while it is waited for."""

    async def end() -> None:
        if len(world.clock.slept_s) == sleeps:
            await world.db.run(lanes.move, turn, "cancelled")

    world.clock.on_sleep = end


async def test_what_runs_is_interrupted_and_says_itself_that_it_was_stopped(desk: Desk) -> None:
    edit = await desk.world.in_session("mute it", desk.world.video())
    ends_after(desk.world, edit, 3)
    assert await desk.ask("cancel", here=edit.conversation_id) == Said(None)
    assert desk.lanes.interrupted == [edit.lane]
    assert (await desk.now(edit)).cancel
    assert len(desk.world.clock.slept_s) == 3


async def test_what_takes_long_to_stop_is_not_waited_for_without_end(desk: Desk) -> None:
    edit = await desk.world.in_session("mute it", desk.world.video())
    assert await desk.ask("cancel", here=edit.conversation_id) == Said(None)
    assert sum(desk.world.clock.slept_s) == pytest.approx(STOPPING_MAX_S, abs=1)


async def test_the_next_cancel_is_not_kept_waiting(desk: Desk) -> None:
    edit = await desk.world.in_session("mute it", desk.world.video())
    here = edit.conversation_id
    first = await desk.command("cancel", here=here)
    await queued(desk.world.db, here, kind="cancel", lane=first.lane)
    assert await desk.do(first) == Said(None)
    assert desk.world.clock.slept_s == []


async def test_what_was_asked_since_goes_on(desk: Desk) -> None:
    here = await conversation(desk.world.db)
    cancel = await desk.command("cancel", here=here)
    edit = await queued(desk.world.db, here)
    assert await desk.do(cancel) == Said(say("cancel-nothing"))
    assert not (await desk.now(edit)).cancel


@pytest.mark.parametrize("was_withdrawn", [True, False])
async def test_where_nothing_runs_there_is_nothing_to_stop(desk: Desk, was_withdrawn: bool) -> None:
    argument = wording.WITHDRAWN if was_withdrawn else ""
    key = "cancel-queued" if was_withdrawn else "cancel-nothing"
    assert await desk.ask("cancel", argument=argument) == Said(say(key))


async def test_what_is_somebody_else_s_goes_on_and_only_who_asked_is_told(desk: Desk) -> None:
    edit = await desk.world.in_session("mute it", desk.world.video())
    said = await desk.ask("cancel", here=edit.conversation_id, author=BOB)
    assert said == Said(say("cancel-not-yours"), alone=True)
    assert not (await desk.now(edit)).cancel
    assert desk.lanes.interrupted == []


# A new project


async def test_a_new_project_leaves_the_old_one_and_what_waited_for_its_video(
    desk: Desk,
) -> None:
    edit = await desk.world.done(await desk.world.in_session("mute it", desk.world.video()))
    here = edit.conversation_id
    lane = turns.waiting_lane_of_conversation(here)
    waiting = await queued(desk.world.db, here, lane=lane)
    assert await desk.ask("new", here=here) == Said(say("new-started"))
    assert (await desk.world.conversation(edit)).session_id is None
    assert (await desk.now(waiting)).cancel
    assert desk.lanes.woken == [turns.lane_of_conversation(here)], "it says that it was given up"


# Products


async def test_the_products_are_listed_and_one_is_marked_as_the_chat_s(desk: Desk) -> None:
    said = await desk.ask("skill")
    current = say("skill-entry-current", name=CURRENT.name, title=CURRENT.title)
    assert said.text is not None
    assert current in said.text
    [menu] = said.menus
    assert [option.is_chosen for option in menu.options].count(True) == 1
    assert len(menu.options) == len(SKILLS)


async def test_of_very_many_products_only_so_many_are_listed(desk: Desk) -> None:
    names = [f"skill-{number:03}-{'x' * 60}" for number in range(99)]
    skills = {name: replace(CURRENT, name=name) for name in names}
    desk.skills = SkillSet(skills, default=names[0])
    said = await desk.ask("skill")
    assert said.text is not None
    assert names[LISTED_MAX - 1] in said.text
    assert names[LISTED_MAX] not in said.text
    assert len(said.menus[0].options) == OPTIONS_MAX


async def test_a_product_that_there_is_none_of_is_told_with_those_that_there_are(
    desk: Desk,
) -> None:
    said = await desk.ask("skill", argument="no-such")
    assert said.text == say("skill-unknown", name="no-such", names=list(SKILLS.names))
    assert said.menus


async def test_the_product_that_the_chat_has_is_not_chosen_again(desk: Desk) -> None:
    said = await desk.ask("skill", argument=CURRENT.name.upper())
    assert said == Said(say("skill-same", title=CURRENT.title))


async def test_without_a_project_another_product_is_taken_at_once(desk: Desk) -> None:
    turn = await desk.command("skill", argument=OTHER.name)
    said = await desk.do(turn)
    assert said.text is not None
    assert said.text.startswith(say("skill-changed", title=OTHER.title))
    assert said.greets
    assert said.offers
    assert (await desk.world.conversation(turn)).skill == OTHER.name


async def test_with_a_project_it_is_asked_first_and_then_the_project_ends(desk: Desk) -> None:
    edit = await desk.world.done(await desk.world.in_session("mute it", desk.world.video()))
    here = edit.conversation_id
    turn = await desk.command("skill", argument=OTHER.name, here=here)
    said = await desk.do(turn)
    assert said.text == say("skill-question", title=OTHER.title)
    switch = f"skill:{turn.id}:{OTHER.name[:NAME_MAX]}"
    assert [button.data for button in said.buttons] == [switch, f"keep:{turn.id}"]
    assert (await desk.world.conversation(edit)).skill == CURRENT.name
    sure = await desk.ask("skill", argument=OTHER.name + wording.SURE, here=here)
    assert sure.greets
    assert (await desk.world.conversation(edit)).skill == OTHER.name
    assert await desk.world.is_gone(edit)


# Accounts and invitations


async def test_an_account_is_unlinked_once(desk: Desk) -> None:
    desk.world.service.linked[ALICE.id] = "good"
    assert await desk.ask("logout") == Said(say("logout-done"))
    assert await desk.ask("logout", "again") == Said(say("logout-nothing"))


@pytest.mark.parametrize("is_private", [True, False])
async def test_without_a_code_it_is_told_where_one_is_redeemed(
    desk: Desk, is_private: bool
) -> None:
    here = await conversation(desk.world.db)
    await desk.world.db.run(conversations.change_conversation, here, is_private=is_private)
    key = "redeem-usage" if is_private else "redeem-not-here"
    expected = Said(say(key), greets=True, alone=not is_private)
    assert await desk.ask("redeem", here=here) == expected


@pytest.mark.parametrize("is_known", [True, False])
async def test_a_code_lets_its_holder_in_once(desk: Desk, is_known: bool) -> None:
    desk.access, kept = Access(frozenset(), by_invitation=True), code_hash("ABCD")
    if is_known:
        await desk.world.db.run(
            invitations.make_invitation,
            code_hash=kept,
            note="",
            people_max=1,
            now_s=NOW_S,
            until_s=None,
        )
    key = "redeem-done" if is_known else "redeem-unknown"
    assert await desk.ask("redeem", argument=kept) == Said(say(key), greets=True)
    if is_known:
        again = await desk.ask("redeem", "again", kept)
        assert again == Said(say("redeem-already"), greets=True)


async def test_where_everybody_is_let_in_no_code_is_needed(desk: Desk) -> None:
    said = await desk.ask("redeem", argument=code_hash("ABCD"))
    assert said == Said(say("redeem-off"), greets=True)


# The language


async def test_a_language_that_is_named_is_spoken_from_now_on(desk: Desk) -> None:
    turn = await desk.command("language", "speak German")
    said = await desk.do(turn)
    chosen = await desk.world.db.read(preferences_of, ALICE.id)
    assert chosen == Preferences(language="de")
    assert desk.replies[-1].language == "de"
    assert said.text is not None
    assert said.text != say("language-held"), "it is said in that language"
    assert [option.is_chosen for option in said.menus[0].options].count(True) == 1


async def test_without_a_name_the_language_is_shown(desk: Desk) -> None:
    turn = await desk.command("language")
    view = language_view(say, turn, Preferences(), Preferences())
    assert await desk.do(turn) == Said(view.text, menus=list(view.menus), greets=True)


async def test_a_language_that_nobody_knows_changes_nothing(desk: Desk) -> None:
    said = await desk.ask("language", argument="Klingon")
    assert said.text == say("language-unknown", name="Klingon")
    assert said.menus
    assert await desk.world.db.read(preferences_of, ALICE.id) == Preferences()


# Deleting everything


async def test_before_anything_is_deleted_it_is_asked(desk: Desk) -> None:
    turn = await desk.command("forget")
    said = await desk.do(turn)
    assert said.text == say("forget-question")
    assert [button.data for button in said.buttons] == [f"forget:{turn.id}", f"keep:{turn.id}"]


async def forgotten(desk: Desk) -> str:
    text = (await desk.ask("forget", argument=wording.SURE)).text
    assert text is not None
    return text


async def test_whoever_is_forgotten_has_no_name_in_the_answer_either(desk: Desk) -> None:
    edit = await desk.world.done(await desk.world.in_session("mute it", desk.world.video()))
    assert await forgotten(desk) == say("forget-done")
    assert await desk.world.db.run(turns.get_turn, edit.id) is None
    assert desk.replies[-1].turn.asker_name == ""


def backup(folder: Path, at: datetime) -> None:
    (folder / FOLDER).mkdir()
    (folder / FOLDER / f"nemobot-{at.strftime(STAMP)}.db").touch()


async def test_a_copy_that_keeps_it_is_told_with_the_day_on_which_it_goes(desk: Desk) -> None:
    now = datetime.fromtimestamp(NOW_S, UTC)
    backup(desk.world.folder, now)
    until = now + timedelta(days=7) + SWEPT_WITHIN
    told = say("forget-backups-until", date=f"{until:%Y-%m-%d}")
    assert told in await forgotten(desk)


async def test_copies_that_are_kept_for_ever_are_told_by_the_latest(desk: Desk) -> None:
    now = datetime.fromtimestamp(NOW_S, UTC)
    backup(desk.world.folder, now)
    desk.copies = Copies(desk.world.folder, 0, 0, is_sqlite=True)
    assert say("forget-backups", date=f"{now:%Y-%m-%d}") in await forgotten(desk)


async def test_copies_that_the_operator_says_nothing_of_may_be_there(desk: Desk) -> None:
    desk.copies = Copies(desk.world.folder, 7, None, is_sqlite=False)
    assert say("forget-backups-others") in await forgotten(desk)


async def waits_for_a_video(desk: Desk) -> Turn:
    here = await conversation(desk.world.db)
    lane = turns.waiting_lane_of_conversation(here)
    return await queued(desk.world.db, here, lane=lane, author=ALICE)


async def test_what_waits_for_a_video_of_theirs_says_its_last_words_first(desk: Desk) -> None:
    waiting = await waits_for_a_video(desk)
    ends_after(desk.world, waiting, 2)
    await forgotten(desk)
    assert turns.lane_of_conversation(waiting.conversation_id) in desk.lanes.woken
    assert len(desk.world.clock.slept_s) == 2


async def test_last_words_that_do_not_come_keep_nobody_waiting_without_end(desk: Desk) -> None:
    waiting = await waits_for_a_video(desk)
    await forgotten(desk)
    assert sum(desk.world.clock.slept_s) == pytest.approx(STOPPING_MAX_S, abs=1)
    assert (await desk.now(waiting)).cancel, "it goes on to its end"
