"""Which bookings of a series somebody means: this one, this and following, or all."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.queries.series import series_of
from comptoir.booking.rules.status import Action
from comptoir.booking.services.standing import standing_of


class Scope(StrEnum):
    """How much of a series: dates that have begun are never meant but for the one that was named."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


def bookings_in(scope: Scope, booking: UUID, *, action: Action, now: datetime) -> list[Booking]:
    """The bookings of the series that are meant and let `action` happen, by date, locked in the order of their ids.

    The named one is among them whatever its state, so that the action itself says why it cannot be.

    Raises:
        NotFound: there is no such booking.
    """
    ids = list(series_of(booking).values_list("id", flat=True)) if scope is not Scope.THIS else [booking]
    rows = list(Booking.objects.select_for_update().filter(pk__in=ids).order_by("id"))
    named = next(row for row in rows if row.id == booking)
    # The booking with the price of a course sold whole takes the others along in all but being left.
    if named.quote.get("sale") == "whole" and action is not Action.CANCEL:
        return [named]
    meant = [
        row
        for row in rows
        if row.id == booking
        or (
            row.starts_at > now
            and (scope is Scope.ALL or row.starts_at >= named.starts_at)
            and standing_of(row).after(action) is not None
        )
    ]
    return sorted(meant, key=lambda row: (row.starts_at, row.id))
