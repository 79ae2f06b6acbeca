"""Payments go along when what they paid for is replaced."""

from uuid import UUID

from comptoir.payments.models import Payment
from comptoir.payments.services.follow_invoices import move_invoices


def move_payments(from_subject: UUID, to_subject: UUID, *, subject_type: str = "booking") -> int:
    """Let all payments of one subject be the other's, refunds, pending ones and invoices included; how many there were.

    The caller holds both subjects' locks and lets both follow afterwards.
    """
    move_invoices(from_subject, to_subject, subject_type=subject_type)
    return Payment.objects.filter(subject_type=subject_type, subject_id=from_subject).update(subject_id=to_subject)
