"""The words of every command, in the seven languages whose command words are understood.

Each command has triggers (these make it the command), some have verbs and objects (together they
do), and fillers (these may stand around them). Accents, case and punctuation don't matter, see
`vocabulary`. Entries are phrases, separated by ``|`` or line ends.
"""

from __future__ import annotations

from bot.core.requests.words.editing import BEFORE_A_THING, EDITING, VAGUE
from bot.core.requests.words.export import EXPORT, UNCERTAIN_EXPORT
from bot.core.requests.words.looking import CREDITS, STATUS
from bot.core.requests.words.steering import CANCEL, NEW, UPLOAD
from bot.core.requests.words.talking import HELP, PROGRESS, SMALLTALK, THANKS

__all__ = [
    "BEFORE_A_THING",
    "CANCEL",
    "CREDITS",
    "EDITING",
    "EXPORT",
    "HELP",
    "NEW",
    "PROGRESS",
    "SMALLTALK",
    "STATUS",
    "THANKS",
    "UNCERTAIN_EXPORT",
    "UPLOAD",
    "VAGUE",
]
