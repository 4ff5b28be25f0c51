"""The one place where a turn begins, whether words, a button, a command or a form began it.

Inside the transaction that stores it, who may is asked and the length of the queue is looked at.
What may not begin is not stored: the caller is told why, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.commands import COMMANDS
from bot.core.fair_use.limits import ReachedLimit
from bot.core.fair_use.place import PlaceSettings, place_of
from bot.core.kinds import KINDS, REFUSALS, Kind, Refusal
from bot.core.model import Author, Chat, Message, MessageRef, VideoAbove
from bot.core.permissions import Purse, may_pay, why_not
from bot.core.requests import language
from bot.core.view import Status, View
from bot.ports import Say
from bot.skills.skill_set import SkillSet
from bot.store.queries import conversations, lanes, posts, sessions, turns
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Conversation, Post, Turn
from bot.store.sql import hold
from bot.texts.catalogues import quoted
from bot.turns import wording
from bot.turns.file_wording import video_above_button
from bot.turns.inbox.fair_use import NO_USE, FairUse, Use, whose
from bot.turns.preferences import held_language


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to begin, however they said it.

    `key` and `part` name the message or press for ever. `answers` is whom the question was put that
    is answered by this, where one was. `about` is the turn whose project is meant (None: the
    chat's, when it is this turn's place); `reopens` makes it the chat's again. `stands` is where a
    refusal goes instead of `chat`; `use` is what limits count of it. `awaits_video`: it is kept,
    free, until a video comes; `earlier` is a turn of its asker's project of before, which is
    offered instead, and so are the videos `above` of somebody else; `above_unseen`: see `Message`.
    `quoted`: who wrote what, in the messages that it points at. `assumed`: which project is meant
    was not said, so the answer says it. `here` is what was chosen for the conversation's place,
    where that was read already. `begins`: its conversation begins with it. Times are UTC,
    `said_at_s` by the platform.
    """

    key: str
    kind: Kind
    author: Author
    chat: Chat
    text: str
    now_s: float
    ready_at_s: float
    part: int = 0
    argument: str = ""
    said_at_s: float | None = None
    reply_to: str | None = None
    album: str | None = None
    upload_limit_bytes: int | None = None
    answers: str | None = None
    stands: MessageRef | None = None
    use: Use = NO_USE
    relaxed: bool = False
    about: int | None = None
    reopens: bool = False
    awaits_video: bool = False
    earlier: int | None = None
    quoted: list[list[str]] | None = None
    assumed: bool = False
    above: VideoAbove | None = None
    above_unseen: str | None = None
    here: PlaceSettings | None = None
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """A stored turn, and the post with its first words."""

    turn: Turn
    placeholder: Post

    @property
    def first_words(self) -> tuple[Post, ...]:
        """What is posted before its turn has begun: nothing of a refusal, which is there at once
        and may be for the asker alone."""
        return () if self.turn.kind in REFUSALS else (self.placeholder,)


@dataclass(frozen=True, slots=True)
class Rules:
    """`owner_only` is SPEND=owner; `queue_max` is how many turns of one conversation may wait."""

    owner_only: bool
    queue_max: int


