"""Online payment: its settings, and what a browser needs to pay."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Query

from comptoir.payments.contracts import NotPayableOnline, ProviderOff, ProviderRefused, ProviderUnreachable
from comptoir.payments.http.billing_schema import (
    BillingSettingsIn,
    BillingSettingsOut,
    CheckoutIn,
    CheckoutOut,
    DisputeQuery,
    EventQuery,
    ListedDisputeOut,
    OneProviderEventOut,
    PayableIn,
    PaymentIntentOut,
    ProviderEventOut,
)
from comptoir.payments.queries.documents import listed_with_client
from comptoir.payments.queries.online import (
    dispute_document,
    disputes_matching,
    event_by_id,
    event_document,
    events_matching,
)
from comptoir.payments.rules.stripe_events import EVENTS
from comptoir.payments.services.pay_by_card import for_browser, open_for_browser, page_for_browser, payable
from comptoir.payments.services.stripe_account import AccountChange, change_stripe_account, stripe_account
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of, page_shown_together
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.platform.tenancy import current_organization

routes = Routes("billing")


@routes.get("/billing/settings", permission="billing.read", response=BillingSettingsOut)
def get_billing_settings(request: HttpRequest) -> dict[str, Any]:
    """How clients pay online; secrets are never shown."""
    return _settings()


@routes.put("/billing/settings", permission="billing.write", response=BillingSettingsOut)
def put_billing_settings(request: Any, data: BillingSettingsIn) -> dict[str, Any]:
    """Connect a Stripe account, or switch it off; what is not sent stays."""
    change_stripe_account(AccountChange(**data.stripe.model_dump()), now=request.now)
    return _settings()


def _prepare(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    return open_for_browser(request.principal.organization, UUID(answer["paymentId"]), now=request.now)


@routes.post(
    "/billing/payment-intents",
    status=200,
    permission="payment.create",
    response=PaymentIntentOut,
    refuses=(NotFound, NotPayableOnline, ProviderOff, ProviderUnreachable, ProviderRefused),
    then=_prepare,
)
def open_payment_intent(request: Any, data: PayableIn) -> dict[str, Any]:
    """Let a browser pay by card: what is due of a booking or a purchase, or a payment that was asked for.

    Asked again, it is the same payment. When Stripe does not answer the payment stays pending: ask again.
    """
    return for_browser(payable(payment=data.payment_id, subject=data.subject, now=request.now))


def _page(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    return page_for_browser(
        request.principal.organization,
        UUID(answer["paymentId"]),
        success_url=answer["successUrl"],
        cancel_url=answer["cancelUrl"],
        now=request.now,
    )


@routes.post(
    "/billing/checkout-sessions",
    permission="payment.create",
    response=CheckoutOut,
    refuses=(NotFound, NotPayableOnline, ProviderOff, ProviderUnreachable, ProviderRefused),
    then=_page,
)
def open_checkout_session(request: Any, data: CheckoutIn) -> dict[str, Any]:
    """A page of Stripe's on which what is due is paid by card; the client then comes back to `successUrl`."""
    asked = payable(payment=data.payment_id, subject=data.subject, now=request.now)
    return {"paymentId": asked.payment.id, "successUrl": data.success_url, "cancelUrl": data.cancel_url}


@routes.get("/billing/events", permission="billing.read", response=Page[ProviderEventOut])
def list_provider_events(request: HttpRequest, query: Query[EventQuery]) -> dict[str, Any]:
    """What Stripe told us, the latest first, with what became of it."""
    rows = events_matching(
        state=query.state, type=query.type, payment=query.payment_id, start=query.from_, end=query.to
    )
    return page_of(rows, event_document, order=("-received_at", "-id"), limit=query.limit, cursor=query.cursor)


@routes.get("/billing/events/{event_id}", permission="billing.read", response=OneProviderEventOut, refuses=(NotFound,))
def get_provider_event(request: HttpRequest, event_id: UUID) -> dict[str, Any]:
    """One message of Stripe's as it came."""
    row = event_by_id(event_id)
    return {**event_document(row), "payload": row.payload}


@routes.get("/disputes", permission="payment.read", response=Page[ListedDisputeOut])
def list_disputes(request: HttpRequest, query: Query[DisputeQuery]) -> dict[str, Any]:
    """Payments that clients' banks ask back, the latest first."""
    rows = disputes_matching(
        status=query.status, is_open=query.is_open, payment=query.payment_id, start=query.from_, end=query.to
    )
    return page_shown_together(
        rows,
        lambda found: listed_with_client([dispute_document(row) for row in found]),
        order=("-opened_at", "-id"),
        limit=query.limit,
        cursor=query.cursor,
    )


def _settings() -> dict[str, Any]:
    row = stripe_account()
    return {
        "stripe": {
            "isEnabled": row is not None and row.is_enabled,
            "mode": row.mode if row else "test",
            "publishableKey": (row.publishable_key or None) if row else None,
            "hasSecretKey": row is not None and bool(row.secret_key),
            "hasWebhookSecret": row is not None and bool(row.webhook_secret),
            "accountId": (row.account_id or None) if row else None,
            "webhookUrl": f"{settings.COMPTOIR_PUBLIC_URL}/api/v1/webhooks/stripe/{current_organization()}",
            "webhookEvents": list(EVENTS),
        }
    }
