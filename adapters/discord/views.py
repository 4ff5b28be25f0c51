"""A `View` as what Discord's API takes. Pure, except that the library's views need a loop, and
pictures are looked for on the disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import discord
from discord.http import MultipartParameters, handle_message_parameters

from adapters.discord.interactions.buttons import ChoiceMenu, PressButton
from adapters.discord.interactions.cards import DELETE, ROW, DeleteButton, card_of
from adapters.discord.limits import (
    CONTENT_MAX,
    DESCRIPTION_MAX,
    LABEL_MAX,
    LIMITS,
    LINK_MAX,
    MENTION_ROOM,
    measure,
)
from adapters.discord.rest.http import SentOnce
from adapters.discord.threads import PLATFORM
from bot.core.controls import Button
from bot.core.errors import Refused
from bot.core.file_names import SPOILER
from bot.core.model import Author
from bot.core.view import OutFile, View

TEXT_PART = discord.ComponentType.text_display.value
GALLERY_PART = discord.ComponentType.media_gallery.value
FILE_PART = discord.ComponentType.file.value


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """What shall be posted, wherever it ends up."""

    view: View
    nonce: str
    reply_to: str | None = None
    silent: bool = False
    files: Sequence[OutFile] = ()


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
    files: Sequence[discord.File] = (),
    card: int = 0,
    private: bool = False,
) -> MultipartParameters:
    """Parameters of a send. `asker` is pinged when the view itself mentions nobody. As a card
    it is about the first `card` of the files, and whoever asked can delete it. A `private` one is
    for the asker of an interaction alone: Discord does not infer that from the first response."""
    pinged = user_id(view.mention) or asker
    replied = bool(reply and reply.pings)
    text = (f"<@{pinged}> " if pinged and not replied else "") + text_of(view)
    suppresses = not view.preview and not card
    flags = discord.MessageFlags(
        suppress_embeds=suppresses, suppress_notifications=silent, ephemeral=private
    )
    shown: discord.ui.View | discord.ui.LayoutView | None
    shown = _card(view, text, files, card, pinged) if card else buttons_of(view)
    return handle_message_parameters(
        content=discord.utils.MISSING if card else text,
        nonce=nonce,
        flags=flags,
        files=list(files) or discord.utils.MISSING,
        view=shown or discord.utils.MISSING,
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


def edited_message(
    view: View, files: Sequence[discord.File] = (), *, named: int | None = None
) -> MultipartParameters:
    """Parameters of an edit. It never pings, also where it goes on naming its asker; buttons that
    are not in the view go away, files and pictures stay."""
    return handle_message_parameters(
        content=(f"<@{named}> " if named else "") + text_of(view),
        flags=discord.MessageFlags(suppress_embeds=not view.preview),
        attachments=list(files) or discord.utils.MISSING,
        view=buttons_of(view),
        allowed_mentions=discord.AllowedMentions.none(),
    )


def check(view: View) -> None:
    """Before files are opened for it: `Refused` where Discord would refuse it."""
    text_of(view)
    _shown_buttons(view)


def text_of(view: View) -> str:
    """The text with what can't be a button under it. `Refused` when Discord would cut or refuse."""
    text = view.markdown
    if measure(text) > LIMITS.text_max:
        raise Refused(f"{measure(text)} of at most {LIMITS.text_max} characters")
    links = [f"[{b.label}](<{b.url}>)" for b in view.buttons if _is_too_long(b)]
    links += [b.written for b in view.buttons if b.copies]
    whole = "\n".join(part for part in (text, *links) if part)
    if measure(whole) > CONTENT_MAX - MENTION_ROOM:
        raise Refused("the links do not fit under the text")
    if not whole.strip():
        raise Refused("an empty message")
    return whole


def buttons_of(view: View) -> discord.ui.View | None:
    """Rows of five, then the menus, a row each. None when there is nothing to press."""
    shown = _pressable(view)
    if not shown and not view.menus:
        return None
    rows = discord.ui.View(timeout=None)
    for item in (*shown, *_menus(view)):
        rows.add_item(item)
    return rows


