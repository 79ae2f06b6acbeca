"""What wallet shows to the modules above it: values, events and refusals. No Django."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from comptoir.kernel.event import Event
from comptoir.kernel.ids import PromoCodeId
from comptoir.kernel.refusal import Kind, Refusal
from comptoir.wallet.rules.discount import PromoTerms
from comptoir.wallet.rules.validity import Refused


@dataclass(frozen=True, slots=True)
class Promo:
    """A code that may be used, as it is written, and what it is worth."""

    id: PromoCodeId
    code: str
    terms: PromoTerms
    first_booking_only: bool


@dataclass(eq=False)
class PromoRefused(Exception):
    """The code is of no use here; whoever asked says which field it was. `minimum` in minor units."""

    reason: Refused
    minimum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoCodeChanged(Event):
    """A promo code is new, different or gone."""

    name: ClassVar[str] = "promo_code.changed.v1"
    promo_code: PromoCodeId
    change: Literal["created", "changed", "removed"]


@dataclass(eq=False)
class PromoCodeUsed(Refusal):
    """A code that was used is kept; it can be switched off instead."""

    code: ClassVar[str] = "wallet.promo_code_used"
    kind: ClassVar[Kind] = Kind.CONFLICT
    uses: int
