from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.errors import ChatClosed, FileTooLarge, PlatformError, RateLimited, Refused, Unclear
from bot.core.model import Chat, MessageRef
from bot.core.service.errors import DownloadTooLarge, Unavailable
from bot.core.service.values import LinkReach
from bot.core.view import OutFile
from bot.store.queries import exports, lanes
from bot.store.rows import Export, Turn
from bot.turns.export.beginning import start_export
from bot.turns.export.delivery import Delivered, Delivery
from tests.bot.turns.world import NOW_S, World, say

URL = "https://cdn.example/film.mp4"


async def finished(world: World, **result: Any) -> tuple[Export, Turn]:
    """An export whose render is done."""
    turn = await world.in_session("export", world.video(), kind="export")
    turn = await world.db.run(lanes.move, turn, "answered", then_export={"format": "mp4"})
    assert turn.session_id is not None
    export = await world.db.run(
        start_export,
        turn,
        session_id=turn.session_id,
        draft={"m": {"title": "My holiday: 1/2"}},
        source_bytes=3_000,
        now_s=NOW_S,
    )
    made = {"url": URL, "size_bytes": 6, "duration_s": 5.0, "width": 1280, "height": 720}
    return replace(export, render_id="render_1", result={**made, **result}), turn


async def delivered(
    world: World, export: Export, turn: Turn, *, links_are_public: bool = True
) -> Delivered:
    delivery = Delivery(
        world.db,
        world.outbox,
        world.clock,
        scratch=world.settings.scratch,
        can=lambda _: False,
        links_are_public=links_are_public,
    )
    project = await world.project(turn)
    try:
        return await delivery.deliver(export, project, turn, say, world.shown)
    except FileTooLarge:
        return await delivery.link_alone(export, project, turn, say, "off")


def is_empty(world: World) -> bool:
    assert world.settings.scratch.stat().st_mode & 0o777 == 0o700, "nobody else's to look into"
    return not any(world.settings.scratch.iterdir())


async def test_the_file_is_posted_with_its_facts_and_buttons_and_leaves_no_trace(
    world: World,
) -> None:
    export, turn = await finished(world)
    done = await delivered(world, export, turn)
    [shown] = world.room.files
    assert (shown.file, shown.filename) == (b"an MP4", "My holiday_ 1_2 (edited).mp4")
    assert [button.url or button.data for button in shown.view.buttons] == [
        f"next:{turn.id}:mute",
        URL,
        f"project:{turn.id}",
    ]
    assert shown.view.mention == turn.author
    assert done == Delivered(None), "the file says it all"
    assert world.shown.keys[-2:] == ["status-downloading", "status-sending-file"]
    assert is_empty(world)


async def test_found_delivering_a_file_that_was_posted_is_not_posted_again(world: World) -> None:
    export, turn = await finished(world)
    await delivered(world, export, turn)
    await delivered(world, export, turn)
    assert len(world.room.files) == 1


@pytest.mark.parametrize("limit", [5, None])
async def test_a_file_over_the_chat_s_limit_is_not_even_fetched(
    world: World, limit: int | None
) -> None:
    export, turn = await finished(world, size_bytes=6 if limit else 20_000_000)
    done = await delivered(world, export, replace(turn, upload_limit_bytes=limit))
    size_bytes = 6 if limit else 20_000_000
    assert say("export-file-too-large", size_bytes=size_bytes) in (done.text or "")
    assert done.buttons[0].url == URL
    assert "download" not in world.service.calls


async def test_without_a_link_that_opens_a_file_that_does_not_fit_is_said_to_be_lost(
    world: World,
) -> None:
    export, turn = await finished(world, url="http://127.0.0.1:9/film.mp4", size_bytes=20_000_000)
    done = await delivered(world, export, turn)
    assert say("export-no-link", size_bytes=20_000_000) in (done.text or "")
    assert all(button.url is None for button in done.buttons)


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        (URL, True),
        ("http://cdn.example/film.mp4", True),
        ("https://93.184.216.34/film.mp4", True),
        ("http://127.0.0.1:9/film.mp4", False),
        ("https://192.168.1.5/film.mp4", False),
        ("https://nas.local/film.mp4", False),
        ("https://engine/film.mp4", False),
        ("ftp://cdn.example/film.mp4", False),
        (None, False),
    ],
)
async def test_a_link_is_offered_only_where_it_opens_for_the_person(
    world: World, url: str | None, opens: bool
) -> None:
    export, turn = await finished(world, url=url, size_bytes=20_000_000)
    urls = [button.url for button in (await delivered(world, export, turn)).buttons if button.url]
    assert urls == ([url] if opens else [])


