"""A caller with chosen permissions, so that these tests need nothing above platform."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.test import Client

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import Unauthenticated
from comptoir.platform.http.limits import Hits


@dataclass
class Callers:
    """Knows callers by the text of their Authorization header."""

    known: dict[str, Principal] = field(default_factory=dict)

    def principal(self, request: HttpRequest) -> tuple[Principal, Hits]:
        caller = self.known.get(request.headers.get("Authorization", ""))
        if caller is None:
            raise Unauthenticated
        return caller, Hits(0, 0, 0)

    def user(self, request: HttpRequest) -> Any:
        raise Unauthenticated

    def client(self, organization: OrganizationId, *permissions: str) -> Client:
        """A client whose every request comes from a fresh secret key with `permissions`."""
        key = str(new_id())
        self.known[key] = Principal(organization, "secret_key", key, "A key", frozenset(permissions))
        return Client(headers={"Authorization": key, "Accept-Language": "en"})
