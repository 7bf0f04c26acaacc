"""The statements of the two scans: all there, in both languages, about what people do, and giving nothing away."""

import pytest

from cxstrategy.model.maturity import STATEMENTS
from cxstrategy.model.route import ROUTE_STATEMENTS
from cxstrategy.model.statements import MATURITY_STATEMENTS, ROUTE_STATEMENTS_TEXT
from cxstrategy.words.language import LANGUAGES

ALL = {**MATURITY_STATEMENTS, **ROUTE_STATEMENTS_TEXT}


def test_every_statement_has_its_wording_in_the_order_of_the_scan():
    assert list(MATURITY_STATEMENTS) == list(STATEMENTS)
    assert list(ROUTE_STATEMENTS_TEXT) == list(ROUTE_STATEMENTS)
    assert (len(MATURITY_STATEMENTS), len(ROUTE_STATEMENTS_TEXT)) == (36, 15)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_statements_are_the_same_and_each_is_a_sentence(language):
    words = [statement.into(language) for statement in ALL.values()]
    assert len(set(words)) == len(words)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in words)


def test_every_statement_has_dutch_of_its_own():
    assert [name for name, statement in ALL.items() if statement.into("nl") == statement.into("en")] == []


@pytest.mark.parametrize(
    ("language", "given_away"),
    [("nl", ("denk", "doen", "delen", "deler", "doener")), ("en", ("think", "doer", "sharer", " share"))],
)
def test_a_statement_of_the_route_names_no_style(language, given_away):
    for name, statement in ROUTE_STATEMENTS_TEXT.items():
        assert not [word for word in given_away if word in statement.into(language).lower()], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_styles_are_asked_about_at_equal_length(language):
    lengths = {style: 0 for style in ROUTE_STATEMENTS.values()}
    for name, style in ROUTE_STATEMENTS.items():
        lengths[style] += len(ROUTE_STATEMENTS_TEXT[name].into(language))
    assert max(lengths.values()) <= 1.25 * min(lengths.values())
