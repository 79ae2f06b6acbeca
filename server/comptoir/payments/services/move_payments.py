"""Payments go along when what they paid for is replaced."""

from uuid import UUID

from comptoir.payments.models import Payment


def move_payments(from_subject: UUID, to_subject: UUID, *, subject_type: str = "booking") -> int:
    """Let all payments of one subject be the other's, refunds and pending ones included; how many there were.

    The caller holds both subjects' locks and lets both follow afterwards.
    """
    return Payment.objects.filter(subject_type=subject_type, subject_id=from_subject).update(subject_id=to_subject)
