"""Pages that show a video and hand out none: YouTube, TikTok and the like, known by their address.

A link to one is never worth a try: the site gives the file to its own player alone. So it is told
by name, before anything is fetched or asked.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

_SITES: Final = (
    ("YouTube", ("youtube.com", "youtube-nocookie.com"), r"/(?:watch|shorts|live|embed|clip)\b"),
    ("YouTube", ("youtu.be",), r"/[\w-]{6,}"),
    ("TikTok", ("tiktok.com",), r"/(?:@[^/]{1,99}/video/|t/|v/)|/\w{6,99}/?\Z"),
    ("Douyin", ("douyin.com", "iesdouyin.com"), r"/\w"),
    ("Instagram", ("instagram.com",), r"/(?:[\w.]+/)?(?:reels?|p|tv|stories)/"),
    ("Facebook", ("facebook.com",), r"/(?:watch|reel|share|story|[\w.]+/videos)\b"),
    ("Facebook", ("fb.watch",), r"/\w"),
    ("X", ("x.com", "twitter.com"), r"/\w+/status/\d"),
    ("Vimeo", ("vimeo.com",), r"/(?:video/|channels/\w+/)?\d{5,}"),
    ("Twitch", ("clips.twitch.tv",), r"/\w"),
    ("Twitch", ("twitch.tv",), r"/(?:videos/\d|\w{1,99}/clip/)"),
    ("Dailymotion", ("dailymotion.com", "dai.ly"), r"/(?:video/)?\w{5,}"),
    ("Bilibili", ("bilibili.com", "b23.tv"), r"/(?:video/)?\w{5,}"),
    ("Kuaishou", ("kuaishou.com",), r"/\w"),
    ("Rutube", ("rutube.ru",), r"/(?:video|shorts)/"),
    ("VK", ("vk.com", "vkvideo.ru"), r"/(?:video|clip)-?\d"),
    ("Reddit", ("reddit.com", "redd.it"), r"/r/\w+/|/\w{5,}"),
    ("Snapchat", ("snapchat.com",), r"/(?:spotlight|t)/"),
    ("Niconico", ("nicovideo.jp", "nico.ms"), r"/(?:watch/)?[a-z]{2}\d"),
)
"""What people call the site, its hosts (and all below them), and the paths of single videos."""


def video_site(url: str) -> str | None:
    """The site whose player this address opens; None for every other address, also for a site's
    own front page or a channel, which may be something to write on a picture."""
    try:
        parts = urlsplit(url)
        host, path = (parts.hostname or "").removesuffix("."), parts.path
    except ValueError:
        return None
    for name, hosts, videos in _SITES:
        if any(host == known or host.endswith(f".{known}") for known in hosts):
            return name if re.match(videos, path, re.IGNORECASE) else None
    return None
