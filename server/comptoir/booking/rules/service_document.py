"""What is wrong with a service document beyond the types of its fields (spec 01 §1)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeGuard

from comptoir.booking.rules.agenda import ServiceType
from comptoir.booking.rules.conditions import ConditionError, condition
from comptoir.booking.rules.custom_fields import CHOICE_TYPES, FIELD_TYPES
from comptoir.booking.rules.durations import DAY_MINUTES
from comptoir.booking.rules.patterns import PatternError, pattern
from comptoir.booking.rules.price import PriceUnit
from comptoir.booking.rules.redirect import redirect_errors
from comptoir.booking.rules.reminders import reminder_errors
from comptoir.kernel.refusal import FieldError
from comptoir.planning.rules.hours_document import MAX_RANGES, date_errors, range_errors, weekly_errors, zone_errors

type Errors = list[FieldError]

YEAR_MINUTES = 366 * DAY_MINUTES
MAX_AMOUNT = 2_000_000_000
MAX_ROLES = 8
MAX_ENTRIES = 100
MAX_SPECIAL_DATES = 1_000
MAX_DURATIONS = 12
_FIXED_LENGTHS = frozenset(str(one) for one in ServiceType if one.has_sessions or one.has_units)

BOUNDS: dict[str, tuple[float, float]] = {
    "duration": (1, YEAR_MINUTES),
    "maxDuration": (1, YEAR_MINUTES),
    "slotStep": (1, YEAR_MINUTES),
    "price": (0, MAX_AMOUNT),
    "minParticipants": (1, 100_000),
    "maxParticipants": (1, 100_000),
    "bufferBefore": (0, 7 * DAY_MINUTES),
    "bufferAfter": (0, 7 * DAY_MINUTES),
    "bookingWindow.minAdvanceHours": (0, 366 * 24),
    "bookingWindow.maxAdvanceDays": (0, 3660),
    "cancellationPolicy.cutoffHours": (0, 366 * 24),
    "cancellationPolicy.refundPercentage": (0, 100),
    "recurring.maxOccurrences": (1, 1000),
}


def service_errors(document: Mapping[str, Any]) -> Errors:
    """Every wrong field of a document whose fields have the right types, with its path; values of a wrong type are
    passed over, as their own error says enough."""
    return [error for check in _CHECKS for error in check(document)]


def _bounds(document: Mapping[str, Any]) -> Errors:
    return [error for path, limits in BOUNDS.items() for error in _bounded(_at(document, path), path, limits)]


def _bounded(value: Any, path: str, limits: tuple[float, float]) -> Errors:
    if not _is_number(value) or limits[0] <= value <= limits[1]:
        return []
    return [FieldError(path, "booking.out_of_bounds", {"min": limits[0], "max": limits[1]})]


def _relations(document: Mapping[str, Any]) -> Errors:
    errors: Errors = []
    least, most = document.get("minParticipants"), document.get("maxParticipants")
    # Without maxParticipants there is one seat.
    if _is_number(least) and least > (most if _is_number(most) else 1):
        errors.append(FieldError("minParticipants", "booking.min_above_max", {"max": most or 1}))
    unit, longest = document.get("duration"), document.get("maxDuration")
    if _is_number(unit) and _is_number(longest) and unit > 0 and (longest < unit or longest % unit):
        errors.append(FieldError("maxDuration", "booking.max_duration_not_multiple", {"duration": unit}))
    soon, far = _at(document, "bookingWindow.minAdvanceHours"), _at(document, "bookingWindow.maxAdvanceDays")
    if _is_number(soon) and _is_number(far) and soon > far * 24:
        errors.append(FieldError("bookingWindow.minAdvanceHours", "booking.window_empty"))
    policy = document.get("cancellationPolicy")
    if (
        isinstance(policy, Mapping)
        and policy.get("refundPolicy") == "partial"
        and policy.get("refundPercentage") is None
    ):
        errors.append(FieldError("cancellationPolicy.refundPercentage", "booking.refund_percentage_missing"))
    return errors


def _vat(document: Mapping[str, Any]) -> Errors:
    rate = document.get("vatRate")
    if not _is_number(rate) or not 0 <= rate <= 100 or Decimal(str(rate)) * 100 % 1 == 0:
        return []
    return [FieldError("vatRate", "booking.vat_rate_too_fine")]


def _deposit(document: Mapping[str, Any]) -> Errors:
    terms = document.get("deposit")
    if not isinstance(terms, Mapping):
        return []
    share, amount = terms.get("percentage"), terms.get("amount")
    if (share is None) == (amount is None):
        return [FieldError("deposit", "booking.deposit_one_of")]
    errors = _bounded(share, "deposit.percentage", (0, 100)) + _bounded(amount, "deposit.amount", (1, MAX_AMOUNT))
    if not errors and _is_number(share) and Decimal(str(share)) * 100 % 1 != 0:
        errors.append(FieldError("deposit.percentage", "booking.percentage_too_fine"))
    return errors


def _names(document: Mapping[str, Any]) -> Errors:
    errors: Errors = []
    if document.get("type") is not None and str(document["type"]) not in {str(one) for one in ServiceType}:
        errors.append(FieldError("type", "booking.type_unknown", {"value": str(document["type"])}))
    currency = document.get("currency")
    if isinstance(currency, str) and not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        errors.append(FieldError("currency", "booking.currency_invalid", {"value": currency}))
    if document.get("timeZone") is not None:
        errors += zone_errors(document["timeZone"], "timeZone")
    unit = document.get("priceUnit")
    if unit is not None and str(unit) not in {str(one) for one in PriceUnit}:
        errors.append(FieldError("priceUnit", "booking.price_unit_unknown", {"value": str(unit)}))
    return errors


def _hours(document: Mapping[str, Any]) -> Errors:
    weekly = document.get("availableSlots")
    errors = weekly_errors(weekly, "availableSlots") if weekly is not None else []
    special = document.get("specialAvailability")
    if isinstance(special, list) and len(special) > MAX_SPECIAL_DATES:
        return [*errors, FieldError("specialAvailability", "booking.too_many", {"max": MAX_SPECIAL_DATES})]
    for path, entry in _entries(document, "specialAvailability", MAX_SPECIAL_DATES):
        errors += date_errors(entry.get("date"), f"{path}.date")
        for index, slot in enumerate(_list(entry.get("slots"))[:MAX_RANGES]):
            errors += range_errors(slot, f"{path}.slots.{index}")
    return errors


def _durations(document: Mapping[str, Any]) -> Errors:
    """Other lengths, each with a price of its own or the usual one, for what is neither seats nor counted in units."""
    offered = _entries(document, "durations", MAX_DURATIONS)
    if offered and str(document.get("type") or ServiceType.APPOINTMENT) in _FIXED_LENGTHS:
        return [FieldError("durations", "booking.durations_not_for_type")]
    errors: Errors = []
    seen = [document.get("duration")]
    for path, entry in offered:
        minutes = entry.get("duration")
        errors += _bounded(minutes, f"{path}.duration", (1, YEAR_MINUTES))
        errors += _bounded(entry.get("price"), f"{path}.price", (0, MAX_AMOUNT))
        if minutes in seen:
            errors.append(FieldError(f"{path}.duration", "booking.duration_repeated", {"duration": minutes}))
        seen.append(minutes)
    return errors


def _lengths(document: Mapping[str, Any]) -> Errors:
    limits = {"customFields": MAX_ENTRIES, "pricingTiers": MAX_ENTRIES, "requiredResources": MAX_ENTRIES}
    limits["durations"] = MAX_DURATIONS
    return [
        FieldError(name, "booking.too_many", {"max": most})
        for name, most in {**limits, "requiredStaff": MAX_ROLES}.items()
        if len(_list(document.get(name))) > most
    ]


def _staff(document: Mapping[str, Any]) -> Errors:
    errors: Errors = []
    for path, entry in _entries(document, "requiredStaff", MAX_ROLES):
        count, named = entry.get("count", 1), _list(entry.get("specificStaffIds"))
        errors += _bounded(count, f"{path}.count", (1, 100))
        if named and _is_number(count) and len({str(one) for one in named}) < count:
            errors.append(FieldError(f"{path}.specificStaffIds", "booking.staff_too_few", {"count": count}))
    return errors


def _resources(document: Mapping[str, Any]) -> Errors:
    errors = _repeated(document, "requiredResources")
    for path, entry in _entries(document, "requiredResources"):
        errors += _bounded(entry.get("quantity", 1), f"{path}.quantity", (1, 10_000))
        if str(entry.get("selection") or "any") not in {"any", "all"}:
            errors.append(FieldError(f"{path}.selection", "booking.selection_unknown"))
    return errors


def _custom_fields(document: Mapping[str, Any]) -> Errors:
    errors = _repeated(document, "customFields")
    for path, entry in _entries(document, "customFields"):
        kind, options = str(entry.get("type")), entry.get("options")
        if kind not in FIELD_TYPES:
            errors.append(FieldError(f"{path}.type", "booking.custom_field_type_unknown", {"value": kind}))
        if kind in CHOICE_TYPES and not _are_options(options):
            errors.append(FieldError(f"{path}.options", "booking.options_missing"))
        low, high = entry.get("min"), entry.get("max")
        if _is_number(low) and _is_number(high) and low > high:
            errors.append(FieldError(f"{path}.min", "booking.min_above_max", {"max": high}))
        if entry.get("validation"):
            errors += _pattern_errors(entry["validation"], f"{path}.validation")
    return errors


def _pattern_errors(source: Any, path: str) -> Errors:
    try:
        pattern(str(source))
    except PatternError as error:
        return [FieldError(path, "booking.pattern_invalid", {"reason": str(error)})]
    return []


def _tiers(document: Mapping[str, Any]) -> Errors:
    errors: Errors = []
    for path, entry in _entries(document, "pricingTiers"):
        errors += _bounded(entry.get("price"), f"{path}.price", (0, MAX_AMOUNT))
        errors += _bounded(entry.get("unitMinutes"), f"{path}.unitMinutes", (1, YEAR_MINUTES))
        if entry.get("per") is not None and str(entry["per"]) not in {str(one) for one in PriceUnit}:
            errors.append(FieldError(f"{path}.per", "booking.price_unit_unknown", {"value": str(entry["per"])}))
        try:
            condition(str(entry.get("condition") or ""))
        except ConditionError as error:
            errors.append(FieldError(f"{path}.condition", error.code, error.details))
    return errors


def _reminders(document: Mapping[str, Any]) -> Errors:
    return reminder_errors(_list(document.get("reminders")))


def _redirect(document: Mapping[str, Any]) -> Errors:
    return redirect_errors(document.get("redirectUrl"))


def _repeated(document: Mapping[str, Any], name: str) -> Errors:
    seen: set[str] = set()
    errors: Errors = []
    for path, entry in _entries(document, name):
        key = str(entry.get("id"))
        if key in seen:
            errors.append(FieldError(f"{path}.id", "booking.id_repeated", {"value": key}))
        seen.add(key)
    return errors


def _entries(document: Mapping[str, Any], name: str, most: int = MAX_ENTRIES) -> list[tuple[str, Mapping[str, Any]]]:
    entries = _list(document.get(name))[:most]
    return [(f"{name}.{index}", entry) for index, entry in enumerate(entries) if isinstance(entry, Mapping)]


def _at(document: Mapping[str, Any], path: str) -> Any:
    value: Any = document
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_options(value: Any) -> bool:
    return bool(_list(value)) and all(isinstance(one, str) and one for one in value) and len(set(value)) == len(value)


_CHECKS: tuple[Callable[[Mapping[str, Any]], Errors], ...] = (
    _bounds,
    _relations,
    _vat,
    _deposit,
    _names,
    _hours,
    _durations,
    _lengths,
    _staff,
    _resources,
    _custom_fields,
    _tiers,
    _reminders,
    _redirect,
)
