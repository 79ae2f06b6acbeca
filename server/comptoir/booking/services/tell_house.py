"""Tell those who work here what became of a booking, in their own language."""

from datetime import datetime, timedelta
from typing import Literal

from comptoir.booking.models import Booking
from comptoir.identity.public import organization_profile, team_of
from comptoir.notifications.public import TeamNotice, said_moment, tell_team
from comptoir.planning.public import users_of_staff

type News = Literal["confirmed", "requested", "rescheduled", "cancelled"]

_TITLES: dict[News, dict[str, str]] = {
    "confirmed": {"fr": "Nouvelle réservation", "en": "New booking"},
    "requested": {"fr": "Demande à valider", "en": "Request to approve"},
    "rescheduled": {"fr": "Réservation déplacée", "en": "Booking moved"},
    "cancelled": {"fr": "Réservation annulée", "en": "Booking cancelled"},
}
_STALE = timedelta(days=2)
_FORMS = {"fr": "l j F à H:i", "en": "l j F, H:i"}


def tell_house(booking: Booking, news: News, *, at: datetime, now: datetime) -> None:
    """Whoever runs the house or the place of the booking, and who is assigned to it; a repeat tells nobody again.

    What happened days ago is no news: it was seen on the spot, or was brought here from elsewhere.
    """
    if now - at > _STALE:
        return
    team = team_of(booking.location_id, others=users_of_staff(booking.staff_ids))
    tell_team(
        TeamNotice(
            kind=f"booking.{news}",
            topic="team_bookings",
            to={one.user: one.locale for one in team},
            locale=organization_profile().locale,
            title=_TITLES[news],
            text={language: _facts(booking, language) for language in _FORMS},
            link=f"/bookings?booking={booking.id}",
            dedupe=f"booking.{news}:{booking.id}:{booking.sequence}",
            emails={one.user: one.email for one in team},
            keeps_until=booking.starts_at,
        )
    )


def _facts(booking: Booking, language: str) -> str:
    when = said_moment(booking.starts_at, _FORMS[language], language=language, zone=booking.time_zone)
    return ", ".join(part for part in (booking.contact_name, booking.service_name, when) if part)
