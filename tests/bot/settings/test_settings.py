"""Settings: defaults, sources, one clear line for what is wrong, and no secret shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.core.fair_use.limits import DEFAULTS
from bot.settings import Settings, SettingsError, default_data_folder
from tests.support.rows import each_row

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / ".env.example"
DOCS = sorted((ROOT / "docs").glob("*.md"))


def _example() -> dict[str, str]:
    found = re.findall(r"^#?([A-Z][A-Z_]+)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.M)
    assert len(found) == len(dict(found)), "a setting stands twice"
    return dict(found)


def test_the_example_file_documents_every_setting_and_no_other() -> None:
    assert set(_example()) == {name.upper() for name in Settings.model_fields}


def test_the_values_in_the_example_file_are_the_defaults() -> None:
    shown = {name: value for name, value in _example().items() if value}
    read, default = Settings.read(shown, env_file=None), Settings.read({}, env_file=None)
    assert {n: getattr(read, n.lower()) for n in shown} == {
        n: getattr(default, n.lower()) for n in shown
    }
    assert len(shown) > 10


def test_every_line_of_the_example_file_is_a_comment_so_that_copying_it_changes_nothing() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []


def test_each_setting_stands_once_in_the_tables_of_the_docs_and_no_other_does() -> None:
    rows = re.findall(r"^\| (`[A-Z].*?) \|", "\n".join(p.read_text() for p in DOCS), re.M)
    named = [name for row in rows for name in re.findall(r"`([A-Z][A-Z_]+)`", row)]
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_the_environment_wins_over_the_file_and_an_argument_over_both(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("POLL_RENDER_S=7\nSTILL_WORKING_S=8\nTURN_LIMIT_S=9\nUNKNOWN=1\n")
    environ = {"STILL_WORKING_S": "80", "TURN_LIMIT_S": "90", "PATH": "/bin"}
    settings = Settings.read(environ, env_file=file, turn_limit_s=900.5)
    assert (settings.poll_render_s, settings.still_working_s, settings.turn_limit_s) == (
        7,
        80,
        900.5,
    )


def test_an_empty_value_means_the_default() -> None:
    settings = Settings.read({"NEMO_TOKEN": "", "POLL_RENDER_S": ""}, env_file=None)
    assert settings.nemo_token is None
    assert settings.poll_render_s == 30


def test_the_process_environment_is_not_looked_at_when_another_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLL_RENDER_S", "1")
    assert Settings.read({}, env_file=None).poll_render_s == 30
    assert Settings().poll_render_s == 30
    assert Settings.read(env_file=None).poll_render_s == 1


def test_data_lie_where_xdg_says_and_the_database_among_them(tmp_path: Path) -> None:
    settings = Settings.read({"XDG_DATA_HOME": str(tmp_path)}, env_file=None)
    assert settings.nemobot_data == tmp_path / "nemobot"
    assert settings.database_url.get_secret_value() == (
        f"sqlite+aiosqlite:///{tmp_path}/nemobot/nemobot.db"
    )
    assert default_data_folder({"XDG_DATA_HOME": "relative"}) == (
        Path.home() / ".local/share/nemobot"
    )


def test_a_folder_that_is_given_holds_the_database_too(tmp_path: Path) -> None:
    settings = Settings.read({"NEMOBOT_DATA": str(tmp_path)}, env_file=None)
    assert settings.database_url.get_secret_value().endswith(f"{tmp_path}/nemobot.db")


SECRET = "nmv_usr_do_not_show"


@each_row(
    ("environ", "says"),
    [
        ({"POLL_RENDER_S": SECRET}, "POLL_RENDER_S: "),
        ({"POLL_RENDER_S": "0"}, "POLL_RENDER_S: "),
        ({"TURN_LIMIT_S": "nan"}, "TURN_LIMIT_S: "),
        ({"RECOVERY_READS": "0"}, "RECOVERY_READS: "),
        ({"AUTO_EXPORT": "sometimes"}, "AUTO_EXPORT: .*'compress', 'always' or 'never'"),
        ({"NEMO_API_URL": "ftp://x"}, "NEMO_API_URL: must be an http"),
        ({"NEMO_API_URL": f"https://me:{SECRET}@x"}, "NEMO_API_URL: must be an http"),
        ({"NEMO_TOKEN": f"{SECRET}\nx", "ACCESS": "open"}, "NEMO_TOKEN: must be printable"),
        ({"NEMO_TOKEN": SECRET}, "NEMO_TOKEN without ACCESS"),
        ({"ACCESS": "everybody"}, "ACCESS: must be"),
        ({"ACCESS": "open discord:1"}, "ACCESS: must be"),
        ({"DENY": "open"}, "DENY: must be a list"),
        ({"DENY": "invitation"}, "DENY: must be a list"),
        ({"LIMIT_PERSON": "turns_hour=many"}, "LIMIT_PERSON: must be"),
        ({"LIMIT_EVERYBODY": "turns_year=1"}, "LIMIT_EVERYBODY: must be"),
        ({"DATABASE_URL": f"mysql://root:{SECRET}@db/x"}, "DATABASE_URL: must begin"),
        ({"NEMOBOT_SECRET_KEYS": SECRET}, "NEMOBOT_SECRET_KEYS: each must be a Fernet key"),
        ({"SKILLS_DIR": "/no/such/folder"}, "SKILLS_DIR: must be an existing folder"),
        ({"DISCORD_URL_UPLOAD": "perhaps"}, "DISCORD_URL_UPLOAD: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line_that_names_the_setting_and_shows_no_value(
    environ: dict[str, str], says: str
) -> None:
    with pytest.raises(SettingsError, match=f"^{says}") as caught:
        Settings.read(environ, env_file=None)
    line = str(caught.value)
    assert "\n" not in line
    assert SECRET not in line
    assert SECRET not in repr(caught.value.__context__ and caught.value.__cause__)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xff\xfe\x00A=1")
    with pytest.raises(SettingsError, match=r"\.env: can't be read"):
        Settings.read({}, env_file=file)


def test_no_secret_is_in_the_repr() -> None:
    keys = Fernet.generate_key().decode()
    settings = Settings.read(
        {
            "NEMO_TOKEN": SECRET,
            "DISCORD_TOKEN": f"a.b.{SECRET}",
            "TELEGRAM_TOKEN": f"1:{SECRET}",
            "DATABASE_URL": f"postgresql://me:{SECRET}@db/x",
            "NEMOBOT_SECRET_KEYS": keys,
            "ACCESS": "open",
        },
        env_file=None,
    )
    assert SECRET not in repr(settings)
    assert keys not in repr(settings)
    assert settings.nemobot_secret_keys[0].get_secret_value() == keys


def test_a_list_of_people_lets_in_those_people_alone() -> None:
    settings = Settings.read({"ACCESS": "discord:1, telegram:22"}, env_file=None)
    assert settings.access_rules.allowed == frozenset({"discord:1", "telegram:22"})


@pytest.mark.parametrize("access", ["", "open"])
def test_without_a_list_everybody_is_let_in(access: str) -> None:
    assert Settings.read({"ACCESS": access}, env_file=None).access_rules.allowed is None


def test_lists_name_places_and_invitations_too() -> None:
    environ = {"ACCESS": "invitation discord:guild:7", "DENY": "discord:role:5,telegram:chat:-100"}
    rules = Settings.read(environ, env_file=None).access_rules
    assert (rules.allowed, rules.by_invitation) == (frozenset({"discord:guild:7"}), True)
    assert rules.denied == frozenset({"discord:role:5", "telegram:chat:-100"})


def test_a_limit_changes_alone_and_all_can_be_lifted() -> None:
    environ = {"LIMIT_PERSON": "turns_hour=20, running=off", "LIMIT_PLACE": "off"}
    limits = Settings.read(environ, env_file=None).use_limits.of
    assert limits["person"] == {
        **{name: amount for name, amount in DEFAULTS["person"].items() if name != "running"},
        "turns_hour": 20,
    }
    assert (limits["place"], limits["everybody"]) == ({}, DEFAULTS["everybody"])


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({}, False),
        ({"NEMO_API_URL": "http://127.0.0.1:1"}, True),
        ({"NEMO_TOKEN": SECRET, "ACCESS": "open"}, True),
        ({"NEMO_WEB_URL": "https://x.example"}, False),
    ],
)
def test_only_an_address_or_a_token_asks_for_the_service(
    environ: dict[str, str], named: bool
) -> None:
    assert Settings.read(environ, env_file=None).names_a_service is named


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, None),
        ({"FIT": "OFF"}, None),
        ({"FIT_URL": "http://10.0.0.7:8600/"}, "http://10.0.0.7:8600"),
        ({"FIT": "http://10.0.0.7:8600/"}, "http://10.0.0.7:8600"),
    ],
)
def test_the_engine_that_fits_results_is_named_in_one_of_two_places(
    given: dict[str, str], address: str | None
) -> None:
    assert Settings.read(given, env_file=None).fit_address == address


@pytest.mark.parametrize("value", ["yes", "ftp://x", "http://user@host"])
def test_fit_is_auto_off_or_an_address(value: str) -> None:
    with pytest.raises(SettingsError, match=r'^FIT: must be "auto", "off" or an'):
        Settings.read({"FIT": value}, env_file=None)
