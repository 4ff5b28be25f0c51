"""Results between 1 and 500 MB, in chats that take 8 MiB, 10 MiB and 50 MB.

    python -m tests.soak --results 30 --kills 5 --most-mb 500

A real clip is looped (its packets are copied) to each size, sent on Telegram's and on Discord's
loopback server to a bot that is a process of its own, and exported as it is. Each must end as a
playable file within the limit, or in the two buttons where it can't look good. The bot is killed
while it makes copies, and started again. Exit code 0: so it was; nothing was fitted or posted
twice, and memory did not grow with the files.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.check_mp4 import decode
from tests.support.clips import BUNNY, ROOT, ffmpeg
from tests.support.engine import engine_process
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import FakeTelegram, Person, Video

LIMITS = {"telegram": (50_000_000,), "discord": (8_388_608, 10_485_760)}
GROWTH_BYTES = 100_000_000
"""What a bot may weigh more with the largest film than with the first and smallest."""
FLOOR_KBPS = 150
"""`FIT_FLOOR_KBPS` of bot/settings: what 480 lines need to look good."""
SAY = "mute it and export"


@dataclass
class Chat:
    """What somebody sent, and what the bot shows there. `files` are path or bytes of each file,
    `buttons` the labels under the last message, `length_s` how long the film is."""

    name: str
    limit_bytes: int
    size_bytes: int
    length_s: float
    files: Callable[[], list[bytes | Path]]
    texts: Callable[[], list[str]]
    buttons: Callable[[], list[str]]

    @property
    def can_look_good(self) -> bool:
        return self.limit_bytes * 8 / 1000 / self.length_s > 1.1 * FLOOR_KBPS

    def has_two_buttons(self) -> bool:
        return set(self.buttons()) >= {"Fit it anyway", "First minute"}

    def is_done(self) -> bool:
        return bool(self.files()) or self.has_two_buttons()

    def check(self, folder: Path) -> str | None:
        """What is wrong, None if nothing is."""
        files = self.files()
        if not files and self.has_two_buttons():
            return f"{self.name}: there was room for a copy" if self.can_look_good else None
        if not files:
            return f"{self.name}: no file: {self.texts()[-1:]}"
        if len(files) > 1:
            return f"{self.name}: posted {len(files)} times: {self.texts()}"
        path = folder / "seen.mp4"
        content = files[0] if isinstance(files[0], bytes) else files[0].read_bytes()
        path.write_bytes(content)
        if len(content) > self.limit_bytes:
            return f"{self.name}: {len(content)} bytes"
        return None if decode(path).video == "h264" else f"{self.name}: does not play"


@dataclass
class Bot:
    """The process, killed and started again."""

    environ: dict[str, str]
    folder: Path
    kills_left: int
    process: subprocess.Popen[bytes] | None = None
    first_bytes: int = 0
    peak_bytes: int = 0
    killed_at: set[int] = field(default_factory=set)

    def start(self) -> None:
        with (self.folder / "bot.log").open("ab") as log:
            command = [sys.executable, "-m", "tests.soak.bot"]
            self.process = subprocess.Popen(command, cwd=ROOT, env=self.environ, stderr=log)

    def look(self) -> None:
        """Note what it weighs; kill it where it is in the middle of a copy."""
        assert self.process is not None
        if self.process.poll() is not None:
            raise SystemExit(f"the bot has ended: {(self.folder / 'bot.log').read_text()[-2000:]}")
        self.peak_bytes = max(self.peak_bytes, _weighs(self.process.pid))
        fitting = set(_fitting(self.folder / "data" / "nemobot.db")) - self.killed_at
        if self.kills_left and fitting:
            self.killed_at |= fitting
            self.kills_left -= 1
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.start()

    def end(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def _weighs(pid: int) -> int:
    with suppress(OSError):
        status = Path(f"/proc/{pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * 1024
    return 0


def _fitting(path: Path) -> list[int]:
    """Exports whose copy is at work."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        query = "SELECT id FROM exports WHERE state = 'fitting' AND fit_begun_at_s IS NOT NULL"
        return [row[0] for row in db.execute(query)]
    return []


