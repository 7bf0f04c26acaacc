"""Path of a workbook -> what its browsers are shown: pages and findings, each as an event with a number."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Condition
from typing import Any

from cxstrategy.document.editions import BOARD
from cxstrategy.finding import Severity, WorkbookError
from cxstrategy.preview.sections import Sections, changed_sections, sections_of
from cxstrategy.preview.source_places import places_of
from cxstrategy.preview.views import findings_view, room_view
from cxstrategy.words.language import DEFAULT_LANGUAGE, Voice, say
from cxstrategy.workbook import Workbook, open_workbook, told
from cxstrategy.writers.formats import written

# Text that is no YAML says nothing of what the team means: the last page that could be made stays.
_UNREADABLE = ("CX001", "CX012")


@dataclass(frozen=True)
class ShownPage:
    """One state of the page: its bytes, its pieces and the places of its texts; `number` grows with every change."""

    number: int
    content: bytes
    sections: Sections = field(repr=False)
    places: dict[str, str] = field(repr=False)


class Shown:
    """What is shown of one workbook now; a browser waits here for the next event."""

    def __init__(self, path: Path, edition: str = BOARD, language: str | None = None) -> None:
        self.path, self.edition, self.language = path, edition, language
        self.page: ShownPage | None = None
        self.voice = Voice(language or DEFAULT_LANGUAGE)
        self._latest: dict[str, str] = {}
        self._events: list[tuple[int, str, str]] = []
        self._number = 0
        self._news = Condition()

    def renew(self) -> None:
        """Read the workbook again: first its findings are told, then the page; what stops either is said instead."""
        try:
            self._renew()
        except WorkbookError as error:
            self._say("trouble", error.message.into(self.voice))
        except Exception as error:
            from cxstrategy.output.failure_report import crash

            self._say("trouble", crash(error).message.into(self.voice))

    def _renew(self) -> None:
        workbook = open_workbook(self.path)
        self.voice = workbook.voice(self.language)
        self._tell("findings", findings_view(workbook, workbook.findings, self.voice))
        self._tell("room", room_view(workbook, replace(self.voice, with_ids=False)))
        if any(one.code in _UNREADABLE and one.severity is Severity.ERROR for one in workbook.findings):
            self._say(
                "trouble", say("This text cannot be read yet: the page is the last that could be.").into(self.voice)
            )
            return
        self._make_page(workbook)

    def _make_page(self, workbook: Workbook) -> None:
        content = written(told(workbook, self.language, self.edition), "html")
        sections, old = sections_of(content), self.page
        changed = changed_sections(old.sections, sections) if old else None
        self.page = ShownPage(self._number + 1, content, sections, places_of(workbook))
        behind = sections.behind if old and changed is not None and old.sections.behind != sections.behind else None
        self._tell("page", {"from": old.number if old else 0, "sections": changed, "behind": behind})
        self._say("trouble", "")

    def _say(self, kind: str, text: str) -> None:
        self._tell(kind, {"text": text})

    def _tell(self, kind: str, values: dict[str, Any]) -> None:
        with self._news:
            self._number += 1
            text = json.dumps({"number": self._number, **values}, ensure_ascii=False)
            # Who comes later needs the page that stands, not each step towards it.
            current = json.dumps({"number": self._number, "from": 0, "sections": None, "behind": None})
            self._latest[kind] = current if kind == "page" else text
            self._events = [*self._events[-20:], (self._number, kind, text)]
            self._news.notify_all()

    def events(self, patience: float) -> Iterator[tuple[str, str]]:
        """What stands now and then each event, as kind and JSON; ("", "") when nothing came for so many seconds."""
        with self._news:
            seen, waiting = self._number, list(self._latest.items())
        while True:
            yield from waiting
            with self._news:
                if self._number == seen:
                    self._news.wait(patience)
                waiting = [(kind, text) for number, kind, text in self._events if number > seen] or [("", "")]
                seen = self._number
