"""What every call to Stripe has in common: what it asks for, and how its answer is kept."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Charge
from comptoir.payments.contracts import PaymentView
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.rules.facts import IntentFact
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.apply_fact import apply_fact
from comptoir.payments.services.handle_event import act_on_waiting
from comptoir.platform.tenancy import organization_scope

_FIRST_TRY = timedelta(seconds=30)


def may_be_done(asked: datetime, now: datetime) -> bool:
    """Whether an earlier try may have done it. Then it is looked for before it is asked again: Stripe answers an
    idempotency key with the error it once gave, and forgets keys after a day
    (https://docs.stripe.com/api/idempotent_requests)."""
    return now - asked > _FIRST_TRY


def saves_card(view: PaymentView) -> bool:
    """Whether the card that pays this is kept for the next ones."""
    return view.purpose.startswith("subscription") and view.client is not None


def charge_of(
    organization: OrganizationId, view: PaymentView, *, customer: str = "", payment_method: str = ""
) -> Charge:
    """What is asked for a payment; the same whenever it is asked, as an idempotency key demands."""
    return Charge(
        payment=str(view.id),
        organization=str(organization),
        amount=view.amount,
        currency=view.currency,
        description=view.note or "Comptoir",
        customer=customer,
        payment_method=payment_method,
        saves_card=saves_card(view),
    )


def keep_answer(organization: OrganizationId, payment: UUID, fact: IntentFact, now: datetime) -> PaymentStatus:
    """Let the payment follow the answer, and what was told of it before it was known; where it stands then."""
    with organization_scope(organization):
        apply_fact(fact, now=now)
        if fact.id:
            act_on_waiting(fact.id, now=now)
        return payment_by_id(payment).status
