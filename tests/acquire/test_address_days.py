"""The day that an address tells."""

from datetime import date

import pytest

from warledger.acquire.address_days import address_day

DAY = date(2024, 7, 28)


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/2024/07/28/market-shelled",
        "https://news.example/world/2024/7/28/market-shelled",
        "https://news.example/live/20240728-market-shelled",
        "https://news.example/world/2024-07-28/market-shelled_8.html",
        "https://news.example/world/market-shelled-2024-07-28/",
        "https://x.com/example/status/1817500000000000000",
        "https://twitter.com/example/status/1817500000000000000?s=20",
    ],
)
def test_an_address_tells_the_day(url: str) -> None:
    assert address_day(url) == DAY


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://news.example/2024/07/market-shelled",
        "https://news.example/2024/13/28/market-shelled",
        "https://news.example/2024728/market",
        "https://news.example/story/20240728451",
        "https://news.example/market?day=/2024/07/28/",
        "https://archive.example/web/20240728101112/https://news.example/market",
        "https://news.example/example/status/1817500000000000000",
        "http://[",
    ],
)
def test_other_numbers_tell_none(url: str | None) -> None:
    assert address_day(url) is None
