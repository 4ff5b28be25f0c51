"""What can go wrong with the video service, and whether anything may have happened.

ServiceError                  code | definite | retry_after_s
├─ TokenRejected        yes   1001, 401, 1010, 1011: renew the token and send again
├─ SessionLost          yes   1002, ADK's 404 "Session not found": new session, upload again
├─ NoCredits            yes   2001
├─ UnsupportedFile      yes   4001, 415
├─ UploadTooLarge       yes   4002, 413, or refused here before it was sent
├─ ExportBlocked        yes   402: the plan, or missing attribution headers
├─ MissingScope         yes   403: a retry can't help
├─ ServiceBusy          yes   429: wait retry_after_s (else 30 s), once
├─ ClientIdMissing      yes   400 when minting a token
├─ Rejected             yes   any other 4xx: the request was read and turned down
│  └─ NotFound          yes   404
├─ NotReached           yes   no connection: refused, DNS, TLS, connect timeout
├─ SourceFailed         yes   the file that was to be uploaded broke off or changed its size
├─ LinkFailed           yes   a link of the service's that hands out no file, or leads inside
├─ AccountUnavailable   yes   no token can be had now; retry_at_s says when it is tried again
├─ ServiceRefused       no    a code that is not documented, or `success: false`
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

from typing import ClassVar, Literal


class ServiceError(Exception):
    """`code` is the API's code or the HTTP status, where there was one."""

    definite: ClassVar[bool] = False
    sentence: ClassVar[str] = "the service failed"

    def __init__(
        self, *, code: int | None = None, retry_after_s: float | None = None, reason: str = ""
    ) -> None:
        self.code = code
        self.retry_after_s = retry_after_s
        details = [str(code)] if code is not None else []
        details += [reason] if reason else []
        super().__init__(self.sentence + (f" ({', '.join(details)})" if details else ""))


class TokenRejected(ServiceError):
    definite = True
    sentence = "the token was rejected"


class SessionLost(ServiceError):
    definite = True
    sentence = "the session is gone"


class NoCredits(ServiceError):
    definite = True
    sentence = "no credits are left"


FileProblem = Literal["type", "empty", "damaged", "codec", "unreadable", "pixels"]


class UnsupportedFile(ServiceError):
    """`problem` is what is wrong with the file, where the service tells more than its type."""

    definite = True
    sentence = "this type of file is not supported"

    def __init__(
        self,
        *,
        code: int | None = None,
        retry_after_s: float | None = None,
        reason: str = "",
        problem: FileProblem = "type",
    ) -> None:
        super().__init__(code=code, retry_after_s=retry_after_s, reason=reason)
        self.problem = problem


class UploadTooLarge(ServiceError):
    definite = True
    sentence = "the file is too large"


class ExportBlocked(ServiceError):
    definite = True
    sentence = "export is not part of this account's plan"


class MissingScope(ServiceError):
    """`scope` is the missing one where the service names it, else ""."""

    definite = True
    sentence = "the token lacks a scope"

    def __init__(
        self,
        *,
        code: int | None = None,
        retry_after_s: float | None = None,
        reason: str = "",
        scope: str = "",
    ) -> None:
        super().__init__(code=code, retry_after_s=retry_after_s, reason=scope or reason)
        self.scope = scope


class ServiceBusy(ServiceError):
    definite = True
    sentence = "too many requests"


class ClientIdMissing(ServiceError):
    definite = True
    sentence = "the client id was not accepted"


class Rejected(ServiceError):
    definite = True
    sentence = "the request was turned down"


class NotFound(Rejected):
    sentence = "not found"


class NotReached(ServiceError):
    definite = True
    sentence = "the service could not be reached"


class SourceFailed(ServiceError):
    definite = True
    sentence = "the file could not be read to its end"


class LinkFailed(ServiceError):
    """Another host than the service's own refused: it says nothing about an account."""

    definite = True
    sentence = "the link does not hand out a file"


class AccountUnavailable(ServiceError):
    """`retry_at_s`: UTC seconds at which minting is tried again."""

    definite = True
    sentence = "no account can be had at the moment"

    def __init__(self, *, retry_at_s: float, retry_after_s: float) -> None:
        super().__init__(code=429, retry_after_s=retry_after_s)
        self.retry_at_s = retry_at_s


class ServiceRefused(ServiceError):
    sentence = "the service refused without a known reason"


class Unavailable(ServiceError):
    sentence = "the service did not answer properly"


class Unreadable(ServiceError):
    sentence = "the answer could not be understood"


class DownloadTooLarge(ServiceError):
    sentence = "the file is larger than allowed"


class StreamLost(ServiceError):
    sentence = "the stream broke off"


class StreamTooLarge(ServiceError):
    sentence = "the stream sent more at once than allowed"


UNCLEAR = (Unavailable, Unreadable, ServiceRefused)
"""After these the work may have been done or not: ask whether it was, before it is done again."""
