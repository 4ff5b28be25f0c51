from pathlib import Path

import pytest

from engine.errors import CannotStart
from engine.store.data_dir_lock import locked


def test_a_data_directory_is_locked_once_and_then_free_again(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    with locked(data_dir), pytest.raises(CannotStart, match="another engine"), locked(data_dir):
        pass
    with locked(data_dir):
        pass


def test_a_file_is_no_data_directory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="cannot use"), locked(tmp_path / "file"):
        pass
