"""What a site asks of robots, and which of its lines says so."""

from collections.abc import Iterator
from typing import Any


def refusing_rule(robots: str, url: str, agent: str) -> str | None:
    """The rule in `robots` (the text of a robots.txt) that keeps `agent` from `url`; None if none does."""
    from protego import Protego

    if Protego.parse(robots).can_fetch(url, agent):
        return None
    lines = [line for line in _disallowed(robots, agent) if not _alone(line).can_fetch(url, agent)]
    return max(lines, key=len, default="Disallow")


def _alone(line: str) -> Any:
    """A robots.txt of that one line, for everybody."""
    from protego import Protego

    return Protego.parse(f"User-agent: *\n{line}")


def _disallowed(robots: str, agent: str) -> Iterator[str]:
    """Yield the Disallow lines that speak to `agent` or to everybody."""
    name = agent.partition("/")[0].lower()
    addressed, in_rules = False, False
    for line in robots.splitlines():
        field, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if field.lower() == "user-agent":
            listed = value == "*" or value.partition("/")[0].lower() == name
            addressed = listed if in_rules else addressed or listed
            in_rules = False
        elif field:
            in_rules = True
            if addressed and field.lower() == "disallow":
                yield f"Disallow: {value}"
