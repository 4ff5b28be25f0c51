"""What a value must look like. Each raises ValueError with a reason that shows no value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

PEOPLES_PLATFORMS: Final[Mapping[str, str]] = {
    "discord": r"((guild|role|chat):)?[0-9]{1,20}",
    "telegram": r"[0-9]{1,20}|chat:-?[0-9]{1,20}",
    "console": r"[\w.-]+",
    "web": r"[\w.-]+",
}
"""How people and places are written behind the platform's name: as the platform numbers them."""
_LISTED: Final = re.compile(
    "|".join(f"{platform}:({form})" for platform, form in PEOPLES_PLATFORMS.items())
)
DISCORD_TOKEN: Final = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)
TELEGRAM_TOKEN: Final = re.compile(r"[0-9]{1,20}:[\w-]+", re.ASCII)
_NAME: Final = re.compile(r"[\w.-]+", re.ASCII)
_LABEL: Final = re.compile(r"\w([\w-]{0,61}\w)?", re.ASCII)
MEMORY: Final = ":memory:"
PASSWORD_MIN: Final = 12
_NO_FOLDER: Final = "must be a folder, not a file, nor below one"


def web_address(value: str) -> str:
    """http(s)://host[:port][/path], without the slash at its end."""
    _address(value, ("http", "https"), "an http(s) address without a user name")
    return value.rstrip("/")


def origin(value: str) -> str:
    """http(s)://host[:port], as a browser names where a page is from."""
    _address(value, ("http", "https"), "http(s)://host without a path")
    if urlsplit(value).path not in ("", "/"):
        raise ValueError("must be http(s)://host without a path")
    return value.rstrip("/").lower()


def secure_origin(value: str) -> str:
    if not (value := origin(value)).startswith("https://"):
        raise ValueError("must be https://host: Telegram opens no other page")
    return value


def password(value: str) -> str:
    if len(value) < PASSWORD_MIN:
        raise ValueError(f"must have at least {PASSWORD_MIN} characters")
    return value


def who_fits(value: str) -> str:
    if value.lower() in ("auto", "off"):
        return value.lower()
    _address(value, ("http", "https"), '"auto", "off" or an http(s) address')
    return value.rstrip("/")


def secure_address(value: str) -> str:
    _address(value, ("https",), "an https address: Telegram calls no other")
    return value


def sentry_dsn(value: str) -> str:
    """`https://key@host/number`."""
    what = "https://KEY@HOST/NUMBER, as Sentry shows it under Client Keys (DSN)"
    parts = _split(value, what)
    is_host = _is_host(parts.hostname or "") and not re.search(r"\s", value)
    holds = parts.scheme in ("http", "https") and is_host and bool(parts.username)
    number = parts.path.rpartition("/")[2]
    if not holds or not number.isascii() or not number.isdigit() or parts.query or parts.fragment:
        raise ValueError(f"must be {what}")
    return value


def gateway_address(value: str) -> str:
    _address(value, ("ws", "wss"), "a wss:// address")
    return value


def _address(value: str, schemes: tuple[str, ...], what: str) -> None:
    parts = _split(value, what)
    plain = not (parts.query or parts.fragment or "@" in parts.netloc) and "://" in value
    host = parts.hostname or ""
    is_host = _is_host(host) and not re.search(r"\s", value)
    if parts.scheme not in schemes or not plain or not is_host or value.endswith(":"):
        raise ValueError(f"must be {what}")
    if parts.netloc.endswith(":") or parts.port == 0:
        raise ValueError("has no port behind its colon")


