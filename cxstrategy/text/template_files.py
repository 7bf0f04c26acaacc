"""A workbook's folder -> the text of each file in its `templates/`, and findings for what is not read."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cxstrategy.finding import Finding, Source
from cxstrategy.text.characters import FORBIDDEN, decode
from cxstrategy.text.error import error
from cxstrategy.text.named_files import Refused, outside, read_inside, unreadable
from cxstrategy.words.language import Message, say

TEMPLATES = "templates"
SUFFIX = ".html"
# A chapter takes a page or two: who needs more than this writes no templates but a program.
TEMPLATE_FILES_LIMIT = 60
TEMPLATE_LIMIT = 100_000


@dataclass(frozen=True)
class TemplateFiles:
    """The team's own templates by their names without `.html`, and the names of files there that are none."""

    sources: dict[str, Source]
    others: tuple[Source, ...]
    findings: list[Finding]


def read_templates(folder: Path, shown_folder: str) -> TemplateFiles:
    """The files directly in `templates/` of a workbook's folder; names that start with a dot are not looked at."""
    found = TemplateFiles({}, (), [])
    shown = f"{shown_folder}/{TEMPLATES}" if shown_folder not in ("", ".") else TEMPLATES
    try:
        names = _names(folder)
    except Refused as refused:
        found.findings.append(_not_read(refused.message, refused.code, shown))
        return found
    for name in names:
        if name.endswith(SUFFIX):
            _read(found, folder, name, f"{shown}/{_shown(name)}")
    others = tuple(Source(f"{shown}/{_shown(name)}", "") for name in names if not name.endswith(SUFFIX))
    return TemplateFiles(found.sources, others, found.findings)


def _names(folder: Path) -> list[str]:
    """What stands in the folder; raises Refused where it is no folder of the workbook, or holds too much."""
    root, inside = os.path.realpath(folder), os.path.realpath(folder / TEMPLATES)
    if not os.path.lexists(folder / TEMPLATES):
        return []
    if not inside.startswith(root.rstrip(os.sep) + os.sep):
        raise outside()
    try:
        if not stat.S_ISDIR(os.stat(inside).st_mode):
            raise Refused(say("it is no folder"))
        with os.scandir(inside) as entries:
            listed = list(islice(_visible(entries), TEMPLATE_FILES_LIMIT + 1))
    except OSError as problem:
        raise unreadable(problem) from None
    if len(listed) > TEMPLATE_FILES_LIMIT:
        raise Refused(say("it holds more than {limit} files", limit=TEMPLATE_FILES_LIMIT), "CX012")
    return sorted(listed)


def _visible(entries: Iterator[os.DirEntry[str]]) -> Iterator[str]:
    return (entry.name for entry in entries if not entry.name.startswith("."))


def _read(found: TemplateFiles, folder: Path, name: str, shown: str) -> None:
    try:
        content = read_inside(folder, f"{TEMPLATES}/{name}", TEMPLATE_LIMIT)
    except Refused as refused:
        reason = say("it is larger than {limit} kB", limit=TEMPLATE_LIMIT // 1000)
        found.findings.append(_not_read(reason if refused.code == "CX012" else refused.message, refused.code, shown))
        return
    source, findings = decode(shown, content)
    found.findings.extend(findings)
    found.sources[name.removesuffix(SUFFIX)] = source


def _not_read(reason: Message, code: str, shown: str) -> Finding:
    message = say("this template is not read: {reason}", reason=reason)
    help = say("put an ordinary file of text there, for one chapter; until then our own chapter is told")
    return error(code, message, help, Source(shown, ""))


def _shown(name: str) -> str:
    """A name without what a terminal would act on."""
    return FORBIDDEN.sub("\ufffd", name.replace("\n", "\ufffd"))
