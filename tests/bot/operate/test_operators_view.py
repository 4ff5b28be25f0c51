"""What the health port answers."""

from __future__ import annotations

from typing import Any, cast

from bot.operate.metrics import Metrics
from bot.operate.operators_view import application
from bot.operate.troubles.health import Health
from tests.support.clock import StillClock


def test_the_routes_are_the_three_that_are_documented() -> None:
    app = application(Health(StillClock()), Metrics(), cast(Any, None), StillClock())
    assert [getattr(route, "path", None) for route in app.routes] == [
        "/healthz",
        "/readyz",
        "/metrics",
    ]
