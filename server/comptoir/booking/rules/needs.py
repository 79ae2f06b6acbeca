"""A service document as its owner wrote it (spec 01 §1), read into what slots need of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from comptoir.booking.rules.agenda import ResourceNeed, RoleNeed, ServiceNeeds, ServiceType, SpecialDay
from comptoir.planning.rules.hours import Range, parse_range, weekly_from
from comptoir.planning.rules.zones import day_number

ALTERNATIVE_TYPES = frozenset({"room", "table", "vehicle", "facility"})
"""Resources of these types stand in for one another: any one of those listed will do."""


def needs_of(document: Mapping[str, Any], *, zone: str) -> ServiceNeeds:
    """The needs of a valid document; `zone` counts when it names none."""
    return ServiceNeeds(
        type=ServiceType(document["type"]),
        zone=document.get("timeZone") or zone,
        duration=document["duration"],
        max_duration=document.get("maxDuration"),
        slot_step=document.get("slotStep"),
        buffer_before=document.get("bufferBefore") or 0,
        buffer_after=document.get("bufferAfter") or 0,
        min_participants=document.get("minParticipants"),
        max_participants=document.get("maxParticipants"),
        weekly=weekly_from(document["availableSlots"]) if document.get("availableSlots") else None,
        special=tuple(_special(entry) for entry in document.get("specialAvailability") or ()),
        roles=tuple(_role(entry) for entry in document.get("requiredStaff") or ()),
        resources=tuple(_resource(entry) for entry in document.get("requiredResources") or ()),
    )


def _special(entry: Mapping[str, Any]) -> SpecialDay:
    opens: list[Range] = []
    closes: list[Range] = []
    for slot in entry["slots"]:
        target = opens if slot.get("available", True) else closes
        target.append(parse_range(slot["startTime"], slot["endTime"]))
    return SpecialDay(day_number(date.fromisoformat(entry["date"])), tuple(opens), tuple(closes))


def _role(entry: Mapping[str, Any]) -> RoleNeed:
    named = entry.get("specificStaffIds") or ()
    return RoleNeed(entry.get("role") or "", entry.get("count") or 1, frozenset(named))


def _resource(entry: Mapping[str, Any]) -> ResourceNeed:
    selection = entry.get("selection")
    alternative = selection == "any" if selection else entry.get("type") in ALTERNATIVE_TYPES
    return ResourceNeed(entry["id"], entry.get("quantity") or 1, alternative)
