"""Who the current organization is, and its sites."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from comptoir.identity.contracts import HouseRules, LocationProfile, OrganizationProfile
from comptoir.identity.models import Location, Organization
from comptoir.kernel.ids import LocationId, OrganizationId
from comptoir.platform.contracts import NotFound
from comptoir.platform.rows import find_row
from comptoir.platform.tenancy import current_organization

_RULES = {
    field.name: (words := field.name.split("_"))[0] + "".join(word.title() for word in words[1:])
    for field in fields(HouseRules)
}


def organization_profile() -> OrganizationProfile:
    """The current organization; one query."""
    row = find_row(Organization, "id", current_organization())
    if row is None:
        raise Organization.DoesNotExist
    return profile_of(row)


def profile_of(row: Organization) -> OrganizationProfile:
    return OrganizationProfile(
        id=OrganizationId(row.id),
        slug=row.slug,
        name=row.name,
        time_zone=row.time_zone,
        currency=row.currency,
        country=row.country,
        locale=row.locale,
        min_advance_minutes=row.rules.get("minAdvanceTime"),
        max_advance_days=row.rules.get("maxAdvanceDays"),
        created_at=row.created_at,
        rules=house_rules(row.rules),
    )


def house_rules(written: Mapping[str, Any]) -> HouseRules:
    """The rules as stored, in camelCase; what is missing or null keeps its default."""
    return HouseRules(**{name: value for name, key in _RULES.items() if (value := written.get(key)) is not None})


def find_location(location: LocationId | UUID) -> LocationProfile:
    """One location of the current organization.

    Raises:
        NotFound: none of that id here.
    """
    row = find_row(Location, "id", location)
    if row is None:
        raise NotFound
    return location_of(row)


def locations_by_id(ids: Iterable[LocationId | UUID] | None = None) -> dict[LocationId, LocationProfile]:
    """The locations among `ids` that exist here, or all of them; one query."""
    rows = Location.objects.all() if ids is None else Location.objects.filter(pk__in=list(ids))
    return {LocationId(row.id): location_of(row) for row in rows.order_by("id")}


def location_exists(location: LocationId | UUID) -> bool:
    return Location.objects.filter(pk=location).exists()


def location_of(row: Location) -> LocationProfile:
    return LocationProfile(
        id=LocationId(row.id),
        name=row.name,
        address=row.address,
        time_zone=row.time_zone,
        phone=row.phone,
        email=row.email,
        weekly_hours=row.weekly_hours,
        is_active=row.is_active,
    )


def location_list(*, search: str = "", is_active: bool | None = None) -> models.QuerySet[Location]:
    """Locations whose name or address holds `search`, whatever its case."""
    rows = Location.objects.all()
    if search:
        rows = rows.filter(Q(name__icontains=search) | Q(address__icontains=search))
    return rows if is_active is None else rows.filter(is_active=is_active)


def location_row(location: UUID) -> Location:
    """Raises:
    NotFound: no such location here.
    """
    row = Location.objects.filter(pk=location).first()
    if row is None:
        raise NotFound
    return row
