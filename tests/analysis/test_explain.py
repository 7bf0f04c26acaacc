"""How a number was reached: the formula, the values with file and line, the steps, and the number itself."""

from pathlib import Path
from statistics import fmean

import pytest

from cxstrategy.analysis.analyse import as_json, plain
from cxstrategy.analysis.chain import analyse_chain
from cxstrategy.analysis.explain.derivation import shown
from cxstrategy.analysis.explain.explain import explain, explainable_keys, nearest_keys
from cxstrategy.workbook import open_workbook

WORKBOOK = """\
workbook: {format: 1, title: T, date: 2027-01-15}
organisation: {name: Zeilsteen Reizen, customers: 3000}
maturity:
  date: 2026-11-12
  assessments:
    - {respondent: Ada, layer: board, answers: {strategy-defined: systematic, strategy-aligned: repeatable}}
    - {respondent: Bo, layer: staff, answers: {strategy-defined: ad_hoc, strategy-aligned: unknown}}
journeys:
  - {id: onderweg, name: Onderweg, stages: [{id: heen, name: Heen, feeling: 1, pyramid: 2}, {id: terug, name: T}]}
expectations:
  - {id: op-tijd, statement: s, journey: onderweg, importance: 9, performance: 4, pyramid: 1}
metrics:
  - {id: nps, name: NPS, kind: nps}
  - {id: csat, name: CSAT, kind: csat, scale: [1, 5], method: top2}
  - {id: grade, name: Cijfer, kind: rating, scale: [1, 10], method: mean}
objectives:
  - id: aanbevelen
    statement: s
    metric: nps
    target: 40
    baseline:
      distribution: {10: 180, 8: 140, 3: 80}
  - {id: tevreden, statement: s, metric: csat, target: 85, baseline: {value: 80%, n: 100}}
  - {id: cijfer, statement: s, metric: grade, baseline: {distribution: {5: 1, 6: 1, 7: 2, 8: 3, 9: 2, 10: 1}}}
route:
  assessments:
    - respondent: Ada
      layer: board
      answers: {facts-first: 5, understand-before-acting: 4, logical-whole: 5, disciplined-way: 4,
                start-small: 2, experiment: 2, learn-from-mistakes: 3, practical-approach: 3,
                team-feeling: 3, learn-from-each-other: 3, involve-everyone: 2, share-openly: 3}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 4
  discount_rate: {value: 8%, kind: nominal}
  benefits: [{id: alles, lever: other, amounts: [100000, 160000, 190000, 190000]}]
  costs: [{name: Begin, one_off: 250000}, {name: Team, yearly: 40000}]
"""


@pytest.fixture
def workbook(strategy_of):
    """The workbook above and its analysis."""
    from cxstrategy.analysis.analyse import analyse

    strategy = strategy_of(WORKBOOK)
    return strategy, analyse(strategy)


@pytest.fixture
def told(workbook):
    """A key's explanation as lines, the indents gone."""
    return lambda key, language="en": [line.strip() for line in explain(*workbook, key).into(language).splitlines()]


def test_the_margin_of_an_nps_shows_its_working(told):
    """n = 400 of 3,000 customers: 7.5114 · √(2600 / 2999)."""
    assert told("objectives.aanbevelen.margin") == [
        "objectives.aanbevelen.margin",
        "margin of error = z · √((p + d − (p − d)²) / n) · 100, with p the share of promoters and d that of detractors",
        "",
        "What went in",
        "promoters = 180   workbook.yaml:22:21",
        "passives = 140   workbook.yaml:22:21",
        "detractors = 80   workbook.yaml:22:21",
        "n = 400   workbook.yaml:22:21",
        "N = 3,000   workbook.yaml:2:51",
        "",
        "Step by step",
        "share of promoters p: 0.45",
        "share of detractors d: 0.2",
        "net score (p − d) · 100: 25",
        "variance p + d − (p − d)²: 0.5875",
        "standard error · 100: 3.832427429",
        "margin of error: 7.511419735",
        "multiplied, because n is over a twentieth of N, by √((N − n) / (N − 1)): 0.9311045333",
        "",
        "= 6.993916966 points",
    ]


