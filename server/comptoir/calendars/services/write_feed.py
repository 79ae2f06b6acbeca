"""What a feed says: the bookings of one person or thing, as a calendar subscribes to them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.conf import settings

from comptoir.booking.contracts.calendar_entry import CalendarEntry, SessionEntry
from comptoir.booking.public import agenda_entries, calendar_entries, calendar_entry
from comptoir.calendars.models import Feed
from comptoir.calendars.queries.feeds import name_of, subject_of
from comptoir.calendars.rules.appointments import for_client, for_house, of_session
from comptoir.calendars.rules.spoken import words_of
from comptoir.identity.public import find_client, organization_profile
from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.public import Appointment, calendar_events
from comptoir.platform.contracts import NotFound
from comptoir.platform.located_secret import hash_of, organization_of
from comptoir.platform.tenancy import organization_scope

_BACK, _AHEAD = timedelta(days=90), timedelta(days=730)
_MOST = 5000
_REFRESH = timedelta(minutes=15)
_NOTED_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Written:
    """A calendar file; the same `etag` means the same bytes."""

    content: bytes
    etag: str


def write_feed(secret: str, *, now: datetime) -> Written:
    """The calendar behind a secret address: from ninety days ago to two years ahead.

    Raises:
        NotFound: no feed has that secret, or not any more.
    """
    organization = organization_of(secret)
    if organization is None:
        raise NotFound
    with organization_scope(OrganizationId(organization)):
        row = Feed.objects.filter(secret_hash=hash_of(secret)).first()
        if row is None:
            raise NotFound
        if row.read_at is None or now - row.read_at > _NOTED_EVERY:
            Feed.objects.filter(pk=row.id).update(read_at=now)
        content = _written(row, now)
    return Written(content, f'"{sha256(content).hexdigest()[:32]}"')


def entry_file(booking: UUID, *, now: datetime) -> tuple[bytes, str]:
    """One booking as a calendar file for the house's own people, and its reference.

    Raises:
        NotFound: there is none of this organization.
    """
    entry = calendar_entry(booking, now=now)
    appointment = house_appointment(entry, locale=organization_profile().locale)
    return calendar_events([appointment], stamp=now), entry.reference


def house_appointment(entry: CalendarEntry | SessionEntry, *, locale: str, note: str = "") -> Appointment:
    """A booking or session as the house's own people have it in their calendars."""
    organizer = (organization_profile().name, settings.COMPTOIR_MAIL_FROM)
    if isinstance(entry, SessionEntry):
        url = f"{settings.COMPTOIR_PUBLIC_URL}/sessions?session={entry.session}"
        return of_session(entry, organizer=organizer, url=url, locale=locale, note=note)
    url = f"{settings.COMPTOIR_PUBLIC_URL}/bookings?booking={entry.booking}"
    return for_house(entry, organizer=organizer, url=url, locale=locale, note=note)


def _written(row: Feed, now: datetime) -> bytes:
    subject, house = subject_of(row), organization_profile()
    start, end = now - _BACK, now + _AHEAD
    if row.client_id is not None:
        found = calendar_entries(start=start, end=end, client=row.client_id, most=_MOST, audience="guest", now=now)
        locale = find_client(row.client_id).locale or house.locale
        organizer = (house.name, settings.COMPTOIR_MAIL_FROM)
        shown = [for_client(one, organizer=organizer, locale=locale) for one in found]
        name = house.name
    else:
        entries = agenda_entries(
            start=start, end=end, staff=row.staff_id, resource=row.resource_id, most=_MOST, now=now
        )
        shown = [house_appointment(one, locale=house.locale) for one in entries]
        name = words_of(house.locale)["of"].format(name=name_of(subject), house=house.name)
    return calendar_events(shown, stamp=row.changed_at, name=name, refresh=_REFRESH)
