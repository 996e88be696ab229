"""Pages served on this machine, with the address check widened to let exactly that through."""

import gzip
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from warledger.acquire.addresses import Address, is_public
from warledger.acquire.sources import documents
from warledger.acquire.web import Fetch, fetch
from warledger.errors import AddressRefused, EmptySource, FetchFailed, NotText, RobotsRefused, TooLarge

PAGE = b"<html><body><p>Rebels took the town on Sunday.</p></body></html>"
ROBOTS = b"User-agent: *\nDisallow: /private/\n\nUser-agent: warledger\nDisallow: /closed\nDisallow: /a*b$\n"

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    answers: dict[str, Answer]
    asked: list[tuple[str, str, str]]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"], self.headers["User-Agent"]))
        answer = self.answers.get(self.path)
        try:
            answer(self) if answer else self.send(404, b"")
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content_Type": "text/html"} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_args: object) -> None:
        pass


class Site:
    """A server, its answers by path, and what it was asked."""

    def __init__(
        self, server: ThreadingHTTPServer, answers: dict[str, Answer], asked: list[tuple[str, str, str]]
    ) -> None:
        self.address = f"http://127.0.0.1:{server.server_port}"
        self.answers, self.asked = answers, asked

    def serve(self, path: str, status: int = 200, data: bytes = PAGE, **headers: str) -> str:
        self.answers[path] = lambda handler: handler.send(status, data, **headers)
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    answers: dict[str, Answer] = {}
    asked: list[tuple[str, str, str]] = []
    handler = type("Answering", (Handler,), {"answers": answers, "asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield Site(server, answers, asked)
    server.shutdown()
    thread.join()
    server.server_close()


def local(address: Address) -> bool:
    return str(address) == "127.0.0.1" or is_public(address)


def fetcher(*, seconds: float = 5, limit: int = 100_000) -> Fetch:
    return Fetch(allow=local, seconds=seconds, limit=limit)


def test_a_page_comes_with_its_address_and_kind(site: Site) -> None:
    page = fetcher().page(site.serve("/a?b=c%20d"))
    assert (page.data, page.url, page.content_type) == (PAGE, f"{site.address}/a?b=c%20d", "text/html")
    host = site.address.removeprefix("http://")
    assert [(path, asked) for path, asked, _ in site.asked] == [("/robots.txt", host), ("/a?b=c%20d", host)]
    assert all(agent.startswith("warledger/") for _, _, agent in site.asked)


def test_the_public_door_never_connects_to_this_machine(site: Site) -> None:
    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1"):
        fetch(site.serve("/a"))
    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1"):
        list(documents(site.serve("/a")))
    assert site.asked == []


def test_proxies_of_the_environment_are_left_alone(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    assert fetcher().page(site.serve("/a")).data == PAGE


def test_redirects_are_followed(site: Site) -> None:
    site.serve("/end/b")
    site.serve("/middle", 302, Location="end/b")
    assert fetcher().page(site.serve("/a", 301, Location="/middle")).url == f"{site.address}/end/b"


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]/", "http://127.0.0.2/", "file:///etc/passwd"],
)
def test_a_redirect_to_a_private_address_is_refused(site: Site, target: str) -> None:
    with pytest.raises(AddressRefused):
        fetcher().page(site.serve("/a", 302, Location=target))


def test_a_redirect_of_robots_is_checked_like_any_other(site: Site) -> None:
    site.serve("/robots.txt", 302, Location="http://192.168.0.1/robots.txt")
    with pytest.raises(AddressRefused, match=r"192\.168\.0\.1"):
        fetcher().page(site.serve("/a"))


def test_a_redirect_loop_ends(site: Site) -> None:
    with pytest.raises(FetchFailed, match="more than 5 times"):
        fetcher().page(site.serve("/a", 302, Location="/a"))


def test_a_status_other_than_200_is_named(site: Site) -> None:
    with pytest.raises(FetchFailed, match="status 503"):
        fetcher().page(site.serve("/a", 503))


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(FetchFailed, match="could not be fetched"):
        fetcher().page("http://127.0.0.1:9/a")


def test_a_server_that_speaks_no_http(site: Site) -> None:
    def greet(handler: Handler) -> None:
        handler.wfile.write(b"hello\r\n\r\n")

    site.answers["/a"] = greet
    with pytest.raises(FetchFailed):
        fetcher().page(f"{site.address}/a")


def test_a_large_page_is_refused(site: Site) -> None:
    with pytest.raises(TooLarge, match="100,000"):
        fetcher().page(site.serve("/a", data=b"x" * 100_001))


def test_an_endless_page_is_cut_off(site: Site) -> None:
    def endless(handler: Handler) -> None:
        handler.send(200, b"")
        for _ in itertools.repeat(None, 10_000):
            handler.wfile.write(b"x" * 10_000)

    site.answers["/a"] = endless
    with pytest.raises(TooLarge):
        fetcher().page(f"{site.address}/a")


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_server_that_drips_is_not_waited_for(site: Site, where: str) -> None:
    def drip(handler: Handler) -> None:
        handler.wfile.write(
            b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n" + (b"\r\n" if where == "body" else b"X: ")
        )
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    site.answers["/a"] = drip
    began = time.monotonic()
    with pytest.raises(FetchFailed, match=r"longer than 0\.4 seconds"):
        fetcher(seconds=0.4).page(f"{site.address}/a")
    assert time.monotonic() - began < 2


def test_a_packed_page_is_unpacked(site: Site) -> None:
    assert fetcher().page(site.serve("/a", data=gzip.compress(PAGE), Content_Encoding="gzip")).data == PAGE


def test_a_packed_bomb_is_refused(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(TooLarge):
        fetcher().page(site.serve("/a", data=bomb, Content_Encoding="gzip"))


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "deflate"])
def test_packing_that_was_not_asked_for_is_refused(site: Site, encoding: str) -> None:
    with pytest.raises(FetchFailed, match="packed as"):
        fetcher().page(site.serve("/a", Content_Encoding=encoding))


