"""How numbers are said, in Dutch and in English. What is expected here was written by hand, or by Babel itself."""

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from types import SimpleNamespace

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.model.objectives import Metric
from cxstrategy.words.language import Voice, say_many
from cxstrategy.words.wording import Wording
from tests.parts import part_of

NL, EN = Wording("nl"), Wording("en")
# What keeps a currency sign and its amount on one line.
SPACE = "\N{NO-BREAK SPACE}"


def metric(kind: str, **more: object) -> Metric:
    return part_of(Metric, {"id": "m", "name": "M", "kind": kind, **more})


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        (242585.59, "€ 243.000", "€243,000"),
        (1234567, "€ 1,23 mln", "€1.23 million"),
        (1200000, "€ 1,2 mln", "€1.2 million"),
        (999999, "€ 1 mln", "€1 million"),
        (2_500_000_000, "€ 2,5 mld", "€2.5 billion"),
        (1_000_000_000, "€ 1 mld", "€1 billion"),
        (1_234_567_890, "€ 1,23 mld", "€1.23 billion"),
        (999_400_000, "€ 999 mln", "€999 million"),
        (999_500_000, "€ 1 mld", "€1 billion"),
        (-350000, "€ −350.000", "−€350,000"),
        (12345, "€ 12.300", "€12,300"),
        (950, "€ 950", "€950"),
        (6.5, "€ 6,50", "€6.50"),
        (0, "€ 0", "€0"),
        (-0.001, "€ 0", "€0"),
    ],
)
def test_money_in_a_sentence_has_three_digits_that_count(amount, dutch, english):
    assert NL.money(amount) == dutch.replace("€ ", "€" + SPACE)
    assert EN.money(amount).replace("\N{WORD JOINER}", "") == english


def test_a_minus_and_its_currency_sign_stay_on_one_line():
    assert EN.money(-350000) == "−\N{WORD JOINER}€350,000"
    assert NL.money(-350000) == f"€{SPACE}−350.000"


def test_money_in_an_appendix_is_not_rounded():
    assert NL.money_exact(242585.59) == f"€{SPACE}242.586"
    assert NL.money_exact(1250000) == f"€{SPACE}1.250.000"
    assert EN.money_exact(6.5) == "€6.50"


@pytest.mark.parametrize(
    ("amount", "dutch"),
    [
        (6, "6"),
        (6.04, "6,04"),
        (6.5, "6,50"),
        (99.5, "99,50"),
        (99.999, "100"),
        (100, "100"),
        (100.5, "101"),
        (-6.5, "−6,50"),
    ],
)
def test_money_below_a_hundred_has_its_cents_where_there_are_any(amount, dutch):
    assert NL.money_exact(amount) == f"€{SPACE}{dutch}"


def test_money_that_is_not_known_is_a_dash():
    assert NL.money_exact(float("nan")) == NL.money_exact(float("inf")) == "–"


def test_money_is_in_the_currency_of_the_case():
    assert Wording("nl", "USD").money(1000) == f"US${SPACE}1.000"
    assert "CHF" in Wording("en", "CHF").money(1000)


def test_an_unknown_currency_is_said_as_it_is_written():
    assert "XQQ" in Wording("nl", "XQQ").money(1000)


@pytest.mark.parametrize(
    ("share", "dutch"), [(0.125, "12,5%"), (0.5, "50%"), (0.310745, "31,1%"), (0, "0%"), (1, "100%"), (-0.05, "−5%")]
)
def test_a_share_is_a_percentage_with_a_decimal_comma(share, dutch):
    assert NL.percent(share) == dutch


def test_a_share_that_the_team_wrote_has_at_most_two_decimals():
    assert NL.percent_exact(0.0225) == "2,25%"
    assert EN.percent_exact(0.0225) == "2.25%"
    assert NL.percent_exact(0.003257949) == "0,33%"
    assert (NL.percent_exact(1 / 3), EN.percent_exact(0.333333)) == ("33,33%", "33.33%")
    assert (NL.percent_exact(0), NL.percent_exact(1), NL.percent_exact(25)) == ("0%", "100%", "2.500%")


