"""Who is asking, as somebody who is told things."""

from comptoir.notifications.contracts import NotAPerson, Person
from comptoir.platform.actor import Principal


def person_asking(principal: Principal) -> Person:
    """The user or client behind a request.

    Raises:
        NotAPerson: a program's key.
    """
    if principal.client is not None:
        return Person("client", principal.client)
    if principal.user is None:
        raise NotAPerson
    return Person("user", principal.user)
