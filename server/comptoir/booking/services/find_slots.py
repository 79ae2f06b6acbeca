"""Free slots of a service, ready for an answer."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.queries.agenda import Loaded, load
from comptoir.booking.queries.services import Offered, offered, services_matching, without_unlisted
from comptoir.booking.rules.agenda import Ask, Slot
from comptoir.booking.rules.durations import is_offered
from comptoir.booking.rules.slots import nearest, next_slot, open_slots, period, slot_days
from comptoir.booking.services.asked import resource_asked, staff_asked
from comptoir.identity.public import organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.rfc3339 import Rfc3339

MOST_DAYS = 366
MOST_SERVICES = 100
MOST_SLOTS = 50_000
"""Of one answer: some ten megabytes. A slot every minute of a year would be ten times as much."""
_PIECE = 14 * 86_400
_NEAREST_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotQuestion:
    """What the caller asks for; `staff` and `resource` are ids or references."""

    service: UUID
    staff: str | None = None
    resource: str | None = None
    participants: int | None = None
    duration: int | None = None
    time_zone: str | None = None


def find_slots(question: SlotQuestion, *, first: date, last: date, now: datetime) -> dict[str, Any]:
    """`{"timeZone", "days": [{"date", "slots"}]}` for dates `first` to `last`, both included.

    Raises:
        Invalid: the dates are in the wrong order or more than 366, the slots more than 50,000, or the duration is not
            on offer.
        NotFound: there is no such service.
        ServiceInactive: it is switched off.
    """
    if last < first or (last - first).days >= MOST_DAYS:
        code = "booking.dates_crossed" if last < first else "booking.too_many_days"
        raise Invalid([FieldError("to", code, {"max": MOST_DAYS})])
    house = _open(question)
    zone = question.time_zone or house.needs.zone
    start, end = period(zone, first, last)
    found = load(house, start=start, end=end, now=now, ask=Ask(question.participants, question.duration))
    ask = _ask(question, found.plan)
    if _may_be_too_many(house, start, end) and _count(found, start, end, ask) > MOST_SLOTS:
        raise Invalid([FieldError("to", "booking.too_many_slots", {"max": MOST_SLOTS})])
    slots = open_slots(found.agenda, start=start, end=end, ask=ask)
    clock = Rfc3339(zone)
    days = slot_days(slots, zone_name=zone, first=first, last=last)
    return {
        "timeZone": zone,
        "days": [{"date": day.date.isoformat(), "slots": [shown(slot, clock) for slot in day.slots]} for day in days],
    }


def find_next_slot(question: SlotQuestion, *, within: timedelta, now: datetime) -> dict[str, Any]:
    """`{"timeZone", "serviceId", "slot"}`: the first slot that starts within `within` from now, or null."""
    house = _open(question)
    zone = question.time_zone or house.needs.zone
    start = int(now.timestamp())
    seconds = int(within.total_seconds())
    found = load(house, start=start, end=start + seconds, now=now, ask=Ask(question.participants, question.duration))
    slot = next_slot(found.agenda, within=seconds, ask=_ask(question, found.plan))
    return {
        "timeZone": zone,
        "serviceId": str(question.service),
        "slot": shown(slot, Rfc3339(zone)) if slot else None,
    }


def find_next_of_all(question: SlotQuestion, *, within: timedelta, now: datetime) -> dict[str, Any]:
    """The same over all listed services that can be booked, by name and up to `MOST_SERVICES`; those that cannot be had
    as asked are passed over. Of slots that start together the first service's counts."""
    zone = question.time_zone or organization_profile().time_zone
    best: dict[str, Any] = {"timeZone": zone, "serviceId": None, "slot": None}
    for row in without_unlisted(services_matching(active=True)).order_by("name", "id").only("id")[:MOST_SERVICES]:
        try:
            found = find_next_slot(replace(question, service=row.id), within=within, now=now)
        except Invalid:
            continue
        if found["slot"]:
            best, within = found, datetime.fromisoformat(found["slot"]["start"]) - now
        if not within:
            break
    return best


def nearest_slots(house: Offered, ask: Ask, *, start: int, now: datetime) -> list[dict[str, Any]]:
    """Up to five free slots around `start`, a fortnight to either side, closest first."""
    low = max(int(now.timestamp()), start - _NEAREST_DAYS * 86_400)
    high = start + _NEAREST_DAYS * 86_400
    found = load(house, start=low, end=high, now=now, ask=ask)
    clock = Rfc3339(house.needs.zone)
    return [shown(slot, clock) for slot in nearest(open_slots(found.agenda, start=low, end=high, ask=ask), start)]


def shown(slot: Slot, clock: Rfc3339) -> dict[str, Any]:
    """A slot as the API shows it."""
    return {
        "start": clock.text(slot.start),
        "end": clock.text(slot.end),
        "remaining": slot.remaining,
        "staffIds": slot.staff_ids,
        "resourceIds": slot.resource_ids,
        "priceFrom": slot.price_from,
    }


def _may_be_too_many(house: Offered, start: int, end: int) -> bool:
    step = (house.needs.slot_step or house.needs.duration) * 60
    return (end - start) // step > MOST_SLOTS


def _count(found: Loaded, start: int, end: int, ask: Ask) -> int:
    """How many slots there are, or more than `MOST_SLOTS` as soon as that is certain."""
    count = 0
    for low in range(start, end, _PIECE):
        count += len(open_slots(found.agenda, start=low, end=min(low + _PIECE, end), ask=ask))
        if count > MOST_SLOTS:
            break
    return count


def _open(question: SlotQuestion) -> Offered:
    house = offered(question.service)
    if not house.service.is_active:
        raise ServiceInactive(service=str(question.service))
    if question.duration is not None and not is_offered(house.needs, question.duration):
        raise Invalid([FieldError("duration", "booking.wrong_duration", {"duration": house.needs.duration})])
    return house


def _ask(question: SlotQuestion, plan: Any) -> Ask:
    errors: list[FieldError] = []
    staff = staff_asked(question.staff, plan, path="staffId", errors=errors)
    resources = resource_asked([question.resource] if question.resource else [], plan, path="resourceId", errors=errors)
    if errors:
        raise Invalid(errors)
    return Ask(question.participants, question.duration, staff, resources)
