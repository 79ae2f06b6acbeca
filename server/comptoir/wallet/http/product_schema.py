"""Products, in and out."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StrictBool, StringConstraints
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from comptoir.platform.http.schema import Currency, In, LongText, Name, Out
from comptoir.wallet.rules.products import TERMS

Kind = Literal["pack", "subscription", "gift_certificate"]
Unit = Literal["minutes", "credits", "money"]
Period = Literal["week", "month", "quarter", "year"]
Amount = Annotated[int, Field(ge=0, le=2_000_000_000, strict=True)]
"""Minor units."""
Count = Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]
Days = Annotated[int, Field(ge=0, le=3650, strict=True)]
_MOST_CHARACTERS = 16_384


def _bounded(value: dict[str, Any]) -> dict[str, Any]:
    if len(str(value)) > _MOST_CHARACTERS:
        raise PydanticCustomError("platform.too_long", "too long", {"max_length": _MOST_CHARACTERS})
    return value


class Allowance(In):
    """What every period brings; money in minor units of the product's currency."""

    unit: Unit
    quantity: Count


class Rollover(In):
    """What becomes of what is left at the end of a period. `periods`: how many further ones it lasts, null: as long
    as the subscription does. `cap`: how much is carried over at most."""

    mode: Literal["none", "all", "capped"] = "none"
    cap: Count | None = None
    periods: Annotated[int, Field(ge=1, le=1000, strict=True)] | None = None


class ProductChanges(In):
    """What may be said of a product; what is left out stays as it is. Terms of another kind are ignored.

    A pack: `unit`, `quantity`, `serviceIds` (none: all), `validityDays` (null: for ever) from purchase or first use.
    A subscription: from `period` to `memberTier`; `graceDays`: how long an unpaid period stays usable. A gift
    certificate: a fixed `amount`, or any between `minAmount` and `maxAmount`, or the pack `packId`; it costs what it
    is worth unless `price` says otherwise. `kind` cannot change.
    """

    kind: Kind | None = None
    name: Annotated[Name, Field(default_factory=str)]
    description: LongText = ""
    price: Amount = 0
    currency: Currency | None = None
    is_active: StrictBool = True
    color: Annotated[str, StringConstraints(pattern=r"^(#[0-9a-fA-F]{6})?$")] = ""
    image: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)] = ""
    sort_order: Annotated[int, Field(ge=-1_000_000, le=1_000_000, strict=True)] = 0
    metadata: Annotated[dict[str, Any], AfterValidator(_bounded)] = {}
    vat_rate: Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)] | None = None
    limit_per_client: Annotated[int, Field(ge=1, le=1_000_000, strict=True)] | None = None

    unit: Unit | None = None
    quantity: Count | None = None
    service_ids: Annotated[list[UUID], Field(max_length=1000)] | None = None
    validity_days: Annotated[int, Field(ge=1, le=36_500, strict=True)] | None = None
    valid_from: Literal["purchase", "first_use"] | None = None
    is_shareable: StrictBool | None = None

    period: Period | None = None
    allowance: Allowance | None = None
    rollover: Rollover | None = None
    trial_days: Days | None = None
    minimum_periods: Annotated[int, Field(ge=0, le=120, strict=True)] | None = None
    notice_days: Days | None = None
    grace_days: Annotated[int, Field(ge=1, le=365, strict=True)] | None = None
    allowance_in_grace: StrictBool | None = None
    can_pause: StrictBool | None = None
    member_tier: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)] | None = None

    amount: Count | None = None
    min_amount: Count | None = None
    max_amount: Count | None = None
    pack_id: UUID | None = None
    validity_months: Annotated[int, Field(ge=0, le=1200, strict=True)] | None = None

    def fields(self) -> dict[str, Any]:
        """What was sent of its own, as the table holds it; a currency of null is the organization's."""
        sent = {name: getattr(self, name) for name in self.model_fields_set if to_camel(name) not in TERMS}
        return {name: value for name, value in sent.items() if name != "kind" and (name, value) != ("currency", None)}

    def terms(self) -> dict[str, Any]:
        """What was sent of its kind's terms; null for what has a usual value is that value."""
        written = self.model_dump(by_alias=True, mode="json", exclude_unset=True)
        if self.rollover is not None:
            written["rollover"] = self.rollover.model_dump(by_alias=True)
        return {
            name: value for name, value in written.items() if name in TERMS and (value is not None or name in _EMPTY)
        }


_EMPTY = {
    "unit",
    "quantity",
    "validityDays",
    "period",
    "allowance",
    "memberTier",
    "amount",
    "minAmount",
    "maxAmount",
    "packId",
    "validityMonths",
}
"""Terms that may be nothing."""


class ProductIn(ProductChanges):
    """A new product; `currency` is the organization's. Only a certificate needs no `price`."""

    kind: Kind
    name: Name


class AllowanceOut(Out):
    unit: Unit
    quantity: int


class RolloverOut(Out):
    mode: Literal["none", "all", "capped"]
    cap: int | None
    periods: int | None


class ProductOut(Out):
    """Terms of another kind are null. `sales`: how many purchases stand; null for visitors."""

    id: UUID
    kind: Kind
    name: str
    description: str
    price: int
    currency: str
    is_active: bool
    is_archived: bool
    color: str
    image: str
    sort_order: int
    metadata: dict[str, Any]
    vat_rate: float | None
    limit_per_client: int | None
    unit: Unit | None
    quantity: int | None
    service_ids: list[UUID] | None
    validity_days: int | None
    valid_from: Literal["purchase", "first_use"] | None
    is_shareable: bool | None
    period: Period | None
    allowance: AllowanceOut | None
    rollover: RolloverOut | None
    trial_days: int | None
    minimum_periods: int | None
    notice_days: int | None
    grace_days: int | None
    allowance_in_grace: bool | None
    can_pause: bool | None
    member_tier: str | None
    amount: int | None
    min_amount: int | None
    max_amount: int | None
    pack_id: UUID | None
    validity_months: int | None
    sales: int | None
    created_at: datetime
    updated_at: datetime
