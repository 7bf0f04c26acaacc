"""Findings for pictures and other files that a workbook names and that are not among its files."""

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterator, Set
from functools import cache, cached_property
from urllib.parse import unquote

from cxstrategy.finding import Edit, Finding, Fix, Severity, Span
from cxstrategy.model.annotations import asked_at, items_of, keys_of, parts_of, reader_of
from cxstrategy.model.places import every, name_at
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.model.refusals.quoting import shortened
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.named_files import no_such_file
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say

WORD = "workbook/brand/word"
FILES = ("workbook/brand/logo", WORD)
# Why a file of the workbook cannot be used as a picture or (True) as a Word file; None where it can.
Refusal = Callable[[str, bool], Message | None]
# Bounded everywhere, so that a text full of brackets takes no longer than another.
_CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|(?<!`)(`{1,3})(?!`).*?(?<!`)\1(?!`)", re.DOTALL | re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]]{0,400}\]\(\s{0,9}(?:<([^<>\n]{0,400})>|([^\s()]{1,400}))")
_BY_NAME = re.compile(r"!\[([^\[\]]{0,400})\](?:\[([^\[\]]{0,400})\])?(?!\()")
_NAME = re.compile(r"^ {0,3}\[([^\[\]]{1,400})\]:\s{0,9}(?:<([^<>\n]{0,400})>|(\S{1,400}))", re.MULTILINE)


def linked_file_findings(root: Node, files: Set[str], refusal: Refusal, nearest: Nearest) -> Iterator[Finding]:
    """CX009 and CX018 for the logo, the house-style Word file and every picture in a prose text.

    `refusal` says why a file cannot be used as a picture or, with True, as a Word file.
    """
    known_files = _Files(files, refusal, nearest)
    for pattern in FILES:
        for path, node in every(root, pattern):
            if isinstance(node.value, str) and node.value.strip():
                yield from known_files.judged(node.value.strip(), node, name_at(root, path), pattern == WORD)
    for pattern in prose_patterns():
        for path, node in every(root, pattern):
            for picture in pictures_in(node.value) if isinstance(node.value, str) and "![" in node.value else ():
                yield from known_files.judged(picture, node, name_at(root, path))


@cache
def prose_patterns() -> tuple[str, ...]:
    """Every key of the format that holds Markdown: `importance/reason`, `segments/*/description`."""
    found = []
    for path, part in parts_of(Strategy):
        for key, annotation in keys_of(part).items():
            if reader_of(annotation) == "read_prose":
                found.append("/".join(filter(None, (path, key))))
    return tuple(_with_stars(pattern) for pattern in dict.fromkeys(found))


def _with_stars(path: str) -> str:
    """A path of keys with `*` after every key that holds a list."""
    steps: list[str] = []
    keys = path.split("/")
    for end in range(1, len(keys) + 1):
        annotation = asked_at(tuple(keys[:end]))[1]
        steps += [keys[end - 1], "*"] if items_of(annotation) is not annotation else [keys[end - 1]]
    return "/".join(steps)


def pictures_in(markdown: str) -> list[str]:
    """The address of every picture in a Markdown text, in order; what stands in code is text."""
    text = _CODE.sub("", markdown)
    named = {found[1].casefold(): found[2] or found[3] for found in _NAME.finditer(text)}
    direct = [found[1] or found[2] for found in _PICTURE.finditer(text)]
    by_name = [named.get((found[2] or found[1]).casefold()) for found in _BY_NAME.finditer(text)]
    return [address for address in (*direct, *by_name) if address]


class _Files:
    """The files of a workbook, and which of them was meant by a path that is not there."""

    def __init__(self, files: Set[str], refusal: Refusal, nearest: Nearest) -> None:
        self.files = files
        self._refusal = refusal
        self._nearest = nearest
        self._lines: dict[int, list[str]] = {}

    def judged(self, address: str, node: Node, where: str, word: bool = False) -> Iterator[Finding]:
        """CX009 for an address within a value where no file is, CX018 for a file that cannot be used."""
        path = plain_path(address)
        reason = None if path is None or "\\" in address else self._refusal(path, word)
        if not self._listed_as(address) and reason in (None, no_such_file()):
            message, help, meant = _said(address, self)
            span = self._span(node, address)
            fix = None
            if meant and _stands_at(span, address):
                fix = Fix((Edit(span, meant),), safe=meant.lower() == address.lower())
            yield Finding("CX009", Severity.ERROR, message, span, help, where, fix=fix)
        elif reason:
            help = say("until then the document is made without it")
            yield Finding("CX018", Severity.ERROR, unusable(address, reason), self._span(node, address), help, where)

    def _listed_as(self, address: str) -> bool:
        """Whether the file is there in these capitals, which not every computer looks at, written out or with `%20`."""
        return "\\" not in address and not self.files.isdisjoint({plain_path(address), address})

    def meant(self, path: str) -> str | None:
        """The same path in other capitals, the same name in another folder, or the path most alike."""
        name = path.rpartition("/")[2].lower()
        return self._lower.get(path.lower()) or self._names.get(name) or self._nearest.among(path, self._listed)

    def _span(self, node: Node, address: str) -> Span:
        """Where the address stands within a text over several lines."""
        lines = self._lines.get(id(node.source)) or node.source.text.split("\n")
        self._lines[id(node.source)] = lines
        whole = node.span
        for number, line in enumerate(lines[whole.line - 1 : whole.end_line], whole.line):
            column = line.find(address)
            if column >= 0:
                return Span(node.source, number, column + 1, number, column + len(address) + 1)
        return whole

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    @cached_property
    def _lower(self) -> dict[str, str]:
        return {one.lower(): one for one in self._listed}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {one.rpartition("/")[2].lower(): one for one in self._listed}


def fetched_from_elsewhere(address: str) -> tuple[Message, Message]:
    """What is wrong with an address that is no path, and what to write."""
    message = say("`{path}` is not a file of the workbook: nothing is fetched from elsewhere", path=shortened(address))
    return message, say("copy the file into the workbook and write its path, such as `images/photo.jpg`")


def unusable(address: str, reason: Message) -> Message:
    """What is wrong with a file that is there."""
    return say("`{path}` cannot be used: {reason}", path=shortened(address), reason=reason)


def _stands_at(span: Span, address: str) -> bool:
    return span.line == span.end_line and span.source.line(span.line)[span.column - 1 : span.end_column - 1] == address


def _said(address: str, known_files: _Files) -> tuple[Message, Message, str | None]:
    """What is wrong with an address where no file is, what to do, and the path that was probably meant."""
    shown = shortened(address)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", address) or address.startswith("//"):
        return *fetched_from_elsewhere(address), None
    plain = plain_path(address)
    inside = posixpath.normpath(_unquoted(address))
    if plain is None and inside in known_files.files:
        return say("`{path}` goes through `..`", path=shown), _did_you_mean(inside), inside
    if plain is None:
        message = say("`{path}` leads out of the workbook", path=shown)
        help = say("copy the file into the workbook and write its path from there, with `/` between folders")
        return message, help, None
    meant = plain if plain in known_files.files else known_files.meant(plain)
    message = say("there is no file `{path}` in the workbook", path=shown)
    if meant is None:
        return message, say("put the file there, or correct the path"), None
    return message, _did_you_mean(meant), meant


def _did_you_mean(path: str) -> Message:
    return say("did you mean `{meant}`?", meant=path)


def plain_path(address: str) -> str | None:
    """A path from the workbook without `./`, `%20` and the like; None when it leads out."""
    path = _unquoted(address)
    if path.startswith(("/", "~")) or re.match("[A-Za-z]:", path):
        return None
    steps: list[str] = []
    for step in path.split("/"):
        if step == "..":
            return None
        if step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _unquoted(address: str) -> str:
    """An address as a path, its accents in the form in which the files of a workbook are listed."""
    return unicodedata.normalize("NFC", unquote(address)).replace("\\", "/")
