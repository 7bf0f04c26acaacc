"""Every part of a Strategy knows where it was written and what findings call it, also after parts were left out."""

TEXT = """\
objectives:
  - {statement: zonder id}
  - id: gerust
    statement: Klanten voelen zich gerust.
    target: 40
    baseline: {value: 25, n: 400}
building_blocks:
  personal: {level: 2}
governance:
  handover:
    - task: bellen
      from: CX-team
      to: service
story:
  conclusions:
    compass: We beloven minder.
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {value: 7%, kind: nominal}
  base: {margin: 30%, customers: {low: 1, likely: 2, high: 3}, revenue_per_customer: 5}
  benefits:
    - {id: a, lever: referral, new_customers: 10, ramp: [10%, 20%, 30%]}
    - {id: b, lever: other, amounts: 5}
"""


def written(span):
    """What stands at a place."""
    return span.source.line(span.line)[span.column - 1 : span.end_column - 1]


def test_a_part_knows_its_place_and_its_name(built):
    (objective,) = built(TEXT).strategy.objectives
    assert objective.path == "objectives/gerust"
    assert written(objective.at("target")) == "40"
    assert written(objective.key("target")) == "target"
    assert (objective.baseline.path, written(objective.baseline.at("n"))) == ("objectives/gerust/baseline", "400")


def test_a_key_that_python_reserves_keeps_its_place(built):
    (handover,) = built(TEXT).strategy.governance.handover
    assert (handover.from_, handover.path) == ("CX-team", "governance/handover/1")
    assert written(handover.at("from")) == "CX-team"


def test_parts_of_a_map_are_named_by_their_key(built):
    block = built(TEXT).strategy.building_blocks["personal"]
    assert (block.path, written(block.at("level"))) == ("building_blocks/personal", "2")


def test_the_parts_of_a_choice_and_their_series_know_their_place(built):
    first, second = built(TEXT).strategy.business_case.benefits
    assert (first.path, first.lever) == ("business_case/benefits/a", "referral")
    assert written(first.at("ramp", 1)) == "20%"
    assert written(first.ramp[1].at("low")) == "20%"
    assert (second.path, second.amounts[0].path) == ("business_case/benefits/b", "business_case/benefits/b/amounts/1")


def test_three_points_know_each_of_theirs_and_one_number_is_all_three(built):
    base = built(TEXT).strategy.business_case.base
    assert written(base.customers.at("likely")) == "2"
    assert (base.margin.low, base.margin.high) == (0.3, 0.3)
    assert written(base.margin.at("high")) == written(base.at("margin")) == "30%"


def test_what_was_not_written_has_no_name_and_the_place_of_nothing(built):
    strategy = built(TEXT).strategy
    assert (strategy.workbook.brand.path, strategy.workbook.brand.at("logo")) == ("", None)


def test_a_conclusion_is_found_by_its_chapter(built):
    story = built(TEXT).strategy.story
    assert story.conclusions == {"compass": "We beloven minder."}
    assert written(story.at("conclusions", "compass")) == "We beloven minder."


def test_names_are_looked_up_by_id_and_the_first_of_two_counts(built):
    strategy = built("objectives: [{id: a, statement: een}, {id: a, statement: twee}]").strategy
    assert strategy.objective("a").statement == "een"
    assert strategy.objective("b") is None
    assert strategy.objective(None) is None
