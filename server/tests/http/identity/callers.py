"""Callers that speak JSON: programs with keys, browsers with a session."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.test import Client as Browser

from comptoir.identity.contracts import NewOrganization

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
PASSWORD = "counter-and-bell-7"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any
    headers: Any


@dataclass(frozen=True, slots=True)
class JsonCaller:
    browser: Browser
    base: str = "/api/v1"

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        response = self.browser.generic(
            method,
            f"{self.base}{path}",
            data="" if body is None else _json(body),
            content_type="application/json",
            headers=headers,
        )
        text = response.content.decode()
        is_json = "json" in response.headers.get("Content-Type", "")
        return Answer(response.status_code, response.json() if text and is_json else None, response.headers)

    def get(self, path: str, **headers: str) -> Answer:
        return self.call("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Answer:
        return self.call("POST", path, {} if body is None else body, **headers)

    def patch(self, path: str, body: Any, **headers: str) -> Answer:
        return self.call("PATCH", path, body, **headers)

    def delete(self, path: str, **headers: str) -> Answer:
        return self.call("DELETE", path, **headers)


def open_at(slug: str) -> NewOrganization:
    from comptoir.identity.public import create_organization

    return create_organization(
        slug=slug,
        name=slug.capitalize(),
        time_zone="Europe/Paris",
        currency="EUR",
        country="FR",
        owner_email=f"owner@{slug}.test",
        owner_password=PASSWORD,
        now=NOW,
    )


def joined(organization: NewOrganization, role: str, *, email: str = "", location: Any = None) -> Any:
    """A membership of a fresh user with `role`."""
    from comptoir.identity.models import Membership
    from comptoir.identity.services.register_user import register_user
    from comptoir.platform.tenancy import organization_scope

    user = register_user(email=email or f"{role}@{organization.slug}.test", password=PASSWORD, name=role)
    with organization_scope(organization.id):
        return Membership.objects.create(user=user, role=role, location_id=location, created_at=NOW)


def signed_in(user: Any, **options: Any) -> JsonCaller:
    """A browser in which `user` has logged in."""
    browser = Browser(headers={"Accept-Language": "en"}, **options)
    browser.force_login(user)
    return JsonCaller(browser)


def owner_of(organization: NewOrganization) -> JsonCaller:
    from comptoir.identity.models import User

    return signed_in(User.objects.get(email=f"owner@{organization.slug}.test"))


def codes(answer: Answer) -> dict[str, str]:
    """The field errors of an answer: path → code."""
    return {error["path"]: error["code"] for error in answer.body["errors"]}


def _json(body: Any) -> str:
    import json

    return body if isinstance(body, str) else json.dumps(body)
