"""Make a webhook."""

from collections.abc import Sequence
from datetime import datetime

from comptoir.platform.audit import record
from comptoir.webhooks.contracts import TooManyEndpoints
from comptoir.webhooks.models import Endpoint
from comptoir.webhooks.services.check_endpoint import check_endpoint
from comptoir.webhooks.services.endpoint_document import endpoint_document
from comptoir.webhooks.services.secrets import new_secret, sealed

MOST = 20


def create_endpoint(
    *, url: str, description: str, events: Sequence[str], is_active: bool, now: datetime
) -> tuple[Endpoint, str]:
    """The endpoint and its secret, which is known here and never again.

    Raises:
        Invalid: the address or an event's name will not do.
        TooManyEndpoints: the organization has twenty.
    """
    row = Endpoint(url=url, description=description, events=list(events), is_active=is_active, created_at=now)
    check_endpoint(row)
    if Endpoint.objects.count() >= MOST:
        raise TooManyEndpoints(maximum=MOST)
    secret = new_secret()
    row.secret = sealed(secret)
    row.save(force_insert=True)
    record("webhook.created", object_type="webhook", object_id=row.id, after=endpoint_document(row))
    return row, secret
