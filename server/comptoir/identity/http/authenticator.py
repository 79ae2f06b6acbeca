"""Who calls: a key or a client's token in the Authorization header, or a session cookie with its organization."""

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest

from comptoir.identity.adapters.csrf import require_csrf_token
from comptoir.identity.contracts import OrganizationUnspecified
from comptoir.identity.origins import origin_allowed
from comptoir.identity.queries.access import MembershipOf, client_by_token, memberships_of, use_key
from comptoir.identity.rules.permissions import BY_KEY_KIND, bound_to, permissions_at
from comptoir.identity.rules.secrets import digest
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import OriginRefused, Unauthenticated
from comptoir.platform.http.limits import Hits, client_address, hit, limit_for

_LONGEST_KEY = 80
_SESSION_SHARE = 5.0
"""A person clicking through the dashboard asks several things per page; a key's allowance would cut them off."""

if TYPE_CHECKING:
    from comptoir.identity.models import User


class KeyOrSession:
    """The house's authenticator (`platform.http.routes.Authenticator`)."""

    def principal(self, request: HttpRequest) -> tuple[Principal, Hits]:
        if "Authorization" not in request.headers:
            return _by_session(request)
        text = _bearer(request)
        return _by_client_token(request, text) if text.startswith("ct_") else _by_key(request, text)

    def user(self, request: HttpRequest) -> "User":
        if "Authorization" in request.headers:
            raise Unauthenticated
        user = signed_in_user(request)
        if user is None:
            raise Unauthenticated
        require_csrf_token(request)
        return user


def signed_in_user(request: HttpRequest) -> "User | None":
    """The user of the session cookie, read without Django's middleware; `request.session` is set on the way."""
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not cookie:
        return None
    request.session = SessionStore(cookie)
    user: Any = get_user(request)
    return cast("User", user) if user.is_authenticated and user.is_active else None


def _bearer(request: HttpRequest) -> str:
    scheme, _, text = request.headers["Authorization"].partition(" ")
    text = text.strip()
    if scheme.lower() != "bearer" or not text.startswith(("sk_", "pk_", "ct_")) or len(text) > _LONGEST_KEY:
        raise Unauthenticated
    return text


def _by_client_token(request: HttpRequest, text: str) -> tuple[Principal, Hits]:
    """A client who signed in by mail (`open_client_session`)."""
    found = client_by_token(digest(text))
    if found is None or request.headers.get("X-Organization", str(found.organization)) != str(found.organization):
        raise Unauthenticated
    principal = Principal(
        organization=found.organization,
        type="client",
        id=str(found.client),
        name=found.name,
        permissions=BY_KEY_KIND["client"],
        client=found.client,
        session=found.session,
    )
    return principal, hit(f"client:{found.client}", limit_for())


def _by_key(request: HttpRequest, text: str) -> tuple[Principal, Hits]:
    limit = limit_for()
    key = use_key(digest(text), rate_limit=limit, caller=client_address(request))
    if key is None or request.headers.get("X-Organization", str(key.organization)) != str(key.organization):
        raise Unauthenticated
    origin = request.headers.get("Origin")
    if key.kind == "publishable" and origin and not origin_allowed(key.organization, key.id, origin):
        raise OriginRefused
    principal = Principal(
        organization=key.organization,
        type="secret_key" if key.kind == "secret" else "publishable_key",
        id=str(key.id),
        name=key.name,
        permissions=BY_KEY_KIND[key.kind],
    )
    return principal, Hits(limit, key.hits, key.resets_in_seconds)


def _by_session(request: HttpRequest) -> tuple[Principal, Hits]:
    user = signed_in_user(request)
    if user is None:
        raise Unauthenticated
    require_csrf_token(request)
    membership = _membership(request, user)
    limit = limit_for(_SESSION_SHARE)
    request.user = user
    principal = Principal(
        organization=membership.organization,
        type="user",
        id=str(user.id),
        name=user.name or user.email,
        permissions=permissions_at(membership.role, membership.location),
        user=user.id,
        location=bound_to(membership.role, membership.location),
    )
    return principal, hit(f"session:{user.id}", limit)


def _membership(request: HttpRequest, user: "User") -> MembershipOf:
    memberships = memberships_of(user.id)
    wanted = request.headers.get("X-Organization")
    if wanted is None:
        if len(memberships) != 1:
            raise OrganizationUnspecified
        return memberships[0]
    try:
        organization = UUID(wanted)
    except ValueError as cause:
        raise Unauthenticated from cause
    for membership in memberships:
        if membership.organization == organization:
            return membership
    raise Unauthenticated
