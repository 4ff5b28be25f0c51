"""Where settings come from: the environment, a file of `NAME=value` lines (`.env`), and files that
hold one secret each (`NEMO_TOKEN_FILE`). What is misspelt is refused: a typo in ACCESS would open
the bot to everybody."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dotenv.parser import parse_stream

from bot.core.file_names import shown

ENV_FILE: Final = "NEMOBOT_ENV"
"""Names another file than `.env` in the working folder."""
SECRET_MAX_BYTES: Final = 65_536
_FILE: Final = "_FILE"
_QUOTES: Final = "\"'"
_OURS: Final = ("NEMOBOT_", "NEMO_", "DISCORD_", "TELEGRAM_", "LIMIT_", "KEEP_")
_PREFIXES: Final = ("NEMOBOT_", "NEMO_", "BOT_")
_OTHERS: Final = frozenset({"PROCESS", "PROCESSOR", "TELEGRAM_API_ID", "TELEGRAM_API_HASH"})
"""Settings of other programs, whose names are near to ours."""
_WHO: Final = "ACCESS"
_LONG_NAME: Final = 6
"""Letters from which on two slips make a typo, else one."""


class SettingsError(Exception):
    """A setting is wrong. The text is one line for the operator, without any value."""


@dataclass(frozen=True)
class Sources:
    """What was set, by the names of the fields; where each came from; what is odd and no error;
    and which file was looked at."""

    values: dict[str, str] = field(default_factory=dict)
    came_from: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    file: Path | None = None


def read_sources(
    known: Mapping[str, bool], environ: Mapping[str, str], file: Path | None
) -> Sources:
    """`known`: each field's name, and whether it is a secret. The environment wins over `file`,
    which need not be there unless NEMOBOT_ENV names it. Raises `SettingsError`."""
    file = _chosen(environ, file)
    found = Sources(file=file)
    names = {name.upper(): name for name in known}
    names |= {f"{name.upper()}{_FILE}": name for name, is_secret in known.items() if is_secret}
    given: dict[str, tuple[str, str]] = {}
    if file is not None and os.path.lexists(file):  # a link that leads nowhere, too
        for name, value in _lines(file):
            _note(found, names, given, name, value.strip(), str(file), is_file=True)
    from_file, given = given, {}
    for name, value in environ.items():
        _note(found, names, given, name.strip(), value, "the environment", is_file=False)
    for source in (from_file, given):
        _take(found, names, source)
    if any(known[names[name]] for name in from_file):
        _remark_mode(found, file)
    return found


def _chosen(environ: Mapping[str, str], file: Path | None) -> Path | None:
    named = environ.get(ENV_FILE, "")
    if not named or file is None:
        return file
    if not Path(named).is_file():
        raise SettingsError(f"{ENV_FILE}: there is no file {shown(named)}")
    return Path(named)


def _note(
    found: Sources,
    names: Mapping[str, str],
    given: dict[str, tuple[str, str]],
    name: str,
    value: str,
    where: str,
    *,
    is_file: bool,
) -> None:
    """A name that is one of ours is given; one that is nearly ours is a typo."""
    upper = name.upper()
    if upper in names:
        cleaned = value if is_file else _clean(upper, value)
        if cleaned:
            given[upper] = (cleaned, where)
        elif upper == _WHO:
            found.remarks.append(f"{upper} in {shown(where)} is empty, as if it were not set")
    elif upper == ENV_FILE or upper in _OTHERS:
        return
    elif (near := _nearest(upper, names)) is not None:
        raise SettingsError(f"{shown(name)} in {where} is no setting: did you mean {near}?")
    elif is_file or name.startswith(_OURS):
        found.remarks.append(f"{shown(name)} in {where} is no setting of nemobot's")


def _take(found: Sources, names: Mapping[str, str], given: Mapping[str, tuple[str, str]]) -> None:
    for upper, (value, where) in given.items():
        name = names[upper]
        if upper == name.upper():
            found.values[name], found.came_from[name] = value, where
            continue
        if name.upper() in given:
            raise SettingsError(f"{name.upper()} and {upper} are both set: one is enough")
        found.values[name] = _secret_in(upper, Path(value))
        found.came_from[name] = f"{shown(value)}, by {upper}"


def _lines(file: Path) -> Iterator[tuple[str, str]]:
    """`NAME=value`, also with `export` before it; quotes and comments taken off; nothing is put in
    for `${…}`."""
    seen = set()
    try:
        with file.open(encoding="utf-8-sig") as stream:
            for binding in parse_stream(stream):
                where = f"{shown(file)}: line {binding.original.line}"
                if binding.error or (binding.key and binding.value is None):
                    raise SettingsError(f"{where} can't be read: NAME=value is expected")
                if not binding.key:
                    continue
                if binding.key.upper() in seen:
                    raise SettingsError(f"{where}: {shown(binding.key)} is set twice")
                seen.add(binding.key.upper())
                yield binding.key, binding.value or ""
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise SettingsError(f"{shown(file)}: can't be read: {reason}") from None


def _clean(name: str, value: str) -> str:
    """Without what `docker --env-file` leaves in: one pair of quotes, white space at the ends."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in _QUOTES:
        return value[1:-1]
    if value and (value[0] in _QUOTES or value[-1] in _QUOTES):
        raise SettingsError(f"{name}: has a quotation mark at one end alone")
    if re.search(r"\s#", value):
        raise SettingsError(
            f"{name}: holds “ #”: what follows is no comment there; give the comment a line of its "
            "own, or put the value in quotes"
        )
    return value


def _nearest(name: str, names: Mapping[str, str]) -> str | None:
    """The setting that somebody meant who wrote this."""
    if name.replace("_BOT_TOKEN", "_TOKEN") in names:
        return name.replace("_BOT_TOKEN", "_TOKEN")
    for prefix in _PREFIXES:
        if name.removeprefix(prefix) in names:
            return name.removeprefix(prefix)
    from rapidfuzz.distance import OSA  # only where a name is wrong

    slips = {known: OSA.distance(name, known) for known in names}
    nearest = min(slips, key=lambda known: (slips[known], known))
    allowed = 2 if min(len(nearest), len(name)) >= _LONG_NAME else 1
    if min(len(nearest), len(name)) == _LONG_NAME - 1 and nearest[0] == name[0]:
        allowed = 2
    return nearest if slips[nearest] <= allowed else None


def _secret_in(name: str, path: Path) -> str:
    path_shown = shown(path)
    try:
        with path.open("rb") as file:
            data = file.read(SECRET_MAX_BYTES + 1)
        text = data.decode("utf-8-sig").strip()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise SettingsError(f"{name}: {path_shown} can't be read: {reason}") from None
    if not text or len(data) > SECRET_MAX_BYTES:
        raise SettingsError(f"{name}: {path_shown} is {'too large' if text else 'empty'}")
    return text


def _remark_mode(found: Sources, file: Path | None) -> None:
    if file is not None and stat.S_IMODE(file.stat().st_mode) & 0o077:
        name = shown(file)
        found.remarks.append(f"others on this machine can read {name}: chmod 600 {name}")