@pytest.mark.parametrize(
    ("reach", "local", "offered"),
    [
        ("everybody", False, True),
        ("everybody", True, True),
        ("here", False, False),
        ("here", True, True),
        ("nobody", False, False),
        ("nobody", True, False),
    ],
)
@pytest.mark.parametrize("size_bytes", [6, 20_000_000])
async def test_a_link_that_does_not_open_for_the_person_is_no_button(
    world: World, reach: LinkReach, local: bool, offered: bool, size_bytes: int
) -> None:
    world.service.reach = reach
    world.room.limits = replace(world.room.limits, local=local)
    export, turn = await finished(world, size_bytes=size_bytes)
    done = await delivered(world, export, turn)
    shown = [*done.buttons, *(b for file in world.room.files for b in file.view.buttons)]
    assert [button.url for button in shown if button.url] == ([URL] if offered else [])
    if not offered and size_bytes > 6:
        assert say("export-no-link", size_bytes=size_bytes) in (done.text or "")


async def test_where_the_service_s_links_are_not_public_none_is_offered(world: World) -> None:
    export, turn = await finished(world, size_bytes=20_000_000)
    done = await delivered(world, export, turn, links_are_public=False)
    assert all(button.url is None for button in done.buttons)


async def test_who_sits_at_this_machine_gets_its_own_links(world: World) -> None:
    world.room.limits = replace(world.room.limits, local=True)
    export, turn = await finished(world, url="http://127.0.0.1:9/film.mp4", size_bytes=20_000_000)
    assert (await delivered(world, export, turn)).buttons[0].url == "http://127.0.0.1:9/film.mp4"


@pytest.mark.parametrize("error", [Unavailable(), DownloadTooLarge(), OSError("disk full")])
async def test_a_file_that_cannot_be_fetched_leaves_the_link(
    world: World, error: Exception
) -> None:
    export, turn = await finished(world)
    world.service.fail("download", error)
    done = await delivered(world, export, turn)
    assert URL in [button.url for button in done.buttons]
    assert done.buttons[-1].data == f"export:{turn.id}"
    assert is_empty(world)


@pytest.mark.parametrize("error", [FileTooLarge(), Refused()])
async def test_a_file_that_the_platform_refuses_leaves_the_link(
    world: World, error: PlatformError
) -> None:
    export, turn = await finished(world)
    world.room.refuse = [error]
    done = await delivered(world, export, turn)
    key = "export-file-too-large" if isinstance(error, FileTooLarge) else "export-file-not-sent"
    assert say(key, size_bytes=6) in (done.text or "")
    assert is_empty(world)


@pytest.mark.parametrize("error", [RateLimited(60.0), ChatClosed()])
async def test_a_chat_that_takes_nothing_now_is_the_export_s_to_know(
    world: World, error: PlatformError
) -> None:
    export, turn = await finished(world)
    world.room.refuse = [error]
    with pytest.raises(type(error)):
        await delivered(world, export, turn)
    assert is_empty(world)


@pytest.mark.parametrize("url", [URL, None])
async def test_a_file_that_may_have_arrived_is_never_sent_again(
    world: World, url: str | None
) -> None:
    export, turn = await finished(world, url=url)
    world.room.refuse = [Unclear()] * 4
    done = await delivered(world, export, turn)
    key = "export-file-unclear" if url else "export-file-unclear-no-link"
    assert say(key) in (done.text or "")
    assert [button.url for button in done.buttons if button.url] == ([url] if url else [])
    assert (len(world.room.refuse), world.clock.slept_s) == (3, [])
    assert is_empty(world)
    world.service.calls.clear()
    again = await delivered(world, export, turn)  # as after a crash
    assert (again.text, "download" in world.service.calls) == (done.text, False)
    assert len(world.room.refuse) == 3


async def test_where_a_nonce_makes_it_harmless_the_file_is_sent_up_to_three_times(
    world: World,
) -> None:
    world.room.limits = replace(world.room.limits, nonces=True)
    export, turn = await finished(world)
    world.room.refuse = [Unclear()] * 4
    done = await delivered(world, export, turn)
    assert say("export-file-unclear") in (done.text or "")
    assert world.clock.slept_s == [3.0, 3.0]


