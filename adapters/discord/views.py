"""A `View` as what Discord's API takes. Pure, except that the library's views need a loop."""

from __future__ import annotations

from dataclasses import dataclass

import discord
from discord.http import MultipartParameters, handle_message_parameters

from adapters.discord.interactions.buttons import PressButton
from adapters.discord.limits import CONTENT_MAX, LABEL_MAX, LIMITS, LINK_MAX, MENTION_ROOM, measure
from adapters.discord.threads import PLATFORM
from bot.core.errors import Refused
from bot.core.model import Author, Button, OutFile, View


@dataclass(frozen=True, slots=True)
class ReplyTarget:
    """What a new message answers to. `pings` tells its author."""

    channel: str
    message: str
    pings: bool


def new_message(
    view: View,
    *,
    nonce: str | None,
    reply: ReplyTarget | None = None,
    silent: bool = False,
    asker: int | None = None,
    file: discord.File | None = None,
) -> MultipartParameters:
    """Parameters of a send. `asker` is pinged when the view itself mentions nobody."""
    pinged = user_id(view.mention) or asker
    replied = bool(reply and reply.pings)
    flags = discord.MessageFlags(suppress_embeds=not view.preview, suppress_notifications=silent)
    return handle_message_parameters(
        content=(f"<@{pinged}> " if pinged and not replied else "") + text_of(view),
        nonce=nonce,
        flags=flags,
        file=file or discord.utils.MISSING,
        view=buttons_of(view) or discord.utils.MISSING,
        allowed_mentions=discord.AllowedMentions(
            everyone=False,
            roles=False,
            users=[discord.Object(pinged)] if pinged else False,
            replied_user=replied,
        ),
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
        content=text_of(view),
        flags=discord.MessageFlags(suppress_embeds=not view.preview),
        attachments=[file] if file else discord.utils.MISSING,
        view=buttons_of(view),
        allowed_mentions=discord.AllowedMentions.none(),
    )


def text_of(view: View) -> str:
    """The text with what can't be a button under it. `Refused` when Discord would cut or refuse."""
    text = view.markdown
    if measure(text) > LIMITS.text_max:
        raise Refused(f"{measure(text)} of at most {LIMITS.text_max} characters")
    links = [f"[{b.label}](<{b.url}>)" for b in view.buttons if _is_too_long(b)]
    whole = "\n".join(part for part in (text, *links) if part)
    if measure(whole) > CONTENT_MAX - MENTION_ROOM:
        raise Refused("the links do not fit under the text")
    if not whole.strip():
        raise Refused("an empty message")
    return whole


def buttons_of(view: View) -> discord.ui.View | None:
    """Rows of five. None when there is nothing to press."""
    shown = [button for button in view.buttons if not _is_too_long(button)]
    if len(shown) > LIMITS.buttons_max:
        raise Refused(f"{len(shown)} of at most {LIMITS.buttons_max} buttons")
    if not shown:
        return None
    rows = discord.ui.View(timeout=None)
    for button in shown:
        label = button.label[:LABEL_MAX] or "…"
        if button.url:
            rows.add_item(discord.ui.Button(label=label, url=button.url))
        else:
            rows.add_item(PressButton(button.data, label))
    return rows


def user_id(author: Author | None) -> int | None:
    """The snowflake behind `discord:123`; None for nobody, and for people of other platforms."""
    if author is None:
        return None
    platform, _, number = author.id.partition(":")
    return int(number) if platform == PLATFORM and number.isascii() and number.isdigit() else None


def opened(file: OutFile | None) -> discord.File | None:
    """The library reads it piece by piece while it sends."""
    return discord.File(file.path, filename=file.filename) if file else None


def _is_too_long(button: Button) -> bool:
    """Discord takes no longer link in a button; signed addresses may well be longer."""
    return button.url is not None and len(button.url) > LINK_MAX
