"""Tell who connected a calendar that it does not let us in any more."""

from datetime import datetime

from django.conf import settings

from comptoir.calendars.models import Connection
from comptoir.identity.public import member_contact, organization_profile
from comptoir.notifications.public import queue_email
from comptoir.planning.public import named_people


def mail_lost(row: Connection, *, now: datetime) -> None:
    """One mail for each time that access is lost; nobody is told when a program connected it."""
    contact = member_contact(row.user_id) if row.user_id else None
    if contact is None:
        return
    email, locale = contact
    house = organization_profile()
    queue_email(
        kind="calendars.connection_lost",
        to=email,
        locale=locale or house.locale,
        context={
            "organization": {"name": house.name},
            "timeZone": house.time_zone,
            "account": row.account,
            "person": named_people([row.staff_id]).get(row.staff_id, {}).get("name", ""),
            "url": f"{settings.COMPTOIR_PUBLIC_URL}/calendars",
        },
        dedupe=f"calendars.connection_lost:{row.id}:{now.isoformat()}",
    )
