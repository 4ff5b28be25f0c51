"""`nemobot web`: the bot as a page in a browser, kept until it is thrown away."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from adapters.web.adapter import connect
from adapters.web.redaction import SECRETS
from adapters.web.settings import WebSettings, is_loopback
from bot.app import admission_of
from bot.cli.checks import WrongUse, skills_for
from bot.cli.local_bot import NO_LIMITS, language_of, local_bot
from bot.cli.pages.watching import Watching
from bot.operate.connecting import Wanted, closing, given_to
from bot.operate.supervisor import Receiving
from bot.operate.troubles.health import Health
from bot.platform import Platform
from bot.ports import SystemClock
from bot.settings import Settings
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from bot.texts.catalogues import default_texts


async def web(settings: Settings) -> int:
    """Serve the page until told to stop; all is kept in `nemobot_data`. Raises `WrongUse`."""
    page, clock, texts = page_settings(settings), SystemClock(), default_texts()
    _check_port(page)
    health = Health(clock, folder=settings.nemobot_data)
    skills = skills_for(settings)
    watching = Watching(clock, admission_of(settings, texts, skills))
    wanted = Wanted(settings, texts, skills, clock)
    connected: list[Platform] = []

    def platforms(db: Database, notes: Notes) -> list[Platform]:
        watched = replace(page, watch=watching)
        connected.append(connect(watched, given_to("web", wanted, db, notes)))
        return connected

    several = page.password is not None
    limits: Mapping[str, Any] = {} if several else NO_LIMITS
    bot = local_bot(
        settings,
        platforms,
        data=settings.nemobot_data,
        keep_port=True,
        limits=limits,
        secrets=SECRETS,
        watches=(health.watch, watching.heard),
    )
    async with closing(connected), bot as running:
        [platform] = connected
        assert platform.inbound is not None
        receiving = Receiving(platform.name, platform.inbound, clock)
        health.watch_over(running.app.db, [receiving])
        watching.app, watching.health = running.app, health
        await running.while_alive(receiving.run(running.app.accept))
    return 0


def page_folder(settings: Settings) -> Path:
    return settings.nemobot_data / "page"


def page_settings(settings: Settings) -> WebSettings:
    """Raises `WrongUse` where strangers would come in without being asked."""
    password, watch_password = settings.web_password, settings.web_watch_password
    if password is None and not is_loopback(settings.web_host):
        raise WrongUse(
            "WEB_HOST is not this machine alone: set WEB_PASSWORD, and put a proxy with TLS before "
            "it (docs/web.md)"
        )
    return WebSettings(
        page_folder(settings),
        settings.web_port,
        settings.web_host,
        password.get_secret_value() if password is not None else None,
        watch_password.get_secret_value() if watch_password is not None else None,
        origins=settings.web_origins,
        quota_bytes=settings.web_quota_mb * 1_000_000,
        keep_days=settings.keep_turns_days,
        languages=default_texts().languages,
        on_link=partial(_tell, told=[]),
    )


def _tell(url: str, told: list[str]) -> None:
    """A link for the person at the terminal, and the next one when it was used."""
    key = "web-open-again" if told else "web-open"
    told.append(url)
    line = default_texts().say(language_of(), key, url=url) if "#" in url else url
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _check_port(page: WebSettings) -> None:
    try:
        family = socket.AF_INET6 if ":" in page.host else socket.AF_INET
        socket.create_server((page.host, page.port), family=family).close()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "there is no such address"
        raise WrongUse(f"{page.host}:{page.port}: {reason}: set WEB_HOST or WEB_PORT") from None
