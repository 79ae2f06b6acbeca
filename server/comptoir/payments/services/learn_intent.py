"""What Stripe Billing charged is paid by an intent that its events do not name: it is asked
(https://docs.stripe.com/changelog/basil/2025-03-31/add-support-for-multiple-partial-payments-on-invoices)."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe_billing import StripeBilling
from comptoir.payments.contracts import NotPayableOnline, ProviderRefused
from comptoir.payments.models import Payment, StandingOrder
from comptoir.payments.rules.billing_facts import InvoiceFact
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.apply_billing import apply_invoice
from comptoir.payments.services.handle_event import act_on_waiting
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.platform.tenancy import organization_scope


def look_at_charge(organization: OrganizationId, payment: UUID, *, now: datetime) -> None:
    """Compare what Stripe Billing was to charge with what it did: its event may never have come.

    Raises:
        NotFound, ProviderOff, ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        row = Payment.objects.get(pk=payment)
        order = StandingOrder.objects.filter(pk=row.order_id).first() if row.order_id else None
        billing = StripeBilling(stripe_keys(even_when_off=True))
    if row.invoice_id:
        listen(organization, billing.invoice(row.invoice_id), now=now)
    elif order is not None and order.external_id:
        for fact in billing.invoices_of(order.external_id):
            listen(organization, fact, now=now)


def learn_intent(organization: OrganizationId, payment: UUID, *, now: datetime) -> str:
    """The intent that pays what was charged for a payment, now its own; empty: Stripe has charged nothing for it yet.

    Raises:
        NotFound, ProviderOff, ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        row = Payment.objects.get(pk=payment)
    if row.external_id or row.order_id is None:
        return row.external_id
    look_at_charge(organization, payment, now=now)
    with organization_scope(organization):
        return Payment.objects.values_list("external_id", flat=True).get(pk=payment)


def listen(organization: OrganizationId, fact: InvoiceFact, *, now: datetime) -> None:
    """Let the payment of a charge follow it, bound to its intent; then what was told of that before."""
    with organization_scope(organization):
        found = apply_invoice(fact, now=now).payment
        if found is None or not fact.intent:
            return
        row = locked_payment(found)
        if not row.external_id and row.invoice_id == fact.id:
            row.external_id = fact.intent
            row.save(update_fields=["external_id"])
        act_on_waiting(fact.intent, now=now)


def pay_invoice(organization: OrganizationId, payment: UUID, *, now: datetime) -> None:
    """Try a charge again that failed, with the card the client left now; one that declines has failed again.

    Raises:
        ProviderOff, ProviderUnreachable: as named.
    """
    with organization_scope(organization):
        row = Payment.objects.get(pk=payment)
        if not PaymentStatus(row.status).is_open or not row.invoice_id:
            return
        billing = StripeBilling(stripe_keys(even_when_off=True))
    try:
        fact = billing.pay(row.invoice_id)
    except ProviderRefused:
        fact = billing.invoice(row.invoice_id)
    listen(organization, fact, now=now)


def page_of_charge(organization: OrganizationId, payment: UUID, *, now: datetime) -> str:
    """Stripe's own page on which a charge that failed can be paid.

    Raises:
        NotPayableOnline: nothing was charged for it yet, or it is paid.
        ProviderOff, ProviderUnreachable, ProviderRefused: as named.
    """
    learn_intent(organization, payment, now=now)
    with organization_scope(organization):
        row = Payment.objects.get(pk=payment)
        billing = StripeBilling(stripe_keys(even_when_off=True))
    if not row.invoice_id or not PaymentStatus(row.status).is_open:
        raise NotPayableOnline(payment_status=row.status)
    return billing.invoice(row.invoice_id).page


def stop_charging(organization: OrganizationId, payment: UUID, *, now: datetime) -> None:
    """Have Stripe Billing ask no longer for a payment; what it took in the meantime is told.

    Raises:
        ProviderOff, ProviderUnreachable: as named.
    """
    with organization_scope(organization):
        row = Payment.objects.get(pk=payment)
        billing = StripeBilling(stripe_keys(even_when_off=True))
    if row.invoice_id:
        listen(organization, billing.void_invoice(row.invoice_id), now=now)
        return
    with organization_scope(organization):
        row = locked_payment(payment)
        if PaymentStatus(row.status).is_open and not row.invoice_id:
            # Nothing was charged yet; what is comes too late, and goes back.
            row.status = PaymentStatus.CANCELLED.value
            row.save(update_fields=["status"])