def is_film(path: Path) -> bool:
    """Not the picture of before and after, which may follow it."""
    with path.open("rb") as file:
        return file.read(8)[4:] == b"ftyp"


def looped(folder: Path, clip: Path, size_bytes: int) -> Path:
    """The clip again and again, until it has about that size."""
    path = folder / f"loop-{size_bytes}.mp4"
    times = max(1, round(size_bytes / clip.stat().st_size))
    ffmpeg("-stream_loop", str(times - 1), "-i", clip, "-c", "copy", path)
    return path


def sizes(count: int, least_bytes: float, most_bytes: float) -> list[int]:
    """From the smallest to the largest, each by the same factor larger."""
    factor = (most_bytes / least_bytes) ** (1 / max(1, count - 1))
    return [round(least_bytes * factor**number) for number in range(count)]


@asynccontextmanager
async def telegram(folder: Path) -> AsyncIterator[tuple[Any, dict[str, str]]]:
    """A server of one's own, whose files are read where they lie: there is no limit of 20 MB."""
    async with FakeTelegram(server_dir=folder) as fake:

        async def send(name: str, limit_bytes: int, film: Path, length_s: float) -> Chat:
            person = Person(1_000 + len(fake.api.chats), name)
            size_bytes = film.stat().st_size
            fake.say(person, None, SAY, video=Video(path=film, name=film.name))
            seen = fake.chat(person)
            return Chat(
                name,
                limit_bytes,
                size_bytes,
                length_s,
                lambda: [s.file.path for s in seen.from_bot() if s.file and is_film(s.file.path)],
                lambda: [s.text for s in seen.from_bot()],
                lambda: [label for s in seen.from_bot()[-1:] for label in s.buttons],
            )

        environ = {
            "TELEGRAM_TOKEN": fake.token,
            "TELEGRAM_API_URL": fake.url,
            "TELEGRAM_LOCAL_FILES": "true",
            "TELEGRAM_SERVER_DIR": str(folder),
            "TELEGRAM_SHARED_DIR": str(folder),
        }
        yield send, environ


@asynccontextmanager
async def discord(folder: Path) -> AsyncIterator[tuple[Any, dict[str, str]]]:
    async with FakeDiscord() as fake:

        async def send(name: str, limit_bytes: int, film: Path, length_s: float) -> Chat:
            while not fake.gateway.identified:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
            channel = fake.dm(user := fake.user(name))
            size_bytes = film.stat().st_size
            await fake.say(user, channel, SAY, fake.file(film.name, film.read_bytes()))

            def by_bot() -> list[Any]:
                return [m for m in channel.messages if m.author.bot]

            return Chat(
                name,
                limit_bytes,
                size_bytes,
                length_s,
                lambda: [f.content for m in by_bot() for f in m.files if "mp4" in f.filename],
                lambda: [m.content for m in by_bot()],
                lambda: [b.get("label", "") for m in by_bot()[-1:] for b in m.buttons],
            )

        environ = {
            "DISCORD_TOKEN": fake.token,
            "DISCORD_API_URL": fake.api_url,
            "DISCORD_GATEWAY_URL": fake.gateway_url,
            "DISCORD_URL_UPLOAD": "false",
            "DISCORD_CDN_URL": fake.world.cdn,
        }
        yield send, environ


PLATFORMS = {"telegram": telegram, "discord": discord}


