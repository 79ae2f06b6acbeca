"""What the demo organizations are: their people, things and services, in French as their owners write."""

from dataclasses import dataclass, field
from typing import Any

PASSWORD = "comptoir-demo-2026"
ROQUETTE = {"type": "physical", "address": "14 rue de la Roquette, 75011 Paris"}
FOSSE = {"type": "physical", "address": "3 quai de la Fosse, 44000 Nantes"}


def hours(days: range | list[int], *ranges: tuple[str, str]) -> list[dict[str, Any]]:
    """The same ranges on several days (1 Monday … 7 Sunday)."""
    return [{"dayOfWeek": day, "startTime": start, "endTime": end} for day in days for start, end in ranges]


@dataclass(frozen=True)
class HouseText:
    """One demo organization. `weeks` of bookings lie behind and ahead, `per_day` of each service at most."""

    slug: str
    name: str
    owner: tuple[str, str]
    location: dict[str, Any]
    staff: list[dict[str, Any]]
    resources: list[dict[str, Any]]
    services: list[dict[str, Any]]
    theme: str
    colleague: tuple[str, str] | None = None
    closures: list[tuple[str, int, int]] = field(default_factory=list)
    """(name, days from today to its first day, number of days)"""
    promo_codes: list[dict[str, Any]] = field(default_factory=list)
    products: list[tuple[str, dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    """(kind, fields, terms)"""
    past_days: int = 21
    ahead_days: int = 21
    per_day: int = 3


STUDIO = HouseText(
    slug="atelier-lumiere",
    name="Atelier Lumière",
    owner=("studio@demo.comptoir.test", "Inès Fabre"),
    colleague=("accueil@demo.comptoir.test", "Hugo Lemaire"),
    theme="comptoir",
    location={
        "name": "Atelier Lumière, Bastille",
        "address": ROQUETTE["address"],
        "phone": "+33142000014",
        "weekly_hours": hours(range(1, 7), ("08:00", "22:00")) + hours([7], ("10:00", "20:00")),
    },
    staff=[
        {
            "name": "Hugo Lemaire",
            "reference": "hugo",
            "roles": ["regie"],
            "skills": ["lumière"],
            "color": "#7c5cbf",
            "weekly_hours": hours(range(1, 6), ("09:00", "13:00"), ("14:00", "19:00")),
        },
        {
            "name": "Salomé Nguyen",
            "reference": "salome",
            "roles": ["regie", "photographe"],
            "color": "#c2557a",
            "weekly_hours": hours([2, 3, 4, 5, 6], ("10:00", "18:00")),
        },
    ],
    resources=[
        {"reference": "studio-a", "name": "Studio A (120 m²)", "type": "room"},
        {"reference": "studio-b", "name": "Studio B (60 m²)", "type": "room"},
        {"reference": "cyclo", "name": "Plateau cyclo", "type": "room"},
        {"reference": "flashs", "name": "Kit flashs Profoto", "type": "equipment", "units": 3},
    ],
    services=[
        {
            "name": "Studio photo à l'heure",
            "description": "Studio A ou B, lumière du jour, fonds papier et coin maquillage compris.",
            "type": "room",
            "duration": 60,
            "maxDuration": 600,
            "price": 6000,
            "maxParticipants": 12,
            "category": "Location",
            "color": "#3b6fd4",
            "availableSlots": hours(range(1, 7), ("08:00", "22:00")) + hours([7], ("10:00", "20:00")),
            "bookingWindow": {"minAdvanceHours": 2, "maxAdvanceDays": 90},
            "cancellationPolicy": {
                "allowCancellation": True,
                "cutoffHours": 24,
                "refundPolicy": "partial",
                "refundPercentage": 80,
            },
            "requiredResources": [
                {"id": "studio-a", "name": "Studio A (120 m²)", "type": "room"},
                {"id": "studio-b", "name": "Studio B (60 m²)", "type": "room"},
            ],
            "customFields": [
                {
                    "id": "usage",
                    "name": "Que venez-vous faire ?",
                    "type": "select",
                    "required": True,
                    "options": ["Portrait", "Mode", "Produit", "Vidéo", "Autre"],
                },
                {"id": "materiel", "name": "Matériel souhaité", "type": "textarea"},
            ],
            "pricingTiers": [
                {"name": "Demi-journée", "condition": "duration >= 240", "price": 21000},
                {"name": "Journée", "condition": "duration >= 480", "price": 38000},
            ],
            "location": ROQUETTE,
        },
        {
            "name": "Plateau cyclo avec régisseur",
            "description": "Le cyclo blanc 6 × 6 m, accompagné d'un régisseur pendant toute la séance.",
            "location": ROQUETTE,
            "type": "rental",
            "duration": 120,
            "maxDuration": 480,
            "price": 19000,
            "maxParticipants": 20,
            "category": "Location",
            "color": "#7c5cbf",
            "bufferAfter": 30,
            "availableSlots": hours(range(1, 6), ("09:00", "19:00")),
            "requiredResources": [{"id": "cyclo", "name": "Plateau cyclo", "type": "room"}],
            "requiredStaff": [{"role": "regie", "count": 1}],
            "cancellationPolicy": {"allowCancellation": True, "cutoffHours": 48, "refundPolicy": "full"},
        },
        {
            "name": "Atelier initiation à l'argentique",
            "description": "Trois heures, de la pellicule au tirage. Appareils prêtés, huit places.",
            "location": ROQUETTE,
            "type": "course",
            "duration": 180,
            "price": 6500,
            "minParticipants": 3,
            "maxParticipants": 8,
            "category": "Ateliers",
            "color": "#c2557a",
            "availableSlots": hours([3], ("14:00", "17:00")) + hours([6], ("10:00", "13:00")),
            "requiredStaff": [{"role": "photographe", "count": 1}],
            "customFields": [
                {
                    "id": "niveau",
                    "name": "Votre expérience",
                    "type": "select",
                    "required": True,
                    "options": ["Première fois", "J'ai déjà essayé", "Je pratique"],
                }
            ],
        },
    ],
    products=[
        (
            "pack",
            {
                "name": "Carnet de 10 heures",
                "description": "Studio ou plateau, à l'heure, quand vous voulez.",
                "price": 52000,
                "color": "#2746c8",
            },
            {"unit": "minutes", "quantity": 600, "validityDays": 365},
        ),
        (
            "gift_certificate",
            {"name": "Bon cadeau", "description": "Du montant de votre choix.", "sort_order": 1},
            {"minAmount": 3000, "maxAmount": 50000, "validityMonths": 12},
        ),
    ],
)


COACH = HouseText(
    slug="camille-moreau",
    name="Camille Moreau, coach",
    owner=("coach@demo.comptoir.test", "Camille Moreau"),
    theme="sauge",
    location={"name": "Cabinet de Lyon", "address": "8 place Bellecour, 69002 Lyon", "phone": "+33478000008"},
    staff=[
        {
            "name": "Camille Moreau",
            "reference": "camille",
            "roles": ["coach"],
            "color": "#1f8a70",
            "weekly_hours": hours(range(1, 6), ("09:00", "12:00"), ("14:00", "18:00")),
        }
    ],
    resources=[],
    services=[
        {
            "name": "Premier échange",
            "description": "Vingt minutes offertes pour faire connaissance, par visio ou par téléphone.",
            "type": "appointment",
            "duration": 20,
            "slotStep": 30,
            "price": 0,
            "category": "Découverte",
            "color": "#1f8a70",
            "requiredStaff": [{"role": "coach", "count": 1}],
            "bookingWindow": {"minAdvanceHours": 4, "maxAdvanceDays": 30},
            "cancellationPolicy": {"allowCancellation": True, "cutoffHours": 2, "refundPolicy": "full"},
            "location": {"type": "virtual", "virtualLink": "https://visio.example.org/camille"},
        },
        {
            "name": "Séance de coaching",
            "description": "Une heure pour avancer sur votre objectif, au cabinet ou en visio.",
            "type": "appointment",
            "duration": 60,
            "slotStep": 30,
            "bufferAfter": 15,
            "price": 8000,
            "category": "Séances",
            "color": "#3b6fd4",
            "requiredStaff": [{"role": "coach", "count": 1}],
            "recurring": {"enabled": True, "intervals": ["weekly", "monthly"], "maxOccurrences": 12},
            "bookingWindow": {"minAdvanceHours": 24, "maxAdvanceDays": 60},
            "cancellationPolicy": {"allowCancellation": True, "cutoffHours": 24, "refundPolicy": "full"},
            "location": {"type": "hybrid", "address": "8 place Bellecour, 69002 Lyon", "room": "2e étage"},
            "customFields": [
                {
                    "id": "objectif",
                    "name": "Votre objectif du moment",
                    "type": "textarea",
                    "required": True,
                    "max": 600,
                },
                {
                    "id": "format",
                    "name": "Format",
                    "type": "select",
                    "required": True,
                    "options": ["Au cabinet", "Visioconférence", "Téléphone"],
                },
            ],
        },
        {
            "name": "Bilan de compétences (sur validation)",
            "description": "Deux heures. Camille confirme chaque demande sous un jour ouvré.",
            "location": {"type": "physical", "address": "8 place Bellecour, 69002 Lyon", "room": "2e étage"},
            "type": "appointment",
            "duration": 120,
            "price": 18000,
            "requireApproval": True,
            "category": "Séances",
            "color": "#b7791f",
            "requiredStaff": [{"role": "coach", "count": 1}],
            "bookingWindow": {"minAdvanceHours": 48, "maxAdvanceDays": 60},
        },
    ],
    per_day=2,
)

GYM = HouseText(
    slug="forme-et-cie",
    name="Forme & Cie",
    owner=("gym@demo.comptoir.test", "Karim Benali"),
    theme="terracotta",
    location={
        "name": "Forme & Cie, Nantes centre",
        "address": FOSSE["address"],
        "phone": "+33240000003",
        "weekly_hours": hours(range(1, 6), ("06:30", "22:00")) + hours([6, 7], ("08:00", "20:00")),
    },
    staff=[
        {
            "name": "Léa Rousseau",
            "reference": "lea",
            "roles": ["yoga", "pilates"],
            "color": "#c2557a",
            "weekly_hours": hours(range(1, 7), ("07:00", "13:00"), ("16:00", "21:00")),
        },
        {
            "name": "Mehdi Caron",
            "reference": "mehdi",
            "roles": ["coach-sportif", "cardio"],
            "color": "#d9622b",
            "weekly_hours": hours(range(1, 7), ("08:00", "20:00")),
        },
        {
            "name": "Chloé Petit",
            "reference": "chloe",
            "roles": ["coach-sportif", "cardio"],
            "color": "#2f855a",
            "weekly_hours": hours([1, 2, 4, 5, 6], ("10:00", "19:00")),
        },
    ],
    resources=[
        {"reference": "salle-zen", "name": "Salle Zen", "type": "room"},
        {"reference": "salle-cardio", "name": "Salle Cardio", "type": "room"},
        {"reference": "tapis", "name": "Tapis de yoga", "type": "equipment", "units": 16},
    ],
    services=[
        {
            "name": "Yoga Vinyasa",
            "description": "Une heure quinze, tous niveaux, tapis fournis.",
            "location": FOSSE,
            "type": "event",
            "duration": 75,
            "price": 1800,
            "minParticipants": 3,
            "maxParticipants": 16,
            "category": "Cours collectifs",
            "color": "#c2557a",
            "availableSlots": hours([1, 3, 5], ("18:30", "19:45")) + hours([6], ("10:00", "11:15")),
            "requiredStaff": [{"role": "yoga", "count": 1}],
            "requiredResources": [
                {"id": "salle-zen", "name": "Salle Zen", "type": "room"},
                {"id": "tapis", "name": "Tapis de yoga", "type": "equipment", "quantity": 16},
            ],
            "cancellationPolicy": {"allowCancellation": True, "cutoffHours": 2, "refundPolicy": "full"},
        },
        {
            "name": "Cardio Training",
            "description": "Quarante-cinq minutes intenses, douze places.",
            "location": FOSSE,
            "type": "event",
            "duration": 45,
            "price": 1500,
            "maxParticipants": 12,
            "category": "Cours collectifs",
            "color": "#d9622b",
            "availableSlots": hours([1, 2, 4], ("12:15", "13:00")) + hours([2, 4], ("18:00", "18:45")),
            "requiredStaff": [{"role": "cardio", "count": 1}],
            "requiredResources": [{"id": "salle-cardio", "name": "Salle Cardio", "type": "room"}],
        },
        {
            "name": "Coaching individuel",
            "description": "Une séance rien que pour vous, avec Mehdi ou Chloé.",
            "location": FOSSE,
            "type": "appointment",
            "duration": 60,
            "price": 5500,
            "category": "Coaching",
            "color": "#2f855a",
            "requiredStaff": [{"role": "coach-sportif", "count": 1}],
            "bookingWindow": {"minAdvanceHours": 3, "maxAdvanceDays": 45},
            "cancellationPolicy": {"allowCancellation": True, "cutoffHours": 12, "refundPolicy": "full"},
        },
    ],
    closures=[("Maintenance annuelle", 33, 2)],
    promo_codes=[
        {"code": "BIENVENUE", "kind": "percentage", "value": 20, "first_booking_only": True},
        {"code": "RENTREE5", "kind": "fixed", "value": 500, "minimum_amount": 1500, "max_uses": 100},
    ],
    products=[
        (
            "pack",
            {
                "name": "Carnet de 10 séances",
                "description": "À votre rythme, sur tous nos cours et le coaching.",
                "price": 12000,
                "color": "#2f855a",
                "sort_order": 1,
            },
            {"unit": "credits", "quantity": 10, "validityDays": 180, "validFrom": "first_use"},
        ),
        (
            "subscription",
            {
                "name": "Liberté",
                "description": "Huit séances par mois ; celles qui restent passent au mois suivant.",
                "price": 4900,
                "color": "#1d4ed8",
                "sort_order": 2,
            },
            {
                "period": "month",
                "allowance": {"unit": "credits", "quantity": 8},
                "rollover": {"mode": "capped", "cap": 4, "periods": 1},
                "minimumPeriods": 3,
                "noticeDays": 30,
            },
        ),
        (
            "gift_certificate",
            {"name": "Bon cadeau", "description": "Du montant de votre choix.", "color": "#b4532a", "sort_order": 3},
            {"minAmount": 2000, "maxAmount": 30000, "validityMonths": 12},
        ),
    ],
    per_day=4,
)

HOUSES = (STUDIO, COACH, GYM)

FIRST_NAMES = [
    "Adèle",
    "Bruno",
    "Clémence",
    "Damien",
    "Élise",
    "Fabien",
    "Gabrielle",
    "Hélène",
    "Ismaël",
    "Jeanne",
    "Kévin",
    "Lucie",
    "Marius",
    "Nadia",
    "Olivier",
    "Pauline",
    "Quentin",
    "Rose",
    "Samir",
    "Théa",
    "Ulysse",
    "Valentine",
    "William",
    "Yasmine",
    "Zoé",
]
LAST_NAMES = [
    "Arnaud",
    "Bernard",
    "Chevalier",
    "Dubois",
    "Etienne",
    "Faure",
    "Girard",
    "Haddad",
    "Imbert",
    "Joly",
    "Klein",
    "Lambert",
    "Marchand",
    "Noël",
    "Ollivier",
    "Perrin",
    "Renard",
    "Simon",
    "Tessier",
    "Vidal",
]
REASONS = ("Empêchement", "Malade", "Train annulé", "Reporté à plus tard")
