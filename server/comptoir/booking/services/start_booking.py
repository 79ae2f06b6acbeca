"""How a booking begins: its client's wallet pays what it can, then it is confirmed or waits."""

from datetime import datetime

from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.admission import Admission, admission
from comptoir.booking.rules.status import Awaits
from comptoir.booking.services.first_payment import first_due
from comptoir.booking.services.holds import admit
from comptoir.booking.services.pay_from_wallet import start_with_wallet


def start_booking(house: Offered, row: Booking, now: datetime) -> None:
    """Let a booking nothing was paid for yet start out; the caller stores it."""
    rules, first = house.organization.rules, first_due(row, house)

    def decided(covered: int) -> Admission:
        left = max(0, first - covered)
        return admission(house.document, total=row.total_price, first=left, approval_above=rules.approval_above)

    start_with_wallet(row, lambda covered: decided(covered).awaits is Awaits.NOTHING, now=now)
    admit(row, decided(row.amount_paid + row.amount_reserved), now, hold_minutes=rules.hold_minutes)
