"""What payments tells and asks Stripe Billing in the background; safe to run twice."""

from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import Backoff, enqueue, task
from comptoir.platform.tenancy import current_organization

_PATIENT = Backoff(attempts=10, first_seconds=2.0, longest_seconds=1800.0)
"""For about an hour; after that the hourly comparison goes on."""


@task(name="payments.send_order", retry=_PATIENT)
def send(organization: str, order: str) -> None:
    """Tell Stripe what is wished of a standing order."""
    from comptoir.payments.services.send_order import send_order

    send_order(OrganizationId(UUID(organization)), UUID(order), now=now())


@task(name="payments.learn_intent", retry=_PATIENT)
def learn(organization: str, payment: str) -> None:
    """Ask which PaymentIntent pays what Stripe Billing charged: refunds and disputes name it."""
    from comptoir.payments.services.learn_intent import learn_intent

    learn_intent(OrganizationId(UUID(organization)), UUID(payment), now=now())


@task(name="payments.pay_invoice", retry=_PATIENT)
def pay(organization: str, payment: str) -> None:
    """Have Stripe Billing try a charge again that failed."""
    from comptoir.payments.services.learn_intent import pay_invoice

    pay_invoice(OrganizationId(UUID(organization)), UUID(payment), now=now())


@task(name="payments.look_at_order", retry=_PATIENT)
def look(organization: str, order: str) -> None:
    """Ask how a standing order stands at Stripe, where somebody changed it."""
    from comptoir.payments.services.look_at_order import look_at_order

    look_at_order(OrganizationId(UUID(organization)), UUID(order), now=now())


def queue_order(order: UUID) -> None:
    """Have a standing order of the current organization told to Stripe."""
    enqueue(send, organization=str(current_organization()), order=str(order))


def queue_look(order: UUID) -> None:
    """Have a standing order of the current organization looked at."""
    enqueue(look, organization=str(current_organization()), order=str(order))


def queue_intent_of_invoice(payment: UUID) -> None:
    """Have the intent asked that pays what Stripe Billing charged."""
    enqueue(learn, organization=str(current_organization()), payment=str(payment))


def queue_invoice_payment(payment: UUID) -> None:
    """Have what Stripe Billing could not charge tried again."""
    enqueue(pay, organization=str(current_organization()), payment=str(payment))
