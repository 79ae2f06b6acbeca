"""Lives of subscriptions, on the house's own scheduler."""

from typing import Any

import pytest

from comptoir.platform.models import EventRecord
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.public import balance_of, lots_of, member_tier, take_back
from tests.house import Answer, House, make_house
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import mails
from tests.http.wallet.products import a_client, a_pack, a_subscription, sold
from tests.http.wallet.time_passing import Time

pytestmark = pytest.mark.django_db


@pytest.fixture
def time(clock: Clock) -> Time:
    return Time(clock)


@pytest.fixture
def client(house: House) -> str:
    return a_client(house)


def subscribe(house: House, client: str, **terms: Any) -> dict[str, Any]:
    """A subscription whose first period is paid at the counter."""
    purchase = sold(house, a_subscription(house, **terms), client)
    return look(house, purchase["subscriptionId"])


def look(house: House, subscription: Any) -> dict[str, Any]:
    id = subscription["id"] if isinstance(subscription, dict) else subscription
    answer = house.api.get(f"/subscriptions/{id}")
    assert answer.status == 200, answer.body
    return dict(answer.body)


def act(house: House, subscription: dict[str, Any], verb: str, **wish: Any) -> Answer:
    return house.api.post(f"/subscriptions/{subscription['id']}/{verb}", wish)


def periods(house: House, subscription: dict[str, Any]) -> list[dict[str, Any]]:
    """Its purchases, the earliest first."""
    items = house.api.get("/purchases", subscriptionId=subscription["id"]).body["items"]
    return sorted(items, key=lambda one: (one["createdAt"], one["id"]))


def pay_last(house: House, subscription: dict[str, Any]) -> dict[str, Any]:
    pending = [one for one in periods(house, subscription) if one["status"] == "pending"]
    answer = house.api.post(f"/purchases/{pending[-1]['id']}/payments", {"method": "card"})
    assert answer.status == 201, answer.body
    return dict(answer.body)


def has(house: House, client: str) -> int:
    with organization_scope(house.organization.id):
        return sum(one.available for one in balance_of(client))  # type: ignore[arg-type]


def spend(house: House, client: str, quantity: int, time: Time) -> None:
    """Away by hand, as a correction, of what ends first."""
    from django.utils.timezone import now

    with organization_scope(house.organization.id):
        for lot in sorted(lots_of(client), key=lambda one: str(one.expires_at)):  # type: ignore[arg-type]
            part = min(quantity, lot.available)
            take_back(lot.id, part, kind="correct", reason="used", now=now())
            quantity -= part


def test_it_begins_when_its_first_period_is_paid(house: House, client: str) -> None:
    purchase = sold(house, a_subscription(house), client, paid=None)
    assert (purchase["status"], purchase["subscriptionId"], has(house, client)) == ("pending", None, 0)
    paid = house.api.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"}).body
    club = look(house, paid["subscriptionId"])
    assert (paid["status"], paid["period"]["number"]) == ("active", 1)
    assert (club["status"], club["periodNumber"], club["amountDue"]) == ("active", 1, 0)
    assert club["currentPeriodStart"] == "2027-03-01T08:00:00+00:00"
    # The clocks went forward in between: nine in the morning all the same.
    assert club["currentPeriodEnd"] == club["nextChargeAt"] == "2027-04-01T07:00:00+00:00"
    assert (club["nextChargeAmount"], club["allowedActions"]) == (4000, ["pause", "cancel", "change"])
    assert has(house, client) == 8
    assert house.api.get("/subscriptions").body["items"] == [{k: v for k, v in club.items() if k != "history"}]


