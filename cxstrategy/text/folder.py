"""Path -> the workbook that stands there as one node with every top-level key, and findings on its shape."""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cxstrategy.finding import Finding, Severity, Source, WorkbookError
from cxstrategy.text.characters import FORBIDDEN, decode
from cxstrategy.text.compose import TEXT_LIMIT
from cxstrategy.text.error import error
from cxstrategy.text.named_files import Refused, files_inside, read_inside, read_ordinary
from cxstrategy.text.nodes import At, Marked, Node
from cxstrategy.text.read import read_through
from cxstrategy.text.response_files import named_responses
from cxstrategy.text.template_files import TemplateFiles, read_templates
from cxstrategy.text.used_files import UsedFiles
from cxstrategy.words.language import Message, say

FILES_LIMIT = 200
WORKBOOK_LIMIT = 20_000_000
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Reading:
    """What was read of a workbook.

    `root` is a dict node with every top-level key of every file; `broken` tells that some of the text could not be
    read, so that a missing key may be there after all. `responses` holds the lists of assessments from CSV files, under
    `maturity` and `route`. `files` are the files in the workbook's folder, as paths relative to it. `templates` are the
    team's own, of a workbook that is a folder.
    """

    root: Node
    findings: list[Finding]
    responses: dict[str, Node]
    files: frozenset[str]
    sources: list[Source]
    broken: bool
    templates: TemplateFiles
    used: UsedFiles = field(repr=False, compare=False)

    @property
    def folder(self) -> Path:
        """The workbook's folder."""
        return self.used.folder

    def picture(self, relative: str) -> bytes:
        """A picture of the workbook, clean (PNG or JPEG), or its house-style Word file, by its relative path.

        The only way to these files; each is read and written anew once. Raises Refused (a ValueError whose `message`
        says why) for a path outside the workbook, and for what is no ordinary file, over 10 MB or cannot be used.
        """
        return self.used.content(relative)

    def refusal(self, relative: str, word: bool = False) -> Message | None:
        """Why a picture (or, with `word`, a house-style Word file) cannot be used, or None."""
        return self.used.refusal(relative, word)


def read_workbook(path: Path, contents: Mapping[str, bytes] | None = None) -> Reading:
    """The workbook at a path: a folder, of which every *.yaml and *.yml directly in it is read, or one file.

    `contents` are read in the place of files on the disk, by their names as `yaml_files` gives them. Whatever is wrong
    with the text is a finding. Raises WorkbookError when there is no such folder or file, or when it cannot be opened.
    """
    path = Path(path)
    folder, names = _members(path)
    shown = {name: _shown(path if folder != path else path / name) for name in names}
    text = _Text(contents or {})
    for name in names:
        text.add(folder, name, shown[name], named_by_user=folder != path)
    if not names:
        text.findings.append(_no_files(Source(_shown(path), "")))
    root = text.root(Source(_shown(path), ""))
    answers = named_responses(root, folder, _shown(folder), TEXT_LIMIT)
    # Of one file among others nobody can tell whose the folder `templates` beside it is.
    templates = read_templates(folder, _shown(folder)) if folder == path else TemplateFiles({}, (), [])
    return Reading(
        root,
        text.findings + answers.findings + templates.findings,
        answers.lists,
        files_inside(folder),
        text.sources + answers.sources + [*templates.sources.values()],
        text.broken or answers.broken,
        templates,
        UsedFiles(folder),
    )


def yaml_files(path: Path) -> dict[str, Path]:
    """The YAML files of the workbook at a path, by the names that findings give them; raises WorkbookError."""
    folder, names = _members(Path(path))
    files = [path if folder != path else path / name for name in names]
    return {_shown(file): file for file in files}


