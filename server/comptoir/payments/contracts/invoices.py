"""Invoices as other modules may know them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import ClassVar
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.refusal import Kind, Refusal
from comptoir.payments.rules.invoices import InvoiceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """Who is invoiced; what is unknown is empty."""

    name: str = ""
    company: str = ""
    email: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    siren: str = ""
    vat_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceDraft:
    """What a subject has to say on an invoice: its module knows.

    `purpose`: which payments of the subject pay for it. `supplied`: the day of the service. `reference`: the subject's
    own number, as people know it. `prepaid`: so much of its payments, in minor units, is for what was invoiced when it
    was sold (a pack) and is no part of `lines`; `prepaid_share`: the part of what the wallet paid that is so.
    """

    lines: Sequence[InvoiceLine]
    currency: str
    client: UUID | None
    buyer: Buyer
    locale: str
    purpose: str = "booking"
    supplied: date | None = None
    reference: str = ""
    prepaid: int = 0
    prepaid_share: Fraction = Fraction(0)

    @property
    def gross(self) -> int:
        return sum(line.gross for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forfeit:
    """An advance that its holder never used in time: so much of it, minor units, is the house's for good."""

    at: datetime
    document: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceIssued(Event):
    """An invoice or a credit note has its number."""

    name: ClassVar[str] = "invoice.issued.v1"
    invoice: UUID
    kind: str
    number: str
    subject_type: str
    subject: UUID
    gross: int
    currency: str


@dataclass(eq=False)
class SellerIncomplete(Refusal):
    """Nothing can be invoiced before the law's particulars of the seller are known; `missing` names the fields."""

    code: ClassVar[str] = "payments.seller_incomplete"
    kind: ClassVar[Kind] = Kind.CONFLICT
    missing: list[str]


@dataclass(eq=False)
class NothingToInvoice(Refusal):
    """It costs nothing, or its kind is not invoiced."""

    code: ClassVar[str] = "payments.nothing_to_invoice"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class AlreadyInvoiced(Refusal):
    """There is an invoice for it that was not credited."""

    code: ClassVar[str] = "payments.already_invoiced"
    kind: ClassVar[Kind] = Kind.CONFLICT
    number: str


@dataclass(eq=False)
class CreditAboveInvoice(Refusal):
    """More than what is left of the invoice; `left` in minor units."""

    code: ClassVar[str] = "payments.credit_above_invoice"
    kind: ClassVar[Kind] = Kind.CONFLICT
    left: int


@dataclass(eq=False)
class NobodyToSendTo(Refusal):
    """The buyer has no e-mail address."""

    code: ClassVar[str] = "payments.nobody_to_send_to"
    kind: ClassVar[Kind] = Kind.CONFLICT
