"""What a standing order is to be at Stripe, and what of it Stripe has still to be told: plain values."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any

SOON_SECONDS = 60
"""An instant nearer than that may be past when Stripe hears of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWish:
    """`amount` minor units of `currency` every `count` intervals (`week`, `month`, `year`), for the first time at
    `next_at`; `product` is ours, `label` what its bills say. Which card pays is the customer's business.

    `begun`: names the row of periods that `next_at` begins; another one moves the next charge there. `credit`: what the
    charge of period `credit_for` is to be less.
    """

    product: str
    label: str
    amount: int
    currency: str
    interval: str
    count: int
    next_at: datetime
    begun: str = ""
    credit: int = 0
    credit_for: int = 0
    is_paused: bool = False
    ends_with_period: bool = False
    is_over: bool = False

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "OrderWish":
        known = {field.name: stored[field.name] for field in fields(cls)}
        return cls(**{**known, "next_at": datetime.fromisoformat(stored["next_at"])})

    def stored(self) -> dict[str, Any]:
        return {**asdict(self), "next_at": self.next_at.astimezone(UTC).isoformat()}


def succeeding(before: OrderWish, after: OrderWish) -> OrderWish:
    """What is wished now, when `before` was until now: the next charge moves only with a new row of periods, and the
    end is the end."""
    moved = before.begun != after.begun
    return replace(
        after,
        next_at=after.next_at if moved else before.next_at,
        # For which period there is no credit is nothing to tell.
        credit_for=after.credit_for if after.credit or before.credit else before.credit_for,
        is_over=after.is_over or before.is_over,
    )


def changed_there(told: OrderWish, wish: OrderWish, stands: Mapping[str, bool]) -> dict[str, bool]:
    """What of `stands` (`is_paused`, `ends_with_period`) somebody else changed: it is not what Stripe was told, and
    nothing else is wished since."""
    return {
        name: value
        for name, value in stands.items()
        if getattr(told, name) is not value and getattr(wish, name) is getattr(told, name)
    }


def price_key(wish: OrderWish) -> str:
    """The `lookup_key` of the Price of a wish; the same for all who are charged the same for the same product."""
    return f"comptoir_{wish.product}_{wish.amount}_{wish.currency.lower()}_{wish.count}_{wish.interval}"


def creation(wish: OrderWish, *, now: datetime) -> dict[str, Any]:
    """The parameters of a new Subscription, but for customer, price and metadata
    (https://docs.stripe.com/api/subscriptions/create).

    What runs is paid for already, so the first charge is at the end of a trial: Stripe's own way to choose the day
    (https://docs.stripe.com/billing/subscriptions/billing-cycle). When that day is past, it is charged at once.
    """
    params: dict[str, Any] = {
        "collection_method": "charge_automatically",
        "payment_behavior": "allow_incomplete",
        "off_session": True,
        "proration_behavior": "none",
        "description": wish.label[:500],
    }
    if (wish.next_at - now).total_seconds() > SOON_SECONDS:
        params["trial_end"] = int(wish.next_at.timestamp())
    return params


def difference(told: OrderWish, wish: OrderWish, *, now: datetime) -> dict[str, Any]:
    """The parameters that change a Subscription from what Stripe was told to what is wished, but for its price
    (https://docs.stripe.com/api/subscriptions/update); none: nothing to tell. Prorations are ours (ADR 31)."""
    params: dict[str, Any] = {}
    if wish.is_paused != told.is_paused:
        params["pause_collection"] = {"behavior": "void"} if wish.is_paused else ""
    if wish.ends_with_period != told.ends_with_period:
        params["cancel_at_period_end"] = wish.ends_with_period
    if wish.next_at != told.next_at and (wish.next_at - now).total_seconds() > SOON_SECONDS:
        params["trial_end"] = int(wish.next_at.timestamp())
    if wish.label != told.label:
        params["description"] = wish.label[:500]
    if params or price_key(wish) != price_key(told):
        params["proration_behavior"] = "none"
    return params
