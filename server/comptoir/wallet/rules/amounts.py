"""What a lot holds, in words."""

from comptoir.wallet.rules.lots import Unit

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£"}
_NARROW = "\u202f"
_FIXED = "\u00a0"


def in_words(unit: str, currency: str, quantity: int, *, locale: str) -> str:
    """`2 h 30`, `8 séances`, `45,50 €` in French; `2 h 30 min`, `8 sessions`, `€45.50` otherwise."""
    french = locale.lower().startswith("fr")
    match Unit(unit):
        case Unit.MINUTES:
            return _time(quantity, french=french)
        case Unit.CREDITS:
            # French says “0 séance, 1 séance, 2 séances”.
            if french:
                return f"{quantity}{_FIXED}séance{'s' if quantity > 1 else ''}"
            return f"{quantity}{_FIXED}session{'' if quantity == 1 else 's'}"
        case Unit.MONEY:
            return _money(quantity, _SYMBOLS.get(currency, currency), french=french)


def _time(minutes: int, *, french: bool) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{_FIXED}min"
    if not rest:
        return f"{hours}{_FIXED}h"
    return f"{hours}{_FIXED}h{_FIXED}{rest:02}" if french else f"{hours}{_FIXED}h {rest}{_FIXED}min"


def _money(minor: int, symbol: str, *, french: bool) -> str:
    whole, cents = divmod(minor, 100)
    digits = f"{whole:,}".replace(",", _NARROW if french else ",")
    digits += f"{',' if french else '.'}{cents:02}" if cents else ""
    if french:
        return f"{digits}{_FIXED}{symbol}"
    return f"{symbol}{digits}" if len(symbol) == 1 else f"{symbol}{_FIXED}{digits}"
