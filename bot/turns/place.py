"""`/server-settings`: how they are shown, the form that changes them, and what was filled in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Field, Form, Option
from bot.core.fair_use.place import (
    EMPTY,
    EVERYONE,
    NAMES_MAX,
    OPEN,
    OWNER,
    PlaceSettings,
    read_place,
)
from bot.core.requests.preferences import AUTOMATIC, OPTIONS
from bot.core.view import View
from bot.store.queries import posts
from bot.store.queries.place_settings import choose_for_place
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.preferences import label_of
from bot.turns.wording import SayTo


def place_view(say: SayTo, turn: Turn, chosen: PlaceSettings) -> View:
    """What holds here, and buttons to change it."""
    spend = say("place-spend-owner" if chosen.owner_only else "place-spend-everyone")
    values = {
        "place-chats": _counted(say, chosen.chats),
        "place-roles": _counted(say, chosen.roles),
        "place-spend": spend,
        "settings-size": say("place-open") if chosen.size is None else label_of(say, chosen.size),
        "settings-language": label_of(say, chosen.language or AUTOMATIC),
    }
    lines = [say("named-value", name=say(key), value=value) for key, value in values.items()]
    buttons = [wording.button(say, "button-change", "server", turn.id, "change")]
    if chosen != EMPTY:
        buttons.append(
            replace(wording.button(say, "button-reset", "server", turn.id, "reset"), kind="stop")
        )
    return View("\n".join([say("place-title"), *lines]), buttons=tuple(buttons))


def place_form(say: SayTo, turn: Turn, chosen: PlaceSettings) -> Form:
    spends = [(EVERYONE, say("place-spend-everyone")), (OWNER, say("place-spend-owner"))]
    sizes = [(OPEN, say("place-open"))]
    sizes += [(size, label_of(say, size)) for size in OPTIONS["size"]]
    languages = [(each, label_of(say, each)) for each in OPTIONS["language"]]
    chats, roles = " ".join(chosen.chats), " ".join(chosen.roles)
    choice = partial(_choice, say)
    fields = (
        _places(say, "chats", chats),
        _places(say, "roles", roles),
        choice("spend", "place-spend", OWNER if chosen.owner_only else EVERYONE, spends),
        choice("size", "settings-size", chosen.size or OPEN, sizes),
        choice("language", "settings-language", chosen.language or AUTOMATIC, languages),
    )
    return Form(say("place-form"), f"server:{turn.id}:change", fields)


async def change_place(
    tx: AsyncConnection, turn: Turn, place: str, chosen: PlaceSettings, ctx: Context
) -> None:
    """The message that showed them shows the new ones."""
    await choose_for_place(tx, place, chosen)
    view = place_view(partial(ctx.say, turn.language), turn, chosen)
    await posts.change_answer(tx, turn.id, text=view.text, buttons=view.buttons)


def filled(place: str, values: dict[str, str]) -> PlaceSettings:
    found = read_place(place, values)
    return replace(found, language=None) if found.language == AUTOMATIC else found


def _places(say: SayTo, kind: str, value: str) -> Field:
    return Field(
        kind,
        say(f"place-{kind}"),
        "chats" if kind == "chats" else "roles",
        value,
        most=NAMES_MAX,
        is_optional=True,
        hint=say("place-places-hint"),
    )


def _choice(say: SayTo, name: str, key: str, value: str, options: list[tuple[str, str]]) -> Field:
    shown = tuple(Option(label, data) for data, label in options)
    return Field(name, say(key), "choice", value, shown)


def _counted(say: SayTo, names: tuple[str, ...]) -> str:
    """The form shows which; here their names are not known."""
    return say("place-some", number=len(names)) if names else say("place-all")
