"""Everything an operator can set, read once. `Settings.read` is the way in; what is wrong is one
line that names the setting and shows no value, for it may be a secret. This room may use the pure
core alone.

settings  each setting, its default, and what they must be together
sources   where they come from: the environment, a file of lines, files with one secret each
forms     what a value must look like: addresses, tokens, lists of people
"""

from bot.settings.settings import (
    ENV_PATH,
    INVITATION,
    SECRETS,
    Settings,
    default_data_folder,
    sqlite_url,
)
from bot.settings.sources import ENV_FILE, SettingsError

__all__ = [
    "ENV_FILE",
    "ENV_PATH",
    "INVITATION",
    "SECRETS",
    "Settings",
    "SettingsError",
    "default_data_folder",
    "sqlite_url",
]
