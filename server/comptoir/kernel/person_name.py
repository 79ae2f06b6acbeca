"""What to call somebody who has not said their name."""

import re


def name_in(address: str) -> str:
    """The name that an e-mail address suggests, for people who need not learn the address; empty when it has none.

    >>> name_in("lea.martin+rdv@example.org")
    'Lea Martin'
    """
    local = address.partition("@")[0].partition("+")[0]
    return " ".join(word.capitalize() for word in re.split(r"[._\s-]+", local) if word)
