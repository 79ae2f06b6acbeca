"""Everything other modules may ask of webhooks."""

from comptoir.platform.events import Recorded
from comptoir.webhooks.services.tell_endpoints import tell_events_of

__all__ = ["Recorded", "tell_events_of"]
