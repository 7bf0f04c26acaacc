"""A workbook with mistakes still makes a draft: what is left of it, and what stands in for what a cover needs."""

from datetime import date

from cxstrategy.finding import Severity, Source
from cxstrategy.model.build import build
from cxstrategy.text.nodes import At, Node

CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {{value: {rate}, kind: nominal}}
  base: {{customers: 1000, revenue_per_customer: 100, margin: 30%, churn: 10%}}
  benefits:
{benefits}
  costs:
{costs}
"""


def test_a_valid_workbook_has_no_findings_and_everything_in_it(built):
    made = built("segments: [{id: gezinnen, name: Gezinnen, share: 35%}]")
    assert made.findings == []
    assert made.strategy.workbook.title == "Dichtbij"
    assert made.strategy.segment("gezinnen").share == 0.35


def test_an_optional_value_that_was_refused_is_left_out_and_its_part_stays(built):
    made = built("segments: [{id: gezinnen, name: Gezinnen, share: 35, needs: [rust, [x], tijd]}]")
    (segment,) = made.strategy.segments
    assert (segment.share, segment.needs) == (None, ("rust", "tijd"))
    assert len(made.findings) == 2


def test_a_part_without_a_key_it_needs_is_left_out_and_the_others_stay(built):
    made = built("segments: [{name: zonder id}, {id: stellen, name: Stellen}, {id: X Y, name: verkeerde id}]")
    assert [segment.id for segment in made.strategy.segments] == ["stellen"]


def test_a_section_without_a_key_it_needs_is_left_out(built):
    made = built("importance: {sponsor: Noor}\nstory: {but: Klanten bellen}")
    assert made.strategy.importance is None
    assert made.strategy.story.but == "Klanten bellen"


def test_mistakes_at_every_depth_are_told_in_one_run_and_the_rest_is_kept(built):
    text = CASE.format(
        rate="7%",
        benefits="    - {id: a, lever: zomaar}\n    - {id: b, lever: other, amounts: x}\n"
        "    - {id: c, lever: upsell, reach: {low: 9%, likely: 5%, high: 1%}, uplift: 5%}\n"
        "    - {id: d, lever: other, amounts: 5, owner: [x]}",
        costs="    - {name: it, one_off: 5, kind: iets}\n    - {one_off: 5}",
    )
    made = built(text)
    assert sorted(found.code for found in made.findings) == ["CX005", "CX006", "CX006", "CX006", "CX006", "CX006"]
    case = made.strategy.business_case
    assert [benefit.id for benefit in case.benefits] == ["d"]
    assert [(cost.name, cost.kind) for cost in case.costs] == [("it", None)]


def test_what_cannot_be_counted_with_is_left_out_of_the_case(built):
    text = CASE.format(
        rate="7%",
        benefits="    - {id: a, lever: other, amounts: [1, 2]}\n    - {id: b, lever: other, amounts: [1, 2, 3]}",
        costs="    - {name: laat, one_off: 5, year: 9}\n    - {name: it, one_off: 5, year: 3}",
    )
    case = built(text).strategy.business_case
    assert [benefit.id for benefit in case.benefits] == ["b"]
    assert [cost.name for cost in case.costs] == ["it"]


def test_a_case_at_a_rate_that_divides_by_nothing_is_left_out(built):
    benefit, cost = "    - {id: a, lever: other, amounts: 5}", "    - {name: it, one_off: 5}"
    assert built(CASE.format(rate="-100%", benefits=benefit, costs=cost)).strategy.business_case is None
    assert built(CASE.format(rate="-0.5%", benefits=benefit, costs=cost)).strategy.business_case is not None


def test_a_cover_has_stand_ins_for_what_is_missing(built):
    made = built("workbook: {subtitle: x}\norganisation: {employees: 5}")
    assert (made.strategy.workbook.title, made.strategy.organisation.name) == ("…", "…")
    assert (made.strategy.workbook.subtitle, made.strategy.organisation.employees) == ("x", 5)


def test_a_workbook_and_an_organisation_of_the_wrong_kind_are_replaced(built):
    made = built("workbook: Dichtbij\norganisation: [Havenwonen]\nstory: {but: x}")
    assert made.strategy.workbook.language == "nl"
    assert made.strategy.story.but == "x"


def test_a_date_in_another_notation_is_the_date_of_the_draft(built):
    made = built("workbook: {format: 1, title: x, date: 31-03-2027}")
    assert made.strategy.workbook.date == date(2027, 3, 31)


def test_without_a_date_a_draft_speaks_when_the_latest_thing_in_it_had_happened(built):
    made = built(
        "workbook: {format: 1, title: x}\n"
        "maturity: {date: 2026-03-01, ambition_by: 2030-01-01}\n"
        "objectives: [{id: a, statement: x, deadline: 2029-12-31, baseline: {value: 5, date: 2026-09-30}}]\n"
        "story: {messages: [{edition: board, date: 2027-06-01}]}\n"
    )
    assert made.strategy.workbook.date == date(2026, 9, 30)


def test_without_any_date_nothing_in_a_draft_is_too_late(built):
    assert built("workbook: {format: 1, title: x}").strategy.workbook.date == date(1970, 1, 1)


def test_only_a_workbook_with_nothing_in_it_makes_no_strategy(built):
    made = built("workbook:\norganisation: {name: }\n")
    assert made.strategy is None
    assert [found.message.into("en") for found in made.findings] == [
        "the workbook has no `workbook`",
        "the workbook has no `organisation`",
    ]


def test_a_misspelt_workbook_alone_makes_no_strategy_but_says_why(built):
    made = built("workbook: {titel: x}\norganisation: {naam: y}\n")
    assert made.strategy is None
    assert [found.code for found in made.findings][:2] == ["CX005", "CX005"]


def test_a_list_at_the_top_is_told(built):
    source = Source("w.yaml", "- a\n")
    root = Node(source, At(0, 0), At(0, 3), ["a"])
    root.children = [Node(source, At(0, 2), At(0, 3), "a")]
    made = build(root, {}, frozenset())
    assert made.strategy is None
    assert [found.severity for found in made.findings] == [Severity.ERROR]
