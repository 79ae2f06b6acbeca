"""What others may know of products, purchases and subscriptions: events and refusals."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.refusal import Kind, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductChanged(Event):
    """A product is new, different, archived or gone."""

    name: ClassVar[str] = "product.changed.v1"
    product: UUID
    change: Literal["created", "changed", "archived", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseEvent(Event):
    """Something happened to a purchase."""

    purchase: UUID
    client: UUID
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseCreated(PurchaseEvent):
    """Something was sold, paid or not; a subscription's next period is too."""

    name: ClassVar[str] = "purchase.created.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchasePaid(PurchaseEvent):
    """A purchase is paid whole, and what it promises was handed over."""

    name: ClassVar[str] = "purchase.paid.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseCancelled(PurchaseEvent):
    """A purchase that was not paid was called off."""

    name: ClassVar[str] = "purchase.cancelled.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRefunded(PurchaseEvent):
    """Money of a purchase was given back; `amount` is how much of it by now, in minor units."""

    name: ClassVar[str] = "purchase.refunded.v1"
    amount: int
    currency: str


@dataclass(eq=False)
class ProductInactive(Refusal):
    """The product is switched off or archived."""

    code: ClassVar[str] = "wallet.product_inactive"
    kind: ClassVar[Kind] = Kind.CONFLICT
    product: str


@dataclass(eq=False)
class ProductLimitReached(Refusal):
    """The client has bought as many of it as one client may."""

    code: ClassVar[str] = "wallet.product_limit_reached"
    kind: ClassVar[Kind] = Kind.CONFLICT
    limit: int


@dataclass(eq=False)
class TooManyUnpaid(Refusal):
    """Who buys alone has this many purchases to pay first."""

    code: ClassVar[str] = "wallet.too_many_unpaid"
    kind: ClassVar[Kind] = Kind.LIMITED
    limit: int


@dataclass(eq=False)
class NotShareable(Refusal):
    """What was bought is for who bought it, and for nobody else."""

    code: ClassVar[str] = "wallet.not_shareable"
    kind: ClassVar[Kind] = Kind.CONFLICT
    purchase: str


@dataclass(eq=False)
class PurchaseStatusRefused(Refusal):
    """What was asked does not go with where the purchase stands."""

    code: ClassVar[str] = "wallet.purchase_status_refused"
    kind: ClassVar[Kind] = Kind.CONFLICT
    purchase_status: str


@dataclass(eq=False)
class PaymentNotOffered(Refusal):
    """The house takes no payments of this kind."""

    code: ClassVar[str] = "wallet.payment_not_offered"
    kind: ClassVar[Kind] = Kind.INVALID
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionEvent(Event):
    """Something happened to a subscription."""

    subscription: UUID
    client: UUID
    product: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionStarted(SubscriptionEvent):
    """A subscription began, with a trial or its first paid period."""

    name: ClassVar[str] = "subscription.started.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionRenewed(SubscriptionEvent):
    """Its next period began; `number` counts the periods from 1."""

    name: ClassVar[str] = "subscription.renewed.v1"
    number: int
    purchase: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionPastDue(SubscriptionEvent):
    """A period was not paid when it began; what was bought stays usable until `grace_until`."""

    name: ClassVar[str] = "subscription.past_due.v1"
    purchase: UUID
    grace_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionPaused(SubscriptionEvent):
    """Nothing is charged or granted any more, until it goes on."""

    name: ClassVar[str] = "subscription.paused.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionResumed(SubscriptionEvent):
    """It goes on after a pause."""

    name: ClassVar[str] = "subscription.resumed.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionCancelled(SubscriptionEvent):
    """It will end at `ends_at`."""

    name: ClassVar[str] = "subscription.cancelled.v1"
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionChanged(SubscriptionEvent):
    """It is of another product from now on; `product` is the new one."""

    name: ClassVar[str] = "subscription.changed.v1"
    previous_product: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionEnded(SubscriptionEvent):
    """It is over: cancelled, or not paid."""

    name: ClassVar[str] = "subscription.ended.v1"
    ended: Literal["cancelled", "unpaid"]


@dataclass(eq=False)
class SubscriptionStatusRefused(Refusal):
    """What was asked does not go with where the subscription stands."""

    code: ClassVar[str] = "wallet.subscription_status_refused"
    kind: ClassVar[Kind] = Kind.CONFLICT
    subscription_status: str


@dataclass(eq=False)
class PauseNotOffered(Refusal):
    """This subscription cannot be paused."""

    code: ClassVar[str] = "wallet.pause_not_offered"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class StillBound(Refusal):
    """The minimum term or the notice runs until `until`; it can be cancelled for then."""

    code: ClassVar[str] = "wallet.still_bound"
    kind: ClassVar[Kind] = Kind.CONFLICT
    until: datetime


@dataclass(eq=False)
class PurchaseOfSubscription(Refusal):
    """A period of a subscription is not called off by itself: cancel the subscription."""

    code: ClassVar[str] = "wallet.purchase_of_subscription"
    kind: ClassVar[Kind] = Kind.CONFLICT
    subscription: str
