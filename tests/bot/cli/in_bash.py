"""Shell scripts in which `nemobot` is ours, perhaps in name spaces of their own."""

from __future__ import annotations

import functools
import os
import shlex
import subprocess
from pathlib import Path

from tests.support.checkout import NEMOBOT, OURS


@functools.cache
def can(*begin: str) -> bool:
    return subprocess.run([*begin, "true"], capture_output=True, check=False).returncode == 0


def in_bash(script: str, cwd: Path, *begin: str) -> subprocess.CompletedProcess[str]:
    """A script in which `nemobot` is ours, as a process without root's privileges."""
    ours = f'nemobot() {{ {shlex.join(NEMOBOT)} "$@"; }}\n'
    return subprocess.run(
        [*begin, "bash", "-uc", ours + script],
        cwd=cwd,
        env={**OURS, "PATH": os.environ["PATH"], "HOME": str(cwd), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=900,
    )
