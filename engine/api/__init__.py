"""The endpoints of NemoVideo's API: what a request must look like, and its answer.

A file here checks scopes and forms, calls `engine.resources`, `engine.uploads` or `engine.chat`,
and puts the result into the contract's JSON. It holds no state and runs no ffmpeg.

auth            anonymous tokens, claim tokens
credits         the balance
sessions        a new session; its state
uploads         multipart bodies and lists of addresses
speech          what is said in a sound
chat            `POST /run_sse`: a message in, events out
renders         submit, status, cancel, download
links           finished files and uploads by link
dependencies    what endpoints are given: the engine, the caller
error_answers   refusals and failures as `{"code", "message"}`
"""
