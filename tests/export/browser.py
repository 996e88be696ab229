"""A real browser without a window, spoken to over a pipe: what a page does when it is opened, keys and all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --remote-debugging-pipe"
).split()
# The browser listens on descriptor 3 and answers on 4; first both are moved out of the way of either.
_AS_3_AND_4 = """
import fcntl, os, sys
moved = [fcntl.fcntl(int(given), fcntl.F_DUPFD, 10) for given in sys.argv[1:3]]
os.dup2(moved[0], 3), os.dup2(moved[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Tab:
    """One open page; `told` is every event that the browser reported."""

    def __init__(self, to: int, back: int) -> None:
        self.to, self.back, self.said, self.rest = to, os.fdopen(back, "rb"), 0, b""
        self.told: list[dict[str, Any]] = []
        self.session: str | None = None

    def open(self, path: Path) -> None:
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for room in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{room}.enable")
        self.ask("Page.navigate", url=path.as_uri())
        while not any(each.get("method") == "Page.loadEventFired" for each in self.told):
            self.told.append(self._next())

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        self.said += 1
        words: dict[str, Any] = {"id": self.said, "method": method, "params": params}
        if self.session:
            words["sessionId"] = self.session
        os.write(self.to, json.dumps(words).encode() + b"\0")
        while (answer := self._next()).get("id") != self.said:
            self.told.append(answer)
        if "error" in answer:
            raise AssertionError(answer["error"])
        result: dict[str, Any] = answer["result"]
        return result

    def value(self, expression: str) -> Any:
        """What the expression gives on the page."""
        found = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def press(self, key: str) -> None:
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        code = {"Tab": 9, "Enter": 13}.get(key)
        virtual = {"windowsVirtualKeyCode": code} if code else {}
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, **text, **virtual)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, **virtual)

    def requested(self) -> list[str]:
        """Every address that the page asked for."""
        sent = [each for each in self.told if each.get("method") == "Network.requestWillBeSent"]
        return [each["params"]["request"]["url"] for each in sent]

    def complaints(self) -> list[str]:
        """What the browser wrote to its console: refused scripts and styles, errors."""
        logged = [
            each["params"] for each in self.told if each.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown")
        ]
        return [json.dumps(each) for each in logged]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.rest:
            more = self.back.read1(65536)
            if not more:
                raise AssertionError("the browser closed the pipe")
            self.rest += more
        first, _, self.rest = self.rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(first)
        return answer


@contextmanager
def browser(profile: Path, window: str = "1400,900") -> Iterator[Tab]:
    """A tab of a browser that is closed at the end."""
    assert CHROMIUM
    there, to = os.pipe()
    back, here = os.pipe()
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", f"--window-size={window}"]
    started = subprocess.Popen(
        [sys.executable, "-c", _AS_3_AND_4, str(there), str(here), *command],
        pass_fds=(there, here), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(there)
    os.close(here)
    tab = Tab(to, back)
    try:
        yield tab
    finally:
        os.close(to)
        tab.back.close()
        started.terminate()
        started.wait(timeout=20)
