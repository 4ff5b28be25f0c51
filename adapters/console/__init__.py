"""A terminal as a chat: typed lines and dropped files in, replies that grow in place out.

adapter   life cycle; lines → messages and presses      keyboard, editor   bytes → lines
inbound   a line → words, files, command (pure)         outbound           replies, saved files
screen    plain lines                                   live               painted region
markdown, growth, safe: what is shown, what is new, what must not reach a terminal (pure)
"""

from adapters.console.adapter import NAME, Console, ConsoleInbound, open_console
from adapters.console.messages import attachment_of
from adapters.console.outbound import LIMITS, ConsoleOutbound, Saved

__all__ = [
    "LIMITS",
    "NAME",
    "Console",
    "ConsoleInbound",
    "ConsoleOutbound",
    "Saved",
    "attachment_of",
    "open_console",
]
