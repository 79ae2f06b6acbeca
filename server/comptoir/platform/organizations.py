"""The bare list of organizations, for work that nobody asked for; identity keeps all there is to say of them."""

from collections.abc import Callable

from django.db import connection

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope


def organization_ids() -> list[OrganizationId]:
    """Every organization's id, through a SECURITY DEFINER function that tells nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM app_organizations() AS id")
        return [OrganizationId(row[0]) for row in cursor]


def for_each_organization(work: Callable[[], object]) -> None:
    """Run `work` once per organization, one transaction each."""
    for organization in organization_ids():
        with organization_scope(organization):
            work()
