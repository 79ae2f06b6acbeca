"""What the demo houses sold: packs, subscriptions in every state, certificates, and an order that waits."""

from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from comptoir.wallet.public import (
    Sale,
    cancel_at_period_end,
    create_product,
    pause_subscription,
    pay_purchase,
    products_matching,
    purchases_matching,
    renew_subscription,
    sell_product,
    subscription_by_id,
)

_METHODS = ("card", "card", "cash", "transfer")
_MESSAGES = ("Joyeux anniversaire !", "Pour prendre du temps pour toi.", "Avec toute notre amitié.")


PRODUCTS: dict[str, list[tuple[str, dict[str, Any], dict[str, Any]]]] = {
    "camille-moreau": [
        (
            "pack",
            {
                "name": "Cinq séances de coaching",
                "description": "Cinq heures pour avancer à votre rythme, valables un an dès la première.",
                "price": 36000,
                "vat_rate": 20,
                "color": "#3b6fd4",
                "sort_order": 1,
            },
            {"unit": "credits", "quantity": 5, "validityDays": 365, "validFrom": "first_use"},
        ),
        (
            "pack",
            {
                "name": "Dix heures d'accompagnement",
                "description": "Dix heures à partager, au cabinet ou en visio.",
                "price": 69000,
                "vat_rate": 20,
                "color": "#1f8a70",
                "sort_order": 2,
            },
            {"unit": "minutes", "quantity": 600, "validityDays": 540, "isShareable": True},
        ),
    ],
    "forme-et-cie": [
        (
            "subscription",
            {
                "name": "Club Or",
                "description": "Le tarif des membres sur tous les cours, et quatre séances par mois.",
                "price": 3900,
                "vat_rate": 20,
                "color": "#b7791f",
                "sort_order": 4,
            },
            {
                "period": "month",
                "allowance": {"unit": "credits", "quantity": 4},
                "rollover": {"mode": "all", "periods": 2},
                "trialDays": 14,
                "memberTier": "or",
            },
        ),
    ],
}
"""(kind, fields, terms) of each house, by its slug."""


def sell(house: str, clients: list[UUID], *, now: datetime) -> None:
    """Sales of the last two months, of whatever the house sells."""
    chance = Random(f"sales {house} {now.date()}")
    for kind, fields, terms in PRODUCTS.get(house, []):
        create_product(kind, fields, terms, now=now - timedelta(days=70))
    buyers = iter(chance.sample(clients, len(clients)))
    for product in products_matching(is_active=True).order_by("sort_order", "id"):
        match product.kind:
            case "pack":
                for days in (55, 34, 12, 3):
                    _sold(product.id, next(buyers), now - timedelta(days=days), chance)
                sell_product(Sale(product=product.id, client=next(buyers), source="web"), now=now - timedelta(hours=5))
            case "subscription":
                _subscribe(product.id, [next(buyers) for _ in range(4)], now, chance)
            case "gift_certificate":
                _give(product.id, product.terms["minAmount"], [next(buyers) for _ in range(2)], now, chance)


def _sold(product: UUID, client: UUID, moment: datetime, chance: Random) -> UUID | None:
    sale = Sale(product=product, client=client, paid=(chance.choice(_METHODS), ""))
    return sell_product(sale, now=moment).subscription_id


def _subscribe(product: UUID, clients: list[UUID], now: datetime, chance: Random) -> None:
    """One goes on, one is paused, one is cancelled, and one has not paid for the period that just began."""
    for position, client in enumerate(clients):
        subscription = _sold(product, client, now - timedelta(days=(12, 29, 46, 33)[position]), chance)
        assert subscription is not None
        _live_on(subscription, now, pays=position != 3, chance=chance)
        if position == 1:
            pause_subscription(subscription, until=now + timedelta(days=20), now=now)
        elif position == 2:
            cancel_at_period_end(subscription, reason="Déménagement", now=now)


def _live_on(subscription: UUID, now: datetime, *, pays: bool, chance: Random) -> None:
    """Begin and pay the periods that have come since, as the scheduler and the counter would have."""
    while (row := subscription_by_id(subscription)).current_period_end <= now:
        moment = row.current_period_end
        renew_subscription(subscription, row.period_number + 1, now=moment)
        for purchase in _unpaid(subscription) if pays else []:
            pay_purchase(purchase, method=chance.choice(_METHODS), now=moment + timedelta(hours=6))


def _unpaid(subscription: UUID) -> list[UUID]:
    return list(purchases_matching(subscription=subscription, status="pending").values_list("id", flat=True))


def _give(product: UUID, least: int | None, clients: list[UUID], now: datetime, chance: Random) -> None:
    for position, client in enumerate(clients):
        amount = None if least is None else least + 2000 * chance.randint(0, 4)
        gift = {"recipientName": ("Zoé", "Malik")[position], "message": chance.choice(_MESSAGES)}
        sale = Sale(product=product, client=client, amount=amount, gift=gift, paid=("card", ""))
        sell_product(sale, now=now - timedelta(days=9 - 6 * position))
