"""Which addresses may be called from here: those of the public internet, in whatever disguise they come."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the IPv4 address is the last 32 bits
_COMPATIBLE = IPv6Network("::/96")  # RFC 4291 §2.5.5.1, deprecated


def is_public(address: str) -> bool:
    """Whether `address` lies on the public internet.

    Private, loopback, link-local, multicast and reserved ranges do not (IANA special-purpose registries), nor does an
    IPv6 address that carries such an IPv4 one: mapped, compatible, 6to4, Teredo, NAT64.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return _public_v4(found)
    return found.is_global and not (found.is_multicast or found.is_site_local) and all(map(_public_v4, _inside(found)))


def _public_v4(address: IPv4Address) -> bool:
    return address.is_global and not address.is_multicast


def _inside(address: IPv6Address) -> list[IPv4Address]:
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64 or address in _COMPATIBLE:
        found.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    return [one for one in found if one is not None]
