"""Amounts and days as people read them on paper."""

from datetime import date

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF", "CAD": "CA$"}
_WITHOUT_CENTS = {
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "JPY",
    "KMF",
    "KRW",
    "MGA",
    "PYG",
    "RWF",
    "UGX",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
}
"""Currencies whose minor unit is the unit itself (ISO 4217)."""


def decimals_of(currency: str) -> int:
    return 0 if currency in _WITHOUT_CENTS else 2


def plain(minor: int, currency: str) -> str:
    """`1234.50`, for machines."""
    places = decimals_of(currency)
    sign, digits = "-" if minor < 0 else "", str(abs(minor)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def spelled(minor: int, currency: str, locale: str) -> str:
    """`1 234,50 €` in French, `€1,234.50` in English."""
    whole, _, cents = plain(abs(minor), currency).partition(".")
    grouped = f"{int(whole):,}"
    symbol, sign = _SYMBOLS.get(currency, currency), "−" if minor < 0 else ""
    if locale.startswith("fr"):
        amount = grouped.replace(",", "\u00a0") + (f",{cents}" if cents else "")
        return f"{sign}{amount}\u00a0{symbol}"
    amount = grouped + (f".{cents}" if cents else "")
    return f"{sign}{symbol}{amount}" if len(symbol) == 1 else f"{sign}{symbol}\u00a0{amount}"


_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def day(value: date, locale: str) -> str:
    """`1er mars 2027`, `1 March 2027`."""
    language = "fr" if locale.startswith("fr") else "en"
    number = "1er" if value.day == 1 and language == "fr" else str(value.day)
    return f"{number} {_MONTHS[language].split()[value.month - 1]} {value.year}"
