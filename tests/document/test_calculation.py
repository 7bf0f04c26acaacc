"""What the appendix with the calculation shows: every flow by year in thousands, and the figures with how they
are reached; the Excel workbook holds the cents.

Outcomes of the worked examples A and B of the trade, worked out elsewhere.
"""

import pytest

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
    net, factors, present, added, discounted = edition.rows("table-flows")[-5:]
    # 100,000 − 40,000 in the first year, 1 / 1.08, and 60,000 / 1.08 = 55,555.56.
    assert net == ["Netto kasstroom", "−250,0", "60,0", "120,0", "150,0", "150,0", "230,0"]
    assert factors[:3] == ["Factor", "1,000", "0,926"]
    assert present[:3] == ["Contante waarde", "−250,0", "55,6"]
    assert present[-1] == "137,8"
    assert added == ["Netto, opgeteld", "−250,0", "−190,0", "−70,0", "80,0", "230,0", ""]
    assert discounted[-2:] == ["137,8", ""]


def test_the_cents_are_in_the_excel_workbook(edition):
    words = edition.says("calculation")
    assert "Jaar 0 is de start, maart 2027" in words
    assert "tot op de cent" in words and "Excel" in words


def test_every_figure_stands_with_its_formula_to_the_cent(edition):
    outcomes = {row[0]: row[2] for row in edition.rows("table-outcomes")}
    assert list(outcomes.values()) == [
        "520.250,60", "382.485,07", "137.765,53", "27,5016%", "2,4667 jaar", "2,769 jaar", "36,0185%", "1,3602",
        "73,5194%",
    ]  # fmt: skip
    assert all(row[1] for row in edition.rows("table-outcomes"))


def test_every_benefit_and_cost_stands_by_year_with_the_sums(told, read_edition):
    # The benefits of retention and contacts by year are those of the published table.
    assert read_edition(told(CASE_B)).rows("table-flows")[:7] == [
        ["Behoud", "0,0", "67,5", "220,2", "434,1", "721,8"],
        ["Kosten van klantcontact", "0,0", "29,3", "58,5", "78,0", "165,8"],
        ["Alle baten", "0,0", "96,8", "278,7", "512,1", "887,6"],
        ["Bouw", "350,0", "0,0", "0,0", "0,0", "350,0"],
        ["Team", "0,0", "180,0", "180,0", "180,0", "540,0"],
        ["Alle kosten", "350,0", "180,0", "180,0", "180,0", "890,0"],
        ["Netto kasstroom", "−350,0", "−83,3", "98,7", "332,1", "−2,4"],
    ]


def test_ten_years_stand_in_one_table_in_whole_thousands(told, read_edition):
    longer = CASE_A.replace("years: 4", "years: 10").replace("[100000, 160000, 190000, 190000]", "90400")
    edition = read_edition(told(longer))
    heads = edition.all("//table[@id='table-flows']/thead/tr/th")
    assert heads == ["Baat of kostenpost, per jaar vanaf 0", *map(str, range(11)), "Totaal"]
    assert edition.rows("table-flows")[0][1:3] == ["0", "90"]


def test_what_does_not_exist_is_said_in_words(told, read_edition):
    edition = read_edition(told(CASE_A.replace("one_off: 250000", "one_off: 9000000"), language="en"))
    outcomes = {row[0]: row[2] for row in edition.rows("table-outcomes")}
    assert outcomes["Payback period"] == "not within the horizon"
    edition = read_edition(told(CASE_A[: CASE_A.index("  benefits:")]))
    outcomes = {row[0]: row[2] for row in edition.rows("table-outcomes")}
    assert outcomes["Interne rentevoet"] == "geen: de kasstroom wisselt nooit van teken"
    assert outcomes["Rendement op de investering (ROI)"] == "–"
    assert not edition.has("table-flows")


def test_without_a_case_there_is_no_such_appendix(told, read_edition):
    assert not read_edition(told("compass: {promise: Je weet het.}")).has("calculation")
