"""The CSV files that a workbook names, read."""

from dataclasses import dataclass, field
from pathlib import Path

from cxstrategy.finding import Finding, Severity, Source
from cxstrategy.text.named_files import Refused, files_inside, read_inside
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import say

SCANS = ("maturity", "route")


@dataclass(slots=True)
class Answers:
    """The lists of assessments by scan, and what was met on the way; `broken` when a list is not there."""

    lists: dict[str, Node] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    broken: bool = False


def named_responses(root: Node, folder: Path, shown_folder: str, limit: int) -> Answers:
    """The CSV files of `maturity.responses` and `route.responses`; one that is missing is a finding at its name."""
    answers = Answers()
    for scan in SCANS:
        part = root.child(scan)
        named = part.child("responses") if part else None
        if named is not None and isinstance(named.value, str):
            _read(answers, scan, named, folder, shown_folder, limit)
    return answers


def _read(answers: Answers, scan: str, named: Node, folder: Path, shown_folder: str, limit: int) -> None:
    relative = named.value.strip()
    try:
        content = read_inside(folder, relative, limit)
    except Refused as refused:
        answers.findings.append(_missing(named, relative, refused, folder))
        answers.broken = True
        return
    from cxstrategy.text.responses import read_responses  # only a workbook that names a CSV needs it

    path = f"{shown_folder}/{relative}" if shown_folder not in ("", ".") else relative
    responses = read_responses(path, content)
    answers.sources.append(responses.source)
    answers.findings += responses.findings
    if responses.root is None:
        answers.broken = True
    else:
        answers.lists[scan] = responses.root


def _missing(named: Node, relative: str, refused: Refused, folder: Path) -> Finding:
    from difflib import get_close_matches

    message = say("the answers in `{path}` are not read: {reason}", path=relative, reason=refused.message)
    files = sorted(name for name in files_inside(folder) if name.lower().endswith(".csv"))
    nearest = get_close_matches(relative, files, 1, 0.5)
    help = say("give the path of a CSV file in the workbook's folder")
    if nearest:
        help = say("did you mean `{path}`?", path=nearest[0])
    return Finding(refused.code, Severity.ERROR, message, named.span, help)