async def test_an_export_has_a_lane_of_its_session(world: World) -> None:
    export, turn = await finished(world)
    assert turn.session_id is not None
    assert export.lane == exports.lane_of_session(turn.session_id)


# what it is, and what it looks like


@pytest.mark.parametrize(
    ("film", "url", "ending"),
    [
        (b"\0\0\0\x18ftypisom".ljust(64, b"\0"), "film.mp4", "mp4"),
        (b"GIF89a".ljust(64, b"\0"), "film.gif", "gif"),
        (b"GIF89a".ljust(64, b"\0"), "film.mp4", "gif"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".ljust(64, b"\0"), "a.png", "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".ljust(64, b"\0"), "a.jpg", "jpg"),
        (b"\xff\xfb\x90\x64".ljust(600, b"\0"), "a.mp3", "mp3"),
        (b"\0\0\0\x18ftypM4A ".ljust(64, b"\0"), "a.m4a", "m4a"),
        (b"\x1a\x45\xdf\xa3\x42\x82\x84webm".ljust(64, b"\0"), "a.webm", "webm"),
        (b"PK\x03\x04".ljust(64, b"\0"), "all.zip", "zip"),
    ],
)
async def test_a_result_is_posted_as_what_it_is(
    world: World, film: bytes, url: str, ending: str
) -> None:
    posted: list[OutFile] = []
    send = world.room.send_file

    async def send_file(chat: Chat, file: OutFile, *args: Any, **named: Any) -> MessageRef:
        posted.append(file)
        return await send(chat, file, *args, **named)

    world.room.send_file = send_file  # type: ignore[method-assign]
    world.service.film = film
    export, turn = await finished(world, url=f"https://cdn.example/{url}", size_bytes=len(film))
    await delivered(world, export, turn)
    [file] = posted
    assert file.filename == f"My holiday_ 1_2 (edited).{ending}"


PICTURES = {name: f"https://cdn.example/{name}.png" for name in ("poster", "comparison", "plot")}


@pytest.mark.parametrize("beside", [True, False])
async def test_the_before_and_after_comes_with_the_result(world: World, beside: bool) -> None:
    world.room.limits = replace(world.room.limits, pictures_max=1, pictures_beside_file=beside)
    export, turn = await finished(world, pictures=PICTURES, vmaf=95.4)
    await delivered(world, export, turn)
    first = world.room.messages[0]
    assert "quality 95/100" in first.view.text
    shown = world.room.messages[0 if beside else 1].view
    [picture] = shown.pictures
    assert picture.description == say("picture-comparison")
    assert (len(world.room.messages), len(world.room.files)) == (1 if beside else 2, 1)
    assert is_empty(world)


SIDES = {name: f"https://cdn.example/{name}.png" for name in ("before", "after")}


@pytest.mark.parametrize("lays_over", [True, False])
async def test_both_sides_come_alone_where_they_can_be_laid_over_each_other(
    world: World, lays_over: bool
) -> None:
    limits = replace(world.room.limits, pictures_max=1, pictures_beside_file=True)
    world.room.limits = replace(limits, sides=lays_over)
    export, turn = await finished(world, pictures={**PICTURES, **SIDES})
    await delivered(world, export, turn)
    [picture] = world.room.messages[0].view.pictures
    assert (picture.sides is not None) == lays_over
    assert is_empty(world)


async def test_a_platform_without_pictures_gets_none(world: World) -> None:
    export, turn = await finished(world, pictures=PICTURES)
    await delivered(world, export, turn)
    [shown] = world.room.messages
    assert shown.view.pictures == ()


@pytest.mark.parametrize("error", [Unavailable(), OSError("full"), None])
async def test_a_picture_that_fails_never_harms_the_result(
    world: World, error: Exception | None
) -> None:
    world.room.limits = replace(world.room.limits, pictures_max=1)
    if error is not None:
        world.service.fail("save_picture", error, error)
    export, turn = await finished(world, pictures=PICTURES)
    if error is None:  # the file goes through, what follows it does not
        world.room.refuse = [None, Refused()]
    assert await delivered(world, export, turn) == Delivered(None)
    assert [shown.file for shown in world.room.messages] == [b"an MP4"]
    assert is_empty(world)


async def test_found_delivering_after_the_file_was_posted_no_picture_follows_late(
    world: World,
) -> None:
    world.room.limits = replace(world.room.limits, pictures_max=1)
    export, turn = await finished(world, pictures=PICTURES)
    await delivered(world, export, turn)
    await delivered(world, export, turn)
    assert len(world.room.messages) == 2
