"""Faults to order: how a test makes this server fail in a chosen way. See docs/engine.md."""
