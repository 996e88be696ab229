"""Which addresses of the network may be fetched from: public ones, and no others.

A page can name any host, and a host can resolve to any address. Were those not checked, a report could make warledger
read what only this machine or its network may read.
"""

import socket
import threading
from collections.abc import Callable, Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from queue import Empty, SimpleQueue

from warledger.errors import AddressRefused, FetchFailed

Address = IPv4Address | IPv6Address
Allow = Callable[[Address], bool]

# Networks whose addresses hold an IPv4 address in their last 32 bits.
_TRANSLATED = tuple(map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96", "::ffff:0:0:0/96")))


def is_public(address: Address) -> bool:
    """True if `address` is one that anybody on the internet can reach, and so is every address inside it."""
    inner = list(_embedded(address))
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return all(map(is_public, inner))
    closed = (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or (isinstance(address, IPv6Address) and address.is_site_local)
    )
    return address.is_global and not closed and all(map(is_public, inner))


def _embedded(address: Address) -> Iterator[Address]:
    """Yield the IPv4 addresses that an IPv6 address stands for: mapped, 6to4, Teredo, NAT64."""
    if isinstance(address, IPv4Address):
        return
    yield from (found for found in (address.ipv4_mapped, address.sixtofour) if found is not None)
    yield from address.teredo or ()
    if any(address in network for network in _TRANSLATED):
        yield IPv4Address(int(address) & 0xFFFFFFFF)


def checked_addresses(host: str, port: int, *, allow: Allow, seconds: float) -> list[str]:
    """The addresses of `host`, in the resolver's order, if `allow` lets all of them pass.

    Raises AddressRefused naming the first that does not, FetchFailed if the host is unknown or the resolver slow.
    """
    addresses = _resolved(host, port, seconds)
    for text in addresses:
        if not allow(ip_address(text.partition("%")[0])):
            raise AddressRefused(
                f"{host} has the address {text}, which is not a public one", "Give the address of a public web page"
            )
    return addresses


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """Ask the resolver in a thread: it knows no time limit of its own."""
    answers: SimpleQueue[list[str] | OSError | UnicodeError] = SimpleQueue()
    threading.Thread(target=_ask, args=(host, port, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=max(seconds, 0.001))
    except Empty as error:
        raise FetchFailed(f"the host {host} was not resolved in time", "Check the address, or try later") from error
    if isinstance(answer, list) and answer:
        return answer
    cause = answer if isinstance(answer, Exception) else None
    raise FetchFailed(f"there is no host {host!r}", "Check the address for misprints") from cause


def _ask(host: str, port: int, answers: "SimpleQueue[list[str] | OSError | UnicodeError]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        answers.put(error)
    else:
        answers.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))
