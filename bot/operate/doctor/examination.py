"""All of it at once. What takes too long is told as that; what raises is told, too."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bot.core.model import Chat
from bot.operate.connecting import command_texts
from bot.operate.doctor import machine, service, stored, told
from bot.operate.http_server import serve_http
from bot.platform import Finding, Given
from bot.ports import Clock, SystemClock
from bot.registry import PLATFORMS, Entry
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.texts.catalogues import Texts

LIMIT_S = 10.0
Look = Callable[[], Awaitable[Sequence[Finding]]]
_NETWORK = "Look at the network between it and this machine"
_DISK = "Look at the disk that NEMOBOT_DATA is on: is it a network drive that is away?"
_BACKUP = (
    "Restore it once by hand (docs/operations.md): a large one takes longer than this look may"
)
_FFMPEG = "Type `ffmpeg -version`: it starts and never ends"


@dataclass
class PlatformClocks:
    """What time the platforms say it is, against this machine's."""

    ahead_s: dict[str, float] = field(default_factory=dict)

    def from_platform(self, name: str) -> Callable[[float], None]:
        def note(utc_s: float) -> None:
            self.ahead_s[name] = time.time() - utc_s

        return note


class NoMemory:
    """Nothing is remembered: an examination changes nothing."""

    async def get(self, key: str) -> str | None:
        return None

    async def put(
        self,
        key: str,
        value: str | None,
        *,
        keep_s: float | None = None,
        person: str | None = None,
    ) -> None:
        pass


async def examine(
    settings: Settings,
    texts: Texts,
    skills: SkillSet,
    *,
    channel: Chat | None = None,
    entries: Iterable[Entry] = PLATFORMS,
    limit_s: float = LIMIT_S,
) -> list[Finding]:
    """Of each platform, of the service, of what is stored and of this machine. `channel`: its
    permissions, too. Takes `limit_s` at most, and a moment; never raises."""
    entries = tuple(entries)
    heard, clock = PlatformClocks(), SystemClock()
    wanted = [entry for entry in entries if entry.is_wanted(settings)]
    if not wanted:
        return [_no_platform(entries)]
    looks: list[tuple[str, str, Look]] = []  # of what, what to do where it never ends, how
    for entry in wanted:
        here = channel.channel if channel and channel.platform == entry.name else None
        given = given_to_look(texts, settings, skills, clock, heard.from_platform(entry.name))
        looks.append((entry.title, _NETWORK, _of_platform(entry, settings, given, here)))
    database = _DISK if settings.is_sqlite else _NETWORK
    looks += [
        ("NemoVideo", _NETWORK, lambda: service.examine(settings, clock)),
        ("Database", database, lambda: stored.examine_database(settings)),
        ("Backup", _BACKUP, lambda: stored.examine_backup(settings)),
        ("Disk", _DISK, lambda: machine.examine_disk(settings.nemobot_data)),
        ("Reporting", _NETWORK, lambda: told.examine_reporting(settings)),
        ("ffmpeg", _FFMPEG, lambda: machine.examine_ffmpeg(settings.fit)),
    ]
    found = await asyncio.gather(*(_tried(*look, limit_s) for look in looks))
    findings = [finding for each in found for finding in each]
    if channel and channel.platform not in [entry.name for entry in wanted]:
        said = f"no platform here is called {channel.platform}"
        findings.append(Finding("error", "Channel", said))
    return [*findings, machine.of_clock(heard.ahead_s)]


async def _tried(what: str, to_do: str, look: Look, limit_s: float) -> Sequence[Finding]:
    try:
        async with asyncio.timeout(limit_s):
            return await look()
    except TimeoutError:
        return [Finding("error", what, f"no answer within {limit_s:g} seconds", to_do)]
    except Exception as error:
        # its text may hold anything: the name of its kind tells a developer where to look
        said = f"looking at it failed ({type(error).__name__})"
        return [Finding("error", what, said, "Tell the developers, with nemobot info")]


def _of_platform(entry: Entry, settings: Settings, given: Given, channel: str | None) -> Look:
    async def look() -> Sequence[Finding]:
        platform = entry.connect(settings, given, False, None)
        try:
            return await platform.examine(channel)
        finally:
            await platform.close()

    return look


def given_to_look(
    texts: Texts,
    settings: Settings,
    skills: SkillSet,
    clock: Clock,
    tell_time: Callable[[float], None],
) -> Given:
    """For an adapter that receives nothing, and remembers nothing afterwards."""

    async def nobody_receives(_update_json: str, _reason: str) -> None:
        pass

    return Given(
        say=texts,
        commands=command_texts(texts, links=bool(settings.nemobot_secret_keys)),
        skills=[(skill.name, skill.title) for skill in skills],
        memory=NoMemory(),
        poisoned=nobody_receives,
        clock=clock,
        serve_http=serve_http,
        tell_time=tell_time,
    )


def _no_platform(entries: Iterable[Entry]) -> Finding:
    names = " or ".join(entry.needs.upper() for entry in entries)
    return Finding("error", "Platforms", "none is set up", f"Set {names}: nemobot init")
