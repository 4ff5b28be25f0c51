from __future__ import annotations

from tests.engine.contract import Contract


async def test_a_claim_token_is_for_the_owner_of_the_session(nemo: Contract) -> None:
    body = {"task_id": nemo.task_id, "session_id": nemo.session_id}
    answer = await nemo.http.post("/api/auth/claim-token", json=body, headers=nemo.headers)
    data = answer.json()["data"]
    assert data["claim_token"].startswith("clm_")
    assert data["expires_in"] == 604_800
    body["task_id"] = "another"
    answer = await nemo.http.post("/api/auth/claim-token", json=body, headers=nemo.headers)
    assert answer.json()["code"] == 1002
