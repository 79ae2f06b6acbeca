"""Tell Stripe what is wished of a standing order. Whatever fails in between, the next try makes both the same."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.adapters.stripe_billing import StripeBilling
from comptoir.payments.contracts import ProviderRefused
from comptoir.payments.jobs.online import queue_charge, queue_event
from comptoir.payments.jobs.orders import queue_order
from comptoir.payments.models import Payment, ProviderEvent, StandingOrder
from comptoir.payments.rules.orders import OrderWish
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.billed import billed_of
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import may_be_done
from comptoir.payments.services.stripe_customer import customer_of, describe_card
from comptoir.platform import audit
from comptoir.platform.tenancy import organization_scope


@dataclass(frozen=True, slots=True)
class _Done:
    """The Subscription and its only item, as Stripe calls them; empty: there is none."""

    subscription: str = ""
    item: str = ""


def send_order(organization: OrganizationId, order: UUID, *, now: datetime) -> None:
    """Make a Subscription what is wished of it, unless that is told or has to wait for a charge. What Stripe refuses is
    kept with its reason, and charged from the saved card.

    Raises:
        ProviderOff: as named.
        ProviderUnreachable: what it did is not known; asking again is safe.
    """
    with organization_scope(organization):
        row = StandingOrder.objects.get(pk=order)
        if row.told_version == row.version or _awaits_charge(row):
            return
        keys = stripe_keys(even_when_off=True)
    stripe, billing = Stripe(keys), StripeBilling(keys)
    try:
        done = _tell(organization, row, stripe, billing, now)
    except ProviderRefused as refused:
        with organization_scope(organization):
            _note(row, refused.reason, now)
        return
    with organization_scope(organization):
        _keep(row, done, now)


def _tell(
    organization: OrganizationId, row: StandingOrder, stripe: Stripe, billing: StripeBilling, now: datetime
) -> _Done:
    wish = OrderWish.of(row.wish)
    customer = customer_of(organization, stripe, row.client_id, now=now)
    done, before = _Done(row.external_id, row.item_id), OrderWish.of(row.told) if row.told else wish
    if not done.subscription:
        if not wish.is_over:
            # Its invoices are paid by the card that its customer prefers.
            describe_card(organization, row.client_id)
        known = billing.subscription_of(str(row.id), customer=customer) if may_be_done(row.created_at, now) else None
        if known is None and wish.is_over:
            return done
        if known is None:
            known = billing.subscribe(str(row.id), wish, customer=customer, organization=str(organization), now=now)
        done = _Done(known.id, known.item)
    if wish.is_over:
        billing.end(done.subscription)
        return done
    billing.change(done.subscription, done.item, before, wish, now=now)
    if (wish.credit, wish.credit_for) != (before.credit, before.credit_for) or (wish.credit and not row.told):
        billing.credit(str(row.id), done.subscription, wish, customer=customer, version=row.version)
    return done


def _awaits_charge(row: StandingOrder) -> bool:
    """Whether a period has begun here for which Stripe is about to charge: what is wished since is told afterwards, for
    it would touch that charge. Only an end does not wait."""
    if OrderWish.of(row.wish).is_over or not row.external_id:
        return False
    return Payment.objects.filter(order_id=row.id, status=PaymentStatus.PENDING.value, invoice_id="").exists()


def _keep(told: StandingOrder, done: _Done, now: datetime) -> None:
    row = _locked(told)
    row.external_id, row.item_id = done.subscription, done.item
    row.told, row.told_version, row.failure_code = told.wish, told.version, ""
    if OrderWish.of(told.wish).is_over:
        row.over_at = row.over_at or now
    row.save()
    if row.version > row.told_version:
        queue_order(row.id)
    _listen(row)


def _note(told: StandingOrder, reason: str, now: datetime) -> None:
    """Stripe will not do it: what it was to charge and has not is taken from the saved card."""
    row = _locked(told)
    row.told_version, row.failure_code = told.version, reason
    if OrderWish.of(told.wish).is_over and not row.external_id:
        row.over_at = now
    row.save(update_fields=["told_version", "failure_code", "over_at"])
    after = {"reason": reason, "stripeSubscription": row.external_id}
    audit.record("billing.order_refused", object_type=row.subject_type, object_id=row.subject_id, after=after)
    if row.external_id:
        return
    waiting = Payment.objects.filter(order_id=row.id, status=PaymentStatus.PENDING.value, invoice_id="")
    for payment in waiting:
        queue_charge(payment.id)


def _locked(told: StandingOrder) -> StandingOrder:
    """Its subject first."""
    billed_of(told.subject_type).lock(told.subject_id)
    return StandingOrder.objects.select_for_update().get(pk=told.pk)


def _listen(row: StandingOrder) -> None:
    """What Stripe said of a Subscription before we knew its name."""
    if not row.external_id:
        return
    for event in ProviderEvent.objects.filter(intent_id=row.external_id, state__in=["waiting", "unknown"]):
        queue_event(event.id)