def _members(path: Path) -> tuple[Path, list[str]]:
    """The workbook's folder, and the names of its YAML files in the order a person would put them."""
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            return path, sorted(filter(_is_yaml, os.listdir(path)), key=_natural)
        if not stat.S_ISREG(mode):
            raise WorkbookError(
                say("{path} is no folder and no file: name the folder of a workbook", path=_shown(path))
            )
        return path.parent, [path.name]
    except (FileNotFoundError, NotADirectoryError, ValueError):
        message = say(
            "there is no folder or file {path}: check the name, or make one with `cxstrategy new`", path=_shown(path)
        )
        raise WorkbookError(message) from None
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise WorkbookError(say("{path} cannot be opened: {reason}", path=_shown(path), reason=reason)) from None


def _is_yaml(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def _natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """The order of people: `2-expectations` before `10-governance`."""
    pieces = re.split(r"([0-9]+)", name.lower())
    return [(0, int(piece), "") if piece.isdecimal() and piece else (1, 0, piece) for piece in pieces if piece], name


def _shown(path: Path) -> str:
    """A path as the user would type it, without what a terminal would act on."""
    return FORBIDDEN.sub("\ufffd", path.as_posix().replace("\n", "\ufffd"))


def _no_files(source: Source) -> Finding:
    help = say("name the folder of a workbook, or make one with `cxstrategy new`")
    return error("CX009", say("there is no .yaml file in this folder"), help, source)


class _Text:
    """The files of a workbook, joined."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = contents
        self.findings: list[Finding] = []
        self.sources: list[Source] = []
        self.roots: list[Node] = []
        self.broken = False
        self.size = 0

    def add(self, folder: Path, name: str, shown: str, named_by_user: bool) -> None:
        """Read one file; what is wrong with it does not silence the others."""
        try:
            if len(self.sources) >= FILES_LIMIT or self.size > WORKBOOK_LIMIT:
                raise Refused(say("the workbook holds too many or too large files"), "CX012")
            content = self.contents.get(shown)
            if content is None:
                # A link that the user names may lead anywhere; one inside a workbook may not leave it.
                content = (
                    read_ordinary(folder / name, TEXT_LIMIT) if named_by_user else read_inside(folder, name, TEXT_LIMIT)
                )
        except Refused as refused:
            self._refused(refused, shown)
            return
        source, findings = decode(shown, content)
        read = read_through(source, checked=True)
        self.size += len(content) + read.repeated
        self.sources.append(source)
        self.findings += findings + read.findings
        self.broken = self.broken or not read.whole
        if read.root is not None:
            self.roots.append(read.root)

    def _refused(self, refused: Refused, shown: str) -> None:
        help = say("put the text itself there, in an ordinary file")
        if refused.code == "CX012":
            help = say("divide it over several files: every top-level key may have a file of its own")
        message = say("this file is not read: {reason}", reason=refused.message)
        self.findings.append(error(refused.code, message, help, Source(shown, "")))
        self.broken = True

    def root(self, otherwise: Source) -> Node:
        """One dict node with the keys of all files; of a key in two files the first is kept."""
        if len(self.roots) == 1:
            return self.roots[0]
        source = self.roots[0].source if self.roots else (self.sources or [otherwise])[0]
        children: dict[str, Node] = {}
        marks: dict[str, Marked | int] = {}
        for root in self.roots:
            for name, child in root.children.items():  # type: ignore[union-attr]
                if name in children:
                    self.findings.append(_in_two_files(name, root, self.roots))
                else:
                    children[name], marks[name] = child, root.marks[name]  # type: ignore[index]
        joined = Node(source, At(0, 0), At(0, 0), {name: child.value for name, child in children.items()})
        joined.children, joined.marks = children, marks
        return joined


def _in_two_files(name: str, later: Node, roots: list[Node]) -> Finding:
    first = next(root for root in roots if root.child(name)).key(name)
    message = say("the key `{key}` appears in two files", key=name)
    help = say("keep it in one of the two; the text in {path} is what is read now", path=first.source.path)
    related = ((first, say("it appears here first, and this is what is read")),)
    return Finding("CX003", Severity.ERROR, message, later.key(name), help, related=related)
