"""What a reader sees in the cells: scores that differ look different, and nothing to pay back is no period."""

import pytest

from cxstrategy.sheets.number_formats import number_forms
from cxstrategy.words.wording import Wording

NL, EN = number_forms(Wording("nl")), number_forms(Wording("en", "GBP"))


def decimals(form: str) -> int:
    """As many decimals as a format shows at most."""
    return len(form.partition(";")[0].partition(".")[2].rstrip("%"))


@pytest.mark.parametrize("value", [(7.31, 7.34), (7.314, 7.318), (0.8012, 0.8014)])
@pytest.mark.parametrize("form", ["score", "change"])
def test_close_scores_show_enough_decimals_to_differ(value, form):
    one, other = (f"{number:.{decimals(NL[form])}f}" for number in value)
    assert one != other


def test_close_shares_show_enough_decimals_to_differ():
    one, other = (f"{share:.{decimals(NL['score_share'])}%}" for share in (0.80124, 0.80131))
    assert one != other


def test_nothing_to_pay_back_is_said_in_words():
    assert NL["years"] == '0.00 "jaar";-0.00 "jaar";"meteen"'
    assert EN["years"].endswith(';"at once"')


CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 8%, kind: real}
  base: {customers: 1000, revenue_per_customer: 100, margin: 45%, churn: 40%}
  benefits:
    - {id: eerste, lever: retention, churn_reduction: 0.333333, source: Proef in Ede}
    - {id: tweede, lever: retention, churn_reduction: 1%, source: Proef in Goes}
"""


def test_a_fall_of_a_share_has_percentage_points_for_a_unit_and_no_id_for_a_name(laid):
    rows = [row.cells for row in laid(CASE).sheet("Uitgangspunten").rows]
    fall = [cells for cells in rows if 0 in cells and cells[0].value == "Daling van het klantverloop"]
    assert [cells[1].value for cells in fall] == ["procentpunt", "procentpunt"]
    # What was written is there in full.
    assert fall[0][3].value == 0.333333
    labels = [str(cells[0].value) for cells in rows if 0 in cells]
    assert {"Behoud: Proef in Ede", "Behoud: Proef in Goes"} <= set(labels)
    assert not [label for label in labels if "eerste" in label.lower()]
