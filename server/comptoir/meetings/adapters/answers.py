"""What a provider's HTTP answer means for a room: go on, ask again later, or give up."""

from typing import Any

import orjson

from comptoir.meetings.adapters.provider import Refused, Unreachable
from comptoir.platform.outbound import OutboundAnswer, OutboundFailed, call_outside, private_allowed

_NAME = "Comptoir-Meetings/1"
_MOST_READ = 256 * 1024
_MOST_FETCHED = 4 * 1024 * 1024
"""A day of talk, written down."""


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
                "User-Agent": _NAME,
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


def fetched(url: str) -> str:
    """The text at an address that needs no key of ours.

    Raises:
        Unreachable: no answer, or one that says to come back.
        Refused: it is not there, or longer than anything that was said.
    """
    try:
        answer = call_outside(
            "GET",
            url,
            headers={"User-Agent": _NAME},
            private_allowed=private_allowed(),
            read_at_most=_MOST_FETCHED + 1,
            seconds=30.0,
        )
    except OutboundFailed as failure:
        raise Unreachable(str(failure)) from failure
    if answer.status == 429 or answer.status >= 500:
        raise Unreachable(f"HTTP {answer.status}")
    if answer.status != 200:
        raise Refused(f"HTTP {answer.status}")
    if len(answer.body) > _MOST_FETCHED:
        raise Refused("The file is too long.")
    expected = answer.headers.get("content-length", "")
    if expected.isdigit() and len(answer.body) < int(expected):
        raise Unreachable("The answer broke off.")
    return answer.text
