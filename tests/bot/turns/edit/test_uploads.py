from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.core.errors import MediaEmpty, MediaGone, MediaTooLarge, MediaUnreachable
from bot.core.file_types import HEAD_BYTES
from bot.core.model import MAX_FILE_BYTES, Attachment, SmallerEncoding
from bot.core.service.errors import (
    FileProblem,
    Rejected,
    ServiceBusy,
    ServiceError,
    SessionLost,
    SourceFailed,
    Unavailable,
    UnsupportedFile,
)
from bot.fetch.safe_fetch import (
    Checked,
    LinkNotAFile,
    LinkRefused,
    LinkTooLarge,
    LinkUnknownHost,
    LinkUnreachable,
    SafeFetch,
)
from bot.ports import OpenMedia
from bot.store.queries import files, lanes
from bot.store.queries.files import add_file, files_of_turn, mark_upload
from bot.store.rows import File, Turn
from bot.turns.edit.uploads import FilesRefused
from tests.bot.turns.world import MP4, World, say

STICKER = Attachment("unsupported", "sticker.webp", {})


async def begun(world: World, *attachments: Attachment, text: str = "mute it") -> Turn:
    """A turn with a session that has none of its files."""
    turn = await world.turn(text, *attachments)
    turn = await world.db.run(lanes.move, turn, "preparing")
    opened = await world.sessions.open(turn, world.shown)
    return await world.db.run(lanes.note, turn, session_id=opened.row.id)


async def upload(world: World, turn: Turn) -> list[File]:
    return await world.uploads.upload(await world.project(turn), turn, say, world.shown)


async def refusal(world: World, turn: Turn) -> FilesRefused:
    with pytest.raises(FilesRefused) as caught:
        await upload(world, turn)
    return caught.value


class FixedFetch(SafeFetch):
    """Looks at no address: the type of a video, or the error that it is given, in order."""

    def __init__(self, *errors: Exception | None) -> None:
        super().__init__()
        self.errors = list(errors)
        self.checked: list[str] = []

    async def check(self, url: str, *, trusted: bool = False) -> Checked:
        self.checked.append(url)
        error = self.errors.pop(0) if self.errors else None
        if error is not None:
            raise error
        found = Checked.__new__(Checked)
        object.__setattr__(found, "url", url)
        return found

    @asynccontextmanager
    async def open(self, url: str) -> AsyncIterator[OpenMedia]:
        async def chunks() -> AsyncIterator[bytes]:
            yield MP4

        yield OpenMedia(chunks(), len(MP4))


async def test_every_file_is_brought_in_once_in_order_with_its_progress(world: World) -> None:
    turn = await begun(world, world.video("a.mp4"), world.video("b.mp4"))
    done = await upload(world, turn)
    assert [file.upload_state for file in done] == ["done", "done"]
    assert done[0].answer == {
        "duration_s": 5.0,
        "width": 1280,
        "height": 720,
        "kind": "video",
    }
    assert world.service.uploads == [("a.mp4", MP4), ("b.mp4", MP4)]
    assert world.shown.keys[-2:] == ["status-uploading-file", "status-uploading"]
    assert world.shown.last["done_bytes"] == world.shown.last["total_bytes"] == len(MP4)
    await upload(world, turn)
    assert len(world.service.uploads) == 2


async def test_what_is_sent_is_told_with_its_bytes_and_its_time(world: World) -> None:
    turn = await begun(world, world.video("a.mp4"))
    with capture_logs() as logs:
        await upload(world, turn)
    [sent] = [line for line in logs if line["event"] == "upload.sent"]
    assert sent["sent_bytes"] == len(MP4)
    assert sent["took_s"] >= 0


async def test_a_file_of_unknown_size_is_sent_without_a_total(world: World) -> None:
    await upload(world, await begun(world, world.video("a.mp4", size_bytes=None)))
    assert world.shown.keys[-1] == "status-uploading-unknown"
    assert world.service.uploads == [("a.mp4", MP4)]


