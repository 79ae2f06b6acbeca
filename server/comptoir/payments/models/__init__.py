"""The tables of payments."""

from comptoir.payments.models.invoices import Invoice, InvoiceCounter, InvoiceFile, InvoiceSubject, Seller
from comptoir.payments.models.online import CardSetup, Dispute, ProviderEvent, StripeAccount, StripeCustomer
from comptoir.payments.models.orders import StandingOrder
from comptoir.payments.models.payments import Payment, Refund

__all__ = [
    "CardSetup",
    "Dispute",
    "Invoice",
    "InvoiceCounter",
    "InvoiceFile",
    "InvoiceSubject",
    "Payment",
    "ProviderEvent",
    "Refund",
    "Seller",
    "StandingOrder",
    "StripeAccount",
    "StripeCustomer",
]
