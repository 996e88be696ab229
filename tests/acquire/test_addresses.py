import socket
import time
from ipaddress import ip_address
from typing import Any

import pytest

from warledger.acquire.addresses import checked_addresses, is_public
from warledger.acquire.web import web_address
from warledger.errors import AddressRefused, FetchFailed


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "100.127.255.254", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
        "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd12::1",
        "ff02::1", "2001:db8::1", "100::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "2002:7f00:1::",
        "2002:a9fe:a9fe::1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::7f00:1", "::ffff:0:127.0.0.1",
        "2001:0:7f00:1::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "100.63.255.255", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "::1", "localhost", "0x7f000001", "2130706433", "127.1", "0177.0.0.1", "10.0.0.1", "0"]
)
def test_hosts_that_lead_to_this_machine_or_its_network(host: str) -> None:
    with pytest.raises(AddressRefused) as caught:
        checked_addresses(host, 80, allow=is_public, seconds=5)
    assert caught.value.problem.startswith(host)


def _answer(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: found)


def test_a_name_that_resolves_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, "192.168.0.7")
    with pytest.raises(AddressRefused, match=r"intranet\.example has the address 192\.168\.0\.7"):
        checked_addresses("intranet.example", 80, allow=is_public, seconds=5)


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, "8.8.8.8", "10.0.0.1")
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
        checked_addresses("mixed.example", 80, allow=is_public, seconds=5)


def test_public_addresses_keep_the_resolvers_order(monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, "8.8.8.8", "1.1.1.1", "8.8.8.8")
    assert checked_addresses("public.example", 80, allow=is_public, seconds=5) == ["8.8.8.8", "1.1.1.1"]


def test_an_unknown_host_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any, **_options: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(FetchFailed, match=r"nowhere\.example"):
        checked_addresses("nowhere.example", 80, allow=is_public, seconds=5)


def test_a_slow_resolver_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*_args: Any, **_options: Any) -> list[Any]:
        time.sleep(0.3)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    with pytest.raises(FetchFailed, match="in time"):
        checked_addresses("slow.example", 80, allow=is_public, seconds=0.05)


@pytest.mark.parametrize(
    "url",
    ["ftp://example.com/a", "file:///etc/passwd", "gopher://example.com", "http://", "http:///path", "https://[::1",
     "http://user:secret@example.com/", "javascript:alert(1)", "//example.com/a"],
)  # fmt: skip
def test_other_than_plain_web_addresses_are_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        web_address(url)
