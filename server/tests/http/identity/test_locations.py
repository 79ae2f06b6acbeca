"""/locations over HTTP."""

import pytest

from comptoir.identity.contracts import NewOrganization
from tests.http.identity.callers import JsonCaller, codes, joined, signed_in
from tests.makers import caller

pytestmark = pytest.mark.django_db

HOURS = [{"dayOfWeek": 1, "startTime": "09:00", "endTime": "18:00"}]


def test_a_location_is_opened_changed_and_closed(program: JsonCaller) -> None:
    made = program.post(
        "/locations",
        {
            "name": "Studio",
            "address": "1 rue A",
            "timeZone": "",
            "phone": "0142681234",
            "email": "",
            "weeklyHours": HOURS,
        },
    )

    assert made.status == 201, made.body
    assert (made.body["timeZone"], made.body["phone"], made.body["email"]) == (None, "+33142681234", None)
    assert (made.body["weeklyHours"], made.body["isActive"]) == (HOURS, True)
    path = f"/locations/{made.body['id']}"
    changed = program.patch(path, {"weeklyHours": None, "isActive": False, "timeZone": "Indian/Reunion"})
    assert (changed.body["weeklyHours"], changed.body["isActive"]) == (None, False)
    assert changed.body["timeZone"] == "Indian/Reunion"
    assert program.get(path).body == changed.body
    assert program.get("/locations?isActive=true").body["items"] == []
    assert program.delete(path).status == 204
    assert program.get(path).status == 404


def test_hours_that_are_none_are_named_one_by_one(program: JsonCaller) -> None:
    refused = program.post(
        "/locations",
        {
            "name": "Studio",
            "phone": "1",
            "weeklyHours": [
                {"dayOfWeek": 1, "startTime": "9:00", "endTime": "18:00"},
                {"dayOfWeek": 2, "startTime": "24:00", "endTime": "25:00"},
            ],
        },
    )

    assert codes(refused) == {
        "phone": "platform.not_a_phone",
        "weeklyHours.0.startTime": "identity.not_a_time",
        "weeklyHours.1.startTime": "identity.not_a_time",
        "weeklyHours.1.endTime": "identity.not_a_time",
    }
    assert program.get("/locations").body["items"] == []


def test_wrong_types_zones_and_days_are_all_named(program: JsonCaller) -> None:
    refused = program.post(
        "/locations",
        {"timeZone": "Mars", "weeklyHours": [{"dayOfWeek": 8, "startTime": 9}], "isActive": "perhaps"},
    )

    assert codes(refused) == {
        "name": "platform.required",
        "timeZone": "platform.unknown_time_zone",
        "weeklyHours.0.dayOfWeek": "platform.too_large",
        "weeklyHours.0.startTime": "platform.not_text",
        "weeklyHours.0.endTime": "platform.required",
        "isActive": "platform.not_a_boolean",
    }


def test_a_location_with_members_stays(acme: NewOrganization, program: JsonCaller) -> None:
    made = program.post("/locations", {"name": "Studio"}).body
    joined(acme, "staff", location=made["id"])

    refused = program.delete(f"/locations/{made['id']}")

    assert (refused.status, refused.body["code"]) == (409, "identity.location_in_use")
    assert program.get(f"/locations/{made['id']}").body == made


def test_another_organizations_location_does_not_exist(program: JsonCaller, other: NewOrganization) -> None:
    made = program.post("/locations", {"name": "Studio"}).body
    stranger = JsonCaller(caller(other.secret_key))

    for method, body in (("GET", None), ("PATCH", {"name": "Theirs"}), ("DELETE", None)):
        assert stranger.call(method, f"/locations/{made['id']}", body).status == 404
    assert program.get(f"/locations/{made['id']}").body == made


def test_who_belongs_to_one_location_sets_up_that_one_only(acme: NewOrganization, program: JsonCaller) -> None:
    here, there = (program.post("/locations", {"name": name}).body for name in ("Lyon", "Nice"))
    manager = signed_in(joined(acme, "manager", location=here["id"]).user)
    assert manager.patch(f"/locations/{here['id']}", {"name": "Lyon 2"}).status == 200

    before = program.get("/locations").body
    tried = [
        manager.post("/locations", {"name": "Paris"}),
        manager.patch(f"/locations/{there['id']}", {"isActive": False}),
        manager.delete(f"/locations/{there['id']}"),
    ]
    assert [(one.status, one.body["code"]) for one in tried] == [(403, "identity.other_location")] * 3
    assert program.get("/locations").body == before
