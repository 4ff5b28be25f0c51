"""Multipart bodies: in order, malformed, broken off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import upload_folders
from tests.support.clock import eventually


async def test_several_files_in_one_body_keep_their_order(nemo: Contract, clip: Path) -> None:
    with clip.open("rb") as one, clip.open("rb") as two:
        answer = await nemo.upload_parts(
            [("files", ("one.mp4", one)), ("other", ("no.txt", b"no")), ("files", ("二.mp4", two))]
        )
    names = [file["filename"] for file in answer["data"]["files"]]
    assert names == ["one.mp4", "二.mp4"]
    infos = (await nemo.state())["data"]["state"]["video_infos"]
    assert [info["filename"] for info in infos] == names


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"--x--"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x--\r\n"),
        ("multipart/form-data; boundary=x", b"garbage"),
        ("multipart/form-data; boundary=" + "x" * 300, b"--x--"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\nabc',
        ),
        ("multipart/form-data; boundary=x", b"--x\r\n" + b"A: b\r\n" * 100 + b"\r\n"),
        ("application/json", b"{"),
        ("application/json", b"[" * 100_000),
        ("application/json", b'{"urls":[]}'),
        ("application/json", b'{"urls":["https://example.com/a.mp4"],"source_type":"disk"}'),
        ("text/plain", b"hello"),
    ],
)
async def test_a_malformed_upload_is_400_and_leaves_nothing(
    nemo: Contract, settings: Settings, content_type: str, body: bytes
) -> None:
    answer = await nemo.http.post(
        f"/api/upload-video/nemo_agent/me/{nemo.session_id}",
        content=body,
        headers={**nemo.headers, "Content-Type": content_type},
    )
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert upload_folders(settings) == []


async def test_an_upload_that_is_broken_off_leaves_nothing(
    nemo: Contract, settings: Settings, clip: Path
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\n'
        yield clip.read_bytes()[:200_000]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await nemo.http.post(
            f"/api/upload-video/nemo_agent/me/{nemo.session_id}",
            content=broken(),
            headers={**nemo.headers, "Content-Type": "multipart/form-data; boundary=x"},
        )
    await eventually(lambda: upload_folders(settings) == [])
