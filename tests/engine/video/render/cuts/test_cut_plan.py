import pytest

from engine.video.render.cuts.cut_plan import Listed, decoding_times, piece

ORDER = [0, 3, 1, 2, 6, 4, 5]  # how I B B P is decoded


def film(*groups: int) -> list[Listed]:
    """Groups of this many times I B B P B B P, each beginning with an IDR picture."""
    found = []
    for number in range(sum(groups)):
        for pts in ORDER:
            found.append(Listed(number * 7 + pts, 1, 10, "0x0", pts == 0))
    return found


def test_a_cut_at_keyframes_encodes_nothing() -> None:
    found = piece(film(4), 7, 21)
    assert found is not None
    assert (found.head, found.first, found.last, found.tail) == ((), 7, 21, ())


def test_the_edges_are_what_no_decoder_could_begin_or_end_with() -> None:
    found = piece(film(6), 5, 27)
    assert found is not None
    assert found.head == (5, 6)
    assert (found.first, found.last) == (7, 25)  # up to the P picture 24, which all before needs
    assert found.tail == (25, 26)


@pytest.mark.parametrize(
    ("start", "end"),
    [(1, 6), (1, 11), (22, 27), (40, 50)],
)
def test_where_little_or_nothing_can_be_copied_there_is_no_plan(start: int, end: int) -> None:
    assert piece(film(4), start, end) is None


def test_a_keyframe_that_earlier_pictures_come_after_is_none() -> None:
    packets = film(4)
    open_group = [one._replace(idr=one.pts == 0) for one in packets]
    assert piece(open_group, 1, 20) is None


def test_every_wanted_picture_is_there_once() -> None:
    packets = film(6)
    for start in range(20):
        for end in range(start + 1, 43):
            if (found := piece(packets, start, end)) is not None:
                copied = [one.pts for one in packets[found.first : found.last]]
                shown = sorted([*found.head, *copied, *found.tail])
                assert shown == list(range(start, min(end, 42)))


def test_nothing_is_shown_before_it_is_decoded() -> None:
    times = decoding_times(ORDER)
    assert times is not None
    assert all(at <= pts for at, pts in zip(times.decoded, ORDER, strict=True))
    assert list(times.decoded) == sorted(set(times.decoded))
    assert times.delay == 1
    assert decoding_times([0, 1, 1]) is None
