"""From files to sentences: what arrived, why one can't be used, what this chat can carry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.errors import MediaEmpty, MediaError, MediaGone, MediaTooLarge, MediaUnreachable
from bot.core.model import MAX_FILE_BYTES, Attachment, VideoAbove
from bot.core.requests.links_in_text import LINK
from bot.core.service import errors
from bot.core.view import Limits
from bot.fetch.safe_fetch import (
    LinkNotAFile,
    LinkRefused,
    LinkTooLarge,
    LinkUnreachable,
    LinkUnsupported,
)
from bot.store.rows import File
from bot.turns.file_wording import (
    LINK_SHOWN_MAX,
    NAME_MAX,
    advice,
    assumed_text,
    file_error_text,
    limits_text,
    received_text,
    returned_text,
    video_above_button,
    video_above_text,
)
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.world import SKILLS, say
from tests.support.rows import each_row

MB = 1_000_000
VIDEO = Attachment("video", "a.mp4", {}, size_bytes=40 * MB)


def file(name: str = "a.mp4", answer: dict[str, Any] | None = None, **facts: Any) -> File:
    return File(1, Attachment("video", name, {}, **facts), "done", 0, answer)


def link_to(url: str) -> Attachment:
    return Attachment("video", "pasted", {LINK: url})


def problem(error: errors.ServiceError | MediaError, attachment: Attachment = VIDEO) -> str:
    return file_error_text(say, attachment, error)


def test_what_the_service_told_of_a_file_goes_before_what_the_platform_told() -> None:
    told = {"duration_s": 65, "width": 1920, "height": 1080}
    text = received_text(say, "en", [file(answer=told, size_bytes=40 * MB, duration_s=3, width=9)])
    assert "1920" in text
    assert "1:05" in text
    assert "40" in text


def test_a_file_that_nothing_is_known_of_is_named() -> None:
    assert received_text(say, "en", [file()]) == say("received-file-plain", name="a.mp4")


def test_several_files_are_counted_and_named() -> None:
    several = received_text(say, "en", [file("a.mp4"), file("b.mp4")])
    assert several == say("received-files", count=2, names=["a.mp4", "b.mp4"])


def test_a_project_that_was_assumed_is_named_by_its_files_with_a_link_to_it() -> None:
    named = say("project-assumed", names=["a.mp4"])
    assert assumed_text(say, [file()]) == named
    assert (
        assumed_text(say, [file(), file("")], "https://chat/1") == f"{named} [↗](<https://chat/1>)"
    )


@pytest.mark.parametrize("files", [[], [file("")]])
def test_a_project_that_has_no_name_yet_is_not_named(files: list[File]) -> None:
    assert assumed_text(say, files, "https://chat/1") == ""


def test_an_earlier_project_is_named_where_it_has_files() -> None:
    assert returned_text(say, [file()]) == say("project-again", names=["a.mp4"])
    assert returned_text(say, []) == say("project-again-plain")


def test_where_less_is_handed_out_than_the_service_takes_a_link_brings_more() -> None:
    small, large = (
        limits_text(say, Limits(4096, 50 * MB, 1.0, fetch_max_bytes=fetched), None)
        for fetched in (20 << 20, MAX_FILE_BYTES)
    )
    larger = say("help-larger", megabytes=500)
    assert larger in small
    assert larger not in large


def test_the_limits_of_a_chat_are_its_own() -> None:
    telegram = Limits(4096, 50_000_000, 1.0, fetch_max_bytes=20 << 20)
    discord = Limits(2000, 10 << 20, 1.0)
    terminal = Limits(20_000, 1 << 50, 0.1, local=True)
    text = limits_text(say, telegram, None)
    assert "up to 20 MB" in text
    assert "up to 500 MB" in text
    assert "up to 50 MB here" in text
    text = limits_text(say, discord, 25 << 20)
    assert "up to 500 MB a file" in text
    assert "up to 25 MB here" in text
    text = limits_text(say, terminal, None)
    assert "up to 500 MB a file" in text
    assert "here" not in text


@pytest.mark.parametrize(
    ("tip", "shown"),
    [
        ("MP4, up to 500 MB.", "MP4, up to 20 MB."),
        ("MP4, jusqu’à 500 Mo.", "MP4, jusqu’à 20 Mo."),
        ("MP4 до 500 МБ.", "MP4 до 20 МБ."),
        ("MP4（500MBまで）。", "MP4（20MBまで）。"),
    ],
)
def test_a_products_advice_names_what_this_chat_takes(tip: str, shown: str) -> None:
    skill = replace(SKILLS.of("ai-video-compressor"), advice=(tip,))
    assert advice(say, skill, Limits(4096, 50_000_000, 1.0, fetch_max_bytes=20 << 20)).endswith(
        f"• {shown}"
    )


def test_a_product_without_advice_gives_none() -> None:
    skill = replace(SKILLS.of("ai-video-compressor"), advice=())
    assert advice(say, skill, Limits(4096, 50 * MB, 1.0)) == ""


@each_row(
    ("error", "key"),
    [
        (errors.UnsupportedFile(problem="empty"), "error-empty-file"),
        (errors.UnsupportedFile(problem="damaged"), "error-damaged"),
        (errors.UnsupportedFile(problem="codec"), "error-codec"),
        (errors.UnsupportedFile(problem="unreadable"), "error-unreadable"),
        (errors.UnsupportedFile(problem="pixels"), "error-too-many-pixels"),
        (errors.UploadTooLarge(), "error-too-large-plain"),
        (LinkTooLarge(), "error-too-large-plain"),
        (MediaEmpty(), "error-empty-file"),
        (MediaGone(), "error-file-gone"),
        (MediaUnreachable(), "error-file-unreachable"),
        (errors.SourceFailed(), "error-file-unreachable"),
        (errors.NotReached(), "error-upload-failed"),
        (errors.Unavailable(), "error-upload-unclear"),
    ],
)
def test_a_file_that_can_t_be_used_is_named_with_why(
    error: errors.ServiceError | MediaError, key: str
) -> None:
    assert problem(error) == say(key, name="a.mp4")


@pytest.mark.parametrize("error", [errors.UnsupportedFile(), LinkUnsupported()])
def test_of_a_type_that_is_not_taken_those_that_are_stand_beside_it(
    error: errors.ServiceError | MediaError,
) -> None:
    formats = say("error-unsupported-formats")
    assert problem(error) == say("error-unsupported", name="a.mp4", formats=formats)


def test_a_file_larger_than_any_that_is_taken_is_told_with_its_size() -> None:
    huge = replace(VIDEO, size_bytes=MAX_FILE_BYTES + 1)
    assert problem(errors.UploadTooLarge(), huge) == say(
        "error-too-large", name="a.mp4", size_bytes=MAX_FILE_BYTES + 1
    )


@pytest.mark.parametrize(("limit_bytes", "megabytes"), [(20 << 20, 20), (20 * MB, 20), (MB, 1)])
def test_what_a_platform_hands_out_is_told_as_it_says_it_itself(
    limit_bytes: int, megabytes: int
) -> None:
    text = problem(MediaTooLarge(limit_bytes))
    assert text == say("error-platform-limit", name="a.mp4", megabytes=megabytes)


@each_row(
    ("error", "key"),
    [
        (LinkRefused(), "error-link-refused"),
        (LinkNotAFile(), "error-link-not-a-file"),
        (LinkUnreachable("no answer"), "error-link-unreachable"),
    ],
)
@each_row(
    ("url", "shown"),
    [
        ("https://me:secret@cdn.example/a/b.mp4?token=secret#top", "cdn.example/a/b.mp4"),
        ("https://cdn.example/", "cdn.example"),
        ("https://[broken", "pasted"),
        ("", "pasted"),
        ("https://cdn.example/" + "a" * 99, "cdn.example/" + "a" * 47 + "…"),
    ],
)
def test_a_link_is_named_by_where_it_leads_without_what_may_be_secret(
    error: MediaError, key: str, url: str, shown: str
) -> None:
    assert len(shown) <= LINK_SHOWN_MAX
    assert problem(error, link_to(url)) == say(key, name=shown)


def test_a_page_that_only_plays_its_video_is_told_by_what_people_call_it() -> None:
    page = link_to("https://www.youtube.com/watch?v=abcdefg")
    assert problem(LinkNotAFile(), page) == say("error-link-video-page", site="YouTube")


def test_which_of_somebody_s_own_videos_was_meant_is_named() -> None:
    assert video_above_text(say, [file()]) == say("video-above", names=["a.mp4"])


def test_a_button_for_a_video_above_keeps_long_names_short() -> None:
    long = Attachment("video", "b" * 30 + ".mp4", {})
    above = VideoAbove((long, VIDEO), "Bob", is_own=False)
    button = video_above_button(say, turn_of("mute it"), above)
    assert button.data == "above:7"
    shortened = "b" * (NAME_MAX - 1) + "…"
    assert button.label == say("button-video-above", name="Bob", file=shortened)
