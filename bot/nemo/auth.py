"""Who asks (the token) and for which product (the attribution): the headers of every request."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.service.values import Attribution, is_header_value


def skill_headers(attribution: Attribution) -> dict[str, str]:
    return {
        "X-Skill-Source": attribution.source,
        "X-Skill-Version": attribution.version,
        "X-Skill-Platform": attribution.platform,
    }


@dataclass(frozen=True, slots=True)
class Auth:
    """A bearer token and the attribution. The token is in no repr.

    Raises ValueError for a token that can't be a header's value.
    """

    token: str = field(repr=False)
    attribution: Attribution

    def __post_init__(self) -> None:
        if not is_header_value(self.token):
            raise ValueError("a token must be printable ASCII and not empty")

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **skill_headers(self.attribution)}
