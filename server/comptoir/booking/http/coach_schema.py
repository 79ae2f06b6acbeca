"""A coach's public page, out of the API."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.http.service_schema import ServiceOut
from comptoir.platform.http.schema import Out


class CoachHouseOut(Out):
    slug: str
    name: str
    time_zone: str
    locale: str
    currency: str
    country: str


class CoachOut(Out):
    id: UUID
    reference: str | None
    name: str
    color: str


class CoachReasonOut(Out):
    id: UUID
    label: str


class StandInOut(Out):
    """`path` is that of their own page on this server."""

    name: str
    path: str


class CoachAwayOut(Out):
    start: datetime
    end: datetime
    stand_in: StandInOut


class CoachPageOut(Out):
    """All that a page needs from which a prospect books: with `publishableKey` it asks for slots and books."""

    organization: CoachHouseOut
    coach: CoachOut
    away: CoachAwayOut | None
    """An absence that lasts or begins within two weeks, for which a colleague stands in."""
    services: list[ServiceOut]
    reasons: list[CoachReasonOut]
    publishable_key: str


class CoachSetUpOut(Out):
    """`reference` is the name in the page's address, `path` its path on this server."""

    reference: str
    path: str
    services: int
