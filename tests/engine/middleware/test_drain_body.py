"""An early answer reaches a client that is still sending."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import served, upload_folders


async def test_a_refusal_reaches_a_client_that_is_still_sending(
    nemo: Contract, tmp_path: Path
) -> None:
    large = tmp_path / "large.mp4"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    nemo.token = "nmv_usr_invented"
    assert (await nemo.upload(large))["code"] == 1001


async def test_too_large_is_said_before_everything_has_arrived(
    settings: Settings, clip: Path
) -> None:
    async with served(replace(settings, max_upload_bytes=2_000_000)) as nemo:
        await nemo.begin()
        address = nemo.http.base_url
        reader, writer = await asyncio.open_connection(address.host, address.port)
        part = b'Content-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\n'
        head = (
            f"POST /api/upload-video/nemo_agent/me/{nemo.session_id} HTTP/1.1\r\nHost: x\r\n"
            f"Authorization: Bearer {nemo.token}\r\nContent-Length: 900000000\r\n"
            "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
        )
        writer.write(head.encode() + part + clip.read_bytes() + b"\0" * 1_000_000)
        status = await asyncio.wait_for(reader.readline(), 5)
        assert status.startswith(b"HTTP/1.1 413")
        assert b'"code":4002' in await asyncio.wait_for(reader.readuntil(b"}"), 5)
        writer.close()
        await writer.wait_closed()
    assert upload_folders(settings) == []
