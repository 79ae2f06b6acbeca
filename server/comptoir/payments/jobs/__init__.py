"""What payments does in the background."""

from comptoir.payments.jobs import online, orders

__all__ = ["online", "orders"]
