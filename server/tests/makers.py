"""Counters to test at: organizations as their owners open them, and programs that call with their keys."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from django.test import Client
from django.test.utils import CaptureQueriesContext

from comptoir.identity.contracts import NewOrganization

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_number = count(1)


@dataclass(frozen=True, slots=True)
class Counter:
    """An organization and two callers: its own program, and a visitor's browser."""

    organization: NewOrganization
    program: Client
    visitor: Client


def open_counter(name: str = "Atelier", *, now: datetime | None = None) -> Counter:
    """A new organization in Paris; answers are in English."""
    from comptoir.identity.public import create_organization

    number = next(_number)
    organization = create_organization(
        slug=f"{name.lower()}-{number}",
        name=name,
        time_zone="Europe/Paris",
        currency="EUR",
        country="FR",
        owner_email=f"owner-{number}@example.test",
        owner_password="counter-and-bell-7",
        now=now or NOW,
    )
    return Counter(organization, caller(organization.secret_key), caller(organization.publishable_key))


def caller(key: str) -> Client:
    """Every request carries `key`; JSON bodies need `content_type="application/json"`."""
    return Client(headers={"Authorization": f"Bearer {key}", "Accept-Language": "en"})


def statements(queries: CaptureQueriesContext) -> list[str]:
    """What a request really asks the database: without the savepoints and the reset that a test's transaction adds."""
    asked = [query["sql"] for query in queries]
    return [sql for sql in asked if "SAVEPOINT" not in sql and "set_config('app.organization_id', ''" not in sql]
