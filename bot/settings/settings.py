"""Each setting, its default, and what they must be together.

`Settings.read(environ)` takes the environment as an argument. `.env.example` documents each setting
(a test compares the two). Durations are settings so that tests with real processes can shrink them;
the names say the unit.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, get_args
from urllib.parse import quote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from bot.core.fair_use.access import Access
from bot.core.fair_use.limits import DEFAULTS, Amounts, Scope, UseLimits, read_limits
from bot.core.results.fit import FLOOR_KBPS
from bot.settings import forms
from bot.settings.sources import SettingsError, Sources, read_sources

Seconds = Annotated[float, Field(gt=0, le=86_400)]


def _secret(form: Any) -> AfterValidator:
    def check(value: SecretStr | None) -> SecretStr | None:
        return value if value is None else SecretStr(form(value.get_secret_value()))

    return AfterValidator(check)


def _given(form: Any) -> AfterValidator:
    return AfterValidator(lambda value: value if value is None else form(value))


Web = Annotated[str, AfterValidator(forms.web_address)]
Token = Annotated[SecretStr | None, _secret(forms.token)]
Folder = Annotated[Path, AfterValidator(forms.folder)]
KnownFolder = Annotated[Path | None, _given(lambda path: forms.folder(path, exists=True))]
Host = Annotated[str, AfterValidator(forms.host)]
Listed = Annotated[tuple[str, ...], BeforeValidator(forms.listed)]
Id = Annotated[int, Field(ge=1, lt=2**63)]
Ids = Annotated[frozenset[Id], BeforeValidator(forms.listed)]
"""Numbers that a platform gives its people and places. Empty: no restriction."""
ChatIds = Annotated[frozenset[int], BeforeValidator(forms.listed)]
"""Telegram's groups have negative ones."""
INVITATION: Final = "invitation"
ENV_PATH: Final = Path(".env")


def _limits_of(scope: Scope) -> BeforeValidator:
    return BeforeValidator(lambda value: read_limits(scope, value))


