"""What can be booked: the offers of a period."""

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import repeat

from comptoir.booking.rules.agenda import ANYTHING, Agenda, Ask, FullSpan, Session, Slot
from comptoir.booking.rules.durations import counts_days, end_of, is_offered
from comptoir.booking.rules.opening import Opening, opening
from comptoir.booking.rules.participants import seats_left, seats_of, suits
from comptoir.booking.rules.supply import Supply
from comptoir.planning.rules.zones import DAY, day_number, day_of, zone


@dataclass(frozen=True, slots=True)
class SlotDay:
    """A local date and its slots, in order; there may be none."""

    date: date
    slots: list[Slot]


def open_slots(agenda: Agenda, *, start: int, end: int, ask: Ask = ANYTHING) -> list[Slot]:
    """Every slot with start <= slot.start < end that serves `ask`, sorted by start.

    The agenda must hold what is busy from a day before `start` to a booking's length and a day after `end`.
    """
    service = agenda.service
    minutes = ask.duration or service.duration
    low, high = max(start, agenda.now, agenda.window.earliest), min(end, agenda.window.latest + 1)
    if low >= high:
        return []
    slots = [slot for session in agenda.sessions if (slot := _session_slot(agenda, session, low, high, ask))]
    if service.sold_whole or not is_offered(service, minutes) or not suits(service, ask.participants):
        return _unopposed(agenda, sorted(slots))
    supply = Supply.of(agenda, ask)
    found = opening(agenda, low, high, reach(agenda, minutes))
    held = {session.start for session in agenda.sessions}
    starts = [one for one in found.starts if one not in held] if held else found.starts
    starts = [one for one in starts if full_at(agenda, one) is None] if agenda.full else starts
    for length, group in _by_length(agenda, starts, minutes):
        slots += _offers(supply, group, length, found)
    return _unopposed(agenda, sorted(slots) if held or counts_days(service) else slots)


def is_vetoed(agenda: Agenda, start: int, end: int) -> bool:
    """Whether a plugin keeps this span from being booked."""
    return agenda.vetoes is not None and bool(agenda.vetoes([(start, end)]))


def slot_days(slots: Sequence[Slot], *, zone_name: str, first: date, last: date) -> list[SlotDay]:
    """Sorted slots by local date of `zone_name`: every date from `first` to `last`, both included, even when empty."""
    origin = day_number(first)
    days = [SlotDay(day_of(number), []) for number in range(origin, day_number(last) + 1)]
    if not slots:
        return days
    for start, after, offset in zone(zone_name).stretches(slots[0].start, slots[-1].start + 1):
        low = bisect_left(slots, (start,))
        for number in range((start + offset) // DAY, (after - 1 + offset) // DAY + 1):
            high = bisect_left(slots, (min(after, (number + 1) * DAY - offset),), low)
            if 0 <= number - origin < len(days):
                days[number - origin].slots.extend(slots[low:high])
            low = high
    return days


def period(zone_name: str, first: date, last: date) -> tuple[int, int]:
    """The instants [start, end) of local dates `first` to `last`, both included."""
    place = zone(zone_name)
    return place.day_start(day_number(first)), place.day_start(day_number(last) + 1)


def next_slot(agenda: Agenda, *, within: int, ask: Ask = ANYTHING) -> Slot | None:
    """The first slot that starts less than `within` seconds from now."""
    return next(iter(open_slots(agenda, start=agenda.now, end=agenda.now + within, ask=ask)), None)


def nearest(slots: Iterable[Slot], start: int, limit: int = 5) -> list[Slot]:
    """Up to `limit` slots that start closest to `start`, closest first, the earlier of two as close."""
    return heapq.nsmallest(limit, slots, key=lambda slot: (abs(slot.start - start), slot.start))


def reach(agenda: Agenda, minutes: int) -> int:
    """Seconds around a start within which its span and buffers lie, however the clocks change."""
    service = agenda.service
    return (minutes + service.buffer_before + service.buffer_after) * 60 + DAY


def session_open(agenda: Agenda, session: Session) -> bool:
    """Whether it takes place and no closure covers part of it; its hours, staff and resources were settled when it
    was made."""
    return not session.cancelled and not any(a < session.end and session.start < b for a, b in agenda.closures)


def full_at(agenda: Agenda, start: int) -> FullSpan | None:
    """The limit that keeps a start from being offered, if one does."""
    return next((span for span in agenda.full if span.start <= start < span.end), None)


def price_of(agenda: Agenda, start: int, end: int) -> int:
    """The price shown with an offer, in minor units."""
    return agenda.price_from if isinstance(agenda.price_from, int) else agenda.price_from(start, end)


def _unopposed(agenda: Agenda, slots: list[Slot]) -> list[Slot]:
    if agenda.vetoes is None:
        return slots
    refused = agenda.vetoes([(slot.start, slot.end) for slot in slots])
    return [slot for slot in slots if (slot.start, slot.end) not in refused] if refused else slots


def _session_slot(agenda: Agenda, session: Session, low: int, high: int, ask: Ask) -> Slot | None:
    left = seats_left(agenda.service, session)
    if full_at(agenda, session.start) is not None or not session.alone:
        return None
    if not low <= session.start < high or left < (ask.participants or 1) or not session_open(agenda, session):
        return None
    if ask.staff is not None and ask.staff not in session.staff:
        return None
    if not set(ask.resources) <= set(session.resources):
        return None
    if ask.duration is not None and session.end - session.start != ask.duration * 60:
        return None
    price = price_of(agenda, session.start, session.end)
    return Slot(session.start, session.end, left, session.staff, session.resources, price)


def _by_length(agenda: Agenda, starts: list[int], minutes: int) -> Iterable[tuple[int, list[int]]]:
    if not counts_days(agenda.service):
        return [(minutes * 60, starts)]
    groups: dict[int, list[int]] = {}
    for start in starts:
        groups.setdefault(end_of(agenda.service, start, minutes) - start, []).append(start)
    return groups.items()


def _offers(supply: Supply, starts: list[int], length: int, found: Opening) -> list[Slot]:
    agenda = supply.agenda
    served = supply.serve(starts, length, found)
    ends = [start + length for start in served.starts]
    left: Iterable[int] = repeat(seats_of(agenda.service)) if agenda.service.type.has_sessions else served.at_once
    price = agenda.price_from
    prices: Iterable[int] = repeat(price) if isinstance(price, int) else map(price, served.starts, ends)
    rows = zip(served.starts, ends, left, served.staff, served.resources, prices, strict=False)
    # Same as Slot(*row), without a Python call for each of thousands of rows.
    return list(map(partial(tuple.__new__, Slot), rows))