def changed_card(parts: Sequence[Mapping[str, Any]], view: View) -> dict[str, Any] | None:
    """The body of an edit of a card that has these parts: other words and buttons, and the bin
    where it was. None for a card that is none of ours."""
    if len(parts) != 1 or any(part["type"] == FILE_PART for part in parts[0]["components"]):
        return None
    rows = buttons_of(view)
    fresh = [] if rows is None else rows.to_components()
    kept: list[dict[str, Any]] = []
    for part in parts[0]["components"]:
        if part["type"] == GALLERY_PART:
            kept.append({"type": GALLERY_PART, "items": [_item(item) for item in part["items"]]})
        elif part["type"] == TEXT_PART:
            kept.append({"type": TEXT_PART, "content": text_of(view)})
    old = [item for part in parts[0]["components"] for item in part.get("components") or ()]
    bins = [_plain(item) for item in old if str(item.get("custom_id", "")).startswith(DELETE)]
    if bins and fresh and len(fresh[-1]["components"]) < ROW and not view.menus:
        fresh[-1]["components"] += bins
    elif bins and len(fresh) < ROW:
        fresh.append({"type": 1, "components": bins})
    return {
        "components": [{"type": parts[0]["type"], "components": [*kept, *fresh]}],
        "flags": discord.MessageFlags(components_v2=True).value,
        "allowed_mentions": {"parse": []},
    }


def _item(item: Mapping[str, Any]) -> dict[str, Any]:
    media, kept = {"url": item["media"]["url"]}, ("description", "spoiler")
    found = {"media": media} | {name: item.get(name) for name in kept}
    return {name: value for name, value in found.items() if value}


def _plain(button: Mapping[str, Any]) -> dict[str, Any]:
    return {name: button[name] for name in ("type", "style", "label", "custom_id")}


def _card(
    view: View, text: str, files: Sequence[discord.File], films: int, asker: int | None
) -> discord.ui.LayoutView:
    buttons = _pressable(view)
    if asker is not None and len(buttons) < LIMITS.buttons_max - 5 * len(view.menus):
        buttons.append(DeleteButton(asker))
    return card_of(text, files[:films], files[films:], buttons, _menus(view))


def _shown_buttons(view: View) -> list[Button]:
    shown = [b for b in view.buttons if not b.copies and not _is_too_long(b)]
    if len(shown) > LIMITS.buttons_max - 5 * len(view.menus):
        raise Refused(f"{len(shown)} buttons and {len(view.menus)} menus are too many")
    return shown


def _pressable(view: View) -> list[discord.ui.Item[Any]]:
    items: list[discord.ui.Item[Any]] = []
    for button in _shown_buttons(view):
        label = button.label[:LABEL_MAX] or "…"
        if button.url:
            items.append(discord.ui.Button(label=label, url=button.url))
        else:
            items.append(PressButton(button.data, label, button.kind))
    return items


def _menus(view: View) -> list[discord.ui.Item[Any]]:
    return [ChoiceMenu(place, menu) for place, menu in enumerate(view.menus)]


def user_id(author: Author | None) -> int | None:
    """The snowflake behind `discord:123`; None for nobody, and for people of other platforms."""
    if author is None:
        return None
    platform, _, number = author.id.partition(":")
    return int(number) if platform == PLATFORM and number.isascii() and number.isdigit() else None


def with_pictures_there(view: View) -> View:
    """What of its pictures can be posted; the others are described."""
    there = [picture for picture in view.pictures if Path(picture.path).is_file()]
    shown = tuple(there[: LIMITS.pictures_max])
    described = view.describing(picture for picture in view.pictures if picture not in shown)
    return replace(described, pictures=shown)


def opened(view: View, films: Iterable[OutFile]) -> list[discord.File]:
    """The files, then the view's pictures, hidden where a film is a spoiler. The library reads
    them piece by piece while it sends."""
    films = list(films)
    files: list[discord.File] = [
        SentOnce(
            film.path,
            filename=film.filename,
            description=film.description[:DESCRIPTION_MAX] or None,
        )
        for film in films
    ]
    hidden = any(film.filename.startswith(SPOILER) for film in films)
    return files + [
        discord.File(
            picture.path,
            filename=picture.filename.removeprefix(SPOILER),
            description=picture.description[:DESCRIPTION_MAX],
            spoiler=hidden or picture.filename.startswith(SPOILER),
        )
        for picture in view.pictures
    ]


def _is_too_long(button: Button) -> bool:
    """Discord takes no longer link in a button; signed addresses may well be longer."""
    return button.url is not None and len(button.url) > LINK_MAX
