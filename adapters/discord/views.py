"""A `View` as what Discord's API takes. Pure, except that the library's views need a loop."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import discord
from discord.http import MultipartParameters, handle_message_parameters

from adapters.discord.interactions.buttons import PressButton
from bot.core.errors import Refused
from bot.core.model import Author, Button, Limits, View

CONTENT_MAX = 2000
MENTION_ROOM = 32
"""Kept free for the mention that the adapter puts in front where a reply can't ping."""
LINK_MAX = 512
LABEL_MAX = 80
NONCE_MAX = 25
FILE_MAX_BYTES = 10 * 1024 * 1024

LIMITS = Limits(
    text_max=CONTENT_MAX - MENTION_ROOM,
    file_max_bytes=FILE_MAX_BYTES,
    edit_interval_s=1.05,
    buttons_max=25,
    edit_max_age_s=3600.0,
    nonces=True,
)


def too_old(message: str, now_s: float) -> bool:
    """Discord all but refuses edits of messages older than an hour, and the library would wait for
    each refusal. A message's id tells when it was made."""
    if not (message.isascii() and message.isdigit()):
        return False
    made_s = discord.utils.snowflake_time(int(message)).timestamp()
    return now_s - made_s > (LIMITS.edit_max_age_s or math.inf)


def measure(text: str) -> int:
    """UTF-16 units: Discord says "characters", and this is right or on the safe side."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Reply:
    """What a new message answers to. `pings` tells its author."""

    channel: str
    message: str
    pings: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """A `Message.native_id` taken apart. `in_parent`: it lies in the parent channel of its chat,
    where nothing in the thread can reply to it; `ours`: the bot wrote it for the asker (the echo
    of a slash command), so a reply to it pings nobody."""

    message: str
    in_parent: bool = False
    ours: bool = False

    def __str__(self) -> str:
        return "p" * self.in_parent + "e" * self.ours + self.message


def answered(native_id: str) -> Answered:
    message = native_id.lstrip("pe")
    marks = native_id[: len(native_id) - len(message)]
    return Answered(message, "p" in marks, "e" in marks)


def user_id(author: Author | None) -> int | None:
    """The snowflake behind `discord:123`; None for nobody, and for people of other platforms."""
    if author is None:
        return None
    platform, _, number = author.id.partition(":")
    return int(number) if platform == "discord" and number.isascii() and number.isdigit() else None


def new_message(
    view: View,
    *,
    nonce: str | None,
    reply: Reply | None = None,
    silent: bool = False,
    asker: int | None = None,
    file: discord.File | None = None,
) -> MultipartParameters:
    """Parameters of a send. `asker` is pinged when the view itself mentions nobody."""
    pinged = user_id(view.mention) or asker
    prefix = f"<@{pinged}> " if pinged and not (reply and reply.pings) else ""
    flags = discord.MessageFlags(suppress_embeds=not view.preview, suppress_notifications=silent)
    return handle_message_parameters(
        content=prefix + content(view),
        nonce=nonce,
        flags=flags,
        file=file or discord.utils.MISSING,
        view=components(view.buttons) or discord.utils.MISSING,
        allowed_mentions=_mentions([pinged] if pinged else [], bool(reply and reply.pings)),
        message_reference={
            "message_id": reply.message,
            "channel_id": reply.channel,
            "fail_if_not_exists": False,
        }
        if reply
        else discord.utils.MISSING,
    )


def edited_message(view: View, file: discord.File | None = None) -> MultipartParameters:
    """Parameters of an edit. It never pings; buttons that are not in the view go away."""
    return handle_message_parameters(
        content=content(view),
        flags=discord.MessageFlags(suppress_embeds=not view.preview),
        attachments=[file] if file else discord.utils.MISSING,
        view=components(view.buttons),
        allowed_mentions=_mentions([], False),
    )


def content(view: View) -> str:
    """The text with what can't be a button under it. `Refused` when Discord would cut or refuse."""
    text = view.markdown
    if measure(text) > LIMITS.text_max:
        raise Refused(f"{measure(text)} of at most {LIMITS.text_max} characters")
    links = [f"[{button.label}](<{button.url}>)" for button in view.buttons if _is_long(button)]
    whole = "\n".join(part for part in (text, *links) if part)
    if measure(whole) > CONTENT_MAX - MENTION_ROOM:
        raise Refused("the links do not fit under the text")
    if not whole.strip():
        raise Refused("an empty message")
    return whole


def components(buttons: Iterable[Button]) -> discord.ui.View | None:
    """Rows of five. None when there is nothing to press."""
    shown = [button for button in buttons if not _is_long(button)]
    if len(shown) > LIMITS.buttons_max:
        raise Refused(f"{len(shown)} of at most {LIMITS.buttons_max} buttons")
    if not shown:
        return None
    view = discord.ui.View(timeout=None)
    for button in shown:
        label = button.label[:LABEL_MAX] or "…"
        if button.url:
            view.add_item(discord.ui.Button(label=label, url=button.url))
        else:
            view.add_item(PressButton(button.data, label))
    return view


def _is_long(button: Button) -> bool:
    """Discord takes no longer link in a button; signed addresses may well be longer."""
    return button.url is not None and len(button.url) > LINK_MAX


def _mentions(users: list[int], replied: bool) -> discord.AllowedMentions:
    return discord.AllowedMentions(
        everyone=False,
        roles=False,
        users=[discord.Object(user) for user in users] if users else False,
        replied_user=replied,
    )
