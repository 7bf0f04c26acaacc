"""The maturity scan: means, phases and spread worked out by hand."""

import pytest

from cxstrategy.analysis.maturity import analyse_maturity, statements_of
from cxstrategy.model.maturity import PILLARS, STATEMENTS

REPAIR = [name for name, statement in STATEMENTS.items() if statement.phase == "repair"]


def scan(*people, blocks=""):
    """A workbook's text: each person is (layer, answers); answers holds levels by id, or one level for all."""
    lines = ["maturity:", "  date: 2026-11-12", "  assessments:"]
    for number, (layer, answers) in enumerate(people, start=1):
        given = answers if isinstance(answers, dict) else dict.fromkeys(STATEMENTS, answers)
        lines += [f"    - respondent: r{number}", f"      layer: {layer}", "      answers:"]
        lines += [f"        {name}: {level}" for name, level in given.items()]
    return "\n".join(lines) + f"\n{blocks}\n"


@pytest.fixture
def analysed(strategy_of):
    return lambda *people, blocks="": analyse_maturity(strategy_of(scan(*people, blocks=blocks)))


def levels(default, **other):
    """A level for every statement, and other levels for those named (underscores for hyphens)."""
    return dict.fromkeys(STATEMENTS, default) | {name.replace("_", "-"): level for name, level in other.items()}


def test_without_assessments_there_is_nothing_to_say(strategy_of):
    assert analyse_maturity(strategy_of("importance: {reason: Klanten vertrekken}")) is None
    assert analyse_maturity(strategy_of("maturity: {date: 2026-11-12}")) is None


def test_the_scan_has_six_statements_a_pillar_and_four_phases():
    assert [sum(s.pillar == pillar for s in STATEMENTS.values()) for pillar in PILLARS] == [6] * 6
    letters = "".join(statement.phase[0].upper() for statement in STATEMENTS.values())
    assert letters == "REEOODRREOEDREEOODREEOODRREOODREEOOD"


def test_everything_ad_hoc_is_repair_and_every_guard_blocks(analysed):
    found = analysed(("board", "ad_hoc"))
    assert found.phase == "repair"
    assert list(found.blocking) == REPAIR
    assert len(REPAIR) == 8


def test_one_statement_below_two_keeps_the_organisation_in_repair(analysed):
    found = analysed(("board", levels("systematic", governance_follow_up="ad_hoc")))
    assert (found.phase, found.blocking) == ("repair", ("governance-follow-up",))
    assert [(gap.statement, gap.mean, gap.short) for gap in found.to_leave] == [("governance-follow-up", 1, 1)]


def test_a_mean_of_exactly_two_passes(analysed):
    """0, 3 and 3 average 2; so do 1, 2 and 3 in any order."""
    people = [("board", levels(3, strategy_defined=0)), ("staff", 3), ("staff", 3)]
    found = analysed(*people)
    assert found.statements["strategy-defined"] == 2
    assert found.past_all


def test_a_mean_just_below_two_does_not(analysed):
    people = [("staff", levels(3, strategy_defined=level)) for level in (2, 2, 2, 2, 2, 1)]
    assert analysed(*people).blocking == ("strategy-defined",)


def test_a_later_gap_does_not_matter_until_the_earlier_ones_are_closed(analysed):
    found = analysed(("board", levels(2, culture_leadership=1, strategy_aligned=0)))
    assert (found.phase, found.blocking) == ("repair", ("culture-leadership",))
    found = analysed(("board", levels(2, strategy_aligned=0, design_peaks=0)))
    assert (found.phase, found.blocking) == ("elevate", ("strategy-aligned",))
    assert analysed(("board", levels(2, strategy_translated=1))).phase == "optimise"


def test_past_all_four_is_differentiate(analysed):
    found = analysed(("board", 2))
    assert (found.phase, found.blocking, found.past_all) == ("differentiate", (), True)
    held = analysed(("board", levels(2, design_peaks=1)))
    assert (held.phase, held.blocking, held.past_all) == ("differentiate", ("design-peaks",), False)


def test_unknown_is_not_counted_and_a_statement_nobody_answered_does_not_pass(analysed):
    found = analysed(("board", levels(2, strategy_defined="unknown")), ("staff", levels(2, strategy_defined="unknown")))
    assert found.statements["strategy-defined"] is None
    assert found.blocking == ("strategy-defined",)
    assert found.to_leave[0].short is None
    assert (found.pillars["strategy"].answered, found.pillars["strategy"].expected) == (5, 6)
    shared = analysed(("board", levels(2, strategy_defined="unknown")), ("staff", levels(2, strategy_defined=3)))
    assert shared.statements["strategy-defined"] == 3


def test_a_pillars_figures(analysed):
    """Board 3 3 3 3 3 3; staff 1 1 1 1 1 and no answer: statement means 2 2 2 2 2 3, so 13/6."""
    staff = levels(1, culture_autonomy="unknown")
    found = analysed(("board", 3), ("staff", staff)).pillars["culture"]
    assert found.score == pytest.approx(13 / 6)
    assert found.percent == pytest.approx(1300 / 18)
    assert found.spread == pytest.approx(2**0.5)  # own means 3 and 1
    assert found.layers == {"board": 3, "staff": 1}
    assert (found.groups, found.layer_gap) == ({}, None)  # one person each is shown nowhere


