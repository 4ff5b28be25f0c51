"""The words of every command, in every language of the catalogues. Data only.

Each command has triggers (these make it the command), some have verbs and objects (together they
do), and fillers (these may stand around them). Accents, case and punctuation don't matter, see
`bot.core.requests.vocabulary`. Entries are phrases, separated by ``|`` or line ends.

common     politeness, function words, the video itself
export     exporting, and what longer sentences say about it      compress   smaller, another format
looking    usage, credits, timeline      steering   upload, stop, begin anew
agreement  saying yes
talking    help, progress, small talk      editing   vague edits, words that are never forgiven
everyday   more ways to say a command, and all words of some languages
wider      … in six languages
newer      Ukrainian, Turkish and Indonesian word by word      apart   a room for the later ones
generating a new video is asked for, and how many      languages  being answered in another one
"""

from __future__ import annotations

from bot.core.requests.words.editing import BEFORE_A_THING, EDITING, GENERATE, INSTRUCTING, VAGUE
from bot.core.requests.words.export import EXPORT, UNCERTAIN_EXPORT
from bot.core.requests.words.languages import LANGUAGE
from bot.core.requests.words.looking import CREDITS, PRICE, STATUS, USAGE
from bot.core.requests.words.steering import CANCEL, NEW, UNDO, UPLOAD
from bot.core.requests.words.talking import (
    APOLOGY,
    ARE_YOU_A_BOT,
    ASKED,
    HELP,
    PROGRESS,
    SMALLTALK,
    THANKS,
)

__all__ = [
    "APOLOGY",
    "ARE_YOU_A_BOT",
    "ASKED",
    "BEFORE_A_THING",
    "CANCEL",
    "CREDITS",
    "EDITING",
    "EXPORT",
    "GENERATE",
    "HELP",
    "INSTRUCTING",
    "LANGUAGE",
    "NEW",
    "PRICE",
    "PROGRESS",
    "SMALLTALK",
    "STATUS",
    "THANKS",
    "UNCERTAIN_EXPORT",
    "UNDO",
    "UPLOAD",
    "USAGE",
    "VAGUE",
]
