"""What a provider's HTTP answer means for a room: go on, ask again later, or give up."""

from typing import Any

import orjson

from comptoir.meetings.adapters.provider import Refused, Unreachable
from comptoir.platform.outbound import OutboundAnswer, OutboundFailed, call_outside, private_allowed

_MOST_READ = 64 * 1024


def call(method: str, url: str, *, bearer: str, body: dict[str, Any] | None = None) -> OutboundAnswer:
    """One request with a bearer token, to an address that is on the public internet unless the installation says so.

    Raises:
        Unreachable: no answer, or one that says to come back.
    """
    try:
        answer = call_outside(
            method,
            url,
            headers={
                "User-Agent": "Comptoir-Meetings/1",
                "Content-Type": "application/json",
                "Authorization": f"Bearer {bearer}",
            },
            body=orjson.dumps(body) if body is not None else b"",
            private_allowed=private_allowed(),
            read_at_most=_MOST_READ,
        )
    except OutboundFailed as failure:
        raise Unreachable(str(failure)) from failure
    if answer.status == 429 or answer.status >= 500:
        raise Unreachable(f"HTTP {answer.status}")
    return answer


def object_of(answer: OutboundAnswer) -> dict[str, Any]:
    """The JSON object of an answer that was accepted.

    Raises:
        Refused: it was not, or it is none.
    """
    if not 200 <= answer.status < 300:
        raise Refused(f"HTTP {answer.status}: {answer.text[:300]}")
    try:
        found = orjson.loads(answer.body)
    except orjson.JSONDecodeError as cause:
        raise Refused("The answer is no JSON.") from cause
    if not isinstance(found, dict):
        raise Refused("The answer is no JSON object.")
    return found
