"""Calls of a provider's JSON interface, with a token that is renewed when it does not do any more."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comptoir.calendars.adapters.oauth import Grant
from comptoir.calendars.rules.remote import AccessRevoked, CalendarGone, Unreachable
from comptoir.calendars.settings import private_allowed
from comptoir.platform.outbound import OutboundAnswer, OutboundFailed, call_outside

_READ_AT_MOST = 16_000_000
_SECONDS = 30.0
_TOO_FAST = ("ratelimitexceeded", "userratelimitexceeded", "quotaexceeded", "applicationthrottled")


@dataclass(frozen=True, slots=True)
class JsonAnswer:
    status: int
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class JsonApi:
    """`accepts` of a call are the statuses that it understands itself; others become account errors."""

    grant: Grant
    headers: Mapping[str, str]

    def call(
        self,
        method: str,
        url: str,
        body: dict[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        accepts: frozenset[int] = frozenset(),
    ) -> JsonAnswer:
        answer = self._send(method, url, body, headers, self.grant.token())
        if answer.status == 401:
            answer = self._send(method, url, body, headers, self.grant.token(anew=True))
        said = _read(answer)
        if 200 <= answer.status < 300 or answer.status in accepts:
            return JsonAnswer(answer.status, said)
        why = f"HTTP {answer.status}: {_reason(said)}"[:300]
        if answer.status == 401 or (answer.status == 403 and not _is_hurry(answer)):
            raise AccessRevoked(why)
        if answer.status == 404:
            raise CalendarGone(why)
        raise Unreachable(why)

    def _send(
        self, method: str, url: str, body: dict[str, Any] | None, headers: Mapping[str, str] | None, token: str
    ) -> OutboundAnswer:
        sent = {"Authorization": f"Bearer {token}", "Accept": "application/json", **self.headers, **(headers or {})}
        if body is not None:
            sent["Content-Type"] = "application/json"
        try:
            return call_outside(
                method,
                url,
                headers=sent,
                body=json.dumps(body).encode() if body is not None else b"",
                private_allowed=private_allowed(),
                read_at_most=_READ_AT_MOST,
                seconds=_SECONDS,
            )
        except OutboundFailed as failure:
            raise Unreachable(str(failure)) from failure


def _read(answer: OutboundAnswer) -> dict[str, Any]:
    try:
        said = json.loads(answer.body) if answer.body else {}
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _reason(said: dict[str, Any]) -> str:
    error = said.get("error")
    return str(error.get("message") or error.get("code") or "") if isinstance(error, dict) else str(error or "")


def _is_hurry(answer: OutboundAnswer) -> bool:
    """Google tells who asks too often with 403 as well (developers.google.com/workspace/calendar/api/guides/errors)."""
    return any(word in answer.text.lower() for word in _TOO_FAST)
