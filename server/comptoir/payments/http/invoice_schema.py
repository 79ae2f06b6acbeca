"""Invoices and who sells, in and out."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from comptoir.payments.http.payment_schema import Amount
from comptoir.platform.http.page import Cursor, Limit, Search
from comptoir.platform.http.schema import In, Out, ShortText

Address = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")
]
Country = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^$|^[A-Za-z]{2}$")]
Reason = Annotated[str, StringConstraints(max_length=2000)]
_Number = Annotated[
    str,
    StringConstraints(to_upper=True, max_length=60, pattern=r"^[A-Za-z0-9 .-]*$"),
    AfterValidator(lambda text: "".join(letter for letter in text if letter.isalnum())),
]
Registered = Annotated[_Number, Field(max_length=60)]


class SellerIn(In):
    """What is not sent is empty. Numbers may be typed in groups."""

    legal_name: ShortText = ""
    legal_form: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    share_capital: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] = ""
    street: ShortText = ""
    postal_code: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] = ""
    city: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    country: Country = ""
    siren: Annotated[_Number, Field(max_length=9)] = ""
    siret: Annotated[_Number, Field(max_length=14)] = ""
    vat_number: Annotated[_Number, Field(max_length=20)] = ""
    registration: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    email: Address = ""
    phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=32)] = ""
    iban: Annotated[_Number, Field(max_length=34)] = ""
    bic: Annotated[_Number, Field(max_length=11)] = ""
    footer: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] = ""
    vat_exempt: bool = False
    number_prefix: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9/-]{0,10}$")] = "F"
    payment_days: Annotated[int, Field(ge=0, le=60, strict=True)] = 0
    issue_when_paid: bool = False
    send_when_issued: bool = True


class SellerOut(Out):
    """`missing` names what has to be known before anything can be invoiced."""

    legal_name: str
    legal_form: str
    share_capital: str
    street: str
    postal_code: str
    city: str
    country: str
    siren: str
    siret: str
    vat_number: str
    registration: str
    email: str
    phone: str
    iban: str
    bic: str
    footer: str
    vat_exempt: bool
    number_prefix: str
    payment_days: int
    issue_when_paid: bool
    send_when_issued: bool
    missing: list[str]


class BuyerIn(In):
    """What is sent is used instead of what the booking or purchase says."""

    name: ShortText | None = None
    company: ShortText | None = None
    email: Address | None = None
    street: ShortText | None = None
    postal_code: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] | None = None
    city: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] | None = None
    country: Country | None = None
    siren: Annotated[_Number, Field(max_length=9)] | None = None
    vat_number: Annotated[_Number, Field(max_length=20)] | None = None


class InvoiceIn(In):
    """What to invoice: a booking or a purchase; with `purpose` the fee of a booking that was missed."""

    subject_type: Annotated[str, Field(max_length=20)]
    subject_id: UUID
    purpose: Literal["", "no_show_fee"] = ""
    buyer: BuyerIn | None = None


class CreditIn(In):
    """Without `amount` (minor units): all that is left of the invoice."""

    amount: Amount | None = None
    reason: Reason = ""


class SendIn(In):
    """Without `to`: the buyer's own address."""

    to: Address = ""


class BuyerOut(Out):
    name: str
    company: str
    email: str
    street: str
    postal_code: str
    city: str
    country: str
    siren: str
    vat_number: str


class InvoiceLineOut(Out):
    """`vatRate` in per cent, null where no tax is shown; amounts in minor units, `net` + `tax` = `gross`."""

    description: str
    quantity: int
    vat_rate: str | None
    net: int
    tax: int
    gross: int


class VatOut(Out):
    rate: str | None
    net: int
    tax: int
    gross: int


class InvoiceOut(Out):
    """Amounts in minor units and positive, in credit notes too. `credited`: so much of it by credit notes."""

    id: UUID
    kind: Literal["invoice", "credit_note"]
    number: str
    issue_date: date
    supply_date: date | None
    due_date: date
    subject_type: str
    subject_id: UUID
    client_id: UUID | None
    corrects_id: UUID | None
    refund_id: UUID | None
    reference: str
    reason: str
    buyer: BuyerOut
    lines: list[InvoiceLineOut]
    vat: list[VatOut]
    currency: str
    net: int
    tax: int
    gross: int
    paid: int
    credited: int
    locale: str
    issued_by: str | None
    created_at: datetime


class InvoiceQuery(In):
    """`from` and `to` are days, both included."""

    kind: Literal["", "invoice", "credit_note"] = ""
    search: Search = ""
    client_id: UUID | None = None
    subject_id: UUID | None = None
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    limit: Limit = 50
    cursor: Cursor = ""
