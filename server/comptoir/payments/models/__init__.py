"""The tables of payments."""

from comptoir.payments.models.online import Dispute, ProviderEvent, StripeAccount, StripeCustomer
from comptoir.payments.models.payments import Payment, Refund

__all__ = ["Dispute", "Payment", "ProviderEvent", "Refund", "StripeAccount", "StripeCustomer"]
