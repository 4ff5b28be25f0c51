"""What can go wrong with NemoVideo, and whether anything may have happened.

NemoError                     code | definite | retry_after_s
├─ TokenRejected        yes   1001, 401, 1010, 1011: renew the token and send again
├─ SessionLost          yes   1002, ADK's 404 "Session not found": new session, upload again
├─ NoCredits            yes   2001
├─ UnsupportedFile      yes   4001, 415
├─ FileTooLarge         yes   4002, 413, or refused here before it was sent
├─ ExportBlocked        yes   402: the plan, or missing attribution headers
├─ MissingScope         yes   403: a retry can't help
├─ RateLimited          yes   429: wait retry_after_s (else 30 s), once
├─ ClientIdMissing      yes   400 when minting a token
├─ Rejected             yes   any other 4xx: the request was read and turned down
│  └─ NotFound          yes   404
├─ NotReached           yes   no connection: refused, DNS, TLS, connect timeout
├─ SourceFailed         yes   the file that was to be uploaded broke off or changed its size
├─ AccountUnavailable   yes   no token can be had now; retry_at_s says when it is tried again
├─ Refused              no    a code that is not documented, or `success: false`
├─ Unavailable          no    5xx, timeouts, resets before an answer
├─ Unreadable           no    an undocumented answer: broken JSON, redirects, wrong type
├─ DownloadTooLarge     no    a file over the limit its caller set
├─ StreamLost           no    the event stream was cut, or took longer than its limit
└─ StreamTooLarge       no    a line or frame of the stream over its limit

"yes" is `definite`: nothing happened, so the same request may be sent again after its remedy.
"no" means that work may have been done and charged: look at the state, never ask again.

Messages are this module's own sentences. They never hold a token, a URL or what a server sent.
"""

from __future__ import annotations

from typing import ClassVar

import httpx


class NemoError(Exception):
    """`code` is the API's code or the HTTP status, where there was one."""

    definite: ClassVar[bool] = False
    sentence: ClassVar[str] = "NemoVideo failed"

    def __init__(
        self, *, code: int | None = None, retry_after_s: float | None = None, reason: str = ""
    ) -> None:
        self.code = code
        self.retry_after_s = retry_after_s
        details = [str(code)] if code is not None else []
        details += [reason] if reason else []
        super().__init__(self.sentence + (f" ({', '.join(details)})" if details else ""))


class TokenRejected(NemoError):
    definite = True
    sentence = "the token was rejected"


class SessionLost(NemoError):
    definite = True
    sentence = "the session is gone"


class NoCredits(NemoError):
    definite = True
    sentence = "no credits are left"


class UnsupportedFile(NemoError):
    definite = True
    sentence = "this type of file is not supported"


class FileTooLarge(NemoError):
    definite = True
    sentence = "the file is too large"


class ExportBlocked(NemoError):
    definite = True
    sentence = "export is not part of this account's plan"


class MissingScope(NemoError):
    definite = True
    sentence = "the token lacks a scope"


class RateLimited(NemoError):
    definite = True
    sentence = "too many requests"


class ClientIdMissing(NemoError):
    definite = True
    sentence = "the client id was not accepted"


class Rejected(NemoError):
    definite = True
    sentence = "the request was turned down"


class NotFound(Rejected):
    sentence = "not found"


class NotReached(NemoError):
    definite = True
    sentence = "the service could not be reached"


class SourceFailed(NemoError):
    definite = True
    sentence = "the file could not be read to its end"


class AccountUnavailable(NemoError):
    """`retry_at_s`: UTC seconds at which minting is tried again."""

    definite = True
    sentence = "no account can be had at the moment"

    def __init__(self, *, retry_at_s: float, retry_after_s: float) -> None:
        super().__init__(code=429, retry_after_s=retry_after_s)
        self.retry_at_s = retry_at_s


class Refused(NemoError):
    sentence = "the service refused without a known reason"


class Unavailable(NemoError):
    sentence = "the service did not answer properly"


class Unreadable(NemoError):
    sentence = "the answer could not be understood"


class DownloadTooLarge(NemoError):
    sentence = "the file is larger than allowed"


class StreamLost(NemoError):
    sentence = "the stream broke off"


class StreamTooLarge(NemoError):
    sentence = "the stream sent more at once than allowed"


BY_CODE: dict[int, type[NemoError]] = {
    1001: TokenRejected,
    1010: TokenRejected,
    1011: TokenRejected,
    1002: SessionLost,
    2001: NoCredits,
    4001: UnsupportedFile,
    4002: FileTooLarge,
    401: TokenRejected,
    402: ExportBlocked,
    403: MissingScope,
    404: NotFound,
    413: FileTooLarge,
    415: UnsupportedFile,
    429: RateLimited,
}

API_CODES = frozenset(code for code in BY_CODE if code >= 1000)
"""NemoVideo's own codes; the others are HTTP's, and other software uses them too."""


def error_for(code: int, retry_after_s: float | None = None) -> NemoError:
    """The error for an API code or an HTTP status."""
    kind = BY_CODE.get(code)
    if kind is None:
        # a 408 comes from something that gave up waiting: the request may be running behind it
        kind = Rejected if 400 <= code < 500 and code != 408 else Refused
        kind = Unavailable if 500 <= code < 600 or code == 408 else kind
        kind = Unreadable if 100 <= code < 400 else kind
    return kind(code=code, retry_after_s=retry_after_s)


_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.ProxyError,
    httpx.InvalidURL,
)


def translate(error: Exception) -> NemoError:
    """The one place where httpx's exceptions become ours. Keeps the kind, drops the text."""
    reason = type(error).__name__
    if isinstance(error, _NEVER_SENT):
        return NotReached(reason=reason)
    if isinstance(error, httpx.DecodingError):
        return Unreadable(reason=reason)
    return Unavailable(reason=reason)


HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, httpx.CookieConflict)
