"""Everything the modules above may ask of payments."""

from comptoir.payments.contracts import PaymentView, RefundView
from comptoir.payments.queries.documents import payment_document
from comptoir.payments.queries.payments import payments_of
from comptoir.payments.services.invoice_drafts import register_invoice_lines
from comptoir.payments.services.move_payments import move_payments
from comptoir.payments.services.providers import Provider, register_provider
from comptoir.payments.services.record_payment import ask_payment, complete_payment, record_payment, withdraw_payment
from comptoir.payments.services.refund import refund_subject
from comptoir.payments.services.subjects import register_subject

__all__ = [
    "PaymentView",
    "Provider",
    "RefundView",
    "ask_payment",
    "complete_payment",
    "move_payments",
    "payment_document",
    "payments_of",
    "record_payment",
    "refund_subject",
    "register_invoice_lines",
    "register_provider",
    "register_subject",
    "withdraw_payment",
]
