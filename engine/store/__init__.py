"""What has to survive a kill: one SQLite file in the data directory."""

from engine.store.database import Database

__all__ = ["Database"]