async def soak(
    platform: str, limit_bytes: int, wanted: list[int], kills: int, limit_s: float, clip: Path
) -> list[str]:
    """One bot on one platform with one limit; what is wrong in the end."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nemobot-soak-")))
        options = ("--tokens-per-ip", "0", "--no-pictures")
        engine_url = stack.enter_context(engine_process(folder / "engine", *options))
        send, environ = await stack.enter_async_context(PLATFORMS[platform](folder))
        more = {
            "SOAK_LIMIT_BYTES": str(limit_bytes),
            "NEMOBOT_DATA": str(folder / "data"),
            "NEMO_API_URL": engine_url,
            "POLL_RENDER_S": "1",
            "LIMIT_PERSON": "off",
            "LIMIT_EVERYBODY": "off",
        }
        bot = Bot({**os.environ, **environ, **more}, folder, kills)
        stack.callback(bot.end)
        bot.start()
        deadline_s, faults = time.monotonic() + limit_s, list[str]()
        chats, clip_s = list[Chat](), decode(clip).duration_s
        for number, size_bytes in enumerate(wanted):
            film = await asyncio.to_thread(looped, folder, clip, size_bytes)
            length_s = clip_s * film.stat().st_size / clip.stat().st_size
            chat: Chat = await send(f"{platform}{number}", limit_bytes, film, length_s)
            chats.append(chat)
            while not chat.is_done() and time.monotonic() < deadline_s:
                await asyncio.sleep(0.1)
                bot.look()
            bot.first_bytes = bot.first_bytes or bot.peak_bytes
            _tell(chat)
            film.unlink()
        await asyncio.sleep(5.0)  # what came twice would have come by now
        found = [await asyncio.to_thread(chat.check, folder) for chat in chats]
        faults += [fault for fault in found if fault]
        faults += _fitted_twice(folder / "engine" / "engine.sqlite3")
        if bot.peak_bytes - bot.first_bytes > GROWTH_BYTES:
            faults.append(f"memory grew from {bot.first_bytes:,} to {bot.peak_bytes:,} bytes")
        killed = kills - bot.kills_left
        if bot.kills_left:
            faults.append(f"{platform}: {bot.kills_left} kills found no copy at work")
        print(f"{platform}: killed {killed} times while fitting, {bot.peak_bytes:,} bytes at most")
        return faults


def _tell(chat: Chat) -> None:
    files = chat.files()
    got = "a file" if files else "two buttons" if chat.is_done() else "nothing"
    print(f"{chat.name}: {chat.size_bytes:,} bytes, limit {chat.limit_bytes:,}: {got}", flush=True)


def _fitted_twice(path: Path) -> list[str]:
    """By the engine's own record: of each export one copy was finished."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        query = "SELECT render_id FROM renders WHERE status = 'completed' AND render_id LIKE 'fit%'"
        made = [row[0].split("_")[2] for row in db.execute(query)]
    return [
        f"export {each} was fitted {made.count(each)} times"
        for each in sorted(set(made))
        if made.count(each) > 1
    ]


def main() -> int:
    parser = argparse.ArgumentParser("tests.soak", description=__doc__)
    parser.add_argument("--results", type=int, default=30)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--most-mb", type=float, default=500.0)
    parser.add_argument("--scale", type=float, default=1.0, help="makes all limits smaller")
    parser.add_argument("--limit-s", type=float, default=3_600.0, help="for each platform's limit")
    parser.add_argument("--clip", type=Path, default=BUNNY)
    parser.add_argument("--least-mb", type=float, default=1.0)
    parser.add_argument("--platform", choices=sorted(PLATFORMS))
    options = parser.parse_args()
    scale = options.scale
    scaled = [(name, int(limit * scale)) for name, limits in LIMITS.items() for limit in limits]
    runs = [each for each in scaled if options.platform in (None, each[0])]
    wanted, faults = (
        sizes(options.results, options.least_mb * 1e6, options.most_mb * 1e6),
        list[str](),
    )
    for number, (platform, limit_bytes) in enumerate(runs):
        own = wanted[number :: len(runs)]
        kills = options.kills // len(runs) + (number < options.kills % len(runs))
        faults += asyncio.run(
            soak(platform, limit_bytes, own, kills, options.limit_s, options.clip)
        )
    for fault in faults:
        print(fault)
    print(f"{len(wanted)} results, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
