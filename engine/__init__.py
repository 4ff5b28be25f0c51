"""A server that speaks NemoVideo's HTTP API and edits video with ffmpeg on this machine.

It imports nothing of the bot or its adapters, and they know it by HTTP alone. Data flows from
`api` to `agent` and `resources`, and from a render job to `video`, which knows neither.

__main__      `python -m engine`: start, or one line     api/         the endpoints
              that says why not                          agent/       a sentence → edits and replies
command_line  its options                                chat/        one turn as a stream of events
settings      everything that can be set                 resources/   tokens, sessions, renders …
app           routes, layers, what runs beside them      uploads/     files on their way in
engine        the parts, put together once               middleware/  layers around every request
server        the socket and uvicorn                     store/       SQLite, the directory's lock
parent_pipe   ending with the process that started us    faults/      failures that tests order
draft         NemoVideo's timeline as JSON               video/       ffmpeg: inspect, run, render
errors        the contract's codes                       captions/    what is said, as lines
clock         moments and lengths as people read them
"""
