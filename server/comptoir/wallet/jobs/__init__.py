"""What wallet does by itself when its time has come."""

from comptoir.wallet.jobs import lots, purchases, subscriptions

__all__ = ["lots", "purchases", "subscriptions"]
