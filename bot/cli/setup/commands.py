"""The table of the commands about how the bot is set up. What they need is imported by the one that
runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.until_done import until_done

setup_app = typer.Typer()


@setup_app.command("init")
def init_command() -> None:
    """Set the bot up: asks, tries each answer at once, writes .env."""
    from bot.cli.setup.init import init

    raise typer.Exit(init())


@setup_app.command("config")
def config_command(
    everything: Annotated[bool, typer.Option("--all", help="Defaults too.")] = False,
) -> None:
    """Show what is set and where it came from; secrets are masked."""
    from bot.cli.setup.shown_settings import show_config

    raise typer.Exit(show_config(everything=everything))


@setup_app.command("check")
def check_command() -> None:
    """Check the settings alone: nothing is connected."""
    from bot.cli.setup.shown_settings import check

    raise typer.Exit(check())


@setup_app.command("info")
def info_command() -> None:
    """Print a block for a bug report, without secrets."""
    from bot.cli.setup.shown_settings import info

    raise typer.Exit(info())


@setup_app.command("doctor")
def doctor_command(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    channel: Annotated[
        str | None, typer.Option(metavar="ID", help="A chat as in ACCESS: what may the bot there?")
    ] = None,
) -> None:
    """Really try everything that is set up, and change nothing. 0: well, 1: warnings, 2: errors."""
    from bot.cli.setup.doctor import doctor

    raise typer.Exit(until_done(doctor(channel, as_json=as_json)))


@setup_app.command("probe")
def probe_command(
    spend: Annotated[
        int, typer.Option(min=0, max=100_000, help="Credits at most; 0: only what is free.")
    ],
    channel: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="A chat as in ACCESS, to post in; may be repeated."),
    ] = None,
    video: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A short MP4; else one is made.")
    ] = None,
    to: Annotated[
        Path | None, typer.Option(metavar="DIR", help="New; where the shapes are written.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Spend without being asked.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Try what is assumed of NemoVideo and the platforms. Records shapes, no words."""
    from bot.cli.setup.probe import ProbeOptions, probe

    options = ProbeOptions(spend, tuple(channel or ()), video, to, yes, as_json)
    raise typer.Exit(until_done(probe(options)))
