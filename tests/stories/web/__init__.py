"""The whole bot behind its page: `nemobot web` as a process, driven by a real browser."""
