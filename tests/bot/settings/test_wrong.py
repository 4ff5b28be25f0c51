"""Two hundred wrong settings: each is one line that names it, and none is a traceback or shows what
was written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError
from tests.bot.cli.in_forks import forked
from tests.support.rows import each_row

SECRET = "hunter2hunter2"
URLS = [
    "http://[::1",
    "http://",
    "https://",
    "http://:80",
    "http://host:port",
    "http://host:99999",
    "http://host:0",
    "http://host:",
    "http:/host",
    "http//host",
    "host",
    "host:80",
    "//host",
    "ftp://host",
    "file:///etc/passwd",
    "javascript:alert(1)",
    f"https://me:{SECRET}@host",
    "https://me@host",
    "https://host?x=1",
    "https://host#x",
    "https://ho st",
    "https://host/a b",
    "https://host\n.evil",
    "https://[x]",
    "https://hö st",
    "https://hö.de",
    "http://...",
    "http://-",
    "http://host-",
    "http://-host.example",
    "http://a..b",
    "http://1.2.3.999",
    "http://1.2.3",
    "http://999",
    f"http://{'a' * 64}.example",
    f"http://{'a.' * 130}example",
    "http://host\\evil",
    "HTTP//host",
    "“http://host”",
]
DATABASES = [
    f"postgresql://u:{SECRET}@host:port/db",
    f"postgresql://u:{SECRET}@host:0/db",
    f"postgresql://u:{SECRET}@host:99999/db",
    f"postgresql://u:{SECRET}@[::1/db",
    f"postgresql://u:{SECRET}@host",
    f"postgresql://u:{SECRET}@host/",
    f"postgresql://u:{SECRET}@x@host/db",
    f"postgresql://u:{SECRET}#x@host/db",
    f"postgresql://u:{SECRET}/x@host:5432/db#",
    f"postgres://u:{SECRET}@host/db",
    f"postgresql+asyncpg://u:{SECRET}@host/db",
    f"postgresql+psycopg2://u:{SECRET}@host/db",
    f"mysql://u:{SECRET}@host/db",
    f"mongodb://u:{SECRET}@host/db",
    "postgresql:host/db",
    "postgresql",
    "sqlite://",
    "sqlite:///",
    "sqlite:///:memory:",
    "sqlite+aiosqlite://",
    "sqlite+aiosqlite:///:memory:",
    "sqlite:///file::memory:?mode=memory",
    "sqlite://nemobot.db",
    "sqlite:/nemobot.db",
    "sqlite:////data/",
    "sqlite+pysqlite:////data/x.db",
    "sqlite:////data/x.db?foo=bar",
    "sqlite:////data/x.db?uri=true",
    "sqlite:////data/x.db?",
    "/data/nemobot.db",
    "nemobot.db",
]
LISTS = [
    ",",
    ", ,",
    "everybody",
    "open,discord:1",
    "open open",
    "Open",
    "discord",
    "discord:",
    ":1",
    "discord:1:2",
    "discord:bob",
    "discord:@bob",
    "discord:<@1>",
    "discord:-1",
    "discord:1.5",
    "discord:guild:",
    "discord:guild:x",
    "discord:server:1",
    "discord:role:mods",
    "discord:channel:1",
    "discord:123456789012345678901",
    "telegram:bob",
    "telegram:@bob",
    "telegram:-100",
    "telegram:guild:1",
    "telegram:role:1",
    "telegram:chat:",
    "telegram:chat:bob",
    "telegram:chat:--1",
    "slack:1",
    "discord:1;telegram:2",
    "discord:1|2",
    "123",
    "invitations",
    "invite",
    "discord:1, telegram:bob",
    "[discord:1]",
]
LIMITS = [
    ",",
    "none",
    "turns_hour",
    "turns_hour=",
    "turns_hour=x",
    "turns_hour=-1",
    "turns_hour=1.5",
    "turns_hour:1",
    "turns_year=1",
    "turns_hour=1 turns_hour=2",
    "turns_hour = 1",
    "off,turns_hour=1",
    "turns_hour=9999999999",
    "credits=5",
]
NUMBERS = ["x", "-1", "nan", "inf", "1,5", "30s", "1e99", "0x10", "٣x", "1 2"]
SECONDS = ["POLL_RENDER_S", "TURN_LIMIT_S", "RENDER_LIMIT_S", "IDLE_PROJECT_S"]
TYPOS = [
    ("ACCES", "discord:1", "ACCESS"),
    ("ACCESSS", "discord:1", "ACCESS"),
    ("ACESS", "discord:1", "ACCESS"),
    ("ACCSES", "discord:1", "ACCESS"),
    ("ACCESS_", "discord:1", "ACCESS"),
    ("NEMOBOT_ACCESS", "discord:1", "ACCESS"),
    ("BOT_ACCESS", "discord:1", "ACCESS"),
    ("DENYY", "discord:1", "DENY"),
    ("NEMO_DENY", "discord:1", "DENY"),
    ("SPENDS", "owner", "SPEND"),
    ("LIMIT_PERSONS", "off", "LIMIT_PERSON"),
    ("LIMITS_PERSON", "off", "LIMIT_PERSON"),
    ("CONFIRM_CREDIT", "1", "CONFIRM_CREDITS"),
    ("NEMO_TOKN", SECRET, "NEMO_TOKEN"),
    ("TELEGRAM_TOKE", SECRET, "TELEGRAM_TOKEN"),
    ("TELEGRAM_USER", "1", "TELEGRAM_USERS"),
    ("DISCORD_GUILD", "1", "DISCORD_GUILDS"),
    ("DISCROD_TOKEN", SECRET, "DISCORD_TOKEN"),
    ("DATABASE_URI", f"postgresql://u:{SECRET}@h/d", "DATABASE_URL"),
    ("NEMOBOT_DATABASE_URL", f"postgresql://u:{SECRET}@h/d", "DATABASE_URL"),
    ("NEMOBOT_SECRET_KEY", SECRET, "NEMOBOT_SECRET_KEYS"),
    ("NEMO_TOKENFILE", "/x", "NEMO_TOKEN_FILE"),
    ("acces", "discord:1", "ACCESS"),
    ("Acess", "discord:1", "ACCESS"),
    ("telegram_tokn", SECRET, "TELEGRAM_TOKEN"),
    ("DISCORD_BOT_TOKEN", SECRET, "DISCORD_TOKEN"),
    ("TELEGRAM_BOT_TOKEN", SECRET, "TELEGRAM_TOKEN"),
    ("SENTRY_DNS", SECRET, "SENTRY_DSN"),
]
DSNS = [
    SECRET,
    "https://sentry.example/7",
    f"https://{SECRET}@sentry.example",
    f"https://{SECRET}@sentry.example/",
    f"https://{SECRET}@sentry.example/project",
    f"https://{SECRET}@sentry.example/٣",
    f"https://{SECRET}@/7",
    f"https://{SECRET}@[::1/7",
    f"{SECRET}@sentry.example/7",
    f"ftp://{SECRET}@sentry.example/7",
    f"https://{SECRET}@sentry.example/7?x=1",
]
OTHERS = [
    ("NEMO_TOKEN", "a b"),
    ("NEMO_TOKEN", "ключ"),
    ("NEMO_TOKEN", "a\tb"),
    ("NEMO_TOKEN", '"half'),
    ("NEMO_TOKEN", f"1234567:{SECRET}"),
    ("NEMO_TOKEN", f"{SECRET} # the team's"),
    ("NEMO_TOKEN_FILE", "/no/such/file"),
    ("NEMO_TOKEN_FILE", "/"),
    ("DISCORD_TOKEN", SECRET),
    ("DISCORD_TOKEN", f"Bot a.b.{SECRET}"),
    ("DISCORD_TOKEN", f"1234567:{SECRET}"),
    ("DISCORD_TOKEN", f"a.b.{SECRET}'"),
    ("TELEGRAM_TOKEN", SECRET),
    ("TELEGRAM_TOKEN", f"bot1234567:{SECRET}"),
    ("TELEGRAM_TOKEN", f"a.b.{SECRET}"),
    ("TELEGRAM_TOKEN", f"1234567 :{SECRET}"),
    ("TELEGRAM_TOKEN_FILE", "/dev/null"),
    ("TELEGRAM_WEBHOOK_SECRET", "short"),
    ("TELEGRAM_WEBHOOK_SECRET", "with spaces and more letters"),
    ("TELEGRAM_WEBHOOK_URL", "http://host/x"),
    ("TELEGRAM_WEBHOOK_URL", "https://host/x"),
    ("TELEGRAM_MODE", "push"),
    ("TELEGRAM_MODE", "webhook"),
    ("TELEGRAM_LOCAL_FILES", "true"),
    ("TELEGRAM_LOCAL_FILES", "maybe"),
    ("TELEGRAM_SERVER_DIR", "var/lib"),
    ("TELEGRAM_SHARED_DIR", "/no/such/folder"),
    ("TELEGRAM_WEBHOOK_PORT", "0"),
    ("TELEGRAM_WEBHOOK_HOST", "0.0.0.0:80"),
    ("TELEGRAM_USERS", "bob"),
    ("TELEGRAM_USERS", ","),
    ("TELEGRAM_USERS", "-5"),
    ("TELEGRAM_CHATS", "@chat"),
    ("DISCORD_GUILDS", ","),
    ("DISCORD_USERS", "0"),
    ("DISCORD_ROLES", "admin"),
    ("DISCORD_CHANNELS", "#general"),
    ("DISCORD_GATEWAY_URL", "https://gateway"),
    ("DISCORD_GATEWAY_URL", "wss://[::1"),
    ("DISCORD_URL_UPLOAD", "perhaps"),
    ("NEMOBOT_DATA", "~nobodyhere/x"),
    ("NEMOBOT_DATA", "/etc/passwd"),
    ("NEMOBOT_DATA", "/etc/passwd/x\0"),
    ("NEMOBOT_DATA", "/data # where it lies"),
    ("NEMOBOT_DATA", '"/data'),
    ("SKILLS_DIR", "/no/such/folder"),
    ("SKILLS_DIR", "~nobodyhere"),
    ("SKILL_SOURCE", "two words"),
    ("NEMOBOT_SECRET_KEYS", SECRET),
    ("NEMOBOT_SECRET_KEYS", ","),
    ("SPEND", "all"),
    ("AUTO_EXPORT", "yes"),
    ("BEYOND_LIMITS", "queue"),
    ("LOG_FORMAT", "xml"),
    ("HEALTH_PORT", "70000"),
    ("HEALTH_PORT", "http"),
    ("HEALTH_HOST", "http://x"),
    ("HEALTH_HOST", "a b"),
    ("PROCESSES", "0"),
    ("PROCESSES", "2"),
    ("TURNS_AT_ONCE", "0"),
    ("QUEUE_MAX", "0"),
    ("CONFIRM_CREDITS", "many"),
    ("LOW_CREDITS", "-1"),
    ("KEEP_TURNS_DAYS", "ever"),
    ("NEMOBOT_ENV", "/no/such/.env"),
    *[("SENTRY_DSN", url) for url in DSNS],
    *[("OTEL_EXPORTER_OTLP_ENDPOINT", url) for url in ("grpc://host:4317", "host:4317", "http://")],
]
WRONG: list[tuple[str, str]] = [
    *[(name, url) for name in ("NEMO_API_URL", "TELEGRAM_API_URL") for url in URLS],
    *[("DATABASE_URL", url) for url in DATABASES],
    *[("ACCESS", entries) for entries in LISTS],
    *[("DENY", entries) for entries in LISTS if entries != "open"],
    *[("LIMIT_PERSON", limits) for limits in LIMITS],
    *[(name, number) for name in SECONDS for number in NUMBERS],
    *OTHERS,
]


def test_there_are_two_hundred_of_them() -> None:
    assert len(WRONG) + len(TYPOS) >= 200
    assert len(set(WRONG)) == len(WRONG)


@each_row(("name", "value"), WRONG)
def test_a_wrong_setting_is_one_line_that_names_it(name: str, value: str) -> None:
    environ = {"ACCESS": "open", "HOME": "/root", name: value}
    with pytest.raises(SettingsError) as caught:
        Settings.read(environ)
    line = str(caught.value)
    assert name.removesuffix("_FILE") in line
    assert "\n" not in line
    assert SECRET not in line
    assert "default factory" not in line
    assert caught.value.__suppress_context__ or caught.value.__context__ is None, "no second fault"


@pytest.mark.real_time
def test_the_command_itself_says_each_of_them_in_one_line(tmp_path: Path) -> None:
    """As in a shell: what it prints, and its exit code. No environment can hold a NUL."""
    wrong = [*WRONG, *((name, value) for name, value, _ in TYPOS)]
    given = [(name, value) for name, value in wrong if "\0" not in value]
    home = {"ACCESS": "open", "HOME": str(tmp_path)}
    said = [forked(["run"], cwd=tmp_path, env={**home, name: value}) for name, value in given]
    assert len(said) == len(given) >= 200
    for (name, value), (code, out, err) in zip(given, said, strict=True):
        assert (code, out) == (2, ""), (name, value, err)
        assert re.fullmatch(r"nemobot: [^\n]+\n", err), (name, value, err)
        assert name.removesuffix("_FILE") in err, (name, value, err)
        assert SECRET not in err
        assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == [], "nothing was made"


@each_row(("name", "value", "meant"), TYPOS)
def test_a_typo_is_refused_with_what_was_meant(name: str, value: str, meant: str) -> None:
    with pytest.raises(SettingsError, match=f"did you mean {meant}\\?") as caught:
        Settings.read({name: value}, env_file=None)
    assert SECRET not in str(caught.value)
    assert str(caught.value).startswith(f"{name} in the environment is no setting")


@each_row(
    "name",
    [
        "PATH",
        "HOME",
        "TERM",
        "USER",
        "LANG",
        "SHELL",
        "HTTP_PROXY",
        "PROCESSOR",
        "HOSTNAME",
        "TELEGRAM_API_ID",
        "TELEGRAM_API_HASH",
        "KUBERNETES_SERVICE_PORT",
        "ACCESS_KEY",
        "http_proxy",
        "no_proxy",
        "npm_config_cache",
        "_",
        "DISPLAY",
    ],
)
def test_what_belongs_to_others_is_left_alone(name: str) -> None:
    assert Settings.read({name: "1"}, env_file=None).found.remarks == []
