"""Where identity answers; config hangs these under `/api/v1`."""

from ninja import Router

from comptoir.identity.http import (
    client_sessions,
    clients,
    invitations,
    keys,
    locations,
    me,
    members,
    organization,
    session,
)

ROUTERS: list[tuple[str, Router]] = [
    ("/session", session.routes.router),
    ("", organization.routes.router),
    ("/locations", locations.routes.router),
    ("/clients", clients.routes.router),
    ("/client-sessions", client_sessions.routes.router),
    ("/me", me.routes.router),
    ("/members", members.routes.router),
    ("/invitations", invitations.routes.router),
    ("/api-keys", keys.routes.router),
]
