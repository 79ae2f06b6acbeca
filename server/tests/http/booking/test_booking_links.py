"""A link lets somebody book one service, as often as it says and no longer than it lasts."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from comptoir.booking.services.lapse_hold import lapse_hold
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, Api, House, a_booking, make_house
from tests.http.booking.booked import at, offer, staff
from tests.http.booking.conftest import Clock
from tests.http.identity.callers import JsonCaller, joined, signed_in


def make(house: House, service: dict[str, Any], **changes: Any) -> dict[str, Any]:
    made = house.api.post("/booking-links", {"serviceId": service["id"], **changes})
    assert made.status == 201, made.body
    return dict(made.body)


def secret(link: dict[str, Any]) -> str:
    return str(link["url"].rpartition("/")[2])


def page(link: dict[str, Any]) -> Answer:
    return Api(None).get(f"/public/booking-links/{secret(link)}")


def follow(house: House, link: dict[str, Any], start: str = at("10:00"), **changes: Any) -> Answer:
    """Book by a link as its page does."""
    return house.visitor.post("/bookings", a_booking(link["serviceId"], start, bookingLink=secret(link), **changes))


def seen(house: House, link: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/booking-links/{link['id']}").body)


def ids(answer: Any) -> list[str]:
    return [one["id"] for one in answer.body["items"]]


def test_a_link_lets_in_once(house: House) -> None:
    link = make(house, offer(house), contactName="Élodie", contactEmail="elodie@example.test")
    assert (link["status"], link["uses"], link["maxUses"]) == ("active", 0, 1)
    assert link["expiresAt"].startswith("2027-03-31")
    shown = page(link).body
    assert (shown["contactName"], shown["usesLeft"]) == ("Élodie", 1)
    made = follow(house, link)
    assert made.status == 201, made.body
    assert house.api.get(f"/bookings/{made.body['id']}").body["bookingLinkId"] == link["id"]
    assert [one["id"] for one in house.api.get("/bookings", bookingLinkId=link["id"]).body["items"]] == [
        made.body["id"]
    ]
    again = follow(house, link, at("12:00"))
    assert (again.status, again.code, page(link).code) == (410, "booking.link_used", "booking.link_used")
    used = seen(house, link)
    assert (used["status"], used["uses"], used["lastBookingId"]) == ("used", 1, made.body["id"])


def test_a_link_of_three_lets_in_three_times(house: House) -> None:
    link = make(house, offer(house), maxUses=3)
    clocks = ["09:00", "10:00", "11:00", "12:00"]
    answers = [follow(house, link, at(clock), contactEmail=f"{clock[:2]}@x.test").status for clock in clocks]
    assert answers == [201, 201, 201, 410]


def test_what_was_not_booked_uses_nothing(house: House) -> None:
    service = offer(house)
    link = make(house, service)
    assert follow(house, link, at("03:00")).status == 422
    house.visitor.post("/bookings", a_booking(service["id"], at("10:00")))
    assert follow(house, link).code == "booking.slot_taken"
    assert seen(house, link)["uses"] == 0


def test_who_sends_it_twice_has_one_booking(house: House) -> None:
    link = make(house, offer(house))
    wish = a_booking(link["serviceId"], at("10:00"), bookingLink=secret(link))
    first, again = (house.visitor.post("/bookings", wish, **{"Idempotency-Key": "k" * 20}) for _ in range(2))
    assert (first.status, again.body["id"]) == (201, first.body["id"])


def test_it_ends(house: House, clock: Clock) -> None:
    service = offer(house)
    link = make(house, service, expiresAt="2027-03-02T09:00:00+01:00")
    for_ever = make(house, service, expiresAt=None)
    assert for_ever["expiresAt"] is None
    clock("2027-03-02T09:00:00+01:00")
    assert (follow(house, link).code, page(link).code) == ("booking.link_expired", "booking.link_expired")
    assert (seen(house, link)["status"], seen(house, for_ever)["status"]) == ("expired", "active")
    clock("2029-03-01T09:00:00+01:00")
    assert page(for_ever).status == 200


def test_it_is_taken_back(house: House) -> None:
    house.api.post("/locations", {"name": "Lyon", "phone": "+33472000000", "email": "lyon@house.test"})
    link = make(house, offer(house))
    assert [house.api.delete(f"/booking-links/{link['id']}").status for _ in range(2)] == [204, 204]
    over = page(link)
    assert (over.status, over.code, over.body["phone"]) == (410, "booking.link_revoked", "+33 4 72 00 00 00")
    assert (over.body["house"], over.body["email"]) == (house.api.get("/organization").body["name"], "lyon@house.test")
    assert follow(house, link).code == "booking.link_revoked"
    noted = [one["action"] for one in house.api.get("/audit").body["items"] if one["objectId"] == link["id"]]
    assert noted == ["booking_link.revoked", "booking_link.created"]


def test_it_fixes_with_whom_and_how_long(house: House) -> None:
    lea, max_ = staff(house, "Léa", roles=["coach"]), staff(house, "Max", roles=["coach"])
    service = offer(house, requiredStaff=[{"role": "coach"}], durations=[{"duration": 30}])
    link = make(house, service, staffId=lea["id"], duration=30, maxUses=9)
    shown = page(link).body
    assert (shown["staff"]["name"], shown["duration"]) == ("Léa", 30)
    assert follow(house, link, staffId=max_["id"], endDate=at("11:00")).error_paths == {"staffId", "endDate"}
    made = follow(house, link).body
    assert (made["staffIds"], made["endDate"]) == ([lea["id"]], at("10:30"))
    assert follow(house, link, at("11:00"), staffId=lea["id"], endDate=at("11:30")).status == 201


def test_it_is_to_one_service_and_no_series(house: House) -> None:
    link, other = make(house, offer(house)), offer(house, recurring={"enabled": True})
    wish = a_booking(other["id"], at("10:00"), bookingLink=secret(link))
    assert house.visitor.post("/bookings", wish).error_codes == {"booking.link_of_other_service"}
    series = {**wish, "recurringConfig": {"frequency": "weekly", "occurrencesCount": 2}}
    assert "booking.link_books_one" in house.visitor.post("/bookings", series).error_codes
    assert house.visitor.post("/waitlist", wish).error_codes == {"booking.link_books_one"}
    assert seen(house, link)["uses"] == 0


@pytest.mark.parametrize("wrong", ["", "nonsense", "A" * 54])
def test_a_guessed_link_opens_nothing(house: House, wrong: str) -> None:
    service = offer(house)
    answer = house.visitor.post("/bookings", a_booking(service["id"], at("10:00"), bookingLink=wrong))
    assert (answer.status, answer.error_codes) == (422, {"booking.link_unknown"})
    assert Api(None).get(f"/public/booking-links/{wrong or '-'}").status == 404


def test_a_link_of_another_house_opens_nothing_here(house: House) -> None:
    theirs = make_house()
    link, service = make(theirs, offer(theirs)), offer(house)
    answer = house.visitor.post("/bookings", a_booking(service["id"], at("10:00"), bookingLink=secret(link)))
    assert answer.error_codes == {"booking.link_unknown"}
    assert house.api.get(f"/booking-links/{link['id']}").status == 404


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"serviceId": "0197a000-0000-7000-8000-000000000000"}, "serviceId"),
        ({"staffId": "0197a000-0000-7000-8000-000000000000"}, "staffId"),
        ({"duration": 45}, "duration"),
        ({"maxUses": 0}, "maxUses"),
        ({"maxUses": 1001}, "maxUses"),
        ({"expiresAt": "2027-02-28T09:00:00+01:00"}, "expiresAt"),
        ({"contactEmail": "nobody"}, "contactEmail"),
    ],
)
def test_what_a_link_cannot_be(house: House, changes: dict[str, Any], path: str) -> None:
    answer = house.api.post("/booking-links", {"serviceId": offer(house)["id"], **changes})
    assert (answer.status, answer.error_paths) == (422, {path})
    assert house.api.get("/booking-links").body["items"] == []


def test_what_is_not_listed_is_booked_by_its_link(house: House) -> None:
    lea = staff(house, "Léa", roles=["coach"], reference="lea")
    needed = [{"role": "coach", "specificStaffIds": [lea["id"]]}]
    listed = offer(house, requiredStaff=needed)
    hidden = offer(house, name="Sur invitation", requiredStaff=needed, isListed=False)
    slug = house.api.get("/organization").body["slug"]
    shown = Api(None).get(f"/public/coaches/{slug}/lea").body["services"]
    assert [one["id"] for one in shown] == ids(house.visitor.get("/services")) == [listed["id"]]
    assert set(ids(house.api.get("/services"))) == {listed["id"], hidden["id"]}
    every, named = (
        house.api.post("/widgets", {"kind": "booking", "name": "W", "settings": {"serviceIds": chosen}}).body["id"]
        for chosen in ([], [hidden["id"]])
    )
    assert [offered(every), offered(named)] == [["Consultation"], ["Sur invitation"]]
    link = make(house, hidden)
    assert page(link).body["service"]["name"] == "Sur invitation"
    assert follow(house, link).status == 201


def offered(widget: str) -> list[str]:
    return [one["name"] for one in Api(None).get(f"/widget/config/{widget}").body["services"]]


def test_of_a_service_that_is_switched_off_there_is_no_link(house: House) -> None:
    service = offer(house)
    link = make(house, service)
    house.api.patch(f"/services/{service['id']}", {"isActive": False})
    assert house.api.post("/booking-links", {"serviceId": service["id"]}).code == "booking.service_inactive"
    assert page(link).code == "booking.link_revoked"
    assert follow(house, link).code == "booking.service_inactive"


def test_a_visitor_makes_no_links_and_reads_none(house: House) -> None:
    link = make(house, offer(house))
    assert house.visitor.post("/booking-links", {"serviceId": link["serviceId"]}).status == 403
    assert house.visitor.get("/booking-links").status == 403


def test_links_are_listed_by_where_they_stand(house: House, clock: Clock) -> None:
    service, other = offer(house), offer(house, name="Other")
    names = ["active", "used", "expired", "revoked"]
    links = {name: make(house, service, note=name) for name in names}
    ended = make(house, service, note="expired", expiresAt="2027-03-01T10:00:00+01:00")
    follow(house, links["used"])
    house.api.delete(f"/booking-links/{links['revoked']['id']}")
    make(house, other, expiresAt=None)
    clock("2027-03-01T11:00:00+01:00")
    of = {
        name: {one["id"] for one in house.api.get("/booking-links", status=name, serviceId=service["id"]).body["items"]}
        for name in names
    }
    assert of == {
        "active": {links["active"]["id"], links["expired"]["id"]},
        "used": {links["used"]["id"]},
        "expired": {ended["id"]},
        "revoked": {links["revoked"]["id"]},
    }
    assert house.api.get("/booking-links", status="lost").status == 422
    first = house.api.get("/booking-links", limit=4).body
    rest = house.api.get("/booking-links", limit=4, cursor=first["nextCursor"]).body
    assert len({one["id"] for one in first["items"] + rest["items"]}) == 6


def test_a_link_moves_with_its_booking_and_comes_back_when_the_house_calls_it_off(house: House) -> None:
    link = make(house, offer(house))
    made = follow(house, link).body
    moved = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": at("14:00")}).body
    assert (moved["bookingLinkId"], seen(house, link)["uses"]) == (link["id"], 1)
    house.api.post(f"/bookings/{moved['id']}/cancel")
    assert seen(house, link)["status"] == "active"
    token = follow(house, link).body["manageUrl"].rpartition("/")[2]
    assert Api(None).post(f"/guest/bookings/{token}/cancel").status in {200, 201}
    assert seen(house, link)["status"] == "used"


def test_a_hold_takes_its_use_and_gives_it_back_when_it_lapses(house: House, clock: Clock) -> None:
    link = make(house, offer(house, requirePayment=True), maxUses=1)
    held = follow(house, link).body
    assert (held["awaits"], page(link).code) == ("payment", "booking.link_used")
    with organization_scope(house.organization.id):
        lapse_hold(UUID(held["id"]), now=datetime.fromisoformat(held["holdExpiresAt"]))
    assert page(link).body["usesLeft"] == 1
    clock("2027-03-01T12:00:00+01:00")
    paid = house.api.post(f"/bookings/{held['id']}/payments", {"method": "cash"})
    assert (paid.status, seen(house, link)["uses"]) == (201, 1), paid.body


def test_who_pays_late_stands_even_when_somebody_else_has_the_use(house: House) -> None:
    link = make(house, offer(house, requirePayment=True))
    held = follow(house, link).body
    with organization_scope(house.organization.id):
        lapse_hold(UUID(held["id"]), now=datetime.fromisoformat(held["holdExpiresAt"]))
    assert follow(house, link, at("14:00"), contactEmail="max@x.test").status == 201
    assert house.api.post(f"/bookings/{held['id']}/payments", {"method": "cash"}).status == 201
    stands = house.api.get(f"/bookings/{held['id']}").body
    assert (stands["status"], stands["bookingLinkId"], seen(house, link)["uses"]) == ("confirmed", link["id"], 1)


def test_who_is_declined_may_ask_again(house: House) -> None:
    link = make(house, offer(house, requireApproval=True))
    asked = follow(house, link).body
    assert (asked["status"], page(link).code) == ("pending", "booking.link_used")
    house.api.post(f"/bookings/{asked['id']}/decline")
    assert follow(house, link, at("14:00")).status == 201


class TestWhoSeesAndMakesThem:
    @pytest.fixture
    def coach(self, house: House) -> tuple[JsonCaller, dict[str, Any]]:
        user = joined(house.organization, "coach", email="noe@example.test").user
        return signed_in(user), staff(house, "Noé", roles=["coach"], userId=str(user.id))

    def test_a_coachs_links_are_to_themselves(self, house: House, coach: tuple[JsonCaller, dict[str, Any]]) -> None:
        caller, noe = coach
        ada = staff(house, "Ada", roles=["coach"])
        shared = offer(house, requiredStaff=[{"role": "coach"}])
        hers = offer(house, requiredStaff=[{"role": "coach", "specificStaffIds": [ada["id"]]}])
        mine = caller.post("/booking-links", {"serviceId": shared["id"]})
        assert (mine.status, mine.body["staffId"], mine.body["createdBy"]["name"]) == (201, noe["id"], "coach"), (
            mine.body
        )
        assert caller.post("/booking-links", {"serviceId": shared["id"], "staffId": ada["id"]}).status == 404
        assert caller.post("/booking-links", {"serviceId": hers["id"]}).status == 422
        others = make(house, hers)
        assert ids(house.api.get("/booking-links", staffId=ada["id"])) == [others["id"]]
        assert ids(house.api.get("/booking-links", staffId=noe["id"])) == [mine.body["id"]]
        assert ids(caller.get(f"/booking-links?staffId={ada['id']}")) == [mine.body["id"]]
        assert caller.get(f"/booking-links/{others['id']}").status == 404
        assert caller.delete(f"/booking-links/{others['id']}").status == 404
        assert seen(house, others)["status"] == "active"

    def test_a_managers_are_to_what_is_held_where_they_belong(self, house: House) -> None:
        lyon, nice = (house.api.post("/locations", {"name": name}).body["id"] for name in ("Lyon", "Nice"))
        manager = signed_in(joined(house.organization, "manager", email="lyon@example.test", location=lyon).user)
        here, there = offer(house, locationId=lyon), offer(house, locationId=nice)
        made = manager.post("/booking-links", {"serviceId": here["id"]})
        assert made.status == 201, made.body
        assert manager.post("/booking-links", {"serviceId": there["id"]}).status == 404
        elsewhere = make(house, there)
        assert [one["id"] for one in manager.get("/booking-links").body["items"]] == [made.body["id"]]
        assert manager.delete(f"/booking-links/{elsewhere['id']}").status == 404
