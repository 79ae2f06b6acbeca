"""How another process reaches the database of the running test."""

import os
from urllib.parse import quote, urlsplit

from django.db import connections


def database_url() -> str:
    """A URL to this test's database; Comptoir takes the application's role with every connection."""
    place = connections["default"].settings_dict
    name = place["NAME"]
    given = os.environ.get("COMPTOIR_TEST_DATABASE_URL")
    if given:
        return urlsplit(given)._replace(path=f"/{name}").geturl()
    return f"postgresql://postgres@/{name}?host={quote(str(place['HOST']), safe='')}"
