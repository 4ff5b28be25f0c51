"""What changes something beside the timeline: cancel, new project, another product, the language,
unlinking an account, deleting what is kept. Free; runs again after a crash, so all of it may be
done twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Menu, Option
from bot.core.kinds import Kind
from bot.core.model import Chat
from bot.core.permissions import Person
from bot.core.requests.preferences import resolve
from bot.core.requests.words.languages import named_language
from bot.platform import Platform
from bot.ports import Clock, Dispatcher, Service
from bot.skills.skill_set import Skill, SkillSet
from bot.store.backups import Copies, StillKept
from bot.store.database import Database
from bot.store.queries import conversations, lanes, posts, sessions, turns
from bot.store.queries.deletion.forgetting import forget_person, is_at_work
from bot.store.queries.key_value import choose, preferences_of
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Conversation, Turn
from bot.turns import wording
from bot.turns.inbox.begin_turn import Admission
from bot.turns.instant import Said, examples_to_press
from bot.turns.preferences import language_view
from bot.turns.reply.reply import Reply
from bot.turns.stopping import Stopped, hurry, stop_all

STOPPING_MAX_S: Final = 20.0
"""So long the command's own message says that it stops something."""
LOOK_S: Final = 0.3
LISTED_MAX: Final = 40
"""Skills in a list, and on the way to a spelling mistake half as many."""
OPTIONS_MAX: Final = 25
NAME_MAX: Final = 40
"""Of those in a menu, and characters of a name there."""


