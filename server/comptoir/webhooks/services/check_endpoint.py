"""What makes a webhook one."""

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.outbound import private_allowed
from comptoir.webhooks.models import Endpoint
from comptoir.webhooks.rules.choice import is_choice
from comptoir.webhooks.rules.target import url_fault
from comptoir.webhooks.services.event_types import event_names


def check_endpoint(row: Endpoint) -> None:
    """Judge the endpoint as it would be stored.

    Raises:
        Invalid: every wrong field.
    """
    errors = []
    fault = url_fault(row.url, private_allowed=private_allowed())
    if fault:
        errors.append(FieldError("url", fault))
    known = event_names()
    for position, chosen in enumerate(row.events):
        if not is_choice(chosen, known):
            errors.append(FieldError(f"events.{position}", "webhooks.event_unknown", {"value": chosen}))
    if errors:
        raise Invalid(errors)
