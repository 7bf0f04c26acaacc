"""Road map: bars on the days they last, lanes in the route's order, every name whole, as many pages as it takes."""

import datetime
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.document.figures.calendar import calendar
from cxstrategy.document.figures.figure import TALLEST
from cxstrategy.document.figures.pages import paged
from cxstrategy.document.figures.roadmap import draw_roadmap
from cxstrategy.document.figures.roadmap_rows import row_of
from cxstrategy.model.route import ROUTE_STATEMENTS, Action

FEW = """
route:
  choice: {route: doeners, reason: so}
actions:
  - {id: a, title: Measure, phase: think, lane: foundation, start: 2026-10-01, end: 2026-12-31, done: true}
  - {id: b, title: Call back, phase: do, lane: quick_win, start: 2027-02-01, end: 2027-03-31}
  - {id: c, title: Learn, phase: share, start: 2027-01-01}
  - {id: d, title: Somewhen}
"""


def workbook(actions):
    rows = [
        "- {" + ", ".join(f"{key}: {value}" for key, value in {"id": f"a{index}", **one}.items()) + "}"
        for index, one in enumerate(actions)
    ]
    return "actions:\n" + "\n".join(f"  {row}" for row in rows)


def test_the_title_counts_the_actions_and_their_quick_wins(telling_of):
    (figure,) = draw_roadmap(telling_of(FEW, language="en"))
    assert (
        figure.title.replace("\u00a0", " ") == "Three actions from October 2026 to March 2027, one of them a quick win"
    )
    assert figure.desc.replace("\u00a0", " ") == (
        "A bar for each action by phase of the route, from October 2026 to March 2027; the days stand in the table of"
        " all actions."
    )


def test_what_is_not_planned_is_named_below(telling_of, texts):
    (figure,) = draw_roadmap(telling_of(FEW, language="en"))
    assert "Not yet planned: Somewhen" in [one.text for one in texts(figure.svg)]


def test_lanes_follow_the_route(telling_of, texts):
    statements = {name: 5 if style == "doeners" else 2 for name, style in ROUTE_STATEMENTS.items()}
    answers = ", ".join(f"{name}: {value}" for name, value in statements.items())
    route = "route:\n  assessments:\n    - {respondent: r1, layer: board, answers: {" + answers + "}}"
    text = FEW.replace("route:\n  choice: {route: doeners, reason: so}", route).strip()
    (figure,) = draw_roadmap(telling_of(text, language="en"))
    lanes = [one.text for one in texts(figure.svg) if one.text in ("Think", "Do", "Share")]
    assert lanes == ["Do", "Think", "Share"]


def test_days_stand_where_they_belong():
    # January to December 2027 on 0 to 1200: a month is 100 units wide, whatever its length.
    axis = calendar([datetime.date(2027, 1, 5), datetime.date(2027, 12, 1)], 0, 1200, most=4)
    assert [place for place, _ in axis.ticks()] == [0, 300, 600, 900]
    assert axis(datetime.date(2027, 4, 1)) == 300 and axis.after(datetime.date(2027, 3, 31)) == 300
    assert isclose(axis(datetime.date(2027, 2, 15)), 150)


@pytest.mark.parametrize(("first", "last"), [("1990-01-01", "2090-12-31"), ("2027-01-01", "2027-01-01")])
def test_the_shortest_and_the_longest_stretch(telling_of, readable, first, last):
    actions = [{"title": "one", "start": first, "end": first}, {"title": "two", "start": last, "end": last}]
    for figure in draw_roadmap(telling_of(workbook(actions))):
        readable(figure)


DECIDED = """
business_case: {currency: EUR, start: 2027-03-01, years: 3, discount_rate: {value: 8%, kind: nominal},
  decision: {ask: Geef vrij, by: 2027-02-23}}
actions:
  - {id: a, title: Measured, phase: think, start: 2026-08-01, end: 2026-12-18, done: true}
  - {id: b, title: Running, phase: think, start: 2026-12-01, end: 2027-04-30}
  - {id: c, title: Call back, phase: do, start: 2027-03-08, end: 2028-05-14}
"""


