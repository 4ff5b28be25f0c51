"""The command line: the table of commands, and what their ends mean to a shell.

Exit codes: 0 done; 1 it was tried and did not work; 2 wrong use, said in one line; 130 Ctrl-C.

The whole bot is imported by the commands that need it, after the checks: what is wrong is said at
once.
"""

from __future__ import annotations

import asyncio
import os
import sys
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
import typer.core

from bot.cli.checks import (
    WrongUse,
    check_product,
    check_video,
    disk_trouble,
    read_settings,
    split_request,
)
from bot.cli.data.turn_commands import Most, Number, list_of_commands, turns_app
from bot.cli.engine import become_engine
from bot.cli.health import health
from bot.cli.plain_signs import say_what_it_can
from bot.cli.setup.commands import setup_app
from bot.cli.until_done import INTERRUPTED, until_done
from bot.core.file_names import shown
from bot.operate.local_engine import EngineError
from bot.registry import PLATFORMS
from bot.settings import ENV_FILE, SettingsError

WRONG_USE = 2


class By(StrEnum):
    """What a report of spending has a row for."""

    day = "day"
    person = "person"
    guild = "guild"
    skill = "skill"


SERVED = " and ".join(entry.title for entry in PLATFORMS)
NAMES = " or ".join(entry.name for entry in PLATFORMS)
SHARDED = " and ".join(entry.title for entry in PLATFORMS if entry.has_shards)

IN_ORDER = (
    *("try", "chat", "web", "engine"),
    *("init", "doctor", "check", "config", "info", "probe"),
    *("run", "migrate", "health"),
    *("turns", "poisoned", "usage", "broadcast"),
    *("invite", "forget", "export-data"),
    *("backup", "restore", "rekey"),
)
"""As they are listed: to try it, to set it up, to run it, to look in, about people, to keep it."""


class InOrder(typer.core.TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=IN_ORDER.index)


app = typer.Typer(
    cls=InOrder,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    help="Send a video, say what to do with it, get the MP4 back.",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"nemobot {version('nemobot')}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    env: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings, instead of .env here.")
    ] = None,
    _: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print it.")
    ] = False,
) -> None:
    if env is not None:
        if not env.is_file():
            raise WrongUse(f"--env: there is no file {shown(env)}")
        os.environ[ENV_FILE] = str(env)
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")


Skill = Annotated[str | None, typer.Option(metavar="NAME", help="The product that does it.")]
Out = Annotated[Path, typer.Option(metavar="DIR", help="Where results are saved.")]


@app.command("try")
def try_command(
    arguments: Annotated[
        list[str] | None, typer.Argument(metavar='VIDEO… "REQUEST"', show_default=False)
    ] = None,
    skill: Skill = None,
    out: Out = Path("out"),
    as_json: Annotated[bool, typer.Option("--json", help="Print one last line of JSON.")] = False,
) -> None:
    """Edit once: nemobot try holiday.mov "compress under 50MB"."""
    videos, request = split_request(arguments or [])
    for video in videos:
        check_video(video)
    check_product(skill, out)
    from bot.cli.try_once import try_once

    _exit(until_done(try_once(videos, request, skill=skill, out=out, as_json=as_json)))


@app.command("chat")
def chat_command(skill: Skill = None, out: Out = Path("out")) -> None:
    """Talk to the bot here: type, drop files, refine. The conversation is kept."""
    data = check_product(skill, out).nemobot_data / "chat"
    from bot.cli.chat import chat

    _exit(until_done(chat(read_settings(skill, data), out=out)))


@app.command("web")
def web_command(skill: Skill = None) -> None:
    """Talk to the bot in a browser: drop videos onto a page. It is kept."""
    settings = read_settings(skill)
    from bot.cli.pages.web import web

    _exit(until_done(web(read_settings(skill, settings.nemobot_data / "web"))))


@app.command("engine", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def engine_command(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=0, max=65_535, help="0 takes a free one.")] = 0,
    data: Annotated[Path | None, typer.Option(metavar="DIR", help="Where it keeps things.")] = None,
) -> None:
    """Serve NemoVideo's API on this machine, over ffmpeg. More options: python -m engine --help."""
    become_engine(port, data, context.args)


def run_command(
    role: Annotated[
        str, typer.Option(metavar="ROLE", help="all, or on PostgreSQL: ingress, worker.")
    ] = "all",
    platform: Annotated[
        str | None, typer.Option(metavar="NAME", help=f"Receive from {NAMES} only.")
    ] = None,
    shards: Annotated[
        str | None, typer.Option(metavar="A-B/N", help=f"{SHARDED}'s shards, such as 0-3/8.")
    ] = None,
) -> None:
    from bot.cli.run import run

    _exit(asyncio.run(run(role, platform, shards)))


app.command("run", help=f"Serve {SERVED}: whichever has a token. Until SIGTERM or Ctrl-C.")(
    run_command
)


@app.command("migrate")
def migrate_command() -> None:
    """Bring the database up to date. `nemobot run` on SQLite does that by itself."""
    from bot.cli.data.migrate import migrate

    _exit(until_done(migrate()))


app.add_typer(setup_app)


@app.command("backup")
def backup_command(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="New; else among NEMOBOT_DATA/backups.")
    ] = None,
) -> None:
    """Copy the database (SQLite) whole, also while the bot runs."""
    from bot.cli.data.backup import backup

    _exit(backup(file))


