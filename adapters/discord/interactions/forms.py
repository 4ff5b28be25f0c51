"""Forms that a press opens, and what was filled in. They survive a restart: all that is needed
stands in the form's custom id and in its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import discord

from adapters.discord.limits import OPTION_MAX, TEXT_MAX
from adapters.discord.threads import PLATFORM
from bot.core.controls import Field, Form, Option

FORM: Final = "f:"
TITLE_MAX: Final = 45
LONG_FROM: Final = 100
"""From so many characters on a field has several lines."""
RADIOS_MAX: Final = 10
WRITTEN_IN: Final = (
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
    discord.ChannelType.forum,
)


def modal_of(form: Form, prefix: str = FORM) -> discord.ui.Modal:
    modal = discord.ui.Modal(title=form.title[:TITLE_MAX], custom_id=prefix + form.data)
    for field in form.fields:
        hint = field.hint[:OPTION_MAX] or None
        text, item = field.label[:TITLE_MAX], _item_of(field)
        modal.add_item(discord.ui.Label(text=text, description=hint, component=item))
    return modal


def filled_in(data: Mapping[str, Any], prefix: str = FORM) -> tuple[str, dict[str, str]] | None:
    """The form's `data`, and the values by the names of its fields, of an interaction's data; None
    where it was another form."""
    custom_id = str(data.get("custom_id", ""))
    if not custom_id.startswith(prefix):
        return None
    fields = [label.get("component") or {} for label in data.get("components", ())]
    values = {str(field.get("custom_id")): _value_of(field) for field in fields}
    return custom_id.removeprefix(prefix), values


def _item_of(field: Field) -> discord.ui.Item[Any]:
    match field.kind:
        case "files":
            return discord.ui.FileUpload(**_counted(field, field.most))
        case "choice" if len(field.options) <= RADIOS_MAX and len(field.options) > 1:
            return _radios(field)
        case "choice" | "several":
            return _select(field)
        case "chats" | "roles":
            return _places(field)
    is_long = field.max_length >= LONG_FROM
    return discord.ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if is_long else discord.TextStyle.short,
        default=field.value[: field.max_length] or None,
        placeholder=field.example[:OPTION_MAX] or None,
        required=not field.is_optional,
        max_length=min(field.max_length, TEXT_MAX),
    )


def _radios(field: Field) -> discord.ui.Item[Any]:
    options = [
        discord.RadioGroupOption(**_shown(option), default=option.data == field.value)
        for option in field.options
    ]
    required = not field.is_optional
    return discord.ui.RadioGroup(custom_id=field.name, options=options, required=required)


def _select(field: Field) -> discord.ui.Item[Any]:
    chosen = field.value.split()
    options = [
        discord.SelectOption(**_shown(option), default=option.data in chosen)
        for option in field.options
    ]
    return discord.ui.Select(options=options, **_counted(field, min(field.most, len(options))))


def _places(field: Field) -> discord.ui.Item[Any]:
    """Channels, or roles: Discord lists them, and threads count as their channel."""
    ids = [discord.Object(int(name.rpartition(":")[2])) for name in field.value.split()]
    if field.kind == "roles":
        return discord.ui.RoleSelect(
            **_counted(field, field.most),
            default_values=[discord.SelectDefaultValue.from_role(each) for each in ids],
        )
    return discord.ui.ChannelSelect(
        **_counted(field, field.most),
        channel_types=list(WRITTEN_IN),
        default_values=[discord.SelectDefaultValue.from_channel(each) for each in ids],
    )


def _counted(field: Field, most: int) -> dict[str, Any]:
    """What everything that takes several has in common."""
    return {
        "custom_id": field.name,
        "required": not field.is_optional,
        "min_values": 0 if field.is_optional else 1,
        "max_values": most,
    }


def _shown(option: Option) -> dict[str, Any]:
    return {
        "label": option.label[:OPTION_MAX],
        "value": option.data,
        "description": option.description[:OPTION_MAX] or None,
    }


def _value_of(field: Mapping[str, Any]) -> str:
    names = _NAMES.get(int(field.get("type") or 0), "")
    chosen = " ".join(f"{names}{value}" for value in field.get("values") or ())
    return str(field.get("value") or chosen)[:TEXT_MAX]


_NAMES: Final[Mapping[int, str]] = {
    discord.ComponentType.role_select.value: f"{PLATFORM}:role:",
    discord.ComponentType.channel_select.value: f"{PLATFORM}:chat:",
}
