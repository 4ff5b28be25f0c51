import pytest

from engine.agent.grammar.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Keep the FIRST ten seconds", "keep the first 10 seconds"),
        ("twenty-five seconds", "25 seconds"),
        ("under a hundred MB", "under 100 mb"),
        ("half a minute", "30 seconds"),
        ("a minute and a half", "90 seconds"),
        ("the last minute", "the last 1 minute"),
        ("a couple of seconds", "2 seconds"),
        ("保留前十五秒", "保留前15秒"),
        ("一百二十秒", "120秒"),
        ("压缩到５０ＭＢ", "压缩到50mb"),
        ("don’t – wait", "don't - wait"),
        ("half its size", "half its size"),
    ],
)
def test_numbers_widths_and_case_become_one(text: str, plain: str) -> None:
    assert normalise(text) == plain
