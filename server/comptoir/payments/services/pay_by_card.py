"""What somebody wants to pay by card: found or asked in a transaction, then prepared at Stripe after its commit."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.contracts import NotPayableOnline, PaymentView, ProviderRefused, ProviderUnreachable
from comptoir.payments.models import Payment
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.services.cancel_intent import cancel_intent
from comptoir.payments.services.learn_intent import page_of_charge
from comptoir.payments.services.online import ask_card
from comptoir.payments.services.open_checkout import open_checkout
from comptoir.payments.services.open_intent import open_intent
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.stripe_account import account_in_use
from comptoir.payments.services.subjects import subject_of
from comptoir.platform.tenancy import organization_scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A pending payment by card, and the key of the account it is paid to."""

    payment: PaymentView
    publishable_key: str


def payable(*, payment: UUID | None = None, subject: tuple[str, UUID] | None = None, now: datetime) -> Asked:
    """The payment that is named, or the one that is open for a subject; asked for if there is none.

    Raises:
        NotFound: there is no such thing.
        NotPayableOnline: it is paid, called off, or not to be paid by card.
        ProviderOff: cards are not taken here.
        Refusal: whatever the subject's module has against it.
    """
    account = account_in_use()
    if payment is not None:
        view = payment_by_id(payment)
    elif subject is not None and (ask := subject_of(subject[0]).ask) is not None:
        view = ask(subject[1], now)
    else:
        raise NotPayableOnline(payment_status="")
    if view.provider != STRIPE or not view.status.is_open:
        raise NotPayableOnline(payment_status=view.status.value)
    return Asked(payment=view, publishable_key=account.publishable_key)


def for_browser(asked: Asked, *, client_secret: str | None = None) -> dict[str, Any]:
    """What a browser needs to pay."""
    view = asked.payment
    return {
        "paymentId": view.id,
        "status": view.status.value,
        "amount": view.amount,
        "currency": view.currency,
        "clientSecret": client_secret,
        "publishableKey": asked.publishable_key,
    }


def open_for_browser(organization: OrganizationId, payment: UUID, *, now: datetime) -> dict[str, Any]:
    """A pending payment with what a browser pays it; one that waits on a page of Stripe's leaves that page. Outside any
    transaction.

    Raises:
        As `open_intent`.
    """
    with organization_scope(organization):
        elsewhere = Payment.objects.filter(pk=payment, external_id="").exclude(checkout_id="").exists()
    if elsewhere:
        payment = _asked_anew(organization, payment, now=now)
    secret = open_intent(organization, payment, now=now).client_secret
    with organization_scope(organization):
        return for_browser(payable(payment=payment, now=now), client_secret=secret)


def try_for_browser(organization: OrganizationId, payment: UUID, *, now: datetime) -> dict[str, Any] | None:
    """The same; None when Stripe does not answer now: a job goes on, and who wants to pay asks again."""
    try:
        return open_for_browser(organization, payment, now=now)
    except (ProviderUnreachable, ProviderRefused, NotPayableOnline):
        return None


def page_for_browser(
    organization: OrganizationId, payment: UUID, *, success_url: str, cancel_url: str, now: datetime
) -> dict[str, Any]:
    """Stripe's own page for a pending payment; one that was prepared for a browser is asked anew. Outside any
    transaction.

    Raises:
        As `open_checkout`.
    """
    with organization_scope(organization):
        view = payment_by_id(payment)
    if view.order is not None:
        return {"paymentId": payment, "url": page_of_charge(organization, payment, now=now)}
    if view.external_id:
        payment = _asked_anew(organization, payment, now=now)
    url = open_checkout(organization, payment, success_url=success_url, cancel_url=cancel_url, now=now)
    return {"paymentId": payment, "url": url}


def _asked_anew(organization: OrganizationId, payment: UUID, *, now: datetime) -> UUID:
    """Two ways to pay one thing are never open at once: the first is closed, and a new payment takes its place."""
    cancel_intent(organization, payment, now=now)
    with organization_scope(organization):
        view = payment_by_id(payment)
        if view.status != "cancelled":
            raise NotPayableOnline(payment_status=view.status.value)
        subject_of(view.subject_type).lock(view.subject)
        anew = ask_card(
            view.subject_type,
            view.subject,
            client=view.client,
            amount=view.amount,
            currency=view.currency,
            purpose=view.purpose,
            label=view.note,
            now=now,
        )
        return anew.id
