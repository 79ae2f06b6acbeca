"""A card was left for later: it takes the place of the one before."""

from datetime import datetime

from comptoir.payments.contracts import CardSaved
from comptoir.payments.models import CardSetup, StripeCustomer
from comptoir.payments.rules.facts import Outcome, SetupFact, our_id
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def keep_card(customer: str, payment_method: str) -> None:
    """Charge what comes to this card of a customer of the provider's; it is described later (`describe_card`)."""
    known = StripeCustomer.objects.filter(external_id=customer)
    known.exclude(payment_method_id=payment_method).update(
        payment_method_id=payment_method, card_brand="", card_last4="", card_expires=""
    )


def keep_first_card(customer: str, payment_method: str) -> None:
    """The same for a customer who left none yet: old news takes no newer card's place."""
    StripeCustomer.objects.filter(external_id=customer, payment_method_id="").update(payment_method_id=payment_method)


def apply_setup(fact: SetupFact, *, now: datetime) -> bool:
    """Bring a card's setup up to the fact; a repeat, or old news, changes nothing. False: it is none of ours."""
    row = _setup_of(fact)
    if row is None:
        return False
    if row.status != "open":
        return True
    row.external_id, row.failure_code = fact.id, fact.failure_code
    if fact.outcome is Outcome.PAID:
        row.status, row.settled_at = "saved", now
        keep_card(fact.customer, fact.payment_method)
        event = CardSaved(
            organization=current_organization(),
            at=now,
            client=row.client_id,
            subject_type=row.subject_type,
            subject=row.subject_id,
        )
        publish(event, subject=row.id)
    elif fact.outcome is Outcome.CANCELLED:
        row.status, row.settled_at = "cancelled", now
    row.save(update_fields=["external_id", "failure_code", "status", "settled_at"])
    return True


def _setup_of(fact: SetupFact) -> CardSetup | None:
    rows = CardSetup.objects.select_for_update()
    found = rows.filter(external_id=fact.id).first()
    if found is None and (named := our_id(fact.setup)):
        found = rows.filter(pk=named, external_id="").first()
    return found
