"""One TLS context for all clients that trust the same certificates."""

from __future__ import annotations

import certifi
import pytest

from bot.fetch.certificates import trusted


@pytest.fixture(autouse=True)
def no_company(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)


def test_certificates_are_read_once() -> None:
    assert trusted() is trusted()
    assert trusted() is trusted(by_environment=False)
    assert trusted().get_ca_certs()


def test_a_company_s_authority_counts_where_the_environment_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certifi.where())
    company = trusted()
    assert company is trusted()
    assert company is not trusted(by_environment=False)
