"""What a language's table is made of."""

from __future__ import annotations

Rows = tuple[tuple[str, str], ...]
"""A pattern and its English each, tried in this order."""
