"""Limits, counted exactly: whoever counts holds a lock until the booking is there or is not."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from comptoir.booking.contracts import LimitReached, TooManyActive, TooManyRecent
from comptoir.booking.queries.limits import counted_of_client, counted_of_service, made_alone
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.limits import Limits, Period, period_of
from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import clients_with_phone
from comptoir.planning.rules.intervals import Interval
from comptoir.platform.tenancy import current_organization

_PHONE, _SERVICE = 4210, 4211
"""Families of advisory locks. They are taken before schedules, sessions and calendars, in this order."""


def check_booker(house: Offered, client: ClientProfile, phone: str, *, now: datetime) -> None:
    """Whoever books alone makes so many bookings in an hour and has so many to come, whatever names they give.

    `client` is locked. Who gave the same phone number before counts as the same person.

    Raises:
        TooManyRecent, TooManyActive: as named.
    """
    rules = house.organization.rules
    nobody_yet = client.is_new and not phone
    if nobody_yet or not (rules.max_bookings_per_hour or rules.max_active_bookings):
        return
    lock_phone(phone)
    clients = {client.id}
    if phone:
        clients.update(clients_with_phone(phone, country=house.organization.country))
    recent, active = made_alone(sorted(clients), now=now)
    if rules.max_bookings_per_hour and recent >= rules.max_bookings_per_hour:
        raise TooManyRecent(limit=rules.max_bookings_per_hour)
    if rules.max_active_bookings and active >= rules.max_active_bookings:
        raise TooManyActive(limit=rules.max_active_bookings)


def check_limits(house: Offered, client: UUID | None, *, start: int, now: datetime) -> None:
    """One more booking at `start` (epoch seconds) stays within what the service takes of a client and of everybody.

    Raises:
        LimitReached: it does not.
    """
    limits = Limits.of(house.document)
    if not limits:
        return
    lock_limits(house)
    zone = house.needs.zone
    if limits.service:
        found = counted_of_service(house.service.id, _periods(limits.service, zone, start))
        _refuse_above(limits.service, found, "service")
    if limits.client and client is not None:
        periods = _periods(limits.client, zone, start)
        _refuse_above(limits.client, counted_of_client(house.service.id, client, periods, now=now), "client")


def lock_phone(phone: str) -> None:
    """Let whoever gives one phone number book one at a time until the transaction ends, whatever their address."""
    digits = "".join(character for character in phone if character.isdigit())[-9:]
    if digits:
        _lock(_PHONE, f"{current_organization()}:{digits}")


def lock_limits(house: Offered) -> None:
    """Let bookings of a service that has limits be counted one at a time until the transaction ends."""
    if Limits.of(house.document):
        _lock(_SERVICE, str(house.service.id))


def _lock(family: int, name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [family, name])


def _periods(limits: tuple[tuple[Period, int], ...], zone: str, start: int) -> dict[Period, Interval]:
    return {period: period_of(period, zone, start) for period, _ in limits if period is not Period.ACTIVE}


def _refuse_above(limits: tuple[tuple[Period, int], ...], found: dict[Period, int], scope: str) -> None:
    for period, most in limits:
        if found[period] >= most:
            raise LimitReached(limit=most, period=period.value, scope=scope)
