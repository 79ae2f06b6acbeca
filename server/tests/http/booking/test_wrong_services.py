"""A wrong document is answered with all that is wrong, and leaves nothing behind."""

from typing import Any

import pytest

from tests.house import Api, House, a_service, make_house

WRONG_EVERYWHERE: dict[str, Any] = {
    "name": " ",
    "type": "party",
    "duration": 0,
    "price": -1,
    "currency": "€€€",
    "color": "reddish!",
    "timeZone": "Mars/Olympus",
    "metadata": [],
    "minParticipants": 5,
    "maxParticipants": 2,
    "bookingWindow": {"minAdvanceHours": -1, "maxAdvanceDays": "soon"},
    "cancellationPolicy": {"refundPolicy": "partial", "cutoffHours": True},
    "availableSlots": [
        {"dayOfWeek": 1, "startTime": "09:00", "endTime": "12:00"},
        {"dayOfWeek": 9, "startTime": "9h", "endTime": "25:00"},
    ],
    "specialAvailability": [{"date": "2027-02-30", "slots": [{"startTime": "09:00"}]}],
    "requiredResources": [{"id": "a", "quantity": 0}, {"id": "a", "selection": "most"}],
    "requiredStaff": [{"role": "doctor", "count": 2, "specificStaffIds": ["dr-new"]}],
    "location": {"type": "lunar", "virtualLink": "javascript:alert(1)", "coordinates": {"lat": 91, "lng": 0}},
    "pricingTiers": [{"name": "x", "condition": "participants >= ", "price": -5}],
    "customFields": [
        {"id": "ok", "name": "ok", "type": "text", "validation": "(a"},
        {"id": "has space", "name": "b", "type": "wish"},
        {"id": "c", "name": "c", "type": "select"},
        {"id": "c", "name": "c", "type": "number", "min": 3, "max": 1},
    ],
    "bufferBefore": -5,
    "slotStep": "15",
    "limits": {"perDay": 0},
    "vatRate": 120,
    "staffChoice": "cheapest",
    "locationId": "here",
}

EXPECTED = {
    ("name", "platform.too_short"),
    ("type", "booking.type_unknown"),
    ("duration", "booking.out_of_bounds"),
    ("price", "booking.out_of_bounds"),
    ("currency", "booking.currency_invalid"),
    ("color", "platform.wrong_form"),
    ("timeZone", "planning.zone_unknown"),
    ("metadata", "platform.not_an_object"),
    ("minParticipants", "booking.min_above_max"),
    ("bookingWindow.minAdvanceHours", "booking.out_of_bounds"),
    ("bookingWindow.maxAdvanceDays", "platform.not_an_integer"),
    ("cancellationPolicy.refundPercentage", "booking.refund_percentage_missing"),
    ("cancellationPolicy.cutoffHours", "platform.not_a_number"),
    ("availableSlots.1.dayOfWeek", "planning.weekday_invalid"),
    ("availableSlots.1.startTime", "planning.time_invalid"),
    ("availableSlots.1.endTime", "planning.time_invalid"),
    ("specialAvailability.0.date", "planning.date_invalid"),
    ("specialAvailability.0.slots.0.endTime", "platform.required"),
    ("requiredResources.0.quantity", "booking.out_of_bounds"),
    ("requiredResources.1.id", "booking.id_repeated"),
    ("requiredResources.1.selection", "booking.selection_unknown"),
    ("requiredStaff.0.specificStaffIds", "booking.staff_too_few"),
    ("location.type", "platform.not_a_choice"),
    ("location.virtualLink", "platform.wrong_form"),
    ("location.coordinates.lat", "platform.too_large"),
    ("pricingTiers.0.condition", "booking.condition_invalid"),
    ("pricingTiers.0.price", "booking.out_of_bounds"),
    ("customFields.0.validation", "booking.pattern_invalid"),
    ("customFields.1.id", "platform.wrong_form"),
    ("customFields.1.type", "booking.custom_field_type_unknown"),
    ("customFields.2.options", "booking.options_missing"),
    ("customFields.3.id", "booking.id_repeated"),
    ("customFields.3.min", "booking.min_above_max"),
    ("bufferBefore", "booking.out_of_bounds"),
    ("slotStep", "platform.not_an_integer"),
    ("limits.perDay", "platform.too_small"),
    ("vatRate", "platform.too_large"),
    ("staffChoice", "platform.wrong_form"),
    ("locationId", "platform.not_an_id"),
}


def test_every_wrong_field_is_named_at_once(house: House) -> None:
    refused = house.api.post("/services", WRONG_EVERYWHERE)
    assert (refused.status, refused.code) == (422, "platform.invalid")
    found = {(one["path"], one["code"]) for one in refused.body["errors"]}
    assert found == EXPECTED


