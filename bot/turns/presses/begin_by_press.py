"""A press begins a turn: once for each key, for whoever may, in the project that it is about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.limits import ReachedLimit
from bot.core.fair_use.place import PlaceSettings
from bot.core.kinds import Kind, Refusal
from bot.core.model import Attachment, Press, VideoAbove
from bot.core.permissions import Person, Purse, is_chat
from bot.ports import PressAnswer
from bot.store.queries import conversations, files, turns
from bot.store.rows import Conversation, Turn
from bot.turns.context import Context
from bot.turns.inbox.begin_turn import Admission, Asked, Begun
from bot.turns.inbox.fair_use import Use, bytes_of
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.waiting_for_video import FAR_S
from bot.turns.refusals import Refusals

First = Callable[[AsyncConnection, Turn], Awaitable[None]]
ONCE: Final = frozenset(
    {"next", "retry", "do", "say", "smaller", "fit", "file", "previous", "earlier", "above", "plot"}
)
"""What these buttons do is done once: a used one goes."""
QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "answer": ("answer",),
    "spoken": ("spoken",),
    "skill": ("skill", "keep"),
    "forget": ("forget", "keep"),
    "keep": ("keep", "skill", "forget"),
}
"""What answers a question goes with all the answers to it."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press, read: on an answer to `turn`, in `conversation`, for whose place `here` was
    chosen."""

    press: Press
    turn: Turn
    conversation: Conversation
    person: Person
    purse: Purse
    argument: str
    here: PlaceSettings

    @property
    def used(self) -> tuple[str, ...]:
        """The data, or how it begins, of the buttons that do nothing more after this press."""
        verb = self.press.data.partition(":")[0]
        if verb in ONCE:
            return (self.press.data,)
        return tuple(f"{each}:{self.turn.id}" for each in QUESTIONS.get(verb, ()))

    @property
    def key(self) -> str:
        """Names this very press; a press that may count once only has a key of its own."""
        return f"press:{self.press.key}"


class PressTurns:
    """Begins the turns that presses ask for; the presser is told what came of it."""

    def __init__(
        self, ctx: Context, first_words: FirstWords, admission: Admission, refusals: Refusals
    ) -> None:
        self._db = ctx.db
        self._clock = ctx.clock
        self._say = ctx.say
        self._outbox = ctx.outbox
        self._dispatcher = ctx.dispatcher
        self._first_words = first_words
        self._admission = admission
        self._refusals = refusals

    async def begin(
        self,
        pressed: Pressed,
        kind: Kind,
        text: str,
        key: str,
        *,
        argument: str = "",
        take_files: bool = False,
        first: First | None = None,
        about: Turn | None = None,
        reopens: bool = True,
        awaits_video: bool = False,
        elsewhere: bool = False,
        brings: Sequence[Attachment] = (),
    ) -> PressAnswer:
        """Begin a turn for this press, once for each `key`. `first` is done before, in the same
        transaction; a press that may not begin it leaves everything as it was. It acts on the
        project of the turn `about` (None: the one whose button this is); `elsewhere`: and in its
        conversation; `brings`: new files. Buttons that are `used` by it go, once the turn has
        begun."""
        old, now_s = pressed.turn, self._clock.utc_s()
        asked = Asked(
            key=key,
            kind=kind,
            author=pressed.press.author,
            chat=old.chat,
            text=text,
            now_s=now_s,
            ready_at_s=FAR_S if awaits_video else now_s,
            awaits_video=awaits_video,
            argument=argument,
            reply_to=old.reply_to,
            upload_limit_bytes=old.upload_limit_bytes,
            answers=old.asker,
            about=(about or old).id,
            reopens=reopens,
            quoted=old.quoted if take_files or elsewhere or brings else None,
            above=_kept(old) if take_files else None,
            use=Use(len(brings), bytes_of(brings)),
        )
        where = (about or old) if elsewhere else old
        try:
            begun = await self._db.run(
                self._store, pressed, where, asked, take_files, first, brings
            )
        except TooLate:
            return self.stale(pressed)
        except UnderWay:
            return PressAnswer(self._say(old.language, "press-noted"))
        except _MayNot as exc:
            say = partial(self._say, old.language)
            return PressAnswer(self._refusals.text(say, old.chat, exc.refusal, kind))
        if begun is None:
            return self.stale(pressed)
        self.use_up(pressed)
        if begun.placeholder.final:
            await self._outbox.owe(old.chat)
        else:
            self._first_words.post_soon(begun.placeholder)
        await self._dispatcher.wake(begun.turn.lane)
        return PressAnswer(self._say(old.language, "press-noted"))

    async def _store(
        self,
        tx: AsyncConnection,
        pressed: Pressed,
        where: Turn,
        asked: Asked,
        take_files: bool,
        first: First | None,
        brings: Sequence[Attachment],
    ) -> Begun | None:
        """In the conversation of the turn `where`. None where the same was pressed before. Raises
        `_MayNot`, which undoes all of it."""
        old = pressed.turn
        if not await turns.insert_message(
            tx, message_key=asked.key, part=0, text=asked.text, at_s=asked.now_s
        ):
            return None
        if first is not None:
            await first(tx, old)
        conversation = await conversations.get_conversation(tx, where.conversation_id)
        spoken = replace(conversation, language=old.language)
        if conversation.guild == pressed.conversation.guild:
            asked = replace(asked, here=pressed.here)
        begun = await self._admission.begin_turn(tx, spoken, asked)
        if not isinstance(begun, Begun):
            raise _MayNot(begun)
        if take_files:
            await files.hand_over(tx, old.id, begun.turn.id)
        for file in brings:
            await files.add_file(
                tx,
                turn_id=begun.turn.id,
                conversation_id=conversation.id,
                message_key=asked.key,
                attachment=file,
            )
        return begun

    def use_up(self, pressed: Pressed) -> None:
        """Take the buttons away that do nothing more, soon."""
        if pressed.used:
            self._first_words.use_up_soon(pressed.press.ref, pressed.used)

    def not_yours(self, pressed: Pressed) -> PressAnswer:
        """Who asked in the name of a group or a channel presses as somebody else."""
        turn = pressed.turn
        key = "press-asked-as-chat" if is_chat(turn.asker) else "press-not-yours"
        language = pressed.press.locale or turn.language
        return PressAnswer(self._say(language, key, name=turn.asker_name))

    def stale(self, pressed: Pressed) -> PressAnswer:
        """What a button says that was used before, or is not true any more; it goes, where it is
        one that goes when it is used."""
        self.use_up(pressed)
        return PressAnswer(self._say(pressed.turn.language, "press-stale"))


def _kept(old: Turn) -> VideoAbove | None:
    """The sound of a voice message that is listened to once more, and what it replies to."""
    if not old.above:
        return None
    files = tuple(Attachment.from_json(data) for data in old.above)
    return VideoAbove(files, old.asker_name, is_own=True)


class _MayNot(Exception):
    """The turn may not begin."""

    def __init__(self, refusal: Refusal | ReachedLimit) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class TooLate(Exception):
    """Somebody has begun it meanwhile, or taken it back."""


class UnderWay(Exception):
    """What is asked for comes already."""
