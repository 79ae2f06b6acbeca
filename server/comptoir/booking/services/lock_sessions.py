"""Sessions and everybody in them, locked in the order everything locks: bookings by id, then sessions by id."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from comptoir.booking.models import Booking, Session
from comptoir.booking.rules.status import Status
from comptoir.platform.contracts import NotFound

HOLDING = (Status.PENDING.value, Status.CONFIRMED.value, Status.WAITLISTED.value)
"""Bookings with a seat that a change of the session concerns; who waits has one while it is offered."""


def lock_sessions(ids: Sequence[UUID]) -> tuple[list[Session], list[Booking]]:
    """The sessions by start, and by id: the bookings they hold seats for, the courses sold whole these belong to, and
    who waits for just these sessions. Somebody may have left while we waited: look at their status.

    Raises:
        NotFound: one of the sessions is gone, or never was.
    """
    while True:
        with transaction.atomic():
            bookings = list(Booking.objects.select_for_update().filter(pk__in=_concerned(ids)).order_by("id"))
            sessions = list(Session.objects.select_for_update().filter(pk__in=ids).order_by("id"))
            if len(sessions) < len(ids):
                raise NotFound
            # Who joined before the session was locked is there now; nobody joins from here on.
            if _concerned(ids) <= {one.id for one in bookings}:
                return sorted(sessions, key=lambda one: one.starts_at), bookings
            # Going on would wait for bookings while holding sessions. Going back lets go of both.
            transaction.set_rollback(True)


def waits_for(session: Session, booking: Booking) -> bool:
    """Whether somebody has no seat, and would take no other start than that of `session`."""
    return (
        booking.status == Status.WAITLISTED
        and booking.offered_at is None
        and booking.service_id == session.service_id
        and booking.starts_at == session.starts_at
        and booking.waits_until in {None, booking.starts_at}
    )


def _concerned(ids: Sequence[UUID]) -> set[UUID]:
    inside = Booking.objects.filter(session_id__in=ids, status__in=HOLDING)
    rows = list(inside.values_list("id", "parent_booking_id", "quote__sale"))
    found = {id for id, _, _ in rows} | _waiting(ids)
    enrolments = {parent or id for id, parent, sale in rows if sale == "whole"}
    if not enrolments:
        return found
    of_them = Booking.objects.filter(Q(pk__in=enrolments) | Q(parent_booking_id__in=enrolments, status__in=HOLDING))
    return found | set(of_them.values_list("id", flat=True))


def _waiting(ids: Sequence[UUID]) -> set[UUID]:
    starts = Session.objects.filter(pk__in=ids).values_list("service_id", "starts_at")
    wanted = Q()
    for service, start in starts:
        wanted |= Q(service_id=service, starts_at=start)
    rows = Booking.objects.filter(wanted, status=Status.WAITLISTED.value, offered_at=None)
    return set(rows.filter(Q(waits_until=None) | Q(waits_until=F("starts_at"))).values_list("id", flat=True))
