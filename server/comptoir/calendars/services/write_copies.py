"""Write our bookings into calendars elsewhere, one call at a time and none inside a transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from comptoir.booking.contracts.calendar_entry import CalendarEntry, SessionEntry
from comptoir.booking.public import agenda_entry
from comptoir.calendars.models import Calendar, Copy
from comptoir.calendars.rules.busy_times import Span, times_of
from comptoir.calendars.rules.remote import Account, CalendarGone, Stale, Stored, Unreachable
from comptoir.calendars.rules.spoken import words_of
from comptoir.calendars.services.claim import Claimed
from comptoir.calendars.services.write_feed import house_appointment
from comptoir.identity.public import organization_profile
from comptoir.notifications.public import Appointment
from comptoir.platform.contracts import NotFound
from comptoir.platform.tenancy import organization_scope

_MOST = 500


@dataclass(frozen=True, slots=True)
class _Task:
    """One copy to write, or to take away when `appointment` is None."""

    copy: UUID
    uid: str
    calendar: str
    changed_at: datetime
    stored: Stored | None
    appointment: Appointment | None
    noted: Appointment | None
    """The same with the note that both sides changed it."""
    written: tuple[datetime | None, datetime | None]
    zone: str


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of it: the version there now, None when it is taken away; `moved`, it was left where somebody moved it
    there, `times` says where."""

    stored: Stored | None
    moved: bool = False
    times: Span | None = None


def write_copies(claimed: Claimed, account: Account, *, clock: Callable[[], datetime]) -> None:
    """Do all that is to do for a connection.

    Raises:
        AccessRevoked, Unreachable: the rest is for later.
    """
    for _ in range(_MOST):
        task = _next(claimed, clock())
        if task is None:
            return
        try:
            outcome = _done(account, task)
        except Stale as stale:
            _later(claimed, task)
            raise Unreachable("It changes faster than we write.") from stale
        except CalendarGone:
            _later(claimed, task)
            return
        except Unreachable:
            _later(claimed, task)
            raise
        _settle(claimed, task, outcome)


def _next(claimed: Claimed, now: datetime) -> _Task | None:
    with organization_scope(claimed.organization):
        rows = Copy.objects.select_for_update().filter(connection_id=claimed.connection)
        row = rows.filter(state__in=("wanted", "unwanted")).order_by("tries", "id").first()
        if row is None:
            return None
        entry = entry_of(row, now)
        if row.state == "wanted" and (entry is None or not entry.takes_place):
            row.state = "unwanted"
            row.save(update_fields=["state"])
        house, shown = organization_profile(), entry if row.state == "wanted" else None
        return _Task(
            copy=row.id,
            uid=row.uid,
            calendar=Calendar.objects.values_list("remote_id", flat=True).get(pk=row.calendar_id),
            changed_at=row.changed_at,
            stored=Stored(row.remote_id, row.etag) if row.remote_id else None,
            appointment=_said(shown, row.note, house.locale) if shown else None,
            noted=_said(shown, "both", house.locale) if shown else None,
            written=(row.starts_at, row.ends_at),
            zone=house.time_zone,
        )


def entry_of(copy: Copy, now: datetime) -> CalendarEntry | SessionEntry | None:
    """What a copy is one of; None: it is gone."""
    try:
        return agenda_entry(booking=copy.booking_id, session=copy.session_id, now=now)
    except NotFound:
        return None


def _said(entry: CalendarEntry | SessionEntry, note: str, locale: str) -> Appointment:
    words = words_of(locale)
    why = words["back"].format(reason=words[f"reason.{note}"]) if note else ""
    return house_appointment(entry, locale=locale, note=why)


def _done(account: Account, task: _Task) -> _Outcome:
    """Write over what somebody changed meanwhile, once: the house's word stands, theirs was asked before. Only where
    they moved it and the house did not, it stays there until that is decided."""
    try:
        return _Outcome(_call(account, task, task.stored, task.appointment))
    except Stale:
        # A first attempt may have put it there and died before it could tell.
        name = task.stored.id if task.stored else account.name_of(task.calendar, task.uid)
        current = account.read(task.calendar, name) if name else None
        if current is None:
            return _Outcome(_call(account, task, None, task.appointment))
        now_there, times = Stored(current.id, current.etag), times_of(current.times, zone=task.zone)
        wanted = (task.appointment.start, task.appointment.end) if task.appointment else None
        # What is there as we want it is what we wrote ourselves, and died.
        moved = task.stored is not None and times not in (task.written, wanted)
        if moved and wanted == task.written:
            return _Outcome(now_there, moved=True, times=times)
        return _Outcome(_call(account, task, now_there, task.noted if moved else task.appointment))


def _call(account: Account, task: _Task, stored: Stored | None, appointment: Appointment | None) -> Stored | None:
    if appointment is not None:
        return account.put(task.calendar, appointment, stored=stored)
    if stored is not None:
        account.remove(task.calendar, stored)
    return None


def _settle(claimed: Claimed, task: _Task, outcome: _Outcome) -> None:
    stored = outcome.stored
    with organization_scope(claimed.organization):
        row = Copy.objects.select_for_update().filter(pk=task.copy).first()
        if row is None or (outcome.moved and row.changed_at != task.changed_at):
            return
        row.remote_id, row.etag, row.tries = (stored.id, stored.etag, 0) if stored else ("", "", 0)
        if task.appointment is not None and not outcome.moved:
            row.starts_at, row.ends_at = task.appointment.start, task.appointment.end
        if row.changed_at == task.changed_at:
            row.state = "differs" if outcome.moved else "written" if stored else "gone"
            row.seen_starts_at, row.seen_ends_at = outcome.times or (None, None)
        row.save()


def _later(claimed: Claimed, task: _Task) -> None:
    with organization_scope(claimed.organization):
        Copy.objects.filter(pk=task.copy).update(tries=F("tries") + 1)
