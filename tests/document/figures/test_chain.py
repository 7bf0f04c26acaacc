"""Chain: what is there is joined, what is missing is a hole that says so, and the title counts both."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.analysis.chain import ChainLink
from cxstrategy.document.figures import chain
from cxstrategy.document.figures.chain import draw_chain
from cxstrategy.document.figures.figure import TALLEST

WHOLE = """
expectations:
  - {id: e1, statement: Tell me first}
  - {id: e2, statement: Let me change it}
compass:
  promise: You know where you stand.
  expectations: [e1]
objectives:
  - {id: o1, statement: Customers hear it from us}
actions:
  - {id: a1, title: Send word ahead, objective: o1, expectation: e1}
business_case:
  currency: EUR
  start: 2027-01-01
  years: 1
  discount_rate: {value: 0%, kind: real}
  benefits:
    - {id: calls, name: Fewer calls, lever: other, amounts: 100, objective: o1}
"""


def test_the_title_counts_whole_chains_and_names_where_the_others_break(telling_of):
    (figure,) = draw_chain(telling_of(WHOLE, language="en"))
    assert (
        figure.title
        == "One of the two expectations is carried through to a benefit; the other chain breaks at the promise"
    )
    assert "“Tell me first”: promise: yes; objective: Customers hear it from us; action: Send word ahead; " \
        "benefit: Fewer calls." in figure.desc  # fmt: skip
    assert "“Let me change it”: promise: missing; objective: missing; action: missing; benefit: missing." in figure.desc


def test_a_hole_says_that_it_is_one_without_colour(telling_of, texts):
    (figure,) = draw_chain(telling_of(WHOLE, language="en"))
    assert [one.text for one in texts(figure.svg)].count("missing") == 3
    assert "stroke-dasharray" in figure.svg and "link that is missing" in figure.svg


def test_whole_chains_have_no_hole(telling_of):
    text = WHOLE.replace("  - {id: e2, statement: Let me change it}\n", "")
    (figure,) = draw_chain(telling_of(text, language="en"))
    assert figure.title == "The one expectation is carried through to a benefit"
    assert "missing" not in figure.svg.partition("</desc>")[2] and "stroke-dasharray" not in figure.svg


def test_of_one_expectation_that_breaks_nothing_is_counted(telling_of):
    text = WHOLE.replace("  - {id: e2, statement: Let me change it}\n", "").replace("  expectations: [e1]\n", "")
    (figure,) = draw_chain(telling_of(text, language="en"))
    assert figure.title == "The one expectation is not carried through to a benefit; its chain breaks at the promise"


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ([("expectations: [e1]", "expectations: []")],
         "Neither of the two expectations is carried through to a benefit; the chains break at the promise"),
        ([("expectations: [e1]", "expectations: [e2]")],
         "Neither of the two expectations is carried through to a benefit; the chains break at different places"),
        ([("expectations: [e1]", "expectations: [e1, e2]"), ("benefits:", "costs: []\n  benefits:")],
         "One of the two expectations is carried through to a benefit; the other chain breaks at the objective"),
    ],
)  # fmt: skip
def test_of_two_chains_neither_is_most(telling_of, changes, title):
    text = WHOLE
    for there, instead in changes:
        text = text.replace(there, instead)
    assert draw_chain(telling_of(text, language="en"))[0].title == title


def test_of_more_chains_than_one_figure_takes_those_that_weigh_most_are_drawn_and_all_are_counted(telling_of):
    rows = "".join(
        f"  - {{id: x{number}, statement: Wish {number}, importance: 9, performance: {1 + number / 10}}}\n"
        for number in range(60)
    )
    (figure,) = draw_chain(telling_of(WHOLE.replace("compass:", f"{rows}compass:", 1), language="en"))
    drawn = figure.svg.count(">Wish ")
    # The largest gap first; those that nobody rated come last.
    assert 5 < drawn < 30 and ">Wish 0<" in figure.svg and ">Wish 59<" not in figure.svg
    assert figure.title.startswith("One of the 62 expectations")
    assert figure.note.startswith(f"Shown are the {drawn} that weigh most of 62 expectations. An objective belongs")


def test_expectations_of_one_objective_share_its_cell(telling_of):
    context = telling_of(WHOLE, language="en")
    links = (
        ChainLink("e1", True, "o1", "a1", "fewer-calls", None),
        ChainLink("e2", True, "o1", None, "fewer-calls", "action"),
    )
    rows = chain._fitted(chain._rows(replace(context, analysis=replace(context.analysis, chain=links))))
    first, second = (list(chain._column(place, rows)) for place in ("expectation", "objective"))
    assert len(first) == 2 and len(second) == 1
    assert (second[0].box.top, second[0].box.bottom) == (first[0].box.top, first[1].box.bottom)
    assert [cell.gone for cell in chain._column("action", rows)] == [False, True]


def test_without_expectations_nothing_is_drawn(telling_of):
    assert draw_chain(telling_of("route: {}")) == ()


words = st.text("abcdefgh ijklmnopq rstuvwxyz WM", min_size=1, max_size=200).map(lambda text: f"x{text}".strip())
maybe = st.sampled_from([None, "o1", "o2", "o3"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(words, st.booleans(), maybe, st.none() | words, st.none() | words), min_size=1, max_size=26))
def test_every_chain_can_be_read(telling_of, readable, rows):
    context = telling_of("route: {}")
    places = ("promise", "objective", "action", "benefit")
    links = []
    for said, promise, objective, action, benefit in rows:
        values = promise or None, objective, action, benefit
        broken = next((place for place, value in zip(places, values, strict=True) if not value), None)
        links.append(ChainLink(said, promise, objective, action, benefit, broken))
    for figure in draw_chain(replace(context, analysis=replace(context.analysis, chain=tuple(links)))):
        readable(figure)
        assert float(figure.svg.split('height="')[1].split('"')[0]) <= TALLEST + 1
