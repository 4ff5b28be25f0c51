"""A table of small checks is one test: what pytest does for each test is more than such a check."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest


def each_row(
    names: str | tuple[str, ...], rows: Iterable[Any]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """As `pytest.mark.parametrize`, in one test, which fails with every row that fails. Rows share
    the test's fixtures: they are for what leaves no trace."""
    fields = (names,) if isinstance(names, str) else names
    table = [row if len(fields) > 1 else (row,) for row in rows]
    assert table, "no rows, nothing checked"

    def decorate(check: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(check)
        def whole(**fixtures: Any) -> None:
            failed: list[BaseException] = []
            for row in table:
                try:
                    check(**fixtures, **dict(zip(fields, row, strict=True)))
                except (Exception, pytest.fail.Exception) as error:
                    error.add_note(f"in the row {row!r}")
                    failed.append(error)
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(table)} rows failed", failed)

        given = inspect.signature(check)
        left = [each for name, each in given.parameters.items() if name not in fields]
        whole.__signature__ = given.replace(parameters=left)  # type: ignore[attr-defined]
        return whole

    return decorate
