"""The tracks: baseline, margin and target of each objective where they belong on a scale of their own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.objectives import draw_objectives
from tests.document.figures.workbooks import brands, context, languages, part, words

METRICS = {
    "nps": {"kind": "nps"},
    "top2": {"kind": "csat", "scale": ["1", "5"], "method": "top2"},
    "mean": {"kind": "rating", "scale": ["1", "10"], "method": "mean", "better": "lower"},
    "share": {"kind": "churn", "scale": ["0", "100"], "method": "share", "better": "lower"},
    "count": {"kind": "other", "scale": ["0", "1000000000"], "method": "count"},
}
values = some.one_of(
    some.sampled_from(["-100", "100", "0", "7.3", "7.31", "1000000000", "0.0001"]),
    some.floats(-1e9, 1e9).map(lambda one: f"{one:.4f}"),
)
baselines = part({}, value=values, n=some.integers(1, 10**7).map(str)) | some.dictionaries(
    some.integers(0, 10).map(str), some.integers(0, 500).map(str), min_size=1
).map(lambda counts: {"distribution": counts})
objectives = some.lists(
    part({"statement": words}, metric=some.sampled_from([*METRICS, "none"]), baseline=baselines, target=values),
    min_size=1, max_size=14,
)  # fmt: skip


def metrics(name: str = "Metric") -> list[dict]:
    return [{"id": kind, "name": f"{name} {kind}", **rest} for kind, rest in METRICS.items()]


def nps(baseline: dict | None, target: float | None, **more: object) -> dict:
    written = {"id": "o", "statement": "People come back.", "metric": "nps", **more}
    if baseline:
        written["baseline"] = baseline
    return written | ({} if target is None else {"target": str(target)})


@given(objectives=objectives, name=words, language=languages, brand=brands)
def test_any_objectives_can_be_read(readable, objectives, name, language, brand):
    made = [{"id": f"o{at}", **one} for at, one in enumerate(objectives)]
    for figure in draw_objectives(context(language, brand, metrics=metrics(name), objectives=made)):
        readable(figure)


def test_baseline_margin_and_target_stand_on_the_scale(texts):
    # 55 promoters, 15 detractors of 100: NPS 40. Adjusted Wald (n + 3): p = 55.75/103, d = 15.75/103,
    # (40/103 ± 1.96 · sqrt((p + d − (p − d)²) / 103)) · 100 = 24.5 to 53.1. With the target 60 that runs from 24.5 to
    # 60, and with a tenth of it as air from 20.9 to 63.6: at most five round ticks run from 20 to 80 by 20.
    answers = {"10": "55", "8": "30", "3": "15"}
    (figure,) = draw_objectives(context("en", metrics=metrics(), objectives=[nps({"distribution": answers}, 60)]))
    said = {one.text: (one.left + one.right) / 2 for one in texts(figure.svg)}
    assert {"+40", "+60", "+20", "+80"} <= set(said)
    # 20 to 80 lie on 258 to 418: 40 at 311.3, 60 at 364.7, the margin from 270 to 346.3.
    assert said["+40"] == pytest.approx(311.3, abs=0.1) and said["+60"] == pytest.approx(364.7, abs=0.1)
    band = re.search(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12"', figure.svg)
    left, wide = map(float, band.groups())
    assert left == pytest.approx(270, abs=1) and left + wide == pytest.approx(346.3, abs=1)


def test_a_value_without_a_spread_has_no_margin():
    (figure,) = draw_objectives(context("en", metrics=metrics(), objectives=[nps({"value": "25"}, 40)]))
    assert "<rect" not in figure.svg


def test_what_is_not_measured_yet_is_said(texts):
    (figure,) = draw_objectives(context("nl", metrics=metrics(), objectives=[nps(None, 40)]))
    assert "nog niet gemeten" in [one.text for one in texts(figure.svg)]


def test_a_name_takes_two_lines_before_any_of_it_is_left_out(texts):
    made = [{"id": "o", "statement": "Fewer leave.", "metric": "share", "baseline": {"value": "20"}, "target": "15"}]
    (figure,) = draw_objectives(context("en", metrics=metrics("Customers who leave us"), objectives=made))
    said = " ".join(one.text for one in texts(figure.svg))
    assert "Customers who leave us share (lower is better)" in said and "…" not in said


def test_lower_is_better_is_said_however_long_the_name(texts):
    made = [{"id": "o", "statement": "Fewer leave.", "metric": "share", "baseline": {"value": "20"}, "target": "15"}]
    (figure,) = draw_objectives(
        context("en", metrics=metrics("Customers who leave us in a year " * 3), objectives=made)
    )
    said = " ".join(one.text for one in texts(figure.svg))
    assert "Customers who leave us in a year share (lower is better)" in said and "…" not in said


GOALS = {
    "organisation_goals": [{"id": "growth", "statement": "We grow."}, {"id": "calm", "statement": "Fewer leave us."}],
    "alignment": [{"objective": "o", "goal": "growth"}, {"objective": "o", "goal": "calm"}],
}
OWNED = {"owner": "Noor de Wit (director)", "deadline": "2029-12-31"}


def test_who_by_when_and_the_first_goal_stand_beside_an_objective(texts):
    rows = [nps({"value": "25"}, 40, **OWNED), nps({"value": "20"}, 30, id="later", owner="Coen de Raadt")]
    (figure,) = draw_objectives(context("en", metrics=metrics(), objectives=rows, **GOALS))
    told = {one.text: one for one in texts(figure.svg)}
    first, second = told["+40"], told["+30"]
    for shown in ("Noor de Wit", "31 December 2029", "We grow."):
        assert told[shown].left > 418 and told[shown].top < second.top, "at the right of the scale, in the first row"
    assert told["Coen de Raadt"].top > first.bottom
    assert "Fewer leave us." not in told
    assert figure.title == (
        "From baseline to target: who is accountable, by when, and for which goal of the organisation"
    )


def test_without_goals_the_title_does_not_speak_of_them():
    (figure,) = draw_objectives(context("en", metrics=metrics(), objectives=[nps({"value": "25"}, 40)]))
    assert figure.title == "From baseline to target: who is accountable, and by when"


def test_an_objective_carries_the_number_of_the_expectation_that_it_answers(texts):
    told = {
        "expectations": [
            {"id": "heard", "statement": "Hear me.", "importance": "9", "performance": "4", "journey": "j",
             "dimension": "ease"}
        ],
        "journeys": [{"id": "j", "name": "Moving", "priority": "true"}],
    }  # fmt: skip
    with_journey = [{**one, "journey": "j"} if one["id"] == "nps" else one for one in metrics()]
    made = context("en", metrics=with_journey, objectives=[nps({"value": "25"}, 40, **OWNED)], **told)
    numbers = made.analysis.thread.objectives.get("o", ())
    (figure,) = draw_objectives(made)
    said = [one.text for one in texts(figure.svg)]
    assert numbers == (1,) and "1" in said


def test_of_many_the_first_twelve_are_shown(readable):
    made = [nps({"value": "25"}, 40, id=f"o{at}") for at in range(15)]
    (figure,) = draw_objectives(context("en", metrics=metrics(), objectives=made))
    readable(figure)
    assert figure.note.endswith("Shown are the first 12 of 15.")


def test_nothing_is_drawn_while_nothing_is_known():
    assert draw_objectives(context(metrics=metrics(), objectives=[nps(None, None)])) == ()


def test_nothing_is_drawn_of_an_objective_without_a_metric_that_exists():
    assert draw_objectives(context(metrics=metrics(), objectives=[nps({"value": "0.62"}, 75, metric="npss")])) == ()


def test_a_chart_of_it_holds_the_figures_and_their_places_on_the_scale(texts):
    # As above: NPS 40 with a margin of 24.5 to 53.1, to 60, on a scale from 20 to 80.
    answers = {"10": "55", "8": "30", "3": "15"}
    rows = [nps({"distribution": answers}, 60), nps(None, 40, id="later")]
    (figure,) = draw_objectives(context("en", metrics=metrics(), objectives=rows))
    held = {column.heading: column for column in figure.chart.columns[:10]}
    assert held[""].values == ("Metric nps", "Metric nps")
    assert held["baseline"].values == (pytest.approx(40), None) and held["target"].values == (60, 40)
    assert held["margin from"].values == (pytest.approx(24.5, abs=0.1), None)
    assert held["margin to"].values == (pytest.approx(53.1, abs=0.1), None)
    assert held["scale from"].values[0] == 20 and held["scale to"].values[0] == 80
    assert held["place of the baseline"].values == (pytest.approx(20 / 60), None)
    assert held["place of the target"].values[0] == pytest.approx(40 / 60)
    assert held["place of the target"].formulas == ("=(C2-F2)/(G2-F2)", "=(C3-F3)/(G3-F3)")
    written = [label.words for series in figure.chart.series for label in series.labels if label]
    assert written[:3] == ["+40", "+60", "+40"]
    said = {one.text for one in texts(figure.svg)}
    assert set(written) <= said
    assert "not measured yet" in {mark.words for mark in figure.chart.marks}


def test_a_chart_of_it_writes_scores_as_the_document_does():
    rows = [{"id": "o", "statement": "Fewer leave.", "metric": "share", "baseline": {"value": "21.5"}, "target": "20"}]
    (figure,) = draw_objectives(context("nl", metrics=metrics(), objectives=rows))
    assert figure.chart.columns[1].forms[0].split(";")[0] == '[$-413]#,##0.0"%"'


def test_a_chart_of_it_has_a_margin_where_there_is_one():
    (sure,) = draw_objectives(context("en", metrics=metrics(), objectives=[nps({"value": "25"}, 40)]))
    (unsure,) = draw_objectives(
        context("en", metrics=metrics(), objectives=[nps({"distribution": {"10": "9", "3": "9"}}, 40)])
    )
    assert len(unsure.chart.series) == len(sure.chart.series) + 1


@pytest.mark.parametrize(("asked", "uncertain"), [("61000", False), ("400", True)])
def test_a_count_of_everybody_has_no_interval(texts, asked, uncertain):
    counted = nps({"value": "9", "n": asked}, 8, metric="share")
    everybody = {"name": "Zeilsteen", "customers": "61000"}
    (figure,) = draw_objectives(context("en", organisation=everybody, metrics=metrics(), objectives=[counted]))
    assert ("margin of error (95%)" in [one.text for one in texts(figure.svg)]) is uncertain
    assert bool(re.search(r'<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="12"', figure.svg)) is uncertain
