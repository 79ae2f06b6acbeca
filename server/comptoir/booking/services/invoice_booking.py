"""What an invoice for a booking says."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Status
from comptoir.booking.services.settle import SUBJECT
from comptoir.payments.contracts.invoices import Buyer, InvoiceDraft
from comptoir.payments.public import payments_of
from comptoir.payments.rules.invoices import InvoiceLine
from comptoir.platform.contracts import NotFound
from comptoir.wallet.public import prepaid_of

_STANDING = {Status.PENDING.value, Status.CONFIRMED.value, Status.COMPLETED.value, Status.NO_SHOW.value}
NO_SHOW_FEE = "no_show_fee"
_FEE = {"fr": "Indemnité d’absence, réservation {reference}", "en": "No-show fee, booking {reference}"}
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


def fee_lines(booking: UUID) -> InvoiceDraft | None:
    """The fee of a booking that was missed, as far as it is asked for or paid. It makes good a damage and pays for
    nothing: no VAT is due on it (CJEU, C-277/05, Société thermale d'Eugénie-les-Bains).

    Raises:
        NotFound: there is no such booking of this organization.
    """
    draft = invoice_lines(booking)
    asked = payments_of(SUBJECT, [booking]).get(booking, [])
    fee = sum(one.amount for one in asked if one.purpose == NO_SHOW_FEE and (one.status.is_open or one.received))
    if draft is None or not fee:
        return None
    line = InvoiceLine(description=_FEE[draft.locale].format(reference=draft.reference), gross=fee, vat_rate=None)
    return replace(draft, lines=[line], purpose=NO_SHOW_FEE, prepaid=0, prepaid_share=Fraction(0))


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