class Settings(BaseModel):
    """Built directly, it takes arguments and defaults only; `read` looks at the environment."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    _found: Sources = PrivateAttr(default_factory=Sources)

    # NemoVideo
    nemo_api_url: Web = "https://mega-api-prod.nemovideo.ai"
    nemo_web_url: Web = "https://nemovideo.com"
    engine_public_url: Web | None = None
    captions_model: KnownFolder = None
    nemo_token: Token = None
    nemo_skill: str = "ai-video-compressor"
    skills_dir: KnownFolder = None
    skill_source: Annotated[str | None, _given(forms.header_word)] = None

    # Where things are kept
    nemobot_data: Folder = Field(default_factory=lambda: default_data_folder(os.environ))
    database_url: Annotated[SecretStr, _secret(forms.database_address)] = Field(
        default_factory=lambda data: SecretStr(sqlite_url(data["nemobot_data"] / "nemobot.db"))
    )
    nemobot_secret_keys: Annotated[tuple[SecretStr, ...], BeforeValidator(forms.listed)] = ()

    # Who may use it, and what happens by itself
    access: Listed = ()
    deny: Listed = ()
    owners: Listed = ()
    spend: Literal["everyone", "owner"] = "everyone"
    confirm_credits: int = Field(default=100, ge=0, le=1_000_000)
    confirm_wait_s: Seconds = 600.0
    low_credits: float = Field(default=50.0, ge=0, le=1e9)
    auto_export: Literal["compress", "always", "never"] = "compress"
    fit: Annotated[str, AfterValidator(forms.who_fits)] = "auto"
    fit_url: Web | None = None
    fit_floor_kbps: float = Field(default=FLOOR_KBPS, ge=0, le=100_000)

    # How much
    limit_person: Annotated[Amounts, _limits_of("person")] = DEFAULTS["person"]
    limit_place: Annotated[Amounts, _limits_of("place")] = DEFAULTS["place"]
    limit_everybody: Annotated[Amounts, _limits_of("everybody")] = DEFAULTS["everybody"]
    beyond_limits: Literal["refuse", "relaxed"] = "refuse"
    person_turns_at_once: int = Field(default=2, ge=1, le=1_000)
    turns_at_once: int = Field(default=100, ge=1, le=100_000)
    person_renders_at_once: int = Field(default=1, ge=1, le=1_000)
    renders_at_once: int = Field(default=20, ge=1, le=100_000)

    # Platforms
    discord_token: Annotated[SecretStr | None, _secret(forms.discord_token)] = None
    discord_url_upload: bool = True
    discord_message_content: bool = False
    discord_api_url: Web = "https://discord.com/api/v10"
    discord_gateway_url: Annotated[str, AfterValidator(forms.gateway_address)] = (
        "wss://gateway.discord.gg/"
    )
    discord_cdn_url: Web | None = None
    discord_guilds: Ids = frozenset()
    discord_channels: Ids = frozenset()
    discord_roles: Ids = frozenset()
    discord_users: Ids = frozenset()
    telegram_token: Annotated[SecretStr | None, _secret(forms.telegram_token)] = None
    telegram_api_url: Web = "https://api.telegram.org"
    telegram_local_files: bool = False
    telegram_file_url: Web | None = None
    telegram_server_dir: str = "/var/lib/telegram-bot-api"
    telegram_shared_dir: KnownFolder = None
    telegram_chats: ChatIds = frozenset()
    telegram_users: Ids = frozenset()
    telegram_reactions: bool = True
    telegram_drafts: bool = False
    telegram_guest: bool = False
    telegram_app_url: Annotated[str | None, _given(forms.secure_origin)] = None
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_url: Annotated[str | None, _given(forms.secure_address)] = None
    telegram_webhook_secret: Annotated[SecretStr | None, _secret(forms.webhook_secret)] = None
    telegram_webhook_host: Host = "127.0.0.1"
    telegram_webhook_port: int = Field(default=8443, ge=1, le=65_535)

    web_host: Host = "127.0.0.1"
    web_port: int = Field(default=8642, ge=1, le=65_535)
    web_password: Annotated[SecretStr | None, _secret(forms.password)] = None
    web_watch_password: Annotated[SecretStr | None, _secret(forms.password)] = None
    web_origins: Annotated[tuple[str, ...], BeforeValidator(forms.listed)] = ()
    web_quota_mb: int = Field(default=5_000, ge=1, le=10_000_000)

    # Durations
    poll_render_s: Seconds = 30.0
    still_working_s: Seconds = 120.0
    notify_after_s: Seconds = 30.0
    final_words_s: Seconds = 86_400.0
    unclear_pause_s: Seconds = 3.0
    unclear_tries: int = Field(default=8, ge=2, le=100)
    turn_limit_s: Seconds = 900.0
    recovery_first_s: Seconds = 30.0
    recovery_next_s: Seconds = 60.0
    recovery_reads: int = Field(default=5, ge=1, le=100)
    silent_reads: int = Field(default=4, ge=1, le=100)
    silent_pause_s: Seconds = 8.0
    render_limit_s: Seconds = 3_600.0
    idle_project_s: float = Field(default=21_600.0, gt=0, le=31_536_000)
    queue_max: int = Field(default=20, ge=1, le=1_000)
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
    keep_backups: int = Field(default=7, ge=0, le=10_000)
    keep_backups_days: float = Field(default=30.0, ge=0, le=36_500)
    own_backups_days: float | None = Field(default=None, ge=0, le=36_500)

    # The operator's view
    health_host: Host = "127.0.0.1"
    health_port: int = Field(default=0, ge=0, le=65_535)
    log_format: Literal["text", "json"] = "text"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    sentry_dsn: Annotated[SecretStr | None, _secret(forms.sentry_dsn)] = None
    otel_exporter_otlp_endpoint: Web | None = None

    @classmethod
    def read(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        env_file: Path | None = ENV_PATH,
        **given: Any,
    ) -> Settings:
        """What is `given` wins over `environ` (the process's own), that over `env_file`, which
        NEMOBOT_ENV may name instead.

        Raises `SettingsError`.
        """
        env = os.environ if environ is None else environ
        known = {name: name in SECRETS for name in cls.model_fields}
        found = read_sources(known, env, env_file)
        values: dict[str, Any] = {**found.values, **given}
        try:
            if "nemobot_data" not in values:
                values["nemobot_data"] = default_data_folder(env)
            settings = cls(**values)
        except ValidationError as error:
            raise SettingsError(_one_line(error)) from None
        found.came_from.update(dict.fromkeys(given, "the command"))
        settings._found = found
        return settings

    @property
    def found(self) -> Sources:
        """Where the values came from, and what is odd about that."""
        return self._found

    @property
    def is_sqlite(self) -> bool:
        return self.database_url.get_secret_value().startswith("sqlite")

    @property
    def secret_keys(self) -> list[str]:
        """NEMOBOT_SECRET_KEYS, to be used: the first encrypts, all decrypt."""
        return [key.get_secret_value() for key in self.nemobot_secret_keys]

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

    @field_validator("access")
    @classmethod
    def _lists_people(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if "open" in value and len(value) > 1:
            raise ValueError('must be "open", or a list, not both')
        return forms.people(value, ("open", INVITATION))

    @field_validator("deny")
    @classmethod
    def _lists_people_or_places(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return forms.people(value)

    @field_validator("owners")
    @classmethod
    def _lists_owners(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return forms.people(value, places=False)

    @field_validator("web_origins")
    @classmethod
    def _are_origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(forms.origin(each) for each in value)

    @field_validator("nemobot_secret_keys")
    @classmethod
    def _are_fernet_keys(cls, value: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for key in value:
            from cryptography.fernet import Fernet  # most have no keys

            try:
                Fernet(key.get_secret_value())
            except ValueError:
                raise ValueError("each must be a Fernet key: 32 bytes in URL-safe base64") from None
        return value

    @field_validator("telegram_server_dir")
    @classmethod
    def _is_absolute(cls, value: str) -> str:
        if not value.startswith("/"):
            raise ValueError("must be an absolute path on the server's machine")
        return value

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Settings:
        if self.telegram_mode == "polling":
            if self.telegram_webhook_url:
                raise ValueError("TELEGRAM_WEBHOOK_URL without TELEGRAM_MODE=webhook")
            return self
        if not self.telegram_webhook_url:
            raise ValueError("TELEGRAM_MODE=webhook without TELEGRAM_WEBHOOK_URL")
        if not self.telegram_webhook_secret:
            raise ValueError(
                "TELEGRAM_MODE=webhook without TELEGRAM_WEBHOOK_SECRET: anybody could send updates"
            )
        if self.health_port == self.telegram_webhook_port:
            raise ValueError("HEALTH_PORT and TELEGRAM_WEBHOOK_PORT are the same")
        return self

    @model_validator(mode="after")
    def _local_files_are_a_local_servers(self) -> Settings:
        if self.telegram_local_files and urlsplit(self.telegram_api_url).hostname == _TELEGRAM:
            raise ValueError(
                "TELEGRAM_LOCAL_FILES without TELEGRAM_API_URL: it is for a Bot API server of your "
                "own"
            )
        return self

    @model_validator(mode="after")
    def _many_need_postgresql(self) -> Settings:
        if self.processes > 1 and self.is_sqlite:
            raise ValueError("PROCESSES over 1 needs DATABASE_URL=postgresql://…")
        return self

    @model_validator(mode="after")
    def _own_money_needs_a_list(self) -> Settings:
        if self.nemo_token and not self.access:
            raise ValueError(
                "NEMO_TOKEN without ACCESS: everybody who finds the bot would spend your credits; "
                "list people in ACCESS, or set ACCESS=open"
            )
        return self


SECRETS: Final = frozenset(
    name
    for name, field in Settings.model_fields.items()
    if SecretStr in (field.annotation, *get_args(field.annotation))
)
"""These are shown to nobody, and may stand in a file of their own, which `…_FILE` names."""
_TELEGRAM: Final = "api.telegram.org"
_TEXT: Final = re.compile("[^\ud800-\udfff]+")


def sqlite_url(path: Path) -> str:
    """What DATABASE_URL says for this file, whatever its folder is called. Bytes of its name that
    are no text (Python's surrogates) stand in it as they are."""
    name = _TEXT.sub(lambda text: quote(text[0], safe="/ +@:,;=&!()~"), str(path))
    return f"sqlite+aiosqlite:///{name}"


def default_data_folder(environ: Mapping[str, str]) -> Path:
    """`$XDG_DATA_HOME/nemobot`, else `~/.local/share/nemobot` (XDG base directories). Raises
    `SettingsError` where nobody knows whose home."""
    base = environ.get("XDG_DATA_HOME", "")
    try:
        root = Path(base) if base.startswith("/") else Path("~/.local/share").expanduser()
    except RuntimeError:
        raise SettingsError("NEMOBOT_DATA: set it: there is no home folder here") from None
    return root / "nemobot"


def _one_line(error: ValidationError) -> str:
    """Names and reasons, never the values: one of them may be a token. What fails because something
    else has failed is left out."""
    reasons = []
    for problem in error.errors(include_input=False, include_context=False, include_url=False):
        if problem["type"] == "default_factory_not_called":
            continue
        name = ".".join(str(part).upper() for part in problem["loc"][:1])
        reason = problem["msg"].removeprefix("Value error, ")
        reasons.append(f"{name}: {reason}" if name else reason)
    return "; ".join(dict.fromkeys(reasons))
