"""May this address be dialled for a stranger? The cases that every such rule has to decide alike.

The bot and the engine are processes that share no code, so each has a rule of its own, and each
is held to this table: RFC 6890 and its updates, IANA's special-purpose registries for IPv4 and
IPv6, and what was retired without being listed there. "Public" is "globally reachable" there; of
an address that leads on to an IPv4 one, it is what that one is.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Case(NamedTuple):
    address: str
    public: bool
    why: str


_V4: Final = (
    Case("8.8.8.8", True, "a public resolver"),
    Case("1.1.1.1", True, "a public resolver"),
    Case("93.184.216.34", True, "a public web server"),
    Case("9.255.255.255", True, "the last before 10/8"),
    Case("11.0.0.0", True, "the first after 10/8"),
    Case("100.63.255.255", True, "the last before 100.64/10"),
    Case("100.128.0.0", True, "the first after 100.64/10"),
    Case("172.15.255.255", True, "the last before 172.16/12"),
    Case("172.32.0.0", True, "the first after 172.16/12"),
    Case("198.17.255.255", True, "the last before 198.18/15"),
    Case("198.20.0.0", True, "the first after 198.18/15"),
    Case("223.255.255.255", True, "the last before multicast"),
    Case("0.0.0.0", False, "0/8, this host"),
    Case("0.1.2.3", False, "0/8, this network"),
    Case("10.0.0.1", False, "10/8, private"),
    Case("10.255.255.255", False, "10/8, private"),
    Case("100.64.0.1", False, "100.64/10, shared by a provider's customers"),
    Case("100.127.255.255", False, "100.64/10, shared by a provider's customers"),
    Case("127.0.0.1", False, "127/8, loopback"),
    Case("127.8.8.8", False, "127/8, loopback"),
    Case("169.254.169.254", False, "169.254/16, link-local: where clouds keep their secrets"),
    Case("172.16.0.1", False, "172.16/12, private"),
    Case("172.31.255.255", False, "172.16/12, private"),
    Case("192.0.0.8", False, "192.0.0.0/24, IETF protocol assignments"),
    Case("192.0.0.170", False, "192.0.0.0/24, NAT64 discovery"),
    Case("192.0.2.1", False, "192.0.2.0/24, documentation"),
    Case("192.88.99.1", False, "192.88.99.0/24, relays of 6to4, retired"),
    Case("192.168.0.1", False, "192.168/16, private"),
    Case("198.18.0.1", False, "198.18/15, benchmarks"),
    Case("198.19.255.255", False, "198.18/15, benchmarks"),
    Case("198.51.100.7", False, "198.51.100.0/24, documentation"),
    Case("203.0.113.9", False, "203.0.113.0/24, documentation"),
    Case("224.0.0.1", False, "224/4, multicast"),
    Case("239.255.255.250", False, "224/4, multicast"),
    Case("240.0.0.1", False, "240/4, reserved"),
    Case("255.255.255.255", False, "broadcast"),
)

_V6: Final = (
    Case("2001:4860:4860::8888", True, "a public resolver"),
    Case("2606:4700::1111", True, "a public network"),
    Case("2a00:1450:4001:81b::200e", True, "a public network"),
    Case("2001:200::1", True, "the first after 2001::/23"),
    Case("::", False, "unspecified: this host"),
    Case("::1", False, "loopback"),
    Case("100::1", False, "100::/64, discard-only"),
    Case("200::1", False, "outside 2000::/3: not given out"),
    Case("4000::1", False, "outside 2000::/3: not given out"),
    Case("2001:2::1", False, "2001:2::/48, benchmarks"),
    Case("2001:10::1", False, "2001:10::/28, ORCHID, retired"),
    Case("2001:20::1", False, "2001:20::/28, ORCHIDv2: names, not places"),
    Case("2001:db8::1", False, "2001:db8::/32, documentation"),
    Case("3ffe::1", False, "3ffe::/16, the 6bone, retired"),
    Case("3fff::1", False, "3fff::/20, documentation"),
    Case("5f00::1", False, "5f00::/16, segment routing"),
    Case("fc00::1", False, "fc00::/7, unique local"),
    Case("fd12:3456::1", False, "fc00::/7, unique local"),
    Case("fe80::1", False, "fe80::/10, link-local"),
    Case("fec0::1", False, "fec0::/10, site-local, retired"),
    Case("ff02::1", False, "ff00::/8, multicast"),
    Case("ff0e::1", False, "ff00::/8, multicast, of global scope too"),
    Case("fe80::1%eth0", False, "a zone: of one interface"),
    Case("2606:4700::1111%eth0", False, "a zone: a public address has none"),
)

_LEADING_TO_V4: Final = (
    Case("::ffff:8.8.8.8", True, "mapped, public inside"),
    Case("::ffff:10.0.0.1", False, "mapped, private inside"),
    Case("::ffff:127.0.0.1", False, "mapped, loopback inside"),
    Case("::ffff:169.254.169.254", False, "mapped, link-local inside"),
    Case("::8.8.8.8", False, "::/96, IPv4-compatible, retired: nobody is there"),
    Case("::10.0.0.1", False, "::/96, IPv4-compatible, private inside"),
    Case("::127.0.0.1", False, "::/96, IPv4-compatible, loopback inside"),
    Case("64:ff9b::808:808", True, "64:ff9b::/96, NAT64, public inside"),
    Case("64:ff9b::a00:1", False, "64:ff9b::/96, NAT64, private inside"),
    Case("64:ff9b::7f00:1", False, "64:ff9b::/96, NAT64, loopback inside"),
    Case("64:ff9b:1::a00:1", False, "64:ff9b:1::/48, a network's own NAT64, private inside"),
    Case("64:ff9b:1::808:808", False, "64:ff9b:1::/48, a network's own NAT64: by registry local"),
    Case("2002:808:808::1", True, "2002::/16, 6to4, public inside"),
    Case("2002:a00:1::", False, "2002::/16, 6to4, private inside"),
    Case("2002:7f00:1::1", False, "2002::/16, 6to4, loopback inside"),
    Case("2001:0:4136:e378::1", False, "2001::/32, Teredo: it leads to somebody's inner network"),
    Case("2001::1", False, "2001::/32, Teredo"),
)

CASES: Final = (*_V4, *_V6, *_LEADING_TO_V4)
