"""Make the demo: everything through the same services that the API uses, only with other dates for `now`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import product
from random import Random
from typing import Any
from uuid import UUID

from comptoir.booking.public import (
    SlotQuestion,
    Wish,
    add_reason,
    cancel_booking,
    complete_booking,
    confirm_booking,
    create_booking,
    create_series,
    create_service,
    find_slots,
    join_waitlist,
    mark_no_show,
    pay_booking,
)
from comptoir.config.demo.houses import HOUSES, PASSWORD, HouseText
from comptoir.config.demo.houses.people import FIRST_NAMES, LAST_NAMES, REASONS
from comptoir.config.demo.sales import sell
from comptoir.identity.public import OpenRange, add_member, create_client, create_location, create_organization
from comptoir.kernel.refusal import Refusal
from comptoir.planning.public import create_closure, create_resource, create_staff
from comptoir.platform.queue import behind_others
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.public import create_product, create_promo_code
from comptoir.widgets.public import create_widget

_METHODS = ("card", "card", "card", "cash", "transfer")
_SOURCES = ("widget", "widget", "widget", "web", "phone", "walk-in", "admin")


@dataclass(frozen=True)
class _Public:
    """Who comes to a house, and what for."""

    text: HouseText
    clients: list[UUID]
    reasons: list[UUID]


def make(now: datetime) -> list[dict[str, str]]:
    """Make all three; what to print about each: organization, e-mail, password and the widgets of its demo page."""
    # Weeks of bookings tell each other's modules, and mail: who tries the demo meanwhile is served first.
    with behind_others():
        return [_make_house(text, now, Random(f"{text.slug} {now.date()}")) for text in HOUSES]


def _make_house(text: HouseText, now: datetime, chance: Random) -> dict[str, str]:
    email, owner = text.owner
    organization = create_organization(
        slug=text.slug,
        name=text.name,
        time_zone="Europe/Paris",
        currency="EUR",
        country="FR",
        owner_email=email,
        owner_password=PASSWORD,
        owner_name=owner,
        now=now,
    )
    with organization_scope(organization.id):
        if text.colleague:
            add_member(email=text.colleague[0], name=text.colleague[1], password=PASSWORD, role="staff", now=now)
        location = create_location(_location(text.location), now=now)
        for person in text.staff:
            create_staff({**person, "location_id": location.id}, now=now)
        for thing in text.resources:
            create_resource({**thing, "location_id": location.id}, now=now)
        for name, away, length in text.closures:
            first = now.date() + timedelta(days=away)
            fields = {"name": name, "start_date": first, "end_date": first + timedelta(days=length - 1)}
            create_closure(fields, now=now)
        reasons = [add_reason(label, None, now=now).id for label in text.reasons]
        services = [create_service({**one, "locationId": str(location.id)}, now=now) for one in text.services]
        widget = create_widget(
            {"name": f"Réservation – {text.name}", "settings": {"locale": "auto", "theme": {"preset": text.theme}}},
            now=now,
        )
        for kind, fields, terms in text.products:
            create_product(kind, fields, terms, now=now)
        shop = create_widget(
            {
                "name": f"Forfaits – {text.name}",
                "kind": "packs",
                "settings": {"locale": "auto", "theme": {"preset": text.theme}},
            },
            now=now,
        )
        clients = list(_clients(now, chance))
        for code in text.promo_codes:
            create_promo_code({"currency": "EUR", **code}, now=now - timedelta(days=text.past_days))
    for service, document in zip(services, text.services, strict=True):
        _fill(organization.id, service.id, document, _Public(text, clients, reasons), now, chance)
        with organization_scope(organization.id):
            if document.get("recurring"):
                _repeat(service.id, document, clients, now, chance)
            if document["type"] == "event":
                _crowd(service.id, document, clients, now, chance)
    with organization_scope(organization.id):
        sell(text.slug, clients, now=now)
    return {
        "organization": text.name,
        "email": email,
        "password": PASSWORD,
        "widget": widget.public_id,
        "packs": shop.public_id,
    }


def _location(fields: dict[str, Any]) -> dict[str, Any]:
    hours = [OpenRange(one["dayOfWeek"], one["startTime"], one["endTime"]) for one in fields.get("weekly_hours", [])]
    return {**fields, "weekly_hours": hours or None}


def _clients(now: datetime, chance: Random) -> Iterator[UUID]:
    names = chance.sample(list(product(FIRST_NAMES, LAST_NAMES)), 40)
    for number, (first, last) in enumerate(names):
        address = f"{first}.{last}.{number}@exemple.test".lower().translate(_PLAIN)
        fields: dict[str, Any] = {"name": f"{first} {last}", "email": address, "phone": f"+3361234{number:04}"}
        yield create_client(fields, now=now - timedelta(days=chance.randint(1, 200))).id


_PLAIN = str.maketrans("éèëêàïîôûç", "eeeeaiiouc")


def _fill(
    organization: Any,
    service: UUID,
    document: dict[str, Any],
    public: _Public,
    now: datetime,
    chance: Random,
) -> None:
    """Some weeks of bookings, past and to come; each day in a transaction of its own."""
    for day in range(-public.text.past_days, public.text.ahead_days + 1):
        made = now + timedelta(days=min(day, 0) - 4, hours=-chance.randint(0, 9))
        with organization_scope(organization):
            _fill_day(service, document, public, now.date() + timedelta(days=day), made, now, chance)


def _fill_day(
    service: UUID,
    document: dict[str, Any],
    public: _Public,
    day: date,
    made: datetime,
    now: datetime,
    chance: Random,
) -> None:
    slots = find_slots(SlotQuestion(service=service), first=day, last=day, now=made)["days"][0]["slots"]
    seats = (document.get("maxParticipants") or 1) * 2 // 5 if document["type"] in {"event", "course"} else 1
    for slot in chance.sample(
        slots, min(len(slots), chance.randint(0 if day.weekday() > 4 else 1, public.text.per_day))
    ):
        for _ in range(chance.randint(min(3, seats), seats) if seats > 1 else 1):
            wish = Wish(
                service=service,
                start=datetime.fromisoformat(slot["start"]),
                participants=chance.choice((1, 1, 1, 2)) if seats > 1 else 1,
                custom_field_values=_answers(document, chance),
                client=chance.choice(public.clients),
                meeting_kind=chance.choice(document.get("meetingKinds") or [""]),
                reason=chance.choice([None, *public.reasons]) if document["type"] == "appointment" else None,
                source=chance.choice(_SOURCES),
                locale="fr",
            )
            try:
                booking = create_booking(wish, now=made)
            except Refusal:
                continue
            _live_on(booking, now, chance)


def _live_on(booking: Any, now: datetime, chance: Random) -> None:
    """What became of it: most past ones happened, a few were missed or cancelled."""
    luck = chance.random()
    if luck < 0.07:
        cancelled = min(booking.starts_at - timedelta(hours=6), now)
        cancel_booking(booking.id, reason=chance.choice(REASONS), by="client", now=cancelled)
    elif booking.ends_at < now:
        if booking.status == "pending":
            confirm_booking(booking.id, now=booking.created_at + timedelta(hours=5))
        if luck < 0.12:
            mark_no_show(booking.id, now=booking.ends_at)
            return
        complete_booking(booking.id, now=booking.ends_at)
        if booking.total_price and luck < 0.9:
            pay_booking(booking.id, method=chance.choice(_METHODS), now=booking.ends_at)


def _repeat(service: UUID, document: dict[str, Any], clients: list[UUID], now: datetime, chance: Random) -> None:
    """A regular: six weeks at the same hour, where one is free."""
    first = now.date() + timedelta(days=3)
    days = find_slots(SlotQuestion(service=service), first=first, last=first + timedelta(days=6), now=now)["days"]
    for slot in chance.sample(found := [one for day in days for one in day["slots"]], min(8, len(found))):
        wish = Wish(
            service=service,
            start=datetime.fromisoformat(slot["start"]),
            custom_field_values=_answers(document, chance),
            client=chance.choice(clients),
            source="phone",
            locale="fr",
        )
        rule = {"frequency": "weekly", "interval": 1, "occurrencesCount": 6, "onConflict": "skip"}
        try:
            create_series(wish, rule, is_staff=True, now=now)
        except Refusal:
            continue
        return


def _crowd(service: UUID, document: dict[str, Any], clients: list[UUID], now: datetime, chance: Random) -> None:
    """The next class in two days or more is full, and three people wait."""
    first = now.date() + timedelta(days=2)
    days = find_slots(SlotQuestion(service=service), first=first, last=first + timedelta(days=6), now=now)["days"]
    slot = next((one for day in days for one in day["slots"]), None)
    if slot is None:
        return
    waiting = chance.sample(clients, 3)
    usual: dict[str, Any] = {
        "service": service,
        "start": datetime.fromisoformat(slot["start"]),
        "source": "widget",
        "locale": "fr",
    }
    usual["custom_field_values"] = _answers(document, chance)
    left = slot["remaining"]
    while left:
        people = min(left, chance.choice((1, 2)))
        create_booking(Wish(client=chance.choice(clients), participants=people, **usual), now=now)
        left -= people
    for position, client in enumerate(waiting):
        join_waitlist(Wish(client=client, **usual), until=None, now=now - timedelta(hours=9 - position))


def _answers(document: dict[str, Any], chance: Random) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for field in document.get("customFields", []):
        if field["type"] == "select":
            answers[field["id"]] = chance.choice(field["options"])
        elif field.get("required"):
            answers[field["id"]] = "Retrouver de l'énergie et mieux organiser mes semaines."
    return answers
