"""Who may wait, and for how long a freed place is theirs (spec 01 §4)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from comptoir.booking.rules.agenda import Agenda, Ask
from comptoir.booking.rules.allocate import NotOffered, Reason, allocate
from comptoir.booking.rules.participants import suits
from comptoir.booking.rules.slots import open_slots, session_open

MOST_DAYS = 31
"""How far apart the first and the last start may be that suit who waits."""


def waitlist_is_open(document: Mapping[str, Any]) -> bool:
    """Whoever finds the service full may queue, unless it says otherwise."""
    return bool((document.get("waitlist") or {}).get("enabled", True))


def offer_ends(now: datetime, *, minutes: int, start: datetime) -> datetime:
    """Until when an offer made now stands: not beyond the start."""
    return min(now + timedelta(minutes=minutes), start)


def first_fit(agenda: Agenda, *, first: int, last: int, ask: Ask) -> int | None:
    """The first start in [first, last] that can be had now; None: who asks goes on waiting.

    `ask` names the duration where it is not the service's own.
    """
    if first == last:
        return None if isinstance(allocate(agenda, start=first, ask=ask), NotOffered) else first
    found = open_slots(agenda, start=first, end=last + 1, ask=ask)
    return found[0].start if found else None


def why_not_wait(agenda: Agenda, *, first: int, last: int, ask: Ask) -> Reason | None:
    """None: the starts in [first, last] are taken, and only that stands in the way; else what does.

    Asked of an agenda where nothing in [first, last] fits.
    """
    if first == last:
        outcome = allocate(agenda, start=first, ask=ask)
        refused = outcome.reason if isinstance(outcome, NotOffered) else None
        return None if refused in {Reason.TAKEN, Reason.LIMIT_REACHED} else refused
    if any(_is_full(agenda, one.start, first, last, ask) for one in agenda.sessions):
        return None
    if open_slots(_if_nobody_had_booked(agenda), start=first, end=last + 1, ask=ask):
        return None
    outcome = allocate(agenda, start=first, ask=ask)
    refused = outcome.reason if isinstance(outcome, NotOffered) else Reason.OUTSIDE_HOURS
    return Reason.OUTSIDE_HOURS if refused in {Reason.TAKEN, Reason.OFF_THE_GRID} else refused


def _is_full(agenda: Agenda, start: int, first: int, last: int, ask: Ask) -> bool:
    session = next(one for one in agenda.sessions if one.start == start)
    in_range = max(first, agenda.window.earliest, agenda.now) <= start <= min(last, agenda.window.latest)
    return in_range and session_open(agenda, session) and suits(agenda.service, ask.participants, session)


def _if_nobody_had_booked(agenda: Agenda) -> Agenda:
    return replace(
        agenda,
        sessions=(),
        own_busy=(),
        full=(),
        staff=tuple(replace(person, busy=()) for person in agenda.staff),
        resources=tuple(replace(thing, busy=((),) * len(thing.busy)) for thing in agenda.resources),
    )
