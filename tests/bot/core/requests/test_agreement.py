"""A plain yes, in eight languages."""

from __future__ import annotations

import pytest

from bot.core.requests.agreement import agrees, answers
from tests.support.rows import each_row

YES = """ok|OK!|okay|sounds good|perfect|great|looks good|yes please|yes|sure|👍|👍🏽|👌
✅ ok|ok, thanks|go ahead|please do|that works for me|好的|可以|没问题|听起来不错|好的，谢谢
はい|お願いします|いいですね|了解です
vale|de acuerdo|suena bien|sí, por favor|perfecto|ja|ja bitte|klingt gut|einverstanden|passt
oui|d'accord|parfait|oui, s'il vous plaît|ça me va|sim|sim, por favor|parece bom|combinado
да|хорошо|да, пожалуйста|звучит хорошо|давай|отлично, спасибо"""
MORE_THAN_YES = """mute it|yes, and add music|ok export|the second one|no|no thanks|thanks|hi|ok?|
perfect the colors|is it ok?|👎|😀|好的，加音乐|да, и добавь музыку|yes but shorter|что"""


@each_row("words", YES.replace("\n", "|").split("|"))
def test_a_yes_is_a_yes(words: str) -> None:
    assert agrees(words)


@each_row("words", MORE_THAN_YES.replace("\n", "|").split("|"))
def test_what_says_more_or_something_else_is_none(words: str) -> None:
    assert not agrees(words)


@pytest.mark.parametrize("words", ["👎", "👎🏽", "ok", "Cancel", " export. ", "none  of both"])
def test_what_was_proposed_and_a_thumb_answer_whatever_else_they_may_mean(words: str) -> None:
    assert answers(words, ["cancel", "Export", "None of both"])


@pytest.mark.parametrize("words", ["cancel it", "export", "", "hi"])
def test_what_was_not_proposed_is_what_it_always_is(words: str) -> None:
    assert not answers(words, ["Cancel"])
