"""A case that loses money is told once, and one that comes to nothing does not lose any."""

import pytest

from cxstrategy.checks import outcome

HEAD = """
workbook: {format: 1, title: Weten, date: 2027-01-15}
organisation: {name: Wij}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 1
  discount_rate: {value: 6%, kind: nominal}
"""
CHECKS = (outcome.negative_as_expected, outcome.likely_loss)


def told(built, benefit, scenarios=""):
    more = f"  benefits: [{{id: calls, lever: other, amounts: [{benefit}]}}]\n{scenarios}"
    strategy, analysis = built(f"{HEAD}  costs: [{{name: Bouwen, one_off: 100}}]\n{more}")
    return [check.code for check in CHECKS for _ in check.remarks(strategy, analysis)]


@pytest.mark.parametrize(
    ("benefit", "codes"),
    [
        # 106 in a year at 6% are 100, which binary fractions miss by a hair: it comes to nothing, and is no loss.
        ("106", []),
        ("105.99", ["CX812"]),
        ("{low: 0, likely: 106, high: 318}", ["CX813"]),
        # Expected to lose money, and so in two draws of three: one cause, said once.
        ("{low: 0, likely: 80, high: 150}", ["CX812"]),
        ("{low: 100, likely: 150, high: 160}", []),
    ],
)
def test_a_loss_is_told_once(built, benefit, codes) -> None:
    assert told(built, benefit) == codes


@pytest.mark.parametrize(("share", "codes"), [("80%", ["CX812"]), ("100%", ["CX813"])])
def test_the_scenario_that_is_expected_tells_whether_the_loss_is(built, share, codes) -> None:
    scenarios = f"  scenarios: [{{name: Verwacht, benefits: {share}, costs: 100%}}]\n"
    assert told(built, "{low: 0, likely: 110, high: 230}", scenarios) == codes
