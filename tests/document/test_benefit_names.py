"""What a reader sees a benefit called: never its id, and never the name of another."""

import pytest

from cxstrategy.document.benefit_names import benefit_names

HEAD = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 0%, kind: real}
  base: {customers: 1000, revenue_per_customer: 100, margin: 50%, churn: 20%}
objectives:
  - {id: rest, statement: Klanten slapen gerust.}
  - {id: thuis, statement: Klanten voelen zich thuis.}
"""


def names(telling_of, *benefits, language="nl"):
    written = "".join(f"    - {{id: b{number}, {one}}}\n" for number, one in enumerate(benefits))
    context = telling_of(HEAD.replace("objectives:", f"  benefits:\n{written}objectives:"), language=language)
    return list(benefit_names(context.strategy, context.wording).values())


OTHER, CALLS = "lever: other, amounts: 100", "lever: cost_to_serve, contacts: 9, avoided: 1%, cost_per_contact: 2"


def test_a_benefit_has_the_name_that_the_team_gave_it_or_that_of_its_lever(telling_of):
    assert names(telling_of, f"name: Collega's die blijven, {OTHER}", CALLS) == [
        "Collega's die blijven", "Kosten van klantcontact",
    ]  # fmt: skip
    assert names(telling_of, CALLS, language="en") == ["Cost to serve"]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("objective: rest, source: Proef", "objective: thuis, source: Proef",
         ["Andere baat: Klanten slapen gerust", "Andere baat: Klanten voelen zich thuis"]),
        ("objective: rest, source: Proef in Ede", "objective: rest, source: Jaarrekening",
         ["Andere baat: Proef in Ede", "Andere baat: Jaarrekening"]),
        ("owner: Ruben", "owner: Noor", ["Andere baat: Ruben", "Andere baat: Noor"]),
        ("owner: Ruben", "owner: Ruben", ["Andere baat", "Andere baat (2)"]),
        ("objective: rest", "certainty: own_data", ["Andere baat", "Andere baat (2)"]),
    ],
)  # fmt: skip
def test_two_with_the_same_name_are_told_apart_by_what_the_team_wrote(telling_of, first, second, said):
    assert names(telling_of, f"{OTHER}, {first}", f"{OTHER}, {second}") == said


def test_no_id_stands_in_the_edition_for_a_name(told, read_edition):
    benefit = "  benefits: [{id: xq-collegas, lever: other, amounts: {low: 1, likely: 100, high: 200}}]\nobjectives:"
    edition = read_edition(told(HEAD.replace("objectives:", benefit)))
    for chapter in ("summary", "business_case", "assumptions", "calculation"):
        assert "collegas" not in edition.says(chapter).lower()
    assert edition.rows("table-benefits")[0][0] == "Andere baat"
