"""What only reads or talks: status, credits, help, progress, small talk, and the ways to say no.

Never waits for an edit, never costs anything, changes nothing: all of it may be done twice.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.core.commands import COMMANDS, nearest_command
from bot.core.controls import Button, Menu
from bot.core.fair_use.limits import ReachedLimit
from bot.core.kinds import Kind, Refusal
from bot.core.model import Chat
from bot.core.requests.intents import SmallTalk, asks_for_the_price, small_talk
from bot.core.timeline.summary import summary
from bot.core.view import Limits
from bot.platform import Finding, Level, Platform
from bot.ports import Clock, Service
from bot.skills.skill_set import Skill, SkillSet
from bot.store.database import Database
from bot.store.queries import exports, turns
from bot.store.queries.files import session_has_files
from bot.store.queries.key_value import preferences_of
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Conversation, Turn
from bot.turns import wording
from bot.turns.edit.sessions import Sessions
from bot.turns.export.plot import Plots
from bot.turns.export.result.next_versions import next_versions
from bot.turns.file_wording import advice, limits_text
from bot.turns.history import history_text
from bot.turns.inbox.latest_project import earlier_button
from bot.turns.next_buttons import Place
from bot.turns.place import place_view
from bot.turns.preferences import settings_view
from bot.turns.refusals import Refusals
from bot.turns.reply.reply import Reply
from bot.turns.usage import usage_text

Examine = Callable[[], Awaitable[Sequence[Finding]]]
"""Really tries everything that was set up: `nemobot doctor`."""
_SIGNS: Final[Mapping[Level, str]] = {"ok": "✅", "note": "ℹ️", "warning": "⚠️", "error": "❌"}
_COMMAND: Final = re.compile(r"/(\w{1,32})")
LABEL_MAX: Final = 40
"""Characters. Longer examples are no buttons."""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: its text, buttons and menus, and the requests that some of the buttons stand for.
    Without `text` nothing remains to be said. `greets` says that the text is a greeting itself, so
    that none goes before it. `alone`: it says no to the asker, and to nobody else in a group."""

    text: str | None
    buttons: list[Button] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    menus: list[Menu] = field(default_factory=list)
    greets: bool = False
    alone: bool = False


