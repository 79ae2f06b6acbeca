"""What of a wallet's payments was invoiced when it was sold."""

from collections import defaultdict
from collections.abc import Collection
from fractions import Fraction
from uuid import UUID

from comptoir.wallet.models import Lot, Spending
from comptoir.wallet.rules.lots import Source

_TAXED_WHEN_USED = {Source.GIFT.value, Source.REFUND.value}
"""Vouchers for several purposes, and money that was credited already: they are taxed when they are spent. A pack and a
subscription's allowance were invoiced when they were sold; what was given or put right by hand is no sale at all."""


def prepaid_shares(subjects: Collection[UUID], subject_type: str = "booking") -> dict[UUID, Fraction]:
    """Of each of many subjects that a wallet paid for, which part of that was invoiced before; two statements."""
    rows = list(Spending.objects.filter(subject_type=subject_type, subject_id__in=subjects, status="captured"))
    sources = dict(Lot.objects.filter(pk__in={row.lot_id for row in rows}).values_list("id", "source"))
    covered: dict[UUID, int] = defaultdict(int)
    before: dict[UUID, int] = defaultdict(int)
    for row in rows:
        covered[row.subject_id] += row.covered
        before[row.subject_id] += 0 if sources[row.lot_id] in _TAXED_WHEN_USED else row.covered
    return {subject: Fraction(before[subject], whole) for subject, whole in covered.items()}


def prepaid_of(subject_type: str, subject: UUID) -> tuple[int, Fraction]:
    """How much of what a wallet paid for a subject, less what came back, is for what was invoiced before (minor units),
    and which part of all that it paid that was."""
    rows = list(Spending.objects.filter(subject_type=subject_type, subject_id=subject, status="captured"))
    if not rows:
        return 0, Fraction(0)
    sources = dict(Lot.objects.filter(pk__in=[row.lot_id for row in rows]).values_list("id", "source"))
    before = [row for row in rows if sources[row.lot_id] not in _TAXED_WHEN_USED]
    covered = sum(row.covered for row in rows)
    share = Fraction(sum(row.covered for row in before), covered) if covered else Fraction(0)
    return sum(row.covered - row.restored_covered for row in before), share
