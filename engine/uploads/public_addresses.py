"""Which addresses may be dialled for a stranger: those of the public internet, and no others.

The blocks are those of IANA's special-purpose registries (RFC 6890 and its updates) that are not
globally reachable, and the retired ones beside them. They are written out here because Python's
own `is_global` differs from version to version. The bot has the same rule for itself; what both
must say is the table in tests/support/addresses.py.
"""

import ipaddress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_V4_SPECIAL = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        ),
    )
)  # fmt: skip
_V6_GLOBAL = ipaddress.IPv6Network("2000::/3")
"""All that IANA has given out; what lies outside is local, multicast, retired or unused."""
_V6_SPECIAL = tuple(
    map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "3ffe::/16", "3fff::/20"))
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public internet.

    An IPv6 address that leads to an IPv4 one (mapped, NAT64's well-known prefix, 6to4) is what
    that one is. An address with a zone is never public.
    """
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in block for block in _V4_SPECIAL)
    if address.scope_id is not None:
        return False
    inner = address.ipv4_mapped or address.sixtofour or _nat64(address)
    if inner is not None:
        return is_public(inner)
    return address in _V6_GLOBAL and not any(address in block for block in _V6_SPECIAL)


def _nat64(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    # Not 64:ff9b:1::/48: it is for networks' own use, and where in it the inner one stands is too.
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
