"""What our Stripe says is shaped as the official library, made from Stripe's OpenAPI description, knows it."""

import json
from typing import Any, get_args, get_type_hints

import pytest
import stripe
from stripe.checkout import Session

from tests.peers.stripe import billing_objects as billing
from tests.peers.stripe import objects
from tests.peers.stripe.account import Account
from tests.peers.stripe.server import signed

PAGE = {"0": {"quantity": "1", "price_data": {"currency": "eur", "unit_amount": "5000"}}}
INTENT = objects.payment_intent({"amount": "5000", "currency": "eur"})

MONTHLY = {"interval": "month", "interval_count": "1"}
PRICE = billing.price({"currency": "eur", "product": "prod_1", "recurring": MONTHLY, "unit_amount": "4000"}, 1)
SUBSCRIPTION = billing.subscription({"customer": "cus_1"}, PRICE, start=1, end=2, trial_end=2, now=1)
INVOICE = billing.invoice(SUBSCRIPTION, "subscription_cycle", base="http://stripe.test", now=1)
CREDIT = {"amount": "-500", "currency": "eur", "customer": "cus_1", "subscription": "sub_1"}
LINE_OF = {
    "type": "subscription_item_details",
    "subscription_item_details": {"proration": False, "subscription": "sub_1", "subscription_item": "si_1"},
}


@pytest.mark.parametrize(
    ("shape", "made"),
    [
        (stripe.PaymentIntent, INTENT),
        (Session, objects.checkout_session({"mode": "payment", "line_items": PAGE}, "http://stripe.test")),
        (stripe.Refund, objects.refund({"payment_intent": "pi_1"}, "ch_1", "eur", 5)),
        (stripe.Dispute, objects.dispute(INTENT, "fraudulent")),
        (stripe.SetupIntent, objects.setup_intent({"customer": "cus_1"})),
        (stripe.Customer, objects.customer({"name": "Ada"})),
        (stripe.PaymentMethod, objects.payment_method("4242424242424242", "visa")),
        (stripe.Product, billing.product({"name": "Club"}, 1)),
        (stripe.Price, PRICE),
        (stripe.Subscription, SUBSCRIPTION),
        (stripe.SubscriptionItem, SUBSCRIPTION["items"]["data"][0]),
        (stripe.InvoiceItem, billing.invoice_item(CREDIT, 1)),
        (stripe.Invoice, INVOICE),
        (stripe.InvoiceLineItem, billing.line(4000, "eur", LINE_OF, 1, 2, "in_1")),
        (stripe.InvoicePayment, billing.invoice_payment(INVOICE, "pi_1", 1)),
        (stripe.test_helpers.TestClock, billing.clock({"frozen_time": "1"}, 1)),
        (stripe.Event, objects.event("payment_intent.succeeded", INTENT)),
    ],
)
def test_objects_have_the_fields_of_the_library(shape: Any, made: dict[str, Any]) -> None:
    known = set(shape.__annotations__)
    assert set(made) <= known
    assert stripe.StripeObject.construct_from(made, "sk_test_1").to_dict() == made


def test_statuses_are_stripes() -> None:
    assert {"requires_payment_method", "succeeded", "canceled"} <= _literals(stripe.PaymentIntent, "status")
    assert {"needs_response", "won", "lost", "warning_closed"} <= _literals(stripe.Dispute, "status")


def test_what_billing_says_of_itself_is_stripes() -> None:
    assert {"trialing", "active", "past_due", "canceled"} <= _literals(stripe.Subscription, "status")
    assert {"draft", "open", "paid", "void"} <= _literals(stripe.Invoice, "status")
    reasons = _literals(stripe.Invoice, "billing_reason")
    assert {"subscription_create", "subscription_update", "subscription_cycle"} <= reasons
    why = _literals(stripe.Subscription.CancellationDetails, "reason")
    assert {"payment_failed", "cancellation_requested"} <= why
    assert set(LINE_OF["subscription_item_details"]) <= set(
        stripe.InvoiceLineItem.Parent.SubscriptionItemDetails.__annotations__
    )


def test_the_library_accepts_its_signatures() -> None:
    account = Account()
    account.create_intent({"amount": "5000", "currency": "eur"})
    body, header = signed(account.events[0])
    event = stripe.Webhook.construct_event(body, header, "whsec_test_counter_and_bell", api_key="sk_test_1")
    assert (event.type, event.data.object["id"]) == ("payment_intent.created", json.loads(body)["data"]["object"]["id"])


def _literals(shape: Any, field: str) -> set[str]:
    try:
        hint = get_type_hints(shape)[field]
    except NameError:
        hint = shape.__annotations__[field]
    text = str(hint)
    found = {str(value) for one in get_args(hint) for value in get_args(one)}
    return found or {part for part in text.replace('"', "'").split("'") if part}
