"""What a message asks for: usually one thing, in a batch one for each file that it names. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.commands import COMMANDS, kind_of
from bot.core.kinds import KINDS, Kind
from bot.core.model import Message
from bot.core.requests import batch, intents
from bot.core.requests.agreement import answers

TEXT_MAX: Final = 8_000
"""Characters of a request that are kept."""
DO_THAT: Final = "Do that"
BATCH: Final = "batch"
"""The argument of a turn that is one part of "the first to 10 MB, the second to 720p"."""
BATCH_HELD: Final = "batch, not exported"


@dataclass(frozen=True, slots=True)
class Request:
    """One instruction: its kind, its words, and which of the message's attachments are for it."""

    kind: Kind
    text: str
    argument: str = ""
    file_indices: tuple[int, ...] = ()


def requests_in(
    message: Message,
    *,
    project_has_files: bool,
    compress_words: Callable[[], str],
    is_other_skill: Callable[[str], bool],
    do_that: Callable[[], str] = lambda: DO_THAT,
    proposed: Sequence[str] | None = None,
) -> list[Request]:
    """At least one. `compress_words` says what the command "Compress" means without words;
    `do_that` what it means to call us in an answer to somebody; `is_other_skill` whether this names
    a product that is not the conversation's; `proposed`: the agent has asked something, perhaps
    with answers to choose from, so one of those or a yes is for it."""
    if is_spoken(message):
        return [Request("voice", "")]
    text = message.text[:TEXT_MAX]
    everything = tuple(range(len(message.attachments)))
    if (command := message.command) is not None:
        row, argument = COMMANDS.get(command.name), command.argument[:TEXT_MAX]
        if row is not None and row.takes == "skill" and is_other_skill(argument):
            return [Request("skill", message.text, argument)]  # also behind a link to the bot
        if row is None:
            return [_request(kind_of(command.name), message.text, command.name, everything)]
        if row.takes != "request":
            return [_request(kind_of(command.name), message.text, argument, everything)]
        words = argument or message.text or compress_words()
        return _batch(message, words) or [_request("edit", words, "", everything)]
    if message.quoted and not text.strip() and not everything:
        # words that are only passed on are nobody's request
        is_answer = any(quoted.reply for quoted in message.quoted)
        return [_request("edit", do_that(), "", ()) if is_answer else Request("upload", "")]
    if not text.strip() and not everything:
        return [Request("start", "")]  # only called by name: who asks nothing is greeted
    if found := _batch(message, text):
        return found
    has_files = bool(everything)
    if proposed is not None and not has_files and answers(text, proposed):
        return [_request("offer", text, "", ())]
    intent = intents.classify(text, has_files=has_files, project_has_files=project_has_files)
    kind = "edit" if has_files or intent.kind == "none" else intent.kind
    return [_request(kind, text, "", everything)]


def is_spoken(message: Message) -> bool:
    """A voice message and nothing else that says what to do; a video may come with it, which it
    replies to."""
    has_words = bool(message.text.strip() or message.command or message.wishes)
    return bool(message.attachments) and message.attachments[0].is_voice and not has_words


def _request(kind: Kind, text: str, argument: str, file_indices: tuple[int, ...]) -> Request:
    return Request(kind, text, argument, file_indices if KINDS[kind].takes_files else ())


def _batch(message: Message, text: str) -> list[Request]:
    """The instructions of a batch, each for its files; empty for a plain message.

    Each becomes a turn of its own, with its own question and its own render."""
    held = intents.classify(text).hold_export
    return [
        Request("edit", words, BATCH_HELD if held else BATCH, indices)
        for indices, words in batch.split(text, len(message.attachments)) or ()
    ]
