"""/me/subscriptions: a signed-in client's own subscriptions."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.kernel.refusal import Invalid
from comptoir.payments.contracts import CardNotSaved, ProviderOff, ProviderRefused, ProviderUnreachable
from comptoir.payments.public import ask_card_setup, own_setup, saved_cards, settle_card_setup, setup_for_browser
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.contracts.products import PauseNotOffered, SubscriptionStatusRefused
from comptoir.wallet.http.me_schema import CardSetupIn, CardSetupOut, MyCancelIn, MyPage, MySubscriptionOut
from comptoir.wallet.http.subscription_schema import PauseIn
from comptoir.wallet.models import Subscription
from comptoir.wallet.queries.mine import own_subscription
from comptoir.wallet.queries.subscriptions import subscription_documents, subscriptions_matching
from comptoir.wallet.services.ask_card import BY_CARD
from comptoir.wallet.services.cancel_subscription import cancel_at_period_end, would_end_at
from comptoir.wallet.services.pause_subscription import pause_subscription, resume_subscription
from comptoir.wallet.services.pay_with_new_card import SUBSCRIPTION, pay_with_new_card

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


def _open_setup(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    return setup_for_browser(request.principal.organization, UUID(answer["setupId"]), now=request.now)


@routes.post(
    "/me/subscriptions/{subscription_id}/card",
    permission="me",
    response=CardSetupOut,
    refuses=(NotAClient, NotFound, SubscriptionStatusRefused, ProviderOff, ProviderUnreachable, ProviderRefused),
    then=_open_setup,
)
def change_my_card(request: Any, subscription_id: UUID) -> dict[str, Any]:
    """Leave another card for what a subscription will cost; nothing is paid by it now but what is due."""
    client = signed_in_client(request.principal)
    row = own_subscription(client, subscription_id)
    if row.ended_at is not None:
        raise SubscriptionStatusRefused(subscription_status=row.status)
    return {"setupId": ask_card_setup(client, subject_type=SUBSCRIPTION, subject=row.id, now=request.now)}


def _keep_card(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    organization, subscription = request.principal.organization, UUID(answer["subscriptionId"])
    settle_card_setup(organization, UUID(answer["setupId"]), now=request.now)
    with organization_scope(organization):
        client = signed_in_client(request.principal)
        pay_with_new_card(client, subscription, now=request.now)
        return _shown(request, [own_subscription(client, subscription)])[0]


@routes.put(
    "/me/subscriptions/{subscription_id}/card",
    permission="me",
    response=MySubscriptionOut,
    refuses=(NotAClient, NotFound, CardNotSaved, ProviderOff, ProviderUnreachable, ProviderRefused),
    then=_keep_card,
)
def keep_my_card(request: Any, subscription_id: UUID, data: CardSetupIn) -> dict[str, Any]:
    """Once the browser confirmed the card: it is charged from now on, also what is due already."""
    client = signed_in_client(request.principal)
    own_subscription(client, subscription_id)
    own_setup(client, data.setup_id, subject=subscription_id)
    return {"subscriptionId": subscription_id, "setupId": data.setup_id}


def _shown(request: Any, rows: list[Subscription]) -> list[dict[str, Any]]:
    documents = subscription_documents(rows)
    cards = saved_cards({row.client_id for row in rows if row.pay_with == BY_CARD})
    return [
        MySubscriptionOut.only(
            {
                **document,
                "card": asdict(card) if (card := cards.get(row.client_id)) and row.pay_with == BY_CARD else None,
                "endsAt": would_end_at(row, now=request.now),
                "allowedActions": [one for one in document["allowedActions"] if one != "change"],
            }
        )
        for row, document in zip(rows, documents, strict=True)
    ]
