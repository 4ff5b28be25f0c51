"""NemoVideo: an account, a project, files. Free, but for what `edits` asks."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from bot.core.service.errors import (
    NotFound,
    ServiceError,
    SessionLost,
    TokenRejected,
    UnsupportedFile,
)
from bot.core.service.values import Attribution, ProjectKey
from bot.core.timeline.draft import is_exportable
from bot.nemo import wire
from bot.nemo.http import LOOPBACK, Auth, Http
from bot.nemo.project import NemoProject
from bot.nemo.service import NemoVideo
from bot.operate.probe import edits, renders
from bot.operate.probe.assumptions import SERVICE, Trial, Verdict
from bot.operate.probe.clip import ProbeClip, sending
from bot.operate.probe.recorder import Recorder, path_shape
from bot.ports import Clock

PROBER = "probe:operator"
"""Whose project it is: nobody's linked account."""


class ServiceProbe:
    """Raises nothing that the service does: it is what was found."""

    def __init__(
        self,
        http: Http,
        service: NemoVideo,
        attribution: Attribution,
        clock: Clock,
        clip: ProbeClip,
    ) -> None:
        self._http, self._service, self._attribution = http, service, attribution
        self._clock, self._clip = clock, clip
        self._trial = Trial("NemoVideo", SERVICE)

    async def run(
        self, recorder: Recorder, spend: float, may_spend: Callable[[float | None], bool]
    ) -> list[Verdict]:
        """`may_spend` is asked once, with what is left, before anything costs."""
        trial = self._trial
        left = await self._account()
        if (key := await self._session()) is not None:
            project = self._project(key)
            await self._files(project, recorder)
            await self._what_is_not_there(key)
            with trial.trying("claim"):
                trial.found(
                    "claim", True, "given" if await project.claim_url() else "there is none"
                )
            question = edits.Questions(trial, project, recorder, self._clock, spend)
            await question.ask(left, may_spend)
            await renders.render(trial, project, self._clock)
        others = [each for each in recorder.exchanges if not each.is_stream]
        odd = [each for each in others if _is_odd(each.status, each.is_json_object, each.path)]
        trial.found("answers", not odd, f"{len(others)} answers" if not odd else _told(odd[0].path))
        return trial.verdicts()

    async def _account(self) -> float | None:
        trial, headers = (
            self._trial,
            Auth(f"nmv_usr_{uuid.uuid4().hex}", self._attribution).headers(),
        )
        left = None
        with trial.trying("token"):
            left = (await self._service.credits(PROBER, self._attribution)).available
            trial.found("token", True)
            trial.found("credits", left is not None, "" if left is None else f"{left:g} are left")
        with trial.refused("rejected_token", TokenRejected):
            await self._http.request("GET", wire.CREDITS, wire.read_credits, headers=headers)
        return left

    async def _session(self) -> ProjectKey | None:
        trial = self._trial
        with trial.trying("session"):
            key = await self._service.create_project(PROBER, self._attribution, "en")
            trial.found("session", True, "" if key.task_id else "without a task's id")
            with trial.trying("state"):
                state = await self._project(key).state()
                empty = not is_exportable(state.draft) and state.files == 0
                trial.found("state", empty, "" if empty else "it is not empty")
            return key
        return None

    async def _files(self, project: NemoProject, recorder: Recorder) -> None:
        trial = self._trial
        with trial.trying("upload"):
            got = await project.upload(sending(self._clip.path), lambda _: None)
            raw = recorder.exchanges[-1]
            trial.found("upload", got is not None, "" if got else "it lists no file")
            if got is not None:
                wanted, told_s = self._clip.length_s, got.duration_s
                near = told_s is not None and (wanted is None or abs(told_s - wanted) < 1)
                trial.found("upload_seconds", near, f"it says {told_s}")
            with trial.trying("upload_counted"):
                files = (await project.state()).files
                trial.found("upload_counted", files == 1, f"{files} after one upload")
            await self._by_url(_cdn_url(raw.json if raw.is_json_object else {}))
        with tempfile.TemporaryDirectory(prefix="nemobot-probe-") as folder:
            text = Path(folder) / "no-video.mp4"
            text.write_text("this is no video\n" * 50)
            with trial.refused("unsupported", UnsupportedFile):
                await project.upload(sending(text), lambda _: None)

    async def _by_url(self, url: str | None) -> None:
        """What it has just stored itself, into another session."""
        if url is None or urlsplit(url).hostname in LOOPBACK:
            self._trial.not_tried("upload_url", "it names no public address of a file")
            return
        with self._trial.trying("upload_url"):
            other = await self._service.create_project(PROBER, self._attribution, "en")
            got = await self._project(other).upload_url(url)
            self._trial.found("upload_url", got is not None)

    async def _what_is_not_there(self, key: ProjectKey) -> None:
        unknown = ProjectKey(key.account_id, str(uuid.uuid4()))
        with self._trial.refused("lost_session", SessionLost):
            await self._project(unknown).state()
        with self._trial.refused("unknown_render", NotFound):
            await self._project(key).render_status(f"render_{uuid.uuid4().hex[:12]}")

    def _project(self, key: ProjectKey) -> NemoProject:
        async def lost() -> None:
            pass

        return self._service.project(key, self._attribution, lost)


def _cdn_url(body: object) -> str | None:
    with suppress(KeyError, IndexError, TypeError, ServiceError):
        found = body["data"]["files"][0]["cdn_url"]  # type: ignore[index]
        return found if isinstance(found, str) and "://" in found else None
    return None


def _is_odd(status: int, is_object: bool, path: str) -> bool:
    is_film = path.endswith("/download") or not path.startswith("/api/")
    return 300 <= status < 400 or (not is_film and not is_object)


def _told(path: str) -> str:
    return f"{path_shape(path)} is not"
