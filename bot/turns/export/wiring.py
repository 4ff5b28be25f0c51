"""The steps of the export lanes, put together."""

from __future__ import annotations

from bot.store.rows import Export
from bot.turns.context import Context
from bot.turns.edit.ends import LostProject
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.export.coming import Coming
from bot.turns.export.delivery import Delivery
from bot.turns.export.export import Exports
from bot.turns.export.fitting import LOOK_AGAIN_S, Fitting
from bot.turns.export.following import Following
from bot.turns.in_turn import InTurn


def exports_of(
    ctx: Context, sessions: Sessions, errors: ErrorSentences, lost: LostProject
) -> Exports:
    settings, sleep_s = ctx.settings, ctx.dispatcher.interruptible_sleep_s
    fitting = fitting_of(ctx, sessions)
    return Exports(
        ctx.db,
        ctx.clock,
        ctx.say,
        ctx.replies,
        ctx.outbox,
        sessions=sessions,
        errors=errors,
        lost=lost,
        delivery=delivery_of(ctx),
        fitting=fitting,
        coming=Coming(
            ctx.db,
            ctx.say,
            ctx.outbox,
            can=ctx.service.can,
            find_engine=ctx.find_fit_engine,
            links_are_public=settings.links_are_public,
        ),
        sleep_s=sleep_s,
        poll_s=settings.poll_render_s,
        limit_s=settings.render_limit_s,
        in_turn=InTurn(ctx.db, ctx.clock, ctx.dispatcher.wake, Export, settings.render_slots),
    )


def delivery_of(ctx: Context) -> Delivery:
    settings = ctx.settings
    return Delivery(
        ctx.db,
        ctx.outbox,
        ctx.clock,
        scratch=settings.scratch,
        links_are_public=settings.links_are_public,
        can=ctx.service.can,
        floor_kbps=settings.fit_floor_kbps,
    )


def fitting_of(ctx: Context, sessions: Sessions) -> Fitting:
    settings, sleep_s = ctx.settings, ctx.dispatcher.interruptible_sleep_s
    following = Following(
        ctx.clock,
        sleep_s=sleep_s,
        poll_s=min(LOOK_AGAIN_S, settings.poll_render_s),
        limit_s=settings.render_limit_s,
    )
    return Fitting(
        ctx.db,
        ctx.clock,
        find_engine=ctx.find_fit_engine,
        service=ctx.service,
        sessions=sessions,
        following=following,
        sleep_s=sleep_s,
        scratch=settings.scratch,
        floor_kbps=settings.fit_floor_kbps,
    )
