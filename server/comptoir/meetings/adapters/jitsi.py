"""Rooms on an organization's own Jitsi Meet, opened with tokens it verifies.

Claims: https://github.com/jitsi/lib-jitsi-meet/blob/master/doc/tokens.md (shared secret, HS256), `?jwt=` in the room's
address; moderation as its Prosody modules read it (`context.user.affiliation`, `moderator`); `context.features` as
https://developer.8x8.com/jaas/docs/api-keys-jwt names them and jitsi-meet's `mod_filter_iq_jibri` reads them.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

import jwt

from comptoir.meetings.adapters.provider import Guest, Place


@dataclass(frozen=True, slots=True)
class Jitsi:
    """A room is there as soon as somebody with a token comes in."""

    url: str
    app_id: str
    secret: str

    def create(self, place: Place) -> str:
        return f"{self.url}/{quote(place.name)}"

    def entrance(self, place: Place, guest: Guest) -> str:
        is_host = guest.role == "host"
        claims = {
            "aud": "jitsi",
            "iss": self.app_id,
            "sub": (urlsplit(self.url).hostname or "").lower(),
            "room": place.name,
            "nbf": int(place.opens.timestamp()),
            "exp": int(place.closes.timestamp()),
            "context": {
                "user": {
                    "id": guest.person,
                    "name": guest.name,
                    "affiliation": "owner" if is_host else "member",
                    "moderator": is_host,
                },
                # Jibri and Jigasi obey these once the server's Prosody checks tokens' features.
                "features": {
                    "recording": "recording" in guest.may,
                    "transcription": "transcription" in guest.may,
                    "livestreaming": False,
                },
            },
        }
        return f"{place.url}?{urlencode({'jwt': jwt.encode(claims, self.secret, algorithm='HS256')})}"

    def delete(self, place: Place) -> None:
        """A Jitsi room ends when the last one leaves; the tokens have expired."""
