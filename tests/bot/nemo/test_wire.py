from __future__ import annotations

import contextlib
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.core.service.errors import ExportBlocked, MissingScope, Rejected, ServiceError
from bot.core.service.values import RenderStatus, UploadedFile
from bot.nemo.wire import (
    AnonymousToken,
    SessionInfo,
    read_credits,
    read_first_file,
    read_render,
    read_state,
)
from tests.support.rows import each_row

DRAFT = {"t": [{"tt": 0, "sg": [{"x": 1.5}], "weird": {"k": [None]}}], "d": 10_000}
ANY = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())
ANY_BODY = st.recursive(
    ANY,
    lambda inner: st.dictionaries(
        st.sampled_from(
            ["data", "status", "output", "url", "progress", "files", "state", "draft", "token"]
        ),
        inner,
    ),
).filter(lambda body: isinstance(body, dict))


@given(ANY_BODY)
def test_no_body_breaks_the_reader(body: dict[str, Any]) -> None:
    with contextlib.suppress(ValueError):
        status = read_render(body)
        assert status.progress is None or 0 <= status.progress <= 100
    read_state(body)
    read_credits(body)
    with contextlib.suppress(ValueError):
        read_first_file(body)


@pytest.mark.parametrize(
    "body",
    [
        {"code": 0, "data": {"task_id": "t", "session_id": "s", "user_id": "anon_1", "new": 1}},
        {"code": 0, "session_id": "s", "data": {"task_id": "t", "user_id": "anon_1"}},
        {"session_id": "s", "task_id": "t", "user_id": "anon_1"},
    ],
)
def test_a_session_is_found_in_data_or_at_the_top(body: dict[str, Any]) -> None:
    session = SessionInfo.read(body)
    assert session == SessionInfo(session_id="s", task_id="t", user_id="anon_1")


@each_row("bad", ["", ".", "..", "a\nb", "x" * 201, None, 1.5, ["s"]])
def test_what_could_change_a_path_is_no_session_id(bad: object) -> None:
    with pytest.raises(ValidationError):
        SessionInfo.model_validate({"session_id": bad})


def test_an_expiry_is_utc_seconds() -> None:
    token = AnonymousToken.model_validate(
        {"token": "t", "expires_at": "2026-03-18T00:00:00Z", "new": 100}
    )
    assert token.expires_at_s == 1_773_792_000
    assert AnonymousToken.model_validate({"token": "t", "expires_at": "soon"}).expires_at_s is None


def test_secrets_are_in_no_repr() -> None:
    assert "nmv_usr_x" not in repr(AnonymousToken(token="nmv_usr_x"))
    assert "signed" not in repr(RenderStatus(state="completed", url="https://x/?signed"))


def test_a_file_of_which_little_is_known_is_still_a_file() -> None:
    body = {"data": {"files": [None, {"filename": "a.mp4", "duration": "30.5", "width": "?"}]}}
    assert read_first_file(body) == UploadedFile(duration_s=30.5)
    assert read_first_file({"files": []}) is None


def test_the_draft_is_kept_as_it_came() -> None:
    body = {"data": {"session_id": "s", "state": {"draft": DRAFT, "video_infos": [{}, 1, {}]}}}
    state = read_state(body)
    assert state.draft == DRAFT
    assert state.files == 2


def test_a_draft_of_the_newer_form_is_kept_word_for_word() -> None:
    text = " <draft><track type='video'><clip/></track></draft> "
    assert read_state({"data": {"state": {"draft": text}}}).draft == text
    held = {"protocol": "v3", "xml": text}
    assert read_state({"data": {"state": {"draft": held}}}).draft == held


def test_the_names_of_all_files_are_known_wherever_they_stand() -> None:
    state = {
        "video_infos": [{"filename": "a.mp4"}, {"name": "a.mp4"}, {}],
        "generated_media": [{"file_name": "song.mp3"}, "x"],
        "image_infos": [{"filename": "logo.png"}, {"filename": 3}],
    }
    found = read_state({"data": {"state": state}})
    assert (found.files, sorted(found.names)) == (3, ["a.mp4", "a.mp4", "logo.png", "song.mp3"])


def test_what_kind_a_file_is_is_the_service_s_to_say() -> None:
    for kind, read in [("video", "video"), ("audio", "audio"), ("thing", None), (3, None)]:
        found = read_first_file({"files": [{"file_type": kind}]})
        assert found == UploadedFile(kind=read)


@pytest.mark.parametrize("body", [{}, {"draft": []}, {"state": {"draft": "x", "video_infos": 3}}])
def test_a_state_that_holds_nothing_is_an_empty_project(body: dict[str, Any]) -> None:
    state = read_state(body)
    assert (state.draft, state.files) == (None, 0)