def test_one_respondent_has_no_spread(analysed):
    found = analysed(("staff", 1))
    assert found.pillars["design"].spread is None and found.pillars["design"].layer_gap is None
    assert found.respondents == 1


def test_who_knows_nothing_is_no_respondent(analysed):
    found = analysed(("board", "unknown"), ("staff", 1))
    assert found.respondents == 1
    assert found.pillars["design"].layers == {"staff": 1}


def test_nobody_knows_anything(analysed):
    found = analysed(("board", "unknown"))
    assert (found.phase, found.blocking, found.respondents, found.weakest) == (None, (), 0, ())
    assert not found.past_all
    assert found.pillars["design"].score is None and found.pillars["design"].percent is None


def test_the_weakest_pillar_and_a_tie(analysed):
    assert analysed(("board", levels(2, design_tested=0))).weakest == ("design",)
    assert analysed(("board", levels(2, design_tested=1, culture_hiring=1))).weakest == ("design", "culture")


def test_building_blocks_stand_beside_the_pillars(analysed):
    blocks = "building_blocks: {controlled: {level: 3}, coordinated: {level: 1}, personal: {level: 2}}"
    found = analysed(("board", 1), blocks=blocks)
    assert found.building_blocks == {"controlled": 3, "coordinated": 1, "personal": 2}
    assert [(c.block, c.pillar, c.difference) for c in found.comparisons] == [
        ("controlled", "measurement", 2), ("coordinated", "governance", 0),
    ]  # fmt: skip


def test_pillars_that_all_stand_at_exactly_two_are_all_weakest_and_hold_nothing_back(analysed):
    found = analysed(("board", "repeatable"))
    assert set(found.weakest) == set(PILLARS)
    assert (found.phase, found.blocking, found.past_all) == ("differentiate", (), True)


def test_pillars_tie_on_what_was_answered_and_not_on_how_computers_add(analysed):
    """Design 1/5 and 2/5, governance 3/5: both a tenth on average, and not the same binary fraction. Next to it 4/5."""
    people = []
    for number in range(5):
        answers = levels(0, design_tested=int(number < 1), design_peaks=int(number < 2))
        answers |= levels_of(3, "strategy", "understanding", "culture")
        answers |= {"governance-follow-up": int(number < 3), statements_of("measurement")[0]: int(number < 4)}
        people.append(("staff", answers))
    found = analysed(*people)
    scores = {name: found.pillars[name].score for name in ("design", "governance", "measurement")}
    assert scores == {
        "design": pytest.approx(0.1), "governance": pytest.approx(0.1), "measurement": pytest.approx(4 / 30)
    }  # fmt: skip
    assert scores["design"] != scores["governance"]
    assert found.weakest == ("design", "governance")


def levels_of(level, *pillars):
    return {name: level for pillar in pillars for name in statements_of(pillar)}


def test_layers_are_told_in_the_order_of_the_organisation_and_their_gap_spans_all(analysed):
    """Staff 0, management 3 and the board 1 on every statement: 3 apart, whoever is named first."""
    found = analysed(*[("staff", 0)] * 3, *[("management", 3)] * 3, *[("board", 1)] * 3).pillars["strategy"]
    assert list(found.layers.items()) == [("board", 1), ("management", 3), ("staff", 0)]
    assert list(found.groups.items()) == list(found.layers.items())
    assert found.layer_gap == 3


@pytest.mark.parametrize(
    ("people", "groups"),
    [
        ({"board": 3, "management": 3, "staff": 3}, ["board", "management", "staff"]),
        ({"board": 2, "management": 3, "staff": 5}, ["board+management", "staff"]),
        ({"board": 2, "management": 5, "staff": 3}, ["board+staff", "management"]),
        ({"board": 1, "management": 1, "staff": 3}, []),  # the two together are still too few, and with staff all
        ({"board": 1, "management": 2, "staff": 4}, ["board+management", "staff"]),
        ({"board": 4, "staff": 2}, []),
        ({"staff": 3}, ["staff"]),
        ({"staff": 2}, []),
    ],
)
def test_a_layer_of_fewer_than_three_stands_with_the_smallest_other_one(analysed, people, groups):
    found = analysed(*((layer, 2) for layer, count in people.items() for _ in range(count)))
    assert list(found.pillars["culture"].groups) == groups
    assert list(found.pillars["culture"].layers) == list(people)


def test_a_group_has_the_means_of_its_layers_and_is_large_enough_on_every_pillar(analysed):
    """Two of three on the board know nothing of design: its only answer, 3, would be that of one person."""
    silent = {"strategy-defined": 1} | dict.fromkeys(statements_of("design"), "unknown")
    board = [("board", levels(1) | levels_of(3, "design"))] + [("board", silent)] * 2
    found = analysed(*board, *[("management", 2)] * 3, *[("staff", 0)] * 4)
    assert found.pillars["design"].layers == {"board": 3, "management": 2, "staff": 0}
    # Of each statement of design 3, 2, 2 and 2; of strategy 1 to 1 of the board, 2 of management.
    assert found.pillars["design"].groups == {"board+management": 2.25, "staff": 0}
    assert list(found.pillars["strategy"].groups) == ["board+management", "staff"]
