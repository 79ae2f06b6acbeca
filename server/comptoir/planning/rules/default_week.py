"""The week of a staff member about whose hours nothing was said."""


def default_week() -> list[dict[str, int | str]]:
    """Monday to Friday, 09:00 to 12:00 and 14:00 to 18:00, as a document."""
    return [
        {"dayOfWeek": day, "startTime": start, "endTime": end}
        for day in range(1, 6)
        for start, end in (("09:00", "12:00"), ("14:00", "18:00"))
    ]
