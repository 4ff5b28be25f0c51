"""Everything an operator can set, read once from the environment and `.env`.

`Settings.read(environ)` is the way in: it takes the environment as an argument and says what is
wrong in one line that names the setting and shows no value, for it may be a secret.
`.env.example` documents each of them (a test compares the two). Durations are settings so that
tests with real processes can shrink them; the names say the unit.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from cryptography.fernet import Fernet
from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.core.fair_use.access import Access
from bot.core.fair_use.limits import DEFAULTS, Amounts, Scope, UseLimits, read_limits
from bot.core.fit import FLOOR_KBPS

Seconds = Annotated[float, Field(gt=0, le=86_400)]


def _split(value: object) -> object:
    """Lists are written with commas or spaces."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


Ids = Annotated[frozenset[int], NoDecode, BeforeValidator(_split)]
"""Numbers that a platform gives its chats and people. Empty: no restriction."""
PEOPLES_PLATFORMS = ("discord", "telegram", "console")
_LISTED = re.compile(rf"({'|'.join(PEOPLES_PLATFORMS)}):((guild|role|chat):)?[\w.-]+")
INVITATION = "invitation"


def _limits_of(scope: Scope) -> BeforeValidator:
    return BeforeValidator(lambda value: read_limits(scope, value))


class SettingsError(Exception):
    """A setting is wrong. The text is one line for the operator, without any value."""


