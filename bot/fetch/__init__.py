"""Reading from addresses that other people chose, and never more than was asked for.

Touches the network through httpx alone; knows the core's values and the ports, no project, no chat.

    public_addresses.py   which addresses may be dialled for a stranger
    certificates.py       whose certificates are trusted, read once
    bounded.py            one answer's body in pieces, up to a limit, for all our downloads
    bodies.py             one answer's body as it comes, a large one past the parser
    safe_fetch.py         a pasted link: checked before it is opened, so that it can't lead inside
"""
