"""What goes into a sentence before its reader is known: worded in the reader's language when it is said."""

import datetime
from types import SimpleNamespace

import pytest

from cxstrategy.words.language import Voice, say
from cxstrategy.words.said import (
    All,
    Change,
    Count,
    Day,
    Keys,
    Money,
    Named,
    Number,
    Score,
    Share,
    Sureness,
    Termed,
    points,
    rounded,
)

NPS = SimpleNamespace(counting="net", range=(-100.0, 100.0))
FRACTION = SimpleNamespace(counting="share", range=(0.0, 1.0))
# A reader of the document, who does not have the workbook.
READER = Voice("nl", with_ids=False)


@pytest.mark.parametrize(
    "value, dutch, english",
    [
        (Number(1.83), "1,83", "1.83"),
        (Number(12000), "12.000", "12,000"),
        (Number(-3), "−3", "−3"),
        (Share(0.125), "12,5%", "12.5%"),
        (Share(2 / 3), "66,67%", "66.67%"),
        (Count(8), "acht", "eight"),
        (Count(2340), "2.340", "2,340"),
        (Sureness(1.0), "meer dan 99%", "over 99%"),
        (Sureness(0.6095), "61%", "61%"),
        (Money(12000, "EUR"), "€\xa012.000", "€12,000"),
        (Money(972003.709, "USD"), "US$\xa0972.004", "US$972,004"),
        (Score(25, NPS), "+25", "+25"),
        (Score(0.215, FRACTION), "21,5%", "21.5%"),
        (Change(-5, NPS), "5 punten", "5 points"),
        (Day(datetime.date(2027, 2, 1)), "1 februari 2027", "1 February 2027"),
        (points(0.012), "1,2 procentpunt", "1.2 percentage points"),
        (points(0.01), "1 procentpunt", "1 percentage point"),
        (Termed("pillar", "measurement"), "Meten (`measurement`)", "Measurement"),
        (Keys(("source", "year")), "`source`, `year`", "`source`, `year`"),
        (Keys(("gain", "ease"), "dimension"), "gewin (`gain`), gemak (`ease`)", "needs (`gain`), ease"),
        (All((Named("Minder bellen.", "bellen"), Named("Thuis", "thuis"))),
         "“Minder bellen” (`bellen`) en “Thuis” (`thuis`)", "“Minder bellen” (`bellen`) and “Thuis” (`thuis`)"),
    ],
)  # fmt: skip
def test_a_value_is_worded_in_the_language_of_the_sentence(value, dutch, english):
    assert say("{value}", value=value).into("nl") == dutch
    assert say("{value}", value=value).into("en") == english


@pytest.mark.parametrize(
    "number, expected", [(15.1785, "15.2"), (0.15882, "0.159"), (3688.97, "3,689"), (21.5, "21.5"), (-5.2326, "−5.23")]
)
def test_a_computed_figure_is_given_in_three_digits(number, expected):
    assert rounded(number).into("en") == expected


@pytest.mark.parametrize(
    "value, words",
    [
        (Named("Klanten bevelen ons aan", "aanbevelen"), "“Klanten bevelen ons aan”"),
        (Termed("pillar", "measurement"), "Meten"),
        (Keys(("owner", "deadline")), "de eigenaar en de deadline"),
        (Keys(("think", "share"), "action_phase"), "denken en delen"),
        (Keys(("a-statement",)), "“a-statement”"),
    ],
)
def test_who_has_no_workbook_at_hand_reads_words_only(value, words):
    assert value.into(READER) == words


def test_a_long_title_is_cut_between_words():
    title = "Reizigers weten op elk moment van hun reis waar hun boeking, hun koffer en hun geld zijn"
    said = Named(title, "weten").into("nl")
    assert said == "“Reizigers weten op elk moment van hun reis waar hun boeking, hun…” (`weten`)"


def test_a_backtick_in_a_title_does_not_begin_code():
    assert Named("De `nieuwe` app", "app").into("nl") == "“De 'nieuwe' app” (`app`)"
