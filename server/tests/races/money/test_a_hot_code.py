"""One code, one class, everything at once: nobody is left waiting for one another, and the counters are true."""

from functools import partial
from typing import Any

from comptoir.booking.models import Booking
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.models import PromoClient
from tests.house import House, a_booking, first_slots
from tests.http.booking.booked import book, offer
from tests.races.booking.crowd import at_once
from tests.races.money.test_last_promo_use import promo, uses

ROUNDS = 3


def test_booking_moving_and_cancelling_with_one_code_at_once(house: House) -> None:
    made = promo(house, maxUses=60, maxUsesPerClient=9)
    service = offer(house, type="event", maxParticipants=40)
    here, there, elsewhere = (slot["start"] for slot in first_slots(house.api, service["id"])[:3])

    def new(number: int, start: str = here) -> dict[str, Any]:
        return a_booking(service["id"], start, promoCode="LAST", contactEmail=f"{number}@example.test")

    for number in range(9):
        house.api.post("/clients", {"name": str(number), "email": f"{number}@example.test"})
    for round_ in range(ROUNDS):
        held = [book(house, service, here, promoCode="last", contactEmail=f"{n}@example.test") for n in range(6)]
        calls = [
            *(partial(house.api.post, f"/bookings/{one['id']}/cancel") for one in held[:2]),
            *(partial(house.api.post, f"/bookings/{one['id']}/reschedule", {"startDate": there}) for one in held[2:4]),
            *(partial(house.api.patch, f"/bookings/{one['id']}/participants", {"participants": 2}) for one in held[4:]),
            *(partial(house.api.post, "/bookings", new(number)) for number in (6, 7, 8)),
            partial(house.api.post, "/bookings", new(round_, elsewhere)),
        ]
        answers = at_once(calls)
        assert {answer.status for answer in answers} <= {200, 201}, [one.body for one in answers if one.status > 201]
    with organization_scope(house.organization.id):
        standing = Booking.objects.filter(status="confirmed", promo_code="LAST")
        totals = [row.total_price for row in standing]
        by_client = sum(PromoClient.objects.values_list("uses", flat=True))
    assert uses(house, made) == by_client == len(totals) == ROUNDS * 8
    assert house.api.get(f"/promo-codes/{made['id']}").body["revenue"] == sum(totals)


def test_a_session_is_called_off_while_its_seats_are_sold_with_a_code(house: House) -> None:
    made = promo(house)
    service = offer(house, type="event", maxParticipants=40)
    start = first_slots(house.api, service["id"])[0]["start"]
    session = house.api.post("/sessions", {"serviceId": service["id"], "startDate": start}).body["items"][0]
    held = [book(house, service, start, promoCode="last", contactEmail=f"{n}@example.test") for n in range(6)]
    wishes = [
        a_booking(service["id"], start, promoCode="LAST", contactEmail=f"late-{number}@example.test")
        for number in range(4)
    ]
    answers = at_once(
        [
            partial(house.api.post, f"/sessions/{session['id']}/cancel"),
            *(partial(house.api.post, f"/bookings/{one['id']}/cancel") for one in held[:3]),
            *(partial(house.api.post, "/bookings", wish) for wish in wishes),
        ]
    )
    assert {answer.status for answer in answers} <= {200, 201, 409, 422}, [one.body for one in answers]
    with organization_scope(house.organization.id):
        standing = Booking.objects.exclude(status="cancelled").count()
    assert uses(house, made) == standing
