"""Findings that the team accepts, marked as such, and a finding for each acceptance that covers nothing."""

from collections.abc import Mapping

from cxstrategy.checks.check import Check, Remark, listed, remark
from cxstrategy.finding import Finding
from cxstrategy.model.organisation import Accepted
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

IN_VAIN = "CX015"


def with_accepted(findings: list[Finding], strategy: Strategy, catalogue: Mapping[str, Check]) -> list[Finding]:
    """Mark every finding that `workbook.accepted` covers, and report each of its entries that covers nothing.

    An entry covers the findings of its code at `where` and below it; without `where` all of that code. What the
    reading of the files reports (CX001, CX006, …) cannot be accepted: there is nothing to live with yet.
    """
    acceptable = {code for code, check in catalogue.items() if check.remarks}
    entries = [entry for entry in strategy.workbook.accepted if entry.check.upper() in acceptable]
    marked = [_marked(finding, entries) for finding in findings]
    covering = [entry for entry in entries if any(_covers(entry, finding) for finding in findings)]
    in_vain = [entry for entry in strategy.workbook.accepted if entry not in covering]
    said = (_why_in_vain(entry, catalogue.get(entry.check.upper()), findings) for entry in in_vain)
    return [*marked, *(catalogue[IN_VAIN].finding(one) for one in said)]


def _marked(finding: Finding, entries: list[Accepted]) -> Finding:
    entry = next((entry for entry in entries if _covers(entry, finding)), None)
    return finding.accept(entry.reason) if entry else finding


def _covers(entry: Accepted, finding: Finding) -> bool:
    if entry.check.upper() != finding.code:
        return False
    where = (entry.where or "").strip("/")
    return not where or finding.where == where or finding.where.startswith(where + "/")


def _why_in_vain(entry: Accepted, check: Check | None, findings: list[Finding]) -> Remark:
    if check is None:
        help = say("look up the code in the report: it comes before the colon, such as CX407")
        return remark(entry, "check", message=say("there is no check `{code}` to accept", code=entry.check), help=help)
    if check.remarks is None:
        message = say("`{code}` is about how the workbook is written and cannot be accepted", code=check.code)
        return remark(entry, "check", message=message, help=say("fix what it names, and remove this entry"))
    key = "where" if entry.where else "check"
    return remark(entry, key, message=_nothing(entry), help=_places(check.code, findings))


def _nothing(entry: Accepted) -> Message:
    code, where = entry.check.upper(), entry.where
    if where:
        return say("`{code}` finds nothing at `{where}`, so there is nothing to accept", code=code, where=where)
    return say("`{code}` finds nothing, so there is nothing to accept", code=code)


def _places(code: str, findings: list[Finding]) -> Message:
    places = sorted({finding.where for finding in findings if finding.code == code})
    if places:
        return say("it does find something at: {places}", places=listed(places))
    return say("remove this entry: what it accepted is solved")
