"""Everything the modules above may ask of wallet."""

from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.contracts.ledger import Balance, LotView
from comptoir.wallet.queries.lots import balance_of, comes_back_whole, lots_from, lots_of
from comptoir.wallet.queries.prepaid import prepaid_of, prepaid_shares
from comptoir.wallet.queries.products import products_matching, products_on_show, wallets_are_used
from comptoir.wallet.queries.promo_codes import has_promo_code_for
from comptoir.wallet.queries.purchases import purchase_by_id, purchase_documents, purchases_matching
from comptoir.wallet.queries.spent import spent_on
from comptoir.wallet.queries.subscriptions import (
    member_tier,
    subscription_by_id,
    subscription_documents,
    subscriptions_matching,
)
from comptoir.wallet.services.cancel_subscription import cancel_at_period_end, cancel_now
from comptoir.wallet.services.carry_over import roll_over, transfer
from comptoir.wallet.services.change_plan import change_plan
from comptoir.wallet.services.change_product import create_product
from comptoir.wallet.services.change_promo_code import create_promo_code
from comptoir.wallet.services.change_purchase import cancel_purchase, pay_purchase, refund_purchase
from comptoir.wallet.services.check_promo import check_promo
from comptoir.wallet.services.grant import grant, take_back
from comptoir.wallet.services.known_services import register_services
from comptoir.wallet.services.lock_promo import lock_promo
from comptoir.wallet.services.pause_subscription import pause_subscription, resume_subscription
from comptoir.wallet.services.pay_back import PROVIDER as WALLET
from comptoir.wallet.services.post import Subject
from comptoir.wallet.services.renew_subscription import renew_subscription
from comptoir.wallet.services.sell_product import Sale, sell_product
from comptoir.wallet.services.spend import capture, move_spending, plan_for, release, reserve, restore
from comptoir.wallet.services.use_promo import adjust_promo_use, give_promo_back, retake_promo_use, use_promo

__all__ = [
    "WALLET",
    "Balance",
    "LotView",
    "Promo",
    "PromoRefused",
    "Sale",
    "Subject",
    "adjust_promo_use",
    "balance_of",
    "cancel_at_period_end",
    "cancel_now",
    "cancel_purchase",
    "capture",
    "change_plan",
    "check_promo",
    "comes_back_whole",
    "create_product",
    "create_promo_code",
    "give_promo_back",
    "grant",
    "has_promo_code_for",
    "lock_promo",
    "lots_from",
    "lots_of",
    "member_tier",
    "move_spending",
    "pause_subscription",
    "pay_purchase",
    "plan_for",
    "prepaid_of",
    "prepaid_shares",
    "products_matching",
    "products_on_show",
    "purchase_by_id",
    "purchase_documents",
    "purchases_matching",
    "refund_purchase",
    "register_services",
    "release",
    "renew_subscription",
    "reserve",
    "restore",
    "resume_subscription",
    "retake_promo_use",
    "roll_over",
    "sell_product",
    "spent_on",
    "subscription_by_id",
    "subscription_documents",
    "subscriptions_matching",
    "take_back",
    "transfer",
    "use_promo",
    "wallets_are_used",
]
