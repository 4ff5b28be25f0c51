import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.requests.batch import Part, split
from tests.support.rows import each_row


@each_row(
    ("text", "files", "parts"),
    [
        (
            "compress the first to 10MB and the second to 720p",
            2,
            (((0,), "compress the first to 10MB"), ((1,), "compress the second to 720p")),
        ),
        (
            "trim the first one to 10 seconds and mute the other one",
            2,
            (((0,), "trim the first one to 10 seconds"), ((1,), "mute the other one")),
        ),
        (
            "mute the second one, then trim the first to 5s",
            2,
            (((1,), "mute the second one"), ((0,), "trim the first to 5s")),
        ),
        (
            "compress the first to 10MB and the rest to 720p",
            3,
            (((0,), "compress the first to 10MB"), ((1, 2), "compress the rest to 720p")),
        ),
        (
            "video 1: mute\nvideo 2: trim to 5s\nvideo 3: compress to 8MB",
            3,
            (
                ((0,), "video 1: mute"),
                ((1,), "video 2: trim to 5s"),
                ((2,), "video 3: compress to 8MB"),
            ),
        ),
        (
            "don't export, just the first to 10MB, the second to 720p",
            2,
            (((0,), "don't export, just the first to 10MB"), ((1,), "the second to 720p")),
        ),
        (
            "one thing: no rush. the first to 10MB, the second to 720p",
            2,
            (
                ((0,), "one thing: no rush. the first to 10MB"),
                ((1,), "the second to 720p"),
            ),
        ),
        (
            "l'idée : compresse le premier à 10 Mo, le deuxième à 720p",
            2,
            (
                ((0,), "l'idée : compresse le premier à 10 Mo"),
                ((1,), "le deuxième à 720p"),
            ),
        ),
        ("一个压缩到10MB，另一个转成720p", 2, (((0,), "一个压缩到10MB"), ((1,), "另一个转成720p"))),
        (
            "把第一个压缩到10MB，第二个剪掉前5秒",
            2,
            (((0,), "把第一个压缩到10MB"), ((1,), "把第二个剪掉前5秒")),
        ),
    ],
)
def test_instructions_for_single_files_are_told_apart(
    text: str, files: int, parts: tuple[Part, ...]
) -> None:
    assert split(text, files) == parts


@each_row(
    ("text", "files"),
    [
        ("compress the first and the second to 10MB", 2),
        ("merge the first and the second", 2),
        ("use the first as intro and the second as outro", 2),
        ("keep the first 10 seconds and cut the last 5 seconds", 2),
        ("keep the first 10 seconds of the second one", 2),
        ("compress the first to 10MB", 2),
        ("compress the first to 10MB and the second to 720p", 3),
        ("compress the first to 10MB and the fifth to 720p", 2),
        ("compress the first to 10MB and the second to 720p", 1),
        ("compress the first to 10MB and the first to 720p", 2),
        ('add "the first" and then "the second" as titles', 2),
        ("combine both into one 10MB file", 2),
        ("put both together", 2),
        ("把两个都合并起来", 2),
        ('add "to each their own" as the title', 2),
        ("把第一个和第二个拼在一起", 2),
        ("", 5),
    ],
)
def test_one_instruction_for_all_stays_whole(text: str, files: int) -> None:
    assert split(text, files) is None


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("compress both to 10MB", 2),
        ("mute each", 3),
        ("mute them", 2),
        ("please compress them to 8 MB", 2),
        ("togli l'audio a entrambi", 2),
        ("сожми оба до 8 МБ", 2),
        ("ikisini de sessize al", 2),
        ("둘 다 음소거", 2),
        ("compress all of them to 8MB", 4),
        ("trim these one by one to 10 seconds", 2),
        ("两个都压缩到10MB", 2),
        ("分别压缩到10MB", 3),
        ("komprimiere beide auf 10MB", 2),
    ],
)
def test_the_same_for_each_is_a_part_for_each(text: str, files: int) -> None:
    assert split(text, files) == tuple(((index,), text) for index in range(files))


@given(
    st.lists(
        st.sampled_from(
            ["the first ", "the second ", "and ", "to 5MB", "，", "第一个", "\n", "the rest "]
        )
    ),
    st.integers(-1, 12),
)
def test_a_split_names_every_file_once_and_says_something_for_each(
    pieces: list[str], files: int
) -> None:
    parts = split("".join(pieces), files)
    if parts is not None:
        assert sorted(index for indices, _ in parts for index in indices) == list(range(files))
        assert all(text for _, text in parts)
