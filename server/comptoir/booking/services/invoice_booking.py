"""What an invoice for a booking says."""

from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Status
from comptoir.booking.services.settle import SUBJECT
from comptoir.payments.contracts.invoices import Buyer, InvoiceDraft
from comptoir.payments.rules.invoices import InvoiceLine
from comptoir.platform.contracts import NotFound
from comptoir.wallet.public import prepaid_of

_STANDING = {Status.PENDING.value, Status.CONFIRMED.value, Status.COMPLETED.value, Status.NO_SHOW.value}
_PREPAID = {"fr": "Déduction : déjà facturé (forfait)", "en": "Less what was invoiced before (pack)"}


def invoice_lines(booking: UUID) -> InvoiceDraft | None:
    """The lines of its quote, less what a pack paid for: that was invoiced when it was sold. Without lines when it was
    called off or moved, or only waits.

    Raises:
        NotFound: there is no such booking of this organization.
    """
    row = Booking.objects.filter(pk=booking).first()
    if row is None:
        raise NotFound
    prepaid, share = prepaid_of(SUBJECT, row.id)
    return InvoiceDraft(
        lines=_lines(row, prepaid) if row.status in _STANDING else [],
        currency=row.currency,
        client=row.client_id,
        buyer=Buyer(name=row.contact_name, email=row.contact_email),
        locale=_language(row),
        supplied=row.starts_at.astimezone(ZoneInfo(row.time_zone)).date(),
        reference=row.reference,
        prepaid=prepaid,
        prepaid_share=share,
    )


def _lines(row: Booking, prepaid: int) -> list[InvoiceLine]:
    quote = row.quote or {}
    rate = Decimal(str(quote["vat"]["rate"])) if quote.get("vat") else None
    priced = quote.get("lines") or []
    if sum(line["total"] for line in priced) == row.total_price:
        lines = [
            InvoiceLine(
                description=_named(row.service_name, line["label"]),
                quantity=line["quantity"],
                gross=line["total"],
                vat_rate=rate,
            )
            for line in priced
        ]
    else:
        lines = [InvoiceLine(description=row.service_name, gross=row.total_price, vat_rate=rate)]
    if prepaid:
        lines.append(InvoiceLine(description=_PREPAID[_language(row)], gross=-prepaid, vat_rate=rate))
    return lines


def _language(row: Booking) -> str:
    return "en" if row.locale.startswith("en") else "fr"


def _named(service: str, label: str) -> str:
    return service if label in {"", service} else f"{service} – {label}"
