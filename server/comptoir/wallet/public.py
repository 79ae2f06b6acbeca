"""Everything the modules above may ask of wallet."""

from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.contracts.ledger import Balance, LotView
from comptoir.wallet.queries.lots import balance_of, lots_from, lots_of
from comptoir.wallet.queries.promo_codes import has_promo_code_for
from comptoir.wallet.services.carry_over import roll_over, transfer
from comptoir.wallet.services.change_promo_code import create_promo_code
from comptoir.wallet.services.check_promo import check_promo
from comptoir.wallet.services.grant import grant, take_back
from comptoir.wallet.services.lock_promo import lock_promo
from comptoir.wallet.services.post import Subject
from comptoir.wallet.services.spend import capture, move_spending, plan_for, release, reserve, restore
from comptoir.wallet.services.use_promo import adjust_promo_use, give_promo_back, retake_promo_use, use_promo

__all__ = [
    "Balance",
    "LotView",
    "Promo",
    "PromoRefused",
    "Subject",
    "adjust_promo_use",
    "balance_of",
    "capture",
    "check_promo",
    "create_promo_code",
    "give_promo_back",
    "grant",
    "has_promo_code_for",
    "lock_promo",
    "lots_from",
    "lots_of",
    "move_spending",
    "plan_for",
    "release",
    "reserve",
    "restore",
    "retake_promo_use",
    "roll_over",
    "take_back",
    "transfer",
    "use_promo",
]
