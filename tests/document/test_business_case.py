"""What the chapter on money tells: three figures, the cash flow, costs in four lines, benefits with their owners.

The case is the worked example A of the trade (8%, 250,000 and 40,000 a year, four years), whose outcomes were worked
out elsewhere: net present value 137,765.53, rate of return 27.5016%, payback 2.4667 years, 2.7690 discounted.
"""

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.document.tell import tell
from cxstrategy.model.route import ROUTE_STATEMENTS
from tests.parts import changed

CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 4
  discount_rate: {value: 8%, kind: nominal, source: Financiën}
  benefits:
    - {id: minder-claims, lever: other, amounts: [100000, 160000, 190000, 190000], certainty: own_data, source: Proef,
       owner: Ruben, objective: rust}
  costs:
    - {name: Bouw, kind: it, one_off: 250000}
    - {name: Team, kind: team, yearly: 40000}
objectives: [{id: rust, statement: Klanten zijn gerust.}]
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(CASE))


def figures(edition):
    return edition.all("//section[@id='business_case']/dl[@class='figures']/*")


def test_what_it_earns_stands_first_and_what_it_takes_and_is_worth_with_the_decision(edition):
    assert figures(edition) == [
        "Interne rentevoet", "27,5%", "disconteringsvoet: 8%",
        "Baten-kostenverhouding", "1,36", "contante waarde van de baten gedeeld door die van de kosten",
    ]  # fmt: skip


def test_the_figure_of_the_cash_flow_has_no_table_that_repeats_it(edition):
    assert "figure-cash-flow" in edition.part("business_case").xpath("figure/@id")
    assert not edition.has("table-cash-flow")
    # 640,000 − 410,000 over four years, in the appendix.
    assert [row[-1] for row in edition.rows("table-flows") if row[0] == "Netto kasstroom"] == ["230,0"]


def test_scenarios_stand_in_the_appendix_with_the_shares_that_come_true(edition):
    # 0.6 · 520,250.60 − 1.15 · 382,485.07 = −127,707.47, and 1.2 · 520,250.60 − 382,485.07 = 241,815.65.
    assert [row[:4] for row in edition.rows("table-scenarios")] == [
        ["Pessimistisch", "60%", "115%", "−127.707"],
        ["Verwacht", "100%", "100%", "137.766"],
        ["Optimistisch", "120%", "100%", "241.816"],
    ]
    assert edition.rows("table-scenarios")[0][-1] == "niet bereikt"
    assert edition.part("calculation").xpath(".//table[@id='table-scenarios']")


def test_costs_stand_by_kind_the_largest_first(edition):
    assert edition.rows("table-costs") == [
        ["IT", "250.000", "0", "250.000"],
        ["Team", "0", "160.000", "160.000"],
        ["Totaal", "250.000", "160.000", "410.000"],
    ]
    # What each line costs stands by year in the appendix.
    assert ["Bouw", "250,0", "0,0", "0,0", "0,0", "0,0", "250,0"] in edition.rows("table-flows")


def test_more_than_four_kinds_are_the_three_largest_and_the_rest(told, read_edition):
    more = "".join(
        f"    - {{name: Nog {kind}, kind: {kind}, one_off: {amount}}}\n"
        for kind, amount in (("training", 30000), ("research", 20000), ("design", 5000))
    )
    edition = read_edition(told(CASE.replace("objectives:", more + "objectives:")))
    assert [row[0] for row in edition.rows("table-costs")] == [
        "IT", "Team", "Training", "De andere twee soorten", "Totaal",
    ]  # fmt: skip
    assert [row[-1] for row in edition.rows("table-costs")] == ["250.000", "160.000", "30.000", "25.000", "465.000"]


def retold(strategy, **values):
    """The edition of a workbook whose business case was changed behind the back of its reader."""
    strategy = changed(strategy, business_case=changed(strategy.business_case, **values))
    return tell(strategy, analyse(strategy), (), picture=lambda name: b"")


def test_a_cost_past_the_horizon_is_in_no_table(strategy_of, read_edition):
    edition = read_edition(retold(strategy_of(CASE.replace("one_off: 250000}", "one_off: 250000, year: 4}")), years=3))
    assert edition.rows("table-costs")[-1] == ["Totaal", "0", "120.000", "120.000"]


def test_a_benefit_is_a_row_with_certainty_owner_and_worth(edition):
    assert edition.rows("table-benefits") == [
        ["Andere baat", "Eigen data", "Ruben", "520.251"],
        ["Totaal", "", "", "520.251"],
    ]


