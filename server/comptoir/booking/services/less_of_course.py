"""Some sessions of a course sold whole are cancelled: the others stay booked, their share of the price comes back."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.course import share
from comptoir.booking.rules.vat import vat_within
from comptoir.booking.services.lock_sessions import HOLDING
from comptoir.booking.services.promo import KeptPromo
from comptoir.booking.services.settle import settle_change
from comptoir.wallet.public import adjust_promo_use

STANDING = ("pending", "confirmed", "completed", "no-show")
"""A course that is on, even if its first session is over."""
_PLACE = (
    "session_id",
    "starts_at",
    "ends_at",
    "staff_ids",
    "resource_ids",
    "assigned_staff",
    "assigned_resources",
    "checked_in_at",
    "checked_out_at",
)


def less_of_courses(gone: Collection[UUID], bookings: list[Booking], *, now: datetime) -> list[Booking]:
    """The bookings that are to be cancelled with the sessions `gone`, of locked `bookings`.

    A course that goes on keeps the booking with its price: it changes places with a later session's, and costs less.
    What is cancelled with its whole course is left to the one with the price, which takes the others along.
    """
    parts: dict[UUID, list[Booking]] = {}
    for one in bookings:
        if one.quote.get("sale") == "whole" and (one.status in HOLDING or one.parent_booking_id is None):
            parts.setdefault(one.parent_booking_id or one.id, []).append(one)
    followers: set[UUID] = set()
    for id, course in parts.items():
        head = next((one for one in course if one.id == id), None)
        if head is None or head.status not in STANDING:
            continue
        staying = [one for one in course if one.session_id not in gone]
        if not staying:
            followers |= {one.id for one in course} - {id}
            continue
        _cost_less(head, len(course) - len(staying), now)
        if head.session_id in gone:
            _change_places(head, min(staying, key=lambda one: one.starts_at), now)
    return [one for one in bookings if one.id not in followers]


def _cost_less(head: Booking, gone: int, now: datetime) -> None:
    less = share(head.total_price * gone, max(head.quote["sessions"], gone))
    head.total_price -= less
    head.quote = _reduced(head.quote, less, gone)
    head.save(update_fields=["total_price", "quote"])
    kept = KeptPromo.of(head.quote)
    if kept is not None and kept.use is not None:
        adjust_promo_use(kept.use, discount=0, order_total=-less)
    settle_change(head, now=now)


def _reduced(quote: dict[str, Any], less: int, gone: int) -> dict[str, Any]:
    """The quote with one more line, and its tax along with it."""
    rate = quote["vat"]["rate"] if quote.get("vat") else None
    tax = vat_within(-less, rate) if rate is not None else None
    line = {
        "kind": "cancelled",
        "label": "",
        "unit": "booking",
        "quantity": gone,
        "unitPrice": -(less // gone),
        "total": -less,
        "vat": tax,
    }
    vat = quote.get("vat")
    if vat and tax is not None:
        vat = {**vat, "amount": vat["amount"] + tax, "net": vat["net"] - less - tax}
    total = quote["total"] - less
    subtotal = quote.get("subtotal", quote["total"]) - less
    sessions = quote["sessions"] - gone
    return {
        **quote,
        "lines": [*quote["lines"], line],
        "subtotal": subtotal,
        "total": total,
        "vat": vat,
        "sessions": sessions,
    }


def _change_places(head: Booking, other: Booking, now: datetime) -> None:
    for name in _PLACE:
        mine, theirs = getattr(head, name), getattr(other, name)
        setattr(head, name, theirs)
        setattr(other, name, mine)
    for row in (head, other):
        row.updated_at, row.sequence = now, row.sequence + 1
        row.save(update_fields=[*_PLACE, "updated_at", "sequence"])
