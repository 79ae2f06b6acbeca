"""How bookings are spoken of in calendars, in French and English."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": "{who} – {service}",
        "people": "{count} personnes",
        "guests": "Invités : {names}",
        "session": "{name} ({count}/{capacity})",
        "seats": "{count} sur {capacity} places prises",
        "more": "… et {count} autres",
        "reference": "Référence {reference}",
        "open": "Ouvrir : {url}",
        "with": "Avec {names}",
        "of": "{name} – {house}",
        "back": (
            "Remis à sa place par Comptoir : le changement fait dans cet agenda n’a pas pu être repris "
            "({reason}). Pour déplacer ou annuler, passez par Comptoir."
        ),
        "reason.removed": "l’événement avait été supprimé",
        "reason.refused": "l’horaire n’est pas libre ou n’est plus modifiable",
        "reason.both": "le rendez-vous avait aussi changé dans Comptoir",
    },
    "en": {
        "title": "{who} – {service}",
        "people": "{count} people",
        "guests": "Guests: {names}",
        "session": "{name} ({count}/{capacity})",
        "seats": "{count} of {capacity} places taken",
        "more": "… and {count} more",
        "reference": "Reference {reference}",
        "open": "Open: {url}",
        "with": "With {names}",
        "of": "{name} – {house}",
        "back": (
            "Put back by Comptoir: the change made in this calendar could not be taken over "
            "({reason}). To move or cancel, use Comptoir."
        ),
        "reason.removed": "the event had been deleted",
        "reason.refused": "the time is not free, or can no longer be changed",
        "reason.both": "the appointment had changed in Comptoir too",
    },
}


def words_of(locale: str) -> Mapping[str, str]:
    """Those of a language we speak; French otherwise."""
    return WORDS.get(locale[:2], WORDS["fr"])