def _split(value: str, what: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        _ = parts.port  # looked at when it is asked for
    except ValueError:
        raise ValueError(f"must be {what}") from None
    return parts


def database_address(value: str) -> str:
    """A file of SQLite's, or a database on a PostgreSQL server."""
    scheme = value.partition("://")[0]
    if scheme in ("sqlite", "sqlite+aiosqlite"):
        return _sqlite_file(value)
    if scheme == "postgres":
        raise ValueError("must begin with postgresql://, written in full")
    if scheme not in ("postgresql", "postgresql+psycopg") or "://" not in value:
        raise ValueError("must begin with sqlite:/// or postgresql://")
    what = (
        "postgresql://user:password@host:port/database; in the password, @ : / ? # are written "
        "%40 %3A %2F %3F %23"
    )
    parts = _split(value, what)
    if parts.fragment or parts.netloc.count("@") > 1 or parts.port == 0:
        raise ValueError(f"must be {what}")
    if not parts.path.strip("/"):
        raise ValueError("names no database: postgresql://host/database")
    return value


def _sqlite_file(value: str) -> str:
    path = value.partition("://")[2]
    if "?" in path and "mode=memory" not in path and MEMORY not in path:
        raise ValueError("takes no options behind a ?")
    if not path.startswith("/") or not path[1:] or path.endswith("/"):
        raise ValueError("names no file: sqlite:////folder/file.db, with four slashes")
    if path[1:].startswith(MEMORY) or "mode=memory" in path:
        raise ValueError("must be a file: what is in memory is lost with the process")
    return value


def token(value: str) -> str:
    """A bearer token: what a header can hold, and no other service's."""
    if not re.fullmatch(r"[!-~]+", value):
        raise ValueError("must be printable ASCII without spaces")
    if TELEGRAM_TOKEN.fullmatch(value):
        raise ValueError("looks like a Telegram bot's token")
    return value


def discord_token(value: str) -> str:
    if TELEGRAM_TOKEN.fullmatch(value):
        raise ValueError("looks like a Telegram bot's token")
    if not DISCORD_TOKEN.fullmatch(value):
        raise ValueError(
            "must be three parts with dots between, as the Developer Portal shows it under Bot, "
            "“Reset Token”, without “Bot ” before it"
        )
    return value


def telegram_token(value: str) -> str:
    if not TELEGRAM_TOKEN.fullmatch(value):
        raise ValueError(
            "must be digits, a colon and letters, as @BotFather wrote it, no “bot” before"
        )
    return value


def webhook_secret(value: str) -> str:
    if not re.fullmatch(r"[\w-]{16,256}", value, re.ASCII):
        raise ValueError("must be 16 to 256 letters, digits, _ or -")
    return value


def people(
    value: tuple[str, ...], others: tuple[str, ...] = (), *, places: bool = True
) -> tuple[str, ...]:
    """Entries of ACCESS, DENY or OWNERS. `others` are words that may stand among them; `places`:
    so may servers, roles and chats."""
    for place, entry in enumerate(value, 1):
        known = _LISTED.fullmatch(entry) and (places or entry.count(":") == 1)
        if entry not in others and not known:
            raise ValueError(
                f"must be a list: entry {place} names nobody; write people as discord:123 or "
                "telegram:123, places as discord:guild:1, discord:role:2, telegram:chat:-100"
            )
    return value


def listed(value: object) -> object:
    """Lists are written with commas or spaces. A list of nothing is a mistake."""
    if not isinstance(value, str):
        return value
    entries = tuple(value.replace(",", " ").split())
    if not entries:
        raise ValueError("must be a list: it names nothing")
    return entries


def folder(value: Path, *, exists: bool = False) -> Path:
    """Absolute. `exists`: it must be there."""
    if "\0" in str(value):
        raise ValueError("must be a folder: no name holds a NUL")
    try:
        path = value.expanduser().absolute()
    except RuntimeError:
        raise ValueError("must be a folder: there is no such person's home") from None
    try:
        there = next(each for each in (path, *path.parents) if each.exists())
        is_other = not there.is_dir()
        missing = exists and not path.is_dir()
    except OSError as error:
        raise ValueError(f"must be a folder: {error.strerror}") from None
    if is_other or missing:
        raise ValueError("must be an existing folder" if exists else _NO_FOLDER)
    return path


def host(value: str) -> str:
    """A name or an address to listen on."""
    if not _is_host(value):
        raise ValueError("must be a host's name or address, without a port")
    return value


def _is_host(text: str) -> bool:
    """A name of labels, or an address. What consists of numbers is none but an address."""
    labels = text.removesuffix(".").split(".")
    if _NAME.fullmatch(text) and not labels[-1].isdigit():
        return len(text) <= 253 and all(_LABEL.fullmatch(label) for label in labels)
    try:
        return bool(ip_address(text))
    except ValueError:
        return False


def header_word(value: str) -> str:
    if not re.fullmatch(r"[!-~]{1,100}", value):
        raise ValueError("must be printable ASCII without spaces, at most 100 characters")
    return value
