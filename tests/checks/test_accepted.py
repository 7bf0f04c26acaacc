"""What the team accepts: it is marked with the reason, stays in the list, and nothing else is touched."""

import pytest

from cxstrategy.checks.catalogue import accept, check
from cxstrategy.finding import Finding, Severity
from cxstrategy.words.language import say

WORKBOOK = """\
workbook:
  format: 1
  title: Strategie
  date: 2026-11-21
  accepted: [{{{entry}, reason: Volgt in maart}}]
organisation: {{name: Zeilsteen}}
segments:
  - {{id: gezinnen, name: Gezinnen}}
  - {{id: gezinnen-met-hond, name: Gezinnen met hond}}
"""


def _accepted(built, entry, extra=()):
    strategy, analysis = built(WORKBOOK.format(entry=entry))
    findings = accept([*extra, *check(strategy, analysis)], strategy)
    return {finding.where: finding.accepted for finding in findings if finding.accepted}, findings


@pytest.mark.parametrize("where", ["segments/gezinnen/needs", "segments/gezinnen", "segments/gezinnen/"])
def test_a_finding_is_accepted_at_its_place_or_at_what_holds_it(built, where):
    accepted, findings = _accepted(built, f"check: CX212, where: {where}")
    assert accepted == {"segments/gezinnen/needs": "Volgt in maart"}
    assert sum(finding.code == "CX212" for finding in findings) == 2


def test_half_a_name_is_no_place(built):
    accepted, findings = _accepted(built, "check: CX212, where: segments/gezin")
    assert accepted == {}
    assert [finding.code for finding in findings].count("CX015") == 1


@pytest.mark.parametrize("entry", ["check: CX212", "check: cx212", "check: CX212, where: segments"])
def test_without_a_place_every_finding_of_the_code_is_accepted(built, entry):
    accepted, findings = _accepted(built, entry)
    assert set(accepted) == {"segments/gezinnen/needs", "segments/gezinnen-met-hond/needs"}
    assert "CX015" not in {finding.code for finding in findings}


def test_a_mistake_in_the_file_cannot_be_accepted(built):
    mistake = Finding("CX006", Severity.ERROR, say("a mistake"), where="segments/gezinnen/share")
    accepted, findings = _accepted(built, "check: CX006", [mistake])
    assert accepted == {}
    assert findings[0] is mistake
    assert "CX015" in {finding.code for finding in findings}


def test_the_finding_says_where_the_code_is_found_instead(built):
    _, findings = _accepted(built, "check: CX212, where: segment/gezinnen")
    helps = [finding.help.into("en") for finding in findings if finding.code == "CX015"]
    assert helps == ["it does find something at: `segments/gezinnen-met-hond/needs`, `segments/gezinnen/needs`"]
