"""What Stripe's test cards do (https://docs.stripe.com/testing)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behaviour:
    """`decline` is the decline code; `off_session` whether it declines when nobody sits in front of it; `asks` whether
    its bank wants to see who pays (3-D Secure)."""

    decline: str = ""
    off_session: str = ""
    asks: bool = False
    disputed: bool = False
    refund: str = "succeeded"
    brand: str = "visa"


CARDS: dict[str, Behaviour] = {
    "4242424242424242": Behaviour(),
    "5555555555554444": Behaviour(brand="mastercard"),
    "4000000000000002": Behaviour(decline="generic_decline"),
    "4000000000009995": Behaviour(decline="insufficient_funds"),
    "4000000000009979": Behaviour(decline="stolen_card"),
    "4000000000003220": Behaviour(off_session="authentication_required", asks=True),
    "4000002500003155": Behaviour(off_session="authentication_required"),
    "4000000000000341": Behaviour(off_session="generic_decline"),
    "4000000000000259": Behaviour(disputed=True),
    "4000000000007726": Behaviour(refund="pending"),
    "4000000000005126": Behaviour(refund="failed"),
}
NAMED = {
    "pm_card_visa": "4242424242424242",
    "pm_card_mastercard": "5555555555554444",
    "pm_card_visa_chargeDeclined": "4000000000000002",
    "pm_card_chargeCustomerFail": "4000000000000341",
    "pm_card_createDispute": "4000000000000259",
    "pm_card_pendingRefund": "4000000000007726",
    "pm_card_refundFail": "4000000000005126",
    "pm_card_authenticationRequired": "4000002500003155",
}
