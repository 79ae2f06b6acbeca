"""Promo codes, in and out."""

import re
from datetime import datetime, timedelta, timezone
from typing import Annotated, Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import AliasChoices, BeforeValidator, Field, StringConstraints

from comptoir.platform.http.schema import Currency, In, Instant, Out

Kind = Literal["percentage", "fixed", "freeMinutes"]
Code = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=40, pattern=r"^[^\s\x00-\x1f]+$")
]
Amount = Annotated[int, Field(ge=0, le=2_000_000_000, strict=True)]
_SOME_ZONE = timezone(timedelta(), "of the organization")
_KIND = Field(validation_alias=AliasChoices("kind", "type"))
Count = Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]


def _day_begins(value: Any) -> Any:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return value
    try:
        return datetime.fromisoformat(value).replace(tzinfo=_SOME_ZONE)
    except ValueError:
        return value


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
Moment = Annotated[Instant, BeforeValidator(_day_begins)]


class PromoCodeChanges(In):
    """What may be said of a code; what is left out stays as it is. Neither `serviceIds` nor `productIds`: for all.

    A date in `validFrom` or `validUntil` is a whole local day of the organization.
    """

    code: Annotated[Code, Field(default_factory=str)]
    kind: Annotated[Kind, _KIND] = "percentage"
    value: Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)] = 1
    currency: Currency | None = None
    valid_from: Moment | None = None
    valid_until: Moment | None = None
    service_ids: Annotated[list[UUID], Field(max_length=1000)] = []
    product_ids: Annotated[list[UUID], Field(max_length=1000)] = []
    first_booking_only: bool = False
    minimum_amount: Amount | None = None
    max_uses: Count | None = None
    max_uses_per_client: Count | None = None
    is_active: bool = True

    def fields(self, zone: str) -> dict[str, Any]:
        """What was sent, as the table holds it; a currency of null is the organization's, whose `zone` days are in."""
        sent = {name: getattr(self, name) for name in self.model_fields_set}
        for name, more in (("valid_from", 0), ("valid_until", 1)):
            moment = sent.get(name)
            if moment is not None and moment.tzinfo is _SOME_ZONE:
                sent[name] = (moment + timedelta(days=more)).replace(tzinfo=ZoneInfo(zone))
        return {name: value for name, value in sent.items() if name != "currency" or value is not None}


class PromoCodeIn(PromoCodeChanges):
    """A new code. `value` counts per cent, minor units of `currency` (default: the organization's), or minutes."""

    code: Code
    kind: Annotated[Kind, _KIND]
    value: Annotated[int, Field(ge=1, le=2_000_000_000, strict=True)]


class PromoCodeOut(Out):
    """`uses` counts those that stand; `revenue` is what the bookings made with it cost, in minor units."""

    id: UUID
    code: str
    kind: Kind
    value: int
    currency: str
    valid_from: datetime | None
    valid_until: datetime | None
    service_ids: list[UUID]
    product_ids: list[UUID]
    first_booking_only: bool
    minimum_amount: int | None
    max_uses: int | None
    max_uses_per_client: int | None
    is_active: bool
    uses: int
    revenue: int
    created_at: datetime


class PromoUseOut(Out):
    """`total` is what was to be paid after the `discount`; given back: it counts no more."""

    id: UUID
    client_id: UUID
    subject_type: str
    booking_id: UUID | None
    purchase_id: UUID | None
    discount: int
    total: int
    currency: str
    used_at: datetime
    given_back_at: datetime | None