async def test_found_half_sent_a_file_that_has_arrived_is_not_sent_again(world: World) -> None:
    turn = await begun(world, world.video())
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert turn.session_id is not None
    await world.db.run(files.mark_upload, file.id, turn.session_id, known_before=0)
    world.service.projects["s1"].files.append("holiday.mp4")
    [done] = await upload(world, turn)
    assert (done.upload_state, done.answer) == ("done", {})
    assert world.service.uploads == []


async def test_found_half_sent_a_file_that_has_not_arrived_is_sent(world: World) -> None:
    turn = await begun(world, world.video())
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert turn.session_id is not None
    await world.db.run(files.mark_upload, file.id, turn.session_id, known_before=0)
    await upload(world, turn)
    assert world.service.uploads == [("holiday.mp4", MP4)]


async def test_after_an_unclear_answer_the_project_is_asked_whether_the_file_is_there(
    world: World,
) -> None:
    class Arrives(Unavailable):
        """The answer is lost, the file is not."""

    turn = await begun(world, world.video())
    arrived = world.service.projects["s1"].files

    def meet(method: str) -> None:
        if method == "upload":
            arrived.append("holiday.mp4")
            raise Arrives
        world.service.calls.append(method)

    world.service.meet = meet  # type: ignore[method-assign]
    [done] = await upload(world, turn)
    assert (done.upload_state, done.answer) == ("done", {})


async def test_after_an_unclear_answer_a_file_that_is_not_there_is_refused(world: World) -> None:
    turn = await begun(world, world.video())
    world.service.fail("upload", Unavailable())
    assert (await refusal(world, turn)).sentences == [
        say("error-upload-unclear", name="holiday.mp4")
    ]
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert file.upload_state == "refused"


@pytest.mark.parametrize("error", [SessionLost()])
async def test_what_is_no_file_s_fault_ends_the_turn_and_not_the_file(
    world: World, error: ServiceError
) -> None:
    turn = await begun(world, world.video())
    world.service.fail("upload", error)
    with pytest.raises(type(error)):
        await upload(world, turn)
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert file.upload_state == "sending"


async def test_a_busy_service_s_refusal_is_definite(world: World) -> None:
    turn = await begun(world, world.video())
    world.service.fail("upload", ServiceBusy())
    assert (await refusal(world, turn)).sentences == [
        say("error-upload-failed", name="holiday.mp4")
    ]


@pytest.mark.parametrize(
    ("data", "facts", "key"),
    [
        (b"", {}, "error-empty-file"),
        (b"hello", {}, "error-unsupported"),
        (MP4, {"size_bytes": MAX_FILE_BYTES + 1}, "error-too-large"),
    ],
)
async def test_a_file_that_cannot_be_used_is_never_sent(
    world: World, data: bytes, facts: dict[str, int], key: str
) -> None:
    video = replace(world.video(data=data), size_bytes=facts.get("size_bytes", len(data)))
    refused = await refusal(world, await begun(world, video))
    formats = say("error-unsupported-formats")
    assert refused.sentences == [
        say(key, name="holiday.mp4", formats=formats, size_bytes=video.size_bytes)
    ]
    assert world.service.uploads == []


async def test_a_good_file_stays_when_the_one_beside_it_is_refused(world: World) -> None:
    turn = await begun(world, world.video("a.mp4", b"hello"), world.video("b.mp4"))
    assert len((await refusal(world, turn)).sentences) == 1
    assert [name for name, _ in world.service.uploads] == ["b.mp4"]


