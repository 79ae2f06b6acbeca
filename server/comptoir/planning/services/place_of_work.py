"""Whoever belongs to one location sets up what is there, and what is everybody's; not what is only elsewhere."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from comptoir.planning.contracts import OtherLocation
from comptoir.planning.queries.named import locations_of_people, locations_of_things
from comptoir.platform.actor import Principal


def check_place(principal: Principal, *places: UUID | None) -> None:
    """`places` are where a thing is, and where it would be; None: nowhere in particular.

    Raises:
        OtherLocation: one of them is not the caller's.
    """
    if principal.location is not None and any(place not in {None, principal.location} for place in places):
        raise OtherLocation


def check_change(principal: Principal, before: UUID | None, fields: Mapping[str, Any]) -> None:
    """The same of a change, which may move the thing.

    Raises:
        OtherLocation: it is elsewhere, or would be.
    """
    check_place(principal, before, fields.get("location_id", before))


def check_people_and_things(principal: Principal, staff: Iterable[UUID], resources: Iterable[UUID]) -> None:
    """The same of what has no place of its own: it is where its people and things are.

    Raises:
        OtherLocation: all of them are elsewhere.
    """
    if principal.location is None:
        return
    people, things = set(staff), set(resources)
    known = locations_of_people(people) | locations_of_things(things)
    places = {known.get(one) for one in people | things}
    if places and not places & {None, principal.location}:
        raise OtherLocation
