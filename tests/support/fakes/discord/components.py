"""What stands in a message or a form beside plain text, refused where Discord would refuse it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tests.support.fakes.discord.world import V2, ApiError, Payload

ROW, BUTTON, SELECT, TEXT_INPUT = 1, 2, 3, 4
ROLE_SELECT, CHANNEL_SELECT = 6, 8
TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER = 10, 12, 13, 14, 17
LABEL, FILE_UPLOAD, RADIO, CHECKBOXES = 18, 19, 21, 22
SELECTS = frozenset({SELECT, 5, ROLE_SELECT, 7, CHANNEL_SELECT})
IN_CARDS = frozenset({ROW, 9, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER})
IN_LABELS = frozenset({TEXT_INPUT, FILE_UPLOAD, RADIO, CHECKBOXES, 23, *SELECTS})
LEGACY = ("content", "embeds", "poll", "sticker_ids")
TEXT_MAX, PARTS_MAX = 4000, 40
LABEL_MAX, URL_MAX, OPTION_MAX, PLACEHOLDER_MAX, DESCRIPTION_MAX = 80, 512, 100, 150, 1024
TITLE_MAX, GALLERY_MAX, OPTIONS_MAX = 45, 10, 25
LINK_STYLE = 5


def invalid(what: str) -> ApiError:
    return ApiError(400, 50035, "Invalid Form Body", what)


def check_components(body: Payload, *, flags: int, names: Sequence[str], partial: bool) -> None:
    """`flags` are the message's; `names` are those of the files that come with it."""
    parts = body.get("components") or []
    if flags & V2:
        _check_card(body, parts, names, partial=partial)
    else:
        if len(parts) > 5 or any(part["type"] != ROW for part in parts):
            raise invalid("components need the flag MessageFlags.IS_COMPONENTS_V2")
    items = list(walk(parts))
    if any(part["type"] == ROW and not _is_row(part["components"]) for part in items):
        raise invalid("an action row has up to five buttons, or one menu alone")
    for item in items:
        _check_item(item)
    _check_ids(items)


def walk(parts: Sequence[Payload]) -> Iterator[Payload]:
    for part in parts:
        yield part
        yield from walk(part.get("components") or [])


def words_of(parts: Sequence[Payload]) -> str:
    """What people read on a card."""
    return "\n".join(p["content"] for p in walk(parts) if p["type"] == TEXT_DISPLAY)


def check_form(form: Payload) -> None:
    """A modal: what its labels hold, and how much of it."""
    parts = form["components"]
    if not 1 <= len(parts) <= 5:
        raise invalid("a modal has 1 to 5 components")
    _check_length("title", form["title"], 1, TITLE_MAX)
    _check_length("custom_id", form["custom_id"], 1, 100)
    for part in parts:
        if part["type"] == LABEL:
            _check_length("label", part["label"], 1, TITLE_MAX)
            _check_length("description", part.get("description") or "x", 1, OPTION_MAX)
    items = [part.get("component") for part in parts if part["type"] == LABEL]
    if any(part["type"] not in (LABEL, TEXT_DISPLAY) for part in parts) or None in items:
        raise invalid("a modal has labels with one component each")
    for item in filter(None, items):
        _check_item(item)
        if item["type"] not in IN_LABELS:
            raise invalid("this component is not allowed in a modal")
        if item["type"] == RADIO and not 2 <= len(item["options"]) <= 10:
            raise invalid("a radio group has 2 to 10 options")
        if item["type"] in (RADIO, SELECT, CHECKBOXES):
            _check_options(item)
        least, most = item.get("min_values"), item.get("max_values")
        if least == 0 and item.get("required", True):
            raise invalid("required components must have min_values greater than 0")
        if least is not None and most is not None and least > most:
            raise invalid("min_values is more than max_values")
    _check_ids([item for item in items if item])


def filled(field: Payload, answer: Any) -> Payload:
    """A field of a form as a person's client sends it; what Discord would not let them send is an
    error. Without an answer it is what stood there at first."""
    kind, needed = field["type"], field.get("required", True)
    given: Payload = {"type": kind, "id": 2, "custom_id": field["custom_id"]}
    if kind == TEXT_INPUT:
        text = field.get("value") or "" if answer is None else answer
        assert text or not needed, f"{field['custom_id']} is required"
        assert len(text) <= field.get("max_length", 4000)
        return {**given, "value": text}
    chosen = _chosen(field, answer)
    assert chosen or not needed, f"{field['custom_id']} is required"
    if kind == RADIO:
        return {**given, "value": chosen[0] if chosen else None}
    least, most = field.get("min_values", 1), field.get("max_values", 1)
    assert (not chosen and not needed) or least <= len(chosen) <= most, (least, chosen, most)
    return {**given, "values": chosen}


def _chosen(field: Payload, answer: Any) -> list[str]:
    if "options" in field:
        if answer is None:
            return [o["value"] for o in field["options"] if o.get("default")]
        wanted = [answer] if isinstance(answer, str) else list(answer)
        by_label = {option["label"]: option["value"] for option in field["options"]}
        return [by_label[label] for label in wanted]
    if answer is None:
        return [each["id"] for each in field.get("default_values") or ()]
    return [str(getattr(each, "id", each)) for each in answer]


