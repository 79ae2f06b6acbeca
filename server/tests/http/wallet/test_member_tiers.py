"""What a subscription's member tier is worth when its client books."""

from typing import Any

import pytest

from tests.house import House, a_booking
from tests.http.booking.booked import at, offer
from tests.http.booking.conftest import Clock
from tests.http.wallet.products import a_client, a_subscription, sold
from tests.http.wallet.time_passing import Time

pytestmark = pytest.mark.django_db
TIERS = [{"name": "Members", "condition": "user.membership == 'gold'", "price": 3000}]


def price(house: House, service: dict[str, Any], client: str) -> int:
    wish = {"serviceId": service["id"], "startDate": at("10:00"), "clientId": client}
    answer = house.api.post("/quotes", wish)
    assert answer.status == 200, answer.body
    return int(answer.body["total"])


def test_a_member_pays_the_members_price_as_long_as_they_are_one(house: House, clock: Clock) -> None:
    service, client = offer(house, pricingTiers=TIERS), a_client(house)
    assert price(house, service, client) == 5000
    purchase = sold(house, a_subscription(house, memberTier="gold"), client)
    assert price(house, service, client) == 3000
    path = f"/subscriptions/{purchase['subscriptionId']}"
    house.api.post(f"{path}/pause")
    assert price(house, service, client) == 3000
    house.api.post(f"{path}/resume")
    house.api.post(f"{path}/cancel", {"at": "now"})
    assert price(house, service, client) == 5000


def test_the_dearest_subscription_counts_and_comes_before_what_is_written(house: House) -> None:
    service = offer(house, pricingTiers=TIERS)
    client = a_client(house, metadata={"membership": "gold"})
    assert price(house, service, client) == 3000
    sold(house, a_subscription(house, price=900, memberTier="silver"), client)
    assert price(house, service, client) == 5000
    sold(house, a_subscription(house, price=9000, memberTier="gold"), client)
    sold(house, a_subscription(house, price=99_000), client)
    assert price(house, service, client) == 3000


def test_a_tier_is_kept_through_the_grace_and_goes_with_it(house: House, clock: Clock) -> None:
    service, client = offer(house, pricingTiers=TIERS), a_client(house)
    sold(house, a_subscription(house, memberTier="gold", graceDays=10), client)
    time = Time(clock)
    time.pass_until("2027-04-10T09:00:00+02:00")
    wish = a_booking(service["id"], "2027-04-26T10:00:00+02:00", clientId=client)
    assert house.api.post("/bookings", wish).body["totalPrice"] == 3000
    time.pass_until("2027-04-12T09:00:00+02:00")
    wish = a_booking(service["id"], "2027-04-27T10:00:00+02:00", clientId=client)
    assert house.api.post("/bookings", wish).body["totalPrice"] == 5000
