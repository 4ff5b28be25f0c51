"""`nemobot web`: what is wrong is said at once, and strangers are never let in unasked."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.cli.checks import WrongUse
from bot.cli.pages.web import page_settings
from bot.settings import Settings, SettingsError
from tests.bot.cli.command_line import refused

PASSWORD = "correct horse battery"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "films.example", "127.0.0.1.nip"])
def test_beyond_this_machine_nobody_comes_in_without_a_password(host: str, tmp_path: Path) -> None:
    given = {"WEB_HOST": host, "NEMOBOT_DATA": str(tmp_path)}
    with pytest.raises(WrongUse, match="WEB_PASSWORD"):
        page_settings(Settings.read(given, env_file=None))
    page = page_settings(Settings.read({**given, "WEB_PASSWORD": PASSWORD}, env_file=None))
    assert page.password == PASSWORD
    assert PASSWORD not in repr(page)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.0.0.2"])
def test_on_this_machine_a_link_is_enough(host: str, tmp_path: Path) -> None:
    given = {"WEB_HOST": host, "WEB_PORT": "8700", "NEMOBOT_DATA": str(tmp_path)}
    page = page_settings(Settings.read(given, env_file=None))
    assert page.password is None
    assert f"http://localhost:{8700}" in page.allowed_origins
    assert page.address.partition("://")[2] in page.allowed_hosts


def test_a_password_may_stand_in_a_file_and_is_no_short_word(tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    given = {"WEB_PASSWORD_FILE": str(tmp_path / "password"), "NEMOBOT_DATA": str(tmp_path)}
    assert page_settings(Settings.read(given, env_file=None)).password == PASSWORD
    with pytest.raises(SettingsError, match="WEB_PASSWORD: must have at least 12"):
        Settings.read({"WEB_PASSWORD": "hunter2"}, env_file=None)


@pytest.mark.parametrize(
    "origin", ["films.example", "https://films.example/page", "ftp://films.example", "*"]
)
def test_an_origin_is_an_address_without_a_path(origin: str) -> None:
    with pytest.raises(SettingsError, match="WEB_ORIGINS"):
        Settings.read({"WEB_ORIGINS": origin}, env_file=None)


def test_a_proxys_name_is_one_of_the_pages(tmp_path: Path) -> None:
    given = {"WEB_ORIGINS": "https://Films.example/", "NEMOBOT_DATA": str(tmp_path)}
    page = page_settings(Settings.read(given, env_file=None))
    assert "https://films.example" in page.allowed_origins
    assert "films.example" in page.allowed_hosts


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = refused("web", cwd=tmp_path, env={"WEB_PORT": port})
    assert said == f"127.0.0.1:{port}: Address already in use: set WEB_HOST or WEB_PORT"