class Instant:
    """Answers the kinds of `ANSWERS`."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        sessions: Sessions,
        skills: SkillSet,
        refusals: Refusals,
        service: Service,
        platform_of: Callable[[Chat], Platform],
        auto_export: str,
        plots: Plots,
        owners: frozenset[str] = frozenset(),
        examine: Examine | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._sessions = sessions
        self._skills = skills
        self._refusals = refusals
        self._service = service
        self._platform_of = platform_of
        self._auto_export = auto_export
        self._plots = plots
        self._owners, self._examine = owners, examine

    async def answer(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        return await ANSWERS[turn.kind](self, turn, reply, conversation)

    async def _status(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        found = await self._sessions.find(turn)
        left_behind = found is not None and found.row.gone and turn.about_turn_id is None
        if found is None or left_behind:  # the chat's next project has nothing yet
            now_s = self._clock.utc_s()
            earlier = await self._db.run(earlier_button, reply.say, turn, conversation, now_s)
            return Said(reply.say("timeline-empty"), earlier)
        reply.show_status("status-reading", "asking")
        draft = (await found.project.state()).draft
        held = summary(draft)
        lines = [wording.timeline_text(reply.say, held)]
        lines += filter(None, [wording.wishes_text(reply.say, draft)])
        lines += await self._running(turn, reply, conversation)
        buttons = [wording.button(reply.say, "button-export", "export", turn.id)]
        return Said("\n".join(lines), buttons if held.tracks else [])

    async def _credits(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        credits = await self._sessions.balance(turn, conversation)
        available = _whole(credits.available)
        if credits.frozen:
            frozen = _whole(credits.frozen)
            text = reply.say("credits-balance-frozen", available=available, frozen=frozen)
        else:
            text = reply.say("credits-balance", available=available)
        price = [reply.say("credits-price")] if asks_for_the_price(turn.text) else []
        return Said("\n".join([text, *price]))

    async def _usage(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        now_s = self._clock.utc_s()
        return Said(await self._db.run(usage_text, reply.say, turn, conversation, now_s))

    async def _settings(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        chosen = await self._db.read(preferences_of, turn.asker)
        limits = self._platform_of(turn.chat).outbound.limits
        server = (await self._db.read(settings_of_place, conversation.guild)).usual
        view = settings_view(reply.say, turn, chosen, self._auto_export, limits, server)
        return Said(view.text, menus=list(view.menus))

    async def _history(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        limits = self._platform_of(turn.chat).outbound.limits
        text, buttons = await self._db.run(history_text, reply.say, turn, limits)
        return Said(text, buttons)

    async def _plot(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """The picture is a message of its own."""
        text, buttons = await self._plots.show(turn, reply)
        return Said(text, buttons)

    async def _versions(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        limits = self._platform_of(turn.chat).outbound.limits
        limit_bytes = None if limits.local else limits.file_bytes(turn.upload_limit_bytes)
        place = Place(reply.say, limit_bytes, self._service.can)
        found = await self._db.run(next_versions, turn, place)
        return Said(reply.say("press-stale")) if found is None else Said(*found)

    async def _server(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """Who may change them is asked at each press."""
        if conversation.guild is None:
            return Said(reply.say("place-elsewhere"))
        chosen = await self._db.read(settings_of_place, conversation.guild)
        view = place_view(reply.say, turn, chosen)
        return Said(view.text, list(view.buttons))

    async def _help(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        say = reply.say
        skill = self._skills.of(conversation.skill).in_language(reply.language)
        limits = self._platform_of(turn.chat).outbound.limits
        facts = wording.facts_of_product(say, skill, in_cloud=self._service.can("cloud"))
        sections = [
            wording.beside(say, say("help-what"), *facts),
            self._commands_that_work(say, turn, conversation, limits),
            wording.list_text(say("help-examples"), wording.examples(say, skill)),
            advice(say, skill, limits),
            limits_text(say, limits, turn.upload_limit_bytes),
            say("help-in-groups") if limits.groups else "",
        ]
        return Said("\n\n".join(filter(None, sections)), *examples_to_press(say, turn, skill))

    def _commands_that_work(
        self, say: wording.SayTo, turn: Turn, conversation: Conversation, limits: Limits
    ) -> str:
        """A line each. At a terminal, and where the operator keeps none, no account is linked. A
        server's commands are named to who runs it."""
        links = self._service.can_log_in and not limits.local
        runs = limits.servers and conversation.guild is not None and turn.manages
        menus = {"everywhere": True, "private chats": conversation.is_private, "servers": runs}
        return "\n".join(
            f"/{row.name} – {say(f'command-{row.name}')}"
            for row in COMMANDS.values()
            if menus.get(row.menu) and (links or not row.is_secret)
        )

    async def _unknown(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """A command that there is none of: the nearest one, and nothing else."""
        written = _COMMAND.match(turn.text.strip())
        name = (turn.argument or (written[1] if written else ""))[:32]
        if nearest := nearest_command(name):
            return Said(reply.say("unknown-command-nearest", command=name, nearest=nearest))
        return Said(reply.say("unknown-command", command=name))

    async def _doctor(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """For owners alone, and where nobody else reads it. To others there is no such command.
        What was found is the operator's to read: in English, as in the log."""
        if self._examine is None or turn.asker not in self._owners:
            return await self._unknown(turn, reply, conversation)
        if not conversation.is_private:
            return Said(reply.say("doctor-elsewhere"), alone=True)
        reply.show_status("doctor-looking", "asking")
        found = await self._examine()
        lines = [f"{_SIGNS[finding.level]} {finding}" for finding in found]
        return Said("\n".join([reply.say("doctor-title"), "", *lines]))

    async def _start(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """The greeting, with its examples to tap."""
        skill = self._skills.of(conversation.skill).in_language(reply.language)
        in_cloud = self._service.can("cloud")
        hello = wording.greeting(reply.say, skill, asks=False, has_files=False, in_cloud=in_cloud)
        return Said(hello, *examples_to_press(reply.say, turn, skill), greets=True)

    async def _upload(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        if reply.head:  # a greeting says it already
            return self._greeted(turn, reply, conversation)
        return Said(reply.say("ready-send-video"))

    def _greeted(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        skill = self._skills.of(conversation.skill).in_language(reply.language)
        return Said("", *examples_to_press(reply.say, turn, skill))

    async def _small_talk(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        kind = small_talk(turn.text)
        if kind == "greeting" and reply.head:
            return self._greeted(turn, reply, conversation)
        project = conversation.session_id
        has_video = kind == "greeting" and await self._db.read(session_has_files, project)
        said = reply.say("received-what-next" if has_video else _SMALL_TALK[kind])
        if not reply.head:
            return Said(said)
        return replace(self._greeted(turn, reply, conversation), text=said)

    async def _progress(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        running = await self._running(turn, reply, conversation)
        if running or conversation.session_id is None:
            return Said("\n".join(running) or reply.say("progress-nothing-running"))
        export = wording.button(reply.say, "button-export", "export", turn.id)
        return Said(reply.say("progress-nothing-running"), [export])

    async def _login(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """The command came as a message: whatever stood behind it was dropped on arrival."""
        return Said(reply.say("login-not-here"), alone=True)

    async def _refusal(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """`turn.argument` is the kind that was refused."""
        asked: Refusal | ReachedLimit = turn.kind  # type: ignore[assignment]
        if turn.kind == "limited":
            asked = ReachedLimit.parse(turn.argument)
        text = self._refusals.text(reply.say, turn.chat, asked, turn.argument)
        return Said(text, greets=turn.kind in ("refused", "limited"), alone=True)

    async def _begun_already(self, turn: Turn, reply: Reply, conversation: Conversation) -> Said:
        """A message was corrected whose request had begun: the new words at a press."""
        do = wording.button(reply.say, "button-do-edit", "do", turn.id, "0")
        return Said(reply.say("correction-too-late"), [do], offers=[turn.text])

    async def _running(self, turn: Turn, reply: Reply, conversation: Conversation) -> list[str]:
        """What is being done or waits, a line each."""
        say, lane = reply.say, turns.lane_of_conversation(conversation.id)
        waiting = [t for t in await self._db.read(turns.open_turns, lane) if t.id != turn.id]
        lines = []
        for place, other in enumerate(waiting):
            what = _asked(say, other)
            lines.append(
                say("progress-running", what=what)
                if place == 0
                else f"{say('queue-place', place=place)} {what}"
            )
        for other in await self._db.run(
            turns.open_turns, turns.waiting_lane_of_conversation(conversation.id)
        ):
            lines.append(say("progress-awaits-video", what=other.text.strip()[:80]))
        rendering = await self._db.run(exports.open_exports_of_conversation, conversation.id)
        return lines + [say("export-already-running")] * bool(rendering)


def _asked(say: wording.SayTo, turn: Turn) -> str:
    """What somebody waits for, in their words; a command that has none by its name."""
    if words := turn.text.strip():
        return words[:80]
    named = (row for row in COMMANDS.values() if row.kind == turn.kind and row.takes != "request")
    return next((f"/{row.name}" for row in named), say("progress-files"))


_SMALL_TALK: Final[Mapping[SmallTalk, str]] = {
    "thanks": "thanks-answer",
    "apology": "apology-answer",
    "are you a bot": "bot-answer",
    "undo": "undo-nothing",
    "greeting": "small-talk",
}
ANSWERS: Final[Mapping[Kind, Callable[[Instant, Turn, Reply, Conversation], Awaitable[Said]]]] = {
    "status": Instant._status,
    "credits": Instant._credits,
    "usage": Instant._usage,
    "settings": Instant._settings,
    "history": Instant._history,
    "plot": Instant._plot,
    "versions": Instant._versions,
    "server": Instant._server,
    "help": Instant._help,
    "start": Instant._start,
    "upload": Instant._upload,
    "smalltalk": Instant._small_talk,
    "progress": Instant._progress,
    "login": Instant._login,
    "unknown": Instant._unknown,
    "doctor": Instant._doctor,
    "refused": Instant._refusal,
    "not_yours": Instant._refusal,
    "queue_full": Instant._refusal,
    "not_here": Instant._refusal,
    "limited": Instant._refusal,
    "begun_already": Instant._begun_already,
}


def examples_to_press(
    say: wording.SayTo, turn: Turn, skill: Skill
) -> tuple[list[Button], list[str]]:
    """The product's examples as buttons, and the requests that they stand for."""
    words = [example for example in wording.examples(say, skill) if len(example) <= LABEL_MAX]
    return [Button(example, f"say:{turn.id}:{n}") for n, example in enumerate(words)], words


def _whole(number: float | None) -> int | str:
    return "?" if number is None else round(number)
