"""discord.py 2.7.1 imports `audioop` for voice, which Python deprecates: not our warning."""

import warnings

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="'audioop' is deprecated")
    import discord  # noqa: F401