def test_the_calendar_begins_with_the_decision_and_marks_the_first_hundred_days(telling_of, texts):
    (figure,) = draw_roadmap(telling_of(DECIDED, language="en"))
    said = [one.text.replace("\u00a0", " ") for one in texts(figure.svg)]
    assert "first hundred days" in said and "decision, 23 February 2027" in said
    assert "Over before the decision: Measured" in said and "Measured" not in said
    # From February 2027 on: quarters at the least, and no month before the decision's.
    assert "Feb" in said and "Jan" not in said[: said.index("Feb")] and "2026" not in said


def test_what_runs_at_the_decision_begins_at_the_left_edge():
    axis = calendar([datetime.date(2027, 2, 23), datetime.date(2028, 5, 14)], 14, 626)
    row = row_of(
        Action(id="b", title="Running", start=datetime.date(2026, 12, 1), end=datetime.date(2027, 4, 30)),
        axis,
        (),
        (),
        0,
    )
    assert row.bar.left == 14 and row.bar.right == axis.after(datetime.date(2027, 4, 30))


def test_a_name_stands_where_it_fits_on_a_line():
    axis = calendar([datetime.date(2027, 1, 1), datetime.date(2029, 12, 31)], 14, 626)
    first, last = (
        row_of(Action(id="a", title="Reminders before every change", start=day, end=day), axis, (1,), (), 0)
        for day in (datetime.date(2027, 1, 4), datetime.date(2029, 12, 20))
    )
    assert (first.place, last.place) == ("right", "left")
    assert len(first.lines) == len(last.lines) == 1


def test_pages_are_filled_evenly_and_keep_the_order():
    assert [list(page) for page in paged([1, 2, 3, 4, 5, 6], lambda row: 10, 40)] == [[1, 2, 3], [4, 5, 6]]
    assert [list(page) for page in paged([1], lambda row: 90, 40)] == [[1]]


def test_without_a_day_nothing_is_drawn(telling_of):
    assert draw_roadmap(telling_of(workbook([{"title": "one"}]))) == ()


titles = st.text("abcdefgh ijklmnopq rstuvwxyz WM", min_size=1, max_size=90).map(lambda text: f"x{text}".strip())
days = st.dates(datetime.date(2024, 1, 1), datetime.date(2034, 1, 1))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.fixed_dictionaries(
    {"title": titles},
    optional={"start": days, "end": days, "phase": st.sampled_from(["think", "do", "share"]), "done": st.just("true"),
              "lane": st.sampled_from(["foundation", "quick_win"])},
), min_size=1, max_size=34))  # fmt: skip
def test_every_plan_can_be_read(telling_of, readable, texts, actions):
    figures = draw_roadmap(telling_of(workbook(actions)))
    begun = [one for one in actions if "start" in one or "end" in one]
    dated = [one for one in begun if "start" not in one or "end" not in one or one["start"] <= one["end"]]
    assert bool(figures) == bool(dated)
    shown = " ".join(one.text for figure in figures for one in texts(figure.svg)).replace(" ", "").replace("-", "")
    for one in dated:
        assert "".join(one["title"].split()) in shown
    for figure in figures:
        readable(figure)
        assert float(figure.svg.split('height="')[1].split('"')[0]) <= TALLEST + 1


def test_what_ends_before_it_starts_is_not_drawn_and_said_to_be_open(telling_of, texts):
    text = FEW.replace("{id: d, title: Somewhen}", "{id: d, title: Turned, start: 2029-03-31, end: 2029-01-15}")
    (figure,) = draw_roadmap(telling_of(text, language="en"))
    assert (
        figure.title.replace("\u00a0", " ") == "Three actions from October 2026 to March 2027, one of them a quick win"
    )
    assert "Turned" not in figure.desc.replace("\u00a0", " ")
    assert "Ends before it starts, so the days are open: Turned" in [one.text for one in texts(figure.svg)]