class Admission:
    """Lets turns begin."""

    def __init__(self, rules: Rules, fair_use: FairUse, say: Say, skills: SkillSet) -> None:
        self.rules = rules
        self.fair_use = fair_use
        self._say = say
        self._skills = skills

    async def purse(
        self,
        tx: AsyncConnection,
        conversation: Conversation,
        about: int | None = None,
        here: PlaceSettings | None = None,
    ) -> Purse:
        """Whose money is spent on the project of the turn `about`, else on the one that the
        conversation has; without any, a new session is the bot's or the asker's own. `here`: see
        `Asked`."""
        session_id = await sessions.session_of_turn(tx, about) or conversation.session_id
        holder = None if session_id is None else await sessions.linked_holder(tx, session_id)
        owner_only = self.rules.owner_only
        if not owner_only:  # a server only narrows what the operator allows
            here = here or await settings_of_place(tx, conversation.guild)
            owner_only = here.owner_only
        return Purse(conversation.owner, holder, conversation.is_private, owner_only)

    def is_other_skill(self, name: str, conversation: Conversation) -> bool:
        found = self._skills.get(name) if name else None
        return found is not None and found.name != conversation.skill

    async def begin_turn(
        self, tx: AsyncConnection, conversation: Conversation, asked: Asked
    ) -> Begun | Refusal | ReachedLimit:
        """Store the turn and its placeholder, unless it may not begin. The message's key is stored
        already, except for the further parts of a batch."""
        here = asked.here if place_of(asked.author) == conversation.guild else None
        person = await self.fair_use.person(tx, asked.author, here)
        if KINDS[asked.kind].replaces:
            asked = replace(asked, about=None, reopens=False)
        purse = await self.purse(tx, conversation, asked.about, asked.here)
        refusal = why_not(person, asked.kind, purse, answers=asked.answers)
        if refusal is not None:
            return refusal
        ahead = 0
        if KINDS[asked.kind].waits and not asked.begins:
            lane = turns.lane_of_conversation(conversation.id)
            await hold(tx, lane)
            waiting = turns.waiting_lane_of_conversation(conversation.id)
            queued = await turns.open_in(tx, [lane, waiting])
            if len(queued) >= self.rules.queue_max:
                return "queue_full"
            lane = lane_of(conversation, asked)
            ahead = len([turn for turn in queued if turn.lane == lane])
        asked = replace(asked, reopens=asked.reopens and may_pay(person.id, purse))
        use = replace(asked.use, is_charged=purse.holder is None)
        limited = await self.fair_use.take(
            tx, whose(asked.author, conversation), asked.kind, use, asked.now_s
        )
        if limited is not None and not self.fair_use.allows_relaxed(limited):
            return limited
        asked = replace(asked, relaxed=limited is not None)
        return await self._store(tx, conversation, asked, ahead=ahead)

    async def change_turn(
        self, tx: AsyncConnection, conversation: Conversation, turn: Turn, asked: Asked
    ) -> Turn:
        """What nobody has begun becomes something else, at its place in the queue, or says why it
        may not. A turn that somebody has begun meanwhile stays as it is."""
        here = asked.here if place_of(asked.author) == conversation.guild else None
        person = await self.fair_use.person(tx, asked.author, here)
        purse = await self.purse(tx, conversation, here=asked.here)
        refusal: Refusal | ReachedLimit | None
        refusal = why_not(person, asked.kind, purse, answers=asked.answers)
        if refusal is None and KINDS[asked.kind].counts != KINDS[turn.kind].counts:
            who = whose(asked.author, conversation)
            use = replace(asked.use, is_charged=purse.holder is None)
            limited = await self.fair_use.take(tx, who, asked.kind, use, asked.now_s)
            if limited is not None and not self.fair_use.allows_relaxed(limited):
                refusal = limited
            asked = replace(asked, relaxed=limited is not None)
        if refusal is not None:
            asked = _refused(asked, refusal)
        changed = await turns.change_queued_turn(
            tx,
            turn.id,
            lane=lane_of(conversation, asked),
            kind=asked.kind,
            text=asked.text,
            argument=asked.argument,
            quoted=asked.quoted,
            above=_kept(asked.above),
            language=conversation.language,
            ready_at_s=asked.ready_at_s,
            relaxed=asked.relaxed or turn.relaxed,
        )
        now = await turns.get_turn(tx, turn.id)
        if not changed or now is None:
            return turn
        if asked.awaits_video:
            await self._ask_for_video(tx, conversation, now, asked)
        else:
            await posts.go_on_after_question(tx, turn.id)
        return now

    async def wait_again(self, tx: AsyncConnection, turn: Turn, ready_at_s: float) -> None:
        """What was claimed and not begun goes back to those that wait for a video: what was to
        bring it has come to nothing. Raises `lanes.Fenced`."""
        lane = turns.waiting_lane_of_conversation(turn.conversation_id)
        turn = await lanes.lay_aside(tx, turn, lane=lane, ready_at_s=ready_at_s)
        here = await conversations.get_conversation(tx, turn.conversation_id)
        asked = Asked("", "edit", turn.author, turn.chat, turn.text, ready_at_s, ready_at_s)
        await self._ask_for_video(tx, replace(here, language=turn.language), turn, asked)

    async def _ask_for_video(
        self, tx: AsyncConnection, conversation: Conversation, turn: Turn, asked: Asked
    ) -> None:
        for post in await posts.posts_of_turn(tx, turn.id, "reply"):
            await posts.set_final(tx, post.id, self._send_the_video(conversation, turn, asked))

    async def refuse(
        self,
        tx: AsyncConnection,
        conversation: Conversation,
        asked: Asked,
        refusal: Refusal | ReachedLimit,
    ) -> Begun | None:
        """A turn that says why what was asked for does not begin, where the asker's own message
        stands. None where they have been told so already."""
        who, where = whose(asked.author, conversation), str(conversation.chat)
        if not await self.fair_use.tells(tx, who, asked.kind, refusal, where, asked.now_s):
            return None
        said = _refused(asked, refusal)
        if asked.stands is not None:
            said = replace(said, chat=asked.stands.chat, reply_to=asked.stands.message)
        return await self._store(tx, conversation, said)

    async def _store(
        self, tx: AsyncConnection, conversation: Conversation, asked: Asked, *, ahead: int = 0
    ) -> Begun:
        """`ahead`: so many are before it in its lane."""
        if asked.part:
            await turns.insert_message(
                tx, message_key=asked.key, part=asked.part, text=asked.text, at_s=asked.now_s
            )
        turn = await turns.insert_turn(
            tx,
            of_message=(asked.key, asked.part),
            lane=lane_of(conversation, asked),
            conversation_id=conversation.id,
            kind=asked.kind,
            author=asked.author,
            chat=asked.chat,
            now_s=asked.now_s,
            ready_at_s=asked.ready_at_s,
            said_at_s=asked.said_at_s,
            reply_to=asked.reply_to,
            album=asked.album,
            language=conversation.language,
            text=asked.text,
            argument=asked.argument,
            about_turn_id=asked.about,
            reopens=asked.reopens and KINDS[asked.kind].waits,
            quoted=asked.quoted,
            above=_kept(asked.above),
            assumed=asked.assumed,
            upload_limit_bytes=asked.upload_limit_bytes,
            relaxed=asked.relaxed,
        )
        return Begun(turn, await self._placeholder(tx, conversation, turn, asked, ahead))

    async def _placeholder(
        self, tx: AsyncConnection, conversation: Conversation, turn: Turn, asked: Asked, ahead: int
    ) -> Post:
        """The first words: the greeting at first contact, the place in the queue, or a status.
        Nobody works on what waits for a video, so its words are owed like a turn's last ones."""

        def say(key: str, /, **args: object) -> str:
            return self._say(conversation.language, key, **quoted(args))

        skill = self._skills.of(conversation.skill).in_language(conversation.language)
        treatment = KINDS[turn.kind]
        text, line = "", say("status-waiting")
        is_greeted = conversation.greeting_turn_id is not None or not treatment.waits
        if not is_greeted and await conversations.greet_once(tx, conversation.id, turn.id):
            asks = bool(turn.text.strip())
            text = wording.greeting(say, skill, asks=asks, has_files=True)
        if turn.lane == turns.waiting_lane_of_conversation(conversation.id):
            view = self._send_the_video(conversation, turn, asked, text)
            return await posts.intend_post(tx, turn, "reply", view, final=True)
        if ahead > 0:
            line = say("status-queued", place=ahead)
        elif conversation.session_id is None and treatment.waits:
            line = say(wording.connecting(skill))
        view = View(text, Status(line, "waiting"), wording.stop_buttons(say, turn))
        return await posts.intend_post(tx, turn, "reply", view)

    def _send_the_video(
        self, conversation: Conversation, turn: Turn, asked: Asked, head: str = ""
    ) -> View:
        """And what is there already, one press away."""

        def say(key: str, /, **args: object) -> str:
            return self._say(conversation.language, key, **args)

        line = say(wording.send_the_video(conversation.is_private))
        if not conversation.is_private and asked.above is None:
            line = wording.beside(say, line, say(asked.above_unseen or "awaits-video-points"))
        text = "\n\n".join(filter(None, (head, line)))
        buttons = wording.stop_buttons(say, turn)
        if asked.earlier is not None:
            before = str(asked.earlier)
            offer = wording.button(say, "button-earlier-video", "earlier", turn.id, before)
            buttons = (offer, *buttons)
        if asked.above is not None:
            buttons = (video_above_button(say, turn, asked.above), *buttons)
        return View(text, buttons=buttons)


