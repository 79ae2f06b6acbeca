"""Change who the organization is and its house rules."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import now

from comptoir.identity.contracts import OrganizationChanged, SlugTaken
from comptoir.identity.models import Organization
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization

_SHOWN = ("slug", "name", "time_zone", "currency", "country", "locale", "rules")


def change_organization(changes: dict[str, Any], *, rules: dict[str, Any]) -> Organization:
    """The organization with `changes`, and with those of its rules that are named in `rules`.

    Raises:
        SlugTaken: another organization has the slug.
    """
    row = Organization.objects.select_for_update().get(pk=current_organization())
    before = {name: getattr(row, name) for name in _SHOWN}
    for name, value in changes.items():
        setattr(row, name, value)
    row.rules = {**row.rules, **rules}
    try:
        with transaction.atomic():
            row.save(force_update=True)
    except IntegrityError as cause:
        raise SlugTaken(slug=row.slug) from cause
    was, became = audit.changes(before, {name: getattr(row, name) for name in _SHOWN})
    if became:
        audit.record("organization.changed", object_type="organization", object_id=row.id, before=was, after=became)
        event = OrganizationChanged(organization=current_organization(), at=now(), fields=_named(was, became))
        publish(event, subject=row.id)
    return row


def _named(was: dict[str, Any], became: dict[str, Any]) -> tuple[str, ...]:
    old, new = audit.changes(was.get("rules") or {}, became.get("rules") or {})
    return (*(name for name in became if name != "rules"), *(f"rules.{name}" for name in {**old, **new}))
