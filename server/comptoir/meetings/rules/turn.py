"""Time-limited credentials for a TURN server that shares a secret with us."""

import hmac
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha1


def ice_servers(urls: Sequence[str], *, secret: str, person: str, until: datetime) -> list[dict[str, object]]:
    """What `RTCPeerConnection` takes as `iceServers`: the addresses, good for `person` until `until`.

    Credentials as in draft-uberti-behave-turn-rest-00 §2.2, which coturn reads with `use-auth-secret`: the user name is
    the expiry in Unix seconds, a colon and the person; the password its HMAC-SHA-1 in base 64. `stun:` takes none.
    """
    plain = [url for url in urls if url.startswith(("stun:", "stuns:"))]
    relays = [url for url in urls if url.startswith(("turn:", "turns:"))]
    servers: list[dict[str, object]] = [{"urls": plain}] if plain else []
    if relays:
        name = f"{int(until.timestamp())}:{person}"
        password = b64encode(hmac.digest(secret.encode(), name.encode(), sha1)).decode()
        servers.append({"urls": relays, "username": name, "credential": password})
    return servers
