"""The platform behind the page: here the adapter is the platform itself, and this is its server.
Uses Starlette, SQLite and the disk; knows nothing of turns.

application  the addresses, one function each      guard      who may speak to us at all
sign_in      links, passwords, cookies             uploads    tus: files that arrive in pieces
event_log    what pages show, kept                 stored_files  files, kept
watch_page   the operator's page              mini_app   one timeline, inside a messenger
live         the event stream that pages follow    page_files  the page itself, in a language
markdown     the core's Markdown as HTML            timeline   its lines of a timeline, drawn
conversation what becomes of messages: said, posted, changed, taken out
"""
