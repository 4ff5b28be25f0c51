"""`make try`: how far its set-up is while pip is at work, with wheels of our own from loopback."""

from __future__ import annotations

import functools
import hashlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.console.emulator import TerminalScreen, pseudo_terminal
from tests.support.checkout import ROOT

pytestmark = [
    pytest.mark.real_time,
    pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed"),
]
NAMES = ("one", "two", "three")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The Makefile over a lock file of three small packages, and a target that installs them."""
    lines = []
    for name in NAMES:
        wheel = tmp_path / f"simple/{name}/{name}-1-py3-none-any.whl"
        wheel.parent.mkdir(parents=True)
        about = f"{name}-1.dist-info"
        with zipfile.ZipFile(wheel, "w") as files:
            named = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n"
            files.writestr(f"{about}/METADATA", named)
            tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
            files.writestr(f"{about}/WHEEL", tags)
            files.writestr(f"{about}/RECORD", "")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lines.append(f"{name}==1 \\\n    --hash=sha256:{digest}\n")
    (tmp_path / "requirements.txt").write_text("".join(lines))
    (tmp_path / "Makefile").write_text(
        f"include {ROOT / 'Makefile'}\ninstall:\n\t$(call install-counted,requirements.txt)\n"
    )
    return tmp_path


@pytest.fixture
def index(project: Path) -> Iterator[str]:
    """Where they are found: a folder's list is all that pip asks of an index."""
    silent = type("Silent", (http.server.SimpleHTTPRequestHandler,), {"log_message": _nothing})
    handler = functools.partial(silent, directory=str(project / "simple"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def _nothing(*_: object) -> None: ...


def install(project: Path, index: str, output: int) -> int:
    """The exit code. Nothing is installed but into a folder of the project's."""
    own = {
        "PIP_INDEX_URL": index,
        "PIP_TARGET": str(project / "installed"),
        "PIP_CACHE_DIR": str(project / "cache"),
        "PIP_CONFIG_FILE": os.devnull,
        "NO_PROXY": "127.0.0.1",
    }
    make = ["make", "--no-print-directory", "install", f"BIN={Path(sys.executable).parent}"]
    return subprocess.run(
        make,
        cwd=project,
        env={**os.environ, **own},
        stdin=subprocess.DEVNULL,
        stdout=output,
        timeout=600,
    ).returncode


def test_on_a_terminal_the_packages_are_counted_on_one_line(project: Path, index: str) -> None:
    with pseudo_terminal() as (ours, theirs):
        assert install(project, index, theirs) == 0
        said = os.read(ours, 65_536).decode()
    screen = TerminalScreen()
    screen.feed(said)
    assert screen.text.strip() == "3 of 3 packages, installing them"
    assert [f"{n} of 3 packages" in said for n in (1, 2, 3)] == [True] * 3
    assert len(list((project / "installed").glob("*.dist-info"))) == 3


def test_elsewhere_nothing_is_counted_and_what_fails_is_said(
    project: Path, index: str, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "simple/two")
    with (project / "log").open("w") as log:
        assert install(project, index, log.fileno()) != 0
    assert (project / "log").read_text() == ""
    assert "two==1" in capfd.readouterr().err
