"""What the appendix with assumptions shows: every number with its range, how certain it is and where it comes from."""

import pytest

CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {value: 8.5%, kind: nominal, source: Financiën}
  base:
    {customers: 248000, margin: {low: 14.2%, likely: 15%, high: 15.4%}, revenue_per_customer: 940, source: Jaarrekening}
  benefits:
    - id: via-bekenden
      lever: referral
      certainty: benchmark
      source: Reismonitor
      new_customers: {low: 350, likely: 700, high: 1000}
      ramp: [10%, 40%, 100%]
    - id: claims
      lever: other
      amounts: [{low: 10000, likely: 20000, high: 30000}, 25000, 25000]
  costs:
    - {name: Bouw, one_off: 1250000.50, year: 1}
    - {name: Team, yearly: [265000, 265000, 230000]}
    - {name: Licenties, yearly: {low: 55000, likely: 60000, high: 70000}}
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(CASE))


def group(edition, title):
    """What a group rests on, and above it its numbers: they stand in a cell, below each other."""
    (row,) = edition.root.xpath(f"//table[@id='table-assumptions']/tbody/tr[th='{title}']")
    _, cell = row
    told = [" ".join((text or "").split()) for text in (cell.text, *(one.tail for one in cell.iter("br")))]
    notes = told.pop() if "osten" not in title and len(told) > 1 else ""
    return notes, [text.split(": ", 1) for text in told]


def test_one_table_holds_every_premise_and_the_base_stands_first_with_the_discount_rate(edition):
    assert len(edition.root.xpath("//section[@id='assumptions']//table")) == 1
    assert edition.all("//table[@id='table-assumptions']/tbody/tr/th") == [
        "Uitgangssituatie en disconteringsvoet", "Aanbeveling", "Andere baat",
        "Eenmalige kosten", "Jaarlijkse kosten",
    ]  # fmt: skip
    assert group(edition, "Uitgangssituatie en disconteringsvoet") == (
        "Bron: Jaarrekening. Bron van de disconteringsvoet: Financiën.",
        [
            ["Aantal klanten", "248.000"],
            ["Omzet per klant", "€ 940"],
            ["Dekkingsbijdrage", "14,2% · 15% · 15,4%"],
            ["Disconteringsvoet (nominaal)", "8,5%"],
        ],
    )


def test_a_benefit_has_its_numbers_with_certainty_and_source(edition):
    assert group(edition, "Aanbeveling") == (
        "Berust op: vergelijking met anderen. Bron: Reismonitor.",
        [
            ["Nieuwe klanten", "350 · 700 · 1.000"],
            ["Tempo waarin het groeit", "10%, 40%, 100% (jaar 1 tot en met 3)"],
        ],
    )


def test_a_fall_of_a_share_is_told_in_percentage_points_with_the_unit_once(told, read_edition):
    fall = """
    - id: blijven
      lever: retention
      churn_reduction: [{low: 0, likely: 0.5%, high: 1%}, 0.333333, 0.00004]
    - {id: personeel, lever: employee_turnover, employees: 2340, turnover_reduction: 1%, salary: 41500,
       replacement_share: 1}
  costs:"""
    case = CASE.replace("margin:", "churn: 40%, margin:").replace("\n  costs:", fall)
    edition = read_edition(told(case))
    assert group(edition, "Behoud")[1] == [[
        "Daling van het klantverloop",
        "0 · 0,5 · 1 procentpunt (jaar 1); 33,33 procentpunt (jaar 2); 0,004 procentpunt (jaar 3)",
    ]]  # fmt: skip
    turnover = group(edition, "Personeelsverloop")[1]
    assert turnover[0] == ["Aantal medewerkers", "2.340"]
    assert turnover[1] == ["Daling van het personeelsverloop", "1 procentpunt"]


def test_years_that_differ_stand_beside_each_other_and_equal_ones_are_told_once(edition):
    # The sign of the currency stands once before what is low, likely and high.
    assert group(edition, "Andere baat")[1] == [
        ["Bedragen", "€ 10.000 · 20.000 · 30.000 (jaar 1); € 25.000 (jaar 2 tot en met 3)"]
    ]


def test_costs_say_when_they_are_made(edition):
    assert group(edition, "Eenmalige kosten")[1] == [["Bouw, in jaar 1", "€ 1.250.001"]]
    assert group(edition, "Jaarlijkse kosten")[1] == [
        ["Team", "€ 265.000, € 265.000, € 230.000 (jaar 1 tot en met 3)"],
        ["Licenties, elk jaar", "€ 55.000 · 60.000 · 70.000"],
    ]


def test_the_numbers_are_counted_and_those_with_a_range(edition):
    # Three of the base, two and one of the benefits, three of the costs, and the rate; four of these ten have a range.
    words = edition.says("assumptions")
    said = (
        "Tien getallen dragen de businesscase, met de disconteringsvoet mee; aan vier daarvan gaven we een bandbreedte."
    )
    assert said in words
    # Nine of the ten move the outcome or more: the figure counts them as the appendix does.
    assert "Van tien getallen tellen deze het zwaarst." in edition.says("uncertainty")


def test_a_case_that_has_only_a_rate_shows_that(told, read_edition):
    text = "business_case: {currency: EUR, start: 2027-01-01, years: 1, discount_rate: {value: 3%, kind: real}}"
    edition = read_edition(told(text, language="en"))
    assert edition.rows("table-assumptions") == [["The discount rate", "Discount rate (real): 3%"]]
    assert "0 numbers" not in edition.says("assumptions")
