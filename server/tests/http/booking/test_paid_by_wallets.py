"""Bookings that the wallet of a known client pays for, in part or whole."""

from typing import Any

import pytest

from comptoir.platform.tenancy import organization_scope
from tests.house import Api, House, a_booking
from tests.http.booking.booked import ask, at, book, offer
from tests.http.wallet.products import a_client


@pytest.fixture
def client(house: House) -> str:
    return a_client(house)


def give(house: House, client: str, quantity: int = 600, unit: str = "minutes", **changes: Any) -> str:
    wanted = {"kind": "grant", "unit": unit, "quantity": quantity, "reason": "Sold", **changes}
    made = house.api.post(f"/wallets/{client}/transactions", wanted)
    assert made.status == 201, made.body
    return str(made.body["entries"][0]["lotId"])


def left(house: House, client: str) -> dict[str, tuple[int, int]]:
    balances = house.api.get(f"/wallets/{client}").body["balances"]
    return {one["unit"]: (one["available"], one["reserved"]) for one in balances}


def money(booking: dict[str, Any]) -> tuple[int, int, int, int]:
    return (booking["amountPaid"], booking["amountReserved"], booking["amountRefunded"], booking["amountDue"])


def how(booking: dict[str, Any]) -> tuple[str, list[str]]:
    return (booking["payment"]["method"], booking["payment"]["methods"])


def shown(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/bookings/{booking['id']}").body)


def kinds(house: House, client: str) -> list[str]:
    items = house.api.get(f"/wallets/{client}/transactions").body["items"]
    return [one["kind"] for one in reversed(items)]


def test_a_confirmed_booking_is_paid_by_minutes(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house), at("10:00"), clientId=client)
    assert made["status"] == "confirmed"
    assert money(made) == (5000, 0, 0, 0)
    assert how(made) == how(shown(house, made)) == ("wallet", ["wallet"])
    assert left(house, client) == {"minutes": (540, 0)}
    [payment] = shown(house, made)["payments"]
    assert (payment["provider"], payment["method"], payment["status"]) == ("wallet", "wallet", "paid")
    line = house.api.get(f"/wallets/{client}/transactions").body["items"][0]
    assert (line["kind"], line["amount"], line["balanceAfter"]) == ("capture", -60, 540)
    assert (line["subjectId"], line["label"]) == (made["id"], f"Consultation, {made['reference']}")


def test_who_does_not_want_it_pays_at_the_counter(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house), at("10:00"), clientId=client, useWallet=False)
    assert money(made) == (0, 0, 0, 5000)
    assert how(made) == ("counter", ["counter"])
    assert left(house, client) == {"minutes": (600, 0)}


def test_a_typed_address_opens_no_wallet(house: House, client: str) -> None:
    give(house, client)
    service = offer(house)
    wish = a_booking(service["id"], at("10:00"), contactEmail="ada@example.test", clientId=client)
    made = house.visitor.post("/bookings", wish)
    assert made.status == 201
    assert made.body["amountPaid"] == 0
    refused = house.visitor.post("/bookings", {**wish, "startDate": at("11:00"), "payWith": "wallet"})
    assert (refused.status, refused.code) == (422, "booking.payment_not_offered")
    assert left(house, client) == {"minutes": (600, 0)}


def test_the_quote_says_what_the_wallet_would_pay(house: House, client: str) -> None:
    lot = give(house, client, 40, expiresAt="2027-04-01T00:00:00+02:00")
    service = offer(house, requirePayment=True)
    wish = {"serviceId": service["id"], "startDate": at("10:00"), "clientId": client}
    quote = house.api.post("/quotes", wish).body
    assert (quote["total"], quote["dueNow"]) == (5000, 1667)
    assert quote["wallet"]["covered"] == 3333
    [part] = quote["wallet"]["parts"]
    assert (part["lotId"], part["unit"], part["quantity"], part["covered"]) == (lot, "minutes", 40, 3333)
    assert house.api.post("/quotes", {**wish, "useWallet": False}).body["wallet"] is None
    assert house.visitor.post("/quotes", wish).body["wallet"] is None
    assert left(house, client) == {"minutes": (40, 0)}


def test_what_is_held_is_set_aside_until_it_is_paid(house: House, client: str) -> None:
    give(house, client, 2000, "money")
    made = book(house, offer(house, requirePayment=True), at("10:00"), clientId=client)
    assert (made["status"], made["awaits"]) == ("pending", "payment")
    assert money(made) == (0, 2000, 0, 3000)
    assert how(made) == ("counter", ["wallet", "counter"])
    assert left(house, client) == {"money": (0, 2000)}
    paid = house.api.post(f"/bookings/{made['id']}/payments", {"method": "cash"}).body
    assert how(paid) == ("counter", ["wallet", "counter"])
    assert (paid["status"], money(paid)) == ("confirmed", (5000, 0, 0, 0))
    assert left(house, client) == {}
    assert kinds(house, client) == ["grant", "reserve", "capture"]


