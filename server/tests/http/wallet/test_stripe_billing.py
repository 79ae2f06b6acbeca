"""Subscriptions that Stripe Billing charges: the same states as those the house charges itself."""

import pytest

from tests.http.booking.conftest import Clock
from tests.http.booking.worker import mails, run_everything_told
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.billed import APRIL, FAILS_LATER, JUNE, MAY, Club, club, instant
from tests.http.wallet.products import a_client, a_subscription
from tests.signed_in import signed_in

__all__ = ["club", "shop", "stripe"]
pytestmark = pytest.mark.django_db


def dunned(club: Club) -> int:
    run_everything_told()
    return [one["kind"] for one in mails(club.shop.house)].count("subscription.due")


def test_who_paid_by_card_is_charged_by_stripe_from_then_on(club: Club) -> None:
    club.join()
    told = club.at_stripe
    item = told["items"]["data"][0]
    assert (told["status"], item["price"]["unit_amount"], item["price"]["recurring"]["interval"]) == (
        "trialing",
        4000,
        "month",
    )
    assert club.stripe.get(told["customer"], "customer")["email"] == "ada@example.test"
    assert club.shown["status"] == "active"
    assert club.charged == [4000], "the first period is paid once"


def test_each_period_is_charged_granted_and_told_once(club: Club) -> None:
    club.join()
    club.pass_until(APRIL)
    assert (club.shown["status"], club.shown["periodNumber"], club.shown["amountDue"]) == ("active", 2, 0)
    club.pass_until(MAY)
    assert club.periods == [(1, "expired", 4000, 0), (2, "expired", 4000, 0), (3, "active", 4000, 0)]
    assert (club.charged, club.credits()) == ([4000, 4000, 4000], 8)
    assert dunned(club) == 0
    states = {one["state"] for one in club.shop.api.get("/billing/events", limit=200).body["items"]}
    assert states <= {"handled", "ignored"}


def test_what_stripe_charged_can_be_given_back(club: Club) -> None:
    club.join()
    club.pass_until(APRIL)
    bought = club.shop.api.get("/purchases", subscriptionId=club.id).body["items"]
    second = next(one for one in bought if one["period"]["number"] == 2)
    answer = club.shop.api.post(f"/purchases/{second['id']}/refund", {"amount": 4000})
    assert answer.status == 200, answer.body
    club.shop.work("payments.send_refund")
    club.hear()
    [refund] = club.shop.api.get("/refunds").body["items"]
    assert (refund["status"], refund["amount"]) == ("succeeded", 4000)
    assert club.periods[1] == (2, "refunded", 4000, 4000)


def test_a_charge_that_fails_is_past_due_and_dunned_until_it_is_paid(club: Club) -> None:
    club.join(card=FAILS_LATER)
    club.pass_until(APRIL)
    assert (club.shown["status"], club.shown["amountDue"], dunned(club)) == ("past_due", 4000, 1)
    club.pass_until("2027-04-04T11:00:00+02:00")
    assert (club.shown["status"], dunned(club)) == ("past_due", 2)
    asked = club.shop.api.post("/billing/payment-intents", {"purchaseId": club.due()["id"]})
    assert asked.status == 200, asked.body
    [invoice] = [one for one in club.stripe.all("invoice") if one["status"] == "open"]
    intent = invoice["payments"]["data"][0]["payment"]["payment_intent"]
    assert asked.body["clientSecret"] == club.stripe.get(intent, "payment_intent")["client_secret"]
    club.stripe.pay(intent)
    club.hear()
    assert (club.shown["status"], club.periods[1]) == ("active", (2, "active", 4000, 0))
    assert club.charged == [4000, 4000]


def test_who_does_not_pay_within_the_grace_loses_it_at_stripe_too(club: Club) -> None:
    club.join(a_subscription(club.shop.house, graceDays=7), card=FAILS_LATER)
    club.pass_until(APRIL)
    club.pass_until("2027-04-09T10:00:00+02:00")
    assert (club.shown["status"], club.shown["endReason"]) == ("ended", "unpaid")
    assert club.at_stripe["status"] == "canceled"
    assert (club.periods[1], club.charged) == ((2, "cancelled", 0, 0), [4000])


def test_a_pause_is_one_at_stripe_and_what_follows_begins_anew(club: Club) -> None:
    club.join()
    club.act("pause")
    assert club.at_stripe["pause_collection"] == {"behavior": "void", "resumes_at": None}
    club.pass_until("2027-04-20T10:00:00+02:00")
    assert (club.shown["status"], club.charged) == ("paused", [4000])
    club.act("resume")
    club.shop.work("payments.charge_saved")
    club.hear()
    assert (club.shown["status"], club.shown["periodNumber"], club.charged) == ("active", 2, [4000, 4000])
    assert club.at_stripe["pause_collection"] is None
    club.pass_until("2027-05-19T10:00:00+02:00")
    assert club.charged == [4000, 4000]
    club.pass_until("2027-05-20T11:00:00+02:00")
    assert (club.shown["periodNumber"], club.charged) == (3, [4000, 4000, 4000])


