"""What widgets tell the modules above: events. Refusals are the platform's. No Django."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from comptoir.kernel.event import Event
from comptoir.kernel.ids import WidgetId


@dataclass(frozen=True, slots=True, kw_only=True)
class WidgetChanged(Event):
    """A widget is new, different or gone."""

    name: ClassVar[str] = "widgets.widget_changed.v1"
    widget: WidgetId
    change: Literal["created", "changed", "removed"]
