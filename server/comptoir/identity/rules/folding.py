"""Texts folded for sorting and searching: Élodie is found under `elodie`."""

import unicodedata

_SORTED_CHARACTERS = 100
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def folded(text: str) -> str:
    """Lower case, without accents, compatibility forms resolved (Unicode NFKD, UAX #15), single spaces."""
    # Once around first: some compatibility forms (ℌ) only show their capital letter when they are resolved.
    resolved = unicodedata.normalize("NFKD", text).casefold().translate(_LIGATURES)
    plain = unicodedata.normalize("NFKD", resolved)
    return " ".join("".join(character for character in plain if not unicodedata.combining(character)).split())


def sort_name(name: str) -> str:
    """What a list sorts by."""
    return folded(name)[:_SORTED_CHARACTERS]


def search_text(*, name: str, email: str, phone: str) -> str:
    """What a search looks in: one line, with the phone's digits also without its country code."""
    digits = "".join(character for character in phone if character.isdigit())
    return folded(f"{name} {email} {phone} {digits}")
