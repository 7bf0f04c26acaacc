"""Words that are looked for in a text: whole words, whatever their case or accents, in both languages."""

from datetime import date

import pytest

from cxstrategy.checks.age import months_before, older_than
from cxstrategy.checks.check import quoted, written
from cxstrategy.checks.words import mentions_customer, occurrences, word_count, you_and_we

HOME = """\
workbook: {{format: 1, title: T, date: 2026-11-21, language: {language}}}
organisation: {{name: Zeilsteen Reizen, customers_are: {customers}}}
segments: [{{id: s, name: Actieve zestigplussers}}]
"""


@pytest.fixture
def strategy(built):
    return lambda language="nl", customers="": built(HOME.format(language=language, customers=customers or "gasten"))[0]


@pytest.mark.parametrize(
    "text, language, customers, expected",
    [
        ("De KLANT wacht.", "nl", "", True),
        ("Cliënten wachten.", "nl", "", True),
        ("Clienten wachten.", "nl", "", True),
        ("Onze klantbeleving moet beter.", "nl", "", False),
        ("Een verzwakt-klant-segment.", "nl", "", False),
        ("Elke bezorgpartner belt.", "nl", "bezorgpartners", True),
        ("Twee zestigplussers belden.", "nl", "", True),
        ("Families wait.", "en", "family", False),
        ("A family waits.", "en", "families", True),
        ("The customer's call.", "en", "", True),
        ("The members' magazine.", "en", "", True),
        ("Being customer-centric.", "en", "", False),
    ],
)
def test_a_customer_is_recognised_by_whole_words(strategy, text, language, customers, expected):
    assert mentions_customer(text, strategy(language, customers)) is expected


@pytest.mark.parametrize(
    "text, language, you, we",
    [
        ("Jij krijgt van ons binnen een uur antwoord, en wij bellen je zelf terug.", "nl", 2, 2),
        ("U en uw kinderen.", "nl", 2, 0),
        ("Zeilsteen Reizen laat jullie weten wat zeilsteen reizen doet.", "nl", 1, 2),
        ("We're here, and you'll hear from us.", "en", 1, 2),
        ("Niets voor niemand.", "nl", 0, 0),
    ],
)
def test_you_and_we_are_counted(strategy, text, language, you, we):
    assert you_and_we(text, strategy(language)) == (you, we)


def test_a_gap_in_a_phrase_holds_three_words_at_most():
    phrase = frozenset(["klant … centraal"])
    assert occurrences("De klant staat bij ons centraal.", phrase) == ["klant staat bij ons centraal"]
    assert occurrences("De klant staat bij ons altijd centraal.", phrase) == []


def test_a_word_is_repeated_as_it_was_spelled():
    assert occurrences("Ongeëvenaard, ja ONGEEVENAARD.", frozenset(["ongeëvenaard"])) == [
        "Ongeëvenaard",
        "ONGEEVENAARD",
    ]


@pytest.mark.parametrize(
    "text, expected",
    [("Eén foto's-map via e-mail, 24/7.", 5), ("", 0), ("— …", 0), ("Je weet waar je aan toe bent.", 7)],
)
def test_words_are_counted_as_a_reader_would(text, expected):
    assert word_count(text) == expected


def test_months_are_calendar_months():
    assert months_before(date(2026, 11, 21), 24) == date(2024, 11, 21)
    assert months_before(date(2026, 1, 31), 2) == date(2025, 11, 30)
    assert months_before(date(2024, 3, 31), 1) == date(2024, 2, 29)
    assert months_before(date(1, 5, 1), 24) == date.min


def test_exactly_so_many_months_ago_is_not_older():
    assert not older_than(date(2024, 11, 21), 24, date(2026, 11, 21))
    assert older_than(date(2024, 11, 20), 24, date(2026, 11, 21))
    assert not older_than(None, 24, date(2026, 11, 21))


@pytest.mark.parametrize(
    "number, expected", [(20.0, "20"), (12.5, "12.5"), (-3.0, "-3"), (1500000.0, "1500000"), (0.07, "0.07")]
)
def test_a_number_is_repeated_as_a_workbook_writes_it(number, expected):
    assert written(number) == expected


def test_a_long_text_is_cut_between_words():
    assert quoted("kort") == "“kort”"
    assert quoted("woord " * 20) == "“" + "woord " * 9 + "woord…”"
