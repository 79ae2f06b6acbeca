"""Base of PATCH bodies: what is left out stays as it is."""

from typing import Any

from comptoir.platform.http.schema import In


class Changes(In):
    def changed(self) -> dict[str, Any]:
        """What was sent, by the table's names."""
        return {name: getattr(self, name) for name in self.model_fields_set}
