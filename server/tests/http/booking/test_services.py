"""Services over the API: made, listed, changed, removed."""

from uuid import uuid4

from tests.house import House, a_service, make_house
from tests.http.booking.booked import at, book, offer, starts


def test_what_is_left_out_has_its_default(house: House) -> None:
    made = house.api.post("/services", {"name": "Nap", "duration": 20})
    assert made.status == 201
    got = {key: made.body[key] for key in ("type", "price", "currency", "isActive", "metadata", "locationId")}
    assert got == {
        "type": "appointment", "price": 0, "currency": "EUR", "isActive": True, "metadata": {}, "locationId": None,
    }  # fmt: skip


def test_metadata_comes_back_untouched(house: House) -> None:
    metadata = {"Odd Key": [1, 2.5, None, {"é": "🦊"}], "snake_case": True}
    assert offer(house, metadata=metadata)["metadata"] == metadata


def test_two_documents_that_name_the_same_new_person_share_them(house: House) -> None:
    role = [{"role": "coach", "specificStaffIds": ["kim-lee"]}]
    first, second = offer(house, requiredStaff=role), offer(house, requiredStaff=role)
    assert first["named"]["staff"] == second["named"]["staff"]
    (person,) = house.api.get("/staff").body["items"]
    assert (person["name"], person["reference"], person["roles"], person["isPlaceholder"]) == (
        "Kim Lee", "kim-lee", ["coach"], True,
    )  # fmt: skip


def test_whoever_is_changed_by_hand_is_no_placeholder_any_more(house: House) -> None:
    service = offer(house, requiredStaff=[{"role": "coach", "specificStaffIds": ["kim-lee"]}])
    person = service["named"]["staff"][0]["id"]
    house.api.patch(f"/staff/{person}", {"name": "Kim"})
    assert house.api.get(f"/services/{service['id']}").body["named"]["staff"] == [
        {"id": person, "reference": "kim-lee", "name": "Kim", "isPlaceholder": False}
    ]


def test_the_list_is_by_name_searched_and_filtered(house: House) -> None:
    for name, more in [
        ("Yoga", {"type": "event", "category": "sport"}), ("Massage", {}), ("Aqua gym", {"category": "sport"}),
        ("Old", {"isActive": False}),
    ]:  # fmt: skip
        offer(house, name=name, **more)

    def listed(**query: object) -> list[str]:
        return [one["name"] for one in house.api.get("/services", **query).body["items"]]

    assert listed() == ["Aqua gym", "Massage", "Old", "Yoga"]
    assert listed(search="yo") == ["Yoga"]
    assert listed(search="sport gym") == ["Aqua gym"]
    assert listed(category="sport") == ["Aqua gym", "Yoga"]
    assert listed(type="event") == ["Yoga"]
    assert listed(isActive="false") == ["Old"]
    assert listed(search="%") == []


def test_pages_show_every_service_once(house: House) -> None:
    for number in range(7):
        offer(house, name=f"Same name {number // 3}")
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = house.api.get("/services", limit=3, cursor=cursor).body
        seen += [one["id"] for one in page["items"]]
        cursor = page["nextCursor"]
    assert len(seen) == len(set(seen)) == 7


def test_a_patch_changes_what_it_says_and_nothing_else(house: House) -> None:
    service = offer(house, description="Long", bufferAfter=15, metadata={"a": 1})
    changed = house.api.patch(f"/services/{service['id']}", {"price": 7000, "bufferAfter": None})
    assert changed.status == 200
    expected = {**service, "price": 7000, "updatedAt": changed.body["updatedAt"]}
    del expected["bufferAfter"]
    assert changed.body == expected
    assert changed.body["updatedAt"] > service["updatedAt"]


def test_a_patch_is_checked_with_what_was_there(house: House) -> None:
    service = offer(house, type="event", minParticipants=3, maxParticipants=5)
    refused = house.api.patch(f"/services/{service['id']}", {"maxParticipants": 2, "duration": 0, "name": None})
    assert refused.status == 422
    assert {(one["path"], one["code"]) for one in refused.body["errors"]} == {
        ("minParticipants", "booking.min_above_max"),
        ("duration", "booking.out_of_bounds"),
        ("name", "platform.required"),
    }
    assert house.api.get(f"/services/{service['id']}").body == service


def test_a_patch_of_what_is_not_ours_is_not_found(house: House) -> None:
    theirs = make_house()
    service = offer(theirs)
    for id in (service["id"], str(uuid4())):
        assert house.api.patch(f"/services/{id}", {"price": 1}).status == 404
        assert house.api.delete(f"/services/{id}").status == 404
        assert house.api.get(f"/services/{id}").status == 404
    assert theirs.api.get(f"/services/{service['id']}").body == service


def test_editing_leaves_bookings_as_they_were_made(house: House) -> None:
    service = offer(house, cancellationPolicy={"allowCancellation": False})
    booking = book(house, service, at("09:00"))
    changes = {"price": 9900, "duration": 30, "name": "New", "cancellationPolicy": {"allowCancellation": True}}
    assert house.api.patch(f"/services/{service['id']}", changes).status == 200
    shown = house.api.get(f"/bookings/{booking['id']}").body
    assert {key: shown.get(key) for key in booking} == booking


def test_a_service_without_bookings_is_deleted(house: House) -> None:
    service = offer(house)
    assert house.api.delete(f"/services/{service['id']}").status == 204
    assert house.api.get(f"/services/{service['id']}").status == 404
    assert house.api.delete(f"/services/{service['id']}").status == 404


def test_a_service_with_bookings_is_archived_and_can_come_back(house: House) -> None:
    service = offer(house)
    booking = book(house, service, at("09:00"))
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert house.api.delete(f"/services/{service['id']}").status == 204
    kept = house.api.get(f"/services/{service['id']}").body
    assert (kept["isArchived"], kept["isActive"]) == (True, False)
    assert house.api.get("/services").body["items"] == []
    assert [one["id"] for one in house.api.get("/services", archived="true").body["items"]] == [service["id"]]
    assert house.api.get(f"/bookings/{booking['id']}").body["serviceName"] == service["name"]
    back = house.api.patch(f"/services/{service['id']}", {"isActive": True})
    assert (back.body["isArchived"], back.body["isActive"]) == (False, True)
    assert at("09:00") in starts(house.api, service)


def test_a_service_that_is_switched_off_offers_nothing(house: House) -> None:
    service = offer(house, isActive=False)
    for refused in (
        house.api.get("/slots", serviceId=service["id"], **{"from": "2027-03-08", "to": "2027-03-08"}),
        house.api.get("/slots/next", serviceId=service["id"]),
        house.api.post("/bookings", {"serviceId": service["id"], "startDate": at("09:00")}),
    ):
        assert (refused.status, refused.code) == (409, "booking.service_inactive")


def test_an_unknown_field_is_left_out_so_that_newer_clients_work(house: House) -> None:
    made = house.api.post("/services", a_service(fromTheFuture={"x": 1}))
    assert made.status == 201
    assert "fromTheFuture" not in made.body
