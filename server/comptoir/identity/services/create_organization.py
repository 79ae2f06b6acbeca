"""Open a new counter: organization, owner, two keys."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from comptoir.identity.contracts import NewOrganization, OrganizationCreated, SlugTaken
from comptoir.identity.models import Membership, Organization, User
from comptoir.identity.rules.organization_fields import organization_errors, owner_errors
from comptoir.identity.services.issue_key import issue_key
from comptoir.identity.services.register_user import register_user
from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.kernel.refusal import Invalid
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import organization_scope


@dataclass(frozen=True, slots=True)
class OrganizationDraft:
    """What an organization is to be, as it was sent."""

    slug: str
    name: str
    time_zone: str
    currency: str
    country: str
    locale: str = "fr"


def create_organization(
    *,
    slug: str,
    name: str,
    time_zone: str,
    currency: str,
    country: str,
    owner_email: str,
    owner_password: str,
    owner_name: str = "",
    locale: str = "fr",
    now: datetime,
) -> NewOrganization:
    """An organization with its owner, a publishable and a secret key, all or nothing.

    A known `owner_email` becomes the owner with the password they have.

    Raises:
        Invalid: every wrong field at once.
        SlugTaken: another organization has the slug.
    """
    draft = OrganizationDraft(slug, name.strip(), time_zone, currency.upper(), country.upper(), locale)
    email = owner_email.strip().lower()
    errors = [*organization_errors(draft), *owner_errors(email, owner_password)]
    if errors:
        raise Invalid(errors)
    with transaction.atomic():
        owner = register_user(email=email, password=owner_password, name=owner_name, locale=locale)
        return found_organization(draft, owner=owner, now=now)


def found_organization(draft: OrganizationDraft, *, owner: User, now: datetime) -> NewOrganization:
    """The same for a user there already is.

    Raises:
        Invalid, SlugTaken: as above.
    """
    if errors := organization_errors(draft):
        raise Invalid(errors)
    organization = OrganizationId(new_id())
    with organization_scope(organization):
        _insert(organization, draft, now)
        Membership.objects.create(user=owner, role="owner", created_at=now)
        publishable = issue_key(name="Widget", kind="publishable", now=now)
        secret = issue_key(name="API", kind="secret", now=now)
        audit.record(
            "organization.created",
            object_type="organization",
            object_id=organization,
            after={"slug": draft.slug, "name": draft.name},
        )
        publish(OrganizationCreated(organization=organization, at=now), subject=organization)
    return NewOrganization(id=organization, slug=draft.slug, publishable_key=publishable.text, secret_key=secret.text)


def _insert(organization: OrganizationId, draft: OrganizationDraft, now: datetime) -> None:
    try:
        with transaction.atomic():
            Organization.objects.create(
                id=organization,
                slug=draft.slug,
                name=draft.name,
                time_zone=draft.time_zone,
                currency=draft.currency,
                country=draft.country,
                locale=draft.locale,
                created_at=now,
            )
    except IntegrityError as cause:
        # Row-level security hides the other organization, so only the constraint knows.
        if "slug" in str(cause):
            raise SlugTaken(slug=draft.slug) from cause
        raise
