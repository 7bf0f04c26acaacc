"""Findings with their places -> a SARIF 2.1.0 log, which code scanning of GitHub, Azure and editors read."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cxstrategy.finding import Edit, Fix, Severity, Span
from cxstrategy.report.places import PlacedFinding, relative_path
from cxstrategy.words.language import Voice

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "note"}


def as_sarif(
    found: Iterable[tuple[PlacedFinding, Voice]], explained: Mapping[str, str], version: str, root: Path
) -> dict[str, Any]:
    """The log of one run; `explained` says of each code in one sentence what it is about."""
    results = [_result(placed, voice, root) for placed, voice in found]
    codes = sorted({result["ruleId"] for result in results})
    rules = [{"id": code, "shortDescription": {"text": explained.get(code, code)}} for code in codes]
    driver = {"name": "cxstrategy", "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(placed: PlacedFinding, voice: Voice, root: Path) -> dict[str, Any]:
    finding = placed.finding
    said = [finding.message.into(voice), *([finding.help.into(voice)] if finding.help else [])]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(said)},
        "locations": [{"physicalLocation": _location(placed.path, placed.span)}],
        "partialFingerprints": {"cxstrategy/v1": placed.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(relative_path(span.source.path, root), span),
                "message": {"text": why.into(voice)},
            }
            for number, (span, why) in enumerate(finding.related)
        ]
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.accepted}]
    if finding.fix:
        result["fixes"] = [{"description": {"text": said[-1]}, "artifactChanges": _changes(finding.fix, root)}]
    return result


def _changes(fix: Fix, root: Path) -> list[dict[str, Any]]:
    files: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        files.setdefault(relative_path(edit.span.source.path, root), []).append(edit)
    return [
        {
            "artifactLocation": _artifact(path),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in edits
            ],
        }
        for path, edits in files.items()
    ]


def _location(path: str, span: Span | None) -> dict[str, Any]:
    return {"artifactLocation": _artifact(path), "region": _region(span) if span else {"startLine": 1}}


def _artifact(path: str) -> dict[str, Any]:
    return {"uri": quote(path, safe="/:")}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
