"""One signed POST to somebody else's server: no redirect, one deadline, and never to an address nobody judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from comptoir.platform.outbound import OutboundFailed, call_outside, private_allowed

SECONDS = 10.0
"""For all of it: name, connection, request, answer."""
READ_AT_MOST = 2048
"""Bytes of an answer that are kept; the rest is not even read."""
_USER_AGENT = "Comptoir-Webhooks/1"


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of one request; `status` None: no answer, and `error` says why."""

    status: int | None
    error: str = ""
    body: str = ""
    retry_after: int | None = None

    @property
    def accepted(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def send(url: str, *, headers: dict[str, str], body: bytes) -> Answered:
    """POST `body`; whatever goes wrong is in the answer, nothing is raised."""
    try:
        answer = call_outside(
            "POST",
            url,
            headers={"User-Agent": _USER_AGENT, "Content-Type": "application/json", **headers},
            body=body,
            private_allowed=private_allowed(),
            read_at_most=READ_AT_MOST,
            seconds=SECONDS,
        )
    except OutboundFailed as failure:
        return Answered(None, str(failure))
    return Answered(
        status=answer.status,
        error="" if 200 <= answer.status < 300 else f"HTTP {answer.status}",
        body=answer.text,
        retry_after=_seconds(answer.headers),
    )


def _seconds(headers: Mapping[str, str]) -> int | None:
    """`Retry-After` in seconds (RFC 9110 §10.2.3); its form with a date is not read."""
    value = headers.get("retry-after", "")
    return min(int(value[:9]), 10**9) if value.isascii() and value.isdigit() else None
