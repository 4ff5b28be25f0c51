"""The core's Markdown as HTML in which nothing is live but what Markdown itself can say: no raw
HTML, no pictures, links to http(s) alone."""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]}]")
_ITEM: Final = re.compile(r" {0,3}(?:\d{1,9}[.)]|[-*+]) ")
_REL: Final = {"rel": "noopener noreferrer", "target": "_blank"}


def html_of(markdown: str) -> str:
    """Of whatever somebody wrote; balanced, so that it can stand inside other HTML."""
    return str(_PARSER.render(_lists_ended(markdown)))


def _lists_ended(markdown: str) -> str:
    """A line after a list that is not indented is no part of its last item, as the core writes and
    other platforms show it; Markdown would draw it in."""
    lines, is_code, in_list = list[str](), False, False
    for line in markdown.split("\n"):
        is_code ^= line.lstrip().startswith("```")
        is_item = _ITEM.match(line) is not None
        if in_list and not is_code and not is_item and line[:1].strip():
            lines.append("")
        in_list = not is_code and (is_item or (in_list and line[:1] == " "))
        lines.append(line)
    return "\n".join(lines)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False, "breaks": True, "linkify": False})
    parser.disable("image")
    parser.validateLink = lambda url: url.startswith(("https://", "http://"))  # type: ignore[method-assign]
    parser.core.ruler.push("addresses", _addresses)
    return parser


def _addresses(state: StateCore) -> None:
    """Bare addresses become links, and every link opens beside the page and tells no referrer."""
    for block in state.tokens:
        children, depth = list[Token](), 0
        for token in block.children or ():
            depth += token.nesting if token.type in ("link_open", "link_close") else 0
            if token.type == "link_open":
                token.attrs.update(_REL)
            children += _linked(token) if token.type == "text" and depth == 0 else [token]
        block.children = children if block.children is not None else None


def _linked(text: Token) -> list[Token]:
    tokens, at = list[Token](), 0
    for found in _ADDRESS.finditer(text.content):
        tokens.append(Token("text", "", 0, content=text.content[at : found.start()]))
        tokens.append(Token("link_open", "a", 1, attrs={"href": found[0], **_REL}))
        tokens.append(Token("text", "", 0, content=found[0]))
        tokens.append(Token("link_close", "a", -1))
        at = found.end()
    return [*tokens, Token("text", "", 0, content=text.content[at:])]


_PARSER: Final = _parser()
assert isinstance(_PARSER.renderer, RendererHTML)