@app.command("restore")
def restore_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What nemobot backup has made.")],
    replace: Annotated[bool, typer.Option("--replace", help="Also where there is one.")] = False,
) -> None:
    """Put a backup in the database's place, while no bot runs."""
    from bot.cli.data.backup import restore

    _exit(restore(file, replace=replace))


@app.command("rekey")
def rekey_command() -> None:
    """Encrypt stored tokens anew. With the first of NEMOBOT_SECRET_KEYS: the others can go then."""
    from bot.cli.data.rekey import rekey

    _exit(until_done(rekey()))


invite_app = list_of_commands("Codes that let people in, where ACCESS holds “invitation”.")
app.add_typer(invite_app, name="invite")


@invite_app.command("new")
def invite_new(
    people: Annotated[int, typer.Option(min=1, max=1_000, help="How many may redeem it.")] = 1,
    days: Annotated[float, typer.Option(min=0, max=3_650, help="How long; 0: for ever.")] = 30,
    note: Annotated[str, typer.Option(help="Whom it is for, in your own words.")] = "",
) -> None:
    """Make a code and print it, once."""
    from bot.cli.data.invite import make

    _exit(until_done(make(people, days, note)))


@invite_app.command("list")
def invite_list() -> None:
    """Number, day, how many redeemed it, until when, note: a line each."""
    from bot.cli.data.invite import show

    _exit(until_done(show()))


@invite_app.command("revoke")
def invite_revoke(number: Number) -> None:
    """It lets nobody in any more, nor those who redeemed it."""
    from bot.cli.data.invite import revoke

    _exit(until_done(revoke(number)))


@app.command("usage")
def usage_command(
    by: Annotated[By, typer.Option(help="What a row stands for.")] = By.person,
    days: Annotated[int, typer.Option(min=1, max=36_500, help="How far back.")] = 30,
    as_csv: Annotated[bool, typer.Option("--csv", help="For a spreadsheet.")] = False,
) -> None:
    """Show who spent how many credits, where and on what. Those of the bot's account."""
    from bot.cli.data.usage import usage

    _exit(until_done(usage(by, days, as_csv=as_csv)))


@app.command()
def export_data(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="As in ACCESS: name:123.")],
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="New; never written over.")
    ] = None,
) -> None:
    """Write all that is kept about one person to a file. It is JSON, to be handed to them."""
    from bot.cli.data.export_data import export_person

    _exit(until_done(export_person(person, to)))


app.add_typer(turns_app, name="turns")


@app.command("poisoned")
def poisoned_command(
    most: Most = 20,
    body: Annotated[bool, typer.Option("--body", help="As they came, words and all.")] = False,
) -> None:
    """List updates of platforms that could not be read, and why."""
    from bot.cli.data.turns import show_poisoned

    _exit(until_done(show_poisoned(most, body=body)))


Sure = Annotated[bool, typer.Option("--yes", help="Do it.")]


@app.command("broadcast")
def broadcast_command(
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    days: Annotated[float, typer.Option(min=0, max=3_650, help="Spoken in so lately.")] = 30,
    yes: Sure = False,
) -> None:
    """Say it once in each chat in which something was said lately."""
    from bot.cli.data.telling import broadcast

    _exit(until_done(broadcast(text, days, sure=yes)))


@app.command("forget")
def forget_command(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="As in ACCESS: name:123.")],
    yes: Sure = False,
) -> None:
    """Delete all that is kept about a person. As their own /forget does."""
    from bot.cli.data.telling import forget

    _exit(until_done(forget(person, sure=yes)))


@app.command("health")
def health_command() -> None:
    """Tell whether a bot over this NEMOBOT_DATA is alive. Exit code 0 if so, else 1."""
    _exit(health())


def main() -> NoReturn:
    """The console script. No wrong use ends in a traceback."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115 - until the end
        say_what_it_can(getattr(sys, name))
    try:
        code = app(prog_name="nemobot", standalone_mode=False)
    except typer.TyperException as error:
        say = getattr(error, "format_message", error.__str__)
        context = getattr(error, "ctx", None)
        code = _complain(_with_the_list(say(), context.command_path if context else "nemobot"))
    except (WrongUse, SettingsError, EngineError) as error:
        code = _complain(str(error))
    except (KeyboardInterrupt, typer.Abort):
        if sys.stderr.isatty():
            sys.stderr.write("\n")  # behind the ^C of the terminal
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output is gone. Python would complain once more when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except Exception as error:
        if (trouble := disk_trouble(error)) is not None:
            code = _complain(trouble)
        elif isinstance(error, OSError):
            code = _complain(_os_error(error))
        else:
            raise
    sys.exit(code)


def _exit(code: int) -> None:
    raise typer.Exit(code)


def _complain(line: str) -> int:
    sys.stderr.write(f"nemobot: {' '.join(line.split())}\n")
    return WRONG_USE


def _os_error(error: OSError) -> str:
    where = f"{shown(Path(os.fsdecode(error.filename)))}: " if error.filename else ""
    who = f" for user {os.getuid()}" if isinstance(error, PermissionError) else ""
    return where + (error.strerror or type(error).__name__) + who


def _with_the_list(line: str, group: str) -> str:
    unknown = line.startswith("No such command") and "mean" not in line
    return f"{line} {group} alone lists them." if unknown else line
