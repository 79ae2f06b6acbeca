"""Ask a client how an appointment was."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.models import Booking, Feedback
from comptoir.booking.rules.asking import STALE
from comptoir.booking.rules.status import Status
from comptoir.booking.services.mail_booking import contexts_of
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import Address, Notice, Person, queue_notices, reach_clients

KIND = "booking.feedback"


def wants_asking(booking: Booking) -> bool:
    """Whether it is an appointment that took place, of somebody who can be written to."""
    return booking.status == Status.COMPLETED and booking.service_type == "appointment" and bool(booking.contact_email)


def ask_feedback(booking: UUID, *, now: datetime) -> None:
    """One mail with the way to say it, unless it was said already, or the house or the client want no such mail; a
    repeat asks nobody again."""
    row = Booking.objects.select_for_update(no_key=True).filter(pk=booking).first()
    house = organization_profile()
    if row is None or not wants_asking(row) or not house.rules.ask_feedback or now > row.ends_at + STALE:
        return
    if Feedback.objects.filter(booking_id=row.id).exists():
        return
    notice = Notice(
        kind=KIND,
        to="",
        locale=row.locale,
        context=contexts_of([row], house, now)[row.id],
        dedupe=f"{KIND}:{row.id}",
        person=Person("client", row.client_id) if row.client_id else None,
    )
    (found,) = reach_clients([(notice, "email", Address(row.contact_email, ""))])
    queue_notices(found)
