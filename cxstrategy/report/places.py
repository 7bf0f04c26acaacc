"""Findings -> where each stands for a program: a relative path, a line, and a fingerprint that lasts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cxstrategy.finding import Finding, Span
from cxstrategy.report.order import in_reading_order

_DIGITS = 32


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding with its path from the folder where the program runs, with `/`, and its fingerprint.

    The fingerprint is the same in either language, and stays when lines are added above it.
    """

    finding: Finding
    path: str
    span: Span | None
    fingerprint: str


def placed(findings: Iterable[Finding], workbook: Path, root: Path) -> list[PlacedFinding]:
    """The findings of a workbook in the order of the text; one without a place stands at the workbook itself."""
    seen: Counter[str] = Counter()
    found = []
    for finding in in_reading_order(findings):
        path = relative_path(finding.span.source.path if finding.span else workbook.as_posix(), root)
        line = finding.span.source.line(finding.span.line).strip() if finding.span else ""
        said = "\0".join((finding.code, path, finding.where, line, finding.message.template))
        mark = sha256(f"{said}\0{seen[said]}".encode()).hexdigest()[:_DIGITS]
        seen[said] += 1
        found.append(PlacedFinding(finding, path, finding.span, mark))
    return found


def relative_path(path: str, root: Path) -> str:
    """A path from `root` where it lies there, with `/`; else as it is."""
    whole = Path(path) if Path(path).is_absolute() else root / path
    resolved, home = Path(whole).resolve(), root.resolve()
    return resolved.relative_to(home).as_posix() if resolved.is_relative_to(home) else Path(path).as_posix()
