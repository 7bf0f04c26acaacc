"""What the chapter on money tells: the figures that matter, year by year, what it rests on, and how it may turn out.

The case is the worked example A of the trade (8%, 250,000 and 40,000 a year, four years), whose outcomes were worked
out elsewhere: net present value 137,765.53, rate of return 27.5016%, payback 2.4667 years, 2.7690 discounted.
"""

import re

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


def test_the_figures_that_matter_stand_first(edition):
    assert figures(edition) == [
        "Kosten bij de start", "€ 250.000", "daarna gemiddeld € 40.000 per jaar",
        "Netto contante waarde over 4 jaar", "€ 138.000",
        "Terugverdientijd", "2,5 jaar", "contant gemaakt: 2,8 jaar",
        "Interne rentevoet", "27,5%", "tegenover een disconteringsvoet van 8%",
    ]  # fmt: skip


def test_every_year_stands_in_the_cash_flow_with_its_sum(edition):
    assert edition.rows("table-cash-flow") == [
        ["0: start, maart 2027", "0", "250.000", "−250.000", "−250.000"],
        ["1: tot maart 2028", "100.000", "40.000", "60.000", "−190.000"],
        ["2: tot maart 2029", "160.000", "40.000", "120.000", "−70.000"],
        ["3: tot maart 2030", "190.000", "40.000", "150.000", "80.000"],
        ["4: tot maart 2031", "190.000", "40.000", "150.000", "230.000"],
        ["Totaal", "640.000", "410.000", "230.000", ""],
    ]


def test_scenarios_move_benefits_and_costs(edition):
    # 0.6 · 520,250.60 − 1.15 · 382,485.07 = −127,707.47, and 1.2 · 520,250.60 − 382,485.07 = 241,815.65.
    assert [row[:4] for row in edition.rows("table-scenarios")] == [
        ["Pessimistisch", "60%", "115%", "−127.707"],
        ["Verwacht", "100%", "100%", "137.766"],
        ["Optimistisch", "120%", "100%", "241.816"],
    ]
    assert edition.rows("table-scenarios")[0][-1] == "niet bereikt"


def test_costs_stand_by_kind_the_largest_first(edition):
    assert edition.rows("table-costs") == [
        ["IT", "Bouw", "250.000", "0", "250.000"],
        ["Team", "Team", "0", "160.000", "160.000"],
        ["Totaal", "", "250.000", "160.000", "410.000"],
    ]


def retold(strategy, **values):
    """The edition of a workbook whose business case was changed behind the back of its reader."""
    strategy = changed(strategy, business_case=changed(strategy.business_case, **values))
    return tell(strategy, analyse(strategy), (), picture=lambda name: b"")


def test_a_cost_past_the_horizon_is_in_no_table(strategy_of, read_edition):
    edition = read_edition(retold(strategy_of(CASE.replace("one_off: 250000}", "one_off: 250000, year: 4}")), years=3))
    assert edition.rows("table-costs")[-1] == ["Totaal", "", "0", "120.000", "120.000"]


def test_benefits_are_told_in_words_with_what_they_rest_on(edition):
    (row, total) = edition.rows("table-benefits")
    assert row[0] == "Andere baat"
    assert row[1] == "Een bedrag dat we zelf berekenden, oplopend tot € 190.000 per jaar."
    assert row[2] == "Eigen dataProef"
    assert row[3] == "RubenKlanten zijn gerust."
    assert row[4] == total[4] == "520.251"


def test_the_widest_drivers_stand_first_with_how_far_they_moved(edition):
    amounts, build, team, rate = edition.rows("table-drivers")
    # 20% of the present value of the benefits either way: 137,765.53 ∓ 104,050.12.
    assert amounts == ["Bedragen (Andere baat)", "20% omhoog en omlaag", "33.715", "241.816", "208.100"]
    assert build[2:] == ["187.766", "87.766", "100.000"]
    assert (team[0], rate[0]) == ("Kosten van Team", "Disconteringsvoet")
    assert "Elk getal gaat om de beurt van laag naar hoog" in edition.says("business_case")


