"""The list of every check, in the order of the codes."""

from functools import cache

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks import (
    actions,
    alignment,
    benefit_objectives,
    benefits,
    business_case,
    characters,
    compass,
    cost_of_inaction,
    customer_text,
    decision,
    developments,
    draws,
    emotion,
    expectations,
    governance,
    importance,
    journeys,
    linked_files,
    maturity,
    metrics,
    objectives,
    outcome,
    owners,
    personal_data,
    roadmap,
    route,
    segments,
    shape,
    story,
    survey_timing,
    surveys,
    targets,
    text,
    units,
    validation,
    whole,
)
from cxstrategy.checks.accepted import with_accepted
from cxstrategy.checks.check import Check
from cxstrategy.finding import Finding
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import translator

CATALOGUE: tuple[Check, ...] = (
    # CX0 text and shape
    shape.bad_yaml,
    shape.key_written_twice,
    shape.key_in_two_files,
    shape.unknown_key,
    shape.missing_key,
    shape.wrong_kind_of_value,
    shape.id_that_points_nowhere,
    shape.id_given_twice,
    shape.file_missing_or_outside,
    text.unused_id,
    text.placeholder_left,
    shape.unreadable_file,
    personal_data.personal_data_in_quote,
    shape.responses_that_do_not_fit,
    shape.accepted_in_vain,
    shape.point_between_thousands,
    characters.character_no_font_draws,
    linked_files.file_that_cannot_be_used,
    importance.word_for_customers_unknown,
    # CX1 importance
    importance.reason_without_customer,
    importance.no_cost_of_inaction,
    importance.claim_without_source,
    importance.slogan_for_a_reason,
    importance.no_desired_feeling,
    importance.no_sponsor_for_the_reason,
    cost_of_inaction.cost_of_inaction_beside_the_case,
    # CX2 expectations
    expectations.no_evidence,
    expectations.evidence_from_employees_only,
    expectations.numbers_only,
    expectations.incomplete_evidence,
    expectations.old_evidence,
    expectations.unanswered_expectation,
    expectations.absent_dimension,
    journeys.level_on_thin_air,
    journeys.no_employee_journey,
    journeys.too_many_priorities,
    journeys.priority_without_owner,
    segments.segment_without_needs,
    segments.more_than_everybody,
    journeys.waiting_in_the_dark,
    journeys.carries_no_customer,
    # CX3 developments
    developments.nothing_inside_industry,
    developments.nothing_outside_industry,
    developments.development_without_meaning,
    developments.narrow_view,
    developments.development_touching_nothing,
    developments.old_source,
    # CX4 metrics and objectives
    targets.deadline_too_early,
    targets.value_outside_the_scale,
    targets.target_on_the_wrong_side,
    targets.target_equals_baseline,
    objectives.baseline_not_measured,
    objectives.objective_without_a_person,
    surveys.change_too_small_to_see,
    metrics.nps_alone,
    metrics.no_metric_of_behaviour,
    metrics.no_employee_metric,
    objectives.one_owner_for_many,
    objectives.too_many_objectives,
    metrics.relationship_not_measured,
    metrics.journey_not_measured,
    metrics.contact_not_measured,
    metrics.metric_that_does_not_fit,
    surveys.survey_without_open_question,
    surveys.survey_without_follow_up,
    surveys.few_answers,
    surveys.unlike_metrics_compared,
    targets.value_against_its_distribution,
    objectives.statement_names_the_metric,
    objectives.objective_without_a_goal,
    objectives.promoters_who_leave,
    survey_timing.follow_up_too_late,
    survey_timing.contact_asked_late,
    owners.owned_by_a_body,
    units.fraction_beside_a_percentage,
    # CX5 alignment
    alignment.objective_without_goal,
    alignment.link_without_mechanism,
    alignment.unserved_goal,
    alignment.money_on_an_assumption,
    alignment.goal_without_source,
    # CX6 compass
    validation.not_validated_internally,
    validation.not_validated_by_customers,
    validation.few_customers_asked,
    validation.nothing_changed,
    compass.long_promise,
    compass.empty_words,
    compass.direction_without_behaviour,
    compass.direction_without_proof,
    compass.promise_about_ourselves,
    compass.promise_without_norm,
    compass.no_refusals,
    compass.promise_without_expectation,
    validation.rejected_and_unchanged,
    validation.final_without_validation,
    emotion.unmeasured_emotion,
    # CX7 story
    story.no_message_for_employees,
    story.no_message_for_customers,
    story.message_without_call,
    story.message_before_validation,
    story.story_without_a_turn,
    story.hero_without_a_change,
    customer_text.inside_told_outside,
    customer_text.customers_hear_of_us,
    # CX8 business case
    benefits.revenue_without_margin,
    benefits.more_kept_than_leave,
    benefits.full_from_the_start,
    benefits.benefit_of_nobody,
    benefits.largest_on_an_assumption,
    business_case.no_cost_of_people,
    business_case.long_horizon,
    benefits.hours_counted_as_money,
    benefits.counted_twice,
    outcome.not_paid_back,
    decision.no_decision_asked,
    outcome.negative_as_expected,
    outcome.likely_loss,
    business_case.premises_without_source,
    business_case.single_points_only,
    decision.amount_beside_the_costs,
    outcome.thin_margin_of_safety,
    draws.likely_beside_the_middle,
    draws.scenario_beside_the_draws,
    business_case.more_than_all,
    benefit_objectives.more_than_the_objective,
    decision.decision_in_the_past,
    decision.actions_above_the_costs,
    # CX9 scans, route, governance, the whole
    maturity.pillar_in_part,
    maturity.level_without_evidence,
    maturity.one_view_only,
    maturity.ambition_in_a_leap,
    maturity.old_scan,
    maturity.block_beside_its_pillar,
    maturity.layers_apart,
    route.few_respondents,
    route.tie_undecided,
    route.choice_without_reason,
    route.little_agreement,
    actions.action_without_means,
    actions.action_for_nothing,
    actions.phase_without_action,
    actions.end_before_start,
    actions.no_quick_win,
    roadmap.slow_quick_win,
    roadmap.against_the_route,
    governance.no_sponsor_for_the_organisation,
    governance.task_without_one_to_answer,
    governance.no_central_team,
    governance.no_handover,
    governance.forum_of_the_wrong_size,
    governance.role_on_paper,
    governance.one_name_for_most,
    governance.never_in_the_line,
    whole.not_yet_a_strategy,
    whole.broken_chain,
    personal_data.name_of_a_person,
)  # fmt: skip


def check(strategy: Strategy, analysis: Analysis) -> list[Finding]:
    """Everything the catalogue finds, in its order; what the team accepts is not yet marked (see `accept`)."""
    return [finding for one in CATALOGUE for finding in one.findings(strategy, analysis)]


def accept(findings: list[Finding], strategy: Strategy) -> list[Finding]:
    """The findings with those marked that `workbook.accepted` covers, and a finding for each entry that covers none."""
    return with_accepted(findings, strategy, by_code())


@cache
def by_code() -> dict[str, Check]:
    """The catalogue by code."""
    return {one.code: one for one in CATALOGUE}


def explanation(code: str, language: str) -> str | None:
    """What a check is about, why it matters, and what to write instead; None for a code that does not exist."""
    found = by_code().get(code.upper())
    return translator(language)(found.explanation) if found else None