def test_false_packing_is_refused(site: Site) -> None:
    with pytest.raises(FetchFailed, match="not packed as it says"):
        fetcher().page(site.serve("/a", Content_Encoding="gzip"))


def test_an_empty_page_is_refused(site: Site) -> None:
    with pytest.raises(EmptySource):
        fetcher().page(site.serve("/a", data=b"\n"))


def test_a_picture_is_no_page(site: Site) -> None:
    with pytest.raises(NotText, match="image/png"):
        fetcher().page(site.serve("/a", Content_Type="image/png"))


@pytest.mark.parametrize(("path", "rule"), [("/closed/a", "Disallow: /closed"), ("/aXb", r"Disallow: /a\*b")])
def test_robots_are_heeded_and_the_rule_named(site: Site, path: str, rule: str) -> None:
    site.serve("/robots.txt", data=ROBOTS, Content_Type="text/plain")
    with pytest.raises(RobotsRefused, match=rule):
        fetcher().page(site.serve(path))


@pytest.mark.parametrize("path", ["/open", "/private/a", "/aXbc"])
def test_rules_for_others_are_not_ours(site: Site, path: str) -> None:
    site.serve("/robots.txt", data=ROBOTS, Content_Type="text/plain")
    assert fetcher().page(site.serve(path)).data == PAGE


def test_the_rule_for_everybody_counts_where_none_is_ours(site: Site) -> None:
    site.serve("/robots.txt", data=b"User-agent: other\nDisallow:\n\nUser-agent: *\nDisallow: / # all\n")
    with pytest.raises(RobotsRefused, match='"Disallow: /"'):
        fetcher().page(site.serve("/a"))


def test_a_redirect_target_is_asked_for_robots_too(site: Site) -> None:
    site.serve("/robots.txt", data=ROBOTS)
    site.serve("/closed/a")
    with pytest.raises(RobotsRefused):
        fetcher().page(site.serve("/open", 302, Location="/closed/a"))


def test_a_site_whose_robots_cannot_be_had_is_left_alone(site: Site) -> None:
    site.serve("/robots.txt", 500)
    with pytest.raises(RobotsRefused, match="status 500"):
        fetcher().page(site.serve("/a"))
