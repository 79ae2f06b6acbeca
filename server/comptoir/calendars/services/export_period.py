"""The appointments of a period, as a table or on paper."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from comptoir.booking.contracts.calendar_entry import CalendarEntry
from comptoir.booking.public import Sight, calendar_entries
from comptoir.calendars.contracts import Subject
from comptoir.calendars.queries.feeds import name_of
from comptoir.calendars.rules.agenda import LONGEST, bounds, by_day
from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.rules.spelling import plain
from comptoir.platform.csv_table import csv_table, typed

_MOST = 10_000
_COLUMNS = (
    "date", "start", "end", "timeZone", "status", "service", "staff", "resources", "place", "client", "email", "phone",
    "guests", "participants", "total", "currency", "reference",
)  # fmt: skip


def period_csv(first: date, last: date, *, sight: Sight) -> str:
    """Appointments in sight of the house's days `first` to `last`, both included and at most 366, cancelled ones too.

    Raises:
        Invalid: the days are crossed, or too many.
    """
    return csv_table(_COLUMNS, _rows(_entries(first, last, sight, with_cancelled=True)))


def period_pdf(first: date, last: date, *, sight: Sight, language: str, now: datetime) -> bytes:
    """The same on A4, day by day, without what was cancelled.

    Raises:
        Invalid: the days are crossed, or too many.
        NotFound: nobody here has that id.
    """
    house = organization_profile()
    who = name_of(Subject("staff", sight.staff)) if sight.staff else ""
    # What draws documents is half of all that would be loaded at a start.
    from comptoir.calendars.adapters.agenda_pdf import agenda_pdf

    return agenda_pdf(
        by_day(_entries(first, last, sight), house.time_zone),
        period=(first, last),
        house=house.name,
        who=who,
        zone=house.time_zone,
        language=language,
        now=now,
    )


def _entries(first: date, last: date, sight: Sight, *, with_cancelled: bool = False) -> Sequence[CalendarEntry]:
    if last < first:
        raise Invalid([FieldError("to", "booking.dates_crossed")])
    if last - first >= LONGEST:
        raise Invalid([FieldError("to", "calendars.period_too_long", {"days": LONGEST.days})])
    start, end = bounds(first, last, organization_profile().time_zone)
    return calendar_entries(
        start=start,
        end=end,
        staff=sight.staff,
        location=sight.location,
        most=_MOST,
        with_cancelled=with_cancelled,
        now=start,
    )


def _rows(entries: Sequence[CalendarEntry]) -> Iterator[tuple[object, ...]]:
    for one in entries:
        zone = ZoneInfo(one.time_zone)
        start, end = one.start.astimezone(zone), one.end.astimezone(zone)
        yield (
            start.date().isoformat(),
            start.strftime("%H:%M"),
            end.strftime("%H:%M") if end.date() == start.date() else end.strftime("%Y-%m-%d %H:%M"),
            one.time_zone,
            one.status,
            typed(one.service_name),
            typed(", ".join(name for _, name in one.staff)),
            typed(", ".join(name for _, name in one.resources)),
            typed(one.place),
            typed(one.contact_name),
            typed(one.contact_email),
            typed(one.contact_phone),
            typed(", ".join(one.guests)),
            one.participants,
            plain(one.total_price, one.currency),
            one.currency,
            one.reference,
        )
