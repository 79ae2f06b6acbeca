"""What a signed-in client is shown of their wallet: not what the house notes about it."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.platform.http.page import Cursor, Limit
from comptoir.platform.http.schema import In, Out, ShortText
from comptoir.wallet.http.gift_schema import Code, Email, Quantity
from comptoir.wallet.http.gift_schema import Status as GiftStatus
from comptoir.wallet.http.product_schema import AllowanceOut, Period, RolloverOut
from comptoir.wallet.http.purchase_schema import Shown
from comptoir.wallet.http.subscription_schema import Reason
from comptoir.wallet.http.subscription_schema import Status as SubscriptionStatus
from comptoir.wallet.http.wallet_schema import BalanceOut, LotOut, Unit


class MyPage(In):
    limit: Limit = 50
    cursor: Cursor = ""


class MyWalletOut(Out):
    """`lots`: those with something left, the oldest first."""

    balances: list[BalanceOut]
    lots: list[LotOut]


class MyTransactionOut(Out):
    """One line of a statement: `amount` is what it changed of what can be spent, `balanceAfter` what was left of the
    unit. `number` counts from 1."""

    id: UUID
    number: int
    kind: Literal[
        "grant", "reserve", "capture", "release", "restore", "expire", "rollover", "transfer", "correct", "refund"
    ]
    at: datetime
    label: str | None
    subject_type: str | None
    subject_id: UUID | None
    unit: Unit
    currency: str | None
    amount: int
    balance_after: int


class CardOut(Out):
    """The card that is charged; empty texts until its provider described it. `expires` is `2027-04`."""

    brand: str
    last4: str
    expires: str


class CardSetupOut(Out):
    """With `clientSecret` and `publishableKey` a browser leaves another card (Stripe's Payment Element in setup mode);
    then `PUT` the `setupId`."""

    setup_id: UUID
    client_secret: str
    publishable_key: str


class CardSetupIn(In):
    setup_id: UUID


class MySubscriptionOut(Out):
    """`nextChargeAt` is null when nothing will be charged; amounts in minor units. Cancelled now it would end at
    `endsAt`; null when it is cancelled already, or over."""

    id: UUID
    product_id: UUID
    product_name: str
    status: SubscriptionStatus
    price: int
    currency: str
    period: Period
    current_period_start: datetime
    current_period_end: datetime
    next_charge_at: datetime | None
    next_charge_amount: int | None
    amount_due: int
    pay_with: str
    card: CardOut | None
    allowance: AllowanceOut | None
    rollover: RolloverOut
    member_tier: str | None
    service_ids: list[UUID]
    minimum_until: datetime | None
    notice_days: int
    grace_until: datetime | None
    paused_at: datetime | None
    paused_until: datetime | None
    cancel_at: datetime | None
    ended_at: datetime | None
    ends_at: datetime | None
    allowed_actions: list[Literal["pause", "resume", "cancel"]]
    created_at: datetime


class MyCancelIn(In):
    """It goes on until the first end of a period that minimum term and notice allow."""

    reason: Reason = ""


class MyRedeemIn(In):
    """`amount`: how much, in the certificate's unit; all that is left without it."""

    code: Code
    amount: Quantity | None = None


class MyGiftOut(Out):
    """A certificate they bought, with its `code`; or one they took something of, without. `redeemed`: how much of it
    went into their own wallet."""

    id: UUID
    is_mine: bool
    code: str | None
    code_end: str
    status: GiftStatus
    unit: str
    quantity: int
    balance: int
    redeemed: int
    currency: str
    label: str
    design: str
    color: str | None
    message: str
    recipient_name: str
    recipient_email: str | None
    sender_name: str
    deliver_at: datetime | None
    delivered_at: datetime | None
    expires_at: datetime | None
    created_at: datetime


class MyShareIn(In):
    """How many units of a pack go to whoever has this address."""

    quantity: Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]
    contact_name: ShortText = ""
    contact_email: Annotated[Email, StringConstraints(min_length=1)]


class MyPurchaseOut(Out):
    """Amounts in minor units."""

    id: UUID
    product_id: UUID
    product_name: str
    kind: Literal["pack", "subscription", "gift_certificate"]
    quantity: int
    status: Shown
    discount: int
    total: int
    currency: str
    promo_code: str | None
    pay_with: str
    amount_paid: int
    amount_refunded: int
    amount_due: int
    is_shareable: bool
    lot_ids: list[UUID]
    gift_certificate_ids: list[UUID]
    subscription_id: UUID | None
    created_at: datetime
