"""What the agent says about what it did, and about what it can't do."""

from __future__ import annotations

from engine import draft as drafts
from engine.agent.plan_turn import plan_turn
from tests.engine.agent.sessions import session


def test_what_is_not_understood_is_said_with_what_can_be_done() -> None:
    done = plan_turn(session("a.mp4"), "sing me a song")
    assert done.text.startswith("I didn't understand that. I can compress")
    assert plan_turn(session("a.mp4"), "给我唱首歌").text.startswith("我没有听懂")
    done = plan_turn(session("a.mp4"), "add lo-fi music")
    assert done.text.startswith("I can't add music")
    assert done.changes == 0


def test_4k_is_answered_with_1080p_and_a_sentence() -> None:
    done = plan_turn(session("a.mp4"), "export in 4K")
    assert done.draft is not None
    assert drafts.wish(done.draft, "max_height") == 1080
    assert "1080p at most" in done.text


def test_a_bitrate_above_the_sources_is_explained() -> None:
    done = plan_turn(session("a.mp4"), "40 Mbps please")
    assert "The source has only 10 Mbps" in done.text


def test_a_size_above_the_sources_is_explained() -> None:
    done = plan_turn(session("a.mp4"), "under 500MB")
    assert "it will not grow" in done.text
