"""Benefits beside objectives, where a number cannot be: the one mistake is told once."""

import pytest

from cxstrategy import open_workbook

WORKBOOK = """\
workbook: {{format: 1, title: Weten, date: 2027-01-15, language: en}}
organisation: {{name: Wij}}
metrics:
  - {{id: calls, name: Contacts per order, kind: other, level: business, scale: [0, 20], method: mean, better: lower}}
objectives:
  - {{id: fewer, statement: Customers need not call., metric: calls, baseline: {{value: 2}}, target: 1.8}}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {{value: 6%, kind: nominal}}
  benefits:
    - {{id: calls, lever: cost_to_serve, objective: fewer, contacts: 9000, avoided: {avoided}, cost_per_contact: 8}}
"""


@pytest.mark.parametrize(
    ("avoided", "told"), [("[3%, 9%, 120%]", []), ("120%", []), ("[3%, 14%, 120%]", ["14% fewer contacts"])]
)
def test_more_contacts_than_there_are_is_told_once_and_the_other_years_are_compared(tmp_path, avoided, told):
    (tmp_path / "workbook.yaml").write_text(WORKBOOK.format(avoided=avoided), encoding="utf-8")
    findings = open_workbook(tmp_path).findings
    compared = [finding.message.into("en") for finding in findings if finding.code == "CX821"]
    assert [finding.code for finding in findings].count("CX820") == 1
    assert len(compared) == len(told) and all(part in text for part, text in zip(told, compared, strict=True))
