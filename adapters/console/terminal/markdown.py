"""The little Markdown that chats know, for a terminal: bold, italics, code, fences, links.

Line ends stay line ends, as on the other platforms. The result is styled text, not markup: what
looks like Rich's [markup] is just brackets. Pure.
"""

from __future__ import annotations

import re

from rich.text import Text

from adapters.console.terminal.sanitise import clean

# Spans are bounded so that a line of a thousand asterisks is read in no time.
_INLINE = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!|~><])"
    r"|(?P<ticks>`{1,3})(?P<code>[^`\n]{1,500})(?P=ticks)(?!`)"
    r"|\*\*(?P<bold>[^\s*](?:[^\n*]|\*(?!\*)){0,500})\*\*"
    r"|(?<![\w*])\*(?P<italic>[^\s*][^\n*]{0,500})\*(?![\w*])"
    r"|\[(?P<label>[^\]\n]{0,500})\]\((?P<url>https?://[^\s)]{1,2000})\)"
)
_DEPTH_MAX = 4


def rendered(markdown: str) -> Text:
    """Styled text; its `plain` is what a terminal without styles shows."""
    lines, fenced = [], False
    for line in clean(markdown).split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        else:
            lines.append(Text(line, style="cyan") if fenced else _line(line))
    return Text("\n").join(lines)


def _line(line: str) -> Text:
    heading = re.fullmatch(r"#{1,6} +(.+)", line)
    text = _inline(heading[1] if heading else line, 0)
    if heading:
        text.stylize("bold")
    return text


def _inline(line: str, depth: int) -> Text:
    text, at = Text(), 0
    for found in _INLINE.finditer(line):
        text.append(line[at : found.start()])
        text.append_text(_span(found, depth))
        at = found.end()
    return text.append(line[at:])


def _span(found: re.Match[str], depth: int) -> Text:
    for group, style in (("bold", "bold"), ("italic", "italic")):
        if found[group] is not None:
            inner = _inline(found[group], depth + 1) if depth < _DEPTH_MAX else Text(found[group])
            inner.stylize(style)
            return inner
    if found["code"] is not None:
        return Text(found["code"], style="cyan")
    if found["url"] is not None:
        label, url = found["label"], found["url"]
        return Text(url if label in ("", url) else f"{label} ({url})")
    return Text(found["escaped"])
