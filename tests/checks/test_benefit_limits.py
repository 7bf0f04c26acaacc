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
STAY = "employee_turnover, employees: {}, turnover_reduction: 2%, salary: 50000, replacement_share: 50%"


def remarks(built, check, *lines, head=HEAD):
    strategy, analysis = built(head + "".join(f"    - {line}\n" for line in lines))
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
        ("[10%, 0%]", True),
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
    assert found == ["“Other benefit” (`b6`) is the largest benefit (75%) and rests on an assumption"]
    assert remarks(built, benefits.largest_on_an_assumption, "{id: c, lever: other, amounts: 0}") == []


@pytest.mark.parametrize(
    ("fall", "said"),
    [
        # The likely fall where that is too large already, else the highest; and the first year in which it is.
        ("{low: 1%, likely: 11%, high: 13%}", "lowers churn by 11 percentage points in year 1, but churn is only 10%"),
        ("{low: 1%, likely: 9%, high: 13%}", "lowers churn by 13 percentage points in year 1, but churn is only 12%"),
        ("[1%, 10.5%]", "lowers churn by 10.5 percentage points in year 2, but churn is only 10%"),
    ],
)
def test_which_fall_is_more_than_the_churn_is_said(built, fall, said) -> None:
    found = remarks(built, benefits.more_kept_than_leave, f"{{id: stay, lever: retention, churn_reduction: {fall}}}")
    assert found == [f"benefit “Retention” (`stay`) {said}"]


def test_what_does_not_keep_customers_is_not_held_against_churn(built) -> None:
    assert remarks(built, benefits.more_kept_than_leave, f"{CALLS}, avoided: 50%}}") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{id: b, lever: retention, churn_reduction: 1%}", True),
        ("{id: b, lever: retention, churn_reduction: [1%, 2%]}", False),
        ("{id: b, lever: other, amounts: [10, -5]}", True),
        ("{id: b, lever: other, amounts: [-5, -10]}", False),
        ("{id: b, lever: upsell, reach: 10%, uplift: 5%, ramp: [100%, 100%]}", True),
        ("{id: b, lever: upsell, reach: 10%, uplift: 5%, ramp: [50%, 100%]}", False),
    ],
)
def test_each_lever_says_under_its_own_key_how_it_grows(built, line, said) -> None:
    assert bool(remarks(built, benefits.full_from_the_start, line)) is said


def test_a_case_of_one_year_has_no_later_year_to_grow_in(built) -> None:
    head = HEAD.replace("years: 2", "years: 1")
    assert remarks(built, benefits.full_from_the_start, f"{CALLS}, avoided: 10%}}", head=head) == []


@pytest.mark.parametrize(
    ("margin", "line", "said"),
    [
        ("", "retention, churn_reduction: 1%", True),
        (", margin: 5%", "retention, churn_reduction: 1%", False),
        ("", "other, amounts: 5", False),
    ],
)
def test_revenue_without_a_margin_is_said_where_the_margin_belongs(built, margin, line, said) -> None:
    head = HEAD.replace(", margin: 50%", margin)
    strategy, analysis = built(f"{head}    - {{id: b, lever: {line}}}\n")
    found = [remark.where for remark in benefits.revenue_without_margin.remarks(strategy, analysis)]
    assert found == (["business_case/base/margin"] if said else [])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "`owner`, `objective`"),
        (", owner: Ali", "`objective`"),
        (", objective: o", "`owner`"),
        (", owner: Ali, objective: o", ""),
    ],
)
def test_a_benefit_of_nobody_lacks_an_owner_or_an_objective(built, more, said) -> None:
    head = HEAD.replace("business_case:", "objectives: [{id: o, statement: S}]\nbusiness_case:")
    found = remarks(built, benefits.benefit_of_nobody, f"{{id: b, lever: other, amounts: 5{more}}}", head=head)
    assert found == ([f"benefit “Other benefit” (`b`) lacks: {said}"] if said else [])


@pytest.mark.parametrize(
    ("certainty", "said"),
    [
        # 2 and 1 of every 3 euros: .667.
        ("", "“Other benefit” (`a`) is the largest benefit (67%) and does not say what it rests on"),
        (", certainty: assumption", "“Other benefit” (`a`) is the largest benefit (67%) and rests on an assumption"),
        (", certainty: own_data", ""),
    ],
)
def test_only_what_the_largest_benefit_rests_on_counts(built, certainty, said) -> None:
    lines = ("{id: b, lever: other, amounts: 50}", f"{{id: a, lever: other, amounts: 100{certainty}}}")
    assert remarks(built, benefits.largest_on_an_assumption, *lines) == ([said] if said else [])


def test_a_benefit_that_cannot_be_counted_is_not_the_largest(built) -> None:
    head = HEAD.replace(", margin: 50%", "")
    assert (
        remarks(
            built, benefits.largest_on_an_assumption, "{id: stay, lever: retention, churn_reduction: 1%}", head=head
        )
        == []
    )


@pytest.mark.parametrize(("gained", "lost"), [(0.5, -60), (50, -0.5)])
def test_what_is_lost_is_no_part_of_what_is_gained(built, gained, lost) -> None:
    lines = (f"{{id: c, lever: other, amounts: {gained}}}", f"{{id: d, lever: other, amounts: {lost}}}")
    assert remarks(built, benefits.largest_on_an_assumption, *lines) == [
        "“Other benefit” (`c`) is the largest benefit (100%) and does not say what it rests on"
    ]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("retention, churn_reduction: 1%", "retention, churn_reduction: 2%", True),
        ("retention, churn_reduction: 1%", "other, amounts: 5", False),
        ("referral, new_customers: 10", "other, amounts: 5, source: Lagere wervingskosten", True),
        ("other, amounts: 5, source: Lagere wervingskosten", "referral, new_customers: 10", True),
        ("referral, new_customers: 10", "other, amounts: 5, source: Minder porto", False),
        ("other, amounts: 4, source: Lagere wervingskosten", "other, amounts: 5, source: Lagere wervingskosten", False),
        ("referral, new_customers: 10", "referral, new_customers: 20", False),
        (STAY.format(200), STAY.format(200), True),
        (STAY.format(200), STAY.format(201), False),
        (STAY.format(200), "other, amounts: 5", False),
        ("cost_to_serve, contacts: 200, cost_per_contact: 5, avoided: 5%", STAY.format(200), False),
    ],
)
def test_what_two_benefits_may_count_together(built, one, other, said) -> None:
    found = remarks(
        built, benefits.counted_twice, f"{{id: a, name: A, lever: {one}}}", f"{{id: b, name: B, lever: {other}}}"
    )
    assert found == (["benefits “A” (`a`) and “B” (`b`) count the same base"] if said else [])
