"""What a provider told us, stored first and acted on once, in whatever order it came."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from comptoir.payments.adapters.stripe import check_signature
from comptoir.payments.contracts import EventForged
from comptoir.payments.models import ProviderEvent
from comptoir.payments.rules.billing_events import BillingFact, billing_fact_of, subscription_of
from comptoir.payments.rules.billing_facts import InvoiceFact, SubscriptionFact
from comptoir.payments.rules.facts import Fact, IntentFact, instant
from comptoir.payments.rules.stripe_events import fact_of, intent_of
from comptoir.payments.services.apply_billing import apply_invoice, apply_subscription
from comptoir.payments.services.apply_fact import Applied, apply_fact
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.stripe_account import webhook_secret
from comptoir.platform.tenancy import current_organization

_OPEN_STATES = ["waiting", "unknown"]
_STORE = """
INSERT INTO payments_provider_event (
    id, organization_id, provider, external_id, type, object_id, intent_id, payload, state, deliveries, created_at,
    received_at
) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, 'received', 1, %s, %s)
ON CONFLICT (organization_id, provider, external_id)
DO UPDATE SET deliveries = payments_provider_event.deliveries + 1
RETURNING id, xmax = 0
"""


def receive_stripe_event(body: bytes, signature: str, *, now: datetime) -> UUID | None:
    """Store a message of Stripe's; its id here when it is news, None when it came before.

    Raises:
        ProviderOff: no account is connected.
        EventForged: not signed with the account's secret in the last five minutes, or no event.
    """
    if not check_signature(body, signature, webhook_secret()):
        raise EventForged
    event = _read(body)
    row = ProviderEvent(
        provider=STRIPE,
        external_id=event["id"],
        type=event["type"],
        object_id=str(event["data"]["object"].get("id") or ""),
        intent_id=intent_of(event) or subscription_of(event),
    )
    # Two deliveries at the same time: the constraint lets one of them be the first.
    with connection.cursor() as cursor:
        cursor.execute(
            _STORE,
            [
                row.id,
                current_organization(),
                row.provider,
                row.external_id,
                row.type,
                row.object_id,
                row.intent_id,
                json.dumps(event),
                instant(event["created"]),
                now,
            ],
        )
        id, is_news = cursor.fetchone()
    return id if is_news else None


def handle_event(event: UUID, *, now: datetime) -> None:
    """Act on a stored event; a repeat is a no-op. What waited for it is acted on with it."""
    row = ProviderEvent.objects.filter(pk=event).first()
    if row is None or row.state in {"handled", "ignored"}:
        return
    if _act_on(row, now) and row.intent_id:
        act_on_waiting(row.intent_id, now=now)


def act_on_waiting(intent: str, *, now: datetime) -> None:
    """Look again at what was told of an intent before we could do anything about it."""
    waiting = ProviderEvent.objects.filter(intent_id=intent, state__in=_OPEN_STATES)
    for row in waiting.order_by("created_at", "id"):
        _act_on(row, now)


def _act_on(row: ProviderEvent, now: datetime) -> bool:
    """Whether it was about a payment's intent, which others may have waited for."""
    try:
        fact = fact_of(row.payload) or billing_fact_of(row.payload)
    except (KeyError, TypeError, AttributeError):
        fact, applied = None, Applied("unknown")
    else:
        applied = _applied(fact, now)
    done = now if applied.state in {"handled", "ignored"} else None
    ProviderEvent.objects.filter(pk=row.id).exclude(state="handled").update(
        state=applied.state, payment_id=applied.payment, handled_at=done
    )
    return isinstance(fact, IntentFact)


def _applied(fact: Fact | BillingFact | None, now: datetime) -> Applied:
    match fact:
        case None:
            return Applied("ignored")
        case InvoiceFact():
            return apply_invoice(fact, now=now)
        case SubscriptionFact():
            return apply_subscription(fact, now=now)
        case _:
            return apply_fact(fact, now=now)


def _read(body: bytes) -> dict[str, Any]:
    try:
        event = json.loads(body)
        fits = (
            isinstance(event["id"], str)
            and isinstance(event["type"], str)
            and isinstance(event["data"]["object"], dict)
            and instant(event["created"]) is not None
        )
    except (ValueError, KeyError, TypeError):
        fits = False
    if not fits or not 0 < len(event["id"]) <= 255 or len(event["type"]) > 80:
        raise EventForged
    found: dict[str, Any] = event
    return found
