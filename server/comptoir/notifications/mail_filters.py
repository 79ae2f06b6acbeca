"""Filters that every mail template has, without loading anything."""

import re
from datetime import datetime

from django import template
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language

register = template.Library()
_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF", "CAD": "CA$"}


@register.filter(expects_localtime=True)
def day(moment: datetime, form: str) -> str:
    """Like `date`, but the first of a French month is « 1er »."""
    text = date_format(moment, form)
    return re.sub(r"\b1 (?=[a-zéû])", "1er ", text) if (get_language() or "fr").startswith("fr") else text


@register.filter
def money(minor: int, currency: str) -> str:
    """5000 and EUR as `50 €` in French, `€50` in English; 5050 with its cents."""
    amount = number_format(minor / 100, decimal_pos=2 if minor % 100 else 0, use_l10n=True, force_grouping=True)
    symbol = _SYMBOLS.get(currency, currency)
    if (get_language() or "fr").startswith("fr"):
        return f"{amount} {symbol}"
    return f"{symbol}{amount}" if len(symbol) == 1 else f"{symbol} {amount}"
