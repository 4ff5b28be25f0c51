"""What has to survive a kill: one SQLite file in a data directory that one engine owns.

database        the connection: statements, transactions
schema          the tables
data_dir_lock   one engine for one data directory
"""

from engine.store.database import Database

__all__ = ["Database"]
