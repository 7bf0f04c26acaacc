"""Large numbers in a text, in Dutch and in English notation, and the figures that they stand for."""

import pytest

from cxstrategy.checks.amounts import amounts


@pytest.mark.parametrize(
    "text, written, value",
    [
        ("kost € 1.234.567,89 in totaal", "1.234.567,89", 1234567.89),
        ("costs 1,234,567 in all", "1,234,567", 1234567),
        ("ruim 1,2 mln", "1,2 mln", 1200000),
        ("some 1.2 Million", "1.2 million", 1200000),
        ("EUR 570.000", "570.000", 570000),
        ("570k", "570k", 570000),
        ("een begroting van 570 duizend", "570 duizend", 570000),
        ("570\u202f000 euro", "570\u202f000", 570000),
        ("€ 2027", "2027", 2027),
        ("1234,50", "1234,50", 1234.5),
    ],
)
def test_an_amount_is_read_in_either_notation(text, written, value):
    assert [(one.text, one.value) for one in amounts(text)] == [(written, value)]


@pytest.mark.parametrize(
    "text", ["sinds 1978 en tot 2027", "binnen 60 minuten", "24/7", "12,5%", "€ 25 terug", "20.000 reizigers", ""]
)
def test_years_people_and_small_numbers_are_no_amounts(text):
    assert list(amounts(text)) == []


@pytest.mark.parametrize(
    "text, figure, same, rounds_to_it",
    [
        ("€ 1.234.567", 1234567, True, True),
        ("1,2 mln", 1234567, True, True),
        ("1,2 mln", 1260000, False, False),
        ("€ 2 miljoen", 1750000, True, True),
        ("2 miljoen mensen", 1750000, False, False),
        ("972.000", 972004, False, True),
        ("970.000", 972004, False, True),
        ("1.000.000", 972004, False, False),
        ("118.000", 118240, False, True),
    ],
)
def test_a_round_number_stands_for_what_it_was_rounded_from(text, figure, same, rounds_to_it):
    amount = next(amounts(text))
    assert (amount.repeats(figure), amount.stands_for(figure)) == (same, rounds_to_it)
