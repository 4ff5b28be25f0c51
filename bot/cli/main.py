"""The command line: `nemobot try | chat | engine | run | migrate | health`.

The whole bot is imported by the commands that need it, after the checks: what is wrong is said at
once.

Exit codes: 0 done; 1 it was tried and did not work; 2 wrong use, said in one line; 130 Ctrl-C.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.cli.checks import (
    WrongUse,
    check_folder,
    check_video,
    disk_trouble,
    read_settings,
    shown,
    skills_for,
    split_request,
)
from bot.operate.heartbeat import is_beating
from bot.operate.local_engine import EngineError, command
from bot.settings import Settings, SettingsError

WRONG_USE, INTERRUPTED, TERMINATED = 2, 130, 143

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    help="Send a video, say what to do with it, get the MP4 back.",
)

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
    """Edit a video once: nemobot try holiday.mov "compress under 50MB"."""
    videos, request = split_request(arguments or [])
    for video in videos:
        check_video(video)
    _check(skill, out)
    from bot.cli.try_once import try_once

    _finish(_run(try_once(videos, request, skill=skill, out=out, as_json=as_json)))


@app.command("chat")
def chat_command(skill: Skill = None, out: Out = Path("out")) -> None:
    """Talk to the bot here: type, drop files, refine. The conversation is kept."""
    settings = _check(skill, out)
    data = settings.nemobot_data / "chat"
    from bot.cli.chat import chat

    _finish(_run(chat(read_settings(skill, data), out=out)))


@app.command("engine", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def engine_command(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=0, max=65_535, help="0 takes a free one.")] = 0,
    data: Annotated[Path | None, typer.Option(metavar="DIR", help="Where it keeps things.")] = None,
) -> None:
    """Serve NemoVideo's API on this machine, over ffmpeg. More options: python -m engine --help."""
    folder = data or read_settings(None).nemobot_data / "engine"
    arguments = ("--port", str(port), "--data", str(folder), *context.args)
    line = command(*arguments)
    sys.stdout.flush()
    os.execv(line[0], line)


@app.command("run")
def run_command(
    role: Annotated[
        str, typer.Option(metavar="ROLE", help="all, or on PostgreSQL: ingress, worker.")
    ] = "all",
    platform: Annotated[
        str | None, typer.Option(metavar="NAME", help="Receive from discord or telegram only.")
    ] = None,
    shards: Annotated[
        str | None, typer.Option(metavar="A-B/N", help="Discord's shards, such as 0-3/8.")
    ] = None,
) -> None:
    """Serve Discord and Telegram until SIGTERM: whichever has a token in the settings."""
    from bot.cli.run import run

    _finish(asyncio.run(run(role, platform, shards)))


@app.command("migrate")
def migrate_command() -> None:
    """Bring the database up to date. `nemobot run` on SQLite does that by itself."""
    from bot.cli.run import migrate

    _finish(_run(migrate()))


@app.command("health")
def health_command() -> None:
    """Exit code 0 while `nemobot run` over the same NEMOBOT_DATA is alive, else 1."""
    _finish(0 if is_beating(read_settings(None).nemobot_data) else 1)


def main() -> NoReturn:
    """The console script. No wrong use ends in a traceback."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115 - until the end
    try:
        code = app(standalone_mode=False)
    except typer.TyperException as error:
        say = getattr(error, "format_message", error.__str__)
        code = _complain(say())
    except (WrongUse, SettingsError, EngineError) as error:
        code = _complain(str(error))
    except (KeyboardInterrupt, typer.Abort):
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


def _run(work: Coroutine[Any, Any, int]) -> int:
    """Run to the end. SIGTERM ends as cleanly as Ctrl-C does."""

    async def until_told_to_stop() -> int:
        task = asyncio.current_task()
        assert task is not None
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
        return await work

    try:
        return asyncio.run(until_told_to_stop())
    except asyncio.CancelledError:
        return TERMINATED


def _check(skill: str | None, out: Path) -> Settings:
    settings = read_settings(skill)
    skills_for(settings)
    check_folder(out)
    return settings


def _finish(code: int) -> None:
    raise typer.Exit(code)


def _complain(line: str) -> int:
    sys.stderr.write(f"nemobot: {' '.join(line.split())}\n")
    return WRONG_USE


def _os_error(error: OSError) -> str:
    where = f"{shown(Path(os.fsdecode(error.filename)))}: " if error.filename else ""
    return where + (error.strerror or type(error).__name__)
