"""The inbox of a workbook (`inbox/*.yaml`): what was brought and waits for a choice <-> its text, editable by hand."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cxstrategy.edit.apply import with_changes
from cxstrategy.edit.change import set_to
from cxstrategy.edit.text_file import EditRefused, TextFile
from cxstrategy.edit.yaml_text import Bare, entry
from cxstrategy.text.compose import TEXT_LIMIT
from cxstrategy.text.named_files import Refused, read_ordinary
from cxstrategy.words.language import Message, Voice, say

FOLDER = "inbox"
# More files than this did not come from workshops.
FILES_LIMIT = 1_000
# What a file of the inbox begins with.
HEADER = (
    say("What a workshop brought and nobody chose yet: nothing of it is in the workbook."),
    say("`about` is the place in the workbook, `stands` what was there, and each alternative says who brought it."),
    say("You may correct this by hand; `cxstrategy decide` puts it to the room, and marks what was decided."),
    say("Below `unplaced` stands what has no place in the workbook, with the file and where it stood in it."),
)


@dataclass(frozen=True)
class InboxAlternative:
    """What somebody brought for a place, as a form shows it (a label for a choice, a line for each text of a list).

    `by` is the group or role, `layer` (board, management, staff) and `votes` how many brought it where that is told,
    `form` the file it came from.
    """

    text: str
    by: str = ""
    layer: str = ""
    votes: int = 1
    form: str = ""


@dataclass(frozen=True)
class InboxEntry:
    """What is to be chosen: `about` is the place (`expectations/waiting/importance`), `stands` what was there.

    `decided` is when the room chose; None while it waits.
    """

    about: str
    alternatives: tuple[InboxAlternative, ...]
    stands: str = ""
    decided: date | None = None


@dataclass(frozen=True)
class UnplacedText:
    """What somebody wrote that has no place: the file, the cell or page (`found_at`), and the place it was near to."""

    text: str
    file: str
    found_at: str = ""
    about: str = ""


@dataclass(frozen=True)
class Inbox:
    """One file of the inbox: what one group brought on one day."""

    taken_in: date
    by: str
    entries: tuple[InboxEntry, ...] = ()
    unplaced: tuple[UnplacedText, ...] = ()


@dataclass(frozen=True)
class InboxFolder:
    """Every file of a workbook's inbox by its path (`inbox/2027-01-15-group-2.yaml`), and why others are not read."""

    inboxes: Mapping[str, Inbox] = field(default_factory=dict)
    files: Mapping[str, TextFile] = field(default_factory=dict, repr=False)
    problems: tuple[Message, ...] = ()
    names: frozenset[str] = frozenset()

    def open_entries(self) -> Iterator[tuple[str, int, InboxEntry]]:
        """Every entry that nobody decided on: the path of its file, its number there from 0, and itself."""
        for path, inbox in self.inboxes.items():
            for number, one in enumerate(inbox.entries):
                if one.decided is None:
                    yield path, number, one

    def open_by_place(self) -> dict[str, list[InboxEntry]]:
        """The open entries of all files, those about the same place together, in the order they came."""
        found: dict[str, list[InboxEntry]] = {}
        for _, _, one in self.open_entries():
            found.setdefault(one.about, []).append(one)
        return found

    def holds(self, about: str, alternative: InboxAlternative) -> bool:
        """Whether this was brought before, by the same group, decided or not."""
        wanted = _same(alternative)
        return any(
            one.about == about and wanted in map(_same, one.alternatives)
            for inbox in self.inboxes.values()
            for one in inbox.entries
        )

    def holds_unplaced(self, text: UnplacedText) -> bool:
        """Whether this stands in the inbox already."""
        return any(text in inbox.unplaced for inbox in self.inboxes.values())


def _same(alternative: InboxAlternative) -> tuple[str, str, str, int]:
    text = " ".join(alternative.text.split())
    return text, alternative.by.casefold(), alternative.layer, alternative.votes


