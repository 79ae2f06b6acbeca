"""From a valid service document (spec 01 §1, camelCase) to what slots are computed from."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from comptoir.booking.rules.agenda import ResourceNeed, RoleNeed, ServiceNeeds, ServiceType, SpecialDay
from comptoir.planning.rules.hours import Range, parse_range, weekly_from
from comptoir.planning.rules.zones import day_number

ALTERNATIVE_TYPES = frozenset({"room", "table", "vehicle", "facility"})


type Names = dict[str, dict[str, str]]
"""Ids by name in lower case, under `staff` and `resources`, as they were when the document was saved."""


def needs_of(document: Mapping[str, Any], *, zone: str, names: Names | None = None) -> ServiceNeeds:
    """The needs of a document without errors; `zone` is the resolved one: the service's, its location's or the
    organization's. What is not in `names` is an id or a reference itself."""
    people, things = (names or {}).get("staff", {}), (names or {}).get("resources", {})
    weekly = document.get("availableSlots") or []
    return ServiceNeeds(
        type=ServiceType(document["type"]),
        zone=zone,
        duration=document["duration"],
        max_duration=document.get("maxDuration"),
        other_durations=tuple(one["duration"] for one in document.get("durations") or []),
        slot_step=document.get("slotStep"),
        buffer_before=document.get("bufferBefore") or 0,
        buffer_after=document.get("bufferAfter") or 0,
        min_participants=document.get("minParticipants"),
        max_participants=document.get("maxParticipants"),
        weekly=weekly_from(weekly) if weekly else None,
        special=special_days(document.get("specialAvailability") or []),
        roles=tuple(_role(entry, people) for entry in document.get("requiredStaff") or []),
        resources=tuple(_resource(entry, things) for entry in document.get("requiredResources") or []),
        sold_whole=document.get("courseSale") == "whole",
    )


def special_days(entries: Sequence[Mapping[str, Any]]) -> tuple[SpecialDay, ...]:
    """Valid `specialAvailability` by date; entries of one date are united."""
    opens: dict[int, list[Range]] = {}
    closes: dict[int, list[Range]] = {}
    for entry in entries:
        day = day_number(date.fromisoformat(entry["date"]))
        opens.setdefault(day, [])
        closes.setdefault(day, [])
        for slot in entry.get("slots") or []:
            target = closes if slot.get("available") is False else opens
            target[day].append(parse_range(slot["startTime"], slot["endTime"]))
    return tuple(SpecialDay(day, tuple(sorted(opens[day])), tuple(sorted(closes[day]))) for day in sorted(opens))


def is_alternative(entry: Mapping[str, Any]) -> bool:
    """Whether any one of the resources so marked will do: by `selection`, else by type."""
    selection = entry.get("selection")
    return selection == "any" if selection else entry.get("type") in ALTERNATIVE_TYPES


def _role(entry: Mapping[str, Any], people: Mapping[str, str]) -> RoleNeed:
    written = [str(one).lower() for one in entry.get("specificStaffIds") or []]
    named = frozenset(people.get(one, one) for one in written)
    return RoleNeed(entry["role"], entry.get("count") or 1, named)


def _resource(entry: Mapping[str, Any], things: Mapping[str, str]) -> ResourceNeed:
    name = str(entry["id"]).lower()
    return ResourceNeed(things.get(name, name), entry.get("quantity") or 1, is_alternative(entry))
