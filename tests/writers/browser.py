"""A page in a real browser: Chromium driven by chromedriver over HTTP, with nothing but the standard library."""

import base64
import json
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = [shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")]
# As with LibreOffice: also with CI=true a computer without a browser skips these, and says so.
needs_browser = pytest.mark.skipif(
    not all(PROGRAMS), reason="chromium and chromedriver are not here: no browser looks at the page"
)
_QUIET = ("quic", "background-networking", "component-update", "sync", "gpu")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--no-first-run",
    "--hide-scrollbars",
    *(f"--disable-{one}" for one in _QUIET),
]


class Browser:
    """One window, on one page at a time."""

    def __init__(self, port: int) -> None:
        self._at = f"http://127.0.0.1:{port}/session"
        options = {"args": ARGUMENTS, "binary": PROGRAMS[1]}
        wanted = {
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }  # fmt: skip
        self._at += "/" + self._post("", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        asked = urllib.request.Request(self._at + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return json.load(answer)["value"]

    def devtools(self, command: str, **values: Any) -> Any:
        """A command of the DevTools protocol."""
        return self._post("/goog/cdp/execute", {"cmd": command, "params": values})

    def open(self, path: Path | str, width: int, height: int = 900, dark: bool = False) -> None:
        """The page of a file or at an address in a window of so many CSS pixels, by day or by night."""
        self.devtools(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", features=[scheme])
        self.said()
        self._post("/url", {"url": path if isinstance(path, str) else path.as_uri()})

    def run(self, code: str) -> Any:
        """What a function body of JavaScript returns on the page."""
        return self._post("/execute/sync", {"script": code, "args": []})

    def keys(self, text: str) -> None:
        """Keys pressed in the element that has the focus."""
        actions = [{"type": kind, "value": one} for one in text for kind in ("keyDown", "keyUp")]
        self._post("/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def said(self) -> list[str]:
        """What the browser had against the page since it was asked last."""
        return [one["message"] for one in self._post("/se/log", {"type": "browser"})]

    def requests(self) -> list[str]:
        """What was asked of anywhere since it was asked last, the page itself included."""
        told = [json.loads(one["message"])["message"] for one in self._post("/se/log", {"type": "performance"})]
        sent = [one["params"]["request"]["url"] for one in told if one["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith("data:")]

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        return base64.b64decode(self.devtools("Page.captureScreenshot", captureBeyondViewport=True)["data"])

    def close(self) -> None:
        """End the browser."""
        urllib.request.urlopen(urllib.request.Request(self._at, method="DELETE"), timeout=30).close()


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser for as long as it is used; it listens on a port that the system chooses."""
    driver = subprocess.Popen([str(PROGRAMS[0]), "--port=0"], stdout=subprocess.PIPE, text=True)
    try:
        assert driver.stdout
        line = next(line for line in driver.stdout if "on port" in line and "started" in line)
        opened = Browser(int(line.rstrip(".\n").rpartition(" ")[2]))
        try:
            yield opened
        finally:
            opened.close()
    finally:
        driver.terminate()
        driver.wait(10)
        if driver.stdout:
            driver.stdout.close()
