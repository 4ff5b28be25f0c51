"""What only reads or talks: status, credits, help, progress, small talk. Never waits for an edit,
never costs anything. Also the commands that change the conversation itself: new, skill."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Button
from bot.core.requests.intents import is_thanks
from bot.core.timeline.summary import summary
from bot.nemo import errors as nemo
from bot.skills.skill_set import Skill
from bot.store import tables
from bot.store.queries import conversations, exports, lanes
from bot.store.queries.retention import forget_person
from bot.store.queries.turns import lane_of_conversation, open_turns
from bot.store.rows import Conversation, Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.edit.project import Projects
from bot.turns.reply.reply import Reply

SURE = "!sure"
LABEL_MAX = 40
"""Characters. Longer examples are no buttons."""


@dataclass(frozen=True, slots=True)
class Said:
    """The answer of an aside: its text and buttons, and the words that some of them stand for."""

    text: str
    buttons: list[Button] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)


class Asides:
    """`answer` runs again after a crash: everything here may be done twice."""

    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects
        self._answers: dict[str, Callable[[Turn, Reply, Conversation], Awaitable[Said]]] = {
            "status": self._status,
            "credits": self._credits,
            "help": self._help,
            "start": self._start,
            "upload": self._upload,
            "smalltalk": self._small_talk,
            "progress": self._progress,
            "cancel": self._cancel,
            "new": self._new,
            "skill": self._skill,
            "refused": self._refused,
            "not_yours": self._not_yours,
            "queue_full": self._queue_full,
            "login": self._login,
            "logout": self._logout,
            "forget": self._forget,
        }

    def knows(self, kind: str) -> bool:
        return kind in self._answers

    async def answer(self, turn: Turn, reply: Reply) -> Said:
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        try:
            return await self._answers[turn.kind](turn, reply, conversation)
        except nemo.SessionLost:
            return Said(reply.say("timeline-empty"))
        except nemo.NemoError as exc:
            return Said(await self._projects.error_text(turn, reply.say, exc))

    async def _status(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        project = await self._projects.existing(conversation)
        if project is None:
            return Said(reply.say("timeline-empty"))
        reply.show_status("status-reading", "asking")
        draft = (await self._projects.state(project)).draft
        lines = [wording.timeline_text(reply.say, summary(draft))]
        lines += await self._running(turn, reply, conversation)
        buttons = [wording.button(reply.say, "button-export", "export", turn.id)]
        return Said("\n".join(lines), buttons if summary(draft).tracks else [])

    async def _credits(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        project = await self._projects.existing(conversation)
        if project is not None:
            account, attribution = project.account, project.attribution
        else:
            account, attribution = await self._projects.account_of(turn, conversation)
        assert account.id is not None
        credits_now = await self._ctx.accounts.call(
            account.id, attribution, self._ctx.client.credits
        )
        available = _whole(credits_now.available)
        if credits_now.frozen:
            frozen = _whole(credits_now.frozen)
            return Said(reply.say("credits-balance-frozen", available=available, frozen=frozen))
        return Said(reply.say("credits-balance", available=available))

    async def _help(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        say = reply.say
        skill = self._ctx.skill(conversation.skill)
        formats = say("error-unsupported-formats")
        sections = [
            f"**{skill.title}**\n{say('help-what')}",
            say("help-commands"),
            _list(say("help-examples"), skill.examples),
            wording.advice(say, skill),
            say("help-formats", formats=formats),
        ]
        return Said("\n\n".join(filter(None, sections)))

    async def _start(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """The greeting, with its examples to tap; a deep link that names a skill chooses it."""
        skill = self._ctx.skill(conversation.skill)
        reply.head = ""  # the greeting is the whole answer
        if self._ctx.skills.get(turn.argument) not in (None, skill):
            return await self._skill(turn, reply, conversation)
        hello = wording.greeting(reply.say, skill, asks=False, has_files=False)
        return Said(hello, *_examples(skill, turn))

    async def _refused(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        reply.head = ""
        return Said(reply.say("access-refused"))

    async def _not_yours(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        return Said(reply.say("access-owner-only"))

    async def _queue_full(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        return Said(reply.say("queue-full"))

    async def _login(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """The command came as a message: whatever stood behind it was dropped on arrival."""
        return Said(reply.say("login-not-here"))

    async def _logout(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        service = self._ctx.client.service
        gone = await self._ctx.account_store.forget_linked(service, turn.asker)
        return Said(reply.say("logout-done" if gone else "logout-nothing"))

    async def _upload(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        return Said(reply.say("ready-send-video"))

    async def _small_talk(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        return Said(reply.say("thanks-answer" if is_thanks(turn.text) else "small-talk"))

    async def _progress(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        running = await self._running(turn, reply, conversation)
        return Said("\n".join(running) or reply.say("progress-nothing-running"))

    async def _running(self, turn: Turn, reply: Reply, conversation: Conversation) -> list[str]:
        """What is being done or waits, a line each."""
        say = reply.say
        waiting = await self._ctx.db.run(open_turns, lane_of_conversation(conversation.id))
        lines = []
        for place, other in enumerate(t for t in waiting if t.id != turn.id):
            what = other.text.strip()[:80] or say("progress-files")
            lines.append(
                say("progress-running", what=what)
                if place == 0
                else f"{say('queue-place', place=place)} {what}"
            )
        if conversation.session_id is not None:
            rendering = await self._ctx.db.run(exports.open_exports, conversation.session_id)
            lines += [say("export-already-running")] * bool(rendering)
        return lines

    async def _cancel(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        stopped = await self._ctx.db.run(cancel_all, conversation)
        for lane in stopped:
            await self._ctx.interrupt(lane)
            await self._ctx.wake(lane)
        return Said(reply.say("cancel-requested" if stopped else "cancel-nothing"))

    async def _forget(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """Asks first. What is at work this moment is not deleted: it goes on to its end."""
        say = reply.say
        if turn.argument != SURE:
            buttons = [
                wording.button(say, "button-delete", "forget", turn.id),
                wording.button(say, "button-no", "keep", turn.id),
            ]
            return Said(say("forget-question"), buttons)
        await self._ctx.db.run(forget_person, turn.asker, spare_turn_id=turn.id)
        return Said(say("forget-done"))

    async def _new(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        await self._ctx.db.run(
            conversations.change_conversation, conversation.id, session_id=None, exported_at_s=None
        )
        return Said(reply.say("new-started"))

    async def _skill(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """`/skill` lists, `/skill name` chooses; a project that has begun is asked about first."""
        say = reply.say
        name, _, sure = turn.argument.partition("!")
        if not name:
            return Said(self._skill_list(reply, conversation))
        skill = self._ctx.skills.get(name)
        if skill is None:
            names = ", ".join(self._ctx.skills.names[:20])
            return Said(say("skill-unknown", name=name[:80], names=names))
        if skill.name == conversation.skill:
            return Said(say("skill-same", title=skill.title))
        if conversation.session_id is not None and not sure:
            argument = skill.name[:40]
            return Said(
                say("skill-question", title=skill.title),
                [
                    wording.button(say, "button-switch", "skill", turn.id, argument),
                    wording.button(say, "button-keep", "keep", turn.id),
                ],
            )
        await self._ctx.db.run(_switch_skill, conversation, skill.name)
        hello = wording.greeting(say, skill, asks=False, has_files=False)
        return Said(f"{say('skill-changed', title=skill.title)}\n\n{hello}")

    def _skill_list(self, reply: Reply, conversation: Conversation) -> str:
        def entry(skill: Skill) -> str:
            here = skill.name == conversation.skill
            key = "skill-entry-current" if here else "skill-entry"
            return "• " + reply.say(key, name=skill.name, title=skill.title)

        return "\n".join([reply.say("skill-list"), *map(entry, list(self._ctx.skills)[:40])])


async def cancel_all(tx: AsyncConnection, conversation: Conversation) -> list[str]:
    """Raise the flag on everything open in a conversation. The lanes that have to look."""
    lane = lane_of_conversation(conversation.id)
    stopped = []
    for turn in await open_turns(tx, lane):
        if turn.kind not in ("new", "skill") and await lanes.ask_to_cancel(
            tx, tables.turns, turn.id
        ):
            stopped.append(lane)
    if conversation.session_id is not None:
        for export in await exports.open_exports(tx, conversation.session_id):
            if await lanes.ask_to_cancel(tx, tables.exports, export.id):
                stopped.append(export.lane)
    return list(dict.fromkeys(stopped))


async def _switch_skill(tx: AsyncConnection, conversation: Conversation, name: str) -> None:
    """The session ends with its product; the next one gets the same originals again."""
    await conversations.change_conversation(tx, conversation.id, skill=name)
    if conversation.session_id is not None:
        await conversations.mark_session_gone(tx, conversation.session_id)


def _examples(skill: Skill, turn: Turn) -> tuple[list[Button], list[str]]:
    """A button for each example that fits on one, and their words."""
    words = [example for example in skill.examples if len(example) <= LABEL_MAX]
    return [Button(example, f"say:{turn.id}:{n}") for n, example in enumerate(words)], words


def _list(head: str, lines: tuple[str, ...]) -> str:
    return "\n".join([head, *(f"• {line}" for line in lines)]) if lines else ""


def _whole(number: float | None) -> int | str:
    return "?" if number is None else round(number)
