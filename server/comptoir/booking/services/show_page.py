"""What every public page from which somebody books says of its house and of whom it is with."""

from typing import Any

from comptoir.booking.queries.reasons import reasons
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import live_publishable_key
from comptoir.planning.public import Person


def show_house(profile: OrganizationProfile, person: Person | None) -> dict[str, Any]:
    """Whose page it is, the reasons for which one comes (to `person`, or to anybody), and the key it asks with."""
    return {
        "organization": {
            "slug": profile.slug,
            "name": profile.name,
            "timeZone": profile.time_zone,
            "locale": profile.locale,
            "currency": profile.currency,
            "country": profile.country,
        },
        "reasons": [{"id": one.id, "label": one.label} for one in reasons([person.id] if person else None)],
        "publishableKey": live_publishable_key(),
    }


def show_person(person: Person) -> dict[str, Any]:
    """Whom one books with."""
    return {"id": person.id, "reference": person.reference, "name": person.name, "color": person.color}