def test_a_wallet_that_pays_all_confirms(house: House, client: str) -> None:
    give(house, client, 9000, "money")
    made = book(house, offer(house, requirePayment=True), at("10:00"), clientId=client)
    assert (made["status"], money(made)) == ("confirmed", (5000, 0, 0, 0))


def test_what_awaits_approval_is_set_aside(house: House, client: str) -> None:
    give(house, client)
    service = offer(house, requireApproval=True)
    yes, no = (book(house, service, at(clock), clientId=client) for clock in ("10:00", "11:00"))
    assert left(house, client) == {"minutes": (480, 120)}
    assert how(yes) == ("wallet", ["wallet"])
    assert money(house.api.post(f"/bookings/{yes['id']}/confirm").body) == (5000, 0, 0, 0)
    declined = house.api.post(f"/bookings/{no['id']}/decline").body
    assert money(declined) == (0, 0, 0, 0)
    assert how(declined) == ("counter", []), "nothing paid for it"
    assert left(house, client) == {"minutes": (540, 0)}
    [payment] = shown(house, no)["payments"]
    assert payment["status"] == "cancelled"


def test_cancelling_gives_back_to_the_lots(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house), at("10:00"), clientId=client)
    gone = house.api.post(f"/bookings/{made['id']}/cancel").body
    assert money(gone) == (5000, 0, 5000, 0)
    assert left(house, client) == {"minutes": (600, 0)}
    assert kinds(house, client) == ["grant", "capture", "restore"]


def test_a_part_of_the_price_gives_its_part_of_the_minutes_back(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house), at("10:00"), clientId=client)
    house.api.post(f"/bookings/{made['id']}/cancel", {"refund": {"amount": 2500}})
    assert left(house, client) == {"minutes": (570, 0)}


def test_cash_comes_back_before_minutes(house: House, client: str) -> None:
    give(house, client, 30)
    made = book(house, offer(house), at("10:00"), clientId=client)
    assert money(made) == (2500, 0, 0, 2500)
    paid = house.api.post(f"/bookings/{made['id']}/payments", {"method": "cash"}).body
    assert how(paid) == ("counter", ["wallet", "counter"])
    gone = house.api.post(f"/bookings/{made['id']}/cancel", {"refund": {"amount": 3000}}).body
    assert money(gone) == (5000, 0, 3000, 0)
    assert left(house, client) == {"minutes": (6, 0)}


def test_a_booking_moves_with_what_paid_for_it(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house), at("10:00"), clientId=client)
    moved = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": at("14:00")}).body
    assert money(moved) == (5000, 0, 0, 0)
    assert money(shown(house, made)) == (0, 0, 0, 0)
    house.api.post(f"/bookings/{moved['id']}/cancel")
    assert left(house, client) == {"minutes": (600, 0)}


def test_credits_pay_place_by_place(house: House, client: str) -> None:
    give(house, client, 2, "credits")
    service = offer(house, type="event", maxParticipants=9, price=1000)
    made = book(house, service, at("10:00"), clientId=client, participants=3)
    assert money(made) == (2000, 0, 0, 1000)
    fewer = house.api.patch(f"/bookings/{made['id']}/participants", {"participants": 1}).body
    assert money(fewer) == (2000, 0, 1000, 0)
    assert left(house, client) == {"credits": (1, 0)}


def test_fewer_people_set_less_aside(house: House, client: str) -> None:
    give(house, client, 3, "credits")
    service = offer(house, type="event", maxParticipants=9, price=1000, requireApproval=True)
    made = book(house, service, at("10:00"), clientId=client, participants=3)
    assert money(made) == (0, 3000, 0, 0)
    fewer = house.api.patch(f"/bookings/{made['id']}/participants", {"participants": 1}).body
    assert money(fewer) == (0, 1000, 0, 0)
    assert left(house, client) == {"credits": (2, 1)}


def test_lots_for_other_services_pay_nothing(house: House, client: str) -> None:
    yoga, massage = offer(house), offer(house, name="Massage")
    give(house, client, serviceIds=[yoga["id"]])
    assert money(book(house, massage, at("10:00"), clientId=client))[0] == 0
    assert money(book(house, yoga, at("11:00"), clientId=client))[0] == 5000


