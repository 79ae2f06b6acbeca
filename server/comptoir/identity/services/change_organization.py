"""Change who the organization is and its house rules."""

from typing import Any

from django.db import IntegrityError, transaction

from comptoir.identity.contracts import SlugTaken
from comptoir.identity.models import Organization
from comptoir.platform import audit
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
    return row
