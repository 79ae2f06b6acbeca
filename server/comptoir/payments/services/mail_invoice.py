"""Mail an invoice to its buyer."""

from datetime import datetime
from uuid import UUID

from comptoir.identity.public import organization_profile
from comptoir.notifications.public import MailAttachment, queue_email
from comptoir.payments.contracts.invoices import NobodyToSendTo
from comptoir.payments.queries.invoices import invoice_by_id, seller_details
from comptoir.payments.services.draw_invoice import drawn_invoice
from comptoir.platform import audit


def mail_invoice(invoice: UUID, *, to: str = "", dedupe: str, now: datetime) -> None:
    """Queue the mail with the document; the same `dedupe` again queues nothing.

    Raises:
        NotFound: there is no such invoice.
        NobodyToSendTo: neither `to` nor the buyer has an address.
    """
    row = invoice_by_id(invoice)
    address = to or row.buyer["email"]
    if not address:
        raise NobodyToSendTo
    house = organization_profile()
    document = drawn_invoice(row.id, now=now)
    queue_email(
        kind=f"payments.{row.kind}",
        to=address,
        locale=row.locale,
        context={
            "organization": {"name": house.name, "email": row.seller["email"]},
            "timeZone": house.time_zone,
            "name": row.buyer["name"],
            "number": row.number,
            "gross": row.gross,
            "open": max(0, row.gross - row.paid),
            "currency": row.currency,
            "reference": row.reference,
            "due": row.due_date,
            "reason": row.reason,
        },
        dedupe=f"invoice:{row.id}:{dedupe}:{address}"[:200],
        attachments=[MailAttachment(f"{document.name}.pdf", "application/pdf", document.pdf)],
    )
    audit.record("invoice.sent", object_type="invoice", object_id=row.id, after={"to": address})


def mail_when_issued(invoice: UUID, *, now: datetime) -> None:
    """After an invoice was issued: its buyer gets it, when the house wants that and knows where."""
    if seller_details().send_when_issued and invoice_by_id(invoice).buyer["email"]:
        mail_invoice(invoice, dedupe="issued", now=now)
