"""Everything that is wrong with a service is said at once, with its path."""

import pytest

from comptoir.booking.rules.service_document import service_errors

PLAIN = {"name": "Coupe", "type": "appointment", "duration": 30, "price": 2500, "currency": "EUR"}


def wrong(**fields):
    return [(error.path, error.code) for error in service_errors({**PLAIN, **fields})]


def test_a_plain_service_is_right():
    assert wrong() == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"duration": 0}, ("duration", "booking.out_of_bounds")),
        ({"duration": 366 * 1440 + 1}, ("duration", "booking.out_of_bounds")),
        ({"price": -1}, ("price", "booking.out_of_bounds")),
        ({"bufferAfter": -5}, ("bufferAfter", "booking.out_of_bounds")),
        ({"slotStep": 0}, ("slotStep", "booking.out_of_bounds")),
        ({"bookingWindow": {"minAdvanceHours": -1}}, ("bookingWindow.minAdvanceHours", "booking.out_of_bounds")),
        (
            {"cancellationPolicy": {"refundPercentage": 101}},
            ("cancellationPolicy.refundPercentage", "booking.out_of_bounds"),
        ),
        ({"minParticipants": 5, "maxParticipants": 4}, ("minParticipants", "booking.min_above_max")),
        ({"minParticipants": 2}, ("minParticipants", "booking.min_above_max")),
        ({"maxDuration": 45}, ("maxDuration", "booking.max_duration_not_multiple")),
        (
            {"bookingWindow": {"minAdvanceHours": 49, "maxAdvanceDays": 2}},
            ("bookingWindow.minAdvanceHours", "booking.window_empty"),
        ),
        (
            {"cancellationPolicy": {"refundPolicy": "partial"}},
            ("cancellationPolicy.refundPercentage", "booking.refund_percentage_missing"),
        ),
        ({"type": "party"}, ("type", "booking.type_unknown")),
        ({"currency": "eur"}, ("currency", "booking.currency_invalid")),
        ({"timeZone": "Mars/Olympus"}, ("timeZone", "planning.zone_unknown")),
        ({"priceUnit": "mile"}, ("priceUnit", "booking.price_unit_unknown")),
        (
            {"availableSlots": [{"dayOfWeek": 1, "startTime": "09:00", "endTime": "25:00"}]},
            ("availableSlots.0.endTime", "planning.time_invalid"),
        ),
        (
            {"specialAvailability": [{"date": "2027-13-01", "slots": []}]},
            ("specialAvailability.0.date", "planning.date_invalid"),
        ),
        (
            {"specialAvailability": [{"date": "2027-12-01", "slots": [{"startTime": "9", "endTime": "10:00"}]}]},
            ("specialAvailability.0.slots.0.startTime", "planning.time_invalid"),
        ),
        ({"requiredStaff": [{"role": "a", "count": 0}]}, ("requiredStaff.0.count", "booking.out_of_bounds")),
        (
            {"requiredStaff": [{"role": "a", "count": 2, "specificStaffIds": ["x"]}]},
            ("requiredStaff.0.specificStaffIds", "booking.staff_too_few"),
        ),
        ({"requiredStaff": [{"role": "a"}] * 9}, ("requiredStaff", "booking.too_many")),
        ({"requiredResources": [{"id": "a"}, {"id": "a"}]}, ("requiredResources.1.id", "booking.id_repeated")),
        (
            {"requiredResources": [{"id": "a", "quantity": 0}]},
            ("requiredResources.0.quantity", "booking.out_of_bounds"),
        ),
        (
            {"requiredResources": [{"id": "a", "selection": "some"}]},
            ("requiredResources.0.selection", "booking.selection_unknown"),
        ),
        ({"customFields": [{"id": "a", "type": "text"}] * 2}, ("customFields.1.id", "booking.id_repeated")),
        (
            {"customFields": [{"id": "a", "type": "colour"}]},
            ("customFields.0.type", "booking.custom_field_type_unknown"),
        ),
        ({"customFields": [{"id": "a", "type": "select"}]}, ("customFields.0.options", "booking.options_missing")),
        (
            {"customFields": [{"id": "a", "type": "number", "min": 2, "max": 1}]},
            ("customFields.0.min", "booking.min_above_max"),
        ),
        (
            {"customFields": [{"id": "a", "type": "text", "validation": "(a"}]},
            ("customFields.0.validation", "booking.pattern_invalid"),
        ),
        (
            {"pricingTiers": [{"name": "x", "condition": "participants >", "price": 1}]},
            ("pricingTiers.0.condition", "booking.condition_invalid"),
        ),
        (
            {"pricingTiers": [{"name": "x", "condition": "true", "price": 1, "per": "head"}]},
            ("pricingTiers.0.per", "booking.price_unit_unknown"),
        ),
    ],
)
def test_each_wrong_field_is_named(fields, expected):
    assert wrong(**fields) == [expected]


def test_all_wrong_fields_are_named_together():
    assert len(wrong(duration=0, price=-1, currency="€", timeZone="x", minParticipants=3)) == 5


def test_values_of_a_wrong_type_are_left_to_the_types():
    odd = dict.fromkeys(("duration", "price", "bookingWindow", "requiredStaff", "customFields", "pricingTiers"), "x")
    assert service_errors({**PLAIN, **odd, "requiredResources": ["x", None]}) == []


@pytest.mark.parametrize(
    "odd", [[], {}, [{}], 3.5, float("nan"), "x", [[1]], [{"id": [], "type": {}, "selection": [], "per": []}]]
)
def test_no_document_makes_the_check_itself_fail(odd):
    service_errors(dict.fromkeys([*PLAIN, "timeZone", "priceUnit", "availableSlots", "specialAvailability"], odd))
    service_errors(dict.fromkeys(["requiredStaff", "requiredResources", "customFields", "pricingTiers"], odd))
