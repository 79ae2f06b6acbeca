"""Gift certificates as other modules may know them."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.refusal import Kind, Refusal

type GiftUnit = Literal["money", "minutes", "credits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGift:
    """What a certificate promises, and how it is given.

    `quantity` in minor units of `currency`, minutes or credits. `valid_days`: how long a pack lasts once it is in a
    wallet (None: as long as the certificate). `months`: how long the certificate lasts (None: as the house has it;
    0: without end); never shorter than the law. `deliver_at`: when the recipient is mailed (None: at once; without a
    `recipient_email` nobody is). `paid`: what was paid for it, in minor units. `client`: who bought it.
    """

    unit: GiftUnit
    quantity: int
    currency: str
    services: tuple[UUID, ...] = ()
    valid_days: int | None = None
    label: str = ""
    design: str = "classic"
    color: str = ""
    image: UUID | None = None
    message: str = ""
    recipient_name: str = ""
    recipient_email: str = ""
    sender_name: str = ""
    locale: str = "fr"
    deliver_at: datetime | None = None
    months: int | None = None
    purchase: UUID | None = None
    client: UUID | None = None
    paid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedGift:
    """A certificate as whoever asked for it may know it."""

    id: UUID
    code: str
    unit: str
    quantity: int
    balance: int
    currency: str
    expires_at: datetime | None
    purchase: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftIssued(Event):
    """A gift certificate exists and may be redeemed."""

    name: ClassVar[str] = "gift.issued.v1"
    gift: UUID
    unit: str
    quantity: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftDelivered(Event):
    """A gift certificate was mailed to its recipient."""

    name: ClassVar[str] = "gift.delivered.v1"
    gift: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftRedeemed(Event):
    """So much of a gift certificate went into a client's wallet."""

    name: ClassVar[str] = "gift.redeemed.v1"
    gift: UUID
    client: UUID
    unit: str
    quantity: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftRefunded(Event):
    """An unused gift certificate was taken back."""

    name: ClassVar[str] = "gift.refunded.v1"
    gift: UUID


@dataclass(eq=False)
class GiftCodeUnknown(Refusal):
    """No certificate has this code: mistyped and never issued are the same answer on purpose."""

    code: ClassVar[str] = "wallet.gift_code_unknown"
    kind: ClassVar[Kind] = Kind.NOT_FOUND


@dataclass(eq=False)
class GiftExpired(Refusal):
    code: ClassVar[str] = "wallet.gift_expired"
    kind: ClassVar[Kind] = Kind.GONE
    expired_at: datetime


@dataclass(eq=False)
class GiftUsed(Refusal):
    """Nothing is left of it, or it is no longer whole where it has to be."""

    code: ClassVar[str] = "wallet.gift_used"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class GiftTakenBack(Refusal):
    """The certificate was refunded."""

    code: ClassVar[str] = "wallet.gift_refunded"
    kind: ClassVar[Kind] = Kind.GONE


@dataclass(eq=False)
class GiftTooSmall(Refusal):
    """More was asked of it than is left; `balance` in its unit."""

    code: ClassVar[str] = "wallet.gift_too_small"
    kind: ClassVar[Kind] = Kind.CONFLICT
    balance: int


@dataclass(eq=False)
class NobodyToDeliverTo(Refusal):
    """The certificate has no recipient's address."""

    code: ClassVar[str] = "wallet.nobody_to_deliver_to"
    kind: ClassVar[Kind] = Kind.CONFLICT
