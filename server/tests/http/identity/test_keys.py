"""/api-keys over HTTP."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from comptoir.identity.contracts import NewOrganization
from comptoir.identity.models import ApiKey
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import JsonCaller, codes
from tests.makers import caller

pytestmark = pytest.mark.django_db


def test_a_secret_keys_text_is_shown_once(program: JsonCaller, acme: NewOrganization) -> None:
    made = program.post("/api-keys", {"name": "Till", "kind": "secret"}).body

    assert made["key"].startswith("sk_live_") and made["prefix"] == made["key"][:12]
    assert JsonCaller(caller(made["key"])).get("/organization").status == 200
    listed = {item["id"]: item for item in program.get("/api-keys").body["items"]}
    assert listed[made["id"]]["key"] is None
    assert listed[made["id"]]["lastUsedAt"] is not None
    with organization_scope(acme.id):
        assert not ApiKey.objects.filter(key__contains=made["key"]).exists()


def test_a_publishable_keys_text_stays_readable(program: JsonCaller) -> None:
    made = program.post("/api-keys", {"name": "Site", "kind": "publishable", "mode": "test"}).body

    assert made["key"].startswith("pk_test_")
    assert made["key"] in [item["key"] for item in program.get("/api-keys").body["items"]]


def test_a_revoked_key_stays_listed_and_works_no_more(program: JsonCaller) -> None:
    made = program.post("/api-keys", {"name": "Till", "kind": "secret"}).body

    assert program.delete(f"/api-keys/{made['id']}").status == 204
    assert program.delete(f"/api-keys/{made['id']}").status == 204

    assert JsonCaller(caller(made["key"])).get("/organization").status == 401
    [revoked] = [item for item in program.get("/api-keys").body["items"] if item["revokedAt"]]
    assert revoked["id"] == made["id"]


def test_a_rotated_key_works_beside_its_successor_for_the_overlap(program: JsonCaller, acme: NewOrganization) -> None:
    old = program.post("/api-keys", {"name": "Till", "kind": "secret"}).body

    new = program.post(f"/api-keys/{old['id']}/rotate", {"overlapHours": 2}).body

    assert (new["name"], new["kind"]) == ("Till", "secret") and new["id"] != old["id"]
    for key in (old["key"], new["key"]):
        assert JsonCaller(caller(key)).get("/organization").status == 200
    with organization_scope(acme.id):
        ends = ApiKey.objects.get(pk=old["id"]).expires_at
        assert ends is not None and timedelta(hours=1, minutes=59) < ends - now() <= timedelta(hours=2)
        ApiKey.objects.filter(pk=old["id"]).update(expires_at=now())
    assert JsonCaller(caller(old["key"])).get("/organization").status == 401
    again = program.post(f"/api-keys/{old['id']}/rotate", {})
    assert (again.status, again.body["code"]) == (409, "identity.key_not_live")


def test_a_rotation_without_overlap_ends_the_old_key_now(program: JsonCaller) -> None:
    old = program.post("/api-keys", {"name": "Till", "kind": "secret"}).body

    program.post(f"/api-keys/{old['id']}/rotate", {"overlapHours": 0})

    assert JsonCaller(caller(old["key"])).get("/organization").status == 401


def test_a_key_that_is_over_before_it_begins_is_refused(program: JsonCaller) -> None:
    before = len(program.get("/api-keys").body["items"])

    refused = program.post("/api-keys", {"name": "Late", "kind": "secret", "expiresAt": "2020-01-01T00:00:00Z"})

    assert codes(refused) == {"expiresAt": "identity.in_the_past"}
    assert codes(program.post("/api-keys", {"kind": "master", "expiresAt": "2030-01-01T00:00:00"})) == {
        "name": "platform.required",
        "kind": "platform.not_a_choice",
        "expiresAt": "platform.offset_missing",
    }
    assert len(program.get("/api-keys").body["items"]) == before


def test_another_organizations_key_does_not_exist(program: JsonCaller, other: NewOrganization) -> None:
    made = program.post("/api-keys", {"name": "Till", "kind": "secret"}).body
    stranger = JsonCaller(caller(other.secret_key))

    assert stranger.delete(f"/api-keys/{made['id']}").status == 404
    assert stranger.post(f"/api-keys/{made['id']}/rotate", {}).status == 404
    assert JsonCaller(caller(made["key"])).get("/organization").status == 200
