"""Questions a service asks with each booking."""

from time import perf_counter
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.house import House, a_booking, make_house
from tests.http.booking.booked import ask, at, book, offer
from tests.http.booking.database import everything

SECRET = "peanuts-and-bees"

ONE_OF_EACH = [
    {"id": "text", "name": "Text", "type": "text", "required": True, "min": 2, "max": 5},
    {"id": "area", "name": "Area", "type": "textarea"},
    {"id": "number", "name": "Number", "type": "number", "min": 1, "max": 10},
    {"id": "select", "name": "Select", "type": "select", "options": ["a", "b"]},
    {"id": "multi", "name": "Multi", "type": "multiselect", "options": ["a", "b"]},
    {"id": "check", "name": "Check", "type": "checkbox", "required": True},
    {"id": "date", "name": "Date", "type": "date"},
    {"id": "email", "name": "Mail", "type": "email"},
    {"id": "phone", "name": "Phone", "type": "phone"},
    {"id": "file", "name": "File", "type": "file"},
    {"id": "code", "name": "Code", "type": "text", "validation": "^[A-Z]{2}[0-9]+$"},
]


def upload(house: House) -> str:
    answer = Client().post(
        "/api/v1/files",
        {"file": SimpleUploadedFile("note.txt", b"prescription", "text/plain")},
        headers={"Authorization": f"Bearer {house.visitor.key}"},
    )
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def test_right_answers_come_back_as_they_were_given(house: House) -> None:
    values = {
        "text": "abcde", "area": "two\nlines", "number": 2.5, "select": "b", "multi": ["b", "a"], "check": True,
        "date": "2027-02-28", "email": "x@example.test", "phone": "+33 6 12 34 56 78", "file": upload(house),
        "code": "AB12",
    }  # fmt: skip
    booking = book(house, offer(house, customFields=ONE_OF_EACH), at("09:00"), customFieldValues=values)
    assert booking["customFieldValues"] == values
    assert house.api.get(f"/bookings/{booking['id']}").body["customFieldValues"] == values


def test_every_wrong_answer_is_named_at_once(house: House) -> None:
    service = offer(house, customFields=ONE_OF_EACH)
    values: dict[str, Any] = {
        "text": "x", "area": 5, "number": 11, "select": "c", "multi": ["a", "a"], "check": False,
        "date": "2027-02-30", "email": "nobody", "phone": "no", "file": "note.txt", "code": "ab12", "extra": 1,
    }  # fmt: skip
    refused = ask(house, service, at("09:00"), customFieldValues=values, contactEmail="nobody", participants=0)
    assert refused.status == 422
    of_fields = {f"customFieldValues.{name}" for name in values}
    assert refused.error_paths == {"contactEmail", "participants", *of_fields}, "types of the body hide nothing"
    refused = ask(house, service, at("09:00"), customFieldValues=values, participants=2)
    assert {one["path"]: one["code"] for one in refused.body["errors"]} == {
        "customFieldValues.text": "booking.custom_field_length_below_min",
        "customFieldValues.area": "booking.custom_field_not_textarea",
        "customFieldValues.number": "booking.custom_field_above_max",
        "customFieldValues.select": "booking.custom_field_not_select",
        "customFieldValues.multi": "booking.custom_field_not_multiselect",
        "customFieldValues.check": "booking.custom_field_required",
        "customFieldValues.date": "booking.custom_field_not_date",
        "customFieldValues.email": "booking.custom_field_not_email",
        "customFieldValues.phone": "booking.custom_field_not_phone",
        "customFieldValues.file": "booking.custom_field_not_file",
        "customFieldValues.code": "booking.custom_field_pattern",
        "customFieldValues.extra": "booking.custom_field_unknown",
        "participants": "booking.wrong_participants",
    }
    assert house.api.get("/bookings").body["items"] == []


def test_a_file_that_was_never_sent_is_missing(house: House) -> None:
    service = offer(house, customFields=[{"id": "file", "name": "File", "type": "file"}])
    for unknown in (str(uuid4()), upload(make_house())):
        refused = ask(house, service, at("09:00"), customFieldValues={"file": unknown})
        assert (refused.status, refused.error_codes) == (422, {"booking.custom_field_not_file"})
        assert refused.error_paths == {"customFieldValues.file"}


def test_an_expression_that_would_explode_takes_no_time(house: House) -> None:
    field = {"id": "x", "name": "X", "type": "text", "validation": r"^(([a-z])+.)+[A-Z]([a-z])+$"}
    service = offer(house, customFields=[field])
    began = perf_counter()
    refused = ask(house, service, at("09:00"), customFieldValues={"x": "a" * 999 + "!"})
    assert refused.error_codes == {"booking.custom_field_pattern"}
    assert perf_counter() - began < 10, "a backtracking engine would not come back at all"


def test_sensitive_answers_are_nowhere_in_the_clear(house: House) -> None:
    fields = [
        {"id": "allergies", "name": "Allergies", "type": "text", "sensitive": True},
        {"id": "size", "name": "Size", "type": "text"},
    ]
    service = offer(house, customFields=fields)
    values = {"allergies": SECRET, "size": "plain-to-see"}
    wish = a_booking(service["id"], at("09:00"), customFieldValues=values)
    first = house.visitor.post("/bookings", wish, **{"Idempotency-Key": "once"})
    assert (first.status, first.body["customFieldValues"]) == (201, values)
    again = house.visitor.post("/bookings", wish, **{"Idempotency-Key": "once"})
    assert (again.raw, again.headers["Idempotency-Replayed"]) == (first.raw, "true")

    stored = everything(house)
    assert "plain-to-see" in stored
    assert SECRET not in stored
    assert SECRET.encode().hex() not in stored
    (booking,) = house.api.get("/bookings").body["items"]
    assert booking["customFieldValues"] == values


def test_a_sealed_answer_does_not_open_in_another_place(house: House) -> None:
    fields = [{"id": "allergies", "name": "Allergies", "type": "text", "sensitive": True}]
    service = offer(house, customFields=fields)
    for clock in ("09:00", "10:00"):
        book(house, service, at(clock), customFieldValues={"allergies": SECRET})
    sealed = [line for line in everything(house).splitlines() if "v1." in line]
    tokens = {token for line in sealed for token in line.split(",") if token.startswith("v1.")}
    assert len(tokens) == 2, "the same words twice are two secrets"
