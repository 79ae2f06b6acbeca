"""What people said of how they want to be told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.notifications.contracts import Person
from comptoir.notifications.models import Preference, PushSubscription
from comptoir.notifications.rules.topics import OwnerKind, topic, topics_for, wants

type Said = dict[tuple[str, str], bool]
"""(topic, channel) → wanted."""


def said_by(kind: OwnerKind, ids: Iterable[UUID]) -> dict[UUID, Said]:
    """What each of them said; one statement."""
    asked = list(ids)
    found: dict[UUID, Said] = {id: {} for id in asked}
    for row in Preference.objects.filter(owner_kind=kind, owner_id__in=asked):
        found[row.owner_id][row.topic, row.channel] = row.is_wanted
    return found


def preferences_of(person: Person) -> list[dict[str, object]]:
    """Every topic they may choose about, with what holds for them."""
    said = said_by(person.kind, [person.id])[person.id]
    return [
        {
            "topic": one.name,
            "isEssential": one.essential,
            "channels": [
                {
                    "channel": channel,
                    "isWanted": wants(one, channel, said),
                    "isFixed": one.essential and channel == "email",
                }
                for channel in one.channels
            ],
        }
        for one in topics_for(person.kind)
    ]


def set_preferences(person: Person, said: Mapping[tuple[str, str], bool], *, now: datetime) -> None:
    """Keep what they said; the rest stays as it was.

    Raises:
        Invalid: no such topic or channel for them, or one that nobody may decline.
    """
    errors = []
    for (name, channel), is_wanted in said.items():
        about = topic(name)
        if about is None or about.owner != person.kind or channel not in about.channels:
            errors.append(FieldError(f"{name}.{channel}", "platform.unknown_reference"))
        elif about.essential and channel == "email" and not is_wanted:
            errors.append(FieldError(f"{name}.{channel}", "notifications.essential"))
    if errors:
        raise Invalid(errors)
    rows = [
        Preference(
            owner_kind=person.kind, owner_id=person.id, topic=name, channel=channel, is_wanted=is_wanted, updated_at=now
        )
        for (name, channel), is_wanted in said.items()
    ]
    Preference.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["organization_id", "owner_kind", "owner_id", "topic", "channel"],
        update_fields=["is_wanted", "updated_at"],
    )


def subscriptions_of(kind: OwnerKind, ids: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    """The browsers of each that asked to be told things; one statement."""
    found: dict[UUID, list[UUID]] = {id: [] for id in ids}
    rows = PushSubscription.objects.filter(owner_kind=kind, owner_id__in=list(ids)).order_by("id")
    for owner, id in rows.values_list("owner_id", "id"):
        found[owner].append(id)
    return found
