"""Services that one person delivers alone: theirs to set up, whatever else they may do in the house."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.booking.models import Service
from comptoir.booking.queries.services import without_unlisted
from comptoir.planning.public import check_people_and_things, check_place, named_people, named_things, own_staff
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import Forbidden, NotFound

_EVERYBODYS = "service.write"
_OWN = "service.write_own"
_VISITORS = {"publishable_key", "client", "guest"}


def writes_all(principal: Principal) -> bool:
    """Whether the caller sets up every service and reason of the house."""
    return principal.may(_EVERYBODYS)


def owner_of(principal: Principal) -> UUID:
    """The person whose own services and reasons the caller may set up.

    Raises:
        Forbidden: they are nobody on the team.
    """
    own = own_staff(principal)
    if own is None:
        raise Forbidden(permission=_EVERYBODYS)
    return own


def check_owner(principal: Principal, staff: UUID | None) -> None:
    """Raises:
    Forbidden: it is somebody else's, or the house's (`staff` None).
    OtherLocation: it is of somebody who belongs to a location that is not the caller's.
    """
    if writes_all(principal):
        check_people_and_things(principal, [staff] if staff else [], [])
    elif staff != owner_of(principal):
        raise Forbidden(permission=_EVERYBODYS)


def check_own_service(principal: Principal, row: Service) -> None:
    """Raises:
    Forbidden: not they alone deliver it, or it makes the house something that is not there yet.
    OtherLocation: it belongs only to locations that are not theirs.
    """
    if writes_all(principal):
        if row.location_id is not None:
            check_place(principal, row.location_id)
        else:
            check_people_and_things(principal, row.staff_ids, row.resource_ids)
        return
    if not delivered_alone(row, owner_of(principal)):
        raise Forbidden(permission=_EVERYBODYS)
    named = (*named_people(row.staff_ids).values(), *named_things(row.resource_ids).values())
    if any(one["isPlaceholder"] for one in named):
        raise Forbidden(permission=_EVERYBODYS)


def delivered_alone(row: Service, staff: UUID) -> bool:
    """Whether a service needs this person and nobody else."""
    needed = row.document.get("requiredStaff") or []
    return len(needed) == 1 and needed[0].get("count", 1) == 1 and row.staff_ids == [staff]


def as_their_own(principal: Principal, written: Mapping[str, Any], *, role: str) -> dict[str, Any]:
    """A new service's document: without a word about staff, it is theirs who writes it and may write no other."""
    if writes_all(principal) or written.get("requiredStaff"):
        return dict(written)
    needed = {"role": role, "count": 1, "specificStaffIds": [str(owner_of(principal))]}
    return {**written, "requiredStaff": [needed]}


def check_readable(principal: Principal, row: Service) -> None:
    """Raises:
    NotFound: it is inactive, and not theirs to set up.
    """
    if not row.is_active and not readable(principal, Service.objects.filter(pk=row.id), active=None).exists():
        raise NotFound


def readable(principal: Principal, rows: "QuerySet[Service]", *, active: bool | None) -> "QuerySet[Service]":
    """Those of `rows` the caller may read: inactive ones are for whoever sets them up, unlisted ones for the team."""
    if principal.type in _VISITORS:
        rows = without_unlisted(rows)
    if not writes_all(principal):
        seen = Q(is_active=True)
        if principal.may(_OWN) and (own := own_staff(principal)) is not None:
            seen |= Q(staff_ids=[own])
        rows = rows.filter(seen)
    return rows if active is None else rows.filter(is_active=active)
