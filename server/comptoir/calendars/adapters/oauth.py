"""Permission by OAuth 2.0 with PKCE (RFC 6749, RFC 7636): ask for it, take it, renew it.

Google: developers.google.com/identity/protocols/oauth2/web-server ("Step 2: Redirect to Google's OAuth 2.0 server",
"Step 5: Exchange authorization code", "Refreshing an access token"). Microsoft: learn.microsoft.com/entra/
identity-platform/v2-oauth2-auth-code-flow ("Request an authorization code", "Redeem a code for an access token",
"Refresh the access token").
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from comptoir.calendars.rules.remote import AccessRevoked, Unreachable
from comptoir.calendars.settings import Client, private_allowed
from comptoir.platform.outbound import OutboundFailed, call_outside

_READ_AT_MOST = 100_000
_EARLY = timedelta(minutes=2)
_SCOPES = {
    "google": (
        "https://www.googleapis.com/auth/calendar.events",
        "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
    ),
    "microsoft": ("offline_access", "User.Read", "Calendars.ReadWrite"),
}
# Without them Google gives a token that nobody can renew; Microsoft goes by the scope `offline_access`.
_MORE = {"google": {"access_type": "offline", "prompt": "consent"}, "microsoft": {"prompt": "select_account"}}

type Tokens = dict[str, Any]


def authorize_url(client: Client, *, state: str, verifier: str, back: str) -> str:
    """Where a person says yes."""
    challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    asked = {
        "client_id": client.id,
        "response_type": "code",
        "redirect_uri": back,
        "scope": " ".join(_SCOPES[client.provider]),
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        **_MORE[client.provider],
    }
    return f"{client.authorize_url}?{urlencode(asked)}"


def tokens_for_code(client: Client, *, code: str, verifier: str, back: str, now: datetime) -> Tokens:
    """What the code of a person who said yes is worth.

    Raises:
        AccessRevoked: nothing, or not any more.
        Unreachable: no answer.
    """
    asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
    answer = _token(client, asked)
    if not answer.get("refresh_token"):
        raise AccessRevoked("The permission does not last.")
    return _kept(answer, answer["refresh_token"], now)


@dataclass
class Grant:
    """A permission that renews itself; `keep` stores what was renewed, outside any other transaction."""

    client: Client
    tokens: Tokens
    keep: Callable[[Tokens], None]
    clock: Callable[[], datetime]

    def token(self, *, anew: bool = False) -> str:
        """A token to call with.

        Raises:
            AccessRevoked: the person took the permission back.
            Unreachable: no answer.
        """
        expires = datetime.fromisoformat(self.tokens["expires"]) if self.tokens.get("expires") else None
        if anew or expires is None or expires - _EARLY <= self.clock():
            refresh = self.tokens["refresh"]
            answer = _token(self.client, {"grant_type": "refresh_token", "refresh_token": refresh})
            # Microsoft gives a new one with every renewal, Google keeps the first.
            self.tokens = _kept(answer, answer.get("refresh_token") or refresh, self.clock())
            self.keep(self.tokens)
        return str(self.tokens["access"])


def _kept(answer: dict[str, Any], refresh: str, now: datetime) -> Tokens:
    lasts = timedelta(seconds=int(answer.get("expires_in") or 3600))
    return {"access": answer["access_token"], "refresh": refresh, "expires": (now + lasts).isoformat()}


def _token(client: Client, asked: dict[str, str]) -> dict[str, Any]:
    body = urlencode({**asked, "client_id": client.id, "client_secret": client.secret}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        answer = call_outside(
            "POST",
            client.token_url,
            headers=headers,
            body=body,
            private_allowed=private_allowed(),
            read_at_most=_READ_AT_MOST,
        )
    except OutboundFailed as failure:
        raise Unreachable(str(failure)) from failure
    try:
        said: dict[str, Any] = json.loads(answer.body)
    except ValueError as cause:
        raise Unreachable(f"HTTP {answer.status}") from cause
    if answer.status == 200 and said.get("access_token"):
        return said
    # RFC 6749 §5.2: the person or an administrator took the permission back, or it ran out.
    if said.get("error") in {"invalid_grant", "unauthorized_client", "interaction_required", "access_denied"}:
        raise AccessRevoked(str(said.get("error_description") or said["error"])[:300])
    raise Unreachable(str(said.get("error_description") or said.get("error") or f"HTTP {answer.status}")[:300])
