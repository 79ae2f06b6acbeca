"""The tables of wallet."""

from comptoir.wallet.models.gifts import Gift, GiftRedemption
from comptoir.wallet.models.ledger import Lot, Spending, Wallet, WalletEntry, WalletTransaction
from comptoir.wallet.models.products import Product
from comptoir.wallet.models.promo_codes import PromoClient, PromoCode, PromoUse
from comptoir.wallet.models.purchases import Purchase
from comptoir.wallet.models.subscriptions import Subscription

__all__ = [
    "Gift",
    "GiftRedemption",
    "Lot",
    "Product",
    "PromoClient",
    "PromoCode",
    "PromoUse",
    "Purchase",
    "Spending",
    "Subscription",
    "Wallet",
    "WalletEntry",
    "WalletTransaction",
]
