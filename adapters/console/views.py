"""A `View` as what a terminal shows: styled text, and choices that can be typed. Pure."""

from __future__ import annotations

from rich.text import Text

from adapters.console.terminal.markdown import rendered
from adapters.console.terminal.sanitise import clean_line
from bot.core.controls import Button
from bot.core.view import View
from bot.ports import Say


def text_of(view: View) -> Text:
    """Without the status line, which stands elsewhere."""
    return rendered(view.text)


def buttons_of(
    view: View, say: Say, language: str | None, *, numbered: bool = True
) -> tuple[str, ...]:
    """`[1] Export`, as they can be typed, what menus hold as well. Links and what is to be copied
    have no number: they are written out, as `language` puts a thing behind its name."""
    labels = [clean_line(button.label) for button in pressable(view)]
    written = [(b.label, b.url) for b in view.buttons if b.url]
    written += [(b.label, b.copies) for b in view.buttons if b.copies]
    lines = [clean_line(say(language, "named-value", name=n, value=v)) for n, v in written]
    return (*(f"[{n}] {label}" for n, label in enumerate(labels, 1) if numbered), *lines)


def pressable(view: View) -> tuple[Button, ...]:
    """What has a number, in its order."""
    return tuple(button for button in view.as_buttons if button.data)
