"""One web page → bytes: public addresses only, politely, within time and size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from warledger.acquire.addresses import Allow, checked_addresses, is_public
from warledger.acquire.files import LIMIT, too_large
from warledger.acquire.robots import refusing_rule
from warledger.errors import AddressRefused, EmptySource, FetchFailed, NotText, RobotsRefused

if TYPE_CHECKING:
    import httpx

    from warledger.acquire.transport import Deadline

SECONDS = 30.0  # for everything: robots.txt, redirects, the page
_REDIRECTS = 5
_ROBOTS_LIMIT = 500_000  # bytes; what search engines read of a robots.txt
_CHUNK = 1 << 16
_KINDS = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered: the address after redirects, the bytes, and the kind it says they are."""

    url: str
    data: bytes
    content_type: str | None


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    location: str | None
    content_type: str | None
    data: bytes


def fetch(url: str) -> Page:
    """The page at a public http or https address.

    Raises AddressRefused, RobotsRefused, FetchFailed, TooLarge, EmptySource, or NotText if it is no HTML, text or PDF.
    """
    return Fetch().page(url)


class Fetch:
    """How pages are fetched. `allow` says which addresses may be connected to; only tests may widen it."""

    def __init__(self, *, allow: Allow = is_public, seconds: float = SECONDS, limit: int = LIMIT) -> None:
        self._allow, self._seconds, self._limit = allow, seconds, limit
        self._agent = f"warledger/{version('warledger')}"
        self._robots: dict[str, str] = {}

    def page(self, url: str) -> Page:
        from warledger.acquire.transport import Deadline

        deadline = Deadline(self._seconds)
        final, answer = self._followed(url, deadline, self._limit, polite=True)
        if answer.status != 200:
            raise FetchFailed(f"{final} answered with status {answer.status}", "Check the address, or try later")
        kind = (answer.content_type or "text/html").partition(";")[0].strip().lower()
        if kind not in _KINDS:
            raise NotText(f"{final} is {kind}, not a page of text", "Give the address of an HTML, text or PDF page")
        if not answer.data.strip():
            raise EmptySource(f"{final} is empty", "Check the address in a browser")
        return Page(final, answer.data, answer.content_type)

    def _followed(self, url: str, deadline: Deadline, limit: int, *, polite: bool) -> tuple[str, _Answer]:
        """The answer after at most five redirects, each target checked like the first."""
        start = url
        for _ in range(_REDIRECTS + 1):
            if polite:
                self._ask_robots(url, deadline)
            answer = self._get(url, deadline, limit)
            if answer.status not in (301, 302, 303, 307, 308) or not answer.location:
                return url, answer
            url = urljoin(url, answer.location)
        raise FetchFailed(f"{start} redirects more than {_REDIRECTS} times", "Give the address it should end at")

    def _ask_robots(self, url: str, deadline: Deadline) -> None:
        """Raise RobotsRefused if the site's robots.txt keeps us from `url`, or cannot be had."""
        target = web_address(url)
        site = f"{target.scheme}://{target.netloc.decode('ascii')}"
        if site not in self._robots:
            self._robots[site] = self._robots_text(f"{site}/robots.txt", deadline)
        rule = refusing_rule(self._robots[site], str(target), self._agent)
        if rule is not None:
            raise RobotsRefused(f'{site}/robots.txt says "{rule}", so {url} is not fetched', "Save the page yourself")

    def _robots_text(self, address: str, deadline: Deadline) -> str:
        """The text of a robots.txt; none, and so all allowed, if the site has none."""
        final, answer = self._followed(address, deadline, _ROBOTS_LIMIT, polite=False)
        if answer.status >= 500:
            raise RobotsRefused(
                f"{final} answered with status {answer.status}, so what the site allows is unknown", "Try later"
            )
        return answer.data.decode("utf-8", "replace") if answer.status == 200 else ""

    def _get(self, url: str, deadline: Deadline, limit: int) -> _Answer:
        """One request, to a checked address, without following redirects."""
        import httpcore
        import httpx

        from warledger.acquire.transport import CheckedTransport

        target = web_address(url)
        port = target.port or _PORTS[target.scheme]
        try:
            addresses = checked_addresses(
                target.raw_host.decode("ascii"), port, allow=self._allow, seconds=deadline.left()
            )
            headers = {"user-agent": self._agent, "accept": ", ".join(_KINDS), "accept-encoding": "gzip"}
            with (
                httpx.Client(
                    transport=CheckedTransport(addresses, deadline), trust_env=False, headers=headers
                ) as client,
                client.stream("GET", target) as response,
            ):
                return _answer(url, response, limit)
        except (httpcore.TimeoutException, httpx.TimeoutException) as error:
            raise FetchFailed(f"{url} took longer than {deadline.seconds:g} seconds", "Try later") from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError) as error:
            raise FetchFailed(f"{url} could not be fetched: {error}", "Check the address, or try later") from error


def web_address(url: str) -> httpx.URL:
    """`url`, taken apart. Raises AddressRefused if it is no http or https address, or carries a password."""
    import httpx

    try:
        target = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise AddressRefused(f"{url!r} is no web address: {error}", "Give an http or https address") from error
    if target.scheme not in _PORTS or not target.host:
        raise AddressRefused(f"{url!r} is no http or https address", "Give an http or https address")
    if target.userinfo:
        raise AddressRefused(f"the address of {target.host} carries a user name", "Give it without one")
    return target


def _answer(url: str, response: httpx.Response, limit: int) -> _Answer:
    """The answer, its body unpacked; bodies of redirects and errors are not read."""
    headers = response.headers
    wanted = response.status_code == 200
    data = b"".join(_unpacked(url, response, limit)) if wanted else b""
    return _Answer(response.status_code, headers.get("location"), headers.get("content-type"), data)


def _unpacked(url: str, response: httpx.Response, limit: int) -> Iterator[bytes]:
    """Yield the body, gzip undone in steps, so that no small answer can fill the memory. Raises TooLarge."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise FetchFailed(f"{url} is packed as {encoding!r}, which was not asked for", "Save the page yourself")
    size = 0
    for chunk in _gunzipped(url, response) if "gzip" in encoding else response.iter_raw(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise too_large(url, None, limit)
        yield chunk


def _gunzipped(url: str, response: httpx.Response) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for packed in response.iter_raw(_CHUNK):
            rest = packed
            while rest:
                yield unpacker.decompress(rest, _CHUNK)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise FetchFailed(f"{url} is not packed as it says: {error}", "Try later") from error