@pytest.mark.parametrize(
    "body",
    [
        {"status": "completed", "progress": 100, "output": {"url": "u", "duration": 5, "size": 9}},
        {
            "code": 0,
            "data": {"status": "COMPLETED", "progress": "100", "size": 9, "duration": 5.0}
            | {"outputUrl": "u"},
        },
    ],
)
def test_a_render_is_read_in_both_shapes(body: dict[str, Any]) -> None:
    status = read_render(body)
    assert status == RenderStatus(
        state="completed", progress=100, url="u", size_bytes=9, duration_s=5
    )


def test_an_unknown_status_reads_as_processing_and_says_so() -> None:
    status = read_render({"success": True, "data": {"id": "r", "status": "dreaming"}})
    assert (status.state, status.understood) == ("processing", False)
    assert status.unknown_word == "dreaming"


FAILURES: list[dict[str, Any]] = [
    {"status": "failed", "error": "no room"},
    {"status": "error", "errorMessage": "no room"},
    {"status": "FAILED", "error": {"message": "no room", "code": 500}},
    {"status": "failed", "reason": "no room", "errorCode": "X"},
]


@each_row("body", FAILURES)
@each_row("wrapped", [False, True])
def test_why_a_render_failed_is_kept_to_be_compared(body: dict[str, Any], wrapped: bool) -> None:
    status = read_render({"success": False, "data": body} if wrapped else body)
    assert (status.state, status.reason) == ("failed", "no room")
    assert "no room" not in repr(status)


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        ({"error": {"code": 402, "message": "x"}}, ExportBlocked),
        ({"error": {"code": "403"}}, MissingScope),
        ({"errorCode": 400, "error": "bad draft"}, Rejected),
        ({"error": "Upgrade your plan to export"}, ExportBlocked),
    ],
)
def test_a_failure_that_the_next_render_would_share_is_its_error(
    failure: dict[str, Any], kind: type[ServiceError]
) -> None:
    with pytest.raises(kind):
        read_render({"data": {"status": "failed", **failure}})


@pytest.mark.parametrize("code", [401, 404, 408, 429, 500, 9999])
def test_a_failure_that_may_pass_is_one_of_this_render(code: int) -> None:
    assert read_render({"status": "failed", "error": {"code": code}}).state == "failed"


@pytest.mark.parametrize(
    "body",
    [
        {"status": "user_abort"},
        {"status": "CANCELLED"},
        {"status": "canceled"},
        {"status": "failed", "error": "user_abort"},
        {"status": "failed", "error": {"code": "user_abort"}},
    ],
)
def test_a_cancel_that_landed_is_no_failure(body: dict[str, Any]) -> None:
    assert read_render(body).state == "cancelled"


@pytest.mark.parametrize("number", [math.nan, math.inf, -1, True, "x", 10**400])
def test_a_number_that_is_none_reads_as_unknown(number: object) -> None:
    assert read_credits({"available": number}).available is None


def test_pictures_and_the_report_are_read_leniently() -> None:
    poster = {"kind": "poster", "url": "https://x/p.png", "mime_type": "image/png", "alt": "a"}
    output = {
        "url": "https://x/a.mp4",
        "pictures": [poster, {**poster, "url": "https://x/q.png"}, {"kind": "map", "url": "u"}, 7],
        "report": {"vmaf": "95.5", "bytes": None},
    }
    status = read_render({"status": "completed", "output": output})
    assert [(p.kind, p.url) for p in status.pictures] == [("poster", "https://x/p.png")]
    assert status.vmaf == 95.5


@pytest.mark.parametrize("odd", [None, 7, "x", {}, [None], [{"kind": "poster"}], [{"kind": []}]])
def test_odd_pictures_are_none(odd: object) -> None:
    output = {"url": "https://x/a.mp4", "pictures": odd, "report": odd}
    status = read_render({"status": "completed", "output": output})
    assert (status.pictures, status.vmaf, status.url) == ((), None, "https://x/a.mp4")


@pytest.mark.parametrize(
    ("told", "notes"),
    [
        (
            ["subtitles_left_out", "no_gain", "subtitles_left_out"],
            ("no_gain", "subtitles_left_out"),
        ),
        (["of_a_later_version", 7, None, ["no_gain"], {}], ()),
        ("no_gain", ()),
        ({"no_gain": 1}, ()),
        (None, ()),
    ],
)
def test_notes_of_a_render_are_those_that_we_know(told: object, notes: tuple[str, ...]) -> None:
    output = {"url": "https://x/a.mp4", "notes": told}
    assert read_render({"status": "completed", "output": output}).notes == notes


def test_ids_may_be_numbers_and_what_is_none_is_left_out() -> None:
    session = SessionInfo.read({"session_id": 7, "task_id": ["t"], "user_id": ".."})
    assert session == SessionInfo(session_id="7", task_id=None, user_id=None)


@pytest.mark.parametrize("expires", [4_070_908_800, 4_070_908_800.4])
def test_a_moment_may_be_seconds(expires: object) -> None:
    body = {"data": {"token": "nmv_1", "expires_at": expires}}
    assert AnonymousToken.read(body).expires_at_s == pytest.approx(4_070_908_800, abs=1)
