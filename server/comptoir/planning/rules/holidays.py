"""Public holidays by country and region, from the `holidays` library."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType


def countries() -> Mapping[str, list[str]]:
    """Regions (ISO 3166-2, without the country) by country (ISO 3166-1 alpha-2)."""
    found: dict[str, list[str]] = _library().list_supported_countries(include_aliases=False)
    return found


def holidays(country: str, subdivision: str, *, years: Iterable[int], language: str) -> dict[date, str]:
    """Names of the public holidays of `years` by day, in `language` where the library speaks it, else in English or
    the country's own."""
    library = _library()
    spoken = library.country_holidays(country).supported_languages
    chosen = next((one for one in (language, "en_US") if one in spoken), None)
    if language == "en":
        chosen = next((one for one in spoken if one.startswith("en")), None)
    found = library.country_holidays(country, subdiv=subdivision or None, years=years, language=chosen)
    return dict(sorted(found.items()))


def _library() -> ModuleType:
    # Tens of megabytes and most of a second, for what few processes ever ask.
    import holidays

    return holidays
