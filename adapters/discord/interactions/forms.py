"""Forms that a press opens, and what was filled in. They survive a restart: all that is needed
stands in the form's custom id and in its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import discord

from adapters.discord.limits import OPTION_MAX, TEXT_MAX
from bot.core.controls import Field, Form

FORM: Final = "f:"
TITLE_MAX: Final = 45
LONG_FROM: Final = 100
"""From so many characters on a field has several lines."""


def modal_of(form: Form) -> discord.ui.Modal:
    modal = discord.ui.Modal(title=form.title[:TITLE_MAX], custom_id=FORM + form.data)
    for field in form.fields:
        modal.add_item(discord.ui.Label(text=field.label[:TITLE_MAX], component=_item_of(field)))
    return modal


def filled_in(data: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
    """The form's `data`, and the values by the names of its fields, of an interaction's data; None
    where it was another form."""
    custom_id = str(data.get("custom_id", ""))
    if not custom_id.startswith(FORM):
        return None
    fields = [label.get("component") or {} for label in data.get("components", ())]
    values = {str(field.get("custom_id")): _value_of(field) for field in fields}
    return custom_id.removeprefix(FORM), values


def _item_of(field: Field) -> discord.ui.Item[Any]:
    if field.kind == "choice":
        options = [
            discord.SelectOption(
                label=option.label[:OPTION_MAX],
                value=option.data,
                description=option.description[:OPTION_MAX] or None,
                default=option.data == field.value,
            )
            for option in field.options
        ]
        return discord.ui.Select(custom_id=field.name, options=options)
    is_long = field.max_length >= LONG_FROM
    return discord.ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if is_long else discord.TextStyle.short,
        default=field.value[: field.max_length] or None,
        max_length=min(field.max_length, TEXT_MAX),
    )


def _value_of(field: Mapping[str, Any]) -> str:
    chosen = field.get("values") or ()
    return str(field.get("value") or next(iter(chosen), ""))[:TEXT_MAX]
