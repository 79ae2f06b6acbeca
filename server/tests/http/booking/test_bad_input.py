"""What must never be a 500, nor leave anything behind."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from comptoir.identity.models import ApiKey
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, Api, House, a_booking, a_service, make_house
from tests.http.booking.booked import ask, at, book, hours, offer, resource, staff
from tests.http.booking.conftest import Clock
from tests.http.booking.database import count


def nothing_stored(house: House) -> bool:
    return not any(count(house, table) for table in ("booking_booking", "planning_allocation", "identity_client"))


@pytest.mark.parametrize(
    "body", ["{", '{"serviceId": }', "[1,", "NaN", b"\xff\xfe{}", '{"a": 1e999}', "\x00", '"\\ud800"', "{'a': 1}"]
)
@pytest.mark.parametrize("path", ["/bookings", "/services"])
def test_malformed_json_is_called_so(house: House, path: str, body: str | bytes) -> None:
    refused = house.api.call("POST", path, body)
    assert (refused.status, refused.code) == (400, "platform.malformed_json")
    assert refused.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("body", [[], [{}], "text", 5, None, True])
def test_json_that_is_no_object_is_refused(house: House, body: Any) -> None:
    for path in ("/bookings", "/services"):
        refused = house.api.call("POST", path, json.dumps(body))
        assert refused.status == 422, refused.body


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("serviceId", 5, "platform.not_an_id"),
        ("serviceId", "x", "platform.not_an_id"),
        ("startDate", 1_804_492_800, "platform.not_an_instant"),
        ("startDate", "tomorrow", "platform.not_an_instant"),
        ("startDate", "2027-02-30T09:00:00Z", "platform.not_an_instant"),
        ("startDate", "12000-01-01T00:00:00Z", "platform.not_an_instant"),
        ("startDate", "9999-12-31T23:59:59Z", "platform.not_an_instant"),
        ("startDate", "2027-03-08T09:00:00", "platform.offset_missing"),
        ("startDate", "2027-03-08", "platform.offset_missing"),
        ("endDate", "2027-03-08T10:00:00", "platform.offset_missing"),
        ("participants", "2", "platform.not_an_integer"),
        ("participants", 1.5, "platform.not_an_integer"),
        ("participants", True, "platform.not_an_integer"),
        ("participants", 0, "platform.too_small"),
        ("participants", 10**7, "platform.too_large"),
        ("participants", 10**40, "platform.not_an_integer"),
        ("contactName", {"first": "Ada"}, "platform.not_text"),
        ("contactName", "x" * 201, "platform.too_long"),
        ("contactEmail", "ada@", "platform.not_an_email"),
        ("contactEmail", "a@b.test\nBcc: c@d.test", "platform.not_an_email"),
        ("contactPhone", "call me", "platform.wrong_form"),
        ("notes", ["x"], "platform.not_text"),
        ("notes", "x" * 10_001, "platform.too_long"),
        ("metadata", "x", "platform.not_an_object"),
        ("metadata", {"x": "y" * 17_000}, "platform.too_long"),
        ("customFieldValues", [], "platform.not_an_object"),
        ("participantDetails", {}, "platform.not_a_list"),
        ("participantDetails", [{"age": -1}], "platform.too_small"),
        ("resourceIds", "court", "platform.not_a_list"),
        ("source", "carrier pigeon", "platform.not_a_choice"),
        ("locale", "tlh", "platform.not_a_choice"),
        ("clientId", "me", "platform.not_an_id"),
        ("promoCode", "SUMMER", "booking.promo_code_unknown"),
        ("recurringConfig", {"frequency": "weekly", "occurrencesCount": 2}, "booking.recurring_not_offered"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_stored(house: House, field: str, value: Any, code: str) -> None:
    service = offer(house)
    refused = house.api.post("/bookings", {**a_booking(service["id"], at("09:00")), field: value})
    assert refused.status == 422, refused.body
    assert {one["path"].split(".")[0] for one in refused.body["errors"]} == {field}
    assert refused.error_codes == {code}
    assert all(one["message"] for one in refused.body["errors"])
    assert nothing_stored(house)


@pytest.mark.parametrize(
    ("wish", "path", "code"),
    [
        ({"startDate": at("10:00"), "endDate": at("09:00")}, "endDate", "booking.dates_crossed"),
        ({"startDate": at("10:00"), "endDate": at("10:00")}, "endDate", "booking.dates_crossed"),
        ({"startDate": at("10:00"), "endDate": at("10:30")}, "endDate", "booking.wrong_duration"),
        ({"startDate": at("10:00"), "endDate": "8999-01-01T00:00:00Z"}, "endDate", "booking.wrong_duration"),
        ({"startDate": at("09:07")}, "startDate", "booking.off_the_grid"),
        ({"startDate": "2027-03-08T09:00:30+01:00"}, "startDate", "booking.off_the_grid"),
        ({"startDate": "2027-03-08T09:00:00.5+01:00"}, "startDate", "booking.off_the_grid"),
        ({"startDate": at("03:00")}, "startDate", "booking.outside_hours"),
        ({"startDate": at("09:00", "2027-02-28")}, "startDate", "booking.in_the_past"),
        ({"startDate": "1970-01-01T00:00:00+14:00"}, "startDate", "booking.in_the_past"),
        ({"startDate": "9000-12-31T23:59:00-12:00"}, "startDate", "booking.outside_window"),
        ({"startDate": at("09:00"), "participants": 2}, "participants", "booking.wrong_participants"),
        ({"startDate": at("09:00"), "staffId": "dr-no"}, "staffId", "booking.staff_not_offered"),
        ({"startDate": at("09:00"), "resourceIds": ["x"]}, "resourceIds", "booking.resource_not_offered"),
    ],
)
def test_a_time_that_is_not_offered_is_told_why(house: House, wish: dict[str, Any], path: str, code: str) -> None:
    refused = house.api.post("/bookings", {**a_booking(offer(house)["id"], ""), **wish})
    assert (refused.status, refused.error_paths, refused.error_codes) == (422, {path}, {code})
    assert nothing_stored(house)


def test_a_closed_day_is_called_closed(house: House) -> None:
    service = offer(house)
    house.api.post("/closures", {"name": "Holiday", "startDate": "2027-03-08", "endDate": "2027-03-08"})
    assert ask(house, service, at("09:00")).error_codes == {"booking.closed"}


def test_ten_megabytes_are_too_many(house: House) -> None:
    body = json.dumps(a_service(description="x" * 10_000_000))
    for path in ("/services", "/bookings"):
        refused = house.api.call("POST", path, body)
        assert (refused.status, refused.code) == (413, "platform.body_too_large")


def test_unknown_ids_are_not_found(house: House) -> None:
    nobody = str(uuid4())
    assert ask(house, {"id": nobody}, at("09:00")).status == 404
    for method, path in [
        ("GET", ""), ("PATCH", ""), ("POST", "/cancel"), ("POST", "/confirm"), ("POST", "/complete"),
        ("POST", "/no-show"), ("GET", "/history"),
    ]:  # fmt: skip
        answer = house.api.call(method, f"/bookings/{nobody}{path}", None if method == "GET" else {})
        assert (answer.status, answer.code) == (404, "platform.not_found"), path


def test_another_organizations_ids_are_not_found_and_stay_as_they_were(house: House) -> None:
    theirs = make_house()
    person, thing = staff(theirs, "Dr No", weeklyHours=None), resource(theirs, "Room")
    foreign = offer(theirs)
    booking = book(theirs, foreign, at("09:00"))
    assert ask(house, foreign, at("10:00")).status == 404
    service = offer(house)
    wish = {"staffId": person["id"], "resourceIds": [thing["id"]]}
    assert ask(house, service, at("09:00"), **wish).error_paths == {"staffId", "resourceIds"}
    assert ask(house, service, at("09:00"), clientId=booking["clientId"]).error_paths == {"clientId"}
    for action in ("cancel", "confirm", "complete", "no-show"):
        assert house.api.post(f"/bookings/{booking['id']}/{action}").status == 404
    assert house.api.patch(f"/bookings/{booking['id']}", {"notes": "ours"}).status == 404
    for key in ("serviceId", "staffId", "clientId"):
        assert house.api.get("/bookings", **{key: booking["clientId"]}).body["items"] == []
    assert theirs.api.get(f"/bookings/{booking['id']}").body["updatedAt"] == booking["updatedAt"][:19] + "+00:00"
    assert nothing_stored(house)


def test_a_foreign_expired_or_torn_key_opens_nothing(house: House) -> None:
    service = offer(house)
    wish = {"name": "short", "kind": "secret", "expiresAt": "2099-01-01T00:00:00Z"}
    made = house.api.post("/api-keys", wish)
    assert made.status == 201, made.body
    api = Api(made.body["key"])
    assert api.get("/services").status == 200
    # Keys are held against the server's own clock.
    with organization_scope(house.organization.id):
        ApiKey.objects.filter(pk=made.body["id"]).update(expires_at=datetime.now(UTC) - timedelta(seconds=1))
    for bad in (api, Api(api.key[:-1] + "x"), Api(api.key[:20]), Api("Bearer"), Api("pk_live_x y")):
        refused = bad.post("/bookings", a_booking(service["id"], at("09:00")))
        assert (refused.status, refused.code) == (401, "identity.unauthenticated")
    foreign = make_house().api.post("/bookings", a_booking(service["id"], at("09:00")))
    assert foreign.status == 404
    assert nothing_stored(house)


def test_null_characters_are_named_where_they_are(house: House) -> None:
    service = offer(house)
    wish = {"contactName": "A\0da", "metadata": {"a": [{"b\0": "c\0"}]}, "customFieldValues": {"x": "\0"}}
    refused = ask(house, service, at("09:00"), **wish)
    assert (refused.status, refused.error_codes) == (422, {"platform.null_character"})
    assert refused.error_paths == {"contactName", "metadata.a.0.b␀", "customFieldValues.x"}
    refused = house.api.post("/services", a_service(name="A\0", description="\0"))
    assert refused.error_paths == {"name", "description"}
    for path in ("/bookings", "/services"):
        assert house.api.get(path, search="a\0").status == 400


def nested(levels: int, innermost: str = "1") -> str:
    return '{"a":' * levels + innermost + "}" * levels


@pytest.mark.parametrize("levels", [63, 64, 250, 900, 1000, 1100, 50_000])
@pytest.mark.parametrize("innermost", ["1", '"\\u0000"'])
@pytest.mark.parametrize("path", ["/bookings", "/services", "/clients"])
def test_json_as_deep_as_a_well_is_refused_or_kept(house: House, path: str, innermost: str, levels: int) -> None:
    bodies = {
        "/bookings": a_booking(offer(house)["id"], at("09:00")),
        "/services": a_service(),
        "/clients": {"name": "Ada", "email": "ada@example.test"},
    }
    sent = json.dumps({**bodies[path], "metadata": 0}).replace(
        '"metadata": 0', f'"metadata": {nested(levels, innermost)}'
    )
    answer = house.api.call("POST", path, sent)
    if levels < 64 and innermost == "1":
        assert answer.status == 201, answer.body
        assert house.api.get(f"{path}/{answer.body['id']}").status == 200
    else:
        assert answer.status in {400, 422}, answer.body


def test_huge_numbers_are_kept_or_refused_by_name(house: House) -> None:
    service = offer(house, customFields=[{"id": "n", "name": "N", "type": "number"}], price=0)
    body = json.dumps(a_booking(service["id"], at("09:00"), customFieldValues={"n": 0}))
    for number in ("1e308", "-1e308", "9" * 300, "0." + "0" * 300 + "1"):
        made = house.api.call("POST", "/bookings", body.replace('"n": 0', f'"n": {number}'))
        assert made.status == 201, made.body
        read = house.api.get(f"/bookings/{made.body['id']}").body["customFieldValues"]["n"]
        assert float(read) == float(number)
        house.api.post(f"/bookings/{made.body['id']}/cancel")
    assert house.api.get("/bookings").status == 200
    dear = offer(house, price=2_000_000_000, type="event", maxParticipants=100_000)
    made = ask(house, dear, at("09:00"), participants=100_000)
    assert (made.status, made.body["totalPrice"]) == (201, 200_000_000_000_000)
    for query in ({"limit": "9" * 50}, {"limit": "-1"}, {"limit": "1e3"}, {"limit": 201}):
        assert house.api.get("/bookings", **query).error_paths == {"limit"}


def test_a_slot_that_has_begun_is_in_the_past(house: House, clock: Clock) -> None:
    service = offer(house, availableSlots=hours("09:00-12:00"))
    clock("2027-03-08T09:00:01+01:00")
    assert ask(house, service, at("09:00")).error_codes == {"booking.in_the_past"}


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/bookings"), ("DELETE", "/bookings"), ("POST", "/slots"), ("PATCH", "/services"), ("GET", "/bookings/x")],
)
def test_other_methods_and_odd_paths_are_refused_in_the_same_form(house: House, method: str, path: str) -> None:
    answer: Answer = house.api.call(method, path, {} if method != "GET" else None)
    assert answer.status in {404, 405, 422}
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_what_cannot_be_read_does_not_hide_what_is_refused(house: House) -> None:
    """One answer names all of it: types, contact, custom fields, people and the time."""
    fields = [{"id": "size", "name": "Size", "type": "number", "required": True, "max": 3}]
    service = offer(house, customFields=fields, requiredStaff=[{"role": "coach"}])
    wish = {
        "serviceId": service["id"], "startDate": at("18:30"), "participants": "two", "notes": 5, "locale": "tlh",
        "customFieldValues": {"size": 9, "other": 1}, "contactName": " ", "staffId": "nobody", "source": "phone",
    }  # fmt: skip
    refused = house.visitor.post("/bookings", wish)
    assert refused.status == 422
    assert refused.error_paths == {
        "participants", "notes", "locale", "customFieldValues.size", "customFieldValues.other", "contactName",
        "contactEmail", "staffId", "source", "startDate",
    }  # fmt: skip
    paths = [error["path"] for error in refused.body["errors"]]
    assert len(paths) == len(set(paths)), "each of them once"
    assert nothing_stored(house)


def test_an_unreadable_time_or_answer_is_not_judged_as_well(house: House) -> None:
    service = offer(house, customFields=[{"id": "q", "name": "Q", "type": "text", "required": True}])
    wish = {"serviceId": service["id"], "startDate": "tomorrow", "customFieldValues": "x"}
    refused = house.visitor.post("/bookings", wish)
    assert refused.error_paths == {"startDate", "customFieldValues", "contactName", "contactEmail"}
    nowhere = house.visitor.post("/bookings", {**wish, "serviceId": str(uuid4())})
    assert (nowhere.status, nowhere.error_paths) == (422, {"startDate", "customFieldValues"})
    unread = house.visitor.post("/bookings", {**wish, "serviceId": 5})
    assert {"serviceId", "startDate", "customFieldValues"} <= unread.error_paths