def test_a_pause_within_a_period_moves_nothing(club: Club) -> None:
    club.join()
    club.act("pause")
    club.act("resume")
    club.pass_until(APRIL)
    assert (club.shown["status"], club.charged) == ("active", [4000, 4000])


def test_a_cancellation_ends_it_at_stripe_with_its_period(club: Club) -> None:
    club.join()
    club.act("cancel", at="period_end")
    assert (club.shown["status"], club.at_stripe["cancel_at_period_end"]) == ("cancelled", True)
    club.act("resume")
    assert (club.shown["status"], club.at_stripe["cancel_at_period_end"]) == ("active", False)
    club.act("cancel", at="period_end")
    club.pass_until(APRIL)
    assert (club.shown["status"], club.shown["endReason"], club.charged) == ("ended", "cancelled", [4000])
    assert club.at_stripe["status"] == "canceled"


def test_a_minimum_term_is_charged_to_its_end(club: Club) -> None:
    club.join(a_subscription(club.shop.house, minimumPeriods=2))
    club.act("cancel", at="period_end")
    assert club.at_stripe["cancel_at_period_end"] is False
    club.time.pass_until(APRIL)
    club.work()
    assert club.at_stripe["cancel_at_period_end"] is False, "Stripe's own period may not be over yet"
    club.pass_until(APRIL)
    assert club.at_stripe["cancel_at_period_end"] is True
    club.pass_until(MAY)
    assert (club.shown["status"], club.charged) == ("ended", [4000, 4000])


def test_what_is_wished_before_stripe_charged_is_told_after(club: Club) -> None:
    club.join()
    club.time.pass_until(APRIL)
    club.act("pause")
    assert club.at_stripe["pause_collection"] is None
    club.pass_until("2027-04-02T10:00:00+02:00")
    assert (club.shown["status"], club.shown["amountDue"], club.charged) == ("paused", 0, [4000, 4000])
    assert club.at_stripe["pause_collection"] is not None
    club.pass_until(MAY)
    assert club.charged == [4000, 4000]


def test_a_cancellation_now_is_one_at_stripe(club: Club) -> None:
    club.join()
    club.act("cancel", at="now", refund="prorated")
    club.shop.work("payments.send_refund")
    club.hear()
    assert (club.shown["status"], club.at_stripe["status"]) == ("ended", "canceled")
    club.pass_until(APRIL)
    assert (club.charged, club.periods) == ([4000], [(1, "refunded", 4000, 4000)])


def test_a_change_of_plan_is_the_next_charge(club: Club, clock: Clock) -> None:
    club.join()
    clock("2027-03-16T20:30:00+01:00")
    dearer = a_subscription(club.shop.house, name="Gold", price=6000)
    club.act("change", productId=dearer["id"])
    club.shop.work("payments.charge_saved")
    club.hear()
    assert club.at_stripe["items"]["data"][0]["price"]["unit_amount"] == 6000
    first, rest = club.charged
    assert (first, rest) == (4000, 1000), "half of what it costs more"
    club.pass_until(APRIL)
    assert (club.charged[-1], club.shown["amountDue"]) == (6000, 0)


def test_a_cheaper_plan_leaves_a_credit_that_stripe_takes_off(club: Club, clock: Clock) -> None:
    club.join()
    clock("2027-03-16T20:30:00+01:00")
    cheaper = a_subscription(club.shop.house, name="Bronze", price=1000)
    club.act("change", productId=cheaper["id"])
    assert club.shown["credit"] == 1500
    club.pass_until(APRIL)
    assert (club.charged, club.shown["credit"], club.shown["amountDue"]) == ([4000], 500, 0)
    club.pass_until(MAY)
    assert (club.charged, club.shown["credit"], club.shown["amountDue"]) == ([4000, 500], 0, 0)
    club.pass_until(JUNE)
    assert club.charged == [4000, 500, 1000]


def test_another_length_of_period_begins_now(club: Club, clock: Clock) -> None:
    club.join()
    clock("2027-03-16T20:30:00+01:00")
    yearly = a_subscription(club.shop.house, name="Year", price=40_000, period="year")
    club.act("change", productId=yearly["id"])
    club.shop.work("payments.charge_saved")
    club.hear()
    assert club.charged == [4000, 38_000]
    club.pass_until("2028-03-16T20:00:00+01:00")
    assert club.charged == [4000, 38_000]
    club.pass_until("2028-03-16T22:00:00+01:00")
    assert (club.charged, club.shown["amountDue"]) == ([4000, 38_000, 40_000], 0)


