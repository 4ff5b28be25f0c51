"""Who asks (the token) and for which product (the attribution): the headers of every request."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADER_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")


@dataclass(frozen=True, slots=True)
class Attribution:
    """`X-Skill-Source`, `X-Skill-Version`, `X-Skill-Platform`, read from the skill's file.

    Raises ValueError for what can't be a header's value: an export without them answers 402.
    """

    source: str
    version: str
    platform: str

    def __post_init__(self) -> None:
        for value in (self.source, self.version, self.platform):
            if not _HEADER_VALUE.fullmatch(value):
                raise ValueError("attribution must be printable ASCII and not empty")

    def headers(self) -> dict[str, str]:
        return {
            "X-Skill-Source": self.source,
            "X-Skill-Version": self.version,
            "X-Skill-Platform": self.platform,
        }


@dataclass(frozen=True, slots=True)
class Auth:
    """A bearer token and the attribution. The token is in no repr.

    Raises ValueError for a token that can't be a header's value.
    """

    token: str = field(repr=False)
    attribution: Attribution

    def __post_init__(self) -> None:
        if not _HEADER_VALUE.fullmatch(self.token):
            raise ValueError("a token must be printable ASCII and not empty")

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **self.attribution.headers()}
