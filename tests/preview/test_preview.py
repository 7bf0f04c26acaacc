"""The preview as a team and a stranger meet it: over HTTP, and in a real browser where one is installed."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from cxstrategy.preview.server import PreviewServer
from cxstrategy.preview.shown import Shown
from cxstrategy.preview.watched_files import follow, stamp_of
from tests.writers.browser import Browser, browser, needs_browser

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"
PATIENCE = 60.0


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "reis bureau"))


@pytest.fixture
def server(book: Path) -> Iterator[PreviewServer]:
    """A preview at work on a copy of an example, following its files as the command does."""
    shown = Shown(book)
    shown.renew()
    served, stop = PreviewServer(shown, 0), Event()
    threads = [
        Thread(target=served.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True),
        Thread(target=follow, args=(book, shown.renew, stop.wait), daemon=True),
    ]
    for thread in threads:
        thread.start()
    yield served
    stop.set()
    served.shutdown()
    served.server_close()
    threads[1].join(PATIENCE)


@dataclass(frozen=True)
class Answer:
    status: int
    content: bytes


def asked(server: PreviewServer, path: str, method: str = "GET", **headers: str) -> Answer:
    with closing(HTTPConnection("127.0.0.1", server.server_address[1], timeout=PATIENCE)) as connection:
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        with connection.getresponse() as answer:
            return Answer(answer.status, answer.read())


def under_token(server: PreviewServer, name: str = "") -> str:
    return urlsplit(server.address).path + name


def until(true: Callable[[], Any]) -> Any:
    """What `true` gives as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come about")


def edit(book: Path, file: str, old: str, new: str) -> None:
    text = (book / file).read_text("utf-8")
    assert old in text
    (book / file).write_text(text.replace(old, new, 1), "utf-8")


def say_urgently(book: Path) -> None:
    """Change the first words of a text that stands on the page."""
    edit(book, "1-importance.yaml", "  urgency: >\n    ", "  urgency: >\n    Hoor dit, ")


def test_the_page_is_what_build_writes(server: PreviewServer) -> None:
    answer = asked(server, under_token(server, "page"))
    assert answer.status == 200 and answer.content == server.shown.page.content  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "attacker.example"},
        {"Host": "attacker.example:80", "Origin": "http://attacker.example"},
        {"Origin": "http://attacker.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
)
def test_a_page_of_a_stranger_gets_nothing(server: PreviewServer, headers: dict[str, str]) -> None:
    for name in ("", "page", "places", "events"):
        answer = asked(server, under_token(server, name), **headers)
        assert answer.status == 403 and answer.content == b""


@pytest.mark.parametrize("path", ["/", "/page", "/x/page", "//", "/..%2f..%2fetc/passwd", "/é"])
def test_who_does_not_know_the_token_gets_nothing(server: PreviewServer, path: str) -> None:
    answer = asked(server, quote(path, safe="/%"))
    assert answer.status == 404 and answer.content == b""


@pytest.mark.parametrize(
    "name", ["../workbook.yaml", "workbook.yaml", "page/../../workbook.yaml", "preview.html", "%2e%2e/"]
)
def test_nothing_is_served_but_the_pages(server: PreviewServer, name: str) -> None:
    assert asked(server, under_token(server, name)).status == 404


def test_only_reading_is_allowed(server: PreviewServer) -> None:
    assert asked(server, under_token(server, "page"), "POST").status == 501


def test_places_lead_to_the_line_where_a_text_was_written(server: PreviewServer, book: Path) -> None:
    places = json.loads(asked(server, under_token(server, "places")).content)
    title = next(
        line for line in (book / "workbook.yaml").read_text("utf-8").splitlines() if line.strip().startswith("title:")
    )
    file, line, _ = places[title.split(":", 1)[1].strip().strip('"')].rsplit(":", 2)
    assert Path(file) == book / "workbook.yaml"
    assert (book / "workbook.yaml").read_text("utf-8").splitlines()[int(line) - 1] == title


def test_every_file_that_a_workbook_reads_is_followed_and_no_other(book: Path) -> None:
    before = stamp_of(book)
    (book / "output").mkdir()
    (book / "output" / "x.html").write_text("x")
    (book / ".git").mkdir()
    (book / ".git" / "x.yaml").write_text("x")
    assert stamp_of(book) == before
    (book / "responses" / "new.csv").write_text("x")
    assert stamp_of(book) != before


