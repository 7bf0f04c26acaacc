"""The limits of the checks of benefits: on the limit and just beside it."""

import pytest

from cxstrategy.checks import benefits

HEAD = """
workbook: {format: 1, title: Weten, date: 2027-01-15}
organisation: {name: Wij}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 8%, kind: nominal}
  base: {customers: 1000, revenue_per_customer: 30, margin: 50%, churn: {low: 8%, likely: 10%, high: 12%}}
  benefits:
"""
CALLS = "{id: call, lever: cost_to_serve, contacts: 100, cost_per_contact: 5"


def remarks(built, check, *lines):
    strategy, analysis = built(HEAD + "".join(f"    - {line}\n" for line in lines))
    return [remark.message.into("en") for remark in check.remarks(strategy, analysis)]


@pytest.mark.parametrize(
    "fall, said",
    [
        ("10%", False),
        ("10.01%", True),
        ("{low: 1%, likely: 2%, high: 12%}", False),
        ("{low: 1%, likely: 2%, high: 12.01%}", True),
    ],
)
def test_churn_may_fall_to_nothing_and_no_further(built, fall, said) -> None:
    found = remarks(built, benefits.more_kept_than_leave, f"{{id: stay, lever: retention, churn_reduction: {fall}}}")
    assert bool(found) is said


@pytest.mark.parametrize(
    "avoided, said",
    [
        ("10%", True),
        ("[10%, 10%]", True),
        ("[9.99%, 10%]", False),
        ("[10%, 9%]", True),
        ("[0%, 0%]", False),
        ("[0%, 1%]", False),
    ],
)
def test_full_from_the_start_means_the_first_year_is_the_highest(built, avoided, said) -> None:
    found = remarks(built, benefits.full_from_the_start, f"{CALLS}, avoided: {avoided}}}")
    assert bool(found) is said


@pytest.mark.parametrize("cashable, said", [("100%", True), ("99.9%", False)])
def test_only_the_whole_saving_counts_every_hour_as_money(built, cashable, said) -> None:
    found = remarks(built, benefits.hours_counted_as_money, f"{CALLS}, avoided: 5%, cashable: {cashable}}}")
    assert bool(found) is said


@pytest.mark.parametrize("contacts, said", [(100, True), (101, False)])
def test_the_same_contacts_are_counted_twice_and_others_are_not(built, contacts, said) -> None:
    other = f"{{id: mail, lever: cost_to_serve, contacts: {contacts}, cost_per_contact: 5, avoided: 5%}}"
    assert bool(remarks(built, benefits.counted_twice, f"{CALLS}, avoided: 5%}}", other)) is said


def test_the_largest_benefit_is_told_with_its_share_of_what_is_gained(built) -> None:
    # 3 and 1 of every 4 euros gained; what costs money counts in neither.
    lines = [f"{{id: b{amount % 7}, lever: other, amounts: {amount}, certainty: assumption}}" for amount in (300, 100)]
    found = remarks(built, benefits.largest_on_an_assumption, *lines, "{id: c, lever: other, amounts: -50}")
    assert found == ["the largest benefit, `b6` (75%), rests on an assumption"]
    assert remarks(built, benefits.largest_on_an_assumption, "{id: c, lever: other, amounts: 0}") == []
