"""Everything the modules above may ask of payments."""

from comptoir.payments.contracts import PaymentView, RefundView
from comptoir.payments.queries.documents import payment_document
from comptoir.payments.queries.payments import payments_of
from comptoir.payments.rules.orders import OrderWish
from comptoir.payments.services.billed import Awaited, Billed, register_billed
from comptoir.payments.services.forfeits import register_forfeits
from comptoir.payments.services.invoice_drafts import register_invoice_lines, register_prepaid_shares
from comptoir.payments.services.move_payments import move_payments
from comptoir.payments.services.online import (
    CARDS,
    ask_card,
    cards_are_taken,
    charge_saved,
    give_up_card,
    has_saved_card,
)
from comptoir.payments.services.pay_by_card import open_for_browser, page_for_browser, payable, try_for_browser
from comptoir.payments.services.providers import Provider, register_provider
from comptoir.payments.services.record_payment import ask_payment, complete_payment, record_payment, withdraw_payment
from comptoir.payments.services.refund import refund_payment, refund_subject
from comptoir.payments.services.set_up_card import (
    ask_card_setup,
    own_setup,
    saved_cards,
    settle_card_setup,
    setup_for_browser,
)
from comptoir.payments.services.standing_order import await_charge, is_billed, keep_standing_order, try_charge_again
from comptoir.payments.services.subjects import register_subject

__all__ = [
    "CARDS",
    "Awaited",
    "Billed",
    "OrderWish",
    "PaymentView",
    "Provider",
    "RefundView",
    "ask_card",
    "ask_card_setup",
    "ask_payment",
    "await_charge",
    "cards_are_taken",
    "charge_saved",
    "complete_payment",
    "give_up_card",
    "has_saved_card",
    "is_billed",
    "keep_standing_order",
    "move_payments",
    "open_for_browser",
    "own_setup",
    "page_for_browser",
    "payable",
    "payment_document",
    "payments_of",
    "record_payment",
    "refund_payment",
    "refund_subject",
    "register_billed",
    "register_forfeits",
    "register_invoice_lines",
    "register_prepaid_shares",
    "register_provider",
    "register_subject",
    "saved_cards",
    "settle_card_setup",
    "setup_for_browser",
    "try_charge_again",
    "try_for_browser",
    "withdraw_payment",
]
