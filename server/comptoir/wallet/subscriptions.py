"""How purchases follow their payments, and what webhooks tell of what is sold."""

from typing import Any
from uuid import UUID

from django.utils.timezone import now

from comptoir.payments.contracts import CardSaved
from comptoir.payments.public import (
    register_billed,
    register_forfeits,
    register_invoice_lines,
    register_provider,
    register_subject,
)
from comptoir.platform.events import on
from comptoir.wallet.contracts.gifts import GiftIssued
from comptoir.wallet.contracts.ledger import WalletExpired
from comptoir.wallet.contracts.products import (
    PurchaseCreated,
    PurchasePaid,
    SubscriptionCancelled,
    SubscriptionEnded,
    SubscriptionPastDue,
    SubscriptionStarted,
)
from comptoir.wallet.models import Product
from comptoir.wallet.queries.forfeits import forfeits
from comptoir.wallet.queries.gifts import gift_by_id, told_gift
from comptoir.wallet.queries.products import product_document
from comptoir.wallet.queries.purchases import purchase_by_id, purchase_documents
from comptoir.wallet.queries.subscriptions import subscription_by_id, subscription_documents
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.services.ask_card import ask_what_is_due
from comptoir.wallet.services.expire_purchase import expire_purchase_of
from comptoir.wallet.services.follow_stripe import STRIPE_BILLING
from comptoir.wallet.services.invoice_purchase import invoice_lines
from comptoir.wallet.services.mail_gifts import mail_issued_gift
from comptoir.wallet.services.mail_subscription import mail_due, mail_purchase, mail_subscription
from comptoir.wallet.services.pay_back import PROVIDER, WALLET
from comptoir.wallet.services.pay_with_new_card import SUBSCRIPTION, pay_with_new_card
from comptoir.wallet.services.sell_product import LASTS
from comptoir.wallet.services.settle_purchase import SUBJECT, follow_by_id, locked_purchase, paid_online
from comptoir.wallet.services.standing_order import BILLED
from comptoir.webhooks.public import Recorded, tell_events_of


def _lock(purchase: UUID) -> None:
    locked_purchase(purchase)


def _follow(purchase: UUID) -> None:
    follow_by_id(purchase, now=now())


def _product(event: Recorded) -> dict[str, Any]:
    """A product that is gone is only named."""
    row = Product.objects.filter(pk=event.payload["product"]).first()
    told = product_document(row) if row is not None else {"id": event.payload["product"]}
    return {**told, "change": event.payload["change"]}


def _purchase(event: Recorded) -> dict[str, Any]:
    return purchase_documents([purchase_by_id(UUID(event.payload["purchase"]))])[0]


def _subscription(event: Recorded) -> dict[str, Any]:
    return subscription_documents([subscription_by_id(UUID(event.payload["subscription"]))])[0]


def _gift(event: Recorded) -> dict[str, Any]:
    """Without its code: whoever knows it has the money."""
    return told_gift(gift_by_id(UUID(event.payload["gift"])), now=now())


register_provider(PROVIDER, WALLET)
register_subject(SUBJECT, lock=_lock, follow=_follow, paid=paid_online, ask=ask_what_is_due)
register_billed(BILLED, STRIPE_BILLING)
register_invoice_lines(SUBJECT, invoice_lines)
register_forfeits(forfeits)
tell_events_of("product.", _product)
tell_events_of("gift.", _gift)
tell_events_of("purchase.", _purchase)
tell_events_of("subscription.", _subscription)


@on(PurchaseCreated, "wallet.mail_order")
def mail_order(event: PurchaseCreated) -> None:
    """Who bought alone is told what to pay, and until when."""
    row = purchase_by_id(event.purchase)
    if row.status == PurchaseStatus.PENDING and row.source == "web" and row.pay_with == "counter":
        mail_purchase(row, "purchase.ordered", lapses=row.created_at + LASTS)


@on(PurchasePaid, "wallet.mail_receipt")
def mail_receipt(event: PurchasePaid) -> None:
    """What was paid for is theirs; a subscription that begins has a mail of its own."""
    row = purchase_by_id(event.purchase)
    if row.status in {PurchaseStatus.PAID, PurchaseStatus.ACTIVE} and row.period_number not in {0, 1}:
        mail_purchase(row, "purchase.paid")


@on(SubscriptionStarted, "wallet.mail_start")
def mail_start(event: SubscriptionStarted) -> None:
    """A subscription that began is confirmed, with the day of the next charge."""
    mail_subscription(subscription_by_id(event.subscription), "subscription.started", about=event.at)


@on(SubscriptionPastDue, "wallet.mail_due")
def mail_past_due(event: SubscriptionPastDue) -> None:
    """Who has a period to pay is told, at once and whenever a card failed again."""
    mail_due(event.purchase, (event.at - purchase_by_id(event.purchase).created_at).days)


@on(WalletExpired, "wallet.end_purchase")
def end_purchase(event: WalletExpired) -> None:
    """A pack whose time is over, or a period, is so itself."""
    expire_purchase_of(event.lot, now=event.at)


@on(SubscriptionCancelled, "wallet.mail_cancellation")
def mail_cancellation(event: SubscriptionCancelled) -> None:
    """So is its cancellation, with its last day."""
    row = subscription_by_id(event.subscription)
    if row.cancel_at is not None and row.ended_at is None:
        mail_subscription(row, "subscription.cancelled", about=event.at)


@on(SubscriptionEnded, "wallet.mail_end")
def mail_end(event: SubscriptionEnded) -> None:
    """And its end."""
    mail_subscription(subscription_by_id(event.subscription), "subscription.ended", about=event.at)


@on(CardSaved, "wallet.pay_with_new_card")
def pay_what_is_due(event: CardSaved) -> None:
    """A card that was left for a subscription pays for it, also what the one before did not."""
    if event.subject_type == SUBSCRIPTION:
        pay_with_new_card(event.client, event.subject, now=event.at)


@on(GiftIssued, "wallet.mail_gift")
def mail_gift(event: GiftIssued) -> None:
    """Who bought a certificate gets a copy, its recipient is mailed on the chosen day."""
    mail_issued_gift(event.gift)
