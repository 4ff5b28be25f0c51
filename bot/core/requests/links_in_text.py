"""Links to files in what a person writes: "make https://…/holiday.mp4 smaller than 8 MB".

A link with the ending of a media file is a file wherever it stands, except in quotes. A link
without one may be a file, a page, or something to be written on the video: the caller says
whether it is taken (`any_link`). A link to a site's player is taken, too: its sender means that
video, and is told that it can't be had. What is behind a link is checked when it is fetched.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from bot.core.file_names import safe_file_name
from bot.core.file_types import by_name
from bot.core.model import Attachment, AttachmentKind
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.video_pages import video_site

LINK: Final = "link"
"""The key of a locator that holds a pasted link's address."""
MAX_LINKS: Final = 10
FILENAME_MAX: Final = 120

_LINK = re.compile(
    r"<?(?<![a-z0-9+.-])(?P<url>[a-z][a-z0-9+.-]{1,15}://[^\s<>\"'\ue000，。、；：！？（）「」《》]{1,2000})>?",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?…।。，、；：！？*_~`"
_GLUE = re.compile(r"[ \t]{2,}")


def take_links(text: str, *, any_link: bool = False) -> tuple[str, tuple[Attachment, ...]]:
    """The text without the links to files in it, and those files in order."""
    hidden = hide_quotes(text)
    found: list[Attachment] = []
    rest, at = [], 0
    for match in _LINK.finditer(hidden):
        url = _trimmed(match["url"])
        if len(found) == MAX_LINKS or not (any_link or is_media_link(url) or video_site(url)):
            continue
        end = match.start("url") + len(url)
        end += hidden.startswith(">", end)
        found.append(Attachment(_kind(url), link_name(url), {LINK: url}))
        rest.append(text[at : match.start()])
        at = end
    rest.append(text[at:])
    if not found:
        return text, ()
    return _GLUE.sub(" ", "".join(rest)).strip(), tuple(found)


def is_media_link(url: str) -> bool:
    """Does the address end like a media file? The host and the query say nothing."""
    return by_name(_last_segment(url)) is not None


def link_name(url: str) -> str:
    """A file name to show and to send on: no path, no control characters, bounded."""
    name = "".join(sign for sign in _last_segment(url) if sign.isprintable() and sign not in '\\/"')
    return safe_file_name(name.strip()[-FILENAME_MAX:], fallback="link")


def _last_segment(url: str) -> str:
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return unquote(path).replace("\\", "/").rpartition("/")[2]


def _trimmed(url: str) -> str:
    """Without the punctuation of the sentence that the link stands in."""
    url = url.rstrip(_TRAILING)
    while url.endswith((")", "]")) and url.count(url[-1]) > url.count(
        {")": "(", "]": "["}[url[-1]]
    ):
        url = url[:-1].rstrip(_TRAILING)
    return url


def _kind(url: str) -> AttachmentKind:
    named = by_name(_last_segment(url))
    return named.kind if named else "file"
