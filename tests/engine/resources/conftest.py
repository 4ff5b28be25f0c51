from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.clips import light_bunny


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real clip as long and as large, at 640x360 and five pictures a second: what is done with
    it is not about the picture."""
    return light_bunny(tmp_path_factory.mktemp("clips"))