def test_a_share_too_small_for_two_decimals_is_not_told_as_none():
    assert (NL.percent_exact(0.00004), NL.percent_points(-0.0000123)) == ("0,004%", "−0,001 procentpunt")
    assert EN.percent_exact(1e-300) == "0%"


def test_a_change_of_a_share_is_in_percentage_points():
    assert NL.percent_points(0.012) == "1,2 procentpunt"
    assert EN.percent_points(0.012) == "1.2 percentage points"
    assert (EN.percent_points(0.01), EN.percent_points(1 / 3)) == ("1 percentage point", "33.33 percentage points")


def test_nps_is_a_number_with_its_sign_and_never_a_percentage():
    nps = metric("nps")
    assert NL.score(25, nps) == "+25"
    assert NL.score(-8, nps) == "−8"
    assert NL.score(0, nps) == "0"
    assert NL.score(24.81, nps) == "+24,8"
    assert NL.change(15, nps) == "15 punten"
    assert NL.change(-1, nps) == "1 punt"
    assert (NL.score(0.5, nps), NL.score(0.04, nps), NL.change(7.26, nps)) == ("+0,5", "0", "7,3 punten")


def test_a_share_of_answers_is_a_percentage_and_changes_in_points():
    csat = metric("csat", method="top2", scale=["1", "5"])
    assert NL.score(80, csat) == "80%"
    assert NL.change(5, csat) == "5 procentpunt"
    assert (NL.score(80.06, csat), NL.change(-5.06, csat)) == ("80,1%", "5,1 procentpunt")
    assert (NL.score(80.04, csat), NL.change(5.04, csat)) == ("80%", "5 procentpunt")


def test_a_mean_is_a_plain_number():
    rating = metric("rating", method="mean", scale=["1", "10"])
    assert NL.score(7.4, rating) == "7,4"
    assert EN.score(4.06, rating) == "4.06"
    assert NL.change(0.4, rating) == "0,4 punten"
    assert [NL.change(change, rating) for change in (0.456, -1.001, 1.01)] == ["0,46 punten", "1 punt", "1,01 punten"]


def test_a_count_changes_by_a_bare_number_and_a_score_without_a_metric_is_one():
    calls = metric("other", method="count")
    assert (NL.score(120.256, calls), NL.change(-120.26, calls)) == ("120,26", "120,3")
    assert (NL.score(7.446, None), NL.change(-7.446, None)) == ("7,45", "7,4")


def test_an_interval_has_both_ends_in_the_unit_of_the_metric():
    assert NL.interval(17.33, 32.3, metric("nps")) == "+17,3 tot +32,3"
    assert EN.interval(73.91, 84.95, metric("csat", method="top2", scale=["1", "5"])) == "73.9% to 85%"


def test_dates_are_written_out():
    assert NL.date(date(2027, 1, 1)) == "1 januari 2027"
    assert EN.date(date(2027, 1, 1)) == "1 January 2027"
    assert NL.month(date(2026, 8, 26)) == "augustus 2026"


@pytest.mark.parametrize(
    ("years", "dutch", "english"),
    [
        (2.272, "2,3 jaar", "2.3 years"),
        (1, "1 jaar", "1 year"),
        (3, "3 jaar", "3 years"),
        (0.8, "10 maanden", "10 months"),
        (0.08, "1 maand", "1 month"),
        (0.01, "minder dan een maand", "less than a month"),
        (0.99, "1 jaar", "1 year"),
        (0.5, "6 maanden", "6 months"),
        (0.9, "11 maanden", "11 months"),  # 10.8
        (1.04, "1 jaar", "1 year"),
        (1.06, "1,1 jaar", "1.1 years"),
        (1.4, "1,4 jaar", "1.4 years"),
    ],
)
def test_a_duration_under_a_year_is_in_months(years, dutch, english):
    assert (NL.years(years), EN.years(years)) == (dutch, english)


