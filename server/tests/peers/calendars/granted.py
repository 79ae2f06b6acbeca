"""A coach of ours who let us into their Google or Microsoft calendar."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from tests.house import House
from tests.http.calendars.callers import coach_of, coaching
from tests.peers.calendars.providers import GoogleServer, GraphServer, Provider
from tests.peers.calendars.together import Synced

CLIENT = {"id": "ours", "secret": "hush", "authorize_url": "https://provider.test/authorize"}


@dataclass
class Granted(Synced):
    """As with CalDAV, with the provider's own way of telling."""

    server: Any = None

    @classmethod
    def to(cls, house: House, server: Provider, provider: str) -> Self:
        staff = coach_of(house)
        service = coaching(house)
        made = permit(house, provider, staff)
        assert made.status == 201 and made.body["state"] == "active", made.body
        return cls(house, None, "", staff, service, made.body, server=server)  # type: ignore[arg-type]

    def shown(self) -> dict[str, Any]:
        alive = {id: one for id, one in self.server.events.items() if is_alive(one)}
        return {id: one for id, one in alive.items() if one.get("summary", one.get("subject", "")).endswith("Bilan")}

    def start_of(self, id: str) -> datetime:
        return datetime.fromisoformat(self.server.events[id]["start"]["dateTime"]).replace(tzinfo=UTC)

    def note_of(self, id: str) -> str:
        event = self.server.events[id]
        return str(event.get("description") or event["body"]["content"])

    def add(self, id: str, start: datetime, end: datetime, **more: Any) -> None:
        self.server.keep(id, {**kind_of(self.server), "start": told(start), "end": told(end), **more})

    def drag(self, path: str, start: datetime, end: datetime) -> None:
        self.server.keep(path, {**self.server.events[path], "start": told(start), "end": told(end)})


def told(moment: datetime) -> dict[str, str]:
    return {"dateTime": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"), "timeZone": "UTC"}


def kind_of(server: Provider) -> dict[str, Any]:
    return {"status": "confirmed"} if isinstance(server, GoogleServer) else {"type": "singleInstance", "showAs": "busy"}


def is_alive(event: dict[str, Any]) -> bool:
    return event.get("status") != "cancelled" and "@removed" not in event


def permit(house: House, provider: str, staff: dict[str, Any], *, code: str = "good code") -> Any:
    asked = house.api.post("/calendar-connections/authorize", {"provider": provider, "staffId": staff["id"]})
    assert asked.status == 200, asked.body
    query = parse_qs(urlsplit(asked.body["url"]).query)
    assert query["redirect_uri"][0].endswith("/calendars/connected")
    assert query["code_challenge_method"] == ["S256"]
    return house.api.post("/calendar-connections/granted", {"code": code, "state": query["state"][0]})


@contextmanager
def running(provider: str, settings: Any) -> Iterator[Provider]:
    """The provider's server, and ourselves known to it."""
    server: Provider = GoogleServer() if provider == "google" else GraphServer()
    settings.COMPTOIR_CALENDAR_CLIENTS = {provider: client_at(server.url)}
    try:
        yield server
    finally:
        server.close()


def client_at(url: str) -> dict[str, str]:
    """How we introduce ourselves to a provider, and where it answers."""
    return {**CLIENT, "token_url": f"{url}/token", "api_url": url}
