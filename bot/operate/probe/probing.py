"""All of it, in order: the service, then each chat that was named."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.core.model import Chat
from bot.core.service.values import Attribution
from bot.fetch.safe_fetch import SafeFetch
from bot.nemo.accounts import Accounts
from bot.nemo.http import Http, Timings, open_http
from bot.nemo.links import Links
from bot.nemo.service import NemoVideo
from bot.operate.doctor.examination import given_to_look
from bot.operate.probe.assumptions import Verdict
from bot.operate.probe.chat import ChatProbe
from bot.operate.probe.clip import ProbeClip, make_clip
from bot.operate.probe.recorder import Recorder
from bot.operate.probe.service import ServiceProbe
from bot.ports import SystemClock
from bot.registry import PLATFORMS
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store.database import Database
from bot.store.queries.accounts import SqlAccounts
from bot.texts.catalogues import default_texts


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be tried. `may_spend` hears what is left, and says yes to `spend` or no."""

    spend: float
    may_spend: Callable[[float | None], bool]
    chats: Sequence[Chat] = ()
    video: Path | None = None


async def probe(
    settings: Settings, skills: SkillSet, db: Database, wish: Wish, recorder: Recorder
) -> list[Verdict]:
    """What was found of each assumption. Raises `NoClip`, OSError."""
    with tempfile.TemporaryDirectory(prefix="nemobot-probe-") as folder:
        clip = ProbeClip(wish.video, None) if wish.video else await make_clip(Path(folder))
        found = await _service(settings, skills, db, wish, recorder, clip)
        for chat in wish.chats:
            found += await _chat(settings, skills, chat, clip, recorder)
    return found


async def _service(
    settings: Settings,
    skills: SkillSet,
    db: Database,
    wish: Wish,
    recorder: Recorder,
    clip: ProbeClip,
) -> list[Verdict]:
    clock, skill = SystemClock(), skills.get(settings.nemo_skill)
    assert skill is not None
    attribution = Attribution(skill.name, skill.version, settings.skill_source or "unknown")
    token = settings.nemo_token.get_secret_value() if settings.nemo_token else None
    async with open_http(settings.nemo_api_url) as client:
        recorder.listen(client)
        http = Http(client, settings.nemo_api_url, clock, Timings(ask_s=settings.turn_limit_s))
        accounts = Accounts(
            http, SqlAccounts(db, settings.secret_keys), clock, configured_token=token
        )
        web, public = settings.nemo_web_url, settings.engine_public_url
        links = Links(http, web, fetch=SafeFetch(), public_url=public)
        service = NemoVideo(http, accounts, web, links)
        trying = ServiceProbe(http, service, attribution, clock, clip)
        return await trying.run(recorder, wish.spend, wish.may_spend)


async def _chat(
    settings: Settings, skills: SkillSet, chat: Chat, clip: ProbeClip, recorder: Recorder
) -> list[Verdict]:
    entry = next(entry for entry in PLATFORMS if entry.name == chat.platform)
    given = given_to_look(default_texts(), settings, skills, SystemClock(), lambda _: None)
    given = replace(given, hear_answer=recorder.platform_answer)
    platform = entry.connect(settings, given, False, None)
    try:
        return await ChatProbe(platform, chat, clip).run()
    finally:
        await platform.close()
