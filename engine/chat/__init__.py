"""One turn of the chat: accepted and priced, carried out while its events stream.

It may use the agent, sessions and credits; it knows no HTTP.

turn     begins, commits and ends a turn
events   the events of a turn, in both documented shapes (pure)
"""
