"""The seed's example documents, sent as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.house import House

DOCUMENTS = json.loads((Path(__file__).parents[2] / "rules" / "seed_services.json").read_text())
NAMES = [document["name"] for document in DOCUMENTS]


def test_there_are_twenty_of_them() -> None:
    assert len(DOCUMENTS) == 20


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_it_is_accepted_and_returned_with_its_fields(house: House, document: dict[str, Any]) -> None:
    made = house.api.post("/services", document)
    assert made.status == 201, made.body
    assert {key: made.body.get(key) for key in document} == document
    read = house.api.get(f"/services/{made.body['id']}")
    assert read.body == made.body
    assert (made.body["isArchived"], made.body["isActive"], made.body["currency"]) == (False, True, "EUR")


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_whom_and_what_it_names_is_there_and_marked(house: House, document: dict[str, Any]) -> None:
    named = house.api.post("/services", document).body["named"]
    people = [one for role in document.get("requiredStaff", []) for one in role.get("specificStaffIds", [])]
    things = {one["id"]: one for one in document.get("requiredResources", [])}
    assert [(one["reference"], one["isPlaceholder"]) for one in named["staff"]] == [(name, True) for name in people]
    assert {one["reference"] for one in named["resources"]} == set(things)
    stored = house.api.get("/resources", limit=200).body["items"]
    assert {one["reference"]: (one["name"], one["type"], one["units"], one["isPlaceholder"]) for one in stored} == {
        name: (one["name"], one["type"], one.get("quantity", 1), True) for name, one in things.items()
    }


def test_all_of_them_together_share_what_they_name(house: House) -> None:
    for document in DOCUMENTS:
        assert house.api.post("/services", document).status == 201
    listed = house.api.get("/services", limit=200).body["items"]
    assert sorted(one["name"] for one in listed) == sorted(NAMES)
    references = [one["reference"] for one in house.api.get("/staff", limit=200).body["items"]]
    assert len(references) == len(set(references))
    doctor = next(one for one in house.api.get("/staff", search="dr-martin").body["items"])
    assert (doctor["name"], doctor["roles"]) == ("Dr Martin", ["doctor"])


def test_what_it_offers_can_be_booked(house: House) -> None:
    document = next(one for one in DOCUMENTS if one["name"] == "Consultation Généraliste")
    service = house.api.post("/services", document).body
    slot = house.api.get("/slots/next", serviceId=service["id"]).body["slot"]
    assert slot["start"] == "2027-03-01T11:00:00+01:00", "two hours' notice from nine"
    made = house.api.post(
        "/bookings",
        {
            "serviceId": service["id"],
            "startDate": slot["start"],
            "contactName": "Léa",
            "contactEmail": "lea@example.test",
            "customFieldValues": {"symptoms": "toux", "urgency": "Moyenne"},
        },
    )
    assert made.status == 201, made.body
    assert [one["staffName"] for one in made.body["assignedStaff"]] in (["Dr Martin"], ["Dr Dupont"])
    assert made.body["cancellationPolicy"] == document["cancellationPolicy"]
