"""A coach who works alone, at the practice and by video."""

from comptoir.config.demo.houses.text import HouseText, hours

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
            "meetingKinds": ["video", "phone"],
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
            "meetingKinds": ["in_person", "video", "phone"],
            "location": {"type": "hybrid", "address": "8 place Bellecour, 69002 Lyon", "room": "2e étage"},
            "customFields": [
                {
                    "id": "objectif",
                    "name": "Votre objectif du moment",
                    "type": "textarea",
                    "required": True,
                    "max": 600,
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
    reasons=("Reprise d’activité", "Prise de poste", "Équilibre de vie", "Prendre la parole", "Autre"),
    per_day=2,
)
