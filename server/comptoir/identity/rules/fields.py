"""What a field of identity has to look like. Each check returns the value as it is stored, or raises ValueError."""

import re
from functools import cache
from zoneinfo import available_timezones

from email_validator import EmailNotValidError, validate_email
from phonenumbers import (
    SUPPORTED_REGIONS,
    NumberParseException,
    PhoneNumberFormat,
    format_number,
    is_possible_number,
    parse,
)

from comptoir.identity.rules.currencies import CURRENCIES

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 63
LOCALES = ("fr", "en")


def slug(text: str) -> str:
    """Lower-case letters, digits and single hyphens between them: a DNS label (RFC 1035 §2.3.1)."""
    if len(text) > _LONGEST_SLUG or not _SLUG.fullmatch(text):
        raise ValueError("slug")
    return text


def time_zone(name: str) -> str:
    """A zone of the IANA database."""
    if name not in _zones():
        raise ValueError("time zone")
    return name


def currency(code: str) -> str:
    """An ISO 4217 code, upper case."""
    if code.upper() not in CURRENCIES:
        raise ValueError("currency")
    return code.upper()


def country(code: str) -> str:
    """An ISO 3166-1 alpha-2 code, upper case."""
    if code.upper() not in SUPPORTED_REGIONS:
        raise ValueError("country")
    return code.upper()


def locale(code: str) -> str:
    if code not in LOCALES:
        raise ValueError("locale")
    return code


def email(text: str) -> str:
    """An address by RFC 5321/6531, in lower case; whether it takes mail is not asked. `.test` may be used."""
    try:
        checked = validate_email(text.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError as cause:
        raise ValueError("e-mail") from cause
    return checked.normalized.lower()


def phone(text: str, region: str) -> str:
    """A number in E.164 form; without a `+` it is one of `region` (ISO 3166-1 alpha-2)."""
    try:
        number = parse(text, region)
    except NumberParseException as cause:
        raise ValueError("phone") from cause
    if not is_possible_number(number):
        raise ValueError("phone")
    return str(format_number(number, PhoneNumberFormat.E164))


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones() - {"Factory", "localtime"})
