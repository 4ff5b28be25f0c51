"""What is asked: of the agent, in a person's words; and by the agent before it goes on, with a
button for each answer that it names."""

from __future__ import annotations

from bot.core.controls import Button
from bot.core.service.events import Question
from bot.store.database import Database
from bot.store.queries.files import files_of_turn
from bot.store.queries.turns import behind
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.edit.summary import intent_of
from bot.turns.inbox.requests import BATCH, BATCH_HELD
from bot.turns.wording import SayTo


async def question_for(db: Database, say: SayTo, turn: Turn) -> str:
    """The words as the service gets them: names in them stay as they are."""
    question = intent_of(turn).edit_text
    if turn.argument == wording.INSTEAD:
        question = say("offer-instead", words=question)
    elif (part := await _part(db, turn)) is not None:  # which of the files it is about
        files = await db.read(files_of_turn, part.id, turn.session_id)
        question = wording.about_files(say, question, files)
    return wording.about_quoted(say, question, turn.quoted)


async def _part(db: Database, turn: Turn) -> Turn | None:
    """The part of a batch that the words are about: this one, or that whose button began it."""
    if turn.argument in (BATCH, BATCH_HELD):
        return turn
    is_next = turn.argument == wording.NEXT
    return await db.run(behind, turn, BATCH) if is_next else None


def question_text(say: SayTo, said: str, question: Question) -> str:
    """What the agent said and asks. Options that their buttons don't show in full are listed."""
    asked = question.text if question.text not in said else ""
    if not said and not asked:
        asked = say("question-plain")
    is_short = all(len(option) <= wording.LABEL_MAX for option in question.options)
    listed = [] if is_short else [f"{n}. {option}" for n, option in enumerate(question.options, 1)]
    return "\n\n".join(filter(None, (said, asked, "\n".join(listed))))


def option_buttons(turn: Turn, question: Question) -> list[Button]:
    """Each answers the question; what it stands for is among the turn's offers, at its place."""
    return [
        Button(wording.shortened(option), f"answer:{turn.id}:{place}")
        for place, option in enumerate(question.options)
    ]