def test_it_speaks_dutch_with_a_decimal_comma(told):
    lines = told("objectives.aanbevelen.low", "nl")
    assert lines[2] == "Bron: Rocks (2016), The American Statistician 70(4)"
    assert "promotors = 180   workbook.yaml:22:21" in lines
    assert "aandeel promotors p: 0,4485111663" in lines  # 180.75 / 403
    assert "grens volgens de formule: 17,33169384" in lines
    assert lines[-1] == "= 17,86000537 punten"  # 25 - (25 - 17.3317) · .9311


def test_a_share_and_a_mean_show_theirs(told):
    lines = told("objectives.tevreden.high")
    assert "share p: 0.8" in lines and "standard error: 0.04" in lines and lines[-1].endswith(" percent")
    assert "baseline = 80   workbook.yaml:23:78" in lines
    assert "t with 9 degrees of freedom: 2.262157163" in told("objectives.cijfer.margin")


def test_a_bound_past_the_end_of_the_scale_says_so(strategy_of):
    from cxstrategy.analysis.analyse import analyse

    strategy = strategy_of("""
        metrics: [{id: nps, name: NPS, kind: nps}]
        objectives: [{id: o, statement: s, metric: nps, baseline: {distribution: {10: 10}}}]
    """)
    lines = explain(strategy, analyse(strategy), "objectives.o.high").into("en")
    assert "bound by the formula: 106.3426023" in lines
    assert "no further than the metric goes: 100" in lines and "= 100 points" in lines


def test_change_and_sample_show_what_they_compare(told):
    lines = told("objectives.aanbevelen.n_needed")
    assert "variance = 5,875   workbook.yaml:22:21" in lines and "change = 15   workbook.yaml:20:13" in lines
    assert lines[-1] == "= 361"  # 409.886 / (1 + 408.886 / 3000)
    assert any(line.startswith("N = 3,000   workbook.yaml:") for line in lines)
    assert "answers in an unlimited population: 409.8859417" in lines
    shown = told("objectives.aanbevelen.detectable_change")
    assert shown[-1] == "= 14.13810543 points"  # 15.18423005 · √(2600 / 2999)
    assert told("objectives.aanbevelen.change")[-1] == "= 15 points"


def test_the_phase_shows_the_statements_that_guard_it(told):
    lines = told("maturity.phase")
    assert "strategy-defined = 2" in lines
    assert "repair: statements at 2 or higher, of 8: 1" in lines
    assert lines[-1] == "= repair"


def test_a_statement_shows_who_answered_what_and_where(told):
    lines = told("maturity.statements.strategy-defined")
    assert "Ada = 3   workbook.yaml:6:67" in lines and "Bo = 1   workbook.yaml:7:66" in lines
    unknown = told("maturity.statements.strategy-aligned")
    assert "Bo = –   workbook.yaml:7:92" in unknown and "answers that count: 1" in unknown


def test_a_pillar_shows_its_statements_and_its_people(told):
    assert "strategy-aligned = 2" in told("maturity.pillars.strategy.score")
    assert "score = 2" in told("maturity.pillars.strategy.percent")
    assert "Ada = 2.5   workbook.yaml:6:48" in told("maturity.pillars.strategy.spread")
    assert "strategy-defined = 1" in told("maturity.pillars.strategy.layers.staff")


def test_an_opportunity_names_its_author(told):
    lines = told("expectations.expectations.op-tijd.opportunity")
    assert lines[2].startswith("Source: Ulwick (2002)")
    assert lines[-1] == "= 14"


def test_a_journey_shows_its_stages(told):
    assert "heen = 1   workbook.yaml:9:77" in told("expectations.journeys.onderweg.mean")
    lines = told("expectations.journeys.onderweg.pyramid")
    assert "op-tijd = 1   workbook.yaml:11:92" in lines and lines[-1] == "= 1"


def test_a_chain_and_a_step_tell_what_is_missing(told):
    assert told("chain.op-tijd")[-1] == "= promise"
    lines = told("progress.importance")
    assert "importance/sponsor = –" in lines and lines[-1] == "= empty"


def test_every_key_that_is_offered_is_explained_and_gives_the_number_of_the_analysis(workbook):
    strategy, analysis = workbook
    numbers = as_json(analysis)
    keys = explainable_keys(analysis)
    assert {key.split(".")[0] for key in keys} == {name for name, value in numbers.items() if value}
    for key in keys:
        derivation = explain(strategy, analysis, key)
        assert derivation is not None, key
        assert plain(derivation.result) == told_at(numbers, derivation.key), key


