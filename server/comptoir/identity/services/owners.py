"""An organization keeps an owner, whoever leaves at the same moment."""

from comptoir.identity.contracts import LastOwner
from comptoir.identity.models import Membership


def require_another_owner(than: Membership) -> None:
    """Lock the organization's owners until the transaction ends, so that two of them cannot go at once.

    Raises:
        LastOwner: `than` is the only one.
    """
    owners = Membership.objects.select_for_update().filter(role="owner").order_by("id").values_list("id", flat=True)
    if [owner for owner in owners if owner != than.id] == []:
        raise LastOwner
