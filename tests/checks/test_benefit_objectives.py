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


RETENTION = """\
workbook: {format: 1, title: Weten, date: 2027-01-15, language: en}
organisation: {name: Wij}
metrics:
  - {id: leave, name: Churn, kind: churn, level: business, scale: [0, 100], method: share}
objectives:
  - {id: stay, statement: People stay., metric: leave, baseline: {value: 9}, target: 8}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 6%, kind: nominal}
  base: {customers: 1000, revenue_per_customer: 100, margin: 40%, churn: 9%}
  benefits:
    - {id: kept, lever: retention, objective: stay, churn_reduction: [0.5%, 9.5%]}
"""


def test_more_kept_than_leave_is_told_once(tmp_path):
    (tmp_path / "workbook.yaml").write_text(RETENTION, encoding="utf-8")
    said = {finding.code: finding.message.into("en") for finding in open_workbook(tmp_path).findings}
    assert "lowers churn by 9.5 percentage points in year 2, but churn is only 9%" in said["CX802"]
    assert "CX821" not in said


TURNOVER = """\
workbook: {format: 1, title: Weten, date: 2027-01-15, language: en}
organisation: {name: Wij}
metrics:
  - {id: leave, name: Turnover, kind: churn, level: employee, scale: [0, 100], method: share}
objectives:
  - {id: stay, statement: Colleagues stay., metric: leave, baseline: {value: 12}, target: 10.5}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 6%, kind: nominal}
  benefits:
    - {id: kept, lever: employee_turnover, objective: stay, employees: 600, turnover_reduction: 1.4%, salary: 46000,
       replacement_share: 30%, ramp: [20%, 130%]}
"""


def test_more_than_the_whole_effect_is_told_once(tmp_path):
    (tmp_path / "workbook.yaml").write_text(TURNOVER, encoding="utf-8")
    codes = [finding.code for finding in open_workbook(tmp_path).findings]
    assert codes.count("CX820") == 1 and "CX821" not in codes
