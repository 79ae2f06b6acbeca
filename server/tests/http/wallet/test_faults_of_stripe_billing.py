"""Stripe Billing down, slow, busy, failing after the work, cut off: one Subscription, and each period is paid once."""

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.contracts import ProviderUnreachable
from comptoir.payments.services.reconcile import reconcile
from tests.http.booking.conftest import Clock
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.billed import APRIL, MAY, Club, club, instant, requests_now
from tests.http.wallet.products import a_subscription

__all__ = ["club", "shop", "stripe"]
pytestmark = pytest.mark.django_db
FAULTS = ["down", "slow", "limited", "failing", "error_after", "sticky_error", "cut"]
CALLS_TO_BEGIN = 6
"""Describe the card (two), find and make a price and its product (three), make the Subscription."""


def later(club: Club, clock: Clock, moment: str) -> None:
    """The hourly comparison, some time after."""
    clock(moment)
    reconcile(OrganizationId(club.shop.house.id), now=requests_now())
    club.work()


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        *((call, "cut") for call in range(CALLS_TO_BEGIN - 1)),
        *((CALLS_TO_BEGIN - 1, fault) for fault in FAULTS),
    ],
)
def test_one_subscription_begins_whichever_call_fails(club: Club, clock: Clock, call: int, fault: str) -> None:
    product = a_subscription(club.shop.house)
    club.join(product, told=False)
    club.shop.stripe.faults = [*[""] * call, fault]
    with pytest.raises(ProviderUnreachable):
        club.work()
    club.shop.stripe.faults = []
    later(club, clock, "2027-03-01T09:30:00+01:00")
    [begun] = club.stripe.all("subscription")
    assert len(club.stripe.all("price")) == 1
    club.pass_until(APRIL)
    club.pass_until(MAY)
    assert (begun["status"], club.charged) == ("active", [4000, 4000, 4000])
    assert club.periods[-1] == (3, "active", 4000, 0)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_change_is_told_in_the_end(club: Club, clock: Clock, fault: str) -> None:
    club.join()
    club.shop.api.post(f"/subscriptions/{club.id}/cancel", {"at": "period_end"})
    club.shop.stripe.faults = [fault]
    with pytest.raises(ProviderUnreachable):
        club.work()
    club.shop.stripe.faults = []
    later(club, clock, "2027-03-01T09:30:00+01:00")
    assert club.at_stripe["cancel_at_period_end"] is True
    club.pass_until(APRIL)
    assert (club.shown["status"], club.charged) == ("ended", [4000])


@pytest.mark.parametrize("fault", FAULTS)
def test_a_credit_is_taken_off_once(club: Club, clock: Clock, fault: str) -> None:
    club.join()
    clock("2027-03-16T20:30:00+01:00")
    cheaper = a_subscription(club.shop.house, name="Bronze", price=3000)
    club.shop.api.post(f"/subscriptions/{club.id}/change", {"productId": cheaper["id"]})
    # Three calls for the price, one for the change, one that looks for a credit: the next one makes it.
    club.shop.stripe.faults = [*[""] * 5, fault]
    with pytest.raises(ProviderUnreachable):
        club.work()
    club.shop.stripe.faults = []
    later(club, clock, "2027-03-16T21:00:00+01:00")
    assert [one["amount"] for one in club.stripe.all("invoiceitem")] == [-500]
    club.pass_until(APRIL)
    assert (club.charged, club.shown["amountDue"]) == ([4000, 2500], 0)


def test_a_charge_that_no_event_told_is_found(club: Club, clock: Clock) -> None:
    club.join()
    club.pass_until(APRIL, heard=False)
    assert club.shown["amountDue"] == 4000
    later(club, clock, "2027-04-01T11:00:00+02:00")
    assert (club.shown["amountDue"], club.periods[1]) == (0, (2, "active", 4000, 0))
    club.hear()
    assert (club.charged, club.periods[1]) == ([4000, 4000], (2, "active", 4000, 0))


def test_an_end_that_no_event_told_is_found(club: Club, clock: Clock) -> None:
    club.join()
    club.stripe.cancel_subscription(club.at_stripe["id"])
    later(club, clock, "2027-03-02T11:00:00+01:00")
    assert club.shown["status"] == "ended"
    assert instant(club.shown["endedAt"]) == instant("2027-03-02T11:00:00+01:00")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_refund_of_a_charge_is_made_once(club: Club, clock: Clock, fault: str) -> None:
    club.join()
    club.pass_until(APRIL)
    bought = club.shop.api.get("/purchases", subscriptionId=club.id).body["items"]
    second = next(one for one in bought if one["period"]["number"] == 2)
    club.shop.api.post(f"/purchases/{second['id']}/refund", {"amount": 1500})
    club.shop.stripe.faults = [fault]
    with pytest.raises(ProviderUnreachable):
        club.shop.work("payments.send_refund")
    later(club, clock, "2027-04-01T11:00:00+02:00")
    club.hear()
    assert [(one["amount"], one["status"]) for one in club.stripe.all("refund")] == [(1500, "succeeded")]
    assert club.periods[1][2:] == (4000, 1500)
