"""One Bot API call as it comes over the wire: form-encoded or multipart, large files on disk."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

_TEXTS = {"text", "caption", "file_id", "url", "callback_query_id", "action", "secret_token"}
_TEXTS |= {"language_code", "parse_mode"}


@dataclass(frozen=True)
class Upload:
    filename: str
    path: Path
    size_bytes: int


@dataclass(frozen=True)
class Call:
    method: str
    params: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.params[name]

    def attached(self, name: str) -> Upload | None:
        """The file that this parameter refers to, or is."""
        named = str(self.params.get(name, "")).removeprefix("attach://")
        return self.files.get(name) or self.files.get(named)

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)


async def read_call(request: Request, method: str, folder: Path) -> Call:
    """Starlette spools large parts to disk as they arrive; from there they move to `folder`."""
    async with request.form(max_part_size=1 << 20) as form:
        params: dict[str, Any] = {}
        files: dict[str, Upload] = {}
        for name, value in form.items():
            if isinstance(value, UploadFile):
                files[name] = await asyncio.to_thread(_keep, value, folder)
            else:
                params[name] = value if name in _TEXTS else _parsed(value)
        return Call(method, params, files)


def _parsed(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _keep(upload: UploadFile, folder: Path) -> Upload:
    path = folder / f"upload-{len(list(folder.iterdir()))}"
    with path.open("wb") as target:
        shutil.copyfileobj(upload.file, target, 1 << 20)
    return Upload(upload.filename or "", path, path.stat().st_size)
