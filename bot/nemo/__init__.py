"""NemoVideo over HTTP: what stands behind the port `bot.ports.Service`.

Sends exactly what is documented and understands every documented shape of an answer; speaks to the
rest of the bot in the values and errors of `bot.core.service` alone. Touches the network and the
accounts' store; knows no chat, no turn and no sentence.

    accounts.py       whose token a request carries, renewed without its caller noticing
    download.py       a finished render saved to disk, whole or not at all
    error_codes.py    from API codes, HTTP statuses and httpx's exceptions to the port's errors
    fit_engine.py     the engine that makes copies which fit their chats
    http.py           one request: where it goes, what it carries, when it is sent again
    links.py          the service's own links: where they may lead, who can open them
    minting.py        when an anonymous token may be asked for, and how long it is waited for
    project.py        one project: its session's endpoints, one method each
    responses.py      one answer: bounded, and either a JSON object or an error
    service.py        the service: new projects, credits, people's own accounts, what it can do
    stream/           run_sse: the paid question and what happens in its run
    upload_body.py    one file as a multipart body, sent while it is read
    wire.py           what the answers hold, in every documented shape, as values
"""
