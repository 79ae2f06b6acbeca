"""A photographer's studio: rooms by the hour, things to hire, people who come along."""

from comptoir.config.demo.houses.text import HouseText, hours

ROQUETTE = {"type": "physical", "address": "14 rue de la Roquette, 75011 Paris"}

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
