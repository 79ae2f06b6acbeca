"""Have public holidays close a location, or all of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.identity.public import location_exists
from comptoir.kernel.ids import LocationId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.contracts import HolidaysChanged
from comptoir.planning.models import HolidayCalendar
from comptoir.planning.queries.documents import holidays_document
from comptoir.planning.queries.holidays import holiday_calendar, is_stored
from comptoir.planning.rules.holidays import countries
from comptoir.planning.services.keep_holidays import keep_holidays
from comptoir.platform.audit import changes, record
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def set_holidays(location: UUID | None, fields: Mapping[str, Any], *, now: datetime) -> HolidayCalendar:
    """Set `fields` (by the table's names) of the calendar of a location, or of all without one of their own.

    Raises:
        Invalid: the country, region or location does not exist.
    """
    row = holiday_calendar(location, to_change=True)
    before = holidays_document(row)
    for name, value in fields.items():
        setattr(row, name, value)
    row.exceptions = sorted(set(row.exceptions))
    _check(row)
    was, became = changes(before, holidays_document(row))
    if is_stored(row) and not became:
        return row
    row.save()
    keep_holidays(row, now=now)
    _tell(row, was, became, now)
    return row


def drop_holidays(location: UUID | None, *, now: datetime) -> None:
    """Forget a calendar: a location follows the organization's again, an organization has none.

    Raises:
        NotFound: there is none.
    """
    row = holiday_calendar(location, to_change=True)
    if not is_stored(row):
        raise NotFound
    before, row.enabled = holidays_document(row), False
    keep_holidays(row, now=now)
    _tell(row, before, {}, now)
    row.delete()


def _check(row: HolidayCalendar) -> None:
    errors = []
    known = countries()
    if row.country not in known:
        errors.append(FieldError("country", "planning.country_unknown", {"value": row.country}))
    elif row.subdivision and row.subdivision not in known[row.country]:
        errors.append(FieldError("subdivision", "planning.subdivision_unknown", {"value": row.subdivision}))
    if row.location_id is not None and not location_exists(LocationId(row.location_id)):
        errors.append(FieldError("locationId", "planning.location_unknown", {"value": str(row.location_id)}))
    if errors:
        raise Invalid(errors)


def _tell(row: HolidayCalendar, was: dict[str, Any], became: dict[str, Any], now: datetime) -> None:
    record("holidays.changed", object_type="holidays", object_id=row.id, before=was, after=became)
    place = LocationId(row.location_id) if row.location_id else None
    publish(HolidaysChanged(organization=current_organization(), at=now, location=place), subject=row.id)
