"""Services as stored."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.booking.models import Service
from comptoir.booking.rules.agenda import ServiceNeeds
from comptoir.booking.rules.needs import needs_of
from comptoir.identity.contracts import LocationProfile, OrganizationProfile
from comptoir.identity.public import find_location, organization_profile
from comptoir.kernel.ids import ServiceId
from comptoir.platform.contracts import NotFound
from comptoir.platform.rows import find_row

DEFAULT_ZONE = "Europe/Paris"


@dataclass(frozen=True, slots=True)
class Offered:
    """A service with the house it is offered in."""

    service: Service
    needs: ServiceNeeds
    organization: OrganizationProfile
    location: LocationProfile | None
    place_zone: str
    """The location's zone, else the organization's."""

    @property
    def document(self) -> dict[str, Any]:
        document: dict[str, Any] = self.service.document
        return document


def service_by_id(service: UUID, *, archived: bool = True, to_change: bool = False) -> Service:
    """One service, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: there is none of this organization.
    """
    rows = Service.objects.filter(pk=service)
    if to_change:
        rows = rows.select_for_update()
    if not archived:
        rows = rows.filter(archived_at=None)
    found = rows.first()
    if found is None:
        raise NotFound
    return found


def offered(service: UUID) -> Offered:
    """A service, its needs, and the organization's and location's rules: two statements, three with a location.

    Raises:
        NotFound: there is no such service.
    """
    row = find_row(Service, "id", service)
    if row is None:
        raise NotFound
    organization = organization_profile()
    location = find_location(row.location_id) if row.location_id else None
    place_zone = (location.time_zone if location else "") or organization.time_zone or DEFAULT_ZONE
    needs = needs_of(row.document, zone=row.document.get("timeZone") or place_zone, names=row.names)
    return Offered(row, needs, organization, location, place_zone)


def services_matching(
    *, search: str = "", active: bool | None = None, archived: bool = False, type: str = "", category: str = ""
) -> QuerySet[Service]:
    """Services of the organization; archived ones only when asked for."""
    rows = Service.objects.filter(archived_at__isnull=not archived)
    if active is not None:
        rows = rows.filter(is_active=active)
    if type:
        rows = rows.filter(type=type)
    if category:
        rows = rows.filter(category=category)
    for word in search.split()[:6]:
        rows = rows.filter(Q(name__icontains=word) | Q(category__icontains=word))
    return rows


def without_unlisted(rows: QuerySet[Service]) -> QuerySet[Service]:
    """Those of `rows` that visitors find by themselves; the others are for whoever has a link, an id, or a widget that
    names them."""
    return rows.exclude(document__contains={"isListed": False})


def services_exist(ids: Iterable[UUID]) -> set[ServiceId]:
    """Those of `ids` that are services of this organization."""
    rows = Service.objects.filter(pk__in=list(ids), archived_at=None).values_list("id", flat=True)
    return {ServiceId(id) for id in rows}


def known_services(ids: Collection[UUID]) -> set[UUID]:
    """Those of these services that there are, archived ones included."""
    return set(Service.objects.filter(pk__in=ids).values_list("id", flat=True))
