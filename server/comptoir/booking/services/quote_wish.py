"""The price of a booking before it is made (spec 01 §5)."""

from datetime import datetime
from typing import Any

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.queries.sessions import run_starting_at
from comptoir.booking.rules.course import Sale, sales_of
from comptoir.booking.rules.deposit import first_payment
from comptoir.booking.rules.durations import is_offered, minutes_between
from comptoir.booking.rules.participants import suits
from comptoir.booking.services.first_payment import deposit_terms
from comptoir.booking.services.price_booking import Priced, price_to_show
from comptoir.booking.services.quote_document import quote_document, quote_shown, wallet_shown
from comptoir.booking.services.wish import Wish
from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import client_with_email, clients_by_id
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.wallet.public import plan_for
from comptoir.wallet.rules.spending import Need, Plan


def quote_wish(wish: Wish, *, sale: Sale | None = None, now: datetime) -> dict[str, Any]:
    """The quote a booking would be made with now, and `dueNow`; whether its time is free is not asked.

    `sale` is how a course would be bought, None as it usually is.

    Raises:
        Invalid: a length or number of people that is not on offer, an unknown client, a code that may not be used.
        NotFound: there is no such service.
        ServiceInactive: it is switched off.
    """
    house = offered(wish.service)
    if not house.service.is_active:
        raise ServiceInactive(service=str(wish.service))
    errors: list[FieldError] = []
    minutes = _course_minutes(house, wish, sale) or _minutes(house, wish, errors)
    if not suits(house.needs, wish.participants):
        details = {"max": house.needs.max_participants or 1}
        errors.append(FieldError("participants", "booking.wrong_participants", details))
    client = _client(wish, errors)
    if errors:
        raise Invalid(errors)
    start = int(wish.start.timestamp())
    priced = price_to_show(house, wish, start=start, minutes=minutes, client=client, now=now)
    pays_first = bool(house.document.get("requirePayment")) or wish.pay_with == "card"
    first = first_payment(deposit_terms(house), total=priced.total, pays_first=pays_first)
    plan = _plan(wish, priced, now) if wish.uses_wallet else None
    due_now = max(0, first - plan.covered) if plan else first
    return {**quote_shown(quote_document(priced)), "dueNow": due_now, "wallet": wallet_shown(plan)}


def _plan(wish: Wish, priced: Priced, now: datetime) -> Plan:
    """What the client's wallet would pay; nothing is taken."""
    assert wish.client is not None
    need = Need(
        service=wish.service,
        total=priced.total,
        currency=priced.currency,
        minutes=priced.minutes,
        participants=wish.participants,
    )
    return plan_for(wish.client, need, now=now)


def _course_minutes(house: Offered, wish: Wish, sale: Sale | None) -> int:
    """Of all sessions of the course that is bought whole; 0 otherwise."""
    sales = sales_of(house.document)
    whole = sale is Sale.WHOLE or (sale is None and Sale.SESSION not in sales)
    if not whole or Sale.WHOLE not in sales:
        return 0
    run = run_starting_at(house.service.id, wish.start)
    return sum(int((one.ends_at - one.starts_at).total_seconds()) // 60 for one in run)


def _minutes(house: Offered, wish: Wish, errors: list[FieldError]) -> int:
    if wish.end is None:
        return house.needs.duration
    minutes = minutes_between(house.needs, int(wish.start.timestamp()), int(wish.end.timestamp()))
    if minutes is None or not is_offered(house.needs, minutes):
        code = "booking.dates_crossed" if wish.end <= wish.start else "booking.wrong_duration"
        errors.append(FieldError("endDate", code, {"duration": house.needs.duration}))
        return house.needs.duration
    return minutes


def _client(wish: Wish, errors: list[FieldError]) -> ClientProfile | None:
    """Whom staff name, or whom the address that was typed belongs to: their uses of a code count."""
    if wish.client is None:
        asked = wish.contact_email and (wish.promo_code or wish.names_client)
        return client_with_email(wish.contact_email) if asked else None
    found = clients_by_id([wish.client]).get(ClientId(wish.client))
    if found is None:
        errors.append(FieldError("clientId", "platform.unknown_reference"))
    return found
