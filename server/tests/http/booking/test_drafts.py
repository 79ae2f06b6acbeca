"""A service tried out before it is saved: its slots, its prices, and nothing left behind."""

from tests.house import House, a_service
from tests.http.booking.booked import offer

WEEK = {"from": "2027-03-01", "to": "2027-03-07"}
MONDAY_10 = "2027-03-01T10:00:00+01:00"
FREE = {"bookingWindow": {"maxAdvanceDays": 3650}}
MONDAYS = {"availableSlots": [{"dayOfWeek": 1, "startTime": "10:00", "endTime": "12:00"}], **FREE}


def test_a_draft_shows_the_slots_that_saving_would_give(house: House) -> None:
    document = a_service(duration=60, **MONDAYS)
    shown = house.api.post("/services/preview/slots", {"service": document, **WEEK})
    assert shown.status == 200
    made = house.api.post("/services", document).body
    assert shown.body["days"] == house.api.get("/slots", serviceId=made["id"], **WEEK).body["days"]
    assert sum(len(day["slots"]) for day in shown.body["days"]) == 2


def test_a_draft_leaves_nothing_behind(house: House) -> None:
    wanted = [{"id": "new-room", "name": "New room", "type": "room"}]
    people = [{"role": "coach", "specificStaffIds": ["kim-lee"]}]
    document = a_service(requiredResources=wanted, requiredStaff=people, **MONDAYS)
    assert house.api.post("/services/preview/slots", {"service": document, **WEEK}).status == 200
    for path in ("/staff", "/resources", "/services"):
        assert house.api.get(path).body["items"] == []
    told = {one["action"] for one in house.api.get("/audit").body["items"]}
    assert not any(action.startswith(("service.", "staff.", "resource.")) for action in told)


def test_a_draft_of_a_saved_service_changes_its_slots_and_not_the_service(house: House) -> None:
    saved = offer(house, duration=60, isActive=False, **MONDAYS)
    body = {"service": a_service(duration=30, **MONDAYS), "serviceId": saved["id"], **WEEK}
    shown = house.api.post("/services/preview/slots", body).body
    assert sum(len(day["slots"]) for day in shown["days"]) == 4
    assert house.api.get(f"/services/{saved['id']}").body == saved


def test_a_wrong_draft_names_its_fields(house: House) -> None:
    answer = house.api.post("/services/preview/slots", {"service": {"name": "", "duration": 0}, **WEEK})
    assert answer.status == 422
    assert {"service.name", "service.duration"} <= answer.error_paths


def test_the_last_price_that_holds_counts(house: House) -> None:
    tiers = [
        {"name": "Group", "condition": "participants >= 3", "price": 9000},
        {"name": "Student", "condition": "user.student === true", "price": 1000},
        {"name": "Sunday", "condition": "dayOfWeek == 7", "price": 500},
    ]
    document = a_service(price=5000, pricingTiers=tiers)

    def price(**more: object) -> dict[str, object]:
        answer = house.api.post("/services/preview/price", {"service": document, "startDate": MONDAY_10, **more})
        assert answer.status == 200
        return dict(answer.body)

    assert price()["total"] == 5000
    assert price(participants=3)["total"] == 9000
    both = price(participants=3, user={"student": True})
    assert both["total"] == 1000
    assert both["tiers"] == [
        {"name": "Group", "holds": True, "isChosen": False},
        {"name": "Student", "holds": True, "isChosen": True},
        {"name": "Sunday", "holds": False, "isChosen": False},
    ]


def test_the_day_of_booking_counts_for_an_early_bird(house: House) -> None:
    tiers = [{"name": "Early", "condition": "booking_date < event_date - 30", "price": 4000}]
    document = a_service(price=5000, pricingTiers=tiers)
    body = {"service": document, "startDate": MONDAY_10}
    early = house.api.post("/services/preview/price", {**body, "bookedAt": "2027-01-01T10:00:00Z"}).body
    late = house.api.post("/services/preview/price", {**body, "bookedAt": "2027-02-20T10:00:00Z"}).body
    assert (early["total"], late["total"]) == (4000, 5000)


def test_who_may_not_change_services_may_not_try_them(house: House) -> None:
    body = {"service": a_service(), **WEEK}
    assert house.visitor.post("/services/preview/slots", body).status == 403