@contextmanager
def listening_to(server: PreviewServer) -> Iterator[Callable[[str], dict[str, Any]]]:
    """A browser's stream of events: asked for a kind, it gives the next event of it."""

    def next_event(kind: str) -> dict[str, Any]:
        while answer.readline().decode().rstrip() != f"event: {kind}":
            pass
        told: dict[str, Any] = json.loads(answer.readline().decode().removeprefix("data: "))
        return told

    with closing(HTTPConnection("127.0.0.1", server.server_address[1], timeout=PATIENCE)) as connection:
        connection.request("GET", under_token(server, "events"))
        with connection.getresponse() as answer:
            yield next_event


def test_a_save_sends_the_findings_and_then_only_the_sections_that_changed(server: PreviewServer, book: Path) -> None:
    with listening_to(server) as event:
        first = event("page")
        say_urgently(book)
        assert event("findings")["counts"]
        page = event("page")
    assert page["from"] == first["number"]
    assert 0 < len(page["sections"]) < 10 and "Hoor dit," in page["sections"]["importance"]


def test_while_the_text_cannot_be_read_the_last_page_stays(server: PreviewServer, book: Path) -> None:
    page = server.shown.page
    with listening_to(server) as event:
        event("trouble")
        edit(book, "6-compass.yaml", "compass:", "compass: [")
        assert "nog niet te lezen" in event("trouble")["text"]
    assert server.shown.page is page
    edit(book, "6-compass.yaml", "compass: [", "compass:")
    until(lambda: server.shown.page is not page)


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


DOCUMENT = "const doc = document.getElementById('page').contentDocument;"


@needs_browser
def test_a_browser_follows_a_save_and_stays_where_it_was(window: Browser, server: PreviewServer, book: Path) -> None:
    window.open(server.address, 1400)
    until(lambda: window.run(f"{DOCUMENT} return doc && doc.getElementById('objectives') !== null"))
    window.run(f"{DOCUMENT} doc.getElementById('objectives').scrollIntoView({{behavior: 'instant'}})")
    top = f"{DOCUMENT} return Math.round(doc.getElementById('objectives').getBoundingClientRect().top)"
    at, marked = window.run(top), "document.getElementById('page').contentWindow.kept = true"
    window.run(marked)
    say_urgently(book)
    heard = f"{DOCUMENT} return doc.getElementById('importance').textContent.includes('Hoor dit,')"
    until(lambda: window.run(heard))
    assert window.run("return document.getElementById('page').contentWindow.kept"), "the page was not loaded anew"
    assert abs(window.run(top) - at) <= 2
    assert window.said() == []


@needs_browser
def test_a_finding_stands_beside_the_page_and_leads_to_its_line(
    window: Browser, server: PreviewServer, book: Path
) -> None:
    window.open(server.address, 1400)
    until(lambda: window.run("return document.getElementById('counts').textContent"))
    edit(book, "4-objectives.yaml", "    target:", "    tarket:")
    error = "return (document.querySelector('li.error') || {}).textContent || ''"
    assert "`target`".strip("`") in until(lambda: window.run(error))
    link = window.run("return document.querySelector('li.error a').getAttribute('href')")
    assert link.startswith("vscode://file/") and "reis%20bureau/4-objectives.yaml:" in link


@needs_browser
def test_a_text_that_is_pressed_shows_where_it_was_written(window: Browser, server: PreviewServer, book: Path) -> None:
    window.open(server.address, 1400)
    until(lambda: window.run(f"{DOCUMENT} return doc && doc.querySelector('h1') !== null"))
    window.run(f"{DOCUMENT} doc.querySelector('#expectations blockquote').click()")
    path = until(lambda: window.run("return document.getElementById('path').textContent"))
    file, line, _ = path.rsplit(":", 2)
    assert file == (book / "2-expectations.yaml").as_posix()
    assert "quote:" in (book / "2-expectations.yaml").read_text("utf-8").splitlines()[int(line) - 1]


@needs_browser
def test_a_room_sees_every_step_and_its_progress(window: Browser, server: PreviewServer) -> None:
    window.open(server.address + "room", 1600)
    until(lambda: window.run("return document.querySelectorAll('#steps > li').length === 11"))
    assert window.run("return document.scrollingElement.scrollWidth <= innerWidth")
    assert window.run("return document.querySelectorAll('#steps .complete').length === 11")
    assert "niets gevonden" in window.run("return document.getElementById('counts').textContent")
