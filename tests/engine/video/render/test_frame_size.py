import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.video.render import frame_size


@pytest.mark.parametrize(
    ("size", "max_height", "frame"),
    [
        ((1920, 1080), 1080, (1920, 1080)),
        ((1080, 1920), 1080, (1080, 1920)),
        ((3840, 2160), 1080, (1920, 1080)),
        ((2160, 3840), 1080, (1080, 1920)),
        ((720, 405), 1080, (720, 404)),
        ((640, 272), 1080, (640, 272)),
        ((1920, 1080), 720, (1280, 720)),
        ((1080, 1920), 720, (720, 1280)),
        ((2560, 1080), 1080, (1920, 810)),
        ((1440, 1440), 1080, (1080, 1080)),
        ((1, 1), 1080, (2, 2)),
    ],
)
def test_a_frame_fits_the_box_and_is_never_enlarged(
    size: tuple[int, int], max_height: int, frame: tuple[int, int]
) -> None:
    assert frame_size.fit(*size, max_height) == frame


@given(st.integers(2, 8192), st.integers(2, 8192), st.sampled_from([1080, 720, 480, 360]))
def test_every_frame_is_even_and_inside_the_box(width: int, height: int, max_height: int) -> None:
    got_width, got_height = frame_size.fit(width, height, max_height)
    assert got_width % 2 == got_height % 2 == 0
    assert got_width <= max(2, width)
    assert got_height <= max(2, height)
    assert min(got_width, got_height) <= max_height
    assert max(got_width, got_height) <= round(max_height * 16 / 9)


def test_a_smaller_frame_is_advised_below_three_hundredths_of_a_bit_per_pixel() -> None:
    assert frame_size.smaller_frame_advised(1_000_000, 1920, 1080, 30)
    assert not frame_size.smaller_frame_advised(2_000_000, 1920, 1080, 30)
    assert not frame_size.smaller_frame_advised(1_000, 640, 360, 30)


def test_the_frame_goes_down_in_steps_and_then_the_rate() -> None:
    steps = frame_size.smaller_steps(1280, 720, 60.0)
    assert steps[0] == (540, 30.0)
    assert steps[-1] == (144, 5.0)
    assert [height for height, _ in steps] == sorted((h for h, _ in steps), reverse=True)
    assert frame_size.smaller_steps(160, 120, 5.0) == [(120, 5.0)]
