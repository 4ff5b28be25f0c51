"""What the engine keeps for its clients, and the rules for it. Everything survives a kill.

It stands on `engine.store`; nothing here knows HTTP. Errors are `ApiError`s with the contract's
codes.

tokens        who is asking: anonymous and configured tokens
credits       balances, and what running turns hold back
claims        claim tokens
sessions      a session: draft, history, files           source        one uploaded file's facts
render_plan   a submitted draft, checked                 effects_plan  its effects, checked
render_jobs   the rows of render jobs
renders       the queue and its worker                   links         unguessable, expiring links
expiry        deleting what has expired                  request_log   `requests.jsonl`
"""
