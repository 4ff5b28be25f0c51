"""A `View` as HTML. Pure. Every word goes through `escape` or the Markdown renderer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from adapters.web.limits import COPY_MAX
from adapters.web.server.markdown import html_of
from adapters.web.server.stored_files import StoredFile
from adapters.web.server.timeline import timeline_svg
from bot.core.controls import Button, Field, Form, Menu
from bot.core.view import Status, View
from bot.ports import Say


def text_of(view: View) -> str:
    """The words, without the status line, which has a place of its own."""
    words = html_of(view.text)
    return f'<div class="text">{timeline_svg(view.text)}{words}</div>' if view.text else ""


def buttons_of(view: View, message: str = "") -> str:
    """The buttons in their order, then the menus. Each of the `message` has a name of its own, so
    that it keeps the focus when others go."""
    rows = "".join(_button(button, message) for button in view.buttons)
    menus = "".join(_menu(menu) for menu in view.menus)
    return f'<div class="buttons">{rows}{menus}</div>' if rows or menus else ""


def message_html(view: View, files: Sequence[StoredFile], message: str = "") -> str:
    """All of one message of ours."""
    long = [button for button in view.buttons if len(button.copies or "") > COPY_MAX]
    written = View("\n\n".join(button.written for button in long))
    parts = [text_of(view), text_of(written), *(_file(file, files) for file in files)]
    parts += [_status(view.status) if view.status else "", buttons_of(view, message)]
    return "".join(parts)


def written_html(text: str, files: Sequence[StoredFile]) -> str:
    """What a person wrote, letter by letter, and the names of what they sent."""
    names = "".join(_sent(file) for file in files)
    words = f'<div class="text plain">{escape(text)}</div>' if text else ""
    return words + (f'<ul class="files">{names}</ul>' if names else "")


def form_html(form: Form, say: Say, language: str | None) -> str:
    """What a press has opened, to be filled in."""
    fields = "".join(_field(field, place) for place, field in enumerate(form.fields))
    send, close = (escape(say(language, key)) for key in ("web-send", "web-close"))
    return (
        f'<form data-form="{escape(form.data)}"><h2>{escape(form.title)}</h2>{fields}'
        f'<div class="buttons"><button class="main">{send}</button>'
        f'<button type="button" data-close>{close}</button></div></form>'
    )


def address_of(file: StoredFile) -> str:
    return f"/files/{file.id}"


def _button(button: Button, message: str) -> str:
    label, data = escape(button.label), escape(button.data)
    if button.url:
        if not button.url.startswith(("https://", "http://")):
            return ""
        rel = 'target="_blank" rel="noopener noreferrer"'
        return f'<a class="button" href="{escape(button.url)}" {rel}>{label}</a>'
    if button.copies and len(button.copies) > COPY_MAX:
        return ""
    if button.copies:
        return f'<button data-copies="{escape(button.copies)}">{label}</button>'
    name = f"b-{message}-{data}"
    return f'<button class="{button.kind}" id="{name}" data-data="{data}">{label}</button>'


def _menu(menu: Menu) -> str:
    options = "".join(
        f'<option value="{escape(option.data)}"{" selected" * option.is_chosen}>'
        + escape(" – ".join(filter(None, (option.label, option.description))))
        + "</option>"
        for option in menu.options
    )
    none = "" if any(option.is_chosen for option in menu.options) else "<option></option>"
    return f"<label>{escape(menu.label)}<select data-menu>{none}{options}</select></label>"


def _status(status: Status) -> str:
    line = html_of(status.line)
    bar = ""
    if status.done is not None and status.total:
        name = escape(" ".join(status.line.split()))
        done = f'value="{status.done:g}" max="{status.total:g}"'
        bar = f'<progress {done} aria-label="{name}"></progress>'
    return f'<div class="status {status.phase}">{line}{bar}</div>'


def _file(file: StoredFile, files: Sequence[StoredFile]) -> str:
    where, name = address_of(file), escape(file.name)
    if file.kind == "picture":
        words = escape(file.description)
        return f'<figure><img src="{where}" alt="{words}" loading="lazy"></figure>'
    if file.kind == "before":
        return _compared(file, files)
    if file.kind in ("poster", "after"):
        return ""
    poster = next((f' poster="{address_of(each)}"' for each in files if each.kind == "poster"), "")
    player = ""
    if file.mime_type.startswith("video/"):
        player = f'<video controls playsinline preload="metadata" src="{where}"{poster}></video>'
    elif file.mime_type.startswith("audio/"):
        player = f'<audio controls preload="metadata" src="{where}"></audio>'
    size = _size(file.size_bytes)
    link = f'<a class="download" href="{where}" download="{name}">⬇ {name}</a>'
    return f'<div class="film">{player}<p>{link} <span>{size}</span></p></div>'


def _size(size_bytes: int) -> str:
    """As results say it."""
    if size_bytes < 1_000_000:
        return f"{size_bytes / 1_000:.0f} kB"
    return f"{size_bytes / 1_000_000:.{2 if size_bytes < 10_000_000 else 1}f} MB"


def _compared(before: StoredFile, files: Sequence[StoredFile]) -> str:
    """The one over the other, and a divider that is moved."""
    after = next((address_of(each) for each in files if each.kind == "after"), "")
    words = escape(before.description)
    return (
        f'<figure><img-comparison-slider role="slider" aria-label="{words}" aria-valuemin="0" '
        f'aria-valuemax="100" aria-valuenow="50"><img slot="first" alt="" '
        f'src="{address_of(before)}"><img slot="second" alt="" src="{after}">'
        f'<span slot="handle" class="handle"></span>'
        f"</img-comparison-slider><figcaption>{words}</figcaption></figure>"
    )


def _sent(file: StoredFile) -> str:
    return f'<li><a href="{address_of(file)}" download>{escape(file.name)}</a></li>'


def _field(field: Field, place: int) -> str:
    name, given, label = escape(field.name), escape(field.value), escape(field.label)
    hint = f"<small>{escape(field.hint)}</small>" if field.hint else ""
    needed = "" if field.is_optional else " required"
    example = f' placeholder="{escape(field.example)}"' if field.example else ""
    match field.kind:
        case "choice":
            chosen = field.value
            control = f'<select name="{name}"{needed}>{_options(field, {chosen})}</select>'
        case "several":
            chosen_ones = set(field.value.split())
            boxes = "".join(
                f'<label class="box"><input type="checkbox" name="{name}" '
                f'value="{escape(each.data)}"{" checked" * (each.data in chosen_ones)}>'
                f"{escape(each.label)}</label>"
                for each in field.options
            )
            return f'<fieldset data-most="{field.most}"><legend>{label}</legend>{boxes}</fieldset>'
        case "text":
            limit = f'maxlength="{field.max_length}"'
            control = (
                f'<textarea name="{name}" rows="3" {limit}{needed}{example}>\n{given}</textarea>'
            )
        case _:  # files, chats and roles are asked for where a form begins a request: not here
            return ""
    return f"<label>{label}{hint}{control}</label>"


def _options(field: Field, chosen: set[str]) -> str:
    return "".join(
        f'<option value="{escape(each.data)}"{" selected" * (each.data in chosen)}>'
        f"{escape(each.label)}</option>"
        for each in field.options
    )
