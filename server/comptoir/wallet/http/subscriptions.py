"""Subscriptions of clients."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.kernel.refusal import Invalid
from comptoir.platform.audit_log import audit_history
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.products import PauseNotOffered, StillBound, SubscriptionStatusRefused
from comptoir.wallet.http.subscription_schema import (
    ChangeIn,
    PauseIn,
    PlanChangeOut,
    SubscriptionCancelIn,
    SubscriptionOut,
    SubscriptionQuery,
)
from comptoir.wallet.models import Subscription
from comptoir.wallet.queries.subscriptions import (
    subscription_by_id,
    subscription_documents,
    subscriptions_matching,
)
from comptoir.wallet.services.cancel_subscription import cancel_at_period_end, cancel_now
from comptoir.wallet.services.change_plan import change_plan, preview_plan
from comptoir.wallet.services.pause_subscription import pause_subscription, resume_subscription

routes = Routes("subscriptions")


@routes.get("/subscriptions", permission="purchase.read", response=Page[SubscriptionOut])
def list_subscriptions(request: HttpRequest, query: Query[SubscriptionQuery]) -> dict[str, Any]:
    """Subscriptions, the latest first."""
    rows = subscriptions_matching(
        client=query.client_id, product=query.product_id, status=query.status, search=query.search
    )
    page = page_of(rows, _itself, order=("-created_at", "-id"), limit=query.limit, cursor=query.cursor)
    return {**page, "items": subscription_documents(page["items"])}


@routes.get(
    "/subscriptions/{subscription_id}", permission="purchase.read", response=SubscriptionOut, refuses=(NotFound,)
)
def get_subscription(request: HttpRequest, subscription_id: UUID) -> dict[str, Any]:
    """One subscription, with its history."""
    return _shown(subscription_by_id(subscription_id))


@routes.post(
    "/subscriptions/{subscription_id}/pause",
    status=200,
    permission="purchase.manage",
    operation_id="pause_subscription",
    response=SubscriptionOut,
    refuses=(Invalid, NotFound, PauseNotOffered, SubscriptionStatusRefused),
)
def pause(request: Any, subscription_id: UUID, data: PauseIn | None = None) -> dict[str, Any]:
    """Charge and grant nothing more for a while; what was paid for lasts as long as it was to."""
    return _shown(pause_subscription(subscription_id, until=(data or PauseIn()).until, now=request.now))


@routes.post(
    "/subscriptions/{subscription_id}/resume",
    status=200,
    permission="purchase.manage",
    operation_id="resume_subscription",
    response=SubscriptionOut,
    refuses=(NotFound, SubscriptionStatusRefused),
)
def resume(request: Any, subscription_id: UUID) -> dict[str, Any]:
    """Let a paused subscription go on, or one that is cancelled after all."""
    return _shown(resume_subscription(subscription_id, now=request.now))


@routes.post(
    "/subscriptions/{subscription_id}/cancel",
    status=200,
    permission="purchase.manage",
    operation_id="cancel_subscription",
    response=SubscriptionOut,
    refuses=(NotFound, SubscriptionStatusRefused, StillBound),
)
def cancel(request: Any, subscription_id: UUID, data: SubscriptionCancelIn | None = None) -> dict[str, Any]:
    """End a subscription, with a period or now."""
    wanted = data or SubscriptionCancelIn()
    if wanted.at == "period_end":
        return _shown(cancel_at_period_end(subscription_id, reason=wanted.reason, now=request.now))
    row = cancel_now(
        subscription_id,
        refund=wanted.refund == "prorated",
        force=wanted.force,
        reason=wanted.reason,
        now=request.now,
    )
    return _shown(row)


@routes.post(
    "/subscriptions/{subscription_id}/change/preview",
    status=200,
    permission="purchase.manage",
    operation_id="preview_plan",
    response=PlanChangeOut,
    refuses=(Invalid, NotFound, SubscriptionStatusRefused),
)
def preview_change(request: Any, subscription_id: UUID, data: ChangeIn) -> dict[str, Any]:
    """What a change of plan would cost now."""
    found = preview_plan(subscription_id, data.product_id, now=request.now)
    return {
        "credit": found.proration.credit,
        "charge": found.charge,
        "due": found.due,
        "creditLeft": found.credit,
        "startsNewPeriod": found.starts_new_period,
        "currency": subscription_by_id(subscription_id).currency,
    }


@routes.post(
    "/subscriptions/{subscription_id}/change",
    status=200,
    permission="purchase.manage",
    operation_id="change_plan",
    response=SubscriptionOut,
    refuses=(Invalid, NotFound, SubscriptionStatusRefused),
)
def change(request: Any, subscription_id: UUID, data: ChangeIn) -> dict[str, Any]:
    """Move it to another product from now on, with what is unused of the old one credited."""
    return _shown(change_plan(subscription_id, data.product_id, now=request.now))


def _shown(row: Subscription) -> dict[str, Any]:
    (shown,) = subscription_documents([row])
    return {**shown, "history": audit_history("subscription", row.id)}


def _itself(row: Subscription) -> Subscription:
    return row