def test_an_owner_is_told_by_name_and_not_by_function(told, read_edition):
    edition = read_edition(told(CASE.replace("owner: Ruben", "owner: Ruben Smit (manager Schade)")))
    assert edition.rows("table-benefits")[0][2] == "Ruben Smit"


def test_a_benefit_is_told_with_its_premises_objective_and_source(edition):
    told = {row[0]: row[1] for row in edition.rows("table-assumptions")}
    assert told["Andere baat"].endswith(
        "Voor de doelstelling: Klanten zijn gerust. Berust op: eigen data. Bron: Proef."
    )


def test_a_benefit_that_lacks_a_number_says_which(strategy_of, read_edition):
    text = CASE.replace("lever: other, amounts: [100000, 160000, 190000, 190000]", "lever: referral, new_customers: 10")
    strategy = strategy_of(text.replace("  benefits:", "  base: {revenue_per_customer: 300, margin: 45%}\n  benefits:"))
    (row, total) = read_edition(retold(strategy, base=None)).rows("table-benefits")
    assert "Niet meegeteld, want dit ontbreekt: omzet per klant en dekkingsbijdrage" in row[0]
    assert (row[3], total[3]) == ("–", "0")


def test_soft_benefits_are_named_and_never_added(told, read_edition):
    soft = "soft_benefits: [Minder verzuim., Meer trots]\n  costs:"
    edition = read_edition(told(CASE.replace("costs:", soft)))
    assert edition.all("//section[@id='business_case']/aside") == ["Wat we niet meetellen Minder verzuim. Meer trots."]
    assert edition.rows("table-benefits")[-1][3] == "520.251"


def test_a_case_without_benefits_has_no_rate(told, read_edition):
    edition = read_edition(told(CASE[: CASE.index("  benefits:")] + CASE[CASE.index("  costs:") :]))
    assert "deze kasstroom heeft er geen" in figures(edition)
    assert not edition.has("table-benefits")


def test_a_flow_that_turns_twice_may_have_two_rates(told, read_edition):
    turning = CASE.replace("{name: Team, kind: team, yearly: 40000}", "{name: Sloop, one_off: 900000, year: 4}")
    edition = read_edition(told(turning))
    assert "bij deze kasstroom passen er meer dan één" in figures(edition)
    assert "soort niet vermeld" in edition.says("table-costs").lower()


def test_it_is_told_in_another_currency_and_language(told, read_edition):
    edition = read_edition(told(CASE.replace("EUR", "USD"), language="en"))
    assert "in US dollars" in edition.says("table-costs")
    assert "US$250,000" in edition.says("summary")


def test_the_route_decides_what_comes_first(told, read_edition):
    first = {"denkers": "figure-cash-flow", "doeners": "table-costs", "delers": "table-benefits"}
    for style, block in first.items():
        answers = ", ".join(f"{name}: {5 if style == own else 1}" for name, own in ROUTE_STATEMENTS.items())
        route = f"route: {{assessments: [{{respondent: r1, layer: staff, answers: {{{answers}}}}}]}}\n"
        ids = read_edition(told(CASE + route)).part("business_case").xpath("*[self::figure or self::table]/@id")
        assert ids[0] == block


def test_a_benefit_is_called_by_its_name_and_carries_the_numbers_of_the_thread(told, read_edition):
    named = CASE.replace("{id: minder-claims,", "{id: minder-claims, name: Fewer claims,")
    expected = "expectations: [{id: e, statement: Tell me in time, importance: 9, performance: 4}]\n"
    expected += "actions: [{id: a, title: Tell them, start: 2027-04-01, expectation: e, objective: rust}]\n"
    edition = read_edition(told(named + expected, language="en"))
    assert edition.rows("table-benefits")[0][0] == "1 Fewer claims"
    assert "Fewer claims" in edition.says("assumptions")


NOTHING_TO_PAY = CASE[: CASE.index("  costs:")] + CASE[CASE.index("objectives:") :]


def test_where_nothing_has_to_be_paid_back_it_pays_back_at_once(told, read_edition):
    edition = read_edition(told(NOTHING_TO_PAY))
    # 100,000 / 1.08 + 160,000 / 1.08² + 190,000 / 1.08³ + 190,000 / 1.08⁴ = 520,250.60.
    assert "€ 520.000" in edition.says("summary")
    assert "Er komt naar verwachting vanaf de start meer binnen dan er uitgaat" in edition.says("business_case")
    assert [row[-1] for row in edition.rows("table-scenarios")] == ["meteen"] * 3
    assert {row[0]: row[2] for row in edition.rows("table-outcomes")}["Terugverdientijd"] == "meteen"
    for words in ("0 maanden", "1 maand", "0 jaar"):
        assert words not in edition.says("summary") + edition.says("business_case") + edition.says("calculation")