def test_a_number_that_alone_turns_the_case_is_counted(told, read_edition):
    worse = CASE.replace("one_off: 250000", "one_off: {low: 200000, likely: 250000, high: 500000}")
    edition = read_edition(told(worse))
    assert "Eén getal kan de businesscase op zichzelf verliesgevend maken" in edition.says("business_case")
    assert edition.rows("table-drivers")[0][1] == "onze eigen bandbreedte"


def test_break_even_and_what_the_benefits_rest_on_are_said(edition):
    words = edition.says("business_case")
    # 382,485.07 / 520,250.60 = 73.5%.
    assert "Het speelt quitte als 74% van de baten uitkomt." in words
    assert "De baten rusten voor 100% op eigen data." in words
    assert "We gaven geen bandbreedtes op, dus de kans is niet te tonen" in words


def test_chance_is_told_where_there_are_ranges(told, read_edition):
    # A cost of at least 400,000 (against 520,251 of benefits and 132,485 a year) loses in every draw.
    worse = CASE.replace("one_off: 250000", "one_off: {low: 400000, likely: 450000, high: 500000}")
    words = read_edition(told(worse)).says("business_case")
    assert "We lieten het toeval 10.000 keer trekken" in words
    assert "In elke trekking kost het meer dan het opbrengt." in words
    assert "Om quitte te spelen zou" in words
    better = CASE.replace("one_off: 250000", "one_off: {low: 200000, likely: 250000, high: 300000}")
    assert "In geen enkele trekking kost het meer dan het opbrengt." in read_edition(told(better)).says("business_case")


@pytest.mark.parametrize(
    ("benefit", "said"),
    [
        ("lever: retention, churn_reduction: [0.5%, 1.2%]",
         "Klanten blijven: het jaarlijkse klantverloop daalt van 15% naar 13,8%."),
        ("lever: upsell, reach: 20%, uplift: 2%", "20% van alle klanten geeft meer uit, elk 2% meer dan nu."),
        ("lever: referral, new_customers: 400", "Anderen raden ons aan; dat brengt 400 nieuwe klanten per jaar."),
        ("lever: cost_to_serve, contacts: 250000, avoided: 3%, cost_per_contact: 6.50, cashable: 60%",
         "Van 250.000 contacten per jaar is 3% niet meer nodig, à € 6,50;"
         " 60% daarvan verdwijnt echt uit de begroting."),
        ("lever: employee_turnover, employees: 200, turnover_reduction: 2%, salary: 42000, replacement_share: 50%",
         "Het personeelsverloop onder 200 medewerkers daalt met 2 procentpunt;"
         " één vervangen kost 50% van een salaris van € 42.000."),
    ],
)  # fmt: skip
def test_each_lever_has_a_sentence(told, read_edition, benefit, said):
    text = f"""
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {{value: 8%, kind: real}}
  base: {{customers: 100000, revenue_per_customer: 300, margin: 45%, churn: 15%}}
  benefits: [{{id: een, {benefit}}}]
"""
    edition = read_edition(told(text))
    assert edition.rows("table-benefits")[0][1] == said
    assert "(reëel)" in edition.says("business_case")


def test_a_benefit_that_lacks_a_number_says_which(strategy_of, read_edition):
    text = CASE.replace("lever: other, amounts: [100000, 160000, 190000, 190000]", "lever: referral, new_customers: 10")
    strategy = strategy_of(text.replace("  benefits:", "  base: {revenue_per_customer: 300, margin: 45%}\n  benefits:"))
    (row, total) = read_edition(retold(strategy, base=None)).rows("table-benefits")
    assert "Niet meegeteld, want dit ontbreekt: omzet per klant en dekkingsbijdrage" in row[1]
    assert (row[4], total[4]) == ("–", "0")


def test_soft_benefits_are_named_and_never_added(told, read_edition):
    edition = read_edition(told(CASE.replace("costs:", "soft_benefits: [Minder verzuim.]\n  costs:")))
    assert edition.part("business_case").xpath("ul/li/text()") == ["Minder verzuim."]
    assert edition.rows("table-benefits")[-1][4] == "520.251"


