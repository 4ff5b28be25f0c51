"""What can be wrong before anything starts: each found at once and said in one line."""

from __future__ import annotations

import errno
import importlib.util
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Mapping, Sequence
from ipaddress import IPv6Address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.core.file_names import shown
from bot.core.file_types import ACCEPTED, HEAD_BYTES, detect
from bot.core.model import MAX_FILE_BYTES
from bot.operate.reporting.reporters import lacking
from bot.settings import Settings, sqlite_url
from bot.skills.skill_set import BUNDLED_DIR, SkillSet, load_skills
from bot.texts import formatting

ROOM_LEFT_BYTES = 50_000_000
"""What is left over on a disk that we work on: a full one hurts others too."""


MODEL_FILES = ("model.bin", "config.json", "tokenizer.json")
"""Of a model for faster-whisper; without the last one it would be looked for on the net."""
_PERSON = re.compile(r"[a-z]{2,20}:[\w.-]{1,100}")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


class WrongUse(Exception):
    """The person at the terminal can put this right. One line; the exit code is 2."""


def check_captions(model: Path | None) -> None:
    """A speech model that is named can be used: by what it needs, without loading it."""
    if model is None:
        return
    if importlib.util.find_spec("faster_whisper") is None:
        raise WrongUse(
            "CAPTIONS_MODEL is set, and the extra is missing: pip install 'nemobot[captions]'"
        )
    missing = [name for name in MODEL_FILES if not (model / name).is_file()]
    if missing:
        raise WrongUse(f"CAPTIONS_MODEL: {shown(model)} has no {', '.join(missing)}")


def check_reporting(settings: Settings) -> None:
    """What is to be told elsewhere has the extra that tells it."""
    for name, extra in lacking(settings):
        raise WrongUse(f"{name} is set, and the extra is missing: pip install 'nemobot[{extra}]'")


def words_of(typed: str) -> str:
    """As they can be stored and sent: where LANG says that there is only ASCII, Python leaves bytes
    of UTF-8 as they are. Raises `WrongUse` for what is no text."""
    try:
        return typed.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        raise WrongUse("the text is not UTF-8: look at what was typed") from None


def split_request(arguments: Sequence[str]) -> tuple[list[Path], str]:
    """`VIDEO… REQUEST`: the last argument is what to do."""
    if not arguments:
        raise WrongUse('say which video and what to do: nemobot try VIDEO "compress under 50MB"')
    *videos, request = arguments
    if not request.strip():
        raise WrongUse("the request is empty: say what to do with the video")
    is_file = os.path.isfile(request)  # noqa: PTH113 - a request can be longer than any file name
    if not videos or is_file:
        what = "no request" if is_file else "no video"
        raise WrongUse(f'{what} was given: nemobot try VIDEO [VIDEO…] "what to do"')
    return [Path(video) for video in videos], words_of(request)


