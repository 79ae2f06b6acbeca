"""What an invoice for a booking says."""

from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Status
from comptoir.payments.contracts.invoices import Buyer, InvoiceDraft
from comptoir.payments.rules.invoices import InvoiceLine
from comptoir.platform.contracts import NotFound

_STANDING = {Status.PENDING.value, Status.CONFIRMED.value, Status.COMPLETED.value, Status.NO_SHOW.value}


def invoice_lines(booking: UUID) -> InvoiceDraft | None:
    """The lines of its quote; None for what was called off, moved, or only waits.

    Raises:
        NotFound: there is no such booking of this organization.
    """
    row = Booking.objects.filter(pk=booking).first()
    if row is None:
        raise NotFound
    if row.status not in _STANDING:
        return None
    return InvoiceDraft(
        lines=_lines(row),
        currency=row.currency,
        client=row.client_id,
        buyer=Buyer(name=row.contact_name, email=row.contact_email),
        locale=row.locale[:2] or "fr",
        supplied=row.starts_at.astimezone(ZoneInfo(row.time_zone)).date(),
        reference=row.reference,
    )


def _lines(row: Booking) -> list[InvoiceLine]:
    quote = row.quote or {}
    rate = Decimal(str(quote["vat"]["rate"])) if quote.get("vat") else None
    priced = quote.get("lines") or []
    if sum(line["total"] for line in priced) != row.total_price:
        return [InvoiceLine(description=row.service_name, gross=row.total_price, vat_rate=rate)]
    return [
        InvoiceLine(
            description=_named(row.service_name, line["label"]),
            quantity=line["quantity"],
            gross=line["total"],
            vat_rate=rate,
        )
        for line in priced
    ]


def _named(service: str, label: str) -> str:
    return service if label in {"", service} else f"{service} – {label}"
