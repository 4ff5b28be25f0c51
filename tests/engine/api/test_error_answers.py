"""Refusals have one form, whatever refused."""

from __future__ import annotations

from tests.engine.contract import Contract


async def test_a_wrong_body_is_422_and_is_not_repeated_in_the_answer(nemo: Contract) -> None:
    bodies: tuple[object, ...] = (
        {},
        {"app_name": "x", "new_message": "secret-text"},
        [],
        "secret-text",
    )
    for body in bodies:
        answer = await nemo.http.post("/run_sse", json=body, headers=nemo.headers)
        assert answer.status_code == 422
        assert "secret-text" not in answer.text


async def test_an_unknown_address_is_answered_in_the_usual_form(nemo: Contract) -> None:
    answer = await nemo.http.get("/nothing/here")
    assert (answer.status_code, answer.json()["code"]) == (404, 404)
    assert (await nemo.status("never"))["code"] == 404
