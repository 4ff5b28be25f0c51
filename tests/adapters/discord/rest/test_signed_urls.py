from __future__ import annotations

import time

from adapters.discord.rest.signed_urls import expires_s, holds


def test_a_signed_address_says_when_it_ends() -> None:
    assert expires_s("https://a.example/x?ex=65f0&hm=1") == 0x65F0
    assert expires_s("https://a.example/x") is None
    assert expires_s("https://a.example/x?ex=soon") is None
    soon = f"https://a.example/x?ex={int(time.time()) + 60:x}"
    assert holds(soon)
    assert not holds(soon, margin_s=600)
