"""What a booking would cost."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from pydantic import BeforeValidator, Field

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.http.booking_schema import Email, Source
from comptoir.booking.http.booking_wish import order_total_of
from comptoir.booking.http.metadata import Metadata
from comptoir.booking.rules.course import Sale
from comptoir.booking.services.quote_wish import quote_wish
from comptoir.booking.services.wish import Wish
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Cents, In, Instant, Out, ShortText
from comptoir.wallet.public import has_promo_code_for, wallets_are_used

routes = Routes("quotes")


def _empty_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


class QuoteIn(In):
    """What would be booked. `contactEmail` lets a code's limits per client be judged, and conditions look at `user.*`
    where staff or the house's own programs ask; they may say `clientId` as well. A signed-in client asks for
    themselves."""

    service_id: UUID
    start_date: Instant
    end_date: Instant | None = None
    participants: Annotated[int, Field(ge=1, le=1_000_000, strict=True)] = 1
    promo_code: ShortText | None = None
    source: Source | None = None
    contact_email: Annotated[Email | None, BeforeValidator(_empty_is_none)] = None
    client_id: UUID | None = None
    use_wallet: bool = True
    """Whether the wallet of `clientId`, or of the client who is signed in, pays what it can."""
    sale: Sale | None = None
    """How a course would be bought: by session or whole."""
    order_total: Cents | None = None
    """Of the order it belongs to, for conditions; `metadata.order_total` will do. Only from staff and secret keys."""
    metadata: Metadata = {}


class QuoteLineOut(Out):
    """`vat` is the tax within `total`, null for a service that says nothing of VAT; `promo` lines are below zero."""

    kind: Literal["base", "tier", "promo"]
    label: str
    unit: Literal["booking", "participant", "unit"]
    quantity: int
    unit_price: int
    total: int
    vat: int | None


class QuoteVatOut(Out):
    """`rate` in per cent; `net` + `amount` = the quote's total, which includes the tax."""

    rate: float
    net: int
    amount: int


class QuotePromoOut(Out):
    """A code that counts; `value` is per cent, minor units or minutes, by `kind`."""

    code: str
    kind: Literal["percentage", "fixed", "freeMinutes"]
    value: int
    discount: int


class QuoteWalletPartOut(Out):
    """What one lot would pay: `quantity` minutes, credits or minor units for `covered` minor units of the price."""

    lot_id: UUID
    unit: Literal["minutes", "credits", "money"]
    currency: str | None
    quantity: int
    covered: int
    expires_at: datetime | None


class QuoteWalletOut(Out):
    """What the client's wallet would pay of `total`, lot by lot."""

    covered: int
    parts: list[QuoteWalletPartOut]


class QuoteOut(Out):
    """Minor units of `currency`: `total` = `subtotal` − `discount` = the sum of the lines.

    `dueNow` has to be paid before the booking is confirmed; the rest is paid at the counter.
    """

    lines: list[QuoteLineOut]
    subtotal: int
    discount: int
    total: int
    currency: str
    vat: QuoteVatOut | None
    promo: QuotePromoOut | None
    wallet: QuoteWalletOut | None
    due_now: int
    takes_codes: bool
    """Whether the house has a promo code for this service: a form need not ask for one otherwise."""
    takes_wallet: bool
    """Whether clients may have something to pay with in their wallets here."""


@routes.post("/quotes", status=200, permission="slot.read", response=QuoteOut, refuses=(NotFound, ServiceInactive))
def make_quote(request: HttpRequest, data: QuoteIn) -> dict[str, Any]:
    """The price of a booking with its lines, before it is made; nothing is kept and no time is held.

    A promo code that may not be used is refused with path `promoCode` and the reason as code.
    """
    staff = request.principal.may("booking.manage")  # type: ignore[attr-defined]
    wish = Wish(
        service=data.service_id,
        start=data.start_date,
        end=data.end_date,
        participants=data.participants,
        promo_code=data.promo_code or "",
        source=data.source or ("api" if staff else "web"),
        contact_email=data.contact_email or "",
        client=data.client_id if staff else request.principal.client,  # type: ignore[attr-defined]
        use_wallet=data.use_wallet,
        contact_required=not staff,
        order_total=order_total_of(data.order_total, data.metadata) if staff else None,
    )
    quoted = quote_wish(wish, sale=data.sale, now=request.now)  # type: ignore[attr-defined]
    return {**quoted, "takesCodes": has_promo_code_for(data.service_id), "takesWallet": wallets_are_used()}
