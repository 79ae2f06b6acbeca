"""What can be invoiced: each module that sells something says what an invoice for one of its things says."""

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from uuid import UUID

from comptoir.payments.contracts.invoices import InvoiceDraft

type Drafting = Callable[[UUID], InvoiceDraft | None]

type PrepaidShares = Callable[[Collection[UUID]], Mapping[UUID, Fraction]]

_drafting: dict[tuple[str, str], Drafting] = {}
_shares: dict[str, PrepaidShares] = {}


def register_invoice_lines(subject_type: str, draft: Drafting, *, apart: str = "") -> None:
    """Let things of this type be invoiced; once, while Django starts. `draft` tells None when there is nothing to
    invoice, and raises NotFound when there is no such thing. `apart`: the purpose of payments that have an invoice of
    their own (a fee)."""
    _drafting[subject_type, apart] = draft


def register_prepaid_shares(subject_type: str, shares: PrepaidShares) -> None:
    """Who sells things of this type tells of many at once which part of what wallets paid was invoiced before."""
    _shares[subject_type] = shares


def can_be_invoiced(subject_type: str, purpose: str = "") -> bool:
    return (subject_type, purpose) in _drafting


def draft_of(subject_type: str, subject: UUID, purpose: str = "") -> InvoiceDraft | None:
    """What an invoice for it says: for what has one of its own, when that is its payments' `purpose`.

    Raises:
        NotFound: there is no such thing.
    """
    draft = _drafting.get((subject_type, purpose)) or _drafting.get((subject_type, ""))
    return draft(subject) if draft else None


def prepaid_shares(subject_type: str, subjects: Collection[UUID]) -> Mapping[UUID, Fraction]:
    """The part of what a wallet paid for each that was invoiced when it was sold; who is not there: nothing."""
    shares = _shares.get(subject_type)
    return shares(subjects) if shares and subjects else {}
