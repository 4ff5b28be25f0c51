from __future__ import annotations

import time

from bot.core.requests.links_in_text import take_links
from bot.core.requests.video_pages import video_site
from tests.support.rows import each_row


@each_row(
    ("url", "site"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "YouTube"),
        ("https://m.youtube.com/shorts/abcdefghijk", "YouTube"),
        ("http://YOUTU.BE/dQw4w9WgXcQ", "YouTube"),
        ("https://www.tiktok.com/@ann.b/video/7300000000000000000", "TikTok"),
        ("https://vm.tiktok.com/ZMabcdef/", "TikTok"),
        ("https://www.instagram.com/reel/Cabc_123/", "Instagram"),
        ("https://fb.watch/abc_1/", "Facebook"),
        ("https://x.com/ann/status/123456789", "X"),
        ("https://vimeo.com/76979871", "Vimeo"),
        ("https://clips.twitch.tv/Funny-Name", "Twitch"),
        ("https://www.bilibili.com/video/BV1xx411c7mD", "Bilibili"),
        ("https://v.douyin.com/abc123/", "Douyin"),
    ],
)
def test_a_link_to_a_site_s_player_is_known_by_name(url: str, site: str) -> None:
    assert video_site(url) == site


@each_row(
    "url",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/@ann",
        "https://notyoutube.com/watch?v=1",
        "https://youtube.com.evil.example/watch?v=1",
        "https://instagram.com/ann",
        "https://x.com/ann",
        "https://films.example/watch",
        "https://player.vimeo.com.example/1234567",
        "http://[broken/watch",
        "",
    ],
)
def test_everything_else_is_no_player(url: str) -> None:
    assert video_site(url) is None


def test_such_a_link_is_taken_wherever_it_stands_but_not_in_quotes() -> None:
    words, (found,) = take_links("mute https://youtu.be/dQw4w9WgXcQ please")
    assert words == "mute please"
    assert found.locator == {"link": "https://youtu.be/dQw4w9WgXcQ"}
    assert take_links('write "https://youtu.be/dQw4w9WgXcQ" below')[1] == ()
    assert take_links("write https://youtube.com/@ann below")[1] == ()


def test_a_nasty_path_is_read_in_linear_time() -> None:
    def cost(n: int) -> float:
        began = time.process_time()
        for path in ("/@" + "a" * n, "/" + "a" * n, "/r/" * n):
            video_site(f"https://www.tiktok.com{path}")
            video_site(f"https://www.reddit.com{path}")
        return time.process_time() - began

    cost(1_000)
    assert cost(100_000) < 50 * cost(10_000) + 0.5
