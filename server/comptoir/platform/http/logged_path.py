"""What the log says of an address: nothing by which whoever reads it could act for somebody."""

import re

from django.http import HttpRequest

COVER = "…"
_SECRETS = ("token", "secret")
"""Path parameters that let whoever knows them in."""
_LONG = re.compile(r"(?<=/)(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/|$))[^/]{20,}")
"""A part of a page's address that is no id: signed links, invitations, keys of a mail."""


def logged_path(request: HttpRequest) -> str:
    """The path with its secrets covered: of an API call by its parameters' names, else whatever is long and no id."""
    path, match = request.path_info, request.resolver_match
    if match is None or not match.route.startswith("api/v1/"):
        return _LONG.sub(COVER, path)
    for name in _SECRETS:
        if secret := match.kwargs.get(name):
            path = path.replace(str(secret), COVER)
    return path
