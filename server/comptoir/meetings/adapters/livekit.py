"""Rooms on an organization's own LiveKit server, shown by a page of theirs (LiveKit Meet or the like).

Tokens: https://docs.livekit.io/home/get-started/authentication/ (HS256; `video` grant). Rooms:
https://docs.livekit.io/home/server/managing-rooms/ over Twirp (`POST /twirp/livekit.RoomService/…`).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import jwt

from comptoir.meetings.adapters.answers import call, object_of
from comptoir.meetings.adapters.provider import Guest, Place
from comptoir.platform.outbound import OutboundAnswer

_ADMIN = timedelta(minutes=5)
_EMPTY_SECONDS = 600


@dataclass(frozen=True, slots=True)
class LiveKit:
    """`url` is the server's (https or wss); `page` takes `liveKitUrl` and `token` as its query."""

    url: str
    page: str
    key: str
    secret: str

    def create(self, place: Place) -> str:
        """CreateRoom answers the existing room to a name that is taken."""
        wanted = {"name": place.name, "empty_timeout": _EMPTY_SECONDS}
        object_of(self.ask("RoomService/CreateRoom", wanted, {"roomCreate": True}))
        return self.page

    def entrance(self, place: Place, guest: Guest) -> str:
        grant = {
            "room": place.name,
            "roomJoin": True,
            "canPublish": True,
            "canSubscribe": True,
            "canPublishData": True,
            "roomAdmin": guest.role == "host",
        }
        claims = {
            "iss": self.key,
            "sub": guest.person,
            "name": guest.name,
            "nbf": int(place.opens.timestamp()),
            "exp": int(place.closes.timestamp()),
            "video": grant,
        }
        query = {"liveKitUrl": self._socket, "token": jwt.encode(claims, self.secret, algorithm="HS256")}
        return f"{self.page}?{urlencode(query)}"

    def delete(self, place: Place) -> None:
        answer = self.ask("RoomService/DeleteRoom", {"room": place.name}, {"roomCreate": True})
        # An empty room is gone by itself after a while.
        if answer.status != 404:
            object_of(answer)

    def ask(self, method: str, body: dict[str, Any], grant: dict[str, Any]) -> OutboundAnswer:
        """What one of their services answers to a token of ours that is good for some minutes."""
        now = datetime.now(UTC)
        claims = {
            "iss": self.key,
            "nbf": int((now - _ADMIN).timestamp()),
            "exp": int((now + _ADMIN).timestamp()),
            "video": grant,
        }
        token = jwt.encode(claims, self.secret, algorithm="HS256")
        return call("POST", f"{self._http}/twirp/livekit.{method}", bearer=token, body=body)

    @property
    def _http(self) -> str:
        return self.url.replace("wss://", "https://", 1).replace("ws://", "http://", 1)

    @property
    def _socket(self) -> str:
        return self.url.replace("https://", "wss://", 1).replace("http://", "ws://", 1)
