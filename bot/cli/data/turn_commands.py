"""`nemobot turns …`: the table of its commands. The database is imported by the one that runs."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot.cli.until_done import until_done


def list_of_commands(about: str) -> typer.Typer:
    """A command that has commands: alone, it lists them."""
    listed = typer.Typer(help=about)

    @listed.callback(invoke_without_command=True, help=about)
    def alone(context: typer.Context) -> None:
        if context.invoked_subcommand is None:
            sys.stdout.write(context.get_help() + "\n")

    return listed


Number = Annotated[int, typer.Argument(metavar="NUMBER", min=0, max=2**63 - 1)]
"""Of a row: what no database could look for is refused."""
turns_app = list_of_commands("What waits, runs and failed.")
Most = Annotated[int, typer.Option(min=1, max=10_000, help="At most so many lines.")]


@turns_app.command("list")
def turns_list(
    everything: Annotated[bool, typer.Option("--all", help="Those that ended, too.")] = False,
    most: Most = 100,
) -> None:
    """Number, when, kind, state, where, who: a line each."""
    from bot.cli.data.turns import show_turns

    raise typer.Exit(until_done(show_turns(most, everything=everything)))


@turns_app.command("show")
def turns_show(
    number: Number,
    words: Annotated[bool, typer.Option("--words", help="Also what was said.")] = False,
) -> None:
    """What it has shown, still owes, and renders."""
    from bot.cli.data.turns import show_turn

    raise typer.Exit(until_done(show_turn(number, words=words)))


@turns_app.command("retry")
def turns_retry(number: Number) -> None:
    """Try again what failed, as its Retry button does. Once, and it may cost again."""
    from bot.cli.data.turn_changes import retry_turn

    raise typer.Exit(until_done(retry_turn(number)))


@turns_app.command("cancel")
def turns_cancel(number: Number) -> None:
    """Stop it, as its Stop button does."""
    from bot.cli.data.turn_changes import cancel_turn

    raise typer.Exit(until_done(cancel_turn(number)))