async def test_where_the_platform_has_a_smaller_encoding_its_size_is_told(world: World) -> None:
    smaller = SmallerEncoding({"file_id": "f2"}, 900)
    large = world.video(size_bytes=30_000_000, smaller=smaller)

    @asynccontextmanager
    async def too_large(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        raise MediaTooLarge(20_000_000)
        yield

    world.room.open = too_large  # type: ignore[method-assign]
    assert (await refusal(world, await begun(world, large))).smaller_bytes == 900


async def test_a_file_that_is_gone_has_no_smaller_one(world: World) -> None:
    @asynccontextmanager
    async def gone(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        raise MediaGone
        yield

    world.room.open = gone  # type: ignore[method-assign]
    refused = await refusal(world, await begun(world, world.video()))
    assert refused.sentences == [say("error-file-gone", name="holiday.mp4")]
    assert refused.smaller_bytes is None


async def test_a_sticker_under_a_request_stops_nothing(world: World) -> None:
    turn = await begun(world, world.video(), STICKER)
    assert [file.upload_state for file in await upload(world, turn)] == ["done", "refused"]


async def test_a_sticker_alone_is_answered(world: World) -> None:
    refused = await refusal(world, await begun(world, STICKER, text=""))
    assert refused.sentences == [say("error-sticker")]


@pytest.mark.parametrize("error", [MediaTooLarge(MAX_FILE_BYTES), LinkTooLarge("over")])
async def test_what_turns_out_too_large_on_its_way_is_told_as_that_and_not_fetched_again(
    world: World, error: Exception
) -> None:
    opened = []

    @asynccontextmanager
    async def grows(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        async def chunks() -> AsyncIterator[bytes]:
            yield MP4 + bytes(HEAD_BYTES)
            raise error

        opened.append(attachment.filename)
        yield OpenMedia(chunks(), None)

    world.room.open = grows  # type: ignore[method-assign]
    refused = await refusal(world, await begun(world, world.video(size_bytes=None)))
    assert refused.sentences == [say("error-too-large-plain", name="holiday.mp4")]
    assert (opened, refused.passing) == (["holiday.mp4"], False)


# a source that is away for a moment


def refusing(world: World, *errors: Exception) -> None:
    """The room opens files only after these refusals; one after another."""
    left, opening = list(errors), world.room.open

    @asynccontextmanager
    async def refuse(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        if left:
            raise left.pop(0)
        async with opening(attachment) as opened:
            yield opened

    world.room.open = refuse  # type: ignore[method-assign]


async def test_a_passing_refusal_is_tried_again_for_a_minute(world: World) -> None:
    refusing(world, *[MediaUnreachable("status 503")] * 4)
    await upload(world, await begun(world, world.video()))
    assert [name for name, _ in world.service.uploads] == ["holiday.mp4"]
    assert world.clock.slept_s == [2.0, 6.0, 16.0, 36.0]


async def test_a_refusal_that_does_not_pass_is_told_as_what_it_is(world: World) -> None:
    refusing(world, *[MediaUnreachable("time-out")] * 5)
    refused = await refusal(world, await begun(world, world.video()))
    assert refused.sentences == [say("error-file-unreachable", name="holiday.mp4")]
    assert refused.passing, "the same again is a press away"


async def test_what_will_not_be_had_a_little_later_is_not_offered_again(world: World) -> None:
    refusing(world, MediaGone("not found"))
    assert not (await refusal(world, await begun(world, world.video()))).passing


async def test_slow_refusals_are_given_up_after_the_minute_all_the_same(world: World) -> None:
    turn = await begun(world, world.video())

    @asynccontextmanager
    async def slow(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        world.clock.now_s += 30.0
        raise MediaUnreachable("time-out")
        yield

    world.room.open = slow  # type: ignore[method-assign]
    await refusal(world, turn)
    assert world.clock.slept_s == [2.0]


async def test_a_file_that_breaks_off_on_its_way_is_opened_anew(world: World) -> None:
    turn = await begun(world, world.video())
    world.service.fail("upload", SourceFailed())
    await upload(world, turn)
    assert [name for name, _ in world.service.uploads] == ["holiday.mp4"]


@pytest.mark.parametrize("error", [MediaGone(), MediaEmpty(), MediaTooLarge(1)])
async def test_a_plain_no_is_told_at_once(world: World, error: Exception) -> None:
    refusing(world, error)
    await refusal(world, await begun(world, world.video()))
    assert world.clock.slept_s == []


@pytest.mark.parametrize(
    ("error", "pauses"),
    [
        (LinkUnreachable("status 503"), [2.0]),
        (LinkUnreachable("too slow"), [2.0]),
        (LinkUnreachable("status 404", gone=True), None),
        (LinkUnknownHost("unknown host"), None),
        (LinkRefused("inside"), None),
    ],
)
async def test_a_pasted_link_is_tried_again_where_that_may_help(
    world: World, error: Exception, pauses: list[float] | None
) -> None:
    world.uploads._fetch = FixedFetch(error)
    turn = await begun(world, Attachment("video", "film.mp4", {"link": "https://x.example/f.mp4"}))
    if pauses is None:
        await refusal(world, turn)
    else:
        await upload(world, turn)
    assert world.clock.slept_s == (pauses or [])


# found again


async def half_sent(world: World, attachment: Attachment, known_before: int = 0) -> Turn:
    turn = await begun(world, attachment)
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert turn.session_id is not None
    await world.db.run(files.mark_upload, file.id, turn.session_id, known_before=known_before)
    return turn


async def test_a_picture_is_not_taken_for_the_video_that_came_after_the_mark(
    world: World,
) -> None:
    """The list of videos may show an earlier one late: that is no picture."""
    picture = world.picture("logo.png")
    turn = await half_sent(world, picture)
    world.service.projects["s1"].files.append("late.mp4")
    await upload(world, turn)
    assert [name for name, _ in world.service.uploads] == ["logo.png"]


async def test_a_picture_is_found_by_its_name(world: World) -> None:
    turn = await half_sent(world, world.picture("logo.png"))
    world.service.projects["s1"].files.append("logo.png")
    await upload(world, turn)
    assert world.service.uploads == []


async def test_a_video_is_not_taken_for_one_whose_upload_was_answered_before(
    world: World,
) -> None:
    """What an answer said counts, also while the project does not show it yet."""
    turn = await begun(world, world.video("a.mp4"), world.video("b.mp4"))
    assert turn.session_id is not None
    a, b = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    await world.db.run(files.mark_upload, a.id, turn.session_id, known_before=0)
    await world.db.run(files.end_upload, a.id, turn.session_id, "done", {"kind": "video"})
    await world.db.run(files.mark_upload, b.id, turn.session_id, known_before=0)
    world.service.projects["s1"].files.append("a.mp4")
    await upload(world, turn)
    assert [name for name, _ in world.service.uploads] == ["b.mp4"]


async def test_after_an_unclear_answer_a_sound_is_looked_for_by_its_name(world: World) -> None:
    turn = await begun(world, world.picture("song.png"))
    world.service.unlisted = (".png",)
    world.service.fail("upload", Unavailable())
    assert (await refusal(world, turn)).sentences == [say("error-upload-unclear", name="song.png")]


# by URL


async def linked(world: World, fetch: FixedFetch, *urls: str) -> tuple[World, Turn]:
    """A room whose files have addresses, each asked for in order; the last one again."""
    left = list(urls)

    async def public_url(attachment: Attachment) -> str | None:
        return left.pop(0) if len(left) > 1 else left[0]

    world.room.public_url = public_url  # type: ignore[method-assign]
    world.uploads._fetch = fetch
    return world, await begun(world, world.video())


async def test_a_file_with_a_public_address_is_handed_over_by_it(world: World) -> None:
    fetch = FixedFetch()
    world, turn = await linked(world, fetch, "https://cdn/holiday.mp4")
    await upload(world, turn)
    assert world.service.uploads == [("https://cdn/holiday.mp4", b"")]
    assert fetch.checked == ["https://cdn/holiday.mp4"]


async def test_an_expired_address_is_asked_for_anew_once(world: World) -> None:
    fetch = FixedFetch(LinkUnreachable("status 404", gone=True))
    world, turn = await linked(
        world, fetch, "https://cdn/1/holiday.mp4", "https://cdn/2/holiday.mp4"
    )
    await upload(world, turn)
    assert world.service.uploads == [("https://cdn/2/holiday.mp4", b"")]


async def test_an_address_that_stays_expired_is_streamed_instead(world: World) -> None:
    fetch = FixedFetch(LinkUnreachable("status 404", gone=True))
    world, turn = await linked(world, fetch, "https://cdn/holiday.mp4")
    await upload(world, turn)
    assert world.service.uploads == [("holiday.mp4", MP4)]


@pytest.mark.parametrize("error", [Rejected(), UnsupportedFile(), Unavailable()])
async def test_what_the_service_does_not_fetch_is_streamed(world: World, error: Exception) -> None:
    world, turn = await linked(world, FixedFetch(), "https://cdn/holiday.mp4")
    world.service.fail("upload_url", error)
    await upload(world, turn)
    assert world.service.uploads == [("holiday.mp4", MP4)]


async def test_a_name_that_another_file_of_the_project_has_is_streamed_under_the_shown_one(
    world: World,
) -> None:
    world, turn = await linked(world, FixedFetch(), "https://cdn/x/video.mp4")
    assert turn.session_id is not None
    await world.db.run(
        add_file,
        turn_id=turn.id,
        conversation_id=turn.conversation_id,
        message_key="m9",
        attachment=world.video("video.mp4"),
    )
    [_, file] = await world.db.run(files_of_turn, turn.id, turn.session_id)
    await world.db.run(mark_upload, file.id, turn.session_id, known_before=9)  # it never arrived
    await upload(world, turn)
    assert [name for name, _ in world.service.uploads] == ["holiday.mp4", "https://cdn/x/video.mp4"]


async def test_a_pasted_link_is_looked_at_and_handed_over(world: World) -> None:
    fetch = FixedFetch()
    world.uploads._fetch = fetch
    pasted = Attachment("video", "film.mp4", {"link": "https://films.example/film.mp4"})
    await upload(world, await begun(world, pasted))
    assert world.service.uploads == [("https://films.example/film.mp4", b"")]
    assert world.shown.keys[-1] == "status-fetching-link"


async def test_a_pasted_page_is_explained(world: World) -> None:
    world.uploads._fetch = FixedFetch(LinkNotAFile("a page"))
    pasted = Attachment("video", "watch", {"link": "https://films.example/watch"})
    refused = await refusal(world, await begun(world, pasted))
    assert refused.sentences == [say("error-link-not-a-file", name="films.example/watch")]


async def test_a_site_s_player_is_told_by_name_and_nothing_is_fetched(world: World) -> None:
    world.uploads._fetch = FixedFetch(AssertionError("it was fetched"))
    pasted = Attachment("file", "watch", {"link": "https://www.youtube.com/watch?v=dQw4w9WgXcQ"})
    refused = await refusal(world, await begun(world, pasted))
    assert refused.sentences == [say("error-link-video-page", site="YouTube")]


async def test_two_bad_links_are_each_named(world: World) -> None:
    world.uploads._fetch = FixedFetch(LinkNotAFile("a page"), LinkNotAFile("a page"))
    links = [f"https://films.example/{name}?token=secret" for name in ("one", "two")]
    pasted = [Attachment("video", "watch", {"link": link}) for link in links]
    refused = await refusal(world, await begun(world, *pasted))
    assert refused.sentences == [
        say("error-link-not-a-file", name="films.example/one"),
        say("error-link-not-a-file", name="films.example/two"),
    ]


@pytest.mark.parametrize(
    ("problem", "key"),
    [
        ("empty", "error-empty-file"),
        ("damaged", "error-damaged"),
        ("codec", "error-codec"),
        ("unreadable", "error-unreadable"),
        ("pixels", "error-too-many-pixels"),
    ],
)
async def test_a_file_that_cannot_be_used_is_told_as_what_it_is(
    world: World, problem: FileProblem, key: str
) -> None:
    world.service.fail("upload", UnsupportedFile(problem=problem))
    refused = await refusal(world, await begun(world, world.video()))
    assert refused.sentences == [say(key, name="holiday.mp4")]


async def test_what_a_stopped_turn_had_on_its_way_is_sent_by_no_later_one(world: World) -> None:
    turn = await begun(world, world.video())
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert turn.session_id is not None
    await world.db.run(files.mark_upload, file.id, turn.session_id, known_before=0)
    await world.uploads.give_up(turn)
    [file] = await world.db.run(files.files_of_turn, turn.id, turn.session_id)
    assert file.upload_state == "refused"
    await world.uploads.give_up(replace(turn, session_id=None))
