"""Codes of gift certificates: what is left on one, and into whose wallet it goes."""

from typing import Any

from comptoir.identity.public import find_or_create_client, organization_profile
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.http.routes import Routes
from comptoir.wallet.contracts.gifts import GiftCodeUnknown, GiftExpired, GiftTakenBack, GiftTooSmall, GiftUsed
from comptoir.wallet.http.gift_schema import CodeIn, GiftBalanceOut, RedeemedOut, RedeemIn
from comptoir.wallet.queries.gifts import balance_document, gift_by_code, gift_by_id
from comptoir.wallet.services.redeem_gift import redeem_gift

routes = Routes("gift certificates")
CODES_SHARE = 0.1
"""Codes may be tried at a tenth of the usual rate."""


@routes.post(
    "/gift-certificates/balance",
    status=200,
    permission="gift.redeem",
    share=CODES_SHARE,
    response=GiftBalanceOut,
    refuses=(GiftCodeUnknown,),
)
def gift_certificate_balance(request: Any, data: CodeIn) -> dict[str, Any]:
    """What is left on a code. A mistyped code and one that was never issued are the same answer."""
    row = gift_by_code(data.code)
    if row is None:
        raise GiftCodeUnknown
    return balance_document(row, now=request.now)


@routes.post(
    "/gift-certificates/redeem",
    status=200,
    permission="gift.redeem",
    share=CODES_SHARE,
    response=RedeemedOut,
    refuses=(Invalid, GiftCodeUnknown, GiftExpired, GiftTakenBack, GiftTooSmall, GiftUsed),
)
def redeem_gift_certificate(request: Any, data: RedeemIn) -> dict[str, Any]:
    """Move what a code is worth into a wallet, whole or in part. Who holds the code says whose wallet."""
    made = redeem_gift(data.code, client=_client(request, data), quantity=data.amount, now=request.now)
    row = gift_by_id(made.gift_id)
    return {**balance_document(row, now=request.now), "redeemed": made.quantity}


def _client(request: Any, data: RedeemIn) -> ClientId:
    principal = request.principal
    if principal.client is not None:
        # Who signed in takes it themselves.
        return ClientId(principal.client)
    if data.client_id is not None:
        if principal.type == "publishable_key":
            raise Invalid([FieldError("clientId", "wallet.client_by_staff_only")])
    elif not data.contact_email:
        raise Invalid([FieldError("contactEmail", "platform.required")])
    house = organization_profile()
    return find_or_create_client(
        client=data.client_id,
        name=data.contact_name or data.contact_email,
        email=data.contact_email,
        locale=house.locale,
        country=house.country,
        now=request.now,
    ).id