class Settings(BaseSettings):
    """Built directly, it takes arguments and defaults only; `read` looks at the environment."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    # NemoVideo
    nemo_api_url: str = "https://mega-api-prod.nemovideo.ai"
    nemo_web_url: str = "https://nemovideo.com"
    engine_public_url: str | None = None
    nemo_token: SecretStr | None = None
    nemo_skill: str = "ai-video-compressor"
    skills_dir: Path | None = None
    skill_source: str | None = None

    # Where things are kept
    nemobot_data: Path = Field(default_factory=lambda: default_data_folder(os.environ))
    database_url: SecretStr = Field(
        default_factory=lambda data: SecretStr(sqlite_url(data["nemobot_data"] / "nemobot.db"))
    )
    nemobot_secret_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()

    # Who may use it, and what happens by itself
    access: Annotated[tuple[str, ...], NoDecode] = ()
    deny: Annotated[tuple[str, ...], NoDecode] = ()
    spend: Literal["everyone", "owner"] = "everyone"
    confirm_credits: int = Field(default=100, ge=0, le=1_000_000)
    confirm_wait_s: Seconds = 600.0
    low_credits: float = Field(default=50.0, ge=0, le=1e9)
    auto_export: Literal["compress", "always", "never"] = "compress"
    fit: str = "auto"
    fit_url: str | None = None
    fit_floor_kbps: float = Field(default=FLOOR_KBPS, ge=0, le=100_000)

    # How much
    limit_person: Annotated[Amounts, NoDecode, _limits_of("person")] = DEFAULTS["person"]
    limit_place: Annotated[Amounts, NoDecode, _limits_of("place")] = DEFAULTS["place"]
    limit_everybody: Annotated[Amounts, NoDecode, _limits_of("everybody")] = DEFAULTS["everybody"]
    beyond_limits: Literal["refuse", "relaxed"] = "refuse"
    person_turns_at_once: int = Field(default=2, ge=1, le=1_000)
    turns_at_once: int = Field(default=100, ge=1, le=100_000)
    person_renders_at_once: int = Field(default=1, ge=1, le=1_000)
    renders_at_once: int = Field(default=20, ge=1, le=100_000)

    # Platforms
    discord_token: SecretStr | None = None
    discord_url_upload: bool = True
    discord_message_content: bool = False
    discord_api_url: str = "https://discord.com/api/v10"
    discord_gateway_url: str = "wss://gateway.discord.gg/"
    discord_guilds: Ids = frozenset()
    discord_channels: Ids = frozenset()
    discord_roles: Ids = frozenset()
    discord_users: Ids = frozenset()
    telegram_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_local_files: bool = False
    telegram_file_url: str | None = None
    telegram_server_dir: str = "/var/lib/telegram-bot-api"
    telegram_shared_dir: Path | None = None
    telegram_chats: Ids = frozenset()
    telegram_users: Ids = frozenset()
    telegram_reactions: bool = True
    telegram_drafts: bool = False
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: SecretStr | None = None
    telegram_webhook_host: str = "127.0.0.1"
    telegram_webhook_port: int = Field(default=8443, ge=1, le=65_535)

    # Durations
    poll_render_s: Seconds = 30.0
    still_working_s: Seconds = 120.0
    notify_after_s: Seconds = 30.0
    final_words_s: Seconds = 86_400.0
    turn_limit_s: Seconds = 900.0
    recovery_first_s: Seconds = 30.0
    recovery_next_s: Seconds = 60.0
    recovery_reads: int = Field(default=5, ge=1, le=100)
    export_start_s: Seconds = 120.0
    album_wait_s: float = Field(default=1.0, ge=0, le=60)
    video_wait_s: float = Field(default=2.0, ge=0, le=60)
    words_wait_s: float = Field(default=1.0, ge=0, le=60)
    stop_limit_s: float = Field(default=900.0, ge=0, le=86_400)

    # Many machines
    processes: int = Field(default=1, ge=1, le=1_000)
    takeover_s: float = Field(default=15.0, ge=1, le=600)

    # How long things are kept
    keep_turns_days: float = Field(default=30.0, ge=0, le=36_500)
    keep_message_keys_days: float = Field(default=60.0, ge=2, le=36_500)
    keep_conversations_days: float = Field(default=180.0, ge=0, le=36_500)
    keep_ledger_days: float = Field(default=365.0, ge=0, le=36_500)

    # The operator's view
    health_host: str = "127.0.0.1"
    health_port: int = Field(default=0, ge=0, le=65_535)
    log_format: Literal["text", "json"] = "text"

    @classmethod
    def read(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        env_file: Path | None = Path(".env"),
        **given: Any,
    ) -> Settings:
        """What is `given` wins over `environ` (the process's own), that over `env_file`.

        Raises `SettingsError`.
        """
        env = os.environ if environ is None else environ
        try:
            found = {**_from_file(cls, env_file), **_from_mapping(cls, env)}
            found.setdefault("nemobot_data", default_data_folder(env))
            return cls(**{**found, **given})
        except ValidationError as error:
            raise SettingsError(_one_line(error)) from None
        except (OSError, ValueError) as error:
            raise SettingsError(f"{env_file}: can't be read ({type(error).__name__})") from None

    @property
    def names_a_service(self) -> bool:
        """Was NemoVideo itself asked for? Otherwise `try` and `chat` edit on this machine."""
        return bool({"nemo_api_url", "nemo_token"} & self.model_fields_set)

    @property
    def fit_address(self) -> str | None:
        """Where the operator has an engine for copies that fit their chats: FIT or FIT_URL."""
        return self.fit_url if self.fit in ("auto", "off") else self.fit

    @property
    def access_rules(self) -> Access:
        """Who may use the bot, by ACCESS and DENY."""
        allowed = None if self.access in ((), ("open",)) else frozenset(self.access) - {INVITATION}
        return Access(allowed, frozenset(self.deny), by_invitation=INVITATION in self.access)

    @property
    def use_limits(self) -> UseLimits:
        of: dict[Scope, Amounts] = {
            "person": self.limit_person,
            "place": self.limit_place,
            "everybody": self.limit_everybody,
        }
        return UseLimits(of, relaxed=self.beyond_limits == "relaxed")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)

    @field_validator(
        "nemo_api_url",
        "nemo_web_url",
        "engine_public_url",
        "fit_url",
        "telegram_api_url",
        "telegram_file_url",
        "discord_api_url",
    )
    @classmethod
    def _is_web_address(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^\s/@]+(/[^\s@]*)?", value):
            raise ValueError("must be an http(s) address without a user name")
        return value and value.rstrip("/")

    @field_validator("fit")
    @classmethod
    def _says_who_fits(cls, value: str) -> str:
        if value.lower() in ("auto", "off"):
            return value.lower()
        if not re.fullmatch(r"https?://[^\s/@]+(/[^\s@]*)?", value):
            raise ValueError('must be "auto", "off" or an http(s) address')
        return value.rstrip("/")

    @field_validator("nemo_token", "discord_token", "telegram_token")
    @classmethod
    def _fits_in_a_header(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[!-~]+", value.get_secret_value()):
            raise ValueError("must be printable ASCII without spaces")
        return value

    @field_validator("nemobot_data")
    @classmethod
    def _is_absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("skills_dir")
    @classmethod
    def _is_a_folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.expanduser().is_dir():
            raise ValueError("must be an existing folder")
        return value and value.expanduser().absolute()

    @field_validator("access", "deny", "nemobot_secret_keys", mode="before")
    @classmethod
    def _as_list(cls, value: object) -> object:
        return _split(value)

    @field_validator("access")
    @classmethod
    def _lists_people(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if value != ("open",) and not all(_is_listed(each) for each in value):
            raise ValueError(
                'must be "open", "invitation" or a list such as "discord:123, telegram:chat:-100"'
            )
        return value

    @field_validator("deny")
    @classmethod
    def _lists_people_or_places(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not all(_LISTED.fullmatch(each) for each in value):
            raise ValueError('must be a list such as "discord:123, discord:guild:456"')
        return value

    @field_validator("nemobot_secret_keys")
    @classmethod
    def _are_fernet_keys(cls, value: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for key in value:
            try:
                Fernet(key.get_secret_value())
            except ValueError:
                raise ValueError("each must be a Fernet key: 32 bytes in URL-safe base64") from None
        return value

    @field_validator("database_url")
    @classmethod
    def _is_known_database(cls, value: SecretStr) -> SecretStr:
        if not re.match(r"(sqlite|postgresql)(\+\w+)?://", value.get_secret_value()):
            raise ValueError("must begin with sqlite:// or postgresql://")
        return value

    @field_validator("telegram_webhook_url")
    @classmethod
    def _is_encrypted(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https://[^\s/@]+(/[^\s@]*)?", value):
            raise ValueError("must be an https address: Telegram calls no other")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _fits_telegram(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[\w-]{16,256}", value.get_secret_value(), re.A):
            raise ValueError("must be 16 to 256 letters, digits, _ or -")
        return value

    @model_validator(mode="after")
    def _webhook_needs_a_secret(self) -> Settings:
        if self.telegram_mode == "polling":
            return self
        if not self.telegram_webhook_url:
            raise ValueError("TELEGRAM_MODE=webhook without TELEGRAM_WEBHOOK_URL")
        if not self.telegram_webhook_secret:
            raise ValueError(
                "TELEGRAM_MODE=webhook without TELEGRAM_WEBHOOK_SECRET: anybody could send updates"
            )
        return self

    @model_validator(mode="after")
    def _own_money_needs_a_list(self) -> Settings:
        if self.nemo_token and not self.access:
            raise ValueError(
                "NEMO_TOKEN without ACCESS: everybody who finds the bot would spend your credits; "
                "list people in ACCESS, or set ACCESS=open"
            )
        return self


def _is_listed(entry: str) -> bool:
    return entry == INVITATION or _LISTED.fullmatch(entry) is not None


def sqlite_url(path: Path) -> str:
    """What DATABASE_URL says for this file."""
    return f"sqlite+aiosqlite:///{path}"


def default_data_folder(environ: Mapping[str, str]) -> Path:
    """`$XDG_DATA_HOME/nemobot`, else `~/.local/share/nemobot` (XDG base directories)."""
    base = environ.get("XDG_DATA_HOME", "")
    root = Path(base) if base.startswith("/") else Path("~/.local/share").expanduser()
    return root / "nemobot"


def _from_mapping(cls: type[BaseSettings], environ: Mapping[str, str]) -> dict[str, Any]:
    source = EnvSettingsSource(cls)
    source.env_vars = {name.lower(): value for name, value in environ.items() if value}
    return source()


def _from_file(cls: type[BaseSettings], env_file: Path | None) -> dict[str, Any]:
    return DotEnvSettingsSource(cls, env_file)() if env_file is not None else {}


def _one_line(error: ValidationError) -> str:
    """Names and reasons, never the values: one of them may be a token."""
    reasons = []
    for problem in error.errors(include_input=False, include_context=False, include_url=False):
        name = ".".join(str(part).upper() for part in problem["loc"][:1])
        reason = problem["msg"].removeprefix("Value error, ")
        reasons.append(f"{name}: {reason}" if name else reason)
    return "; ".join(reasons)
