"""Which pages may use a publishable key; the module that knows allowed domains brings the check."""

from collections.abc import Callable

from comptoir.kernel.ids import ApiKeyId, OrganizationId

type OriginCheck = Callable[[OrganizationId, ApiKeyId, str], bool]
"""(organization, key, the request's Origin header) → whether that page may use the key."""

_checks: list[OriginCheck] = []


def check_origins_with(check: OriginCheck) -> None:
    """Ask `check` about every call that a page makes with a publishable key. It runs outside any organization."""
    if check not in _checks:
        _checks.append(check)


def origin_allowed(organization: OrganizationId, key: ApiKeyId, origin: str) -> bool:
    return all(check(organization, key, origin) for check in _checks)
