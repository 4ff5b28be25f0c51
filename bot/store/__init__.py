"""What must survive a crash: one database, SQLite in one process or PostgreSQL between many.

Touches the database alone. A transaction is `await db.run(query, …)`; a query is a plain function
of `queries/`.

database.py      the one door: connect, check the schema, run a transaction, lock a name
backups.py       copies of the SQLite database, and the latest few kept
places.py        PostgreSQL: who waits for a connection, and who goes first
postgres_engines.py  PostgreSQL: connections that cost as few round trips as they can
group_commit.py  SQLite: statements run where they are called, commits on a thread, many in one
quick.py         a statement that is asked again goes straight to the driver
revisions.py     whose database is it, and of which version
schema.py        is it today's; if not, it is made, or Alembic is asked
own_files.py     what root makes in somebody's folder is theirs
tables.py        all tables
rows.py          rows as frozen values
sql.py           what SQLite and PostgreSQL spell differently
queries/         every query, a file a topic
reasons.py       why a database does not do what it should; what passes is waited for
platform_time.py what time it is by the clocks of others: no sweep goes by ours alone
migrations/      how the tables came to be what they are
"""
