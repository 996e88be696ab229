"""The day that a page prints over its report."""

from datetime import date

import pytest

from warledger.acquire import from_text
from warledger.values import PublishedFrom

BODY = "The army shelled the market of Doro on Sunday. Nine traders were killed, residents said."


@pytest.mark.parametrize(
    "text",
    [
        f"Market shelled in Doro\n\nPublished: 28 July 2024 17:03 GMT\n\n{BODY}",
        f"Market shelled in Doro\n\nPosted on July 28, 2024\n\n{BODY}\n\n30 July 2024",
        f"28 July، 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nThu 28 July 2024 14.22 GMT\n\n{BODY}",
        f"Market shelled in Doro\n\nFirst published on Sun 28 Jul 2024 14.22 GMT\n\n{BODY}",
        f"Market shelled in Doro\n\nThis article was published on July 28th, 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nJul. 28, 2024, 2:22 PM EDT / Updated Jul. 30, 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nBy Awa Ba and Jon Roe | July 28, 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nPosted on 28/07/2024\n\n{BODY}",
        f"Market shelled in Doro\n\nDate: 2024-07-28\n\n{BODY}",
        f"Market shelled in Doro\n\nSunday, 28 July 2024, 13:09\n\n{BODY}",
        f"Market shelled in Doro\n\nIssued on: 28/07/2024 - 15:14Modified: 29/07/2024 - 09:02\n\n{BODY}",
        f"Market shelled in Doro\n\n(Updated: 30 July 2024) Published: 28 July 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nPublication date: 28.07.2024\n\n{BODY}",
        f"Market shelled in Doro\n\nPublished Time: 2024-07-28T10:15:00Z\n\n{BODY}",
        f"Market shelled in Doro\n\nPosted on July 28, 2024 by editor\n\n{BODY}",
        f"Market shelled in Doro\n\nBy our own correspondent, 28 July 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nJuly 28, 2024 · 4 min read\n\n{BODY}",
        f"Market shelled in Doro\n\nWORLD | 28 JUL 2024\n\n{BODY}",
        f"Radio Doro@radiodoro{BODY} #Doro9:56 PM · Jul 28, 20248.6KViews12362",
    ],
)
def test_a_stamp_tells_the_day(text: str) -> None:
    document = from_text(text)
    assert (document.published, document.published_from) == (date(2024, 7, 28), PublishedFrom.METADATA)


@pytest.mark.parametrize("stamp", ["Published: 05.08.2024", "Published 08/05/2024 09:30 EST"])
def test_dots_put_the_day_first_and_american_zones_the_month(stamp: str) -> None:
    assert from_text(f"Market shelled in Doro\n\n{stamp}\n\n{BODY}").published == date(2024, 8, 5)


@pytest.mark.parametrize(
    "text",
    [
        f"29 July, 2025\n\nFarmers protest in Kidal\n\nTwo officers arrested\n\nMarket reopened\n\n{BODY}",
        f"Market shelled in Doro\n\nLast updated: 28 July 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nPosted on 05/08/2024\n\n{BODY}",
        f"Market shelled in Doro\n\nThe army published a list of the dead on 28 July 2024\n\n{BODY}",
        f"Market shelled in Doro\n\nBy Awa Ba, who fled the camp on July 28, 2024\n\n{BODY}",
        f"Posted 28 July 2024\n\nPosted 30 July 2024\n\n{BODY}",
        f"Market shelled in Doro\n\n28 July\n\n{BODY}",
        "The talks of 28 July 2024 failed. The army shelled the market of Doro on Sunday.",
    ],
)
def test_other_dates_tell_none(text: str) -> None:
    assert from_text(text).published is None


def test_the_address_comes_before_what_the_page_prints() -> None:
    document = from_text(f"Posted 30 July 2024\n\n{BODY}", url="https://news.example/2024/07/28/doro")
    assert (document.published, document.published_from) == (date(2024, 7, 28), PublishedFrom.METADATA)
