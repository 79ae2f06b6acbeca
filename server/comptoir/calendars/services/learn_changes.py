"""Write down what changed in a calendar elsewhere: when it is busy, and which of our bookings were touched there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from comptoir.calendars.models import Calendar, Connection, Copy, KnownEvent
from comptoir.calendars.rules.busy_times import Span, busy_spans, times_of
from comptoir.calendars.rules.ours import is_ours
from comptoir.calendars.rules.remote import Changes, RemoteEvent
from comptoir.calendars.services.write_copies import entry_of
from comptoir.identity.public import organization_profile
from comptoir.planning.public import put_busy_elsewhere, zone_of_staff

BEHIND, AHEAD = timedelta(days=1), timedelta(days=400)
_UNFOLDED_AGAIN = timedelta(days=30)
_LONGEST_NAME = 1000


def learn_changes(calendar: UUID, token: str, changes: Changes, *, now: datetime) -> None:
    """All of it in the caller's transaction, with the token that says that we know; a repeat changes nothing.

    `token` is the one that `changes` were asked with: when somebody else learned more meanwhile, theirs stands.
    """
    row = Calendar.objects.select_for_update().filter(pk=calendar).first()
    if row is None or row.token != token or not (row.is_busy or row.is_target):
        return
    connection = Connection.objects.get(pk=row.connection_id)
    zone = zone_of_staff(connection.staff_id) or organization_profile().time_zone
    events = [one for one in changes.events if len(one.id) <= _LONGEST_NAME]
    removed = set(changes.removed)
    if changes.is_whole:
        removed |= _known(row) - {one.id for one in events}
    copies = {
        one.remote_id: one for one in Copy.objects.select_for_update().filter(calendar_id=row.id).exclude(remote_id="")
    }
    others = [one for one in events if one.id not in copies and not is_ours(one.uid)]
    # Ours may have been told before we knew that they are: who wrote them died.
    ours = {one.id for one in events if one.id in copies}
    touched = _store(row, others, removed | ours)
    for one in events:
        if one.id in copies:
            _seen(copies[one.id], one, zone, now)
    for name in removed & set(copies):
        if not changes.is_whole or _was_asked_about(copies[name], now):
            _missed(copies[name], now)
    unfold_all = row.unfolded_until is None or row.unfolded_until < now + AHEAD - _UNFOLDED_AGAIN
    if row.is_busy:
        _hold(row, connection.staff_id, None if unfold_all else touched, zone, now)
        row.unfolded_until = now + AHEAD if unfold_all else row.unfolded_until
    row.token = changes.token
    row.save(update_fields=["token", "unfolded_until"])


def versions(calendar: UUID) -> dict[str, str]:
    """The versions we know of a calendar's events, ours among them."""
    known = dict(KnownEvent.objects.filter(calendar_id=calendar).values_list("remote_id", "etag"))
    ours = Copy.objects.filter(calendar_id=calendar).exclude(remote_id="").values_list("remote_id", "etag")
    return {**known, **dict(ours)}


def _was_asked_about(copy: Copy, now: datetime) -> bool:
    """A whole answer says nothing of what lies beyond what was asked about."""
    return copy.ends_at is not None and now < copy.ends_at < now + AHEAD


def _known(row: Calendar) -> set[str]:
    return set(versions(row.id))


def _store(row: Calendar, events: Iterable[RemoteEvent], removed: set[str]) -> set[str]:
    """The series that changed."""
    fresh = {one.id: one for one in events}
    # What is exceptional in a series goes with it.
    known = KnownEvent.objects.filter(calendar_id=row.id)
    old = known.filter(Q(remote_id__in=[*fresh, *removed]) | Q(series__in=removed))
    touched = set(old.values_list("series", flat=True)) | {one.series for one in fresh.values()}
    old.delete()
    KnownEvent.objects.bulk_create(
        [
            KnownEvent(
                calendar_id=row.id,
                remote_id=one.id,
                etag=one.etag[:300],
                series=one.series[:_LONGEST_NAME],
                times=one.times,
            )
            for one in fresh.values()
        ],
        batch_size=500,
    )
    return touched


def _hold(row: Calendar, staff: UUID, touched: set[str] | None, zone: str, now: datetime) -> None:
    rows = KnownEvent.objects.filter(calendar_id=row.id)
    if touched is not None:
        rows = rows.filter(series__in=touched)
    files: dict[str, list[str]] = defaultdict(list)
    for series, times in rows.order_by("id").values_list("series", "times"):
        files[series].append(times)
    spans: Mapping[str, list[Span]] = {
        series: busy_spans(parts, start=now - BEHIND, end=now + AHEAD, zone=zone) for series, parts in files.items()
    }
    gone: dict[str, list[Span]] = {series: [] for series in touched or ()}
    put_busy_elsewhere(staff=staff, source=row.id, events={**gone, **spans}, now=now)


def _seen(copy: Copy, event: RemoteEvent, zone: str, now: datetime) -> None:
    """One of ours changed there: where to is written down, what comes of it is decided later."""
    copy.etag = event.etag[:300]
    span = times_of(event.times, zone=zone)
    if copy.state == "written" and span != (copy.starts_at, copy.ends_at):
        copy.state, copy.changed_at = "differs", now
        copy.seen_starts_at, copy.seen_ends_at = span or (None, None)
    copy.save()


def _missed(copy: Copy, now: datetime) -> None:
    """One of ours is gone there: what still takes place is put back."""
    copy.remote_id, copy.etag, copy.changed_at = "", "", now
    entry = entry_of(copy, now)
    if copy.state == "unwanted" or entry is None or not entry.takes_place or entry.end <= now:
        copy.state = "gone"
    else:
        copy.state, copy.note = "wanted", "removed"
    copy.save()