def _check_card(body: Payload, parts: Any, names: Sequence[str], *, partial: bool) -> None:
    for field in LEGACY:
        if body.get(field):
            raise invalid(
                f"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            )
    if not parts and not (partial and "components" not in body):
        raise ApiError(400, 50006, "Cannot send an empty message")
    items = list(walk(parts))
    if len(items) > PARTS_MAX:
        raise invalid("at most 40 components")
    if any(part["type"] not in IN_CARDS for part in parts):
        raise invalid("components: this one needs an action row")
    nested = [part for each in parts if each["type"] == CONTAINER for part in each["components"]]
    if any(part["type"] not in IN_CARDS - {CONTAINER} for part in nested):
        raise invalid("components: not in a container")
    texts = [part["content"] for part in items if part["type"] == TEXT_DISPLAY]
    if not all(texts) or sum(map(len, texts)) > TEXT_MAX:
        raise invalid("the text of all components has 1 to 4000 characters")
    named = [re.sub("^attachment://", "", url) for url in _urls(items) if "://" in url]
    shown = [name for name, url in zip(named, _urls(items), strict=True) if name != url]
    if missing := [name for name in shown if name not in names]:
        raise invalid(f'The referenced attachment ("attachment://{missing[0]}") was not found')
    if unseen := [name for name in names if name not in shown]:
        raise invalid(f"nobody would see {unseen}")


def _urls(items: Sequence[Payload]) -> list[str]:
    found = [item["media"]["url"] for part in items for item in part.get("items") or ()]
    return found + [part["file"]["url"] for part in items if part["type"] == FILE]


def _check_options(item: Payload) -> None:
    values = [option["value"] for option in item["options"]]
    if len(values) != len(set(values)):
        raise invalid("the value of an option is used twice")
    chosen = sum(bool(option.get("default")) for option in item["options"])
    most = 1 if item["type"] == RADIO else item.get("max_values") or 1
    if item["type"] == CHECKBOXES:
        most = item.get("max_values") or len(values)
    if chosen > most:
        raise invalid("more options are chosen at first than may be")


def check_choices(choices: Sequence[Payload]) -> None:
    """What autocomplete offers."""
    if len(choices) > OPTIONS_MAX:
        raise invalid("at most 25 choices")
    for choice in choices:
        _check_length("name", choice["name"], 1, OPTION_MAX)
        _check_length("value", str(choice["value"]), 1, OPTION_MAX)


def _check_item(item: Payload) -> None:
    kind = item["type"]
    if kind == BUTTON:
        is_link = item.get("style") == LINK_STYLE
        if is_link != bool(item.get("url")) or is_link == bool(item.get("custom_id")):
            raise invalid("a button has a custom id, or it is a link with a url")
        if not (item.get("label") or item.get("emoji")):
            raise invalid("a button must have a label or emoji")
        _check_length("label", item.get("label") or "", 0, LABEL_MAX)
        _check_length("url", item.get("url") or "", 0, URL_MAX)
        if is_link and not item["url"].startswith(("http://", "https://", "discord://")):
            raise invalid("Scheme must be one of ('http', 'https', 'discord').")
    elif kind in SELECTS:
        _check_length("placeholder", item.get("placeholder") or "", 0, PLACEHOLDER_MAX)
        if kind == SELECT and not 1 <= len(item["options"]) <= OPTIONS_MAX:
            raise invalid("a menu has 1 to 25 options")
    elif kind == GALLERY:
        if not 1 <= len(item["items"]) <= GALLERY_MAX:
            raise invalid("a gallery has 1 to 10 items")
        for each in item["items"]:
            _check_length("description", each.get("description") or "", 0, DESCRIPTION_MAX)
    elif kind == TEXT_INPUT:
        most = item.get("max_length") or TEXT_MAX
        if not 1 <= most <= TEXT_MAX:
            raise invalid("max_length is 1 to 4000")
        _check_length("value", item.get("value") or "", 0, most)
        _check_length("placeholder", item.get("placeholder") or "", 0, OPTION_MAX)
    elif kind == FILE_UPLOAD and not 1 <= item.get("max_values", 1) <= GALLERY_MAX:
        raise invalid("1 to 10 files")
    for option in item.get("options") or ():
        _check_length("label", option["label"], 1, OPTION_MAX)
        _check_length("value", option["value"], 1, OPTION_MAX)
        _check_length("description", option.get("description") or "", 0, OPTION_MAX)


def _check_length(name: str, text: str, least: int, most: int) -> None:
    if not least <= len(text) <= most:
        raise invalid(f"{name}: Must be between {least} and {most} in length.")


def _check_ids(items: Sequence[Payload]) -> None:
    ids = [item["custom_id"] for item in items if "custom_id" in item]
    if len(ids) != len(set(ids)) or any(not 1 <= len(i) <= 100 for i in ids):
        raise invalid("Component custom id cannot be duplicated")


def _is_row(items: Sequence[Payload]) -> bool:
    """Up to five buttons, or one menu alone."""
    kinds = {item["type"] for item in items}
    return 1 <= len(items) <= 5 if kinds == {BUTTON} else kinds <= SELECTS and len(items) == 1