def told_at(value, key):
    """The value of a key in the JSON; an item of a list goes by its name."""
    if not key:
        return value
    if isinstance(value, list):
        names = ("driver", "expectation", "statement", "block", "number")
        value = {str(next(item[name] for name in names if name in item)): item for item in value}
    name = max((name for name in value if key == name or key.startswith(f"{name}.")), key=len)
    return told_at(value[name], key[len(name) + 1 :])


def leaves(value, key=""):
    """The keys of the JSON, those below a list left out."""
    for name, item in value.items() if isinstance(value, dict) else ():
        yield f"{key}{name}"
        yield from leaves(item, f"{key}{name}.")


@pytest.mark.parametrize("name", ["reisbureau", "ziekenhuis", "northern-energy", "startend"])
def test_every_key_of_an_examples_json_is_explained_with_its_value(name):
    found = open_workbook(Path("examples") / name)
    numbers = as_json(found.analysis)
    for key in dict.fromkeys([*leaves(numbers), *explainable_keys(found.analysis)]):
        derivation = explain(found.strategy, found.analysis, key)
        assert derivation is not None, key
        assert plain(derivation.result) == told_at(numbers, derivation.key), key


def test_a_layers_score_follows_from_the_means_of_the_statements_that_go_in():
    found = open_workbook(Path("examples/reisbureau"))
    derivation = explain(found.strategy, found.analysis, "maturity.pillars.strategy.layers.board")
    assert len(derivation.inputs) == 6
    assert derivation.result == pytest.approx(fmean(entry.value for entry in derivation.inputs))


def test_what_blocks_and_what_comes_second_show_what_they_follow_from():
    found = open_workbook(Path("examples/reisbureau"))
    blocking = explain(found.strategy, found.analysis, "maturity.blocking")
    assert blocking.result == tuple(entry.name for entry in blocking.inputs if entry.value < 2)
    second = explain(found.strategy, found.analysis, "route.second")
    assert second.steps[-1].value == found.analysis.route.scores[second.result]


@pytest.mark.parametrize(
    "key",
    ["", "objectives.geen.margin", "objectives.aanbevelen.owner",
     "maturity.pillars.geen.score", "chain.op-tijd.verder", "progress.geen", "weather", "expectations.x.y.z"],
)  # fmt: skip
def test_what_is_not_a_number_is_not_explained(workbook, key):
    assert explain(*workbook, key) is None


def test_a_slip_of_the_pen_is_offered_what_was_meant(workbook):
    assert nearest_keys(workbook[1], "objectives.aanbevelen.marge")[0] == "objectives.aanbevelen.margin"
    assert nearest_keys(workbook[1], "xyzzy") == []


def test_a_workbook_without_numbers_still_explains_its_progress(strategy_of):
    strategy = strategy_of("segments: []")
    from cxstrategy.analysis.analyse import analyse

    analysis = analyse(strategy)
    assert {key.split(".")[0] for key in explainable_keys(analysis)} == {"progress"}
    assert explain(strategy, analysis, "maturity.phase") is None
    assert analyse_chain(strategy) == ()


def test_values_are_shown_as_people_write_them():
    assert [shown(value, "nl") for value in (None, 0.5, 12, (1.5, 2.0), "x")] == ["–", "0,5", "12", "1,5; 2", "x"]


@pytest.mark.parametrize(
    "key",
    [
        "expectations.expectations.nope.opportunity", "expectations.expectations.op-tijd.nope",
        "expectations.journeys.nope.mean", "expectations.journeys.onderweg.nope",
    ],
)  # fmt: skip
def test_nothing_is_explained_of_an_expectation_or_journey_that_there_is_not(workbook, key):
    assert explain(*workbook, key) is None


def test_without_expectations_and_journeys_none_is_explained(strategy_of):
    from cxstrategy.analysis.analyse import analyse

    strategy = strategy_of("segments: []")
    found = analyse(strategy)
    assert explain(strategy, found, "expectations.journeys.onderweg.mean") is None
    assert not [key for key in explainable_keys(found) if key.startswith("expectations.")]
