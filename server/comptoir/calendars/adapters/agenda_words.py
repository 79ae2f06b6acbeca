"""The words on a printed agenda."""

from datetime import date

_WORDS = {
    "fr": {
        "title": "Planning",
        "period": "Du {first} au {last}",
        "one_day": "{first}",
        "nothing": "Aucun rendez-vous sur cette période.",
        "made": "Édité le {day} à {clock} · heure de {zone}",
        "page": "{page} / {pages}",
        "count": "{count} rendez-vous",
        "pending": "à confirmer",
        "no-show": "absent",
        "people": "{count} pers.",
    },
    "en": {
        "title": "Schedule",
        "period": "{first} to {last}",
        "one_day": "{first}",
        "nothing": "No appointments in this period.",
        "made": "Made on {day} at {clock} · {zone} time",
        "page": "{page} / {pages}",
        "count": "{count} appointments",
        "pending": "to be confirmed",
        "no-show": "did not come",
        "people": "{count} people",
    },
}
_DAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}


def words_of(language: str) -> dict[str, str]:
    return _WORDS["fr" if language.startswith("fr") else "en"]


def weekday(on: date, language: str) -> str:
    """`Lundi`, `Monday`."""
    return _DAYS["fr" if language.startswith("fr") else "en"].split()[on.weekday()].capitalize()
