"""Number formats of charts: Excel shows with them what the sentences say, for that amount and after a change."""

import pytest

from cxstrategy.document.figures.number_form import axis_form, exact_form, money_form
from cxstrategy.document.figures.scale import Axis
from cxstrategy.words.wording import Wording


def form(language: str, amount: float) -> str:
    """The format for an amount above zero, with a plain blank for one that does not break."""
    return money_form(amount, Wording(language)).split(";")[0].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "amount", "expected"),
    [
        ("nl", 1_294_321.0, '[$-413]"€ "#,##0.00,," mln"'),
        ("nl", 242_586.0, '[$-413]"€ "#,##0,".000"'),
        ("nl", 12_345.0, '[$-413]"€ "#,##0'),
        ("nl", 6.5, '[$-413]"€ "#,##0.00'),
        ("nl", 3e12, '[$-413]"€ "#,##0,,," mld"'),
        ("en", 1_500_000.0, '[$-809]"€"#,##0.0,," million"'),
        ("en", 242_586.0, '[$-809]"€"#,##0,",000"'),
        # Three digits of 999,999 are a million.
        ("en", 999_999.0, '[$-809]"€"#,##0,," million"'),
    ],
)
def test_an_amount_reads_as_a_sentence_says_it(language: str, amount: float, expected: str) -> None:
    assert form(language, amount) == expected
    assert form(language, -amount) == expected


def test_an_amount_below_zero_has_its_minus_where_the_language_has_it() -> None:
    negatives = {one: exact_form(Wording(one)).split(";")[1].replace("\u00a0", " ") for one in ("nl", "en")}
    assert negatives == {"nl": '[$-413]"€ −"#,##0', "en": '[$-809]"−€"#,##0'}


def test_all_ticks_of_an_axis_are_in_the_unit_of_the_largest() -> None:
    ticks = Axis((-500_000.0, 0.0, 500_000.0, 1_000_000.0), 0)
    assert axis_form(ticks, Wording("nl")).replace("\u00a0", " ").split(";") == [
        '[$-413]"€ "#,##0.0,," mln"', '[$-413]"€ −"#,##0.0,," mln"', '[$-413]"€ "0',
    ]  # fmt: skip
    assert axis_form(Axis((0.0, 0.25, 0.5), 2), Wording("en")).startswith('[$-809]"€"#,##0.00;')


def test_a_currency_without_a_sign_of_its_own_is_named() -> None:
    assert '"SEK' in exact_form(Wording("nl", "SEK"))
