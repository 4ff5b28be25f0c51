"""Checks each call against the Bot API's machine-readable specification, when it is there.

The file is found through `TELEGRAM_BOT_API_SPEC`, else beside the checkout.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

_BESIDE = Path(__file__).resolve().parents[5] / "shared" / "specs" / "telegram-bot-api.json"


_ATTACHED = re.compile(r'"attach://([^"]+)"')


_NEWER: dict[str, tuple[dict[str, Any], ...]] = {
    "sendMessageDraft": (
        {"name": "can_stop", "types": ["Boolean"], "required": False},
        {"name": "keep_on_stop", "types": ["Boolean"], "required": False},
    ),
    "sendMessage": (
        {
            "name": "ephemeral_message_parameters",
            "types": ["EphemeralMessageParameters"],
            "required": False,
        },
    ),
}
"""What Bot API 10.3 has and the specification (10.1) has not."""


_FOR_ONE: tuple[dict[str, Any], ...] = (
    {"name": "chat_id", "types": ["Integer", "String"], "required": True},
    {"name": "receiver_user_id", "types": ["Integer"], "required": True},
    {"name": "ephemeral_message_id", "types": ["Integer"], "required": True},
)
_NEWER_METHODS: dict[str, dict[str, Any]] = {
    "editEphemeralMessageText": {
        "fields": (
            *_FOR_ONE,
            {"name": "text", "types": ["String"], "required": True},
            {"name": "entities", "types": ["Array of MessageEntity"], "required": False},
            {"name": "reply_markup", "types": ["InlineKeyboardMarkup"], "required": False},
        )
    },
    "deleteEphemeralMessage": {"fields": _FOR_ONE},
}
_NEWER_TYPES: dict[str, dict[str, Any]] = {
    "EphemeralMessageParameters": {
        "fields": [
            {"name": "receiver_user_id", "types": ["Integer"], "required": True},
            {"name": "callback_query_id", "types": ["String"], "required": False},
            {"name": "replace_callback_query_message", "types": ["Boolean"], "required": False},
        ]
    }
}


class Spec:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self.version: str = data["version"]
        self._methods = data["methods"] | _NEWER_METHODS
        self._types = data["types"] | _NEWER_TYPES

    def fields_of(self, kind: str) -> list[dict[str, Any]]:
        """The fields of a type; of one that has several forms those of the first; none of text."""
        known = self._types.get(kind, {})
        if "subtypes" in known:
            return self.fields_of(known["subtypes"][0])
        found: list[dict[str, Any]] = known.get("fields", [])
        return found

    def faults(self, method: str, params: Mapping[str, Any], files: Mapping[str, Any]) -> list[str]:
        """What is wrong with a call, in words. `params` are already parsed from their form."""
        known = self._methods.get(method)
        if known is None:
            return [f"{method}: no such method"]
        named = (*known.get("fields", []), *_NEWER.get(method, ()))
        fields = {field["name"]: field for field in named}
        attached = set(_ATTACHED.findall(json.dumps(dict(params))))
        found = [
            f"{method}: unknown parameter {name}"
            for name in {*params, *(set(files) - attached)} - {*fields}
        ]
        found += [f"{method}: attached file {name} is missing" for name in attached - {*files}]
        for name, field in fields.items():
            if name in params:
                if not self._fits(params[name], field["types"]):
                    found.append(f"{method}.{name}: {params[name]!r} is no {field['types']}")
            elif name in files:
                if "InputFile" not in field["types"]:
                    found.append(f"{method}.{name}: a file is not expected")
            elif field["required"]:
                found.append(f"{method}: {name} is missing")
        return found

    def _fits(self, value: Any, types: list[str]) -> bool:
        return any(self._is(value, name) for name in types)

    def _is(self, value: Any, name: str) -> bool:
        if name.startswith("Array of "):
            inner = name.removeprefix("Array of ")
            return isinstance(value, list) and all(self._is(item, inner) for item in value)
        match name:
            case "Integer":
                return isinstance(value, int) and not isinstance(value, bool)
            case "Float":
                return isinstance(value, int | float) and not isinstance(value, bool)
            case "Boolean":
                return isinstance(value, bool)
            case "String" | "InputFile":
                return isinstance(value, str)
        return self._is_object(value, name)

    def _is_object(self, value: Any, name: str) -> bool:
        known = self._types.get(name)
        if known is None or not isinstance(value, dict):
            return False
        if "subtypes" in known:
            return any(self._is_object(value, subtype) for subtype in known["subtypes"])
        fields = {field["name"]: field for field in known.get("fields", [])}
        return (
            set(value) <= set(fields)
            and all(key in value for key, field in fields.items() if field["required"])
            and all(self._fits(item, fields[key]["types"]) for key, item in value.items())
        )


@lru_cache(maxsize=1)
def load() -> Spec | None:
    path = Path(os.environ.get("TELEGRAM_BOT_API_SPEC", _BESIDE))
    return Spec(json.loads(path.read_text())) if path.is_file() else None
