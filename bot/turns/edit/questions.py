"""What the agent asks before it goes on: the words, and a button for each answer that it names."""

from __future__ import annotations

from bot.core.controls import Button
from bot.core.service.events import Question
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.wording import SayTo


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
