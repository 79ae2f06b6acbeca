"""Every endpoint says who may call it, and keeps its word."""

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest

from comptoir.config.api import api
from comptoir.identity.public import BY_KEY_KIND, BY_ROLE, PERMISSIONS
from tests.house import Api, House, a_booking, a_service, first_slots, make_house
from tests.signed_in import signed_in

pytestmark = pytest.mark.django_db
_PLACE = re.compile(r"{[^}]+}")


def operations() -> Iterator[tuple[str, str, object]]:
    """(method, path, ninja operation), as mounted."""
    for prefix, router in api._routers:
        for path, view in router.path_operations.items():
            for operation in view.operations:
                for method in operation.methods:
                    full = f"{prefix.rstrip('/')}/{path.lstrip('/')}".rstrip("/") if path else prefix
                    yield method, "/" + full.strip("/"), operation


ALL = sorted(((method, path, op) for method, path, op in operations()), key=lambda one: (one[1], one[0]))
GUARDED = [one for one in ALL if one[2].auth_callbacks and one[2].auth_callbacks[0].permission]
NAMES = [f"{method} {path}" for method, path, _ in GUARDED]


def filled(path: str, value: str | None = None) -> str:
    """The path with its places filled: numbers where only a number fits, else `value` or an id of nothing."""
    return _PLACE.sub(lambda place: "0" if place[0].startswith("{int:") else value or str(uuid4()), path)


def call(api: Api, method: str, path: str) -> int:
    return api.call(method, path, {} if method in {"POST", "PUT", "PATCH"} else None).status


def test_the_sweep_sees_the_endpoints() -> None:
    assert ("POST", "/bookings") in {(method, path) for method, path, _ in ALL}
    assert len(GUARDED) > 50


def test_every_endpoint_has_a_gate() -> None:
    assert [f"{method} {path}" for method, path, op in ALL if not op.auth_callbacks] == []


def test_every_permission_is_in_the_table_and_used() -> None:
    used = {op.auth_callbacks[0].permission for _, _, op in GUARDED}
    assert used - set(PERMISSIONS) == set()


@pytest.mark.parametrize(("method", "path", "operation"), GUARDED, ids=NAMES)
def test_nobody_gets_in_without_a_key(method: str, path: str, operation: object) -> None:
    for caller in (Api(None), Api("sk_live_" + "0" * 48), Api("nonsense")):
        assert call(caller, method, filled(path)) == 401


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.mark.parametrize(("method", "path", "operation"), GUARDED, ids=NAMES)
def test_a_publishable_key_does_what_its_table_says(method: str, path: str, operation: object, house: House) -> None:
    allowed = operation.auth_callbacks[0].permission in BY_KEY_KIND["publishable"]  # type: ignore[attr-defined]
    status = call(house.visitor, method, filled(path))
    assert (status == 403) is not allowed


@pytest.mark.parametrize(("method", "path", "operation"), GUARDED, ids=NAMES)
def test_empty_and_odd_requests_are_answered_without_a_500(
    method: str, path: str, operation: object, house: House
) -> None:
    target = filled(path)
    api = signed_in(house) if operation.auth_callbacks[0].permission == "me" else house.api  # type: ignore[attr-defined]
    bodies = [None, "", "{", "[]", "null", '"x"', "123", '{"name": {"a": []}, "limit": -1}', b"\xff\xfe"]
    for body in bodies:
        answer = api.call(method, target, body)
        assert answer.status < 500, (body, answer.body)
        if answer.status >= 400:
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert {"type", "title", "status", "code", "detail", "errors", "requestId"} <= set(answer.body)
    for odd in ("not-an-id", "%00", "🦊", "'; DROP TABLE x; --", "a" * 3000):
        assert call(api, method, filled(path, odd)) < 500


@pytest.mark.parametrize(
    ("method", "path", "operation"),
    [one for one in GUARDED if "{" in one[1]],
    ids=[name for name in NAMES if "{" in name],
)
def test_another_organizations_ids_do_not_exist(method: str, path: str, operation: object, house: House) -> None:
    """Every kind of object of theirs, tried on every path of ours."""
    theirs = make_house()
    service = theirs.api.post("/services", a_service()).body["id"]
    slot = first_slots(theirs.api, service)[0]["start"]
    booking = theirs.api.post("/bookings", a_booking(service, slot)).body
    ids = {
        "service": service,
        "booking": booking["id"],
        "client": booking["clientId"],
        "staff": theirs.api.post("/staff", {"name": "Dr No"}).body["id"],
        "resource": theirs.api.post("/resources", {"name": "Room"}).body["id"],
        "location": theirs.api.post("/locations", {"name": "Paris"}).body["id"],
        "key": theirs.api.get("/api-keys").body["items"][0]["id"],
        "member": theirs.api.get("/members").body["items"][0]["id"],
        "widget": theirs.api.post("/widgets", {"kind": "booking", "name": "W"}).body["id"],
    }
    ours = signed_in(house) if operation.auth_callbacks[0].permission == "me" else house.api  # type: ignore[attr-defined]
    before = theirs.api.get("/audit").body["items"][0]["id"]
    for name, id in ids.items():
        status = call(ours, method, filled(path, id))
        assert status in {404, 422}, (name, status)
    assert theirs.api.get("/audit").body["items"][0]["id"] == before


def test_every_role_holds_only_known_permissions() -> None:
    for permissions in [*BY_ROLE.values(), *BY_KEY_KIND.values()]:
        assert set(permissions) <= set(PERMISSIONS)
