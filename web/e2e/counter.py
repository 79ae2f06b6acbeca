"""One organization over its API: what the tests check pages against, and what a faster rival does meanwhile."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from icalendar import Calendar

PATIENCE = 180.0
Document = dict[str, Any]


@dataclass
class Counter:
    """Speaks as the organization's owner, by session and by secret key."""

    organization: Document
    cookies: list[dict[str, str]]
    _api: httpx.Client

    @classmethod
    def open(cls, url: str, email: str, password: str) -> "Counter":
        """Log in, and make a key to work with."""
        session = _session(url)
        credentials = {"email": email, "password": password}
        session.post("/_allauth/browser/v1/auth/login", json=credentials, headers=_csrf(session)).raise_for_status()
        return cls._working(session, url)

    @classmethod
    def found(cls, url: str, email: str, password: str, name: str, *, code: Callable[[], str]) -> "Counter":
        """Sign up, and found an organization; `code` finds what was mailed."""
        session = _session(url)
        credentials = {"email": email, "password": password}
        session.post("/_allauth/browser/v1/auth/signup", json=credentials, headers=_csrf(session))
        path = "/_allauth/browser/v1/auth/email/verify"
        session.post(path, json={"key": code()}, headers=_csrf(session)).raise_for_status()
        wish = {"name": name, "slug": email.split("@")[0], "timeZone": "Europe/Paris", "currency": "EUR", "country": "FR"}
        session.post("/api/v1/organizations", json=wish, headers=_csrf(session)).raise_for_status()
        return cls._working(session, url)

    @classmethod
    def _working(cls, session: httpx.Client, url: str) -> "Counter":
        organization = session.get("/api/v1/session").json()["memberships"][0]["organization"]
        headers = {**_csrf(session), "X-Organization": organization["id"]}
        wish = {"name": f"e2e {time.time_ns()}", "kind": "secret"}
        key = session.post("/api/v1/api-keys", json=wish, headers=headers).raise_for_status().json()["key"]
        cookies = [{"name": name, "value": value, "url": url} for name, value in session.cookies.items()]
        session.close()
        return cls(organization, cookies, httpx.Client(base_url=f"{url}/api/v1", timeout=120, headers=_bearer(key)))

    def close(self) -> None:
        """Close its connections."""
        self._api.close()

    @property
    def zone(self) -> ZoneInfo:
        """Whose clock its hours are on."""
        return ZoneInfo(self.organization["timeZone"])

    def get(self, path: str, **query: object) -> Any:
        """The answer's JSON."""
        return self._api.get(path, params={k: str(v) for k, v in query.items()}).raise_for_status().json()

    def post(self, path: str, body: Document | None = None) -> Any:
        """The answer's JSON."""
        answer = self._api.post(path, json=body or {})
        assert answer.is_success, answer.text
        return answer.json()

    def put(self, path: str, body: Document) -> Any:
        """The answer's JSON."""
        answer = self._api.put(path, json=body)
        assert answer.is_success, answer.text
        return answer.json()

    def service(self, name: str) -> Document:
        """The service of that name."""
        return next(one for one in self.get("/services", search=name)["items"] if one["name"] == name)

    def slots(self, service: str, *, days: int = 28) -> list[Document]:
        """Its free slots from today on, in order."""
        today = datetime.now(self.zone).date()
        document = self.service(service)
        answer = self.get("/slots", serviceId=document["id"], **{"from": today, "to": today + timedelta(days=days)})
        return [slot for day in answer["days"] for slot in day["slots"]]

    def slot(self, service: str, *, after_hours: float = 72) -> Document:
        """A free slot of it, some days ahead so that policies and windows allow everything; never a day's first."""
        earliest = datetime.now(self.zone) + timedelta(hours=after_hours)
        found = [one for one in self.slots(service) if instant(one["start"]) > earliest]
        by_day = self.day_of(found[0])
        same_day = [one for one in found if self.day_of(one) == by_day]
        return same_day[len(same_day) // 2]

    def day_of(self, slot: Document) -> str:
        """The local day on which it starts."""
        return instant(slot["start"]).astimezone(self.zone).date().isoformat()

    def book(self, service: str, slot: Document, *, name: str, email: str, **more: object) -> Document:
        """Book it over the API."""
        wish = {"contactName": name, "contactEmail": email, "startDate": slot["start"], "endDate": slot["end"]}
        booking: Document = self.post("/bookings", {"serviceId": self.service(service)["id"], **wish, **more})
        return booking

    def booking_of(self, email: str) -> Document:
        """The one booking of that address."""
        (found,) = self.get("/bookings", search=email)["items"]
        return dict(found)

    def mail_to(self, email: str, *, holding: str = "") -> Document:
        """The mail sent to that address whose text holds those words; waits for the worker."""

        def find() -> Document | None:
            for one in self.get("/outbox", search=email)["items"]:
                whole: Document = self.get(f"/outbox/{one['id']}")
                if one["status"] == "sent" and holding in whole["text"]:
                    return whole
            return None

        return until(find, f"a mail to {email} that holds “{holding}”")

    def attachment(self, mail: Document, extension: str) -> str:
        """The text of a mail's attached file."""
        (file,) = [one for one in mail["attachments"] if one["name"].endswith(extension)]
        return self._api.get(str(httpx.URL(self._api.base_url).join(file["url"]))).raise_for_status().text

    def starts_of(self, calendar: str) -> list[datetime]:
        """When the events of an .ics begin."""
        events = Calendar.from_ical(calendar).walk("VEVENT")
        return [event.decoded("DTSTART").astimezone(self.zone) for event in events]

    def guest_link(self, email: str) -> str:
        """Where a guest manages the booking, from the mail."""
        link = re.search(r"https?://\S+/b/[\w.~:=-]+", self.mail_to(email, holding="/b/")["text"])
        assert link
        return link[0]


def instant(text: str) -> datetime:
    """A moment as the API writes it."""
    return datetime.fromisoformat(text)


def until[T](look: Callable[[], T | None], what: str, *, patience: float = PATIENCE) -> T:
    """What `look` finds, as soon as it finds something."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if (found := look()) is not None:
            return found
        time.sleep(0.2)
    raise AssertionError(f"there never was {what}")


def _session(url: str) -> httpx.Client:
    session = httpx.Client(base_url=url, timeout=120)
    session.get("/api/v1/session").raise_for_status()
    return session


def _csrf(session: httpx.Client) -> dict[str, str]:
    return {"X-CSRFToken": session.cookies["csrftoken"]}


def _bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}
