"""Where payment providers call."""

from typing import Annotated, Any
from uuid import UUID

from ninja import Query
from pydantic import Field

from comptoir.identity.public import organization_called
from comptoir.payments.contracts import EventForged, ProviderOff
from comptoir.payments.jobs.online import queue_event
from comptoir.payments.services.handle_event import receive_stripe_event
from comptoir.platform.actor import Context, acting, current_context
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out
from comptoir.platform.tenancy import organization_scope

routes = Routes("hooks")
_SHARE = 20.0
"""Stripe calls for all organizations from few addresses."""


class HookQuery(In):
    organization: Annotated[str, Field(min_length=1, max_length=100)]
    """Slug or id."""


class ReceivedOut(Out):
    received: bool


@routes.post(
    "/webhooks/stripe",
    status=200,
    public=True,
    share=_SHARE,
    response=ReceivedOut,
    refuses=(NotFound, EventForged, ProviderOff),
    operation_id="stripe_webhook_by_name",
)
def stripe_by_name(request: Any, query: Query[HookQuery]) -> dict[str, bool]:
    """Stripe's events for the organization that `organization` names."""
    return take_stripe_event(request, query.organization)


# Where the seed's document has Stripe call (spec 01 §8), also under `/api/booking/`.
routes.post(
    "/booking/stripe/webhook",
    status=200,
    public=True,
    share=_SHARE,
    response=ReceivedOut,
    refuses=(NotFound, EventForged, ProviderOff),
    operation_id="seed_stripe_webhook",
)(stripe_by_name)


@routes.post(
    "/webhooks/stripe/{organization_id}",
    status=200,
    public=True,
    share=_SHARE,
    response=ReceivedOut,
    refuses=(NotFound, EventForged, ProviderOff),
    operation_id="stripe_webhook",
)
def stripe_by_id(request: Any, organization_id: UUID) -> dict[str, bool]:
    """Stripe's events for one organization: stored, answered, then handled once. The signature is the key."""
    return take_stripe_event(request, str(organization_id))


def take_stripe_event(request: Any, organization: str) -> dict[str, bool]:
    """Store a message of Stripe's and have it handled.

    Raises:
        NotFound: there is no such organization.
        ProviderOff, EventForged: as named; nothing of the message is kept.
    """
    found = organization_called(organization)
    if found is None:
        raise NotFound
    context = Context(request_id=current_context().request_id, actor_type="system", actor_name="Stripe")
    with acting(context), organization_scope(found):
        event = receive_stripe_event(request.body, request.headers.get("Stripe-Signature", ""), now=request.now)
        if event is not None:
            queue_event(event)
    return {"received": True}
