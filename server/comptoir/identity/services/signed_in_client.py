"""Which client a request is from, for what is only theirs."""

from comptoir.identity.contracts import NotAClient
from comptoir.kernel.ids import ClientId
from comptoir.platform.actor import Principal


def signed_in_client(principal: Principal) -> ClientId:
    """The client who is signed in.

    Raises:
        NotAClient: the caller is a key, or staff.
    """
    if principal.client is None:
        raise NotAClient
    return principal.client