class Commands:
    """Answers the kinds of `COMMANDS_DONE`."""

    def __init__(
        self,
        db: Database,
        dispatcher: Dispatcher,
        admission: Admission,
        skills: SkillSet,
        service: Service,
        clock: Clock,
        platform_of: Callable[[Chat], Platform],
        copies: Copies,
    ) -> None:
        self._db = db
        self._clock = clock
        self._dispatcher = dispatcher
        self._admission = admission
        self._skills = skills
        self._service = service
        self._platform_of = platform_of
        self._copies = copies

    async def answer(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        return await COMMANDS_DONE[turn.kind](self, turn, reply, conversation)

    async def _cancel(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        stopped, others = await self._db.run(self._stop_all, turn, conversation)
        for each in stopped:
            await hurry(self._dispatcher, each)
        if stopped:
            reply.show_status("cancel-requested", "waiting")
            await self._until_stopped(stopped, turn)
            return Said(None)  # what was stopped says so itself
        if turn.argument == wording.WITHDRAWN:
            return Said(reply.say("cancel-queued"))
        text = reply.say("cancel-not-yours" if others else "cancel-nothing")
        return Said(text, alone=others)

    async def _until_stopped(self, stopped: Sequence[Stopped], turn: Turn) -> None:
        """Until what was stopped has said its last words, for a while, or until the next "cancel"
        is there: that one may be about what was asked since."""
        give_up_s = self._clock.monotonic_s() + STOPPING_MAX_S
        for each in stopped:
            while await self._db.read(lanes.is_stopping, each.lane):
                is_said_again = len(await self._db.read(turns.open_turns, turn.lane)) > 1
                if is_said_again or self._clock.monotonic_s() > give_up_s:
                    return
                await self._clock.sleep_s(LOOK_S)

    async def _stop_all(
        self, tx: AsyncConnection, turn: Turn, conversation: Conversation
    ) -> tuple[list[Stopped], bool]:
        person = Person(turn.asker, moderates=turn.moderates)
        purse = await self._admission.purse(tx, conversation)
        return await stop_all(tx, conversation, person, purse, asked_before=turn.id)

    async def _new(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        await self._db.run(_begin_anew, conversation)
        await self._dispatcher.wake(turns.lane_of_conversation(conversation.id))
        return Said(reply.say("new-started"))

    async def _skill(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """`/skill` lists, `/skill name` chooses; a project that has begun is asked about first."""
        say, name = reply.say, turn.argument.removesuffix(wording.SURE)
        if not name:
            return self._list(turn, reply, conversation)
        skill = self._skills.get(name)
        if skill is None:
            names = self._skills.names[: LISTED_MAX // 2]
            text = say("skill-unknown", name=name[:80], names=names)
            return replace(self._list(turn, reply, conversation), text=text)
        if skill.name == conversation.skill:
            return Said(say("skill-same", title=skill.title))
        if conversation.session_id is not None and not turn.argument.endswith(wording.SURE):
            switch = wording.button(say, "button-switch", "skill", turn.id, skill.name[:NAME_MAX])
            keep = wording.button(say, "button-keep", "keep", turn.id)
            return Said(say("skill-question", title=skill.title), [switch, keep])
        await self._db.run(_switch_skill, conversation, skill.name)
        in_cloud = self._service.can("cloud")
        skill = skill.in_language(reply.language)
        hello = wording.greeting(say, skill, asks=False, has_files=False, in_cloud=in_cloud)
        text = f"{say('skill-changed', title=skill.title)}\n\n{hello}"
        return Said(text, *examples_to_press(say, turn, skill), greets=True)

    def _list(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        def entry(skill: Skill) -> str:
            here = skill.name == conversation.skill
            key = "skill-entry-current" if here else "skill-entry"
            return reply.say(key, name=skill.name, title=skill.title)

        shown = list(self._skills)[:LISTED_MAX]
        data = {f"product:{turn.id}:{skill.name[:NAME_MAX]}": skill for skill in shown}
        options = [
            Option(wording.shortened(skill.title), each, is_chosen=skill.name == conversation.skill)
            for each, skill in data.items()
        ]
        text = wording.list_text(reply.say("skill-list"), map(entry, shown))
        return Said(text, menus=[Menu(reply.say("skill-list"), tuple(options[:OPTIONS_MAX]))])

    async def _logout(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        gone = await self._service.log_out(turn.asker)
        return Said(reply.say("logout-done" if gone else "logout-nothing"))

    async def _redeem(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """The code was hashed on arrival, or dropped where others could read it."""
        if not turn.argument:
            private = conversation.is_private
            return Said(
                reply.say("redeem-usage" if private else "redeem-not-here"),
                greets=True,
                alone=not private,
            )
        redeem = self._admission.fair_use.redeem
        became = await self._db.run(redeem, turn.author, turn.argument, turn.accepted_at_s)
        return Said(reply.say(_REDEEMED[became]), greets=True)

    async def _language(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """`/language` shows it, `/language deutsch` and "speak German" choose it, for whoever asks:
        here and in every other chat."""
        wanted = turn.argument or turn.text
        language = named_language(wanted)
        if language is not None:
            await self._db.run(choose, turn.asker, "language", language)
        chosen = await self._db.read(preferences_of, turn.asker)
        server = (await self._db.read(settings_of_place, conversation.guild)).usual
        reply.language = resolve(chosen, server).held_language or turn.language
        view = language_view(reply.say, turn, chosen, server)
        unknown = turn.argument and language is None
        text = reply.say("language-unknown", name=wanted[:NAME_MAX]) if unknown else view.text
        return Said(text, menus=list(view.menus), greets=True)

    async def _forget(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """Asks first. What is at work this moment is not deleted: it goes on to its end, and that
        is said."""
        say = reply.say
        if turn.argument != wording.SURE:
            delete = wording.button(say, "button-delete", "forget", turn.id)
            no = wording.button(say, "button-no", "keep", turn.id)
            return Said(say("forget-question"), [delete, no])
        await self._let_go(turn.asker)
        await self._platform_of(turn.chat).forget(turn.asker)
        await forget_person(self._db, turn.asker, spare_turn_id=turn.id)
        reply.turn = replace(reply.turn, asker_name="")  # nor in the answer's own row
        now = datetime.fromtimestamp(self._clock.utc_s(), UTC)
        kept = await asyncio.to_thread(self._copies.still_kept, now)
        stays = await self._db.read(is_at_work, turn.asker, spare_turn_id=turn.id)
        at_work = say("forget-at-work") if stays else ""
        return Said(wording.beside(say, say("forget-done"), at_work, *_still_kept(say, kept)))

    async def _let_go(self, asker: str) -> None:
        """What waits for a video of theirs ends, and says so where it can soon."""
        waiting = await self._db.run(_give_up_waiting, asker)
        for turn in waiting:
            await self._dispatcher.wake(turns.lane_of_conversation(turn.conversation_id))
        give_up_s = self._clock.monotonic_s() + STOPPING_MAX_S
        for turn in waiting:
            while await self._db.read(posts.has_more_to_say, turn.id):
                if self._clock.monotonic_s() > give_up_s:
                    return
                await self._clock.sleep_s(LOOK_S)


def _still_kept(say: wording.SayTo, kept: StillKept) -> list[str]:
    """Which copies keep what was deleted just now."""
    if kept.until is not None:
        return [say("forget-backups-until", date=f"{kept.until:%Y-%m-%d}")]
    if kept.has_others:
        return [say("forget-backups-others")]
    if kept.latest is not None:
        return [say("forget-backups", date=f"{kept.latest:%Y-%m-%d}")]
    return []


COMMANDS_DONE: Final[
    Mapping[Kind, Callable[[Commands, Turn, Reply, Conversation], Awaitable[Said]]]
] = {
    "cancel": Commands._cancel,
    "new": Commands._new,
    "skill": Commands._skill,
    "logout": Commands._logout,
    "forget": Commands._forget,
    "redeem": Commands._redeem,
    "language": Commands._language,
}

_REDEEMED: Final[Mapping[str, str]] = {
    "redeemed": "redeem-done",
    "already": "redeem-already",
    "unknown": "redeem-unknown",
    "off": "redeem-off",
}


async def _give_up_waiting(tx: AsyncConnection, asker: str) -> list[Turn]:
    waiting = await turns.await_video(tx, asker=asker)
    return [turn for turn in waiting if await turns.give_up(tx, turn)]


async def _begin_anew(tx: AsyncConnection, conversation: Conversation) -> None:
    """What waited for the old project's video isn't meant any more."""
    waiting = turns.waiting_lane_of_conversation(conversation.id)
    for turn in await turns.open_turns(tx, waiting):
        await turns.give_up(tx, turn)
    await conversations.change_conversation(
        tx, conversation.id, session_id=None, exported_at_s=None
    )


async def _switch_skill(tx: AsyncConnection, conversation: Conversation, name: str) -> None:
    """The session ends with its product; the next one gets the same originals again."""
    await conversations.change_conversation(tx, conversation.id, skill=name)
    if conversation.session_id is not None:
        await sessions.mark_session_gone(tx, conversation.session_id)
