"""What wallet does by itself when its time has come."""

from comptoir.wallet.jobs import lots

__all__ = ["lots"]