def check_video(path: Path) -> None:
    """The file is one that NemoVideo takes."""
    name = shown(path)
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise WrongUse(f"{name} is a folder; give the files in it")
        if not stat.S_ISREG(about.st_mode):
            raise WrongUse(f"{name} is no regular file")
        if about.st_size == 0:
            raise WrongUse(f"{name} is empty")
        if about.st_size > MAX_FILE_BYTES:
            size = formatting.megabytes(about.st_size)
            raise WrongUse(f"{name} has {size}, more than the limit of 500 MB: trim or split it")
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise WrongUse(f"there is no file {name}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise WrongUse(f"{name} can't be read: {reason}") from None
    if detect(head) is None:
        formats = " ".join(accepted.extension for accepted in ACCEPTED)
        raise WrongUse(f"{name} is none of the accepted types by its content: {formats}")


def check_folder(folder: Path) -> None:
    """The results' folder can be written to; it is made where it isn't there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except (FileExistsError, NotADirectoryError):
        raise WrongUse(f"{shown(folder)} is not a folder") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise WrongUse(f"{shown(folder)} can't be written to: {reason}") from None


def check_room(
    work: Path,
    out: Path,
    source_bytes: int,
    *,
    local: bool,
    free_bytes: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free,
) -> None:
    """Is there room for the work? Results are never larger than their sources.

    The local engine keeps the upload, an encode's two passes and its result; the bot fetches the
    result once more before it lies in `out`.
    """
    works = (4 if local else 1) * source_bytes
    if work.stat().st_dev == out.stat().st_dev:
        needs = [(out, works + source_bytes)]
    else:
        needs = [(work, works), (out, source_bytes)]
    for folder, need_bytes in needs:
        if free_bytes(folder) < need_bytes + ROOM_LEFT_BYTES:
            size = formatting.megabytes(need_bytes + ROOM_LEFT_BYTES)
            raise WrongUse(f"the disk of {shown(folder)} is too full: about {size} are needed")


def check_proxies(environ: Mapping[str, str] = os.environ) -> None:
    """What the environment names as proxies can be used by what connects to the platforms and to
    NemoVideo."""
    for name in PROXIES:
        for each in (name, name.lower()):
            url = environ.get(each, "")
            try:
                parts = urlsplit(url if "://" in url else f"http://{url}")
                usable = parts.scheme in ("http", "https") and bool(parts.hostname)
                _ = parts.port
            except ValueError:
                usable = False
            if url and not usable:
                raise WrongUse(f"{each} names no proxy that can be used (SOCKS can't): unset it")

    for each in ("NO_PROXY", "no_proxy"):
        _check_exceptions(each, environ.get(each, ""))
    file = environ.get("SSL_CERT_FILE", "")
    if file and not os.access(file, os.R_OK):
        raise WrongUse(f"SSL_CERT_FILE: {shown(file)} can't be read: unset it")


def _check_exceptions(name: str, listed: str) -> None:
    """Hosts that are reached without a proxy, as httpx reads them."""
    if not listed:
        return
    import httpx  # this room is quick to import without it

    for host in filter(None, (each.strip() for each in listed.split(","))):
        written = f"all://[{host}]" if _is_ipv6(host) else f"all://*{host}"
        try:
            httpx.URL(host if "://" in host else written)
        except httpx.InvalidURL:
            raise WrongUse(f"{name} holds {shown(host)}, which is no host: take it out") from None


def _is_ipv6(host: str) -> bool:
    try:
        return bool(IPv6Address(host))
    except ValueError:
        return False


def read_settings(skill: str | None, data: Path | None = None, **given: Any) -> Settings:
    """Settings for one person at a terminal: nobody else can spend anything here.

    With `data`, everything is kept there, whatever the environment says.
    """
    if skill is not None:
        given |= {"nemo_skill": skill}
    if data is not None:
        given |= {"nemobot_data": data, "database_url": sqlite_url(data / "nemobot.db")}
    return Settings.read(access=("open",), **given)


def check_product(skill: str | None, out: Path) -> Settings:
    """The product exists, and its results can be written to `out`."""
    settings = read_settings(skill)
    skills_for(settings)
    check_folder(out)
    return settings


def skills_for(settings: Settings) -> SkillSet:
    """The bundled products and the operator's own; the default one must be among them."""
    own = [settings.skills_dir] if settings.skills_dir else []
    skills = load_skills([BUNDLED_DIR, *own])
    if skills.get(settings.nemo_skill) is None:
        names = ", ".join(skills.names)
        raise WrongUse(f"there is no skill {settings.nemo_skill!r}; there are: {names}")
    return skills


def disk_trouble(error: BaseException | None) -> str | None:
    """What the disk said, which databases wrap; None when it was not the disk."""
    while error is not None:
        if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
            return "the disk is full"
        for said in ("disk is full", "disk I/O error"):
            if said in str(error):
                return f"the database can't be written: {said}"
        error = error.__cause__ or error.__context__
    return None


def check_person(person: str) -> None:
    """Raises `WrongUse` for what names nobody."""
    if not _PERSON.fullmatch(person):
        raise WrongUse("say whom as in ACCESS: a platform and a number, name:123")
