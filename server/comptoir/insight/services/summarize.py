"""Bookings, revenue and clients, over time and per service, and when they come."""

from typing import Any

from comptoir.booking.contracts import Tally
from comptoir.booking.public import other_currencies, starts_by_hour, tallies_by_period, tallies_by_service
from comptoir.insight.rules.periods import MOST_PERIODS, Interval, periods
from comptoir.insight.services.scope import Scope, question_of, zone_of
from comptoir.kernel.refusal import FieldError, Invalid


def summary(scope: Scope, *, interval: Interval) -> dict[str, Any]:
    """Every period of the range, the empty ones too, and all of it together: three statements.

    Raises:
        Invalid: the dates are crossed, or too many periods.
    """
    question, house = question_of(scope)
    listed = periods(scope.first, scope.last, interval)
    if len(listed) > MOST_PERIODS:
        raise Invalid([FieldError("interval", "insight.too_many_periods", {"max": MOST_PERIODS})])
    found, total = tallies_by_period(question, interval=interval, zone=zone_of(house))
    return {
        "timeZone": zone_of(house),
        "currency": house.currency,
        "items": [{"period": day.isoformat(), **shown(found.get(day, Tally()))} for day in listed],
        "total": shown(total),
        "otherCurrencies": [
            {"currency": currency, "revenue": revenue, "bookedValue": booked}
            for currency, revenue, booked in other_currencies(question)
        ],
    }


def service_figures(scope: Scope) -> dict[str, Any]:
    """One entry per service, the one that brought most first: two statements."""
    question, house = question_of(scope)
    return {
        "currency": house.currency,
        "nextCursor": None,
        "items": [
            {
                "serviceId": one.service,
                "name": one.name,
                "category": one.category or None,
                "color": one.color or None,
                **shown(one.tally),
                "count": one.tally.bookings,
                "average": _average(one.tally),
                "cancellationRate": _share(one.tally.cancelled, one.tally.bookings),
            }
            for one in tallies_by_service(question)
        ],
    }


def peak_hours(scope: Scope) -> dict[str, Any]:
    """The hours of the week in which something starts: two statements."""
    question, house = question_of(scope)
    cells = starts_by_hour(question, zone=zone_of(house))
    return {
        "timeZone": zone_of(house),
        "cells": [
            {"dayOfWeek": one.day, "hour": one.hour, "bookings": one.bookings, "participants": one.participants}
            for one in cells
        ],
    }


def shown(tally: Tally) -> dict[str, Any]:
    """A tally as the API shows it."""
    return {
        "bookings": tally.bookings,
        "pending": tally.pending,
        "confirmed": tally.confirmed,
        "completed": tally.completed,
        "cancelled": tally.cancelled,
        "noShow": tally.no_show,
        "revenue": tally.revenue,
        "bookedValue": tally.booked_value,
        "averageValue": _average(tally),
        "uniqueClients": tally.clients,
        "participants": tally.participants,
    }


def _average(tally: Tally) -> int | None:
    return round(tally.booked_value / tally.priced) if tally.priced else None


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
