"""What the chapter on doubt tells: how it may turn out, how likely a loss is, and what it depends on most.

The case without ranges is the worked example A of the trade: benefits worth 520,250.60, costs 382,485.07.
"""

import re
from dataclasses import replace

from cxstrategy.analysis.analyse import analyse
from cxstrategy.analysis.money.simulation import Simulation

CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 4
  discount_rate: {value: 8%, kind: nominal}
  benefits: [{id: minder-claims, lever: other, amounts: [100000, 160000, 190000, 190000], certainty: own_data}]
  costs:
    - {name: Bouw, kind: it, one_off: 250000}
    - {name: Team, kind: team, yearly: 40000}
"""
RANGED = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 1
  discount_rate: {value: 0%, kind: real}
  benefits: [{id: all, lever: other, amounts: {low: 100000, likely: 160000, high: 400000}}]
  costs: [{name: start, one_off: 100000}]
"""


def lead(edition):
    return edition.all("//section[@id='uncertainty']/p[@class='lead']")[0]


def captions(edition):
    return edition.all("//section[@id='uncertainty']/figure/figcaption")


def test_without_a_case_it_is_not_told_not_even_to_the_team(told, read_edition):
    assert not read_edition(told("")).has("uncertainty")
    draft = "workbook: {format: 1, title: Weten, date: 2027-01-15, status: draft}\n"
    edition = read_edition(told(draft, edition="team"))
    assert edition.has("business_case") and not edition.has("uncertainty")


def test_without_ranges_the_scenarios_stand_in_the_place_of_chance(told, read_edition):
    edition = read_edition(told(CASE))
    assert "We gaven geen bandbreedtes op, dus de kans is niet te tonen" in lead(edition)
    assert edition.part("uncertainty").xpath("figure/@id") == ["figure-scenarios", "figure-tornado"]
    assert "Een deel van de baten kan wegvallen" in edition.says("uncertainty")
    # 382,485.07 of 520,250.60 is 73.5%: a risk, and so told with the decision and nowhere else.
    assert "74% van de baten" in edition.says("summary") and "74%" not in edition.says("uncertainty")


def test_what_the_benefits_rest_on_stands_beside_it(told, read_edition):
    edition = read_edition(told(CASE))
    assert edition.all("//section[@id='uncertainty']/aside") == [
        "Waar de baten op rusten De baten rusten voor 100% op eigen data."
    ]


def test_with_ranges_the_draws_stand_in_the_place_of_the_scenarios(told, read_edition):
    edition = read_edition(told(RANGED, language="en"))
    assert edition.part("uncertainty").xpath("figure/@id") == ["figure-npv-distribution", "figure-tornado"]
    # Half lies below 400 − √(0.5 · 72,000) = 210 thousand, less 100; a fifth below the likely 160, less 100.
    middle = re.search(r"with €(\d+),000 in the middle", captions(edition)[0])
    assert middle and abs(int(middle[1]) - 110) <= 3
    below = re.search(r"At the likely estimates (\d+)% of the draws lie lower", edition.says("uncertainty"))
    assert below and abs(int(below[1]) - 20) <= 2


def test_the_middle_of_the_draws_is_told_with_the_decision_and_not_again_with_the_money(told, read_edition):
    edition = read_edition(told(RANGED, language="en"))
    found = re.search(r"Net present value over 1 year ?€(\d+),000", edition.says("summary"))
    assert found and abs(int(found[1]) - 110) <= 3
    assert found[0] not in edition.says("business_case")


# Benefits are worth 520,251, a year of the team 132,485 in all.
ALWAYS, NEVER = "{low: 400000, likely: 450000, high: 500000}", "{low: 200000, likely: 250000, high: 300000}"


def test_that_no_draw_loses_is_told_as_such(told, read_edition):
    edition = read_edition(told(CASE.replace("one_off: 250000", f"one_off: {NEVER}")))
    assert lead(edition) == "In geen enkele trekking kost het meer dan het opbrengt."


def test_that_every_draw_loses_is_told_with_the_decision_alone(told, read_edition):
    edition = read_edition(told(CASE.replace("one_off: 250000", f"one_off: {ALWAYS}")))
    assert "De kans dat het meer kost dan het opbrengt is 99,9%" in edition.says("summary")
    assert lead(edition) == "De kans op verlies staat bij het besluit; hier staat hoe het kan uitpakken."


def simulated(strategy, apart, set_at, together):
    """The analysis with these chances of loss at correlation 0, as it is set, and 0.6."""
    drawn = Simulation(
        10, 50.0, 1.0, -70.0, 50.0, 170.0, set_at, (1, 6, 3), -100.0, 200.0, correlation=0.3,
        loss_at=lambda correlation: together if correlation else apart,
    )  # fmt: skip
    found = analyse(strategy)
    return replace(found, business_case=replace(found.business_case, draw=lambda draws: drawn))


def test_the_chance_of_a_loss_is_a_span_that_stands_with_the_decision(strategy_of, told, read_edition):
    edition = read_edition(told(RANGED, analysis=simulated(strategy_of(RANGED), 0.063, 0.154, 0.209)))
    assert "opbrengt is 6,3% tot 20,9%" in edition.says("summary")
    assert lead(edition) == (
        "De kans op verlies hangt af van wat samen beweegt. Van de kansen bij het besluit geldt de kleinste als de"
        " getallen achter de baten niets met elkaar te maken hebben, de grootste als ze grotendeels samen bewegen."
    )
    slight = read_edition(told(RANGED, language="en", analysis=simulated(strategy_of(RANGED), 0.01, 0.01, 0.01)))
    assert lead(slight) == "The chance that it costs more than it brings in is 1%."


def test_a_chance_that_shrinks_when_much_moves_together_says_which_is_which(strategy_of, told, read_edition):
    edition = read_edition(told(RANGED, language="en", analysis=simulated(strategy_of(RANGED), 1.0, 1.0, 0.999)))
    assert lead(edition) == (
        "How likely a loss is, depends on what moves together. Of the chances that stand with the decision the largest"
        " holds when the numbers behind the benefits have nothing to do with each other, the smallest when they largely"
        " move together."
    )


def test_a_chance_that_grows_from_nothing_is_told_from_nothing(strategy_of, told, read_edition):
    edition = read_edition(told(RANGED, language="en", analysis=simulated(strategy_of(RANGED), 0.0, 0.02, 0.05)))
    assert "is 2%: 0% when the numbers behind the benefits have nothing to do with each other" in lead(edition)


def test_a_number_that_alone_turns_the_case_is_counted_below_its_figure(told, read_edition):
    worse = CASE.replace("one_off: 250000", "one_off: {low: 200000, likely: 250000, high: 500000}")
    edition = read_edition(told(worse))
    assert "Eén getal kan de businesscase op zichzelf verliesgevend maken" in captions(edition)[-1]


def test_a_case_without_benefits_says_so(told, read_edition):
    costs = CASE[: CASE.index("  benefits:")] + CASE[CASE.index("  costs:") :]
    assert "Er staan nog geen baten tegenover de kosten" in read_edition(told(costs)).says("uncertainty")
