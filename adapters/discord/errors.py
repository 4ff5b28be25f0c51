"""Discord's refusals in our words. The one place where the library's exceptions are read.

Codes are those of Discord's documentation, "JSON error codes". The library's exception texts are
never passed on: they quote what was sent.
"""

from __future__ import annotations

import aiohttp
import discord

from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MediaError,
    MediaGone,
    MediaUnreachable,
    MessageGone,
    NotDone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
    Unreachable,
)

UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
UNKNOWN_WEBHOOK = 10015
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060
FOLLOW_UPS_SPENT = 40094
INVALID_TOKEN = 50027
THREAD_EXISTS = 160004
MISSING_ACCESS, MISSING_PERMISSIONS, THREAD_LOCKED = 50001, 50013, 160005
THREAD_ARCHIVED = 50083
"""An edit can't wake a thread, a new message does, unless the thread is locked as well."""
FILTERED = frozenset({20009, 200000, 200001, 240000})
"""AutoMod or a filter of Discord's own (links, what is explicit) stops the words; it may let them
through elsewhere."""
NEVER_HERE = frozenset(
    {
        20026,  # the bot was flagged as spam
        40001,  # not authorised
        40002,  # the account is to be verified
        40058,  # no messages in a forum itself
        50008,  # no messages in a channel of this kind
        50009,  # the server wants more of an account than this one has
        50024,  # not in a channel of this kind
    }
)
"""Whatever is said, and however often."""
MALFORMED = frozenset({50006, 50035, 50109})
"""Empty, an invalid form, no JSON: our fault, which another try repeats."""
FOR_GOOD = FILTERED | NEVER_HERE | MALFORMED
"""These words are never taken there; what else is refused may pass (LATER, a right given back)."""
MAY_NOT_WRITE = frozenset(
    {MISSING_ACCESS, MISSING_PERMISSIONS, THREAD_LOCKED, THREAD_ARCHIVED, *FILTERED, *NEVER_HERE}
)
NO_HISTORY = frozenset({160002, 160009})
"""A reply needs the permission Read Message History; the message without its reference doesn't."""

INVALID_FORM = 50035
_STAYS_A_CARD = "IS_COMPONENTS_V2"
"""A card takes no ordinary text: Discord says so of each field, by the name of the flag."""

_MESSAGE_GONE = frozenset(
    {
        UNKNOWN_MESSAGE,
        30046,  # too many edits of a message older than an hour
        50005,  # somebody else's message
        THREAD_ARCHIVED,
    }
)
_CHAT_CLOSED = frozenset(
    {
        UNKNOWN_CHANNEL,
        10004,  # unknown guild: the bot was thrown out
        10013,  # unknown user
        MISSING_ACCESS,
        50007,  # this person takes no direct messages from the bot
        MISSING_PERMISSIONS,
        50278,  # no mutual guild left
        THREAD_LOCKED,
    }
)
LATER = frozenset(
    {
        20016,  # slow mode
        20028,  # too much written in this channel
        20029,  # too much written in this server
        40003,  # too many direct messages opened
        40004,  # nobody can send messages for now
        40006,  # switched off at Discord for now
        40062,  # the service is being rate limited
        130000,  # overloaded
    }
)
"""Discord turns the request down before it does anything, whatever the status says."""
NOBODY_KNOWS = frozenset({504, 524})
"""What stands in front of a platform has waited for it in vain."""
INTERACTION_OVER = frozenset(
    {UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION, INVALID_TOKEN, FOLLOW_UPS_SPENT}
)

TRANSPORT = (aiohttp.ClientError, OSError, TimeoutError)
"""What the library lets through when the connection fails (it retries only some of them)."""

_NO_CONNECTION = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
)

DEFAULT_RETRY_AFTER_S = 5.0


def was_never_sent(error: BaseException) -> bool:
    """True when no connection came about: the request can't have been carried out."""
    return isinstance(error, _NO_CONNECTION)


def code_of(error: BaseException) -> int:
    return error.code if isinstance(error, discord.HTTPException) else 0


def platform_error(error: BaseException) -> PlatformError:
    """The `PlatformError` that says the same. Unknown exceptions are unclear outcomes."""
    if isinstance(error, discord.RateLimited):
        return RateLimited(error.retry_after)
    if was_never_sent(error):
        return Unreachable()
    if not isinstance(error, discord.HTTPException):
        return Unclear("no answer")
    if error.code in _MESSAGE_GONE:  # before the status: 30046 comes as a 429
        return MessageGone(f"code {error.code}", remains=error.code != UNKNOWN_MESSAGE)
    if _is_card(error):
        return MessageGone("it is a card", remains=True)
    if error.status == 429 or error.code in LATER:
        return RateLimited(_retry_after_s(error))
    if error.status == 413 or error.code in (40005, 50045):
        return FileTooLarge()
    if error.code in _CHAT_CLOSED or error.status == 404:
        return ChatClosed(f"code {error.code}")
    if error.status >= 500 and error.status not in NOBODY_KNOWS:
        return NotDone(f"status {error.status}")
    if error.status >= 500 or (error.status == 403 and not error.code):
        # a 403 that names no code comes from the network in front of Discord
        return Unclear(f"status {error.status}")
    reason = f"status {error.status}, code {error.code}"
    return Refused(reason, lasts=error.code in FOR_GOOD)


def _is_card(error: discord.HTTPException) -> bool:
    return error.code == INVALID_FORM and _STAYS_A_CARD in error.text


def is_about_card(error: PlatformError) -> bool:
    """Was an ordinary text meant for a message that is a card?"""
    cause = error.__cause__
    return isinstance(cause, discord.HTTPException) and _is_card(cause)


def is_malformed(error: PlatformError) -> bool:
    """Discord understands the request and refuses its form: nothing was posted."""
    cause = error.__cause__
    return isinstance(cause, discord.HTTPException) and cause.status == 400


def media_error(error: PlatformError) -> MediaError:
    """What asking for the message that holds a file ended with."""
    if isinstance(error, RateLimited | Unclear):
        return MediaUnreachable("Discord does not answer")
    return MediaGone("the message is gone")


def _retry_after_s(error: discord.HTTPException) -> float:
    """From the header: the library keeps the body to itself. Not a number: a few seconds."""
    try:
        return max(0.0, float(error.response.headers["Retry-After"]))
    except (KeyError, ValueError):
        return DEFAULT_RETRY_AFTER_S


def is_not_found(error: PlatformError) -> bool:
    cause = error.__cause__
    return isinstance(cause, discord.HTTPException) and cause.status == 404


def refusal_code(error: PlatformError) -> int:
    """Discord's code behind an error of ours; 0 when there was none."""
    return code_of(error.__cause__) if error.__cause__ else 0
