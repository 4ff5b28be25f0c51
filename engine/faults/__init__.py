"""Faults to order: how a test makes this server fail in a chosen way. See docs/engine.md.

Only there with `--faults`. It lies around the whole application, and no endpoint knows of it, but
for a turn that is told to end without words.

orders           what can be ordered, and the queue of orders
api              `/_faults`: order, look, take back
middleware       the layer that finds the order for a call and carries it out
answers          answers in an endpoint's place: codes, pages, scripted streams
cut_connection   ending a connection after some bytes, after a silence, with a reset
"""
