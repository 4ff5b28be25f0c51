"""The tables of the engine. Times ending in `_at_s` are seconds of UTC."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (
    user_id TEXT PRIMARY KEY,
    client_id TEXT UNIQUE,
    credits INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS tokens (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    scopes TEXT NOT NULL,
    ip TEXT,
    issued_at_s REAL NOT NULL,
    expires_at_s REAL
) STRICT;
CREATE INDEX IF NOT EXISTS tokens_by_user ON tokens (user_id);
CREATE INDEX IF NOT EXISTS tokens_by_ip ON tokens (ip, issued_at_s);
CREATE TABLE IF NOT EXISTS sessions (
    session_id TEXT PRIMARY KEY,
    task_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    task_name TEXT NOT NULL,
    language TEXT NOT NULL,
    draft TEXT,
    history TEXT NOT NULL DEFAULT '[]',
    seen_sources INTEGER NOT NULL DEFAULT 0,
    touched_at_s REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS offers (
    session_id TEXT PRIMARY KEY,
    request TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS memories (
    session_id TEXT PRIMARY KEY,
    asked TEXT NOT NULL,
    told_sources INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS sources (
    source_id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sources_by_session ON sources (session_id, position);
CREATE TABLE IF NOT EXISTS renders (
    render_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    job_id TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL,
    error TEXT,
    result TEXT,
    ended_at_s REAL,
    PRIMARY KEY (user_id, render_id)
) STRICT;
CREATE TABLE IF NOT EXISTS links (
    secret TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    filename TEXT NOT NULL,
    expires_at_s REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS claims (
    claim_hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    expires_at_s REAL NOT NULL
) STRICT;
"""