def test_a_period_is_asked_for_once_and_paid_at_the_counter(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    time.pass_until("2027-04-01T09:00:00+02:00", times=3)
    due = look(house, club)
    assert (due["status"], due["periodNumber"], due["amountDue"]) == ("past_due", 2, 4000)
    assert (due["pastDueSince"], due["graceUntil"]) == ("2027-04-01T07:00:00+00:00", "2027-04-15T07:00:00+00:00")
    assert due["nextChargeAt"] == "2027-05-01T07:00:00+00:00"
    first, second = periods(house, club)
    assert (second["status"], second["source"], second["period"]["number"]) == ("pending", "renewal", 2)
    # What was left expired; what the new period brings can be used at once.
    assert has(house, client) == 8
    pay_last(house, club)
    paid = look(house, club)
    assert (paid["status"], paid["amountDue"], paid["graceUntil"], has(house, client)) == ("active", 0, None, 8)
    assert first["status"] == "expired"


def test_a_month_of_31_days_comes_back_to_its_day(house: House, client: str, time: Time, clock: Clock) -> None:
    clock("2027-12-31T10:00:00+01:00")
    club = subscribe(house, client, allowance=None)
    ends = [club["currentPeriodEnd"][:10]]
    for month in ("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"):
        time.pass_until(f"{month}T12:00:00+02:00")
        pay_last(house, club)
        ends.append(look(house, club)["currentPeriodEnd"][:10])
    assert ends == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31", "2028-06-30"]


def test_who_does_not_pay_is_asked_three_times_and_loses_it(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client, memberTier="gold")
    time.pass_until("2027-04-01T09:00:00+02:00", times=2)
    time.pass_until("2027-04-14T09:00:00+02:00", times=2)
    asked = [one for one in mails(house) if one["kind"] == "subscription.due"]
    assert [one["subject"][:6] for one in asked] == ["Votre ", "Rappel", "Rappel"]
    assert "40" in asked[0]["text"] and "15 avril 2027" in asked[0]["text"]
    assert tier(house, client) == "gold"
    assert has(house, client) == 8
    time.pass_until("2027-04-15T09:00:00+02:00", times=2)
    over = look(house, club)
    assert (over["status"], over["endReason"], over["nextChargeAt"], over["allowedActions"]) == (
        "ended",
        "unpaid",
        None,
        [],
    )
    assert (tier(house, client), has(house, client), over["amountDue"]) == (None, 0, 0)
    assert [one["status"] for one in periods(house, club)] == ["expired", "cancelled"]
    assert [one["kind"] for one in mails(house)][-1] == "subscription.ended"
    time.pass_until("2027-07-01T09:00:00+02:00")
    assert len(periods(house, club)) == 2


def tier(house: House, client: str) -> str | None:
    from comptoir.platform.http import routes

    with organization_scope(house.organization.id):
        return member_tier(client, routes.now())  # type: ignore[arg-type]


def test_who_pays_in_time_is_not_asked_again(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    time.pass_until("2027-04-02T09:00:00+02:00")
    pay_last(house, club)
    time.pass_until("2027-04-30T09:00:00+02:00")
    assert [one["kind"] for one in mails(house)].count("subscription.due") == 1
    assert look(house, club)["status"] == "active"


def test_money_that_comes_after_the_end_goes_back(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    time.pass_until("2027-04-02T09:00:00+02:00")
    pending = periods(house, club)[-1]
    house.api.post(f"/purchases/{pending['id']}/payments", {"amount": 1500, "method": "cash"})
    time.pass_until("2027-04-20T09:00:00+02:00")
    gone = house.api.get(f"/purchases/{pending['id']}").body
    assert (gone["status"], gone["amountPaid"], gone["amountRefunded"]) == ("cancelled", 1500, 1500)


def test_an_allowance_may_wait_for_the_money(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client, allowanceInGrace=False)
    time.pass_until("2027-04-01T09:00:00+02:00")
    assert has(house, client) == 0
    pay_last(house, club)
    assert has(house, client) == 8


@pytest.mark.parametrize("first", [(), ("wallet.expire_lot",), ("wallet.renew_subscription",)], ids=str)
@pytest.mark.parametrize(
    ("rollover", "expected"),
    [
        ({"mode": "none"}, [8, 8, 8]),
        ({"mode": "all"}, [13, 21, 29]),
        ({"mode": "all", "periods": 1}, [13, 16, 16]),
        ({"mode": "capped", "cap": 3}, [11, 11, 11]),
        ({"mode": "capped", "cap": 10, "periods": 2}, [13, 18, 18]),
    ],
    ids=str,
)
def test_what_is_left_is_carried_over(
    house: House, client: str, time: Time, first: tuple[str, ...], rollover: dict[str, Any], expected: list[int]
) -> None:
    club = subscribe(house, client, rollover=rollover)
    spend(house, client, 3, time)
    found = []
    for moment in ("2027-04-01T09:00:00+02:00", "2027-05-01T09:00:00+02:00", "2027-06-01T09:00:00+02:00"):
        time.pass_until(moment, first=first)
        pay_last(house, club)
        found.append(has(house, client))
    assert found == expected


@pytest.mark.parametrize(
    ("rollover", "warned"),
    [({"mode": "none"}, 2), ({"mode": "all"}, 0), ({"mode": "capped", "cap": 8}, 0), ({"mode": "capped", "cap": 7}, 2)],
    ids=str,
)
def test_only_what_is_lost_is_warned_of(
    house: House, client: str, time: Time, rollover: dict[str, Any], warned: int
) -> None:
    subscribe(house, client, rollover=rollover)
    time.pass_until("2027-03-31T09:00:00+02:00")
    with organization_scope(house.organization.id):
        assert EventRecord.objects.filter(name="wallet.expiring.v1").count() == warned


def test_a_trial_costs_nothing_and_comes_once(house: House, client: str, time: Time) -> None:
    product = a_subscription(house, trialDays=14, minimumPeriods=2)
    purchase = sold(house, product, client, paid=None)
    club = look(house, purchase["subscriptionId"])
    assert (purchase["status"], purchase["total"], purchase["period"]["number"]) == ("active", 0, 0)
    assert (club["status"], club["currentPeriodEnd"]) == ("trialing", "2027-03-15T08:00:00+00:00")
    assert club["minimumUntil"] == "2027-05-15T07:00:00+00:00"
    assert has(house, client) == 8
    time.pass_until("2027-03-15T09:00:00+01:00")
    due = look(house, club)
    assert (due["status"], due["periodNumber"], due["amountDue"]) == ("past_due", 1, 4000)
    assert due["currentPeriodEnd"] == "2027-04-15T07:00:00+00:00"
    again = sold(house, product, client, paid=None)
    assert (again["status"], again["total"]) == ("pending", 4000)


def test_a_discount_of_a_trial_is_off_the_first_charge(house: House, client: str, time: Time) -> None:
    house.api.post("/promo-codes", {"code": "HALF", "kind": "percentage", "value": 50})
    purchase = sold(house, a_subscription(house, trialDays=7), client, paid=None, promoCode="HALF")
    club = look(house, purchase["subscriptionId"])
    assert (club["credit"], club["nextChargeAmount"]) == (2000, 2000)
    time.pass_until("2027-03-08T09:00:00+01:00")
    charged = periods(house, club)[-1]
    assert (charged["price"], charged["discount"], charged["total"]) == (4000, 2000, 2000)
    assert look(house, club)["credit"] == 0


def test_a_trial_that_is_cancelled_ends_with_itself(house: House, client: str, time: Time) -> None:
    product = a_subscription(house, trialDays=14, minimumPeriods=12, noticeDays=30)
    club = look(house, sold(house, product, client, paid=None)["subscriptionId"])
    gone = act(house, club, "cancel").body
    assert (gone["status"], gone["cancelAt"], gone["nextChargeAt"]) == ("cancelled", "2027-03-15T08:00:00+00:00", None)
    time.pass_until("2027-03-15T09:00:00+01:00")
    assert (look(house, club)["status"], len(periods(house, club))) == ("ended", 1)


def test_a_pause_charges_nothing_and_what_was_paid_for_lasts(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client, memberTier="gold", minimumPeriods=3)
    time.pass_until("2027-03-10T09:00:00+01:00")
    paused = act(house, club, "pause").body
    assert (paused["status"], paused["nextChargeAt"], paused["allowedActions"]) == (
        "paused",
        None,
        ["resume", "cancel"],
    )
    assert (has(house, client), tier(house, client)) == (8, "gold")
    time.pass_until("2027-05-11T09:00:00+02:00")
    assert (has(house, client), tier(house, client), len(periods(house, club))) == (0, None, 1)
    resumed = act(house, club, "resume").body
    assert (resumed["status"], resumed["periodNumber"]) == ("past_due", 2)
    assert resumed["currentPeriodStart"] == "2027-05-11T07:00:00+00:00"
    assert resumed["currentPeriodEnd"] == "2027-06-11T07:00:00+00:00"
    # Forty days were lost: the minimum term is forty days longer.
    assert resumed["minimumUntil"] == "2027-07-11T07:00:00+00:00"
    assert (tier(house, client), has(house, client)) == ("gold", 8)


def test_a_short_pause_changes_no_dates(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    act(house, club, "pause", until="2027-03-20T09:00:00+01:00")
    time.pass_until("2027-03-21T09:00:00+01:00", times=2)
    gone_on = look(house, club)
    assert (gone_on["status"], gone_on["currentPeriodEnd"]) == ("active", club["currentPeriodEnd"])
    time.pass_until("2027-04-01T09:00:00+02:00")
    assert look(house, club)["periodNumber"] == 2


def test_a_long_pause_ends_by_itself(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    paused = act(house, club, "pause", until="2027-06-15T09:00:00+02:00").body
    assert paused["nextChargeAt"] == "2027-06-15T07:00:00+00:00"
    time.pass_until("2027-06-15T09:00:00+02:00", times=2)
    gone_on = look(house, club)
    assert (gone_on["status"], gone_on["periodNumber"]) == ("past_due", 2)
    assert gone_on["currentPeriodEnd"] == "2027-07-15T07:00:00+00:00"
    assert len(periods(house, club)) == 2


def test_pauses_that_make_no_sense_are_refused(house: House, client: str, time: Time) -> None:
    fixed = subscribe(house, client, canPause=False)
    assert act(house, fixed, "pause").code == "wallet.pause_not_offered"
    assert fixed["allowedActions"] == ["cancel", "change"]
    club = subscribe(house, client)
    assert act(house, club, "resume").code == "wallet.subscription_status_refused"
    assert act(house, club, "pause", until="2027-02-01T09:00:00+01:00").error_paths == {"until"}
    act(house, club, "pause")
    assert act(house, club, "pause").code == "wallet.subscription_status_refused"


def test_cancelling_heeds_minimum_term_and_notice(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client, minimumPeriods=3, noticeDays=30)
    assert club["minimumUntil"] == "2027-06-01T07:00:00+00:00"
    gone = act(house, club, "cancel", reason="moving").body
    assert (gone["status"], gone["cancelAt"]) == ("cancelled", "2027-06-01T07:00:00+00:00")
    assert gone["cancellationReason"] == "moving"
    # Until then it renews.
    assert gone["nextChargeAt"] == "2027-04-01T07:00:00+00:00"
    for month in ("04", "05"):
        time.pass_until(f"2027-{month}-01T09:00:00+02:00")
        pay_last(house, club)
        assert look(house, club)["status"] == "cancelled"
    assert look(house, club)["nextChargeAt"] is None
    time.pass_until("2027-06-01T09:00:00+02:00", times=2)
    over = look(house, club)
    assert (over["status"], over["endReason"], over["endedAt"]) == ("ended", "cancelled", "2027-06-01T07:00:00+00:00")
    assert [one["kind"] for one in mails(house) if one["kind"].startswith("subscription.")][-1] == "subscription.ended"


@pytest.mark.parametrize(
    ("on", "ends"),
    [("2027-03-01", "2027-04-01"), ("2027-03-02", "2027-05-01"), ("2027-03-31", "2027-05-01")],
)
def test_notice_is_counted_in_days(house: House, client: str, clock: Clock, on: str, ends: str) -> None:
    club = subscribe(house, client, noticeDays=31)
    clock(f"{on}T09:00:00+01:00")
    assert act(house, club, "cancel").body["cancelAt"][:10] == ends


def test_cancelling_now_is_for_who_is_not_bound(house: House, client: str) -> None:
    club = subscribe(house, client, minimumPeriods=3)
    refused = act(house, club, "cancel", at="now")
    assert (refused.code, refused.body["until"]) == ("wallet.still_bound", "2027-06-01T07:00:00+00:00")
    assert look(house, club)["status"] == "active"
    gone = act(house, club, "cancel", at="now", force=True).body
    assert (gone["status"], gone["endReason"], gone["endedAt"]) == ("ended", "cancelled", "2027-03-01T08:00:00+00:00")
    assert has(house, client) == 8
    assert act(house, club, "cancel").code == "wallet.subscription_status_refused"
    assert act(house, club, "cancel", at="now").code == "wallet.subscription_status_refused"


def test_the_rest_of_a_period_can_be_given_back(house: House, client: str, clock: Clock) -> None:
    club = subscribe(house, client, period="week", price=7000)
    clock("2027-03-03T09:00:00+01:00")
    act(house, club, "cancel", at="now", refund="prorated")
    (paid,) = periods(house, club)
    assert (paid["amountRefunded"], paid["amountPaid"]) == (5000, 7000)
    assert has(house, client) == 0


def test_a_cancellation_can_be_taken_back(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    act(house, club, "cancel")
    back = act(house, club, "resume").body
    assert (back["status"], back["cancelAt"], back["cancellationReason"]) == ("active", None, None)
    time.pass_until("2027-04-01T09:00:00+02:00")
    assert look(house, club)["periodNumber"] == 2


def test_a_dearer_plan_is_charged_for_the_rest_of_the_period(house: House, client: str, clock: Clock) -> None:
    club = subscribe(house, client, period="week", price=7000, allowance={"unit": "credits", "quantity": 7})
    big = a_subscription(house, name="Big", period="week", price=14_000, allowance={"unit": "credits", "quantity": 14})
    clock("2027-03-03T09:00:00+01:00")
    preview = act(house, club, "change/preview", productId=big["id"]).body
    assert preview == {
        "credit": 5000,
        "charge": 10_000,
        "due": 5000,
        "creditLeft": 0,
        "startsNewPeriod": False,
        "currency": "EUR",
    }
    changed = act(house, club, "change", productId=big["id"]).body
    assert (changed["status"], changed["amountDue"], changed["productName"]) == ("past_due", 5000, "Big")
    assert changed["currentPeriodEnd"] == club["currentPeriodEnd"]
    # Two of seven days are gone: two credits of the old plan stay, ten of the new come.
    assert has(house, client) == 12
    pay_last(house, club)
    assert (look(house, club)["status"], look(house, club)["nextChargeAmount"]) == ("active", 14_000)


def test_a_cheaper_plan_leaves_a_credit(house: House, client: str, time: Time, clock: Clock) -> None:
    club = subscribe(house, client, period="week", price=14_000, allowance=None)
    small = a_subscription(house, name="Small", period="week", price=7000, allowance=None)
    clock("2027-03-03T09:00:00+01:00")
    changed = act(house, club, "change", productId=small["id"]).body
    assert (changed["status"], changed["credit"], changed["nextChargeAmount"]) == ("active", 5000, 2000)
    time.pass_until("2027-03-08T09:00:00+01:00")
    assert look(house, club)["amountDue"] == 2000


def test_who_used_it_up_gets_nothing_for_it(house: House, client: str, clock: Clock, time: Time) -> None:
    club = subscribe(house, client, period="week", price=7000, allowance={"unit": "credits", "quantity": 7})
    big = a_subscription(house, name="Big", period="week", price=14_000, allowance={"unit": "credits", "quantity": 14})
    spend(house, client, 7, time)
    clock("2027-03-03T09:00:00+01:00")
    assert act(house, club, "change/preview", productId=big["id"]).body["credit"] == 0


def test_a_plan_of_another_period_begins_one_now(house: House, client: str, clock: Clock) -> None:
    club = subscribe(house, client, period="week", price=7000, allowance=None)
    year = a_subscription(house, name="Year", period="year", price=100_000, allowance=None)
    clock("2027-03-03T09:00:00+01:00")
    changed = act(house, club, "change", productId=year["id"]).body
    assert (changed["amountDue"], changed["period"], changed["periodNumber"]) == (95_000, "year", 2)
    assert changed["currentPeriodStart"] == "2027-03-03T08:00:00+00:00"
    assert changed["currentPeriodEnd"] == "2028-03-03T08:00:00+00:00"


def test_the_plan_of_a_trial_can_change(house: House, client: str) -> None:
    product = a_subscription(house, trialDays=14)
    other = a_subscription(house, name="Big", price=9000, allowance={"unit": "credits", "quantity": 20})
    club = look(house, sold(house, product, client, paid=None)["subscriptionId"])
    changed = act(house, club, "change", productId=other["id"]).body
    assert (changed["status"], changed["amountDue"], changed["nextChargeAmount"]) == ("trialing", 0, 9000)
    assert has(house, client) == 20


def test_changes_that_make_no_sense_are_refused(house: House, client: str) -> None:
    club = subscribe(house, client)
    for wrong in (club["productId"], a_pack(house)["id"], a_subscription(house, isActive=False)["id"]):
        assert act(house, club, "change", productId=wrong).error_codes == {"wallet.no_other_plan"}
    act(house, club, "cancel", at="now")
    other = a_subscription(house)
    assert act(house, club, "change", productId=other["id"]).code == "wallet.subscription_status_refused"


def test_refunding_a_period_takes_its_allowance_back(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client, rollover={"mode": "all"})
    time.pass_until("2027-04-01T09:00:00+02:00")
    first = periods(house, club)[0]
    assert (has(house, client), first["refundable"]) == (16, 4000)
    house.api.post(f"/purchases/{first['id']}/refund")
    assert has(house, client) == 8


def test_a_period_is_not_called_off_by_itself(house: House, client: str, time: Time) -> None:
    club = subscribe(house, client)
    time.pass_until("2027-04-01T09:00:00+02:00")
    pending = periods(house, club)[-1]
    assert house.api.post(f"/purchases/{pending['id']}/cancel").code == "wallet.purchase_of_subscription"


def test_subscriptions_of_another_house_do_not_exist(house: House, client: str) -> None:
    club, other = subscribe(house, client), make_house()
    path = f"/subscriptions/{club['id']}"
    assert other.api.get(path).status == 404
    verbs = {"pause": {}, "resume": {}, "cancel": {}, "change": {"productId": club["productId"]}}
    assert {other.api.post(f"{path}/{verb}", wish).status for verb, wish in verbs.items()} == {404}
    assert house.visitor.get(path).status == 403
    assert look(house, club) == club


def test_subscriptions_are_found(house: House, client: str) -> None:
    club = subscribe(house, client)
    assert len(house.api.get("/subscriptions", status="active", search="martin", clientId=client).body["items"]) == 1
    assert house.api.get("/subscriptions", status="paused").body["items"] == []
    assert house.api.get("/subscriptions", search="nobody").body["items"] == []
    assert [one["action"] for one in club["history"]] == ["subscription.started"]


def test_a_subscription_is_told_of_by_mail_in_the_clients_language(house: House, time: Time) -> None:
    client = a_client(house, locale="en")
    subscribe(house, client)
    time.pass_until("2027-04-01T09:00:00+02:00")
    time.pass_until("2027-04-05T09:00:00+02:00")
    told = {one["kind"]: one for one in mails(house)}
    assert told["subscription.started"]["subject"] == "Your subscription Club has begun"
    assert "€40" in told["subscription.started"]["text"] and "1 April 2027" in told["subscription.started"]["text"]
    assert told["subscription.due"]["subject"].startswith("Reminder: your subscription Club")
