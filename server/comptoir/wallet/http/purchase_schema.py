"""Purchases, in and out."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.payments.http.payment_schema import PaymentOut
from comptoir.platform.audit_log import AuditItem
from comptoir.platform.http.page import Cursor, Limit, Search
from comptoir.platform.http.period import First, Last
from comptoir.platform.http.schema import Currency, In, Instant, Out, ShortText
from comptoir.wallet.http.gift_schema import Colour, Design, Email, Locale
from comptoir.wallet.services.sell_product import Sale

Amount = Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)]
"""Minor units, above zero."""
Method = Literal["cash", "card", "transfer", "check", "other"]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
Quantity = Annotated[int, Field(ge=1, le=50, strict=True)]
PromoCode = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
Shown = Literal["pending", "paid", "active", "used_up", "cancelled", "refunded", "expired"]
Status = Literal["", Shown]


class PurchaseQuoteIn(In):
    """What would be bought. `amount`: what a certificate of a free amount is to be worth, in minor units."""

    product_id: UUID
    quantity: Quantity = 1
    amount: Amount | None = None
    currency: Currency | None = None
    promo_code: PromoCode | None = None


class PurchaseQuoteOut(Out):
    """Minor units: `price` of one, `total` of all with the discount."""

    price: int
    subtotal: int
    discount: int
    total: int
    currency: str
    promo_code: str | None


class PaidIn(In):
    """It was paid at the counter."""

    method: Method
    note: Reason = ""


class PurchaseIn(PurchaseQuoteIn):
    """A purchase: by `clientId`, or by whoever `contactName` and `contactEmail` say. `paid` sells at the counter, paid
    at once; both this and `clientId` are for staff and secret keys.

    Of a gift certificate: for whom, from whom, with what words and picture (`imageId`: of `POST /files/upload`), and
    when it is mailed (no `deliverAt`: once paid).
    """

    client_id: UUID | None = None
    contact_name: ShortText = ""
    contact_email: Email = ""
    contact_phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=32)] = ""
    pay_with: Literal["counter", "card"] = "counter"
    paid: PaidIn | None = None
    recipient_name: ShortText = ""
    recipient_email: Email = ""
    sender_name: ShortText = ""
    message: Annotated[str, StringConstraints(strip_whitespace=True, max_length=600)] = ""
    deliver_at: Instant | None = None
    design: Design = "classic"
    color: Colour | None = None
    image_id: UUID | None = None
    locale: Locale | None = None

    def sale(self, *, alone: bool, client: UUID | None = None) -> Sale:
        """What the services sell; who buys `alone` may not say that they paid, nor who they are but by signing in as
        `client`."""
        return Sale(
            product=self.product_id,
            quantity=self.quantity,
            client=client if alone else self.client_id,
            contact_name=self.contact_name,
            contact_email=self.contact_email,
            contact_phone=self.contact_phone,
            promo_code=self.promo_code or "",
            pay_with=self.pay_with,
            paid=(self.paid.method, self.paid.note) if self.paid and not alone else None,
            amount=self.amount,
            currency=self.currency,
            gift=self.model_dump(include=_GIFT, by_alias=True, mode="json"),
            locale=self.locale or "",
            alone=alone,
        )


_GIFT = {"recipient_name", "recipient_email", "sender_name", "message", "deliver_at", "design", "color", "image_id"}


class PurchasePaymentIn(In):
    """Without `amount` (minor units): all that is due."""

    amount: Amount | None = None
    currency: Currency | None = None
    method: Method
    note: Reason = ""


class PurchaseShareIn(In):
    """How many units of a pack go to whom: `clientId`, or the client with this address, new if need be."""

    quantity: Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]
    client_id: UUID | None = None
    contact_name: ShortText = ""
    contact_email: Email = ""


class PurchaseCancelIn(In):
    reason: Reason = ""


class PurchaseRefundIn(In):
    """Without `amount`: what was paid for what is unused. `takeBack`: what the money paid for goes back, as far as it
    is unused."""

    amount: Amount | None = None
    currency: Currency | None = None
    take_back: bool = True
    reason: Reason = ""


class PurchaseFilter(In):
    """`from` and `to` are instants, or dates in UTC, both included."""

    client_id: UUID | None = None
    product_id: UUID | None = None
    subscription_id: UUID | None = None
    kind: Literal["", "pack", "subscription", "gift_certificate"] = ""
    status: Status = ""
    from_: Annotated[First, Field(alias="from")] = None
    to: Last = None
    search: Search = ""

    @property
    def wanted(self) -> dict[str, Any]:
        """For `purchases_matching`."""
        given = self.model_dump(include=set(PurchaseFilter.model_fields))
        return {_NAMES.get(name, name): value for name, value in given.items()}


_NAMES = {
    "from_": "start",
    "to": "end",
    "client_id": "client",
    "product_id": "product",
    "subscription_id": "subscription",
}


class PurchaseQuery(PurchaseFilter):
    limit: Limit = 50
    cursor: Cursor = ""


class PurchasePeriodOut(Out):
    """The period of a subscription; number 0 is its trial."""

    number: int
    start: datetime
    end: datetime


class PurchaseOut(Out):
    """`used_up`: a pack of which nothing is left. `refundable`: what was paid for what is unused. `history` is told of
    one purchase, not in lists. Amounts in minor units."""

    id: UUID
    product_id: UUID
    product_name: str
    kind: Literal["pack", "subscription", "gift_certificate"]
    client_id: UUID | None
    client_name: str
    client_email: str
    quantity: int
    status: Shown
    price: int
    discount: int
    total: int
    currency: str
    promo_code: str | None
    pay_with: str
    amount_paid: int
    amount_refunded: int
    amount_due: int
    refundable: int
    payments: list[PaymentOut]
    is_shareable: bool
    lot_ids: list[UUID]
    gift_certificate_ids: list[UUID]
    subscription_id: UUID | None
    period: PurchasePeriodOut | None
    gift: dict[str, Any] | None
    source: str
    allowed_actions: list[Literal["pay", "cancel", "refund"]]
    cancellation_reason: str | None
    created_at: datetime
    delivered_at: datetime | None
    cancelled_at: datetime | None
    history: list[AuditItem] = []
