"""The only door to an organization's data: no current organization, no rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, models, transaction

from comptoir.kernel.ids import OrganizationId, new_id

_current: ContextVar[OrganizationId | None] = ContextVar("organization", default=None)


class NoOrganization(RuntimeError):
    """Organization data was touched outside `organization_scope`; always a bug."""


class OtherOrganization(RuntimeError):
    """A scope was opened inside another organization's scope; always a bug."""


@contextmanager
def organization_scope(organization: OrganizationId) -> Iterator[None]:
    """Run one transaction that sees one organization's rows, in Python and in PostgreSQL alike.

    Entering the organization one is already in joins its transaction.

    Raises:
        OtherOrganization: inside another organization's scope.
    """
    inside = _current.get()
    if inside is not None:
        if inside != organization:
            raise OtherOrganization(f"in {inside}, asked for {organization}")
        yield
        return
    token = _current.set(organization)
    nested = connection.in_atomic_block
    try:
        with transaction.atomic():
            _tell_database(str(organization))
            yield
            if nested:  # a test's outer transaction goes on after us and must not inherit our organization
                _tell_database("")
    finally:
        _current.reset(token)


def _tell_database(organization: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.organization_id', %s, true)", [organization])


def current_organization() -> OrganizationId:
    """The organization this code runs for.

    Raises:
        NoOrganization: outside `organization_scope`.
    """
    organization = _current.get()
    if organization is None:
        raise NoOrganization
    return organization


class OrganizationManager[M: models.Model](models.Manager[M]):
    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(organization_id=current_organization())


class OrganizationOwned(models.Model):
    """Base of every table an organization owns.

    A subclass lists `owned_by_organization("<table>")` in `Meta.constraints`: row-level security and
    the unique pair that composite foreign keys point to.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organization_id = models.UUIDField(editable=False, default=current_organization)

    objects = OrganizationManager()

    class Meta:
        abstract = True
