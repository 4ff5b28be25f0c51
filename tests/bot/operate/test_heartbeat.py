"""A sign of life that a hung process can't give."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from bot.operate.heartbeat import beating, is_beating, tell_systemd
from tests.support.clock import eventually, wait_until

pytestmark = pytest.mark.real_time


async def test_a_running_loop_beats_and_a_stopped_one_does_not(tmp_path: Path) -> None:
    assert not is_beating(tmp_path)
    async with beating(tmp_path, every_s=0.01):
        await eventually(lambda: is_beating(tmp_path))
        os.utime(tmp_path / "alive", (1, 1))
        await eventually(lambda: is_beating(tmp_path))
        # the loop hangs; a thread may still be at the last beat
        wait_until(lambda: not is_beating(tmp_path, dead_after_s=0.04))
    assert not is_beating(tmp_path)


@pytest.mark.parametrize("was_there", [False, True])
async def test_its_file_is_for_its_owner_alone(tmp_path: Path, was_there: bool) -> None:
    file = tmp_path / "alive"
    if was_there:
        file.touch(0o644)
        os.utime(file, (1, 1))
    async with beating(tmp_path):
        await eventually(lambda: is_beating(tmp_path) and file.stat().st_mode & 0o777 == 0o600)


def test_systemd_is_told_where_it_listens_and_nobody_minds_where_not(tmp_path: Path) -> None:
    place = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(place)
        tell_systemd("READY=1", {"NOTIFY_SOCKET": place})
        assert systemd.recv(100) == b"READY=1"
    tell_systemd("WATCHDOG=1", {})
    tell_systemd("WATCHDOG=1", {"NOTIFY_SOCKET": str(tmp_path / "nobody")})
    tell_systemd("WATCHDOG=1", {"NOTIFY_SOCKET": "@nobody-listens-there"})
