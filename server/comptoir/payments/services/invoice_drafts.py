"""What can be invoiced: each module that sells something says what an invoice for one of its things says."""

from collections.abc import Callable
from fractions import Fraction
from uuid import UUID

from comptoir.payments.contracts.invoices import InvoiceDraft

type Drafting = Callable[[UUID], InvoiceDraft | None]

_drafting: dict[str, Drafting] = {}


def register_invoice_lines(subject_type: str, draft: Drafting) -> None:
    """Let things of this type be invoiced; once, while Django starts. `draft` tells None when there is nothing to
    invoice, and raises NotFound when there is no such thing."""
    _drafting[subject_type] = draft


def can_be_invoiced(subject_type: str) -> bool:
    return subject_type in _drafting


def draft_of(subject_type: str, subject: UUID) -> InvoiceDraft | None:
    """What an invoice for it says.

    Raises:
        NotFound: there is no such thing.
    """
    draft = _drafting.get(subject_type)
    return draft(subject) if draft else None


def prepaid_share_of(subject_type: str, subject: UUID) -> Fraction:
    """The part of what a wallet paid for it that was invoiced when it was sold."""
    draft = draft_of(subject_type, subject)
    return draft.prepaid_share if draft else Fraction(0)
