"""The day of publication that the address of a report tells: in its path, or in the number of a post."""

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from warledger.acquire.clean.days import calendar_day

_PATH = re.compile(r"/(?P<year>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?=[/_-]|$)")
_ENDING = re.compile(r"-(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)/?$")
_POST = re.compile(r"/[^/]+/status/(?P<number>\d{15,19})(?:/|$)")
_POSTS_OF = frozenset({"twitter.com", "www.twitter.com", "mobile.twitter.com", "x.com", "www.x.com"})
_POSTS_BEGIN = 1288834974657  # ms; the bits above the 22nd of a post's number count milliseconds from here


def address_day(url: str | None) -> date | None:
    """The day in the path of `url`, or that of the post it leads to, in UTC; None if it tells none.

    A path tells it as /2024/07/28/, /2024/7/28/, /20240728/, /2024-07-28/ or at its end as -2024-07-28. The number of
    a post on X is a Snowflake id: its upper bits are its time.
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # no address at all, such as "http://["
        return None
    if (parts.hostname or "").lower() in _POSTS_OF:
        post = _POST.match(parts.path)
        return _post_day(int(post["number"])) if post else None
    told = _PATH.search(parts.path) or _ENDING.search(parts.path)
    if told is None or (not told.groupdict().get("mark", "-") and len(told["month"] + told["day"]) < 4):
        return None
    return calendar_day(int(told["year"]), int(told["month"]), int(told["day"]))


def _post_day(number: int) -> date:
    return datetime.fromtimestamp(((number >> 22) + _POSTS_BEGIN) / 1000, UTC).date()
