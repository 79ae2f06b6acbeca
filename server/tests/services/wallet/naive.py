"""A wallet as one would keep it on paper: lots in a list, spending found by trying, nothing stored twice."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from comptoir.wallet.rules.spending import Need


@dataclass
class PaperLot:
    id: UUID
    owner: UUID
    unit: str
    currency: str
    available: int
    expires: datetime | None
    days: int | None
    services: tuple[UUID, ...]
    age: int
    reserved: int = 0

    def ends(self, now: datetime) -> datetime | None:
        return now + timedelta(days=self.days) if self.expires is None and self.days is not None else self.expires


@dataclass
class PaperSpending:
    """What a booking took: [quantity, covered, quantity back, covered back] per lot, the first to pay first."""

    parts: list[list[int]] = field(default_factory=list)
    lots: list[PaperLot] = field(default_factory=list)
    is_firm: bool = False

    @property
    def left(self) -> int:
        return sum(part[1] - part[3] for part in self.parts)


class Paper:
    """All wallets of a house."""

    def __init__(self) -> None:
        self.lots: dict[UUID, PaperLot] = {}
        self.expired = 0

    def of(self, owner: UUID) -> list[PaperLot]:
        return [lot for lot in self.lots.values() if lot.owner == owner]

    def order(self, owner: UUID, need: Need, now: datetime) -> list[PaperLot]:
        far = datetime.max.replace(tzinfo=now.tzinfo)
        usable = [
            lot
            for lot in self.of(owner)
            if lot.available > 0
            and (lot.ends(now) or far) > now
            and (not lot.services or need.service in lot.services)
            and lot.currency in ("", need.currency)
        ]
        return sorted(usable, key=lambda lot: (lot.ends(now) or far, len(lot.services) or 10_000, lot.age))

    def spend(self, owner: UUID, need: Need, now: datetime, *, firm: bool) -> PaperSpending:
        made, left = PaperSpending(is_firm=firm), need.total
        for lot in self.order(owner, need, now):
            quantity, covered = self._try(lot, need, left)
            if left == 0 or covered == 0:
                continue
            lot.expires = lot.ends(now)
            lot.available -= quantity
            lot.reserved += 0 if firm else quantity
            made.parts.append([quantity, covered, 0, 0])
            made.lots.append(lot)
            left -= covered
        return made

    def _try(self, lot: PaperLot, need: Need, left: int) -> tuple[int, int]:
        """One unit after the other, as long as there is one and the price is not covered."""
        if lot.unit == "money":
            return min(lot.available, left), min(lot.available, left)
        pieces = need.participants if lot.unit == "credits" else need.participants * need.minutes
        quantity = 0
        while quantity < lot.available and quantity * need.total < left * pieces:
            if lot.unit == "credits" and (quantity + 1) * need.total > left * pieces:
                break
            quantity += 1
        covered = min(left, quantity * need.total // pieces)
        if lot.unit == "credits" and quantity and left - covered < pieces:
            covered = left
        return quantity, covered

    def confirm(self, spending: PaperSpending) -> None:
        spending.is_firm = True
        for part, lot in zip(spending.parts, spending.lots, strict=True):
            lot.reserved -= part[0]

    def release(self, spending: PaperSpending, now: datetime) -> None:
        for part, lot in zip(spending.parts, spending.lots, strict=True):
            lot.reserved -= part[0]
            lot.available += part[0]
        spending.parts, spending.lots = [], []
        self.expire(now)

    def restore(self, spending: PaperSpending, amount: int, now: datetime) -> None:
        for part, lot in reversed(list(zip(spending.parts, spending.lots, strict=True))):
            share = min(amount, part[1] - part[3])
            part[3] += share
            amount -= share
            # Half a unit and more is one.
            back = round_half_up(part[0] * part[3], part[1])
            lot.available += back - part[2]
            part[2] = back
        self.expire(now)

    def expire(self, now: datetime) -> None:
        for lot in self.lots.values():
            if lot.expires is not None and lot.expires <= now:
                self.expired += lot.available
                lot.available = 0


def round_half_up(numerator: int, denominator: int) -> int:
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest >= denominator)
