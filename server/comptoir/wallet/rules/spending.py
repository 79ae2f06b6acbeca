"""Which lots pay for a booking, and how much of its price each one covers (spec 02 §3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.wallet.rules.lots import LotFacts, Unit, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What is to be paid: `total` minor units of `currency`, for `minutes` of a service and each of `participants`;
    `left` of them still, None: all."""

    service: UUID
    total: int
    currency: str
    minutes: int
    participants: int = 1
    left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one lot pays: `quantity` of its unit for `covered` minor units of the price."""

    lot: UUID
    unit: Unit
    currency: str
    quantity: int
    covered: int
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The lots that pay, in their order."""

    parts: tuple[Part, ...] = ()

    @property
    def covered(self) -> int:
        """Minor units of the price."""
        return sum(part.covered for part in self.parts)


def plan_spending(lots: Iterable[LotFacts], need: Need, now: datetime) -> Plan:
    """What of `need` the lots cover, never more than is left of its total.

    Money covers itself, minutes their share of all minutes of all participants, a credit one participant: minutes
    are rounded up to whole ones, a credit never pays less than a whole place, and what rounding leaves of the last
    place is covered with it. A price of nothing takes nothing.
    """
    left = need.total if need.left is None else need.left
    parts: list[Part] = []
    for lot in in_order((one for one in lots if one.may_pay(need.service, need.currency, now)), now):
        if left <= 0:
            break
        quantity, covered = _share(lot, need, left)
        if covered > 0:
            parts.append(
                Part(
                    lot=lot.id,
                    unit=lot.unit,
                    currency=lot.currency,
                    quantity=quantity,
                    covered=covered,
                    expires_at=lot.ends(now),
                )
            )
            left -= covered
    return Plan(tuple(parts))


def _share(lot: LotFacts, need: Need, left: int) -> tuple[int, int]:
    match lot.unit:
        case Unit.MONEY:
            quantity = min(lot.available, left)
            return quantity, quantity
        case Unit.MINUTES:
            whole = need.minutes * need.participants
            wanted = -(-left * whole // need.total)
            if whole == 0 or lot.available >= wanted:
                return wanted, left if whole else 0
            return lot.available, lot.available * need.total // whole
        case Unit.CREDITS:
            places = left * need.participants // need.total
            quantity = min(lot.available, places)
            covered = quantity * need.total // need.participants
            # Places of 333, 333 and 334: the last one covers the odd units.
            return quantity, left if quantity and left - covered < need.participants else covered