def test_a_case_without_benefits_has_no_rate_and_no_payback(told, read_edition):
    edition = read_edition(told(CASE[: CASE.index("  benefits:")] + CASE[CASE.index("  costs:") :]))
    assert "deze kasstroom heeft er geen" in figures(edition)
    assert "niet bereikt" in figures(edition)
    assert not edition.has("table-benefits")


def test_a_flow_that_turns_twice_may_have_two_rates(told, read_edition):
    turning = CASE.replace("{name: Team, kind: team, yearly: 40000}", "{name: Sloop, one_off: 900000, year: 4}")
    edition = read_edition(told(turning))
    assert "bij deze kasstroom passen er meer dan één" in figures(edition)
    assert "soort niet vermeld" in edition.says("table-costs").lower()


def test_it_is_told_in_another_currency_and_language(told, read_edition):
    edition = read_edition(told(CASE.replace("EUR", "USD"), language="en"))
    assert "in US dollars" in edition.says("table-cash-flow")
    assert "US$250,000" in figures(edition)


def test_the_route_decides_what_comes_first(told, read_edition):
    first = {"denkers": "Van jaar tot jaar", "doeners": "Wat het kost", "delers": "Wat het opbrengt"}
    for style, heading in first.items():
        answers = ", ".join(f"{name}: {5 if style == own else 1}" for name, own in ROUTE_STATEMENTS.items())
        route = f"route: {{assessments: [{{respondent: r1, layer: staff, answers: {{{answers}}}}}]}}\n"
        assert read_edition(told(CASE + route)).all("//section[@id='business_case']/h2")[0].startswith(heading)


RANGED = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 1
  discount_rate: {value: 0%, kind: real}
  benefits: [{id: all, lever: other, amounts: {low: 100000, likely: 160000, high: 400000}}]
  costs: [{name: start, one_off: 100000}]
"""


def test_the_middle_of_the_draws_is_met_first_and_the_likely_value_beside_it(told, read_edition):
    """Half lies below 400 − √(0.5 · 72,000) = 210 thousand, less 100; the likely 60 is above a fifth of the draws."""
    words = read_edition(told(RANGED, language="en")).says("business_case")
    found = re.search(
        r"We expect the strategy to be worth €(\d+),000,? .* at the likely estimates €60,000, with (\d+)% of the draws",
        words,
    )
    assert found and abs(int(found[1]) - 110) <= 3 and abs(int(found[2]) - 20) <= 2
    assert "the middle of the draws; nine times out of ten between" in words


def test_a_benefit_is_called_by_its_name(told, read_edition):
    named = RANGED.replace("{id: all,", "{id: all, name: Fewer calls about the bill,")
    edition = read_edition(told(named, language="en"))
    assert "Fewer calls about the bill" in edition.says("business_case")
    assert "Fewer calls about the bill" in edition.says("assumptions")


NOTHING_TO_PAY = CASE[: CASE.index("  costs:")] + CASE[CASE.index("objectives:") :]


def test_where_nothing_has_to_be_paid_back_it_pays_back_at_once(told, read_edition):
    edition = read_edition(told(NOTHING_TO_PAY))
    said = figures(edition)
    assert said[said.index("Terugverdientijd") :][:3] == [
        "Terugverdientijd", "meteen", "er gaat nooit meer uit dan er binnenkwam",
    ]  # fmt: skip
    # 100,000 / 1.08 + 160,000 / 1.08² + 190,000 / 1.08³ + 190,000 / 1.08⁴ = 520,250.60.
    assert "De strategie is naar verwachting € 520.000 waard en verdient zich meteen terug" in edition.says(
        "business_case"
    )
    assert [row[-1] for row in edition.rows("table-scenarios")] == ["meteen"] * 3
    assert {row[0]: row[2] for row in edition.rows("table-outcomes")}["Terugverdientijd"] == "meteen"
    english = read_edition(told(NOTHING_TO_PAY, language="en"))
    assert "to pay itself back at once" in english.says("business_case")
    for words in ("0 maanden", "1 maand", "0 jaar"):
        assert words not in edition.says("summary") + edition.says("business_case") + edition.says("calculation")
