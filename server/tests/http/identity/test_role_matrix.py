"""What each role and key may ask of identity; a denied call changes nothing."""

from typing import Any

import pytest

from comptoir.identity.contracts import NewOrganization
from comptoir.identity.models import ApiKey, Client, Invitation, Location, Membership, Organization
from comptoir.identity.rules.permissions import BY_KEY_KIND, BY_ROLE, PERMISSIONS
from comptoir.platform.http.routes import ENDPOINTS
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import JsonCaller, joined, signed_in
from tests.makers import caller

pytestmark = pytest.mark.django_db

CALLS: list[tuple[str, str, dict[str, Any] | None]] = [
    ("GET", "/organization", None),
    ("PATCH", "/organization", {"name": "Changed"}),
    ("GET", "/locations", None),
    ("POST", "/locations", {"name": "New"}),
    ("GET", "/clients", None),
    ("POST", "/clients", {"name": "New"}),
    ("GET", "/members", None),
    ("GET", "/invitations", None),
    ("POST", "/invitations", {"email": "new@example.test", "role": "staff"}),
    ("GET", "/api-keys", None),
    ("POST", "/api-keys", {"name": "New", "kind": "secret"}),
]
COUNTER = {"GET /organization", "GET /locations", "GET /clients", "POST /clients"}
ALL = {f"{method} {path}" for method, path, _ in CALLS}
MATRIX = {
    "owner": ALL,
    "admin": ALL,
    "manager": ALL - {"PATCH /organization", "GET /api-keys", "POST /api-keys"},
    "staff": COUNTER,
    "coach": COUNTER,
    "secret": ALL,
    "publishable": set(),
}


def _caller(who: str, organization: NewOrganization) -> JsonCaller:
    if who == "secret":
        return JsonCaller(caller(organization.secret_key))
    if who == "publishable":
        return JsonCaller(caller(organization.publishable_key))
    return signed_in(joined(organization, who, email="caller@example.test").user)


def _state(organization: NewOrganization) -> list[Any]:
    with organization_scope(organization.id):
        counts = [model.objects.count() for model in (Client, Location, Membership, Invitation, ApiKey)]
        return [*counts, Organization.objects.get(pk=organization.id).name]


@pytest.mark.parametrize("who", MATRIX)
def test_everyone_may_what_the_table_says_and_nothing_else(acme: NewOrganization, who: str) -> None:
    calling = _caller(who, acme)

    for method, path, body in CALLS:
        before = _state(acme)
        answer = calling.call(method, path, body)
        if f"{method} {path}" in MATRIX[who]:
            assert answer.status < 300, (method, path, answer.body)
        else:
            assert (answer.status, answer.body["code"]) == (403, "identity.forbidden"), (method, path)
            assert _state(acme) == before


def test_every_endpoint_asks_for_a_permission_of_the_table() -> None:
    asked = {endpoint.permission for endpoint in ENDPOINTS if endpoint.permission is not None}

    assert asked <= PERMISSIONS


def test_roles_and_keys_hold_only_permissions_of_the_table() -> None:
    assert all(held <= PERMISSIONS for held in (*BY_ROLE.values(), *BY_KEY_KIND.values()))
