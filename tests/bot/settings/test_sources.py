"""Where settings come from: the environment as Docker hands it on, a file of lines, files that hold
one secret each."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import SECRETS, Settings, SettingsError, sqlite_url
from bot.store.database import open_database, sqlite_path

TOKEN = "nmv_usr_0123456789"


def env_file(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / ".env"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


@pytest.mark.parametrize("written", ["{}", '"{}"', "'{}'", "  {}  ", '"{}" ', "{}\r", "{}\n"])
def test_quotes_and_white_space_that_docker_leaves_in_are_taken_off(written: str) -> None:
    environ = {"NEMO_TOKEN": written.format(TOKEN), "ACCESS": written.format("discord:1")}
    settings = Settings.read(environ, env_file=None)
    assert settings.nemo_token is not None
    assert settings.nemo_token.get_secret_value() == TOKEN
    assert settings.access == ("discord:1",)


@pytest.mark.parametrize("name", sorted(SECRETS))
def test_every_secret_may_stand_in_a_file(name: str, tmp_path: Path) -> None:
    values = {
        "database_url": "postgresql://u:p@h/d",
        "discord_token": "a.b.c",
        "telegram_token": "1:a",
        "sentry_dsn": "https://key@sentry.example/7",
        "nemobot_secret_keys": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    }
    value = values.get(name, "0123456789abcdef")
    (tmp_path / "secret").write_text(f"{value}\n")
    environ = {f"{name.upper()}_FILE": str(tmp_path / "secret"), "ACCESS": "open"}
    settings = Settings.read(environ, env_file=None)
    found = getattr(settings, name)
    assert (found[0] if isinstance(found, tuple) else found).get_secret_value() == value
    assert settings.found.came_from[name] == f"{tmp_path}/secret, by {name.upper()}_FILE"
    with pytest.raises(SettingsError, match="are both set"):
        Settings.read({**environ, name.upper(): value}, env_file=None)


def test_secrets_are_the_tokens_the_keys_and_the_database() -> None:
    assert set(SECRETS) == {
        "database_url",
        "discord_token",
        "nemo_token",
        "nemobot_secret_keys",
        "sentry_dsn",
        "telegram_token",
        "telegram_webhook_secret",
        "web_password",
        "web_watch_password",
    }


def test_nothing_is_put_in_for_a_dollar_sign(tmp_path: Path) -> None:
    file = env_file(tmp_path, "DATABASE_URL=postgresql://u:a${HOME}$b@h/d\nHOME=/x\n")
    settings = Settings.read({"HOME": "/root"}, env_file=file)
    assert settings.database_url.get_secret_value() == "postgresql://u:a${HOME}$b@h/d"


def test_a_file_of_lines_may_hold_comments_quotes_and_export(tmp_path: Path) -> None:
    text = (
        "\ufeff# mine\nexport ACCESS=discord:1  # me\n"
        "NEMOBOT_DATA='/data #1'\r\nSPEND=\"owner\"\n\nDENY=\n"
    )
    settings = Settings.read({}, env_file=env_file(tmp_path, text))
    assert settings.access == ("discord:1",)
    assert settings.nemobot_data == Path("/data #1")
    assert settings.spend == "owner"
    assert settings.found.remarks == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ACCES=discord:1\n", "ACCES in .*env is no setting: did you mean ACCESS"),
        ("ACCESS\n", "line 1 can't be read"),
        ("SPEND=owner\nACCESS='discord:1\n", "line 2 can't be read"),
        ("ACCESS=discord:1\naccess=open\n", "line 2: access is set twice"),
        ("ACCESS=,\n", "ACCESS: must be a list: it names nothing"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_line(
    tmp_path: Path, text: str, says: str
) -> None:
    with pytest.raises(SettingsError, match=says):
        Settings.read({}, env_file=env_file(tmp_path, text))


@pytest.mark.parametrize("written", ["ACCESS=", "ACCESS=''", 'ACCESS=""', "ACCESS=   # nobody"])
def test_an_access_list_that_is_empty_is_remarked(tmp_path: Path, written: str) -> None:
    file = env_file(tmp_path, f"{written}\n")
    remark = f"ACCESS in {file} is empty, as if it were not set"
    assert Settings.read({}, env_file=file).found.remarks == [remark]
    [remark] = Settings.read({"ACCESS": '""'}, env_file=None).found.remarks
    assert remark.startswith("ACCESS in the environment is empty")


def test_a_file_that_is_a_link_to_nothing_or_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.env").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.env").symlink_to(tmp_path / "loop.env")
    (tmp_path / "folder.env").mkdir()
    for name in ("gone", "loop", "folder"):
        with pytest.raises(SettingsError, match=f"{name}.env: can't be read: "):
            Settings.read({}, env_file=tmp_path / f"{name}.env")
    assert Settings.read({}, env_file=tmp_path / "none.env").found.values == {}


def test_where_a_secret_came_from_is_told_whole(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 200) / ("e" * 200)
    folder.mkdir(parents=True)
    (folder / "token").write_text(TOKEN)
    found = Settings.read(
        {"NEMO_TOKEN_FILE": str(folder / "token"), "ACCESS": "open"}, env_file=None
    ).found
    assert found.came_from["nemo_token"] == f"{folder}/token, by NEMO_TOKEN_FILE"


def test_another_name_is_remarked_once_and_no_error(tmp_path: Path) -> None:
    file = env_file(tmp_path, "COLOUR=blue\n")
    settings = Settings.read({"NEMOBOT_COLOUR": "red", "COLOUR": "x"}, env_file=file)
    assert settings.found.remarks == [
        f"COLOUR in {file} is no setting of nemobot's",
        "NEMOBOT_COLOUR in the environment is no setting of nemobot's",
    ]


def test_a_file_with_secrets_that_others_can_read_is_remarked(tmp_path: Path) -> None:
    file = env_file(tmp_path, f"NEMO_TOKEN={TOKEN}\nACCESS=open\n", 0o644)
    [remark] = Settings.read({}, env_file=file).found.remarks
    assert remark.startswith("others on this machine can read")
    assert TOKEN not in remark
    file.chmod(0o600)
    assert Settings.read({}, env_file=file).found.remarks == []


def test_the_environment_says_which_file(tmp_path: Path) -> None:
    file = env_file(tmp_path, "SPEND=owner\n")
    settings = Settings.read({"NEMOBOT_ENV": str(file)})
    assert (settings.spend, settings.found.file) == ("owner", file)


def test_without_a_home_a_folder_that_is_named_is_enough(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nobody(_path: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", nobody)
    with pytest.raises(SettingsError, match="NEMOBOT_DATA: set it: there is no home folder"):
        Settings.read({}, env_file=None)
    monkeypatch.undo()
    monkeypatch.delenv("HOME", raising=False)
    settings = Settings.read({"NEMOBOT_DATA": str(tmp_path)}, env_file=None)
    assert settings.nemobot_data == tmp_path


@pytest.mark.parametrize(
    "name",
    ["a?b", "50% off", "a#b", "100%25", "ä ö", "a'b", 'a"b', "x&y=z", "[x]", "a:b@c", "\udcffß%"],
)
async def test_a_folder_may_be_called_anything(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    settings = Settings(nemobot_data=folder)
    url = settings.database_url.get_secret_value()
    assert sqlite_path(url) == folder / "nemobot.db"
    assert sqlite_url(folder / "nemobot.db") == url
    db = await open_database(url, migrate=True)
    await db.close()
    assert (folder / "nemobot.db").exists()
    assert [each.name for each in tmp_path.iterdir()] == [name], "nothing anywhere else"
