"""Shown -> a server on this computer alone: the page, what stands beside it, and an event for every change."""

import json
import secrets
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from string import Template
from urllib.parse import urlsplit

from cxstrategy.preview.shown import Shown
from cxstrategy.preview.words import shell_words
from cxstrategy.template_folder import template_folder

HOST = "127.0.0.1"
# A browser that was closed is noticed when something is sent to it: at least so often (seconds).
SIGN_OF_LIFE = 10.0
# So many pages may follow at once.
FOLLOWERS = 24
_HTML, _JSON = "text/html; charset=utf-8", "application/json; charset=utf-8"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FILES = {
    "elements.js": "text/javascript; charset=utf-8",
    "preview.js": "text/javascript; charset=utf-8",
    "room.js": "text/javascript; charset=utf-8",
    "preview.css": "text/css; charset=utf-8",
}


class PreviewServer(ThreadingHTTPServer):
    """Serves one workbook under a path that nobody can guess; raises OSError for a port that is taken."""

    daemon_threads = True

    def __init__(self, shown: Shown, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.shown = shown
        self.token = secrets.token_urlsafe(18)
        self.followers = 0
        own = self.server_address[1]
        self.hosts = {f"{HOST}:{own}", f"localhost:{own}"}

    @property
    def address(self) -> str:
        """Where a browser finds the page."""
        return f"http://{HOST}:{self.server_address[1]}/{self.token}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no error to tell of."""


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "cxstrategy", ""

    def do_GET(self) -> None:
        """The one thing that may be asked: one of the pages, by its name, under the token."""
        token, _, name = urlsplit(self.path).path.lstrip("/").partition("/")
        if not self._is_ours():
            self._refuse(HTTPStatus.FORBIDDEN)
        elif not secrets.compare_digest(token.encode(), self.server.token.encode()):
            self._refuse(HTTPStatus.NOT_FOUND)
        elif name in _FILES:
            self._send(_file(name).encode(), _FILES[name])
        elif name in _PAGES:
            _PAGES[name](self)
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _is_ours(self) -> bool:
        """Asked by the name of this computer, and by no page of a stranger."""
        origin = self.headers.get("Origin")
        fetched_by = self.headers.get("Sec-Fetch-Site", "none")
        return (
            self.headers.get("Host", "") in self.server.hosts
            and (origin is None or urlsplit(origin).netloc in self.server.hosts)
            and fetched_by in ("none", "same-origin")
        )

    def send_shell(self) -> None:
        """The page around the document."""
        self._send(_shell("preview.html", self.server.shown), _HTML, _POLICY)

    def send_room(self) -> None:
        """The page for a projector."""
        self._send(_shell("room.html", self.server.shown), _HTML, _POLICY)

    def send_page(self) -> None:
        """The document, as `build` would write it; it may stand in the page around it and nowhere else."""
        page = self.server.shown.page
        self._send(page.content if page else b"<!DOCTYPE html><title></title>", _HTML, "frame-ancestors 'self'")

    def send_places(self) -> None:
        """Where every text of the page was written."""
        page = self.server.shown.page
        self._send(json.dumps(page.places if page else {}, ensure_ascii=False).encode(), _JSON)

    def send_events(self) -> None:
        """Everything that happens, as it happens, until the browser goes away."""
        if self.server.followers >= FOLLOWERS:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        self._head("text/event-stream; charset=utf-8", None)
        self.server.followers += 1
        self.close_connection = True
        try:
            for kind, text in self.server.shown.events(SIGN_OF_LIFE):
                self.wfile.write(f"event: {kind}\ndata: {text}\n\n".encode() if kind else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            pass
        finally:
            self.server.followers -= 1

    def _send(self, content: bytes, kind: str, policy: str = "default-src 'none'") -> None:
        self._head(kind, len(content), policy)
        self.wfile.write(content)

    def _head(self, kind: str, length: int | None, policy: str = "default-src 'none'") -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        for name, value in {
            "Content-Security-Policy": policy,
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
        }.items():
            self.send_header(name, value)
        self.end_headers()

    def _refuse(self, status: HTTPStatus) -> None:
        """Nothing is told to who asks for what is not his."""
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """No line per request: the terminal is the team's."""


_PAGES: dict[str, Callable[[_Handler], None]] = {
    "": _Handler.send_shell,
    "page": _Handler.send_page,
    "room": _Handler.send_room,
    "places": _Handler.send_places,
    "events": _Handler.send_events,
}


def _file(name: str) -> str:
    """A text file of templates/preview."""
    return (template_folder() / "preview" / name).read_text("utf-8")


def _shell(name: str, shown: Shown) -> bytes:
    return Template(_file(name)).substitute(shell_words(shown.voice), language=shown.voice.language).encode()
