"""What programs read of findings: SARIF by its required fields, the commands of GitHub, the report of GitLab."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.commands.conftest import example as example
from tests.commands.conftest import run as run

EXAMPLES = Path(__file__).parent.parent / "examples"
MISTAKEN = 'maturity:\n  date: 31-03-2026\nsegments:\n  - {id: a, name: "A: 100%", share: 12,5%, naam: x}\n'
Run = Callable[..., Result]
# From the standard: what an object must have, and what it may have of what is written here.
REQUIRED = {
    "": ({"version", "runs"}, {"$schema"}),
    "runs": ({"tool"}, {"results", "columnKind"}),
    "driver": ({"name"}, {"version", "rules"}),
    "rules": ({"id"}, {"shortDescription"}),
    "results": ({"message"}, {"ruleId", "level", "locations", "partialFingerprints", "relatedLocations", "suppressions",
                              "fixes"}),
    "fixes": ({"artifactChanges"}, {"description"}),
    "artifactChanges": ({"artifactLocation", "replacements"}, set()),
    "replacements": ({"deletedRegion"}, {"insertedContent"}),
    "suppressions": ({"kind"}, {"justification"}),
    "physicalLocation": ({"artifactLocation"}, {"region"}),
    "artifactLocation": ({"uri"}, set()),
}  # fmt: skip


@pytest.fixture
def mistaken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(shutil.copytree(EXAMPLES / "startend", tmp_path / "een map"))
    (folder / "extra.yaml").write_text(MISTAKEN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def judged(value: Any, name: str = "") -> None:
    """Hold every object to what the standard requires and knows."""
    if isinstance(value, list):
        for one in value:
            judged(one, name)
    elif isinstance(value, dict):
        required, more = REQUIRED.get(name, (set(), set(value)))
        assert required <= set(value) <= required | more, (name, set(value))
        for key, one in value.items():
            judged(one, key)


def test_a_sarif_log_has_what_the_standard_asks(mistaken: Path, run: Run) -> None:
    log = json.loads(run("check", mistaken, "--format", "sarif").output)
    judged(log)
    (made,) = log["runs"]
    assert log["version"] == "2.1.0" and made["tool"]["driver"]["name"] == "cxstrategy"
    rules = {rule["id"] for rule in made["tool"]["driver"]["rules"]}
    for result in made["results"]:
        assert (
            result["ruleId"] in rules and result["level"] in ("error", "warning", "note") and result["message"]["text"]
        )
        (location,) = result["locations"]
        assert re.match("een%20map(/[^/]+)?$", location["physicalLocation"]["artifactLocation"]["uri"])
        region = location["physicalLocation"]["region"]
        assert region["startLine"] >= 1 and region.get("endLine", region["startLine"]) >= region["startLine"]
    assert any("fixes" in result for result in made["results"])
    assert any(rule["shortDescription"]["text"] != rule["id"] for rule in made["tool"]["driver"]["rules"])


def test_fingerprints_stay_when_lines_are_added_above_and_in_another_language(mistaken: Path, run: Run) -> None:
    def marks(*more: str) -> list[str]:
        told = json.loads(run("check", mistaken, "--format", "gitlab", *more).output)
        return sorted(one["fingerprint"] for one in told)

    first = marks("--language", "nl")
    assert len(set(first)) == len(first) > 10
    (mistaken / "extra.yaml").write_text(f"# een regel\n\n{MISTAKEN}", "utf-8")
    assert marks("--language", "en") == first


def test_gitlab_gets_a_list_with_a_path_and_line_for_each(mistaken: Path, run: Run) -> None:
    told = json.loads(run("check", "een map", "--format", "gitlab").output)
    assert {one["severity"] for one in told} <= {"info", "minor", "major"}
    assert all(one["location"]["path"].startswith("een map") and one["location"]["lines"]["begin"] > 0 for one in told)


def test_github_gets_a_command_on_a_line_for_each(mistaken: Path, run: Run) -> None:
    output = run("check", mistaken.absolute(), "--format", "github", "--language", "en").output
    lines = output.splitlines()
    command = re.compile(r"::(error|warning|notice) file=een map[^:,]*,line=\d+,[^:]*title=CX\d{3}::[^\r\n]+")
    assert lines and all(command.fullmatch(line) for line in lines)
    assert any("line=2," in line and "31-03-2026" in line and "%0A" in line for line in lines)


def test_accepted_findings_are_suppressed_in_sarif_and_not_told_elsewhere(mistaken: Path, run: Run) -> None:
    text = (mistaken / "workbook.yaml").read_text("utf-8")
    wanted = [one for one in json.loads(run("check", mistaken, "--format", "json").output)["workbooks"][0]["findings"]
              if one["severity"] != "error" and one["where"]][0]  # fmt: skip
    accepted = f"  accepted: [{{check: {wanted['code']}, where: {wanted['where']}, reason: Dat weten we}}]\n"
    (mistaken / "workbook.yaml").write_text(text.replace("workbook:\n", f"workbook:\n{accepted}", 1), "utf-8")
    results = json.loads(run("check", mistaken, "--format", "sarif").output)["runs"][0]["results"]
    suppressed = [one for one in results if "suppressions" in one]
    assert [one["ruleId"] for one in suppressed] == [wanted["code"]]
    assert suppressed[0]["suppressions"][0]["justification"] == "Dat weten we"
    assert len(json.loads(run("check", mistaken, "--format", "gitlab").output)) == len(results) - 1
