"""An organization with keys, and a client that speaks our JSON."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from django.test import Client

from comptoir.identity.contracts import NewOrganization

_numbers = count(1)
PASSWORD = "correct horse battery staple"


@dataclass(frozen=True)
class Answer:
    """An HTTP answer with its JSON read."""

    status: int
    body: Any
    headers: Any
    raw: bytes

    @property
    def code(self) -> str:
        return str(self.body["code"])

    @property
    def error_paths(self) -> set[str]:
        return {error["path"] for error in self.body["errors"]}

    @property
    def error_codes(self) -> set[str]:
        return {error["code"] for error in self.body["errors"]}


class Api:
    """The API as a holder of `key` sees it; None: nobody."""

    def __init__(self, key: str | None, **headers: str) -> None:
        self.key, self.headers = key, headers

    def get(self, path: str, **query: Any) -> Answer:
        return self.call("GET", path, query=query)

    def post(self, path: str, body: Any = None, **headers: str) -> Answer:
        return self.call("POST", path, {} if body is None else body, headers=headers)

    def patch(self, path: str, body: Any, **headers: str) -> Answer:
        return self.call("PATCH", path, body, headers=headers)

    def delete(self, path: str, **headers: str) -> Answer:
        return self.call("DELETE", path, headers=headers)

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        sent = {"Accept-Language": "en", **self.headers, **(headers or {})}
        if self.key:
            sent["Authorization"] = f"Bearer {self.key}"
        data = body if isinstance(body, bytes | str) else json.dumps(body) if body is not None else b""
        response = Client().generic(
            method,
            f"/api/v1{path}",
            data,
            content_type="application/json",
            headers=sent,
            query_params={key: str(value) for key, value in (query or {}).items()},
        )
        raw = response.getvalue()
        is_json = "json" in response.get("Content-Type", "") and raw
        return Answer(response.status_code, json.loads(raw) if is_json else None, response.headers, raw)


@dataclass(frozen=True)
class House:
    """An organization, with its API as its own server and as a visitor's browser see it."""

    id: UUID
    organization: NewOrganization
    api: Api
    visitor: Api


def make_house(**changes: Any) -> House:
    """A fresh organization in Paris."""
    from comptoir.identity.public import create_organization

    number = next(_numbers)
    wanted = {
        "slug": f"house-{number}",
        "name": f"House {number}",
        "time_zone": "Europe/Paris",
        "currency": "EUR",
        "country": "FR",
        "owner_email": f"owner-{number}@house.test",
        "owner_password": PASSWORD,
        "now": datetime.now(UTC),
        **changes,
    }
    made = create_organization(**wanted)
    return House(made.id, made, Api(made.secret_key), Api(made.publishable_key))


EVERY_DAY = [{"dayOfWeek": day, "startTime": "09:00", "endTime": "17:00"} for day in range(1, 8)]


def a_service(**changes: Any) -> dict[str, Any]:
    """An hour with nobody in particular, every day from nine to five."""
    return {
        "name": "Consultation",
        "type": "appointment",
        "duration": 60,
        "price": 5000,
        "currency": "EUR",
        "availableSlots": EVERY_DAY,
        **changes,
    }


def a_booking(service: str, start: str, **changes: Any) -> dict[str, Any]:
    """A guest who leaves name and address."""
    return {
        "serviceId": service,
        "startDate": start,
        "contactName": "Élodie Martin",
        "contactEmail": "elodie@example.test",
        **changes,
    }


def first_slots(api: Api, service: str, **query: Any) -> list[dict[str, Any]]:
    """All free slots of a week that begins in seven days."""
    day = datetime.now(UTC).date() + timedelta(days=7)
    asked = {"serviceId": service, "from": day, "to": day + timedelta(days=6), **query}
    answer = api.get("/slots", **asked)
    assert answer.status == 200, answer.body
    return [slot for one in answer.body["days"] for slot in one["slots"]]