def test_a_code_and_a_wallet_go_together(house: House, client: str) -> None:
    give(house, client, 4000, "money")
    house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 10})
    made = book(house, offer(house), at("10:00"), clientId=client, promoCode="spring")
    assert (made["totalPrice"], money(made)) == (4500, (4000, 0, 0, 500))


def test_a_series_is_paid_date_by_date(house: House, client: str) -> None:
    give(house, client, 120)
    service = offer(house, recurring={"enabled": True, "frequencies": ["weekly"], "maxOccurrences": 10})
    config = {"frequency": "weekly", "occurrencesCount": 3}
    made = ask(house, service, at("10:00"), clientId=client, recurringConfig=config).body
    paid = [money(house.api.get(f"/bookings/{id}").body)[0] for id in made["series"]["bookingIds"]]
    assert paid == [5000, 5000, 0]
    assert left(house, client) == {}


def test_a_course_sold_whole_is_paid_by_its_minutes(house: House, client: str) -> None:
    give(house, client)
    service = offer(house, type="course", maxParticipants=9, courseSale="whole", price=9000)
    dates = [{"startDate": at("10:00", day)} for day in ("2027-03-08", "2027-03-15", "2027-03-22")]
    assert house.api.post("/sessions", {"serviceId": service["id"], "dates": dates}).status == 201
    made = book(house, service, at("10:00"), clientId=client, sale="whole")
    assert money(made) == (9000, 0, 0, 0)
    assert left(house, client) == {"minutes": (420, 0)}
    house.api.post(f"/bookings/{made['id']}/cancel")
    assert left(house, client) == {"minutes": (600, 0)}


def test_a_payment_of_the_wallet_is_refunded_like_any_other(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house), at("10:00"), clientId=client)
    [payment] = shown(house, made)["payments"]
    refund = house.api.post(f"/payments/{payment['id']}/refunds", {"amount": 1000, "reason": "Sorry"})
    assert refund.status == 201
    assert (refund.body["provider"], refund.body["status"]) == ("wallet", "succeeded")
    assert left(house, client) == {"minutes": (552, 0)}
    assert money(shown(house, made)) == (5000, 0, 1000, 1000)


def test_what_is_due_can_be_paid_by_the_wallet_later(house: House, client: str) -> None:
    service = offer(house)
    made = book(house, service, at("10:00"), clientId=client)
    pay = f"/bookings/{made['id']}/payments"
    refused = house.api.post(pay, {"method": "wallet"})
    assert (refused.status, refused.code) == (409, "wallet.nothing_to_spend")
    give(house, client, 30)
    assert money(house.api.post(pay, {"method": "wallet"}).body) == (2500, 0, 0, 2500)
    assert house.api.post(pay, {"method": "wallet", "amount": 5}).status == 422
    give(house, client, 600)
    assert money(house.api.post(pay, {"method": "wallet"}).body) == (5000, 0, 0, 0)
    assert house.api.post(pay, {"method": "wallet"}).code == "booking.nothing_due"
    assert left(house, client) == {"minutes": (570, 0)}


def test_a_wallet_confirms_what_awaits_its_payment(house: House, client: str) -> None:
    made = book(house, offer(house, requirePayment=True), at("10:00"), clientId=client)
    give(house, client, 3000, "money")
    held = house.api.post(f"/bookings/{made['id']}/payments", {"method": "wallet"}).body
    assert (held["status"], money(held)) == ("pending", (0, 3000, 0, 2000))
    assert house.api.post(f"/bookings/{made['id']}/payments", {"method": "wallet"}).code == "wallet.nothing_to_spend"
    give(house, client, 3000, "money")
    done = house.api.post(f"/bookings/{made['id']}/payments", {"method": "wallet"}).body
    assert (done["status"], money(done)) == ("confirmed", (5000, 0, 0, 0))
    assert left(house, client) == {"money": (1000, 0)}


def test_a_signed_in_client_books_with_what_is_theirs(house: House, client: str) -> None:
    give(house, client)
    service = offer(house)
    me = signed_in(house, "ada@example.test")
    wish = {"serviceId": service["id"], "startDate": at("10:00")}
    assert me.post("/quotes", wish).body["wallet"]["covered"] == 5000
    made = me.post("/bookings", wish)
    assert made.status == 201, made.body
    assert (made.body["contactName"], money(made.body)) == ("Ada Martin", (5000, 0, 0, 0))
    assert left(house, client) == {"minutes": (540, 0)}
    other = a_client(house, email="bea@example.test")
    theirs = me.post("/bookings", {**wish, "startDate": at("11:00"), "clientId": other}).body
    assert shown(house, theirs)["clientId"] == client


