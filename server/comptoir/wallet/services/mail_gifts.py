"""What happens to the mails of a certificate once it is issued."""

from uuid import UUID

from comptoir.wallet.jobs.gifts import queue_gift
from comptoir.wallet.queries.gifts import gift_by_id
from comptoir.wallet.services.deliver_gift import mail_copy


def mail_issued_gift(gift: UUID) -> None:
    """The buyer gets a copy at once, the recipient theirs at its time."""
    row = gift_by_id(gift)
    mail_copy(row.id)
    if row.recipient_email:
        queue_gift(row.id, row.deliver_at)
