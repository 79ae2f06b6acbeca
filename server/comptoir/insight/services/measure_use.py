"""How much of their open time staff and resources are taken."""

from typing import Any

from comptoir.insight.services.scope import Scope, question_of, zone_of
from comptoir.planning.contracts import Occupied
from comptoir.planning.public import occupancy


def occupancy_figures(scope: Scope) -> dict[str, Any]:
    """Staff and resources with the minutes they are open and taken: seven statements, whatever the data.

    Raises:
        Invalid: the dates are crossed or too many.
    """
    _, house = question_of(scope)
    staff, resources = occupancy(zone_of(house), scope.first, scope.last, location=scope.location)
    return {
        "timeZone": zone_of(house),
        "staff": [_shown(one) for one in staff],
        "resources": [_shown(one) for one in resources],
    }


def _shown(one: Occupied) -> dict[str, Any]:
    rate = round(one.held_minutes / one.open_minutes, 4) if one.open_minutes else None
    return {
        "id": one.id,
        "name": one.name,
        "openMinutes": one.open_minutes,
        "bookedMinutes": one.held_minutes,
        "rate": rate,
    }