def signed_in(house: House, email: str) -> Api:
    from comptoir.notifications.models import Message

    door = Api(None)
    assert door.post("/client-sessions", {"organization": str(house.id), "email": email}).status == 202
    with organization_scope(house.organization.id):
        code = Message.objects.get(kind="client_code").subject[:6]
    proof = {"organization": str(house.id), "email": email, "code": code}
    return Api(door.post("/client-sessions/verify", proof).body["token"])


def test_who_waited_pays_with_their_wallet_when_let_in(house: House, client: str) -> None:
    give(house, client, 5, "credits")
    service = offer(house, type="event", maxParticipants=1, price=1000, waitlist={"enabled": True})
    first = book(house, service, at("10:00"))
    waits = house.api.post("/waitlist", a_booking(service["id"], at("10:00"), clientId=client))
    assert waits.status == 201, waits.body
    assert left(house, client) == {"credits": (5, 0)}
    house.api.post(f"/bookings/{first['id']}/cancel")
    let_in = house.api.post(f"/bookings/{waits.body['id']}/promote").body
    assert (let_in["status"], money(let_in)) == ("confirmed", (1000, 0, 0, 0))
    assert left(house, client) == {"credits": (4, 0)}


def test_staff_who_withdraw_what_is_set_aside_free_all_of_it(house: House, client: str) -> None:
    made = book(house, offer(house, requirePayment=True), at("10:00"), clientId=client)
    for _ in range(2):
        give(house, client, 1000, "money")
        house.api.post(f"/bookings/{made['id']}/payments", {"method": "wallet"})
    assert money(shown(house, made)) == (0, 2000, 0, 3000)
    [pending] = [one for one in shown(house, made)["payments"] if one["status"] == "pending"]
    assert house.api.post(f"/payments/{pending['id']}/withdraw").status == 200
    assert money(shown(house, made)) == (0, 0, 0, 5000)
    assert left(house, client) == {"money": (2000, 0)}


DEARER = [{"name": "Afternoon", "condition": "hour >= 12", "price": 8000}]


@pytest.mark.parametrize(
    ("unit", "had", "kept", "due"),
    [("minutes", 90, 30, 0), ("credits", 3, 2, 0), ("money", 9000, 1000, 0), ("money", 6000, 0, 2000)],
)
def test_a_move_to_a_dearer_time_is_paid_as_if_it_were_booked_then(
    house: House, client: str, unit: str, had: int, kept: int, due: int
) -> None:
    give(house, client, had, unit)
    made = book(house, offer(house, pricingTiers=DEARER), at("10:00"), clientId=client)
    assert money(made)[0] == 5000
    moved = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": at("14:00")}).body
    paid, _, refunded, owed = money(moved)
    assert (moved["totalPrice"], paid - refunded, owed) == (8000, 8000 - due, due)
    assert left(house, client).get(unit, (0, 0)) == (kept, 0)
    house.api.post(f"/bookings/{moved['id']}/cancel")
    assert left(house, client) == {unit: (had, 0)}


def test_what_is_held_sets_more_aside_when_it_moves_to_a_dearer_time(house: House, client: str) -> None:
    give(house, client, 9000, "money")
    service = offer(house, pricingTiers=DEARER, requireApproval=True)
    made = book(house, service, at("10:00"), clientId=client)
    assert left(house, client) == {"money": (4000, 5000)}
    moved = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": at("14:00")}).body
    assert left(house, client) == {"money": (1000, 8000)}
    confirmed = house.api.post(f"/bookings/{moved['id']}/confirm").body
    assert money(confirmed)[0] == 8000
    assert left(house, client) == {"money": (1000, 0)}


def test_a_wallet_that_was_not_used_is_left_alone_by_a_move(house: House, client: str) -> None:
    give(house, client)
    made = book(house, offer(house, pricingTiers=DEARER), at("10:00"), clientId=client, useWallet=False)
    house.api.post(f"/bookings/{made['id']}/payments", {"method": "cash"})
    moved = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": at("14:00")}).body
    assert (moved["amountPaid"], moved["amountDue"]) == (5000, 3000)
    assert left(house, client) == {"minutes": (600, 0)}


def test_who_comes_along_later_is_paid_from_the_wallet_too(house: House, client: str) -> None:
    give(house, client, 3, "credits")
    service = offer(house, type="event", maxParticipants=5)
    made = book(house, service, at("10:00"), clientId=client)
    assert left(house, client) == {"credits": (2, 0)}
    grown = house.api.patch(f"/bookings/{made['id']}/participants", {"participants": 3}).body
    paid, _, refunded, due = money(grown)
    assert (grown["totalPrice"], paid - refunded, due) == (15_000, 15_000, 0)
    assert left(house, client).get("credits", (0, 0)) == (0, 0)
