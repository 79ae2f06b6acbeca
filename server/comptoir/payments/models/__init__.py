"""The tables of payments."""

from comptoir.payments.models.payments import Payment, Refund

__all__ = ["Payment", "Refund"]
