"""Gift certificates, in and out."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.page import Cursor, Limit, Search
from comptoir.platform.http.schema import Currency, In, Instant, Out, ShortText

Quantity = Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Email = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")
]
Locale = Literal["fr", "en"]
Design = Literal["classic", "botanical", "night", "playful"]
Status = Literal["active", "partially_used", "redeemed", "refunded", "expired"]


class PackIn(In):
    """What a certificate is for when it is not an amount; `validityDays` count from the day it is redeemed."""

    unit: Literal["minutes", "credits"]
    quantity: Quantity
    name: ShortText = ""
    service_ids: Annotated[list[UUID], Field(max_length=200)] = []
    validity_days: Annotated[int, Field(ge=1, le=36_500, strict=True)] | None = None


class GiftIn(In):
    """Either `amount` (minor units of the organization's currency) or `pack`.

    `imageId` is a picture that was uploaded (`POST /files`). Without `deliverAt` the recipient is mailed at once;
    without `recipientEmail` nobody is. `validityMonths`: 0 is without end; never shorter than the law of the country.
    """

    amount: Quantity | None = None
    currency: Currency | None = None
    pack: PackIn | None = None
    design: Design = "classic"
    color: Colour | None = None
    image_id: UUID | None = None
    message: Annotated[str, StringConstraints(strip_whitespace=True, max_length=600)] = ""
    recipient_name: ShortText = ""
    recipient_email: Email = ""
    sender_name: ShortText = ""
    locale: Locale | None = None
    deliver_at: Instant | None = None
    validity_months: Annotated[int, Field(ge=0, le=1200, strict=True)] | None = None
    client_id: UUID | None = None
    paid: Annotated[int, Field(ge=0, le=2_000_000_000, strict=True)] = 0


class CodeIn(In):
    code: Code


class RedeemIn(CodeIn):
    """Into whose wallet: `clientId` (staff and secret keys), or the client with this address, new if need be; a
    client who is signed in takes it themselves.

    `amount`: how much, in the certificate's unit; all that is left without it.
    """

    client_id: UUID | None = None
    contact_email: Email = ""
    contact_name: ShortText = ""
    amount: Quantity | None = None


class GiftBalanceOut(Out):
    """What whoever holds the code may know. `quantity` and `balance` in minor units, minutes or credits."""

    status: Status
    unit: str
    quantity: int
    balance: int
    currency: str
    label: str
    expires_at: datetime | None


class RedeemedOut(GiftBalanceOut):
    """`redeemed` is what went into the wallet, `balance` what is left on the code."""

    redeemed: int


class RedemptionOut(Out):
    id: UUID
    client_id: UUID
    quantity: int
    lot_id: UUID | None
    by: str | None
    created_at: datetime


class GiftOut(GiftBalanceOut):
    """`amount` is null for a pack. `clientId` bought it; `paid` is what was paid for it, in minor units."""

    id: UUID
    code: str
    code_end: str
    amount: int | None
    service_ids: list[UUID]
    valid_days: int | None
    design: str
    color: str | None
    image_id: UUID | None
    message: str
    recipient_name: str
    recipient_email: str
    sender_name: str
    locale: str
    deliver_at: datetime | None
    delivered_at: datetime | None
    purchase_id: UUID | None
    client_id: UUID | None
    paid: int
    refunded_at: datetime | None
    issued_by: str | None
    created_at: datetime


class OneGiftOut(GiftOut):
    redemptions: list[RedemptionOut]


class GiftQuery(In):
    search: Search = ""
    status: Literal["", "active", "partially_used", "redeemed", "refunded", "expired"] = ""
    client_id: UUID | None = None
    purchase_id: UUID | None = None
    limit: Limit = 50
    cursor: Cursor = ""


class ReasonIn(In):
    reason: Annotated[str, StringConstraints(max_length=2000)] = ""


class DeliverIn(In):
    """Without `to`: the recipient's own address."""

    to: Email = ""
