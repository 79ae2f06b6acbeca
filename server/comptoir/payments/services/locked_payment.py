"""One payment to work on: what it pays for is locked first, then the payment itself."""

from uuid import UUID

from comptoir.payments.models import Payment
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.services.subjects import subject_of
from comptoir.platform.contracts import NotFound


def locked_payment(payment: UUID) -> Payment:
    """The payment, locked with its subject until the transaction ends.

    Raises:
        NotFound: there is none of this organization.
    """
    while True:
        seen = payment_by_id(payment)
        subject_of(seen.subject_type).lock(seen.subject)
        row = Payment.objects.select_for_update().filter(pk=payment).first()
        if row is None:
            raise NotFound
        # A booking that moved took its payments along while we waited for it.
        if row.subject_id == seen.subject:
            return row
