"""What the appendix with the calculation shows: every flow to the cent, and the figures with how they are reached.

Outcomes of the worked examples A and B of the trade, worked out elsewhere.
"""

import pytest

from cxstrategy.document.chapters.calculation import MOST_YEARS, year_blocks

CASE_A = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 4
  discount_rate: {value: 8%, kind: nominal}
  benefits: [{id: minder-claims, lever: other, amounts: [100000, 160000, 190000, 190000]}]
  costs: [{name: Bouw, one_off: 250000}, {name: Team, yearly: 40000}]
"""
CASE_B = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {value: 8%, kind: nominal}
  base: {customers: 100000, revenue_per_customer: 300, margin: 45%, churn: 15%}
  benefits:
    - {id: behoud, lever: retention, churn_reduction: [0.5%, 1.2%, 1.8%], first_year: full}
    - {id: contact, lever: cost_to_serve, contacts: 250000, avoided: [3%, 6%, 8%], cost_per_contact: 6.50,
       cashable: 60%}
  costs: [{name: Bouw, one_off: 350000}, {name: Team, yearly: 180000}]
"""


@pytest.fixture(scope="module")
def edition(told, read_edition):
    return read_edition(told(CASE_A))


def test_the_way_from_net_flow_to_present_value_is_shown_year_by_year(edition):
    start, first, *_, last, total = edition.rows("table-values")
    assert start == ["0: start, maart 2027", "−250.000,00", "1,000000", "−250.000,00", "−250.000,00", "−250.000,00"]
    # 60,000 / 1.08 and 1 / 1.08.
    assert first == ["1: tot maart 2028", "60.000,00", "0,925926", "55.555,56", "−190.000,00", "−194.444,44"]
    assert last[0] == "4: tot maart 2031"
    assert last[-1] == "137.765,53"
    assert total == ["Totaal", "230.000,00", "", "137.765,53", "", ""]


def test_every_figure_stands_with_its_formula_to_the_cent(edition):
    outcomes = {row[0]: row[2] for row in edition.rows("table-outcomes")}
    assert list(outcomes.values()) == [
        "520.250,60", "382.485,07", "137.765,53", "27,5016%", "2,4667 jaar", "2,769 jaar", "36,0185%", "1,3602",
        "73,5194%",
    ]  # fmt: skip
    assert all(row[1] for row in edition.rows("table-outcomes"))


def test_every_benefit_and_cost_stands_by_year_with_the_sums(told, read_edition):
    # The benefits of retention and contacts by year are those of the published table.
    assert read_edition(told(CASE_B)).rows("table-flows-1") == [
        ["Behoud", "0,00", "67.500,00", "220.185,00", "434.120,58"],
        ["Kosten van klantcontact", "0,00", "29.250,00", "58.500,00", "78.000,00"],
        ["Alle baten", "0,00", "96.750,00", "278.685,00", "512.120,58"],
        ["Bouw", "350.000,00", "0,00", "0,00", "0,00"],
        ["Team", "0,00", "180.000,00", "180.000,00", "180.000,00"],
        ["Alle kosten", "350.000,00", "180.000,00", "180.000,00", "180.000,00"],
        ["Netto kasstroom", "−350.000,00", "−83.250,00", "98.685,00", "332.120,58"],
    ]


def test_ten_years_stand_in_two_tables_that_fit_the_page(told, read_edition):
    longer = CASE_A.replace("years: 4", "years: 10").replace("[100000, 160000, 190000, 190000]", "9")
    edition = read_edition(told(longer))
    heads = [edition.all(f"//table[@id='table-flows-{number}']/thead/tr/th")[1:] for number in (1, 2)]
    assert heads == [[f"Jaar {year}" for year in range(6)], [f"Jaar {year}" for year in range(6, 11)]]
    assert edition.part("table-flows-2").getparent().get("class") == "landscape"


@pytest.mark.parametrize("years", range(1, 11))
def test_blocks_hold_every_year_once_and_none_is_too_wide(years):
    blocks = year_blocks(years)
    assert [year for block in blocks for year in block] == list(range(years + 1))
    assert max(map(len, blocks)) <= MOST_YEARS
    assert len(blocks) == 1 or min(map(len, blocks)) > 1


def test_what_does_not_exist_is_said_in_words(told, read_edition):
    edition = read_edition(told(CASE_A.replace("one_off: 250000", "one_off: 9000000"), language="en"))
    outcomes = {row[0]: row[2] for row in edition.rows("table-outcomes")}
    assert outcomes["Payback period"] == "not within the horizon"
    edition = read_edition(told(CASE_A[: CASE_A.index("  benefits:")]))
    outcomes = {row[0]: row[2] for row in edition.rows("table-outcomes")}
    assert outcomes["Interne rentevoet"] == "geen: de kasstroom wisselt nooit van teken"
    assert outcomes["Rendement op de investering (ROI)"] == "–"
    assert not edition.has("table-flows-1")


def test_without_a_case_there_is_no_such_appendix(told, read_edition):
    assert not read_edition(told("compass: {promise: Je weet het.}")).has("calculation")