def read_inboxes(folder: Path) -> InboxFolder:
    """The inbox of the workbook in a folder; none is an empty one."""
    try:
        found = sorted(os.listdir(folder / FOLDER))
    except OSError:
        return InboxFolder()
    names = [name for name in found if name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")]
    inboxes, files, problems = {}, {}, []
    for name in names[:FILES_LIMIT]:
        path = f"{FOLDER}/{name}"
        try:
            file = TextFile.read(path, read_ordinary(folder / FOLDER / name, TEXT_LIMIT))
            inboxes[path] = inbox_of(file)
            files[path] = file
        except Refused as refused:
            problems.append(say("{file} is not read: {reason}", file=path, reason=refused.message))
        except EditRefused as refused:
            problems.append(refused.message)
    return InboxFolder(inboxes, files, tuple(problems), frozenset(found))


def inbox_of(file: TextFile) -> Inbox:
    """What a file of the inbox says. Raises EditRefused for one with slips, or that says something else."""
    read = file.read_through
    value = read.root.value if read.root else {}
    if read.findings or not read.whole:
        raise EditRefused(say("{file} cannot be read as it stands: correct it first", file=file.path))
    try:
        return Inbox(
            taken_in=date.fromisoformat(value["taken_in"]),
            by=_text(value, "by"),
            entries=tuple(map(_entry, value.get("entries") or ())),
            unplaced=tuple(UnplacedText(**_texts(one, _UNPLACED_KEYS)) for one in value.get("unplaced") or ()),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise EditRefused(say("{file} does not look like a file of the inbox any more", file=file.path)) from None


_UNPLACED_KEYS = ("text", "file", "found_at", "about")


def _entry(value: Any) -> InboxEntry:
    decided = _text(value, "decided")
    return InboxEntry(
        about=value["about"],
        alternatives=tuple(map(_alternative, value.get("alternatives") or ())),
        stands=_text(value, "stands"),
        decided=date.fromisoformat(decided) if decided else None,
    )


def _alternative(value: Any) -> InboxAlternative:
    return InboxAlternative(**_texts(value, ("text", "by", "layer", "form")), votes=int(value.get("votes") or 1))


def _texts(value: Any, keys: Iterable[str]) -> dict[str, str]:
    return {key: _text(value, key) for key in keys}


def _text(value: Any, key: str) -> str:
    found = value.get(key) or ""
    if not isinstance(found, str):
        raise ValueError(key)
    return found.strip()


def inbox_text(inbox: Inbox, voice: Voice) -> str:
    """The text of a file of the inbox, with what it is in front, in the reader's words."""
    lines = [f"# {line.into(voice)}" for line in HEADER]
    lines += [entry("taken_in", Bare(inbox.taken_in.isoformat()), 0), entry("by", inbox.by, 0)]
    if inbox.entries:
        lines += ["", entry("entries", [_written(one) for one in inbox.entries], 0)]
    if inbox.unplaced:
        lines += ["", entry("unplaced", [_filled(one, _UNPLACED_KEYS) for one in inbox.unplaced], 0)]
    return "\n".join(lines) + "\n"


def _written(one: InboxEntry) -> dict[str, Any]:
    alternatives = []
    for brought in one.alternatives:
        votes = {"votes": Bare(str(brought.votes))} if brought.votes != 1 else {}
        alternatives.append(_filled(brought, ("text", "by", "layer")) | votes | _filled(brought, ("form",)))
    decided = {"decided": Bare(one.decided.isoformat())} if one.decided else {}
    return {**_filled(one, ("about", "stands")), "alternatives": alternatives, **decided}


def _filled(one: Any, keys: Iterable[str]) -> dict[str, str]:
    return {key: getattr(one, key) for key in keys if getattr(one, key)}


def inbox_path(day: date, by: str, taken: Iterable[str]) -> str:
    """A free path for a file of the inbox: `inbox/2027-01-15-group-2.yaml`, with a number where that is `taken`."""
    names = {name.rpartition("/")[2].casefold() for name in taken}
    stem, number = f"{day.isoformat()}-{slug(by) or 'group'}", 1
    name = f"{stem}.yaml"
    while name in names:
        number += 1
        name = f"{stem}-{number}.yaml"
    return f"{FOLDER}/{name}"


def slug(text: str, longest: int = 40) -> str:
    """A text as a name of small letters, digits and hyphens, cut at a word: `Wachttijd (ochtend)` is
    `wachttijd-ochtend`. Empty where nothing of it can be written so.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > longest:
            break
        name = f"{name}-{word}" if name else word[:longest]
    return name


def with_decided(file: TextFile, numbers: Iterable[int], day: date) -> TextFile:
    """The file with these entries (numbers from 0) marked as decided, all else to the byte. Raises EditRefused."""
    return with_changes(file, [set_to(("entries", number, "decided"), Bare(day.isoformat())) for number in numbers])
