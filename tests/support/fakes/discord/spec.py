"""Checks requests against Discord's own OpenAPI document, where it is there.

The file is not part of this repository: `DISCORD_OPENAPI` names it, else it is looked for beside
the checkout. Without it nothing is checked, and that is said once.
"""

from __future__ import annotations

import functools
import json
import os
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

_BESIDE = Path(__file__).parents[5] / "shared" / "specs" / "discord-openapi.json"


class Specification:
    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._paths = [
            (re.compile("/?" + re.sub(r"\{[^}]*\}", "[^/]+", path.lstrip("/"))), path)
            for path in sorted(document["paths"], key=lambda path: path.count("{"))
        ]

    def violations(self, method: str, path: str, body: object) -> list[str]:
        """What is wrong with a request; an endpoint that does not exist is wrong, too."""
        found = next((name for pattern, name in self._paths if pattern.fullmatch(path)), None)
        operation = self._document["paths"].get(found, {}).get(method.lower())
        if operation is None:
            return [f"{method} {path}: no such endpoint"]
        validator = self._validator(str(found), method.lower())
        if validator is None or body is None:
            return []
        errors = list(validator.iter_errors(body))
        return [f"{method} {found}: {e.json_path} {e.message[:300]}" for e in errors[:3]]

    @functools.lru_cache(maxsize=64)  # noqa: B019 - one instance lives as long as the process
    def _validator(self, path: str, method: str) -> Draft202012Validator | None:
        content = self._document["paths"][path][method].get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return None
        schema = {
            **content["application/json"]["schema"],
            "components": self._document["components"],
        }
        return Draft202012Validator(schema)


@functools.lru_cache(maxsize=1)
def specification() -> Specification | None:
    path = Path(os.environ.get("DISCORD_OPENAPI") or _BESIDE)
    if not path.is_file():
        print("discord: no OpenAPI document, requests are not checked against it")
        return None
    return Specification(json.loads(path.read_text(encoding="utf-8")))
