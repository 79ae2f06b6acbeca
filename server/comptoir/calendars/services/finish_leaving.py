"""Take what we wrote out of a calendar that is left, as far as it still lets us, and forget it."""

from uuid import UUID

from comptoir.calendars.models import Calendar, Connection, Copy
from comptoir.calendars.rules.remote import AccountError, Stored
from comptoir.calendars.services.claim import Opens, claimed_by_row
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope


def finish_leaving(organization: OrganizationId, connection: UUID, *, opens: Opens) -> None:
    """A repeat goes on where the last one stopped."""
    with organization_scope(organization):
        row = Connection.objects.filter(pk=connection, state="leaving").first()
        if row is None:
            return
        names = dict(Calendar.objects.filter(connection_id=row.id).values_list("id", "remote_id"))
        copies = list(Copy.objects.filter(connection_id=row.id, state="unwanted").exclude(remote_id=""))
        claimed = claimed_by_row(organization, row)
    try:
        account = claimed.account(opens)
        for one in copies:
            # Whatever somebody did to it since: it goes.
            account.remove(names[one.calendar_id], Stored(one.remote_id, ""))
    except AccountError:
        pass  # it lets us in no more: the person takes out by hand what is left
    with organization_scope(organization):
        Connection.objects.filter(pk=connection, state="leaving").delete()
