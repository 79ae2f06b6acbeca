"""A course sold whole: one booking with the price on its first session, one without a price on each of the others."""

from copy import copy
from dataclasses import replace
from datetime import datetime
from os import urandom
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.models import Booking, Session
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.queries.sessions import run_starting_at
from comptoir.booking.rules.course import Sale, sales_of
from comptoir.booking.rules.reference import ENTROPY_BYTES, booking_reference
from comptoir.booking.services.ask_plugins import authorize
from comptoir.booking.services.choose_time import ask_of, choose_time, slot_taken
from comptoir.booking.services.create_booking import (
    booking_row,
    client_of_wish,
    create_booking,
    stay_within_limits,
    store_booking,
    wish_errors,
)
from comptoir.booking.services.price_booking import price_wish
from comptoir.booking.services.sessions import take_seats
from comptoir.booking.services.take_time import Taken
from comptoir.booking.services.wish import Wish
from comptoir.kernel.ids import new_id
from comptoir.kernel.refusal import FieldError, Invalid


def book(wish: Wish, *, sale: Sale | None = None, house: Offered | None = None, now: datetime) -> Booking:
    """One booking, or an enrolment in the course that begins at the wish's start; the one with the price.

    Raises:
        Invalid, SlotTaken, …: as `create_booking`; the service is not sold like that (path `sale`), or no course
        begins at that time (path `startDate`).
    """
    house = house or offered(wish.service)
    sales = sales_of(house.document)
    run = run_starting_at(house.service.id, wish.start) if Sale.WHOLE in sales and sale is not Sale.SESSION else []
    if sale is not None and sale not in sales:
        code = "booking.sold_whole" if sale is Sale.SESSION else "booking.sold_by_session"
        raise Invalid([FieldError("sale", code)])
    if sale is Sale.WHOLE and not run:
        raise Invalid([FieldError("startDate", "booking.no_course_begins")])
    if run and (sale is Sale.WHOLE or Sale.SESSION not in sales):
        return _enrol(house, wish, run, now)
    return create_booking(wish, now=now, house=house)


def _enrol(house: Offered, wish: Wish, run: list[Session], now: datetime) -> Booking:
    if not house.service.is_active:
        raise ServiceInactive(service=str(wish.service))
    wanted, found = choose_time(house, wish, now, wish_errors(house, wish, now))
    authorize(house, wish, start=wanted.start, end=wanted.end, now=now)
    client = client_of_wish(house, wish, now)
    stay_within_limits(house, wish, client, wanted.start, now)
    booking = new_id()
    whole = replace(wanted, minutes=sum(_minutes(one) for one in run))
    priced = price_wish(house, wish, whole, client=client, booking=booking, now=now)
    # Sessions by id, as everything locks them: two enrolments never wait for one another.
    list(Session.objects.select_for_update().filter(pk__in=[one.id for one in run]).order_by("id").values_list("id"))
    if not all(take_seats(one.id, wish.participants, capacity=None) for one in run):
        raise slot_taken(house, wish, ask_of(wish, found, []), now)
    first = run[0]
    taken = Taken(first.assigned_staff, first.assigned_resources, first.id)
    row = booking_row(house, wish, wanted, taken, priced, client, booking=booking, now=now)
    row.quote = {**row.quote, "sale": Sale.WHOLE.value, "sessions": len(run)}
    row = store_booking(house, row, now, override=wish.override)
    for session in run[1:]:
        store_booking(house, _part(row, session), now, override=wish.override, like=row)
    return row


def _minutes(session: Session) -> int:
    return int((session.ends_at - session.starts_at).total_seconds()) // 60


def _part(first: Booking, session: Session) -> Booking:
    """The booking of one more session: the same people, nothing to pay."""
    row = copy(first)
    row.id = new_id()
    row._state = copy(first._state)
    row._state.adding = True
    row.reference = booking_reference(urandom(ENTROPY_BYTES))
    row.parent_booking_id, row.session_id = first.id, session.id
    row.link_use = None
    row.starts_at, row.ends_at = session.starts_at, session.ends_at
    row.assigned_staff, row.assigned_resources = session.assigned_staff, session.assigned_resources
    row.staff_ids = [UUID(one["staffId"]) for one in session.assigned_staff]
    row.resource_ids = [UUID(one["resourceId"]) for one in session.assigned_resources]
    row.quote, row.total_price, row.promo_code = _nothing(first.quote), 0, ""
    row.payment_status = "paid"
    return row


def _nothing(quote: dict[str, Any]) -> dict[str, Any]:
    amounts = {"subtotal": 0, "discount": 0, "total": 0}
    return {**quote, **amounts, "lines": [], "vat": None, "promo": None}