def test_nothing_is_stored_not_even_what_it_names(house: House) -> None:
    house.api.post("/services", WRONG_EVERYWHERE)
    for path in ("/services", "/staff", "/resources"):
        assert house.api.get(path).body["items"] == []


def test_each_has_a_sentence_in_the_callers_language(house: House) -> None:
    said = {}
    for language in ("fr", "en"):
        api = Api(house.api.key, **{"Accept-Language": language})
        answer = api.post("/services", WRONG_EVERYWHERE)
        assert answer.headers["Content-Language"] == language
        said[language] = {one["path"]: one["message"] for one in answer.body["errors"]}
    assert said["fr"].keys() == said["en"].keys()
    for path, french in said["fr"].items():
        assert french and french != said["en"][path]
        for sentence in (french, said["en"][path]):
            assert "{" not in sentence and "…" not in sentence, "a detail is missing"


def test_without_a_wish_the_answer_is_french(house: House) -> None:
    answer = Api(house.api.key, **{"Accept-Language": ""}).post("/services", {})
    assert answer.headers["Content-Language"] == "fr"
    assert {one["path"]: one["message"] for one in answer.body["errors"]} == {
        "name": "Ce champ est obligatoire.",
        "duration": "Ce champ est obligatoire.",
    }


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"duration": "60"}, "duration", "platform.not_an_integer"),
        ({"duration": 60.5}, "duration", "platform.not_an_integer"),
        ({"duration": 10**30}, "duration", "platform.not_an_integer"),
        ({"price": 2_000_000_001}, "price", "booking.out_of_bounds"),
        ({"isActive": "yes"}, "isActive", "platform.not_a_boolean"),
        ({"maxDuration": 90}, "maxDuration", "booking.max_duration_not_multiple"),
        ({"bookingWindow": {"minAdvanceHours": 49, "maxAdvanceDays": 2}},
         "bookingWindow.minAdvanceHours", "booking.window_empty"),
        ({"availableSlots": {}}, "availableSlots", "platform.not_a_list"),
        ({"customFields": [None]}, "customFields.0", "platform.not_an_object"),
        ({"customFields": [{"id": "x", "name": "x", "type": "text"}] * 101}, "customFields", "platform.too_many_items"),
        ({"requiredStaff": [{"role": "a"}] * 9}, "requiredStaff", "platform.too_many_items"),
        ({"metadata": {"x": "y" * 20_000}}, "metadata", "platform.too_long"),
        ({"pricingTiers": [{"name": "x", "condition": "owner == 1", "price": 1}]},
         "pricingTiers.0.condition", "booking.condition_unknown_name"),
        ({"customFields": [{"id": "x", "name": "x", "type": "text", "validation": r"(a)\1"}]},
         "customFields.0.validation", "booking.pattern_invalid"),
    ],
)  # fmt: skip
def test_a_single_wrong_field_is_the_only_one_named(
    house: House, changes: dict[str, Any], path: str, code: str
) -> None:
    refused = house.api.post("/services", a_service(**changes))
    assert refused.status == 422
    assert (path, code) in {(one["path"], one["code"]) for one in refused.body["errors"]}
    assert {one["path"].split(".")[0] for one in refused.body["errors"]} == {path.split(".")[0]}
    assert house.api.get("/services").body["items"] == []


def test_a_currency_is_read_in_small_letters(house: House) -> None:
    assert house.api.post("/services", a_service(currency="chf")).body["currency"] == "CHF"


def test_ids_of_another_organization_are_unknown_and_nothing_is_made(house: House) -> None:
    theirs = make_house()
    person = theirs.api.post("/staff", {"name": "Dr No"}).body["id"]
    thing = theirs.api.post("/resources", {"name": "Room"}).body["id"]
    place = theirs.api.post("/locations", {"name": "Paris"}).body["id"]
    document = a_service(
        requiredStaff=[{"role": "doctor", "specificStaffIds": ["dr-new", person]}],
        requiredResources=[{"id": "new-room", "type": "room"}, {"id": thing, "type": "room"}],
        locationId=place,
    )
    refused = house.api.post("/services", document)
    assert (refused.status, {(one["path"], one["code"]) for one in refused.body["errors"]}) == (
        422,
        {
            ("requiredStaff.0.specificStaffIds.1", "planning.staff_unknown"),
            ("requiredResources.1.id", "planning.resource_unknown"),
            ("locationId", "platform.unknown_reference"),
        },
    )
    for path in ("/services", "/staff", "/resources"):
        assert house.api.get(path).body["items"] == []
