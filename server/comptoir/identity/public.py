"""What other modules may ask of identity."""

from comptoir.identity.contracts import (
    ClientProfile,
    HouseRules,
    IssuedKey,
    LocationProfile,
    NewOrganization,
    OrganizationCreated,
    OrganizationProfile,
)
from comptoir.identity.origins import OriginCheck, check_origins_with
from comptoir.identity.queries.access import organization_called
from comptoir.identity.queries.clients import (
    client_ids_matching,
    client_with_email,
    clients_by_id,
    clients_with_phone,
    find_client,
)
from comptoir.identity.queries.keys import live_publishable_key
from comptoir.identity.queries.members import is_member, member_contact, team_of
from comptoir.identity.queries.organization import (
    find_location,
    location_exists,
    locations_by_id,
    organization_profile,
)
from comptoir.identity.rules.fields import email as normal_email
from comptoir.identity.rules.fields import phone as normal_phone
from comptoir.identity.rules.folding import folded
from comptoir.identity.rules.permissions import BY_KEY_KIND, BY_ROLE, PERMISSIONS
from comptoir.identity.rules.weekly_hours import OpenRange
from comptoir.identity.services.add_member import add_member
from comptoir.identity.services.create_client import create_client
from comptoir.identity.services.create_location import create_location
from comptoir.identity.services.create_organization import create_organization
from comptoir.identity.services.find_or_create_client import find_or_create_client
from comptoir.identity.services.issue_key import issue_key
from comptoir.identity.services.revoke_key import revoke_key
from comptoir.identity.services.signed_in_client import signed_in_client

__all__ = [
    "BY_KEY_KIND",
    "BY_ROLE",
    "PERMISSIONS",
    "ClientProfile",
    "HouseRules",
    "IssuedKey",
    "LocationProfile",
    "NewOrganization",
    "OpenRange",
    "OrganizationCreated",
    "OrganizationProfile",
    "OriginCheck",
    "add_member",
    "check_origins_with",
    "client_ids_matching",
    "client_with_email",
    "clients_by_id",
    "clients_with_phone",
    "create_client",
    "create_location",
    "create_organization",
    "find_client",
    "find_location",
    "find_or_create_client",
    "folded",
    "is_member",
    "issue_key",
    "live_publishable_key",
    "location_exists",
    "locations_by_id",
    "member_contact",
    "normal_email",
    "normal_phone",
    "organization_called",
    "organization_profile",
    "revoke_key",
    "signed_in_client",
    "team_of",
]
