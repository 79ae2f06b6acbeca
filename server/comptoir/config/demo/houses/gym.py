"""A gym with classes, courses and subscriptions."""

from comptoir.config.demo.houses.text import HouseText, hours

FOSSE = {"type": "physical", "address": "3 quai de la Fosse, 44000 Nantes"}

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
