from pathlib import Path

import pytest

from tests.support.rows import each_row


def test_every_row_that_fails_is_named_and_no_other() -> None:
    @each_row(("number", "word"), [(1, "one"), (2, "tow"), (3, "three"), (4, "fuor")])
    def check(number: int, word: str) -> None:
        assert word == ("one", "two", "three", "four")[number - 1]

    with pytest.raises(BaseExceptionGroup, match="2 of 4 rows failed") as failed:
        check()
    notes = [error.__notes__ for error in failed.value.exceptions]
    assert notes == [["in the row (2, 'tow')"], ["in the row (4, 'fuor')"]]


def test_what_should_have_been_refused_and_was_not_is_a_failure_as_well() -> None:
    @each_row("text", ["x", "1"])
    def check(text: str) -> None:
        with pytest.raises(ValueError, match="invalid"):
            int(text)

    with pytest.raises(BaseExceptionGroup, match="1 of 2 rows failed"):
        check()


def test_a_table_without_rows_is_no_test() -> None:
    with pytest.raises(AssertionError, match="nothing checked"):
        each_row("text", [])


@each_row("name", ["a", "b"])
def test_fixtures_are_given_to_each_row(tmp_path: Path, name: str) -> None:
    assert not (tmp_path / name).exists()
    (tmp_path / name).touch()


@pytest.mark.parametrize("language", ["en", "de"])
@each_row("key", ["x", "y"])
def test_a_table_stands_beside_what_is_a_test_each(language: str, key: str) -> None:
    assert language in ("en", "de")
    assert key in ("x", "y")
