"""A booking's promo code: judged, taken, kept with the quote, and given back with the booking."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.price import Quote
from comptoir.booking.rules.status import Status
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.wallet.public import (
    Promo,
    PromoRefused,
    adjust_promo_use,
    check_promo,
    give_promo_back,
    retake_promo_use,
    use_promo,
)
from comptoir.wallet.rules.discount import PromoKind, PromoTerms
from comptoir.wallet.rules.validity import Refused

_OVER = (Status.CANCELLED.value, Status.RESCHEDULED.value)


@dataclass(frozen=True, slots=True)
class KeptPromo:
    """What a code was worth when it was taken; `use` is None in a quote that nobody booked yet."""

    code: str
    terms: PromoTerms
    use: UUID | None = None

    @classmethod
    def of(cls, quote: Mapping[str, Any]) -> "KeptPromo | None":
        """From the quote a booking keeps."""
        kept = quote.get("promo")
        if not kept:
            return None
        use = UUID(kept["useId"]) if kept.get("useId") else None
        return cls(kept["code"], PromoTerms(PromoKind(kept["kind"]), kept["value"]), use)


def judge_promo(code: str, quote: Quote, *, service: UUID, client: UUID | None, now: datetime) -> Promo:
    """The code, if it may be used for a booking of that price; without a client, as far as can be told.

    Raises:
        Invalid: it may not, or does not exist (path `promoCode`).
    """
    try:
        return check_promo(
            code,
            service=service,
            price=quote.subtotal,
            currency=quote.currency,
            client=client,
            has_booked=lambda: client is not None and _has_booked(client),
            now=now,
        )
    except PromoRefused as refusal:
        raise _invalid(code, refusal) from refusal


def take_promo(promo: Promo, quote: Quote, *, booking: UUID, client: UUID, now: datetime) -> UUID:
    """Count one use of the code; the id of the use. Before sessions and calendars are locked.

    Raises:
        Invalid: it has been used up since it was judged (path `promoCode`).
    """
    try:
        use = use_promo(
            promo,
            subject=booking,
            client=client,
            discount=quote.discount,
            order_total=quote.total,
            currency=quote.currency,
            now=now,
        )
        # Two first bookings at once wait for one another at the counter; the second one sees the first.
        if promo.first_booking_only and _has_booked(client):
            raise PromoRefused(Refused.FIRST_BOOKING_ONLY)
    except PromoRefused as refusal:
        raise _invalid(promo.code, refusal) from refusal
    return use


def promo_of_series(first: UUID) -> KeptPromo | None:
    """What the first booking of a series leaves to the others: a percentage, not an amount or free minutes."""
    kept = KeptPromo.of(Booking.objects.values_list("quote", flat=True).get(pk=first))
    return None if kept is None or kept.terms.once_per_series else kept


def return_promo(row: Booking, *, now: datetime) -> None:
    """A booking was called off: its code counts no more, unless another booking of its series still has it."""
    kept = KeptPromo.of(row.quote) if row.promo_code else None
    if kept is None or kept.use is None:
        return
    others = Booking.objects.filter(client_id=row.client_id, quote__promo__useId=str(kept.use)).exclude(pk=row.pk)
    if others.exclude(status__in=_OVER).exists():
        adjust_promo_use(kept.use, discount=-row.quote["discount"], order_total=-row.total_price)
    else:
        give_promo_back(kept.use, now=now)


def restore_promo(row: Booking) -> None:
    """A booking that had lapsed stands again: its code counts again if it still can; its price stays as promised."""
    kept = KeptPromo.of(row.quote) if row.promo_code else None
    if kept is not None and kept.use is not None:
        retake_promo_use(kept.use)


def _has_booked(client: UUID) -> bool:
    rows = Booking.objects.filter(client_id=client)
    return rows.exclude(status__in=[*_OVER, Status.WAITLISTED.value]).exists()


def _invalid(code: str, refusal: PromoRefused) -> Invalid:
    reason = f"booking.promo_code_{refusal.reason.value}"
    details: dict[str, Any] = {"value": code}
    if refusal.minimum is not None:
        details["minimum"] = refusal.minimum
    return Invalid([FieldError("promoCode", reason, details)])
