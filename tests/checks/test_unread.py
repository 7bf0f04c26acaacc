"""One mistake is told once: what was written and could not be read is unknown, and nobody calls it missing."""

import pytest

from cxstrategy import open_workbook

WORKBOOK = """\
workbook: {format: 1, title: Weten, date: 2027-02-01, language: en}
organisation: {name: Wij}
expectations:
  - {id: know, statement: I want to know., dimension: gain,
     evidence: [{kind: customer, method: interview, date: 2026-05-12, n: 14, quote: Nobody told me.}]}
metrics:
  - {id: mark, name: Mark, kind: rating, level: relationship, scale: [1, 10], method: mean, question: Which mark?,
     open_question: true, follow_up: {owner: Noor de Wit, within_days: 5}, sample: 900}
objectives:
  - {id: sure, statement: People know., metric: mark, baseline: {value: 6.9, date: 2026-11-20, n: 900}, target: 7.3,
     deadline: 2029-11-30, owner: Noor de Wit}
compass:
  promise: You always know.
  expectations: [know]
  refusals: [No second portal.]
  service_promises: [{promise: You hear from us., norm: two days, kept: 81%, metric: mark}]
business_case:
  currency: EUR
  start: 2027-07-01
  years: 3
  discount_rate: {value: 3%, kind: real, source: Statute}
  benefits:
    - {id: calls, name: Fewer calls, lever: cost_to_serve, owner: Noor de Wit, objective: sure, certainty: own_data,
       source: Pilot, contacts: 4000, avoided: [5%, 8%, 9%], cost_per_contact: {low: 6, likely: 7, high: 8},
       cashable: 60%}
actions:
  - {id: status, title: Show the status, phase: do, lane: quick_win, start: 2027-07-01, end: 2027-08-31, budget: 9000,
     owner: Noor de Wit, objective: sure, expectation: know}
"""


def codes(folder, text):
    (folder / "workbook.yaml").write_text(text, encoding="utf-8")
    return [finding.code for finding in open_workbook(folder).findings]


@pytest.mark.parametrize(
    ("wrote", "instead"),
    [
        ("kept: 81%", "kept: 81"),
        ("refusals:", "refusal:"),
        ("deadline: 2029-11-30", "deadline: 30-11-2029"),
        ("within_days: 5", "within_day: 5"),
        ("date: 2026-05-12, n: 14", "date: 12-05-2026, n: 14"),
        ("source: Statute", "sorce: Statute"),
        ("budget: 9000", "budget: 9.000 euro"),
        ("value: 3%", "value: 3"),
        ("cashable: 60%", "cashable: 160%"),
        ("{low: 6, likely: 7, high: 8}", "{low: 9, likely: 7, high: 8}"),
    ],
)
def test_what_was_refused_is_told_once(tmp_path, wrote, instead):
    right, wrong = codes(tmp_path, WORKBOOK), codes(tmp_path, WORKBOOK.replace(wrote, instead))
    (told,) = {"CX004", "CX006", "CX820"} & set(wrong)
    assert wrong.count(told) == 1 and set(wrong) - {told} <= set(right)


def test_what_is_not_there_is_still_missed_beside_a_mistake(tmp_path):
    text = WORKBOOK.replace("kept: 81%", "kept: 81").replace("deadline: 2029-11-30, ", "")
    assert {"CX006", "CX423"} <= set(codes(tmp_path, text)) and "CX610" not in codes(tmp_path, text)
