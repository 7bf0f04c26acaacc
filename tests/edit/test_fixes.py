"""What a finding offers to write: which text becomes which, and whether nothing else can have been meant."""

import json
from pathlib import Path

import pytest

from cxstrategy.edit.text_file import TextFile
from cxstrategy.finding import Finding
from cxstrategy.report.plain import as_json
from cxstrategy.workbook import open_workbook

HEAD = "workbook: {format: 1, title: T, date: 2027-01-01}\norganisation: {name: O}\n"
SEGMENT, JOURNEY = (
    "segments:\n  - {id: %s, name: A}\n",
    "journeys:\n  - {id: r, name: R, kind: customer, segment: %s}\n",
)
GOAL = "organisation_goals:\n  - id: a\n    %s: s\n"
ACTION = "actions:\n  - {id: x, title: T, budget: %s}\n"
# What stands below the head, the code of the finding, what stands there with its fix, and whether that is safe.
CASES: list[tuple[str, str, str, bool]] = [
    ("segments:\n  - {id: a, name: A, share: 12,5%}\n", "CX001",
     "segments:\n  - {id: a, name: A, share: 12.5%}\n", True),
    ("segments:\n  - id: a\n    share: '12,5%' # ok\n", "CX006",
     "segments:\n  - id: a\n    share: '12.5%' # ok\n", True),
    ("segments:\n  - id: a\n    share: 12\n", "CX006", "segments:\n  - id: a\n    share: 12%\n", True),
    ("segments:\n  - id: a\n    share: 1.2\n", "CX006", "segments:\n  - id: a\n    share: 1.2%\n", False),
    (GOAL % "stelling", "CX004",
     GOAL % "statement", True),
    (GOAL % "statment", "CX004",
     GOAL % "statement", True),
    (GOAL % "“statement”", "CX004",
     GOAL % "statement", True),
    ("importance:\n  urgency: u\n  cost  of  inaction: s\n", "CX004",
     "importance:\n  urgency: u\n  cost_of_inaction: s\n", True),
    ("importance:\n  cost  of  inaction: s\n", "CX001", 'importance:\n  "cost  of  inaction: s"\n', False),
    ("journeys:\n  - {id: a, name: A, kind: klant}\n", "CX006",
     "journeys:\n  - {id: a, name: A, kind: customer}\n", True),
    ("maturity:\n  date: 31-03-2026 # scan\n", "CX006", "maturity:\n  date: 2026-03-31 # scan\n", True),
    ("maturity:\n  date: 3 april 2026\n", "CX006", "maturity:\n  date: 2026-04-03\n", True),
    ("maturity:\n  date: Q1 2026\n", "CX006", "maturity:\n  date: 2026-03-31\n", False),
    ("maturity:\n  date: 03-04-26\n", "CX006", "maturity:\n  date: 2026-04-03\n", False),
    ("importance:\n  reason: Let op: dit\n", "CX001", 'importance:\n  reason: "Let op: dit"\n', True),
    ("importance:\n\treason: Dit\n", "CX001", "importance:\n  reason: Dit\n", True),
    ("importance:\n  reason:Dit\n", "CX001", "importance:\n  reason: Dit\n", True),
    ("segments:\n  • id: a\n", "CX001", "segments:\n  - id: a\n", True),
    ("importance:\n  reason: 'Dit is\n  sponsor: S\n", "CX001",
     "importance:\n  reason: 'Dit is'\n  sponsor: S\n", True),
    ("actions:\n  - {id: x-1, title: T, done: ja}\n", "CX006", "actions:\n  - {id: x-1, title: T, done: true}\n", True),
    ("actions:\n  - {id: x, title: T, budget: 2.000}\n", "CX016",
     "actions:\n  - {id: x, title: T, budget: 2000}\n", False),
    (ACTION % '"€ 12.500,-"', "CX006",
     ACTION % '"12500"', True),
    (ACTION % '20k', "CX006", ACTION % '20000', False),
    (SEGMENT % "Gezin Een" + JOURNEY % "Gezin Een", "CX006",
     SEGMENT % "gezin-een" + JOURNEY % "gezin-een", True),
    (SEGMENT % "gezin" + JOURNEY % "gezn", "CX007",
     SEGMENT % "gezin" + JOURNEY % "gezin", True),
    (SEGMENT % "deel-1" + JOURNEY % "deel-2", "CX007",
     SEGMENT % "deel-1" + JOURNEY % "deel-1", False),
    ("journeys:\n  - {id: a, name: A, kind: &k klant} # een\n  - {id: b, name: B, kind: *k}\n", "CX006",
     "journeys:\n  - {id: a, name: A, kind: &k customer} # een\n  - {id: b, name: B, kind: *k}\n", True),
]  # fmt: skip


def found(tmp_path: Path, text: str, code: str) -> Finding:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + text, "utf-8")
    findings = [one for one in open_workbook(path).findings if one.code == code and one.fix]
    assert findings, [str(one) for one in open_workbook(path).findings]
    return findings[0]


@pytest.mark.parametrize(("text", "code", "mended", "safe"), CASES, ids=[repr(case[0]) for case in CASES])
def test_a_finding_offers_what_its_help_says(text: str, code: str, mended: str, safe: bool, tmp_path: Path) -> None:
    finding = found(tmp_path, text, code)
    assert finding.fix
    file = TextFile.read("a.yaml", (HEAD + text).encode()).with_edits(finding.fix.edits)
    assert file.text == HEAD + mended
    assert finding.fix.safe is safe


@pytest.mark.parametrize(
    "text",
    [
        "maturity: {date: >\n  31-03-2026}\n",
        "organisation_goals:\n  - {id: a, statement: s, statment: t}\n",
        "segments:\n  - {id: A B, name: A}\n  - {id: a-b, name: B}\n",
        "maturity:\n  date: ooit\n",
    ],
)
def test_what_cannot_be_sure_to_be_written_is_not_offered(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + text, "utf-8")
    errors = [one for one in open_workbook(path).findings if one.code in ("CX004", "CX006")]
    assert errors and not any(one.fix for one in errors)


def test_a_program_gets_the_edits_of_a_finding(tmp_path: Path) -> None:
    (told,) = json.loads(json.dumps(as_json([found(tmp_path, "maturity:\n  date: 31-03-2026\n", "CX006")], "en")))
    place = {"file": (tmp_path / "a.yaml").as_posix(), "line": 4, "column": 9, "end_line": 4, "end_column": 19}
    assert told["fix"] == {"safe": True, "edits": [{**place, "text": "2026-03-31"}]}
