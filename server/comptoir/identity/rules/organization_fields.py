"""What is wrong with an organization or its first owner, every field at once."""

from collections.abc import Callable
from typing import Protocol

from comptoir.identity.rules import fields
from comptoir.kernel.refusal import FieldError

_LONGEST_NAME = 200
_SHORTEST_PASSWORD = 8
_LONGEST_PASSWORD = 1024


class Draft(Protocol):
    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def time_zone(self) -> str: ...
    @property
    def currency(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def locale(self) -> str: ...


def organization_errors(draft: Draft) -> list[FieldError]:
    """Errors of slug, name, zone, currency, country and language."""
    checks: list[tuple[str, Callable[[str], str], str, str]] = [
        ("slug", fields.slug, draft.slug, "identity.not_a_slug"),
        ("timeZone", fields.time_zone, draft.time_zone, "platform.unknown_time_zone"),
        ("currency", fields.currency, draft.currency, "identity.unknown_currency"),
        ("country", fields.country, draft.country, "identity.unknown_country"),
        ("locale", fields.locale, draft.locale, "identity.unknown_locale"),
    ]
    errors = [FieldError(path, code) for path, check, value, code in checks if not _passes(check, value)]
    if not draft.name.strip():
        errors.append(FieldError("name", "platform.required"))
    elif len(draft.name) > _LONGEST_NAME:
        errors.append(FieldError("name", "platform.too_long", {"bound": _LONGEST_NAME}))
    return errors


def owner_errors(email: str, password: str) -> list[FieldError]:
    """Errors of the first owner's e-mail and password; an operator's choice needs only be long enough."""
    errors = [] if _passes(fields.email, email) else [FieldError("ownerEmail", "platform.not_an_email")]
    if len(password) < _SHORTEST_PASSWORD:
        errors.append(FieldError("ownerPassword", "platform.too_short", {"bound": _SHORTEST_PASSWORD}))
    if len(password) > _LONGEST_PASSWORD:
        errors.append(FieldError("ownerPassword", "platform.too_long", {"bound": _LONGEST_PASSWORD}))
    return errors


def _passes(check: Callable[[str], str], value: str) -> bool:
    try:
        check(value)
    except ValueError:
        return False
    return True
