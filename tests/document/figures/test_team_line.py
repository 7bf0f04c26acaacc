"""The team in time: a line for each way of organising, a point for each hand-over, every name whole."""

import datetime
import re

from hypothesis import given, settings
from hypothesis import strategies as some

from cxstrategy.document.figures.team_line import draw_team_line
from tests.document.figures.workbooks import context, languages, maybe, part, words

PATH = [{"by": "2029-01-15", "model": "embedded"}, {"by": "2028-01-15", "model": "hub_and_spoke"}]
TEAM = [{"role": "Gids", "fte": "0.5"}, {"role": "Onderzoeker", "fte": "1"}, {"role": "Later"}]
HANDED = [
    {"task": "Kompas bewaken", "to": "de directie", "by": "2029-01-15"},
    {"task": "Opvolgen", "to": "Noor (manager Klant)", "by": "2028-01-15"},
    {"task": "Meten", "by": "2028-06-15"},
    {"task": "Ooit"},
]
WHOLE = {"model": "central", "model_path": PATH, "team": TEAM, "handover": HANDED}


def drawn(language="nl", **governance):
    return draw_team_line(context(language, governance=governance))


def said(figure, texts):
    return [one.text.replace("\u00a0", " ") for one in texts(figure.svg)]


def bars(svg):
    """Left, width and height of each line, from top to bottom; planes of lanes begin at the very left."""
    found = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)" fill="[^"]+" stroke', svg)
    return [tuple(map(float, one)) for one in found]


def test_each_way_of_organising_follows_the_last_and_gets_thinner(readable):
    (figure,) = drawn(**WHOLE)
    readable(figure)
    (first, now, high), (second, then, lower), (third, _, lowest) = bars(figure.svg)
    assert (second, third) == (round(first + now, 1), round(second + then, 1))
    # From 15 January 2027 to 15 January 2028 and from there to 2029: a year each.
    assert abs(then - now) < 2 * now * 0.05
    assert high > lower > lowest


def test_the_line_of_no_team_is_an_outline(readable):
    (figure,) = drawn(**WHOLE)
    assert figure.svg.count("stroke-dasharray") == 1


def test_the_team_of_today_is_told_with_its_roles_as_far_as_known(texts):
    (figure,) = drawn(**WHOLE)
    assert "1,5 fte: Gids 0,5, Onderzoeker 1" in said(figure, texts)


def test_days_and_names_stand_beside_the_points_in_order_of_time(texts):
    (figure,) = drawn(**WHOLE)
    told = said(figure, texts)
    wanted = ["15 januari 2028, aan: Noor", "15 juni 2028, aan wie is nog open", "15 januari 2029, aan: de directie"]
    assert [one for one in told if one in wanted] == wanted
    assert "Nog zonder datum: Ooit" in told
    assert "tot 15 januari 2028" in told and "vanaf 15 januari 2029" in told


def test_the_title_says_where_it_ends_and_the_drawing_when():
    (figure,) = drawn("en", **WHOLE)
    assert figure.title == "The thinner the line, the less the team does itself, until no separate team is needed"
    (stays,) = drawn("en", model="central", model_path=[{"by": "2028-01-15", "model": "hub_and_spoke"}])
    assert stays.title.endswith("; in the end it is a core team with people in the departments")
    (handed,) = drawn("en", handover=HANDED)
    assert handed.title.replace("\u00a0", " ") == "The team hands over three tasks, the last on 15 January 2029"


def test_the_alternative_takes_two_sentences():
    (figure,) = drawn("en", **WHOLE)
    assert figure.desc == (
        "One after the other: one central team, a core team with people in the departments and ownership in the"
        " departments. The team hands over, in this order: “Opvolgen”, “Meten” and “Kompas bewaken”."
    )


def test_nothing_is_drawn_without_a_day():
    assert draw_team_line(context()) == ()
    assert drawn(model="central", handover=[{"task": "Ooit"}]) == ()


days = some.dates(datetime.date(2020, 1, 1), datetime.date(2045, 1, 1)).map(str)
models = some.sampled_from(["central", "hub_and_spoke", "embedded"])
teams = some.fixed_dictionaries(
    {},
    optional={
        "model": models,
        "model_path": some.lists(some.fixed_dictionaries({"by": days, "model": models}), max_size=5),
        "team": some.lists(part({"role": words}, fte=some.sampled_from(["0.25", "1", "12"])), max_size=6),
        "handover": some.lists(part({"task": words}, to=words, by=days), max_size=12),
    },
)


@settings(max_examples=60, deadline=None)
@given(teams, languages, maybe(words))
def test_every_team_can_be_read(readable, governance, language, sponsor):
    figures = drawn(language, **governance, **({"sponsor": sponsor} if sponsor else {}))
    known = governance.get("model_path") or any(one.get("by") for one in governance.get("handover", ()))
    assert bool(figures) == bool(known)
    for figure in figures:
        readable(figure)