def _kept(above: VideoAbove | None) -> list[dict[str, Any]] | None:
    return None if above is None else [file.to_json() for file in above.files]


def _refused(asked: Asked, refusal: Refusal | ReachedLimit) -> Asked:
    said = replace(asked, argument=asked.kind, ready_at_s=asked.now_s, awaits_video=False)
    if isinstance(refusal, ReachedLimit):
        return replace(said, kind="limited", argument=str(refusal))
    return replace(said, kind=refusal)


def lane_of(conversation: Conversation, asked: Asked) -> str:
    """Where it waits, or runs at once."""
    if asked.awaits_video:
        return turns.waiting_lane_of_conversation(conversation.id)
    treatment = KINDS[asked.kind]
    if treatment.waits:
        return turns.lane_of_conversation(conversation.id)
    of_its_own = asked.kind if treatment.takes_long else ""
    return turns.instant_lane_of_conversation(conversation.id, of_its_own)


async def as_spoken(
    tx: AsyncConnection, message: Message, conversation: Conversation, here: PlaceSettings
) -> Conversation:
    """The conversation in the language of whoever writes now.

    Its owner may go on in another language than the first message told (a file tells none);
    in a group, others are answered in theirs, and change nothing for the owner. Whoever has chosen
    a language in /settings is answered in that, else in the server's, where one was chosen.
    """
    is_owner = message.author.id == conversation.owner
    goes_on = is_owner or message.locale is None
    words = message.text or _argument(message)
    current = conversation.language if goes_on else None
    held = await held_language(tx, message.author.id, here)
    spoken = held or language.detect(words, message.locale, current)
    if spoken != conversation.language and is_owner:
        await conversations.change_conversation(tx, conversation.id, language=spoken)
    return replace(conversation, language=spoken)


def _argument(message: Message) -> str:
    """Words behind a command; what stands in a secret's place is no language."""
    command = message.command
    row = COMMANDS.get(command.name) if command is not None else None
    return "" if command is None or (row is not None and row.is_secret) else command.argument
