"""Keep a widget working when its key was rotated or revoked among the API keys."""

from datetime import datetime

from comptoir.identity.public import issue_key
from comptoir.widgets.queries.visitors import find_widget
from comptoir.widgets.queries.widgets import widget


def renew_key(public_id: str, *, before: datetime, now: datetime) -> str:
    """The text of a key that works at least until `before`: a fresh one, unless another request just made it.

    What becomes of the old key is not ours to say; it stays bound to the widget's domains.

    Raises:
        NotFound: the organization has no such widget.
    """
    row = widget(public_id, to_change=True)
    found = find_widget(public_id)
    if found is not None and (found.key_ends_at is None or found.key_ends_at >= before):
        return found.publishable_key
    key = issue_key(name=row.name, kind="publishable", now=now)
    row.former_key_ids = [*row.former_key_ids, row.api_key_id]
    row.api_key_id = key.id
    row.save(update_fields=["api_key_id", "former_key_ids"])
    return key.text
