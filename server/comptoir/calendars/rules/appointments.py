"""A booking or a session as an appointment of whoever reads the calendar."""

from comptoir.booking.contracts.calendar_entry import AgendaEntry, CalendarEntry, SessionEntry
from comptoir.calendars.rules.spoken import words_of
from comptoir.notifications.rules.calendar_event import Appointment

_NAMES = 60


def for_house(
    entry: CalendarEntry, *, organizer: tuple[str, str], url: str, locale: str, note: str = ""
) -> Appointment:
    """As those who deliver it see it: who comes, for what, and how to reach them. `url` opens it in the dashboard;
    `note` is said first."""
    words = words_of(locale)
    several = words["people"].format(count=entry.participants) if entry.participants > 1 else ""
    lines = [
        note,
        " · ".join(one for one in (entry.contact_email, entry.contact_phone) if one),
        several,
        words["guests"].format(names=", ".join(entry.guests)) if entry.guests else "",
        entry.notes,
        words["reference"].format(reference=entry.reference),
        words["open"].format(url=url),
    ]
    return _appointment(
        entry,
        summary=words["title"].format(who=entry.who, service=entry.title or entry.service_name),
        organizer=organizer,
        description="\n".join(one for one in lines if one),
        url=entry.room or url,
    )


def of_session(
    entry: SessionEntry, *, organizer: tuple[str, str], url: str, locale: str, note: str = ""
) -> Appointment:
    """A session as those who give it see it: how full it is, and who comes."""
    words = words_of(locale)
    called = entry.title or entry.service_name
    several = words["people"]
    people = [f"{who} ({several.format(count=count)})" if count > 1 else who for who, count in entry.people]
    left_out = len(people) - _NAMES
    lines = [
        note,
        entry.service_name if entry.title else "",
        words["seats"].format(count=entry.participants, capacity=entry.capacity),
        *people[:_NAMES],
        words["more"].format(count=left_out) if left_out > 0 else "",
        words["open"].format(url=url),
    ]
    return _appointment(
        entry,
        summary=words["session"].format(name=called, count=entry.participants, capacity=entry.capacity),
        organizer=organizer,
        description="\n".join(one for one in lines if one),
        url=entry.room or url,
    )


def for_client(entry: CalendarEntry, *, organizer: tuple[str, str], locale: str) -> Appointment:
    """As the client sees it: with whom, where, and the page where it is moved or cancelled."""
    words = words_of(locale)
    names = ", ".join(name for _, name in entry.staff)
    lines = [words["with"].format(names=names) if names else "", words["reference"].format(reference=entry.reference)]
    return _appointment(
        entry,
        summary=words["of"].format(name=entry.title or entry.service_name, house=organizer[0]),
        organizer=organizer,
        description="\n".join(one for one in lines if one),
        url=entry.guest_url,
    )


def _appointment(
    entry: AgendaEntry, *, summary: str, organizer: tuple[str, str], description: str, url: str
) -> Appointment:
    return Appointment(
        uid=entry.uid,
        sequence=entry.sequence,
        start=entry.start,
        end=entry.end,
        summary=summary,
        organizer=organizer,
        location=entry.place or entry.room,
        description=description,
        url=url,
        tentative=entry.is_tentative,
        cancelled=not entry.takes_place,
        changed_at=entry.changed_at,
    )
