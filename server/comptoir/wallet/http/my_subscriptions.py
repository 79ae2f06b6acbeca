"""/me/subscriptions: a signed-in client's own subscriptions."""

from typing import Any
from uuid import UUID

from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.products import PauseNotOffered, SubscriptionStatusRefused
from comptoir.wallet.http.me_schema import MyCancelIn, MyPage, MySubscriptionOut
from comptoir.wallet.http.subscription_schema import PauseIn
from comptoir.wallet.models import Subscription
from comptoir.wallet.queries.mine import own_subscription
from comptoir.wallet.queries.subscriptions import subscription_documents, subscriptions_matching
from comptoir.wallet.services.cancel_subscription import cancel_at_period_end, would_end_at
from comptoir.wallet.services.pause_subscription import pause_subscription, resume_subscription

routes = Routes("client area")


@routes.get("/me/subscriptions", permission="me", response=Page[MySubscriptionOut], refuses=(NotAClient,))
def list_my_subscriptions(request: Any, query: Query[MyPage]) -> dict[str, Any]:
    """One's own subscriptions, the latest first."""
    rows = subscriptions_matching(client=signed_in_client(request.principal))
    page = page_of(rows, lambda row: row, order=("-created_at", "-id"), limit=query.limit, cursor=query.cursor)
    return {**page, "items": _shown(request, page["items"])}


@routes.post(
    "/me/subscriptions/{subscription_id}/pause",
    status=200,
    permission="me",
    response=MySubscriptionOut,
    refuses=(NotAClient, Invalid, NotFound, PauseNotOffered, SubscriptionStatusRefused),
)
def pause_my_subscription(request: Any, subscription_id: UUID, data: PauseIn | None = None) -> dict[str, Any]:
    """Be charged and granted nothing more for a while; what was paid for lasts as long as it was to."""
    own_subscription(signed_in_client(request.principal), subscription_id)
    row = pause_subscription(subscription_id, until=(data or PauseIn()).until, now=request.now)
    return _shown(request, [row])[0]


@routes.post(
    "/me/subscriptions/{subscription_id}/resume",
    status=200,
    permission="me",
    response=MySubscriptionOut,
    refuses=(NotAClient, NotFound, SubscriptionStatusRefused),
)
def resume_my_subscription(request: Any, subscription_id: UUID) -> dict[str, Any]:
    """Let a paused subscription go on, or one that is cancelled after all."""
    own_subscription(signed_in_client(request.principal), subscription_id)
    return _shown(request, [resume_subscription(subscription_id, now=request.now)])[0]


@routes.post(
    "/me/subscriptions/{subscription_id}/cancel",
    status=200,
    permission="me",
    response=MySubscriptionOut,
    refuses=(NotAClient, NotFound, SubscriptionStatusRefused),
)
def cancel_my_subscription(request: Any, subscription_id: UUID, data: MyCancelIn | None = None) -> dict[str, Any]:
    """End it with a period: the first that minimum term and notice allow."""
    own_subscription(signed_in_client(request.principal), subscription_id)
    row = cancel_at_period_end(subscription_id, reason=(data or MyCancelIn()).reason, now=request.now)
    return _shown(request, [row])[0]


def _shown(request: Any, rows: list[Subscription]) -> list[dict[str, Any]]:
    documents = subscription_documents(rows)
    return [
        MySubscriptionOut.only(
            {
                **document,
                "endsAt": would_end_at(row, now=request.now),
                "allowedActions": [one for one in document["allowedActions"] if one != "change"],
            }
        )
        for row, document in zip(rows, documents, strict=True)
    ]
