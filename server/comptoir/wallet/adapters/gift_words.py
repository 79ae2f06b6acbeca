"""The words on a gift certificate."""

from datetime import date

from comptoir.payments.rules.spelling import day

_WORDS = {
    "fr": {
        "title": "Chèque-cadeau",
        "to": "Pour",
        "from": "De la part de",
        "code": "Code",
        "how": "Scannez pour en profiter",
        "until": "Valable jusqu’au {day}",
        "always": "Sans date limite",
        "offers": "offert par",
    },
    "en": {
        "title": "Gift certificate",
        "to": "For",
        "from": "From",
        "code": "Code",
        "how": "Scan to redeem",
        "until": "Valid until {day}",
        "always": "Never expires",
        "offers": "given by",
    },
}


def words_of(locale: str) -> dict[str, str]:
    return _WORDS["fr" if locale.startswith("fr") else "en"]


def validity(last_day: date | None, locale: str) -> str:
    words = words_of(locale)
    return words["always"] if last_day is None else words["until"].format(day=day(last_day, locale))
