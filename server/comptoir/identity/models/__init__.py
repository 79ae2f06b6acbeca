"""Identity's tables. No verbs here: reads are in queries/, writes in services/."""

from comptoir.identity.models.access import Invitation, Membership
from comptoir.identity.models.client_access import ClientCode, ClientSession
from comptoir.identity.models.clients import Client
from comptoir.identity.models.keys import ApiKey
from comptoir.identity.models.organizations import Location, Organization
from comptoir.identity.models.users import User

__all__ = [
    "ApiKey",
    "Client",
    "ClientCode",
    "ClientSession",
    "Invitation",
    "Location",
    "Membership",
    "Organization",
    "User",
]
