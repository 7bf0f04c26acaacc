"""The terms of the format: one word for each value that it knows."""

import pytest

from cxstrategy.words.terms import TERMS, term


def test_the_styles_keep_their_names():
    for style in ("denkers", "doeners", "delers"):
        assert term("style", style).into("nl") == term("style", style).into("en") == style.capitalize()


def test_a_scenario_of_the_teams_own_is_its_own_word():
    assert term("scenario", "expected").into("nl") == "verwacht"
    assert term("scenario", "Zonder {proef}").into("nl") == "Zonder {proef}"


def test_terms_cover_every_value_that_the_format_knows():
    from cxstrategy.model import developments, expectations, maturity, objectives, route, strategy

    known = {
        "phase": maturity.PHASES, "phase_meaning": maturity.PHASES, "pillar": maturity.PILLARS,
        "layer": maturity.LAYERS,
        "block": maturity.BUILDING_BLOCKS, "dimension": expectations.DIMENSIONS,
        "development_kind": developments.DEVELOPMENT_KINDS, "metric_level": objectives.METRIC_LEVELS,
        "style": route.STYLES, "action_phase": route.ACTION_PHASES, "step": tuple(strategy.STEPS),
    }  # fmt: skip
    for kind, values in known.items():
        assert tuple(TERMS[kind]) == tuple(values), kind


@pytest.mark.parametrize(
    ("kind", "part", "field"),
    [
        ("contact", "expectations.Stage", "contact"),
        ("evidence_kind", "expectations.Evidence", "kind"),
        ("method", "expectations.Evidence", "method"),
        ("journey_kind", "expectations.Journey", "kind"),
        ("scope", "developments.Development", "scope"),
        ("effect", "developments.Development", "effect"),
        ("horizon", "developments.Development", "horizon"),
        ("metric_kind", "objectives.Metric", "kind"),
        ("counting", "objectives.Metric", "method"),
        ("frequency", "objectives.Metric", "frequency"),
        ("better", "objectives.Metric", "better"),
        ("link_evidence", "alignment.Alignment", "evidence"),
        ("certainty", "business_case.Retention", "certainty"),
        ("cost_kind", "business_case.Cost", "kind"),
        ("rate_kind", "business_case.DiscountRate", "kind"),
        ("validation_group", "compass.Validation", "group"),
        ("outcome", "compass.Validation", "outcome"),
        ("edition", "story.StoryMessage", "edition"),
        ("lane", "route.Action", "lane"),
        ("organising_model", "governance.Governance", "model"),
    ],
)
def test_a_closed_field_has_a_term_for_each_of_its_values(kind, part, field):
    from importlib import import_module
    from typing import get_args

    module, name = part.split(".")
    annotation = getattr(import_module(f"cxstrategy.model.{module}"), name).model_fields[field].annotation

    def values(of):
        return [value for arg in get_args(of) for value in (values(arg) if get_args(arg) else [arg])]

    assert [one for one in values(annotation) if one is not type(None)] == list(TERMS[kind])