def test_a_trial_with_a_known_card_is_charged_at_its_end(club: Club) -> None:
    club.join(a_subscription(club.shop.house, name="Other"))
    wish = {"productId": a_subscription(club.shop.house, trialDays=7)["id"], "payWith": "card"}
    made = club.shop.api.post("/purchases", {**wish, "clientId": club.purchase["clientId"]})
    club.purchase = dict(made.body)
    club.work()
    assert (club.shown["status"], len(club.stripe.all("subscription"))) == ("trialing", 2)
    club.pass_until("2027-03-08T10:00:00+01:00")
    assert (club.shown["status"], club.shown["amountDue"], club.charged) == ("active", 0, [4000, 4000])


def test_what_a_trial_leaves_unpaid_is_charged_by_stripe_once_it_is_paid(club: Club) -> None:
    club.join(a_subscription(club.shop.house, trialDays=7))
    club.pass_until("2027-03-08T10:00:00+01:00")
    assert (club.shown["status"], club.stripe.all("subscription")) == ("past_due", [])
    club.shop.api.post("/billing/payment-intents", {"purchaseId": club.due()["id"]})
    club.stripe.pay(club.shop.intents()[-1]["id"])
    club.hear()
    assert (club.shown["status"], club.charged) == ("active", [4000])
    club.pass_until("2027-04-08T11:00:00+02:00")
    assert (club.shown["status"], club.charged) == ("active", [4000, 4000])


def test_the_counter_takes_the_place_of_a_charge_that_failed(club: Club) -> None:
    club.join(card=FAILS_LATER)
    club.pass_until(APRIL)
    paid = club.shop.api.post(f"/purchases/{club.due()['id']}/payments", {"method": "cash"})
    assert paid.status == 201, paid.body
    club.shop.work("payments.cancel_intent")
    club.hear()
    assert [one["status"] for one in club.stripe.all("invoice")] == ["paid", "void"]
    club.pass_until("2027-04-10T10:00:00+02:00")
    assert (club.shown["status"], club.charged) == ("active", [4000])


def test_what_the_counter_took_before_stripe_did_goes_back_once(club: Club) -> None:
    club.join()
    club.time.pass_until(APRIL)
    assert club.shop.api.post(f"/purchases/{club.due()['id']}/payments", {"method": "cash"}).status == 201
    club.shop.work("payments.cancel_intent")
    club.stripe.advance(instant(APRIL))
    club.hear()
    club.shop.work("payments.send_refund")
    club.hear()
    assert club.periods[1] == (2, "active", 8000, 4000)
    assert [one["amount"] for one in club.shop.api.get("/refunds").body["items"]] == [4000]


def test_a_new_card_pays_what_the_old_one_did_not_once(club: Club) -> None:
    club.join(card=FAILS_LATER)
    club.pass_until(APRIL)
    ada = signed_in(club.shop.house)
    setup = ada.post(f"/me/subscriptions/{club.id}/card").body
    club.stripe.leave_card(club.stripe.all("setup_intent")[-1]["id"], "5555555555554444")
    assert ada.call("PUT", f"/me/subscriptions/{club.id}/card", {"setupId": setup["setupId"]}).status == 200
    run_everything_told()
    club.shop.work("payments.describe_card", "payments.charge_saved", "payments.pay_invoice")
    club.hear()
    assert (club.shown["status"], club.charged) == ("active", [4000, 4000])
    club.pass_until(MAY)
    assert club.charged == [4000, 4000, 4000]


def test_a_client_whom_stripe_gave_up_keeps_the_grace_they_were_promised(club: Club) -> None:
    club.join(a_subscription(club.shop.house, graceDays=30), card=FAILS_LATER)
    club.pass_until(APRIL)
    club.pass_until("2027-04-12T10:00:00+02:00")
    assert (club.at_stripe["status"], club.shown["status"]) == ("canceled", "past_due")
    club.shop.api.post(f"/purchases/{club.due()['id']}/payments", {"method": "cash"})
    assert club.shown["status"] == "active"
    club.pass_until("2027-05-01T11:00:00+02:00")
    assert (club.shown["periodNumber"], club.charged) == (3, [4000]), "the house asks the card itself again"


def test_a_card_on_stripes_own_page_is_left_for_what_comes(club: Club) -> None:
    club.stripe.advance(instant("2027-03-01T09:00:00+01:00"))
    product, client = a_subscription(club.shop.house), a_client(club.shop.house)
    made = club.shop.api.post("/purchases", {"productId": product["id"], "clientId": client, "payWith": "card"})
    club.purchase = dict(made.body)
    wish = {"purchaseId": made.body["id"], "successUrl": "https://a.test/1", "cancelUrl": "https://a.test/2"}
    page = club.shop.api.post("/billing/checkout-sessions", wish).body["url"]
    club.stripe.pay_page(page.rsplit("/", 1)[1])
    club.hear()
    club.pass_until(APRIL)
    assert (club.shown["status"], club.charged) == ("active", [4000, 4000])