def test_lists_read_as_sentences_do():
    assert NL.listed(["a"]) == "a"
    assert NL.listed(["a", "b", "c"]) == "a, b en c"
    assert EN.listed(["a", "b", "c"]) == "a, b and c"
    assert NL.either(["a", "b"]) == "a of b"


def test_a_half_is_rounded_up_as_people_do():
    assert NL.number(2.5, 0) == "3"
    assert NL.number(-2.5, 0) == "−3"
    assert NL.number(2.675) == "2,68"
    assert NL.percent(0.1245) == "12,5%"


def test_a_number_beyond_all_sense_is_still_said():
    assert NL.number(1e30, 0) == "1" + 10 * ".000"
    assert EN.number(Decimal("12345678901234567890.25"), 1) == "12,345,678,901,234,567,890.3"
    assert NL.number(float("inf")) == NL.money(float("nan")) == "–"


def test_small_counts_are_words():
    assert NL.count(-1) == "−1"
    assert [NL.count(number) for number in (0, 1, 4, 12, 13, 1342)] == ["geen", "één", "vier", "twaalf", "13", "1.342"]


def test_a_column_of_numbers_has_the_same_decimals_and_a_dash_for_what_is_not_known():
    assert [NL.known(value, 1) for value in (1, 4.25, None)] == ["1,0", "4,3", "–"]
    assert NL.known(4.25) == "4,3"


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl"), ("en", "en_GB")])
@given(value=some.floats(allow_nan=False, allow_infinity=False), digits=some.integers(0, 4))
def test_numbers_are_written_as_babel_writes_them(language, locale, value, digits):
    wording = Wording(language)
    exact = Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, Context(prec=400)) or Decimal(0)
    with localcontext(Context(prec=400)):
        for said, place in ((wording.number(value, digits), "#"), (wording.fixed(value, digits), "0")):
            pattern = "#,##0." + place * digits if digits else "#,##0"
            assert said == format_decimal(exact, format=pattern, locale=locale).replace("-", "−")


def test_values_on_a_scale_of_one_are_told_apart(strategy_of):
    text = "metrics: [{id: storing, name: Storing, kind: other, level: business, scale: [0, 1], method: mean}]"
    metric, words = strategy_of(text).metrics[0], Wording("nl")
    assert [words.score(value, metric) for value in (0.034, 0.02)] == ["0,034", "0,02"]
    assert words.change(0.014, metric) == "0,014 punten"


def test_what_is_back_from_the_start_takes_no_months():
    assert (NL.payback(0.0), EN.payback(0)) == ("meteen", "at once")
    assert (NL.payback(2.4667), EN.payback(0.001)) == ("2,5 jaar", "less than a month")


def test_a_count_in_a_sentence_has_its_thousands_apart():
    sentence = say_many("{count} month", "{count} months", 25400)
    assert (sentence.into("nl"), sentence.into("en")) == ("25.400 maanden", "25,400 months")


def test_on_a_page_a_number_stays_with_its_unit_and_a_date_whole():
    page = Wording(Voice("nl", with_ids=False))
    nps, share = (SimpleNamespace(counting=counting, range=(0.0, 100.0)) for counting in ("net", "share"))
    said = [
        page.money(1_190_000), page.money(-483_000), page.money(3e9), page.date(date(2025, 12, 31)),
        page.month(date(2025, 12, 1)), page.years(2.3), page.years(0.5), page.years(1), page.payback(3.8),
        page.percent_points(0.012), page.change(15, nps), page.change(0.4, share),
    ]  # fmt: skip
    assert not [words for words in said if " " in words]
    assert page.date(date(2025, 12, 31)) == "31\u00a0december\u00a02025"
    assert NL.date(date(2025, 12, 31)) == "31 december 2025"
