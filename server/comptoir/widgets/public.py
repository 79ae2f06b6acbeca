"""What other modules may ask of widgets."""

from comptoir.widgets.services.create_widget import create_widget

__all__ = ["create_widget"]
